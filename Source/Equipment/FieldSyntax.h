// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment.h"

/** How the fields of the catalogue are written, apart from where they stand.

    Every function is for any thread, and gives nothing where the text is not
    what it should be.
*/
namespace plus48
{
struct Range
{
    double low = 0.0, high = 0.0;

    bool contains (double value) const noexcept { return value >= low && value <= high; }
};

/** What a frequency response may hold. */
inline constexpr Range responsePointHz { 1.0, 200000.0 };
inline constexpr Range responsePointDb { -120.0, 60.0 };
inline constexpr Range responsePointGainDb { -60.0, 120.0 };
inline constexpr size_t maxResponsePoints = 64;

std::optional<double> parseNumber (const juce::String& text, Range);

/** Numbers between slashes: `1200/300`. At least one, at most 16, none twice. */
std::optional<std::vector<double>> parseList (const juce::String& text, Range);

/** `HZ:DB` or `HZ@GAIN:DB`, separated by semicolons, in any order: `20@0:-0.35;20@60:-2.5;1000:0`. */
std::optional<ResponsePoints> parseResponse (const juce::String& text);

/** `900 ohm at 45 Hz Q 1`: 0.1 ohm to 1 megohm, 1 Hz to 20 kHz, Q of 0.05 to 100. */
std::optional<ImpedancePeak> parseResonance (const juce::String& text);

/** Yes or no, and what is said about it in parentheses: `no (plug-in power)`. */
struct Answer
{
    bool isYes = false;
    juce::String remark;

    bool mentionsPlugInPower() const { return remark.containsIgnoreCase ("plug-in power"); }
};

std::optional<Answer> parseAnswer (const juce::String& text);

/** The text as it may stand in a message of one line: quoted, short, without line breaks. */
juce::String quoted (const juce::String& text);

/** `0.5`, `-20`: for messages. */
juce::String toText (double number);
} // namespace plus48
