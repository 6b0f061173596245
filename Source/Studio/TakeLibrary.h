// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/Peaks.h"
#include "Recording/SessionFolder.h"

#include <functional>
#include <map>
#include <memory>

namespace plus48
{
/** The takes of the session folder, as they lie on the shelf: newest first, each with its waveform. [message thread]

    Waveforms are read from the files by a thread of their own; `update` collects them, and `onChange` follows.
*/
class TakeLibrary
{
public:
    explicit TakeLibrary (const juce::File& folder);
    ~TakeLibrary();

    /** Another folder. On failure the message is one sentence, and there are no takes. */
    juce::Result open (const juce::File& folder, juce::StringArray& notes);

    /** A folder that is not there now: nothing is made in it, and there are no takes. */
    void close (const juce::File& folder);

    SessionFolder& session() noexcept { return *sessionFolder; }
    const SessionFolder& session() const noexcept { return *sessionFolder; }

    /** Reads the folder again. */
    void refresh();

    /** Some 30 times a second. */
    void update();

    const std::vector<Take>& takes() const noexcept { return all; }
    const Take* find (int number) const noexcept;

    /** nullptr until it has been read. */
    std::shared_ptr<const Peaks> peaks (int number) const;

    /** One that is known already. */
    void setPeaks (int number, std::shared_ptr<const Peaks>);

    /** Name, notes and star are kept at once; on failure the message is one sentence. */
    juce::Result rename (int number, const juce::String& name);
    juce::Result setStar (int number, bool hasStar);

    /** Into the bin, and out of it again. */
    juce::Result remove (int number);
    juce::Result restore (int number);

    /** As of the last time that the folder was read. */
    int numInBin() const noexcept { return numBinned; }

    /** Deletes everything in the bin for good. On failure the message is one sentence. */
    juce::Result emptyBin();

    std::function<void()> onChange;

    /** [any thread] The noise floor of a take whose recipe does not have one; asked for with its waveform. Set before `open`. */
    std::function<std::optional<double> (const TakeMetadata&)> noiseFloorOf;

private:
    juce::Result change (int number, const std::function<void (TakeMetadata&)>&);
    void readPeaks();
    void fillNoiseFloors();
    void forget (const juce::File& folder);
    void changed();

    class PeakReader;

    std::unique_ptr<SessionFolder> sessionFolder;
    std::vector<Take> all;
    int numBinned = 0;
    std::map<int, std::shared_ptr<const Peaks>> waveforms;
    std::map<int, double> noiseFloors;
    std::unique_ptr<PeakReader> reader;
};
} // namespace plus48
