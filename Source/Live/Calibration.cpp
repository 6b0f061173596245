// SPDX-License-Identifier: GPL-3.0-or-later
#include "Calibration.h"

#include "Recording/TakeMeter.h"
#include "Signal/Units.h"

#include <array>

namespace plus48
{
namespace
{
/** Quieter than this nobody talked; louder, the input was clipping. */
constexpr double quietestDbfs = -60.0;
constexpr double clippedPeak = 0.999;

/** Speech stands at least so far above its pauses. */
constexpr double leastDistanceDb = 6.0;
} // namespace

std::optional<double> activeSpeechDbfs (const std::vector<float>& samples, double sampleRate)
{
    constexpr int numThresholds = 24;
    constexpr double marginDb = 15.9;
    const auto pole = std::exp (-1.0 / (0.03 * sampleRate));
    const auto hangover = static_cast<int> (0.2 * sampleRate);

    std::array<double, numThresholds> threshold {};
    std::array<std::int64_t, numThresholds> active {};
    std::array<int, numThresholds> silentFor {};
    silentFor.fill (hangover);

    for (int i = 0; i < numThresholds; ++i)
        threshold[static_cast<std::size_t> (i)] = std::ldexp (1.0, -i);

    auto power = 0.0, first = 0.0, envelope = 0.0;

    for (const auto sample : samples)
    {
        const auto x = std::isfinite (sample) ? static_cast<double> (sample) : 0.0;
        power += x * x;
        first = pole * first + (1.0 - pole) * std::abs (x);
        envelope = pole * envelope + (1.0 - pole) * first;

        for (std::size_t i = 0; i < threshold.size(); ++i)
        {
            silentFor[i] = envelope >= threshold[i] ? 0 : silentFor[i] + 1;
            active[i] += silentFor[i] < hangover ? 1 : 0;
        }
    }

    // From the highest threshold down: the level over what is active falls, the threshold faster. Where they are
    // the margin apart is the answer.
    std::optional<double> levelBefore, distanceBefore;

    for (std::size_t i = 0; i < threshold.size(); ++i)
    {
        if (active[i] == 0)
            continue;

        const auto level = dbFromPower (2.0 * power / static_cast<double> (active[i]));
        const auto distance = level - dbFromGain (threshold[i]) - marginDb;

        if (distance >= 0.0)
        {
            if (! levelBefore.has_value())
                return level;

            const auto part = *distanceBefore / (*distanceBefore - distance);
            return *levelBefore + part * (level - *levelBefore);
        }

        levelBefore = level;
        distanceBefore = distance;
    }

    return {};
}

juce::Result Calibration::from (const std::vector<float>& samples, double sampleRate, Calibration& calibration)
{
    auto peak = 0.0f;

    for (const auto sample : samples)
        peak = std::max (peak, std::abs (sample));

    if (peak >= static_cast<float> (clippedPeak))
        return juce::Result::fail ("The input was overloaded; turn its gain down and talk once more.");

    const auto level = activeSpeechDbfs (samples, sampleRate);

    if (! level.has_value() || *level < quietestDbfs)
        return juce::Result::fail ("Nothing was heard; check that this is the right input, and talk once more.");

    TakeMeter meter (1, sampleRate);
    meter.add ({ samples });
    const auto noiseDbfs = meter.quietestDbfsA();

    if (noiseDbfs.has_value() && *level - *noiseDbfs < leastDistanceDb)
        return juce::Result::fail ("The room is as loud as the voice; find a quieter place and talk once more.");

    calibration.activeDbfs = *level;
    calibration.fullScaleSpl = speechSpl - *level;
    calibration.noiseDba.reset();

    if (noiseDbfs.has_value())
        calibration.noiseDba = calibration.fullScaleSpl + *noiseDbfs;

    return juce::Result::ok();
}
} // namespace plus48
