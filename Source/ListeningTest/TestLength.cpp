// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestLength.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
constexpr auto wantedPower = 0.8, secondsPerTrial = 12.0;

juce::String rateWords (double rate)
{
    struct Fraction
    {
        int times, of;
    };

    constexpr std::array fractions { Fraction { 3, 4 }, Fraction { 4, 5 }, Fraction { 7, 8 }, Fraction { 9, 10 } };
    const auto distance = [rate] (const Fraction& fraction) { return std::abs (rate - static_cast<double> (fraction.times) / fraction.of); };
    const auto nearest = *std::min_element (fractions.begin(), fractions.end(), [&distance] (const auto& a, const auto& b) { return distance (a) < distance (b); });
    return juce::String (nearest.times) + " times in " + juce::String (nearest.of);
}

juce::String durationWords (int trials)
{
    const auto halfMinutes = juce::roundToInt (trials * secondsPerTrial / 30.0);
    const auto half = juce::String::charToString (0x00bd);
    return juce::String (halfMinutes / 2) + (halfMinutes % 2 != 0 ? half : juce::String()) + " min";
}
} // namespace

std::array<TestLength, trialNumbers.size()> testLengths (Question question)
{
    std::array<TestLength, trialNumbers.size()> lengths;

    for (std::size_t i = 0; i < lengths.size(); ++i)
    {
        auto& length = lengths[i];
        length.trials = trialNumbers[i];
        length.needed = countNeeded (sidesOf (question), length.trials);
        length.rate = rateFound (sidesOf (question), length.trials, wantedPower);
        length.needsText = "Needs " + juce::String (length.needed) + (question == Question::canYouTell ? " right" : " of " + juce::String (length.trials));
        length.rateText = rateWords (length.rate);
        length.durationText = durationWords (length.trials);
    }

    return lengths;
}
} // namespace plus48
