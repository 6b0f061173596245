// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Measurement/ChainMeasurement.h"
#include "Measurement/NoiseBudget.h"
#include "Report/ReportRigs.h"

using namespace plus48;

namespace
{
double powerSumDb (std::initializer_list<double> levels)
{
    double sum = 0.0;

    for (const auto db : levels)
        sum += powerFromDb (db);

    return dbFromPower (sum);
}
} // namespace

TEST_CASE ("Gain is what the knobs say, from the terminals to the converter", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    Rig rig;
    auto& channel = rig.channels.front();

    for (const auto gain : { 30.0, 43.0, 60.0 })
    {
        channel.builtIn.gainDb = gain;
        CHECK (measureGainDb (rig, catalogue) == Approx (gain).margin (0.02));
    }

    channel.pad = true;
    channel.invertPolarity = true;
    CHECK (measureGainDb (rig, catalogue) == Approx (40.0).margin (0.02));

    channel.pad = false;
    channel.booster = true;
    channel.phantom = true;
    CHECK (measureGainDb (rig, catalogue) == Approx (85.0).margin (0.02));

    auto external = withPreamp (Rig(), *catalogue.preamp ("clean"), 40.0);
    external.channels.front().external.trimDb = -10.0;
    external.channels.front().external.into.gainDb = 5.0;
    CHECK (measureGainDb (external, catalogue) == Approx (35.0).margin (0.05));
}

TEST_CASE ("Equivalent input noise comes out as published, and worsens at low gain by the output noise", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();

    for (const auto& model : catalogue.interfaces)
    {
        const auto& preamp = model.mic.preamp;

        if (preamp.noise.buzzDbuA.has_value())
            continue;

        for (const auto gain : { preamp.gainMinDb, preamp.gainMaxDb })
        {
            Rig rig;
            rig.interfaceId = model.identity.id;
            rig.channels.front().builtIn.gainDb = gain;

            INFO (model.identity.id << " at " << gain);
            CHECK (measureEquivalentInputNoise (rig, catalogue).dbuA == Approx (powerSumDb ({ *preamp.noise.einDbuA, *preamp.noise.outputDbuA - gain })).margin (0.1));
        }
    }
}

TEST_CASE ("Noise and its shares are those of the budget", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    Rig rig;
    rig.roomDba = 20.0;
    rig.channels.front().builtIn.gainDb = 50.0;

    for (const auto path : { Path::a, Path::b })
    {
        auto& channel = rig.channels.front();
        channel.activePath = path;
        channel.external = withPreamp (Rig(), *catalogue.preamp ("tube-60s"), 50.0).channels.front().external;

        const auto measured = measureNoise (rig, catalogue);
        const auto budget = NoiseBudget::of ({ ChannelPlan::from (rig, channel, catalogue), path, ChannelSettings::from (channel), rig.sampleRate });
        const auto shares = budget.shares();

        CHECK (measured.dbfsA == Approx (budget.dbfsA()).margin (0.1));
        CHECK (measured.shares.room == Approx (shares.room).margin (0.02));
        CHECK (measured.shares.microphone == Approx (shares.microphone).margin (0.02));
        CHECK (measured.shares.preamp == Approx (shares.preamp).margin (0.02));
        CHECK (measured.shares.converter == Approx (shares.converter).margin (0.02));
        CHECK (measured.shares.room + measured.shares.microphone + measured.shares.preamp + measured.shares.converter == Approx (1.0));
    }
}

TEST_CASE ("What is quiet has no share", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    Rig rig;
    rig.roomDba = 30.0;
    rig.noiseMutes = { true, true, true, false };

    CHECK (measureNoise (rig, catalogue, { .noiseSeconds = 2.0 }).shares.room == Approx (1.0));
}

TEST_CASE ("The most an input bears is full scale or the rail, whichever comes first", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    Rig rig;
    rig.channels.front().builtIn.gainDb = 40.0;

    const auto builtIn = measureMaxInput (rig, catalogue);
    CHECK (builtIn.dbu == Approx (12.0 - 40.0).margin (0.05));
    CHECK_FALSE (builtIn.isDistortion);

    // Trimmed down behind its rail, so that the converter is not reached.
    auto external = withPreamp (Rig(), *catalogue.preamp ("clean"), 40.0);
    external.character = false;
    external.channels.front().external.trimDb = -20.0;

    const auto rail = measureMaxInput (external, catalogue);
    CHECK (rail.isDistortion);
    CHECK (rail.dbu > 23.0 - 40.0 - 0.1);
    CHECK (rail.dbu < 23.0 - 40.0 + 0.7);
}

TEST_CASE ("A built-in preamp adds no harmonics, and a rail adds odd ones", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    const auto clean = measureHarmonics (Rig {}, catalogue);

    CHECK (clean.outputDbu == Approx (4.0).margin (0.01));
    CHECK (clean.thdPercent < 1.0e-5);

    auto external = withPreamp (Rig(), *catalogue.preamp ("clean"), 40.0);
    external.character = false;
    const auto clipped = measureHarmonics (external, catalogue, { .atDbu = 24.0 });

    CHECK (clipped.outputDbu == Approx (24.0).margin (0.01));
    CHECK (clipped.dbc[1] > -40.0);
    CHECK (clipped.dbc[0] < -100.0);
}

TEST_CASE ("Latency is as reported, on both paths and at every rate", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();

    for (const auto rate : { 44100.0, 48000.0, 88200.0, 96000.0, 176400.0, 192000.0 })
        for (const auto path : { Path::a, Path::b })
        {
            Rig rig;
            rig.sampleRate = rate;
            rig.channels.front().activePath = path;

            const auto latency = measureLatency (rig, catalogue);
            INFO (rate);
            CHECK (latency.measured == latency.reported);
            CHECK (latency.reported > 0);
        }
}

TEST_CASE ("The response of preamp and interface goes through the response points of both", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    const auto rig = withPreamp (Rig(), *catalogue.preamp ("class-a-transformer"), 40.0);
    int numFound = 0;

    for (const auto& [hz, db] : measureInputResponse (rig, catalogue))
        for (const auto& [responsePointHz, claimed] : { std::pair (20.0, -0.7), std::pair (referenceHz, 0.0), std::pair (10000.0, -0.06), std::pair (20000.0, -0.9) })
            if (std::abs (hz - responsePointHz) < 0.01)
            {
                INFO (hz);
                CHECK (db == Approx (claimed).margin (0.1));
                ++numFound;
            }

    CHECK (numFound == 4);
}

TEST_CASE ("The response of a chain holds microphone and loading", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    Rig rig;
    rig.channels.front().microphoneId.clear();
    rig.channels.front().instrumentId = "single-coil-guitar";

    const auto levelAt4k = [&] (Jack jack) {
        rig.channels.front().builtIn = { jack, jack == Jack::mic ? 30.0 : 0.0 };

        for (const auto& [hz, db] : measureResponse (rig, catalogue))
            if (std::abs (hz - 4000.0) < 0.01)
                return db;

        return 0.0;
    };

    CHECK (levelAt4k (Jack::instrument) > 3.0); // the pickup's resonance
    CHECK (levelAt4k (Jack::line) < -6.0);
    CHECK (levelAt4k (Jack::mic) < levelAt4k (Jack::line));
}

TEST_CASE ("A rail's aliases lie 100 dB below the tone", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    auto rig = withPreamp (Rig(), *catalogue.preamp ("clean"), 40.0);
    rig.character = false;

    CHECK (measureAliasing (rig, catalogue).worstDbc < -100.0);
}

TEST_CASE ("Without power there is nothing to measure, and nothing breaks", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    Rig rig;
    rig.channels.front().microphoneId = "quiet-condenser";
    rig.channels.front().phantom = false;
    rig.noiseMutes.preamp = rig.noiseMutes.converter = true;
    rig.bits = BitDepth::float32;

    CHECK_FALSE (std::isfinite (measureLevelDbfs (rig, catalogue)));
    CHECK_FALSE (std::isfinite (measureNoise (rig, catalogue, { .noiseSeconds = 1.0 }).dbfsA));
    CHECK (measureGainDb (rig, catalogue) == Approx (30.0).margin (0.02));
}
