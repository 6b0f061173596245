// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AudioFile.h"
#include "ShippedPerformances.h"
#include "TestSignal.h"

#include <cstdint>
#include <optional>

namespace plus48
{
/** What is played into a chain: a shipped performance, an audio file, or a test signal. */
class SoundSource
{
public:
    /** [message thread] `silence`, `sine:HZ@DBFS`, the id of a shipped performance, or the path of an audio file
        as seen from `folder`. Files are read at once.

        On failure the message is one sentence that begins with `--in`. What went wrong but does not
        matter much, such as a file that was cut off, is a sentence in `warnings`.
    */
    static juce::Result open (const juce::String& what, const juce::File& folder, SoundSource&, juce::StringArray& warnings);

    /** For titles: `Voice`, the name of a file, `sine:997@-20`. */
    const juce::String& name() const noexcept { return title; }

    int numChannels() const noexcept;

    /** Absent for test signals, which have no end. */
    std::optional<double> seconds() const noexcept;

    /** Levels and suggested equipment, one entry a channel; none for files and test signals. */
    const std::vector<ShippedChannel>& shippedChannels() const noexcept { return described; }

    /** The distance, microphone and so on are the user's: only shipped performances bring a level of their own. */
    bool isShipped() const noexcept { return ! described.empty(); }

    /** [message thread] Every channel at a sampling rate, in Hz. Test signals are `numSamples` long; what has an
        end may be shorter or longer. On failure the message is one sentence.
    */
    juce::Result channelsAt (double sampleRate, std::int64_t numSamples, std::vector<std::vector<float>>& channels) const;

private:
    juce::String title;
    std::optional<TestSignal> signal;
    AudioFile audio;
    std::vector<ShippedChannel> described;
};
} // namespace plus48
