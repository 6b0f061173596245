// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WavReader.h"

struct soxr;

namespace plus48
{
/** A WAV file as it sounds at another sampling rate, from any place in it: libsoxr at its very high quality, no delay.

    All positions and lengths are samples at that rate. Read on from where it was
    read last, it is one stream; from elsewhere it begins a little earlier than
    asked and at a place that both rates have in common, so that
    the same comes out on every way there. At its own rate a file is
    handed on as it is. [one thread at a time, never the audio thread]
*/
class ResampledReader
{
public:
    /** `playbackRate` in Hz; 0: the file's own. */
    ResampledReader (std::unique_ptr<WavReader>, double playbackRate);
    ~ResampledReader();

    int numChannels() const noexcept { return reader->numChannels(); }
    double sampleRate() const noexcept { return rate; }
    double fileSampleRate() const noexcept { return reader->sampleRate(); }

    /** round (frames of the file * sampleRate / fileSampleRate) */
    std::int64_t numFrames() const noexcept { return length; }

    /** One vector a channel. What lies outside of the file is left out. False when the disk fails. */
    bool read (std::int64_t first, std::int64_t count, std::vector<std::vector<float>>& channels);

private:
    struct Free
    {
        void operator() (soxr*) const noexcept;
    };

    void restartBefore (std::int64_t first);
    bool fillInput();
    std::size_t process (std::vector<std::vector<float>>& output, std::size_t offset, std::size_t count);

    std::unique_ptr<WavReader> reader;
    double rate;
    std::int64_t length, fileStep = 1, step = 1;

    std::unique_ptr<soxr, Free> resampler;
    std::vector<std::vector<float>> input, skipped;
    std::size_t inputUsed = 0;
    bool hasEnded = false;

    /** Where the file is read next, and which sample comes out next. */
    std::int64_t filePosition = 0, position = -1;
};
} // namespace plus48
