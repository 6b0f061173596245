// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Interface/RoundTrip.h"
#include "Measurement/AudioBand.h"
#include "Measurement/ChainMeasurement.h"
#include "Measurement/NoiseBudget.h"
#include "Signal/AWeighting.h"

using namespace plus48;

/** Cases calculated by hand from published figures, each by formula and rendered through the engine. Numbers,
    arithmetic and tolerance are those of the table of worked examples (its rows E1, E2, E4, E7, E10, E12);
    what it leaves out (output noise, 1/f, dither, inductance) is left out here.
*/
namespace
{
constexpr double tolerance = 0.1;

/** S = 1.12 mV/Pa, 150 ohm. */
MicrophoneModel dynamicMicrophone (double ohm = 150.0)
{
    MicrophoneModel microphone;
    microphone.identity.id = "example-microphone";
    microphone.sensitivityMvPerPa = 1.12;
    microphone.outputOhm = ohm;
    microphone.maxSplDb = 180.0;
    return microphone;
}

InterfaceModel interfaceWith (double maxInDbu, std::optional<double> einDbuA, double dynamicRange, double inputOhm)
{
    InterfaceModel model;
    model.identity.id = "example-interface";
    model.mic.maxInDbuAt0Db = maxInDbu;
    model.mic.preamp.noise.einDbuA = einDbuA;
    model.mic.preamp.inputOhms = { inputOhm };
    model.line = model.mic;
    model.instrument = model.mic;
    model.converterDynamicRangeDba = dynamicRange;
    return model;
}

struct Example
{
    Catalogue catalogue = Catalogue::shipped();
    Rig rig;

    Example (const MicrophoneModel& microphone, const InterfaceModel& audioInterface, double gainDb)
    {
        catalogue.microphones.push_back (microphone);
        catalogue.interfaces.push_back (audioInterface);
        rig.interfaceId = audioInterface.identity.id;
        rig.bits = BitDepth::float32;
        rig.channels.front().microphoneId = microphone.identity.id;
        rig.channels.front().builtIn.gainDb = gainDb;
    }

    /** Rendered: a sine of this level at the microphone. */
    double levelDbfs (double spl)
    {
        rig.channels.front().fullScaleSpl = spl + 20.0;
        return measureLevelDbfs (rig, catalogue);
    }

    PathFormula formula() const
    {
        const auto& channel = rig.channels.front();
        return { ChannelPlan::from (rig, channel, catalogue), channel.activePath, ChannelSettings::from (channel), rig.sampleRate };
    }

    double levelByFormula (double spl) const
    {
        return spl - splOfOnePascal + dbFromPower (formula().transferPower (PathStage::performance, PathStage::recorded, referenceHz));
    }

    double noiseByFormula() const { return NoiseBudget::of (formula()).dbfsA(); }
};
} // namespace

TEST_CASE ("E1: thermal noise of 150 and 200 ohm, flat and A-weighted", "[measurement][worked-example]")
{
    const auto bandwidth = audioBandHighHz - audioBandLowHz;
    const auto aWeighted = thermalNoiseVolts (150.0, integrateAudioBand (aWeightingPower));

    CHECK (dbuFromVolts (thermalNoiseVolts (150.0, bandwidth)) == Approx (-130.92).margin (tolerance));
    CHECK (dbuFromVolts (thermalNoiseVolts (200.0, bandwidth)) == Approx (-129.67).margin (tolerance));
    CHECK (dbuFromVolts (aWeighted) == Approx (-132.97).margin (tolerance));
    CHECK (dbFromPower (integrateAudioBand (aWeightingPower) / bandwidth) == Approx (-2.05).margin (tolerance));
}

TEST_CASE ("E2: normal speech into a low-output dynamic and a home interface at its maximum gain", "[measurement][worked-example]")
{
    Example example (dynamicMicrophone(), interfaceWith (9.0, -128.0, 111.0, 3000.0), 56.0);
    const auto level = example.levelDbfs (74.0);
    const auto noise = measureNoise (example.rig, example.catalogue).dbfsA;

    CHECK (level == Approx (-30.22).margin (tolerance));
    CHECK (noise == Approx (-81.13).margin (tolerance));
    CHECK (level - noise == Approx (50.91).margin (tolerance));
    CHECK (example.levelByFormula (74.0) == Approx (-30.22).margin (tolerance));
    CHECK (example.noiseByFormula() == Approx (-81.13).margin (tolerance));
}

TEST_CASE ("E4: the same microphone at the lips, and the gain for -18 dBFS", "[measurement][worked-example]")
{
    Example example (dynamicMicrophone(), interfaceWith (16.0, -127.0, 116.0, 3000.0), 55.0);
    const auto level = example.levelDbfs (94.0);
    const auto noise = measureNoise (example.rig, example.catalogue).dbfsA;

    CHECK (55.0 - 18.0 - level == Approx (55.22).margin (tolerance));
    CHECK (level == Approx (-18.22).margin (tolerance));
    CHECK (noise == Approx (-88.10).margin (tolerance));
    CHECK (level - noise == Approx (69.88).margin (tolerance));
    CHECK (example.levelByFormula (94.0) == Approx (-18.22).margin (tolerance));
    CHECK (example.noiseByFormula() == Approx (-88.10).margin (tolerance));
}

TEST_CASE ("E7: a 300 ohm ribbon loaded by the settings of preamps", "[measurement][worked-example]")
{
    const std::pair<double, double> losses[] { { 300.0, -6.02 }, { 600.0, -3.52 }, { 1200.0, -1.94 }, { 1400.0, -1.69 }, { 6800.0, -0.37 }, { 22000.0, -0.12 } };
    Example unloaded (dynamicMicrophone (300.0), interfaceWith (9.0, {}, 150.0, 1.0e8), 40.0);
    const auto reference = unloaded.levelDbfs (94.0);

    for (const auto& [ohm, loss] : losses)
    {
        Example loaded (dynamicMicrophone (300.0), interfaceWith (9.0, {}, 150.0, ohm), 40.0);
        INFO (ohm << " ohm");
        CHECK (loaded.levelDbfs (94.0) - reference == Approx (loss).margin (tolerance));
        CHECK (dbFromPower (loaded.formula().transferPower (PathStage::source, PathStage::input, referenceHz)) == Approx (loss).margin (tolerance));
    }
}

TEST_CASE ("E10: a sine of 1 V peak into three instrument inputs at minimum gain", "[measurement][worked-example]")
{
    const std::pair<double, double> inputs[] { { 12.0, -12.79 }, { 16.0, -16.79 }, { -3.0, 2.21 } };

    for (const auto& [maxInDbu, dbfs] : inputs)
    {
        Example example (dynamicMicrophone(), interfaceWith (maxInDbu, {}, 120.0, 1.0e6), 0.0);
        InstrumentModel generator;
        generator.identity.id = "example-generator";
        generator.fullScaleDbu = -0.79;
        generator.outputOhm = 0.0;
        example.catalogue.instruments.push_back (generator);

        auto& channel = example.rig.channels.front();
        channel.microphoneId.clear();
        channel.instrumentId = generator.identity.id;
        channel.builtIn = { Jack::instrument, 0.0 };

        // 20 dB down, because the third clips.
        CHECK (measureLevelDbfs (example.rig, example.catalogue) + 20.0 == Approx (dbfs).margin (tolerance));
    }
}

TEST_CASE ("E12: the round trip through the computer with 128 samples at 48 kHz", "[measurement][worked-example]")
{
    constexpr RoundTrip roundTrip { 128, 48000.0 };
    CHECK (roundTrip.bufferMs() == Approx (5.33).margin (tolerance));
    CHECK (roundTrip.totalMs() == Approx (7.00).margin (tolerance));
}

TEST_CASE ("The computer's own sound card comes out at its bench figure", "[measurement][worked-example]")
{
    // -106.0 dBu(A) at 27 dB with 150 ohm, without the buzz: input stage, output noise, converter and dither.
    auto catalogue = Catalogue::shipped();

    for (auto& model : catalogue.interfaces)
        model.mic.preamp.noise.buzzDbuA.reset();

    auto resistor = dynamicMicrophone (150.0);
    resistor.identity.id = "resistor";
    catalogue.microphones.push_back (resistor);

    Rig rig;
    rig.interfaceId = "sound-card";
    rig.channels.front().microphoneId = resistor.identity.id;
    rig.channels.front().builtIn.gainDb = 27.0;

    CHECK (measureNoise (rig, catalogue).dbfsA + 8.4 - 27.0 == Approx (-106.0).margin (tolerance));
}
