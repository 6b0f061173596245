// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonSounds.h"

#include "Comparison/RangeLoudness.h"
#include "Measurement/DelayBetween.h"
#include "Measurement/DifferenceAudibility.h"
#include "Signal/NumberText.h"
#include "Signal/Units.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
using PairedSound = LessonSounds::Sound;

/** Takes whose difference is so far below them are alike. */
constexpr double alikeDb = -40.0;

/** Moved in time, two sounds that differ by less than this differ in time alone. */
constexpr double sameButLateDb = -30.0;

/** Neither comes nearer to full scale. */
constexpr double highestPeakDb = -1.0;

AudioRange wholeRange (const PairedSound& sound, double sampleRate) { return AudioRange::whole ({ &sound, 1 }, sampleRate); }

bool canBeWeighed (const PairedSound& sound, double sampleRate) { return integratedLufs (wholeRange (sound, sampleRate)).has_value(); }

std::optional<MatchedPair> matchOfPair (const std::array<PairedSound, 2>& sounds, double sampleRate)
{
    if (! canBeWeighed (sounds[0], sampleRate) || ! canBeWeighed (sounds[1], sampleRate))
        return std::nullopt;

    return MatchedPair::of (wholeRange (sounds[1], sampleRate), wholeRange (sounds[0], sampleRate));
}

double nullOfPair (const std::optional<MatchedPair>& match) { return match.has_value() ? match->nullDb.value_or (-300.0) : 0.0; }

/** By how many milliseconds the first comes after the second; nothing where more than that is different. */
std::optional<double> onlyLaterByMs (const std::array<PairedSound, 2>& sounds, double sampleRate)
{
    const auto late = delayBetween (sounds[1], sounds[0], static_cast<int> (0.2 * sampleRate));
    const auto shift = static_cast<std::size_t> (std::abs (late));
    const auto count = std::min (sounds[0].size(), sounds[1].size());

    if (late == 0 || shift >= count)
        return std::nullopt;

    const auto& early = sounds[late > 0 ? 1 : 0];
    const auto& later = sounds[late > 0 ? 0 : 1];
    const AudioRange first { { &early, 1 }, sampleRate, 0, count - shift }, second { { &later, 1 }, sampleRate, shift, count - shift };
    const auto match = MatchedPair::of (first, second);
    return match.has_value() && nullOfPair (match) < sameButLateDb ? std::optional (1000.0 * late / sampleRate) : std::nullopt;
}

juce::String noteOf (const LessonSounds::Pair& pair, double sampleRate)
{
    if (! pair.match.has_value())
    {
        const auto isBefore = canBeWeighed (pair.sounds[0], sampleRate), isAfter = canBeWeighed (pair.sounds[1], sampleRate);
        const auto silent = juce::String (isBefore || isAfter ? (isBefore ? "After is silent" : "Before is silent") : "Both are silent");
        return silent + ": they are heard as they are.";
    }

    if (! pair.match->nullDb.has_value())
        return "Both are the same, to the last bit.";

    if (DifferenceAudibility::of (*pair.match->nullDb) == DifferenceAudibility::Step::inaudible)
        return "They differ by less than anybody hears: the difference is " + juce::String (juce::roundToInt (-*pair.match->nullDb)) + " dB below the sound.";

    if (const auto ms = onlyLaterByMs (pair.sounds, sampleRate))
        return "Both sound alike: only the time differs, by " + juce::String (std::abs (*ms), 1) + " ms, which is felt by whoever performs.";

    return {};
}

double peakOfSound (const PairedSound& sound)
{
    auto highest = 0.0;

    for (const auto sample : sound)
        highest = std::max (highest, std::abs (sample));

    return highest;
}

void scaleSound (PairedSound& sound, double gain)
{
    for (auto& sample : sound)
        sample *= gain;
}
} // namespace

LessonSounds::Pair LessonSounds::paired() const
{
    Pair pair { recorded, matchOfPair (recorded, sampleRate), {} };

    if (differInListening && nullOfPair (pair.match) < alikeDb)
        if (const auto match = matchOfPair (heard, sampleRate); nullOfPair (match) >= alikeDb)
            pair = { heard, match, {} };

    if (pair.match.has_value())
        scaleSound (pair.sounds[0], gainFromDb (pair.match->gainDb));

    pair.note = noteOf (pair, sampleRate);

    if (const auto peak = std::max (peakOfSound (pair.sounds[0]), peakOfSound (pair.sounds[1])), most = gainFromDb (highestPeakDb); peak > most)
        for (auto& sound : pair.sounds)
            scaleSound (sound, most / peak);

    return pair;
}
} // namespace plus48
