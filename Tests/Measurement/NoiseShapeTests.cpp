// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Measurement/ThirdOctaves.h"
#include "Support/Statistics.h"

#include "Measurement/NoiseBudget.h"
#include "Measurement/NoiseLevel.h"
#include "Recording/Render.h"

#include <iostream>

using namespace plus48;

/** What the noise is like, beyond its level: its spectrum, its distribution, and that no two channels share it. */
namespace
{
constexpr double rate = 48000.0;
constexpr double shapeSettleSeconds = 1.0;

std::vector<std::vector<double>> renderPause (const Rig& rig, const Catalogue& catalogue, double seconds)
{
    RenderJob job;
    job.rig = rig;
    job.performance.resize (rig.channels.size());
    job.numSamples = static_cast<std::int64_t> ((shapeSettleSeconds + seconds) * rate);

    auto channels = render (job, catalogue);

    for (auto& channel : channels)
        channel.erase (channel.begin(), channel.begin() + static_cast<std::ptrdiff_t> (shapeSettleSeconds * rate));

    return channels;
}

/** The formula's power between two frequencies. */
double powerByFormula (const PathFormula& formula, double low, double high)
{
    constexpr int numSteps = 64;
    double power = 0.0;

    for (int i = 0; i < numSteps; ++i)
        power += noiseDensity (formula, PathStage::recorded, low + (high - low) * (i + 0.5) / numSteps).total() * (high - low) / numSteps;

    return power;
}

/** Largest deviation over the thirds of an octave from 20 Hz to 20 kHz, in dB. Narrow bands need long listening:
    at 20 Hz, 4.6 Hz wide, 600 s still scatter by 0.08 dB.
*/
double worstThird (const Rig& rig, const Catalogue& catalogue, double seconds)
{
    const auto& channel = rig.channels.front();
    const PathFormula formula (ChannelPlan::from (rig, channel, catalogue), channel.activePath, ChannelSettings::from (channel), rate);
    const auto pause = renderPause (rig, catalogue, seconds).front();
    double worst = 0.0;

    const auto spectrum = powerSpectrum (pause, rate, 16);

    for (const auto hz : test::thirdOctaveHz())
    {
        // The audio band ends within the highest third.
        const auto low = test::thirdOctaveLowHz (hz), high = std::min (audioBandHighHz, test::thirdOctaveHighHz (hz));
        const auto recorded = 2.0 * spectrum.power (low, high); // relative to a full-scale sine
        const auto error = dbFromPower (recorded / powerByFormula (formula, low, high));

        if (std::abs (error) > std::abs (worst))
            worst = error;
    }

    std::cout << "Third-octave shape of the noise, " << channel.microphoneId << ", " << (channel.activePath == Path::b ? channel.external.preampId : rig.interfaceId)
              << ": worst error " << worst << " dB\n";
    return worst;
}
} // namespace

TEST_CASE ("Noise has the spectrum of its formula in every third of an octave", "[measurement][slow]")
{
    const auto catalogue = Catalogue::shipped();
    Rig rig;
    auto& channel = rig.channels.front();

    // White and 1/f of the preamp.
    channel.builtIn.gainDb = 60.0;
    rig.noiseMutes.mic = true;
    CHECK (std::abs (worstThird (rig, catalogue, 600.0)) < 0.3);

    // A lot of 1/f, through transformers and line input.
    channel.activePath = Path::b;
    channel.external = { "tube-60s", 60.0, 0.0, 1600.0, { Jack::line, 0.0 } };
    CHECK (std::abs (worstThird (rig, catalogue, 600.0)) < 0.3);

    // The room, through a microphone that hears all of it.
    channel.activePath = Path::a;
    channel.microphoneId = "low-output-condenser";
    channel.phantom = true;
    rig.roomDba = 45.0;
    CHECK (std::abs (worstThird (rig, catalogue, 600.0)) < 0.3);
}

TEST_CASE ("Noise is Gaussian: its kurtosis is 3.00", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    Rig rig;
    rig.channels.front().builtIn.gainDb = 60.0;

    CHECK (test::kurtosis (renderPause (rig, catalogue, 60.0).front()) == Approx (3.0).margin (0.01));

    rig.bits = BitDepth::float32;
    rig.channels.front().builtIn.gainDb = 30.0;
    CHECK (test::kurtosis (renderPause (rig, catalogue, 60.0).front()) == Approx (3.0).margin (0.01));
}

TEST_CASE ("No channel's noise is in another's, nor in that of another seed", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    Rig rig;
    rig.interfaceId = "studio-8";
    rig.roomDba = 30.0;
    rig.channels.assign (8, rig.channels.front());

    constexpr double seconds = 4.0;
    const auto channels = renderPause (rig, catalogue, seconds);
    rig.seed = 2;
    const auto other = renderPause (rig, catalogue, seconds);

    for (std::size_t i = 0; i < channels.size(); ++i)
    {
        CHECK (std::abs (test::correlation (channels[i], other[i])) < 0.03);

        for (std::size_t j = 0; j < i; ++j)
            CHECK (std::abs (test::correlation (channels[i], channels[j])) < 0.03);
    }
}
