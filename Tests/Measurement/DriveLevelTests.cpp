// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/Signals.h"

#include "Measurement/ChainMeasurement.h"
#include "Measurement/DriveLevel.h"

using namespace plus48;

namespace
{
Rig rigWith (const PreampModel& preamp)
{
    auto rig = test::silentRig();
    auto& channel = rig.channels.front();
    channel.activePath = Path::b;
    channel.external.preampId = preamp.identity.id;
    channel.external.impedanceOhm = preamp.inputOhms.front();
    return rig;
}

double levelOf (const std::vector<double>& samples)
{
    double sum = 0.0;

    for (auto n = samples.size() / 2; n < samples.size(); ++n)
        sum += samples[n] * samples[n];

    return dbFromPower (sum);
}
} // namespace

TEST_CASE ("Pushed is as loud as clean for every external preamp, and has more distortion", "[character]")
{
    const auto catalogue = Catalogue::shipped();
    constexpr auto peak = 0.1;

    for (const auto& preamp : catalogue.preamps)
    {
        if (preamp.isInlineBooster())
            continue;

        auto rig = rigWith (preamp);
        auto& channel = rig.channels.front();
        double loudness[2], thd[2];

        for (const auto drive : { Drive::clean, Drive::pushed })
        {
            const auto setting = driveSettingFor (rig, channel, catalogue, drive, peak);
            channel.external.gainDb = setting.gainDb;
            channel.external.trimDb = setting.trimDb;

            const auto which = drive == Drive::clean ? 0 : 1;
            loudness[which] = levelOf (test::renderOne (rig, test::sine (referenceHz, peak, 48000.0, 48000)));

            MeasurementOptions options;
            options.atDbu = 4.0 + (drive == Drive::pushed ? 0.0 : setting.trimDb);
            thd[which] = measureHarmonics (rig, catalogue, options).thdPercent;
        }

        // A tube gives way a little at +20 dBu: that is the colour.
        INFO (preamp.identity.id << ": " << loudness[0] << " and " << loudness[1] << " dB, " << thd[0] << " and " << thd[1] << " %");
        CHECK (std::abs (loudness[1] - loudness[0]) < (preamp.limit == Limit::soft ? 0.5 : 0.1));
        CHECK (thd[1] > 1.5 * thd[0]);
    }
}

TEST_CASE ("What arrives at an external preamp is what the engine brings there", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    auto rig = rigWith (*catalogue.preamp ("clean"));
    auto& channel = rig.channels.front();
    channel.external.gainDb = 30.0;
    constexpr auto peak = 0.05;

    const auto check = [&] {
        const auto rendered = test::renderOne (rig, test::sine (referenceHz, peak, 48000.0, 48000), RenderStage::preamp);
        const auto measured = dbuFromVolts (std::abs (test::lineAt (rendered, referenceHz, 48000.0, 24000)) / sqrtTwo) - channel.external.gainDb;

        // Whole decibels are set by it: the proximity effect at 997 Hz, a tenth of one for a ribbon, is left out.
        CHECK (loudestAtPreampDbu (rig, channel, catalogue, peak) == Approx (measured).margin (0.15));
    };

    check();
    channel.microphoneId = "passive-ribbon";
    channel.distanceMetres = 0.6;
    check();
    channel.booster = channel.phantom = true;
    channel.external.gainDb = 10.0;
    check();
    channel = {};
    channel.activePath = Path::b;
    channel.external.preampId = "clean";
    channel.external.impedanceOhm = 8100.0;
    channel.microphoneId = {};
    channel.instrumentId = "keyboard-line";
    channel.external.gainDb = 10.0;
    check();
}
