// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/OhmText.h"

/** Figures as a datasheet prints them. */
namespace plus48::ui::figure
{
inline juce::String utf8 (const char* text) { return juce::String::fromUTF8 (text); }

/** At most so many decimals, none that are zero. */
inline juce::String neat (double value, int decimals = 2) { return neatNumber (value, decimals); }

/** With a plus where it is one: `+4`. */
inline juce::String plusMinus (double value, int decimals = 1)
{
    const auto text = neat (value, decimals);
    return value > 0.0 && text != "0" ? "+" + text : text;
}

inline juce::String dB (double value, int decimals = 1) { return neat (value, decimals) + " dB"; }

inline juce::String ohms (double ohm) { return ohmText (ohm); }

inline juce::String ohms (const std::vector<double>& all)
{
    juce::StringArray texts;

    for (const auto ohm : all)
        texts.add (ohms (ohm));

    return texts.joinIntoString (" or ");
}

inline juce::String range (double low, double high, const char* unit) { return neat (low, 1) + " to " + neat (high, 1) + " " + unit; }

inline juce::String capitalised (const juce::String& text) { return text.substring (0, 1).toUpperCase() + text.substring (1); }
} // namespace plus48::ui::figure
