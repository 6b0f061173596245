// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ResampledReader.h"

#include <optional>

namespace plus48
{
/** A stretch of a take that is heard over and over: from sample `start` up to, and without, sample `end`. */
struct LoopRegion
{
    std::int64_t start = 0, end = 0;

    std::int64_t length() const noexcept { return end - start; }
    friend bool operator== (const LoopRegion& x, const LoopRegion& y) noexcept { return x.start == y.start && x.end == y.end; }
};

/** [one thread at a time, never the audio thread] Reads a file as it is heard in a loop. The last 10 ms of a turn go over into what lies before the
    loop's start, so that the next turn goes on from there without a click: sample `start` follows sample `start - 1`. Before a file
    lies silence.
*/
class LoopReader
{
public:
    explicit LoopReader (std::unique_ptr<ResampledReader>);

    const ResampledReader& file() const noexcept { return *reader; }

    /** One vector a channel; what lies outside of the file is left out. With a loop the stretch must not go beyond its end. False
        when the disk fails.
    */
    bool read (std::int64_t first, std::int64_t count, const std::optional<LoopRegion>&, std::vector<std::vector<float>>& channels);

    /** How long a turn goes over into the next one, in samples. */
    std::int64_t fadeSamples() const noexcept;

private:
    std::unique_ptr<ResampledReader> reader;
    std::vector<std::vector<float>> before;
};
} // namespace plus48
