// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeMeter.h"

#include "Signal/Units.h"

#include <juce_audio_basics/juce_audio_basics.h>

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
constexpr double windowSeconds = 0.4;

/** So much of pauses tells the noise within some tenths of a decibel. */
constexpr double enoughSeconds = 0.5;

/** A weighting in three sections: two zeros at 0 Hz and two poles at 20.6 Hz, one of each at 108 and 738 Hz, two poles at 12.2 kHz. */
void prepareWeighting (Biquad (&sections)[3], double sampleRate)
{
    const auto w1 = 2.0 * pi * 20.598997, w2 = 2.0 * pi * 107.65265, w3 = 2.0 * pi * 737.86223, w4 = 2.0 * pi * 12194.217;
    const auto gainAt1k = 1.2588966;

    sections[0].prepare ({ 0.0, 0.0, 1.0, w1 * w1, 2.0 * w1, 1.0 }, sampleRate);
    sections[1].prepare ({ 0.0, 0.0, 1.0, w2 * w3, w2 + w3, 1.0 }, sampleRate);
    sections[2].prepare ({ gainAt1k * w4 * w4, 0.0, 0.0, w4 * w4, 2.0 * w4, 1.0 }, sampleRate, std::min (9000.0, 0.25 * sampleRate));
}
} // namespace

TakeMeter::TakeMeter (int numChannels, double sampleRate)
    : channels (static_cast<std::size_t> (numChannels)), loudness (numChannels, sampleRate, LoudnessMeter::Mode::integrated)
{
    for (auto& channel : channels)
        prepareWeighting (channel.sections, sampleRate);

    windowLength = std::llround (windowSeconds * sampleRate);
    enoughPauses = std::llround (enoughSeconds * sampleRate);
}

void TakeMeter::add (const std::vector<std::vector<float>>& samples, const std::vector<std::vector<SilentPauses::Range>>& pauses, std::size_t pausesFrom)
{
    const juce::ScopedNoDenormals noDenormals;
    const auto count = samples.empty() ? 0 : samples.front().size();

    if (count == 0)
        return;

    interleaved.resize (count * channels.size());

    for (std::size_t c = 0; c < channels.size(); ++c)
        for (std::size_t n = 0; n < count; ++n)
        {
            peak = std::max (peak, std::abs (samples[c][n]));
            interleaved[n * channels.size() + c] = samples[c][n];
        }

    loudness.add (interleaved);

    for (std::size_t c = 0; c < channels.size(); ++c)
    {
        addToWindows (samples[c], channels[c]);

        if (pauses.empty())
            continue;

        for (const auto& pause : pauses[c])
            for (auto n = std::max (pause.from, pausesFrom); n < pause.to; ++n, ++channels[c].pauseSamples)
                channels[c].pausePower += juce::square (weighted[n - pausesFrom]);
    }

    windowPlace = (windowPlace + static_cast<std::int64_t> (count)) % windowLength;
}

void TakeMeter::addToWindows (const std::vector<float>& samples, Channel& channel)
{
    weighted.assign (samples.begin(), samples.end());

    for (auto& section : channel.sections)
        section.process (weighted.data(), static_cast<int> (weighted.size()));

    auto place = windowPlace;

    for (const auto sample : weighted)
    {
        channel.windowPower += sample * sample;

        if (++place == windowLength)
        {
            channel.powers.push_back (static_cast<float> (channel.windowPower / static_cast<double> (windowLength)));
            channel.windowPower = 0.0;
            place = 0;
        }
    }
}

TakeMeasurements TakeMeter::result() const
{
    TakeMeasurements measured;

    if (peak > 0.0f)
        measured.peakDbfs = dbFromGain (static_cast<double> (peak));

    measured.loudnessLufs = loudness.integratedLufs();
    measured.noiseFloorDbfsA = pausesDbfsA();
    measured.isNoiseFromPauses = measured.noiseFloorDbfsA.has_value();
    return measured;
}

std::optional<double> TakeMeter::pausesDbfsA() const
{
    double noisiest = 0.0;

    for (const auto& channel : channels)
    {
        if (channel.pauseSamples < enoughPauses)
            return {};

        noisiest = std::max (noisiest, channel.pausePower / static_cast<double> (channel.pauseSamples));
    }

    return noisiest > 0.0 ? std::optional (dbFromPower (2.0 * noisiest)) : std::nullopt;
}

std::optional<double> TakeMeter::quietestDbfsA() const
{
    std::optional<double> quietest;

    for (const auto& channel : channels)
    {
        // -180 dBFS: nothing that was ever converted is as quiet.
        auto powers = channel.powers;
        powers.erase (std::remove_if (powers.begin(), powers.end(), [] (float power) { return power < 1.0e-18f; }), powers.end());

        if (powers.empty())
            continue;

        const auto tenth = powers.begin() + static_cast<std::ptrdiff_t> (powers.size() / 10);
        std::nth_element (powers.begin(), tenth, powers.end());

        // A full-scale sine reads 0 dBFS.
        const auto level = dbFromPower (2.0 * static_cast<double> (*tenth));
        quietest = std::max (level, quietest.value_or (level));
    }

    return quietest;
}
} // namespace plus48
