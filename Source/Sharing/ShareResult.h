// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace plus48
{
class Disk;

/** How sharing ended. */
struct ShareResult
{
    enum class State
    {
        done,
        cancelled,
        diskFull,
        folderNotWritable,
        failed
    };

    State state = State::done;

    /** One sentence where it failed. */
    juce::String message;

    bool isDone() const noexcept { return state == State::done; }

    static ShareResult cancelled() { return { State::cancelled, "It was cancelled." }; }
    static ShareResult failed (const juce::String& error) { return { State::failed, error }; }

    /** [any thread but the audio thread] Why so many bytes could not be written into a folder. `error` counts where the folder gives no reason. */
    static ShareResult whyNot (const juce::File& folder, juce::int64 numBytes, const juce::String& error, Disk&);
};

/** Bytes in words: `8.9 MB`, `412 kB`, `214 GB`: thousands, as file managers count. */
juce::String bytesInWords (juce::int64 numBytes);
} // namespace plus48
