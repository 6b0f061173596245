// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StudioRun.h"

#include "SoundSource/AudioFile.h"

/** What a test finds again in what was heard. */
namespace plus48::test
{
/** Nothing is heard but what is played back. */
inline void hearPlaybackOnly (StudioRun& run)
{
    REQUIRE (run.studio->editor.edit ("Mix", [] (Setup& setup) { setup.monitor.balance = 1.0; }).wasOk());
    REQUIRE (run.studio->sourceActions.choose ("silence").wasOk());
}

/** Of a file of one channel. */
inline std::vector<double> samplesOf (const juce::File& file)
{
    AudioFile audio;
    juce::StringArray warnings;
    REQUIRE (readAudioFile (file, audio, warnings).wasOk());
    return { audio.channels.front().begin(), audio.channels.front().end() };
}

inline std::vector<double> recordedSamples (const Take& take) { return samplesOf (take.recorded); }

/** Where and how loud `sound` is in what was heard: the place of its first sample, and the factor. */
struct Found
{
    std::int64_t place = 0;
    double gain = 0.0, error = 0.0;
};

/** By the best cross-correlation of the stretch of `heard` from `first` on with `sound`; `error` is what is left, relative to the stretch. */
inline Found find (const std::vector<float>& heard, std::size_t first, std::size_t count, const std::vector<double>& sound)
{
    Found best;
    auto highest = 0.0, bestPower = 0.0;

    for (std::size_t start = 0; start + count <= sound.size(); ++start)
    {
        auto product = 0.0, power = 0.0;

        for (std::size_t n = 0; n < count; n += 7)
        {
            product += static_cast<double> (heard[first + n]) * sound[start + n];
            power += sound[start + n] * sound[start + n];
        }

        if (power > 0.0 && product * product / power > highest)
        {
            highest = product * product / power;
            bestPower = power;
            best.place = static_cast<std::int64_t> (start) - static_cast<std::int64_t> (first);
            best.gain = product / power;
        }
    }

    REQUIRE (bestPower > 0.0);
    auto left = 0.0, all = 0.0;

    for (std::size_t n = 0; n < count; ++n)
    {
        const auto is = static_cast<double> (heard[first + n]);
        const auto wanted = best.gain * sound[static_cast<std::size_t> (best.place + static_cast<std::int64_t> (first + n))];
        left += (is - wanted) * (is - wanted);
        all += is * is;
    }

    best.error = std::sqrt (left / all);
    return best;
}
} // namespace plus48::test
