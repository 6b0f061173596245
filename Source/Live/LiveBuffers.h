// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Interface/SignalChain.h"

#include <array>

namespace plus48
{
/** [audio thread] Room for one piece of everything that the live engine has in hand. No allocations, and pointers that stay. */
struct LiveBuffers
{
    static constexpr std::size_t channels = SignalChain::maxChannels;
    static constexpr std::size_t piece = SignalChain::pieceSize;

    template <typename Sample>
    using Block = std::array<Sample, piece>;

    LiveBuffers() noexcept
    {
        for (std::size_t c = 0; c < channels; ++c)
        {
            sourcePointers[c] = performance[c].data();
            beforePointers[c] = before[c].data();
            recordedPointers[c] = recorded[c].data();

            mixed[c].a = { mixedA[c].data(), directA[c].data(), nullptr };
            mixed[c].b = { mixedB[c].data(), directB[c].data(), nullptr };
        }
    }

    LiveBuffers (const LiveBuffers&) = delete;
    LiveBuffers& operator= (const LiveBuffers&) = delete;

    /** The performance, and one that is faded out. */
    std::array<Block<float>, channels> performance {}, before {};

    /** What the chains give, both paths; volts where it is before the converter. */
    std::array<Block<double>, channels> mixedA {}, mixedB {}, directA {}, directB {};

    /** What the take gets. */
    std::array<Block<double>, channels> recorded {};

    /** Sums of all channels, and what leaves. */
    std::array<Block<double>, 2> directSum {};
    Block<double> recordedSum {}, playback {};

    /** Left and right of all that plays back. */
    std::array<Block<double>, 2> backing {};
    std::array<Block<double>, 2> headphones {}, monitors {};

    /** What matching adds to them, or takes away. */
    std::array<Block<double>, 2> directMatch {};
    Block<double> recordedMatch {}, nothing {};
    std::array<Block<double>, 2> headphonesMatch {}, monitorsMatch {};

    std::array<float*, channels> sourcePointers {}, beforePointers {};
    std::array<double*, channels> recordedPointers {};
    std::array<ChannelOutputs, channels> mixed {};
};
} // namespace plus48
