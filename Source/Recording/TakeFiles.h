// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeLog.h"
#include "TakePaths.h"
#include "TakeSetup.h"
#include "WavStream.h"

namespace plus48
{
/** The three files of a take that is being recorded: what was recorded, the raw performance, the log. [one thread at a time] */
class TakeFiles
{
public:
    /** Makes all three under the first number from `firstNumber` that is free. On failure the message is one
        sentence, and none of them is there.
    */
    static juce::Result create (const juce::File& session, int firstNumber, const TakeSetup&, juce::Time start, Disk&, std::unique_ptr<TakeFiles>&);

    /** Frames as `appendSamples` makes them; they are only held until `commit`. */
    std::string raw, recorded;

    /** Everything to the disk, and then the heads. False when it could not be done; the take then has to be finished. */
    bool commit (const juce::Array<juce::var>& events);

    /** Keeps every whole frame that is on the disk. */
    void finish();

    /** Writes the recipe, and takes away the log. A take that was moved gets it where it is now. Call putBack() before. */
    juce::Result writeMetadata (const juce::var& metadata);

    std::int64_t numFrames() const noexcept { return recordedFile->numFrames(); }
    std::int64_t numFramesCommitted() const noexcept { return recordedFile->numFramesCommitted(); }

    /** The recipe as of the first sample, before anything else. False when the disk does not take it. */
    bool begin (const juce::var& metadata);

    /** Whatever somebody has deleted is put back, with all that is in it, unless it is larger than `maxBytes`: the system keeps the
        contents while the file is open. A name that is taken meanwhile is left alone. False while something is not there.
    */
    bool putBack (juce::int64 maxBytes);

    /** One sentence for each file that was deleted or moved under way; empty: none was. */
    const juce::StringArray& notes() const noexcept { return said; }

    /** Empty while all is well; else the middle of a sentence. */
    juce::String problem() const;

    /** Where the recorded file should be, and where it is; no file when it has been deleted. */
    const TakePaths& paths() const noexcept { return names; }
    juce::File where() const { return recordedFile->where(); }
    bool isWhereItWas() const { return where() == names.recorded; }

    int number() const noexcept { return TakePaths::numberOf (names.recorded); }

private:
    TakePaths names;
    std::unique_ptr<WavStream> recordedFile, rawFile;
    std::unique_ptr<TakeLog> log;
    Disk* disk = nullptr;
    juce::StringArray said;
    int logError = 0;
};
} // namespace plus48
