// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/EveryPath.h"
#include "Support/Signals.h"

using namespace plus48;

namespace
{
constexpr double sampleRate = 48000.0;
constexpr std::size_t settled = 9600;

double maxInDbu (const Rig& rig, const Catalogue& catalogue)
{
    return ChannelPlan::from (rig, rig.channels.front(), catalogue).path (rig.channels.front().activePath).converter.maxInDbu;
}

/** What SIGNAL-CHAIN's formulas say the recorder reads, in dBFS, for a sine of this open-circuit level. */
double expectedDbfs (const Rig& rig, const test::Way& way, const SourceImpedance& source, double openCircuitDbu, const Catalogue& catalogue)
{
    const auto divider = std::abs (InputLoading::response (source, way.preamp.inputOhms.front(), referenceHz));
    return openCircuitDbu + dbFromGain (divider) + way.gainDb - maxInDbu (rig, catalogue);
}
} // namespace

TEST_CASE ("Every microphone through every preamp is recorded at the level the formula gives, within 0.1 dB", "[contract][level]")
{
    const auto catalogue = Catalogue::shipped();
    auto worst = 0.0;
    juce::String worstName;

    for (const auto& microphone : catalogue.microphones)
    {
        for (const auto& way : test::everyWay (catalogue))
        {
            // Only where the microphone gets the power it needs.
            const auto& audioInterface = *catalogue.audioInterface (way.interfaceId);

            if (way.activePath == Path::a && (way.jack != Jack::mic || (microphone.power == PowerNeed::phantom && ! audioInterface.hasPhantom)))
                continue;

            if (microphone.power == PowerNeed::plugIn && (way.activePath == Path::b || ! audioInterface.hasPlugInPower))
                continue;

            auto rig = test::silentRig();
            rig.channels.front().microphoneId = microphone.identity.id;
            rig.channels.front().phantom = microphone.power == PowerNeed::phantom;
            way.applyTo (rig, rig.channels.front());

            // So loud that it is recorded at -20 dBFS, if the microphone can take that.
            const auto sensitivity = dbuFromVolts (microphone.sensitivityMvPerPa * 1.0e-3);
            const auto atFullScale = expectedDbfs (rig, way, SourceImpedance::of (microphone), 114.0 - 94.0 + sensitivity, catalogue);
            const auto amplitudeDb = std::min (-20.0 - atFullScale, -14.0);
            const auto recorded = test::renderOne (rig, test::sine (referenceHz, gainFromDb (amplitudeDb), sampleRate, 24000));
            const auto error = std::abs (test::levelDb (recorded, referenceHz, sampleRate, settled) - atFullScale - amplitudeDb);

            if (error > worst)
            {
                worst = error;
                worstName = microphone.identity.id + " into " + way.name + " at " + juce::String (way.gainDb) + " dB";
            }
        }
    }

    INFO ("worst: " << worstName << ", " << worst << " dB");
    std::printf ("level, every microphone through every preamp: worst error %.3f dB (%s)\n", worst, worstName.toRawUTF8());
    CHECK (worst < 0.1);
}

TEST_CASE ("Every instrument in every jack is recorded at the level the formula gives, within 0.1 dB", "[contract][level]")
{
    const auto catalogue = Catalogue::shipped();
    auto worst = 0.0;
    juce::String worstName;

    for (const auto& instrument : catalogue.instruments)
    {
        for (const auto& way : test::everyWay (catalogue))
        {
            auto rig = test::silentRig();
            rig.channels.front().microphoneId = {};
            rig.channels.front().instrumentId = instrument.identity.id;
            way.applyTo (rig, rig.channels.front());

            const auto atFullScale = expectedDbfs (rig, way, SourceImpedance::of (instrument), instrument.fullScaleDbu, catalogue);
            const auto recorded = test::renderOne (rig, test::sine (referenceHz, gainFromDb (-20.0 - atFullScale), sampleRate, 24000));
            const auto error = std::abs (test::levelDb (recorded, referenceHz, sampleRate, settled) + 20.0);

            if (error > worst)
            {
                worst = error;
                worstName = instrument.identity.id + " into " + way.name + " at " + juce::String (way.gainDb) + " dB";
            }
        }
    }

    INFO ("worst: " << worstName << ", " << worst << " dB");
    std::printf ("level, every instrument into every jack: worst error %.3f dB (%s)\n", worst, worstName.toRawUTF8());
    CHECK (worst < 0.1);
}

TEST_CASE ("Halving the distance raises an omni by 6.02 dB and a cardioid's bass by more", "[contract][level]")
{
    const auto levelAt = [] (const char* microphoneId, double distanceMetres, double hz) {
        auto rig = test::silentRig();
        auto& channel = rig.channels.front();
        channel = test::flatChannel();
        channel.microphoneId = microphoneId;
        channel.distanceMetres = distanceMetres;
        return test::levelDb (test::renderOne (rig, test::sine (hz, 0.01, sampleRate, 48000)), hz, sampleRate, settled);
    };

    CHECK (levelAt ("low-output-condenser", 0.15, 100.0) - levelAt ("low-output-condenser", 0.30, 100.0) == Approx (6.02).margin (0.02));

    // H(d) / H(0.30 m) with H = abs (1 + b c / (j 2 pi f d)).
    for (const auto& [id, b] : { std::pair { "quiet-condenser", 0.5 }, { "passive-ribbon", 1.0 } })
    {
        for (const auto hz : { 60.0, 200.0, 997.0 })
        {
            const auto proximity = [b = b, hz] (double distance) { return std::abs (std::complex<double> (1.0, -b * speedOfSound / (2.0 * pi * hz * distance))); };

            const auto expected = 20.0 * std::log10 (0.30 / 0.05) + dbFromGain (proximity (0.05) / proximity (0.30));
            CHECK (levelAt (id, 0.05, hz) - levelAt (id, 0.30, hz) == Approx (expected).margin (0.05));
        }
    }
}

TEST_CASE ("The converter's level is dBu plus gain less its maximum, and the pad takes 20 dB", "[contract][level]")
{
    auto rig = test::silentRig();
    rig.channels.front() = test::flatChannel();
    const auto signal = test::sine (referenceHz, 0.01, sampleRate, 24000);
    const auto level = [&] { return test::levelDb (test::renderOne (rig, signal), referenceHz, sampleRate, settled); };

    const auto reference = level();
    rig.channels.front().builtIn.gainDb = 42.5;
    CHECK (level() - reference == Approx (12.5).margin (0.001));
    rig.channels.front().pad = true;
    CHECK (level() - reference == Approx (-7.5).margin (0.001));
}
