// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BackgroundJob.h"

#include "Comparison/MatchedPair.h"
#include "Recording/LoopReader.h"

namespace plus48
{
/** How loud two versions of a take are to each other where a loop is heard, measured in the background. [message thread] */
class LoopMatch : public BackgroundJob
{
public:
    struct Job
    {
        /** What was recorded, and the other version: of one length and rate. */
        juce::File recorded, version;

        /** In samples of the files. */
        LoopRegion loop;
    };

    /** Begins at once. */
    explicit LoopMatch (Job);

    /** Cancels what is not done, and waits for it. */
    ~LoopMatch() override { end(); }

    const Job& job() const noexcept { return toDo; }

    /** Once it has ended, what was recorded as A; nothing where one of them is silent. */
    const std::optional<MatchedPair>& pair() const noexcept { return found; }

private:
    juce::Result run() override;

    const Job toDo;

    // The thread's own until it has ended.
    std::optional<MatchedPair> found;
};
} // namespace plus48
