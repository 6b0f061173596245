// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <mutex>
#include <vector>

namespace plus48
{
/** A waveform small enough to draw: the lowest and highest of every 256 samples of a channel.

    Grows while a take is recorded. The writer adds, a window reads; neither is the audio thread, so a
    lock is good enough. Kept nowhere: it is made again from a file in a moment.
*/
class Peaks
{
public:
    static constexpr int samplesPerPeak = 256;

    struct Peak
    {
        float lowest = 0.0f, highest = 0.0f;
    };

    explicit Peaks (int numChannels) : channels (static_cast<std::size_t> (numChannels)) {}

    int numChannels() const noexcept { return static_cast<int> (channels.size()); }

    /** [writer thread] One vector a channel, all of one length. */
    void add (const std::vector<std::vector<float>>& samples);

    /** [any thread but the audio thread] In samples. */
    std::int64_t length() const;

    /** [any thread but the audio thread] What lies from one sample up to another, to the next 256; both 0 where there is nothing. */
    Peak between (int channel, std::int64_t first, std::int64_t end) const;

private:
    /** Full scale is 32767: finer than any screen. Beyond it is clipped. */
    struct Small
    {
        std::int16_t lowest = 0, highest = 0;
    };

    struct Channel
    {
        std::vector<Small> peaks;
        float lowest = 0.0f, highest = 0.0f;
    };

    mutable std::mutex mutex;
    std::vector<Channel> channels;
    std::int64_t numSamples = 0;
};
} // namespace plus48
