// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace plus48
{
/** Finds where a raw performance is really silent, so that what is recorded there is the chain's own noise. [one thread at a time]

    Silent is below -140 dBFS: every chain's own noise lies more than 20 dB above that. A pause counts when it has lasted for 0.3 s and
    for the chain's latency, in which the filters forget what was before.
*/
class SilentPauses
{
public:
    static constexpr float silentBelow = 1.0e-7f;
    static constexpr double shortestSeconds = 0.3;

    SilentPauses (int numChannels, double sampleRate, int latencySamples);

    /** From the first to before the last sample of a block. */
    struct Range
    {
        std::size_t from = 0, to = 0;
    };

    /** The next raw samples, one vector a channel. For each channel, where the chain's output at the same time is noise alone; valid until the next
        call.
    */
    const std::vector<std::vector<Range>>& find (const std::vector<std::vector<float>>& raw);

    /** What comes is no performance, but fills a gap: a pause begins anew behind it. */
    void interrupt() noexcept;

private:
    std::int64_t shortest;
    std::vector<std::int64_t> silentFor;
    std::vector<std::vector<Range>> found;
};
} // namespace plus48
