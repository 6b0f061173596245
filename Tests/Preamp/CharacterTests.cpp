// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/Signals.h"

#include "Measurement/ChainMeasurement.h"

using namespace plus48;

namespace
{
const Catalogue& shipped()
{
    static const auto catalogue = Catalogue::shipped();
    return catalogue;
}

/** A preamp on the bench at 40 dB of gain, as the catalogue's harmonics are stated; booster: its own 25 dB. */
Rig onTheBench (const PreampModel& preamp, double sampleRate = 48000.0)
{
    auto rig = test::silentRig (sampleRate);
    auto& channel = rig.channels.front();
    channel.activePath = Path::b;
    channel.external.preampId = preamp.identity.id;
    channel.external.impedanceOhm = preamp.inputOhms.front();
    channel.external.gainDb = 40.0;
    return rig;
}

HarmonicFigures harmonicsAt (const PreampModel& preamp, double outputDbu, double hz, double gainDb = 40.0)
{
    auto rig = onTheBench (preamp);
    rig.channels.front().external.gainDb = gainDb;

    MeasurementOptions options;
    options.atDbu = outputDbu;
    options.atHz = hz;
    return measureHarmonics (rig, shipped(), options);
}

void checkAgainst (const char* what, std::optional<double> target, double measured)
{
    if (! target.has_value())
        return;

    std::printf (" %s %.1f (%.0f)", what, measured, *target);
    INFO (what << " " << measured << " dBc, catalogue " << *target);

    if (*target > -100.0)
        CHECK (std::abs (measured - *target) < 1.5);
    else
        CHECK (measured <= *target + 0.01);
}
} // namespace

TEST_CASE ("Harmonics are the catalogue's, at 997 Hz and 50 Hz, at +4 and +20 dBu", "[character]")
{
    std::printf ("harmonics measured (catalogue), dBc:\n");

    for (const auto& preamp : shipped().preamps)
    {
        if (preamp.isInlineBooster())
            continue;

        INFO (preamp.identity.id);
        std::printf ("  %-20s", preamp.identity.id.toRawUTF8());

        const auto nominal = harmonicsAt (preamp, 4.0, referenceHz);
        checkAgainst ("H2@4", preamp.harmonics.h2At4Dbu, nominal.dbc[0]);
        checkAgainst ("H3@4", preamp.harmonics.h3At4Dbu, nominal.dbc[1]);

        if (preamp.harmonics.h2At20Dbu.has_value())
        {
            const auto driven = harmonicsAt (preamp, 20.0, referenceHz);
            checkAgainst ("H2@20", preamp.harmonics.h2At20Dbu, driven.dbc[0]);
            checkAgainst ("H3@20", preamp.harmonics.h3At20Dbu, driven.dbc[1]);
            checkAgainst ("H3@20,50Hz", preamp.harmonics.h3At50HzAt20Dbu, harmonicsAt (preamp, 20.0, 50.0).dbc[1]);
        }

        std::printf ("\n");
    }
}

TEST_CASE ("The inline booster's harmonics are below its figure", "[character]")
{
    const auto& booster = *shipped().preamp ("inline-booster");
    const auto model = CircuitModel::of (booster);

    // x^2 gives a second harmonic of a A / 2, x^3 a third of b A^2 / 4.
    const auto amplitude = sqrtTwo * voltsFromDbu (4.0);
    CHECK (dbFromGain (model.secondOrder * amplitude / 2.0) <= -100.0);
    CHECK (dbFromGain (model.saturation * amplitude * amplitude / 4.0) <= -100.0);
}

TEST_CASE ("Distortion rises smoothly with level, without steps, and a soft unit passes 1 % below its rail", "[character]")
{
    for (const auto& preamp : shipped().preamps)
    {
        if (preamp.isInlineBooster())
            continue;

        auto last = 0.0;
        const auto rail = *preamp.maxOutDbu;
        const auto isRounded = CircuitModel::of (preamp).isRounded();

        // From where it shows to just below the rail.
        for (auto dbu = -4.0; dbu < rail - 1.0; dbu += 2.0)
        {
            const auto thd = harmonicsAt (preamp, dbu, referenceHz).thdPercent;
            INFO (preamp.identity.id << " at " << dbu << " dBu: " << thd << " %");
            CHECK (thd > last);

            // The second harmonic grows with the level, the third with its square: 2 dB more is 26 to 58 % more. A knee grows faster, but not as a
            // sharp rail, by hundreds.
            if (last > 1.0e-4)
                CHECK (thd < (isRounded ? 4.5 : 1.8) * last);

            last = thd;
        }

        if (preamp.limit == Limit::soft)
            CHECK (last > 1.0);
        else
            CHECK (last < 1.0);
    }
}

TEST_CASE ("A core's third harmonic grows toward the bass; without a core it does not", "[character]")
{
    for (const auto& preamp : shipped().preamps)
    {
        const auto model = CircuitModel::of (preamp);

        if (! model.hasOutputCore && ! model.hasInputCore)
            continue;

        auto last = -300.0;

        for (const auto hz : { 200.0, 100.0, 50.0, 30.0 })
        {
            const auto third = harmonicsAt (preamp, 14.0, hz).dbc[1];
            INFO (preamp.identity.id << " at " << hz << " Hz: " << third << " dBc");
            CHECK (third > last - 0.3);
            last = third;
        }

        CHECK (last > harmonicsAt (preamp, 14.0, referenceHz).dbc[1] + 3.0);
    }
}

TEST_CASE ("More gain and less trim is more colour at the same loudness", "[character]")
{
    const auto& tube = *shipped().preamp ("tube-60s");
    auto rig = onTheBench (tube);
    MeasurementOptions options;
    options.atDbu = 4.0;

    const auto clean = measureHarmonics (rig, shipped(), options);
    rig.channels.front().external.gainDb = 52.0;
    rig.channels.front().external.trimDb = -12.0;
    const auto pushed = measureHarmonics (rig, shipped(), options);

    CHECK (pushed.outputDbu == Approx (clean.outputDbu).margin (0.1));
    CHECK (pushed.thdPercent > 3.0 * clean.thdPercent);
}

TEST_CASE ("A third stage switched in above 50 dB changes the colour of the three-stage unit", "[character]")
{
    const auto& unit = *shipped().preamp ("class-a-transformer");
    const auto below = harmonicsAt (unit, 14.0, referenceHz, 50.0).dbc[0];
    const auto above = harmonicsAt (unit, 14.0, referenceHz, 55.0).dbc[0];
    CHECK (above - below == Approx (dbFromGain (1.0 + CircuitModel::extraStageSecondOrder)).margin (0.1));

    const auto& other = *shipped().preamp ("tube-60s");
    CHECK (harmonicsAt (other, 4.0, referenceHz, 55.0).dbc[0] == Approx (harmonicsAt (other, 4.0, referenceHz, 45.0).dbc[0]).margin (0.1));
}

TEST_CASE ("The third stage is noisier, too", "[character]")
{
    auto rig = onTheBench (*shipped().preamp ("class-a-transformer"));
    rig.noiseMutes.preamp = false;
    MeasurementOptions options;
    options.noiseSeconds = 10.0;

    const auto outputNoiseAt = [&] (double gainDb) {
        rig.channels.front().external.gainDb = gainDb;
        return measureEquivalentInputNoise (rig, shipped(), options).dbuA + gainDb;
    };

    // Each of two decibels of gain would raise what is noise of the input by one.
    CHECK (outputNoiseAt (50.0) - outputNoiseAt (49.0) < 1.05);
    CHECK (outputNoiseAt (51.0) - outputNoiseAt (50.0) > outputNoiseAt (50.0) - outputNoiseAt (49.0) + 0.01);
}

TEST_CASE ("Input impedance changes ribbons and dynamics, and condensers hardly", "[character]")
{
    const auto tiltOf = [] (const char* microphone, double ohm) {
        auto rig = test::silentRig();
        auto& channel = rig.channels.front();
        channel.microphoneId = microphone;
        channel.phantom = shipped().microphone (microphone)->power == PowerNeed::phantom;
        channel.activePath = Path::b;
        channel.external.preampId = "variable-impedance";
        channel.external.impedanceOhm = ohm;

        MeasurementOptions options;
        options.responseHz = { 45.0, referenceHz, 15000.0 };
        const auto response = measureResponse (rig, shipped(), options);
        return std::pair { response.front().db, response.back().db };
    };

    const auto changeOf = [&] (const char* microphone) {
        const auto low = tiltOf (microphone, 600.0), high = tiltOf (microphone, 6800.0);
        return std::pair { high.first - low.first, high.second - low.second };
    };

    CHECK (changeOf ("passive-ribbon").first > 3.0); // its bass
    CHECK (changeOf ("stage-dynamic").second > 0.2); // its treble
    CHECK (std::abs (changeOf ("pencil-condenser").first) < 0.05);
    CHECK (std::abs (changeOf ("pencil-condenser").second) < 0.05);
}

TEST_CASE ("No shipped preamp needs more slew than the slowest amplifier has, so none is limited by it", "[character]")
{
    // Volts a second; the figure is what a common audio op-amp does at unity gain, compensated (datasheets say 6 V/us and more).
    constexpr auto slowest = 6.0e6;

    for (const auto& preamp : shipped().preamps)
    {
        INFO (preamp.identity.id);
        CHECK (2.0 * pi * audioBandHighHz * sqrtTwo * voltsFromDbu (*preamp.maxOutDbu) < slowest);
    }
}

TEST_CASE ("Without character a preamp is straight up to its rail", "[character]")
{
    auto rig = onTheBench (*shipped().preamp ("tube-60s"));
    rig.character = false;
    MeasurementOptions options;
    options.atDbu = 20.0;
    CHECK (measureHarmonics (rig, shipped(), options).thdPercent < 1.0e-4);
}

TEST_CASE ("Aliasing 12 dB above 1 % THD stays below what the ear or an analyser finds", "[character][aliasing][slow]")
{
    std::printf ("worst alias of 5003.7 and 9703.7 Hz, 12 dB above 1 %% THD, dBc:\n");

    for (const auto& preamp : shipped().preamps)
    {
        if (preamp.isInlineBooster())
            continue;

        std::printf ("  %-20s", preamp.identity.id.toRawUTF8());

        // Whatever the unit does below: 12 dB above 1 % its supply rail has been passed, unless it has given way before.
        const auto clipsAtRail = ! CircuitModel::of (preamp).isRounded() && harmonicsAt (preamp, *preamp.maxOutDbu - 12.0, referenceHz).thdPercent < 1.0;

        for (const auto rate : { 44100.0, 48000.0, 88200.0, 96000.0, 176400.0, 192000.0 })
        {
            const auto figures = measureAliasing (onTheBench (preamp, rate), shipped());
            std::printf (" %.1f", figures.worstDbc);
            INFO (preamp.identity.id << " at " << rate << " Hz: " << figures.toneHz << " Hz makes " << figures.lineHz << " Hz");

            if (clipsAtRail)
                CHECK (figures.worstDbc <= -100.0);
            else
                CHECK (figures.worstDbc <= (figures.toneHz < 6000.0 && ! CircuitModel::of (preamp).isRounded() ? -120.0 : -110.0));
        }

        std::printf ("\n");
    }
}
