// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace plus48
{
/** The names of a take's files in a session's folder. [any thread] */
struct TakePaths
{
    juce::File recorded, metadata, raw, log;

    /** `Take 004 - Voice - Built-in.wav`; characters that a file may not have are left out. */
    static TakePaths of (const juce::File& session, int number, const juce::String& name, const juce::String& preampName);

    /** Of a recorded file that is there. */
    static TakePaths of (const juce::File& recordedFile);

    /** `Take 004` */
    static juce::String title (int number);

    /** The number that a file's name begins with; 0 when it is no take's. */
    static int numberOf (const juce::File&);

    bool anyExists() const;
};
} // namespace plus48
