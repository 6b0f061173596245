// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <cmath>

/** How the report writes words and numbers. [any thread] */
namespace plus48
{
/** Text as it may stand in HTML, in attributes too. */
inline juce::String escaped (const juce::String& text)
{
    return text.replace ("&", "&amp;").replace ("<", "&lt;").replace (">", "&gt;").replace ("\"", "&quot;");
}

/** With a true minus sign; a dash for what is not a number. */
inline juce::String fixed (double value, int decimals)
{
    if (! std::isfinite (value))
        return juce::String::fromUTF8 ("\xe2\x80\x93");

    const auto digits = decimals > 0 ? juce::String (std::abs (value), decimals) : juce::String (std::lround (std::abs (value)));
    const auto isZero = digits.containsOnly ("0.");
    return (value < 0.0 && ! isZero ? juce::String::fromUTF8 ("\xe2\x88\x92") : juce::String()) + digits;
}

/** With a sign either way: for differences. */
inline juce::String difference (double value, int decimals)
{
    const auto text = fixed (value, decimals);
    return value > 0.0 && ! text.containsOnly ("0.") && std::isfinite (value) ? "+" + text : text;
}

/** `50`, `20k`, `1.25k`. */
inline juce::String shortHz (double hz)
{
    return hz < 999.5 ? juce::String (hz) : juce::String (hz / 1000.0) + "k";
}

/** `50 Hz`, `1.25 kHz`. */
inline juce::String longHz (double hz)
{
    return hz < 999.5 ? juce::String (hz) + " Hz" : juce::String (hz / 1000.0) + " kHz";
}
} // namespace plus48
