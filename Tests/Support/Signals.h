// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/Render.h"
#include "Signal/Units.h"

#include <complex>
#include <vector>

/** Signals to feed a chain with, and simple readings of what comes out. */
namespace plus48::test
{
inline std::vector<float> sine (double hz, double amplitude, double sampleRate, std::size_t numSamples)
{
    std::vector<float> samples;

    for (std::size_t n = 0; n < numSamples; ++n)
        samples.push_back (static_cast<float> (amplitude * std::sin (2.0 * pi * std::fmod (hz * static_cast<double> (n) / sampleRate, 1.0))));

    return samples;
}

/** A spectrum's value at one frequency, Hann-weighted: the complex amplitude of a sine there. */
inline std::complex<double> lineAt (const std::vector<double>& samples, double hz, double sampleRate, std::size_t first = 0)
{
    const auto count = samples.size() - first;
    std::complex<double> sum;

    for (std::size_t n = 0; n < count; ++n)
    {
        const auto window = 1.0 - std::cos (2.0 * pi * static_cast<double> (n) / static_cast<double> (count));
        sum += samples[first + n] * window * std::polar (1.0, -2.0 * pi * std::fmod (hz * static_cast<double> (n) / sampleRate, 1.0));
    }

    return 2.0 * sum / static_cast<double> (count);
}

/** The level of a sine in dB: 0 for an amplitude of 1. */
inline double levelDb (const std::vector<double>& samples, double hz, double sampleRate, std::size_t first = 0)
{
    return dbFromGain (std::abs (lineAt (samples, hz, sampleRate, first)));
}

/** The discrete Fourier transform of an impulse response at one frequency. */
inline std::complex<double> transferAt (const std::vector<double>& impulseResponse, double hz, double sampleRate)
{
    std::complex<double> sum;

    for (std::size_t n = 0; n < impulseResponse.size(); ++n)
        sum += impulseResponse[n] * std::polar (1.0, -2.0 * pi * hz * static_cast<double> (n) / sampleRate);

    return sum;
}

/** The largest difference between neighbouring samples. */
inline double largestStep (const std::vector<double>& samples, std::size_t first = 1)
{
    double largest = 0.0;

    for (auto n = std::max<std::size_t> (1, first); n < samples.size(); ++n)
        largest = std::max (largest, std::abs (samples[n] - samples[n - 1]));

    return largest;
}

/** A rig without any noise and without rounding, so that levels can be read exactly. */
inline Rig silentRig (double sampleRate = 48000.0)
{
    Rig rig;
    rig.sampleRate = sampleRate;
    rig.bits = BitDepth::float32;
    rig.noiseMutes = { true, true, true, true };
    return rig;
}

/** The flattest of the microphones: what comes out behind it is the rest of the chain. */
inline ChannelRig flatChannel()
{
    ChannelRig channel;
    channel.microphoneId = "low-output-condenser";
    channel.phantom = true;
    return channel;
}

inline std::vector<double> renderOne (const Rig& rig, std::vector<float> performance, RenderStage stage = RenderStage::recorded)
{
    static const auto catalogue = Catalogue::shipped();

    RenderJob job;
    job.rig = rig;
    job.stage = stage;
    job.numSamples = static_cast<std::int64_t> (performance.size());
    job.performance.assign (rig.channels.size(), performance);
    return render (job, catalogue).front();
}
} // namespace plus48::test
