// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/AudioThread.h"

#include "Interface/SignalChain.h"
#include "Measurement/LevelDiagram.h"

using namespace plus48;

namespace
{
PathFormula diagramFormulaFor (const Rig& rig, const Catalogue& catalogue, Path path)
{
    const auto& channel = rig.channels.front();
    return { ChannelPlan::from (rig, channel, catalogue), path, ChannelSettings::from (channel), rig.sampleRate };
}

double toDb (LevelPoint::Unit unit, double rms)
{
    return unit == LevelPoint::Unit::dbSpl ? splFromPascals (rms) : (unit == LevelPoint::Unit::dbu ? dbuFromVolts (rms) : dbFromGain (rms));
}

/** What a 997 Hz sine of so many pascals comes to at a point, in its unit, as long as nothing clips. */
double levelAt (const LevelPoint& point, double pascals, const PathFormula& formula)
{
    return toDb (point.unit, pascals * std::sqrt (formula.transferPower (PathStage::performance, point.stage, referenceHz)));
}

/** RMS of the latest block, as the meters of a chain read. The preamp's input has none: it is calculated from the source's. */
double meteredAt (PathStage stage, const ChannelMeters& meters, Path path, const PathFormula& formula)
{
    const auto& along = meters.paths[path == Path::a ? 0 : 1];
    const auto rms = [] (const Meter& meter) { return std::sqrt (meter.latestMeanSquare()); };

    switch (stage)
    {
        case PathStage::performance: return rms (meters.performance);
        case PathStage::source: return rms (meters.source);
        case PathStage::input: return rms (meters.source) * std::sqrt (formula.transferPower (PathStage::source, PathStage::input, referenceHz));
        case PathStage::external: return rms (along.external);
        case PathStage::analogue: return rms (along.analogue);
        case PathStage::recorded: break;
    }

    return rms (along.recorded) * sqrtTwo;
}

Rig speech()
{
    Rig rig;
    rig.roomDba = 30.0;
    auto& channel = rig.channels.front();
    channel.builtIn.gainDb = 50.0;
    channel.external = { "class-a-transformer", 50.0, -6.0, 1200.0, { Jack::line, 0.0 } };
    return rig;
}
} // namespace

TEST_CASE ("A level diagram adds up from the diaphragm to the recorder", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    const auto rig = speech();
    const auto formula = diagramFormulaFor (rig, catalogue, Path::b);
    const auto points = levelDiagram (formula, NoiseBudget::of (formula));

    const auto level = [&] (std::size_t point) { return levelAt (points[point], pascalsFromSpl (94.0), formula); };

    REQUIRE (points.size() == 6);
    CHECK (level (0) == Approx (94.0));
    CHECK (points[0].noiseFloor == Approx (30.0 - 4.77).margin (0.01));
    CHECK (*points[0].clip - level (0) == Approx (150.0 - 94.0));

    // 1.85 mV, loaded by 1200 ohm, 50 dB up and 6 down.
    CHECK (level (1) == Approx (dbuFromVolts (1.85e-3)).margin (0.05));
    CHECK (level (2) == Approx (level (1) + dbFromGain (1200.0 / 1500.0)).margin (0.05));
    CHECK (level (3) == Approx (level (2) + 44.0).margin (0.05));
    CHECK (level (4) == Approx (level (3)).margin (0.05));
    CHECK (level (5) == Approx (level (4) - 22.0).margin (0.01));

    CHECK (*points[2].clip == Approx (26.0 - 50.0).margin (0.01));
    CHECK (*points[3].clip == Approx (26.0 - 6.0).margin (0.01));
    CHECK (*points[4].clip == Approx (22.0).margin (0.01));
    CHECK (*points[5].clip == Approx (0.0).margin (0.01));
    CHECK (points[5].unit == LevelPoint::Unit::dbfs);
    CHECK (points[5].noiseFloor == Approx (NoiseBudget::of (formula).dbfsA()));
}

TEST_CASE ("Path A has no external stage, and its input clips where the converter does", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    const auto formula = diagramFormulaFor (speech(), catalogue, Path::a);
    const auto points = levelDiagram (formula, NoiseBudget::of (formula));

    REQUIRE (points.size() == 5);
    CHECK (*points[2].clip == Approx (12.0 - 50.0).margin (0.01));

    for (std::size_t i = 1; i < points.size(); ++i)
        CHECK (points[i].noiseFloor < levelAt (points[i], pascalsFromSpl (94.0), formula));
}

TEST_CASE ("The meters show what the diagram predicts", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    auto rig = speech();
    rig.roomDba.reset();
    auto& channel = rig.channels.front();
    channel.fullScaleSpl = 100.0;

    SignalChain chain;
    chain.prepare (rig, catalogue);
    const auto settings = SignalChain::settingsOf (rig);

    // 750 Hz: whole periods in a meter's block. The microphone is flat to 1 kHz.
    constexpr int length = 48000;
    std::vector<float> sine (length);

    for (int n = 0; n < length; ++n)
        sine[static_cast<std::size_t> (n)] = static_cast<float> (0.5 * std::sin (2.0 * pi * 750.0 * n / 48000.0));

    const float* performance[] { sine.data() };
    const ChannelOutputs outputs[1] {};
    test::onAudioThread ([&] { chain.process (performance, { 0, length }, settings.data(), outputs); });

    for (const auto path : { Path::a, Path::b })
    {
        const auto formula = diagramFormulaFor (rig, catalogue, path);

        for (const auto& point : levelDiagram (formula, NoiseBudget::of (formula)))
        {
            INFO (static_cast<int> (point.stage));
            const auto metered = toDb (point.unit, meteredAt (point.stage, chain.meters (0), path, formula));
            CHECK (metered - levelAt (point, pascalsFromSpl (100.0) * 0.5, formula) == Approx (0.0).margin (0.15));
        }
    }
}

TEST_CASE ("A booster's gain comes before the preamp's input, and without power it is silent", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    auto rig = speech();
    auto& channel = rig.channels.front();
    channel.booster = channel.phantom = true;

    const auto on = diagramFormulaFor (rig, catalogue, Path::a);
    CHECK (dbFromPower (on.transferPower (PathStage::source, PathStage::input, referenceHz)) == Approx (25.0 - 0.83).margin (0.05));

    channel.phantom = false;
    const auto off = diagramFormulaFor (rig, catalogue, Path::a);
    CHECK_FALSE (off.isPowered());

    const auto noise = NoiseBudget::of (off);
    CHECK (noise.at (PathStage::input).aWeighted.total() == 0.0);
    CHECK (noise.at (PathStage::recorded).aWeighted.room == 0.0);
    CHECK (noise.at (PathStage::recorded).aWeighted.preamp > 0.0);
}
