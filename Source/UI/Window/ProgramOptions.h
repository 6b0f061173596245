// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Snapshot.h"

#include <vector>

namespace plus48::ui
{
/** What `plus48` was asked for on its command line. */
struct ProgramOptions
{
    static ProgramOptions fromCommandLine (const juce::StringArray&);

    /** To print and be done: the help, the version. */
    juce::String answer;

    /** One sentence on bad arguments. */
    juce::String error;

    /** Pictures to write, and where. */
    std::vector<Snapshot> snapshots;
    juce::String snapshotFolder;

    /** So long the program measures its own start and idling, prints one JSON object and ends; 0: it does not. */
    double reportSeconds = 0.0;

    /** [message thread] Whatever of the above there is; the exit status. */
    int runWithoutWindow() const;
};
} // namespace plus48::ui
