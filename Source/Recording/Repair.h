// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <cstdint>

namespace plus48
{
/** What was found in a take that had been cut off, and what was done. */
struct Repaired
{
    /** The WAV file; none where there was not a single sample. */
    juce::File file;

    std::int64_t numFrames = 0;
    double sampleRate = 0.0;

    /** The file was not as it should be, and is now. */
    bool wasChanged = false;

    /** A recipe was made of the take's log. */
    bool hasNewRecipe = false;
};

/** [message thread] Makes the head of a WAV file say what is there, whoever wrote it.

    Where the head promises more samples than there are, or none, or fewer with
    something behind them that is no chunk, every whole frame up to the end of
    the file counts. A file that is whole is not touched. On failure the
    message is one sentence that begins with the file's name.
*/
juce::Result repairWav (const juce::File&, Repaired&);

/** [message thread] Finishes a take: both of its files, then the recipe from its log, which goes away. One without a single sample
    goes away altogether. Fails, with one sentence, while the take is still being recorded.
*/
juce::Result finishTake (const juce::File& log, Repaired&);

/** [message thread] What `repair` does with a file: a log, a take's recorded or raw file with or without its log, or any other WAV file. */
juce::Result repair (const juce::File&, Repaired&);
} // namespace plus48
