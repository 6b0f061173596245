// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <string_view>

/** JSON that keeps every double to the bit.

    JUCE's own writes 15 digits, overflows on long integers and recurses as
    deeply as the file asks; files that come from anywhere need better.
*/
namespace plus48
{
/** [any thread] Reads one JSON value.

    Whole numbers of up to 64 bits with sign become integers, all others
    doubles. Nesting deeper than 64 is refused, as are strings with a NUL and
    everything that is not UTF-8. On failure the message is the end of a
    sentence, such as `is not JSON: line 3 has a string without an end`.
*/
juce::Result parseJson (std::string_view text, juce::var& result);

/** [any thread] As above, from a whole file of up to so many megabytes. The end of the sentence may also be `cannot be read`, or
    `is larger than 1 MB, which no rig is`, where `kind` is `rig`.
*/
juce::Result readJsonFile (const juce::File&, int mostMegabytes, const juce::String& kind, juce::var& result);

/** [any thread] The text of a value, in UTF-8, indented by two spaces, with a line end after it. What is no number becomes null. */
juce::String toJsonText (const juce::var&);
} // namespace plus48
