// SPDX-License-Identifier: GPL-3.0-or-later
#include "SealedShuffle.h"

namespace plus48
{
namespace
{
constexpr int digits = 16;

/** SplitMix64's (Steele, Lea and Flood, OOPSLA 2014): every bit of the result depends on every bit of the value. */
std::uint64_t mixed (std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

std::uint64_t checkOf (const Shuffle& shuffle, Question question, int trials, const std::vector<bool>& answers)
{
    auto check = mixed (shuffle.key ^ mixed (shuffle.tosses));
    check = mixed (check ^ static_cast<std::uint64_t> (trials));
    check = mixed (check ^ (question == Question::canYouTell ? 1u : 2u));

    for (const auto answer : answers)
        check = mixed (check ^ (answer ? 1u : 2u));

    return check;
}

juce::String toHex (std::uint64_t value) { return juce::String::toHexString (static_cast<juce::int64> (value)).paddedLeft ('0', digits); }
} // namespace

juce::String seal (const Shuffle& shuffle, Question question, int trials, const std::vector<bool>& answers)
{
    return toHex (shuffle.key) + toHex (shuffle.tosses ^ mixed (shuffle.key)) + toHex (checkOf (shuffle, question, trials, answers));
}

std::optional<Shuffle> unseal (const juce::String& text, Question question, int trials, const std::vector<bool>& answers)
{
    if (text.length() != 3 * digits || ! text.containsOnly ("0123456789abcdef"))
        return {};

    const auto part = [&text] (int index) { return static_cast<std::uint64_t> (text.substring (index * digits, (index + 1) * digits).getHexValue64()); };
    const Shuffle shuffle { part (1) ^ mixed (part (0)), part (0) };
    return part (2) == checkOf (shuffle, question, trials, answers) ? std::optional (shuffle) : std::nullopt;
}
} // namespace plus48
