// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BackgroundJob.h"

#include "Recording/NewTake.h"

namespace plus48
{
/** A version on its way to a take of its own. [message thread] */
class VersionKeep : public BackgroundJob
{
public:
    struct Job
    {
        /** Without its sound, which is read from a file and must have this soundHashOf(). */
        NewTake take;
        juce::File sound;
        juce::String soundHash;
        juce::File session;
        std::function<juce::int64 (const juce::File&)> bytesFree {};

        /** Which version of which take it is. */
        int takeNumber = 0, id = 0;
        juce::String name {};
    };

    /** Begins at once. */
    explicit VersionKeep (Job);

    /** Waits for it: it is whole or nothing. */
    ~VersionKeep() override { end(); }

    const Job& job() const noexcept { return toDo; }

    /** Once it has ended well. */
    int number() const noexcept { return newNumber; }

    /** Why it has not: the sound in the file is another one by now. */
    bool isSoundLost() const noexcept { return soundIsLost; }

private:
    juce::Result run() override;

    const Job toDo;

    // The thread's own until it has ended.
    int newNumber = 0;
    bool soundIsLost = false;
};
} // namespace plus48
