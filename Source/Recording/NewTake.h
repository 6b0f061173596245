// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SessionFolder.h"

namespace plus48
{
/** A take that was not recorded now, but made of the raw performance of another one. */
struct NewTake
{
    /** `original` void. What is said of the recorded file is measured here, but for the noise floor. */
    TakeMetadata metadata;

    /** For the names of its files: `Voice`, `Sixties tube`. */
    juce::String name, preampName;

    /** As the converter rounded it; and the file that is copied. */
    std::vector<std::vector<double>> recorded;
    juce::File raw;
};

/** [any thread but the audio thread] Writes its three files under the next number that is free. Nothing is written over; all of it, or nothing. On failure the message is one
    sentence. `bytesFree` says how many bytes a folder takes; none: the system's own answer.
*/
juce::Result writeNewTake (const SessionFolder&, NewTake, int& number, const std::function<juce::int64 (const juce::File&)>& bytesFree = {});
} // namespace plus48
