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

    /** The file as it was, where it was changed and is no take with a log. */
    juce::File copy;

    /** Behind the last whole frame: less than one frame, or a pad byte; only the copy still has them. */
    std::int64_t numBytesCut = 0;

    /** A recipe was made of the take's log. */
    bool hasNewMetadata = false;

    /** The recorded file was gone or could not be read, and was made again from the raw performance. */
    bool wasMadeFromRaw = false;

    /** There is no raw performance. */
    bool isWithoutRaw = false;

    /** After a failure: another try may work, since only the disk did not take what was to be written. */
    bool canBeRetried = false;
};

/** In a session's folder: logs of takes that could not be finished. `finishTake` takes them from there as well. */
inline constexpr auto setAsideFolder = "Unfinished/Set aside";

/** Whether bytes behind the samples that a head counts are sound: only in a take that was cut off. */
enum class Behind
{
    notSound,
    sound
};

/** [message thread] Makes the head of a WAV file say what is there, whoever wrote it.

    Where the head promises more samples than there are, or none, or contradicts
    itself, every whole frame counts up to the end of the file, or up to the
    chunks that fill its end and stay. A file that is whole is not touched, whatever is behind
    it; of another a copy is kept first, unless it is a take (`Behind::sound`). On failure the message is one sentence that begins with the file's name.
*/
juce::Result repairWav (const juce::File&, Repaired&, Behind);

/** [message thread] Finishes a take: both of its files, then the recipe from its log, which goes away. One without a single sample
    goes away altogether. A recorded file that is gone, or no WAV file any more, is rendered from the raw one, to the bit; what
    stands in its place is kept under another name. Fails, with one sentence, while the take is still being recorded.
*/
juce::Result finishTake (const juce::File& log, Repaired&);

/** [message thread] Moves a log that cannot be finished out of the way, under a name that is free; no file where that cannot be done. */
juce::File setAside (const juce::File& log);

/** [message thread] What `repair` does with a file: a log, a take's recorded or raw file with or without its log, or any other WAV file. */
juce::Result repair (const juce::File&, Repaired&);
} // namespace plus48
