// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <cmath>

namespace plus48
{
/** A number for people: the minus is a minus (U+2212), what rounds to nothing has no sign, and silence is `-inf` in words. */
inline juce::String signedNumber (double value, int decimals)
{
    if (! std::isfinite (value) || value <= -190.0)
        return juce::String::fromUTF8 ("\xe2\x88\x92\xe2\x88\x9e");

    const auto scale = std::pow (10.0, decimals);
    const auto rounded = std::round (value * scale) / scale;
    const auto digits = decimals > 0 ? juce::String (std::abs (rounded), decimals) : juce::String (juce::roundToInt (std::abs (rounded)));
    return rounded < 0.0 ? juce::String::fromUTF8 ("\xe2\x88\x92") + digits : digits;
}

/** At most so many decimals, none that are zero. */
inline juce::String neatNumber (double value, int decimals = 2)
{
    const auto text = signedNumber (value, decimals);
    return text.containsChar ('.') ? text.trimCharactersAtEnd ("0").trimCharactersAtEnd (".") : text;
}

/** A gain as its knob says it: `69`, or `69.3` where it is no whole number of decibels. */
inline juce::String gainNumber (double gainDb)
{
    // Gains are set in hundredths; what lies between two tenths is rounded alike, however exactly it came here.
    const auto hundredths = std::llround (100.0 * std::abs (gainDb));
    const auto tenths = static_cast<double> ((hundredths + 5) / 10);
    const auto shown = std::copysign (0.1 * tenths, gainDb);
    return signedNumber (shown, std::fmod (tenths, 10.0) == 0.0 ? 0 : 1);
}

/** `0:23.4`, or `1:02:03.4` from an hour on. */
inline juce::String clockText (double seconds, bool withTenths = true)
{
    const auto tenths = static_cast<juce::int64> (std::floor (std::max (0.0, seconds) * 10.0 + 1.0e-6));
    const auto whole = tenths / 10;
    const auto padded = [] (juce::int64 value) { return juce::String (value).paddedLeft ('0', 2); };
    const auto hours = whole / 3600;
    auto text = hours > 0 ? juce::String (hours) + ":" + padded (whole / 60 % 60) : juce::String (whole / 60);
    text << ":" << padded (whole % 60);
    return withTenths ? text + "." + juce::String (tenths % 10) : text;
}
} // namespace plus48
