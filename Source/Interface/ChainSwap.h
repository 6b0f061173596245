// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SignalChain.h"

namespace plus48
{
/** Goes from one chain to another while sound runs, without a click.

    The new chain first runs unheard, until its filters have the sound in them;
    then the old one is faded out and the new one in, along a straight line.
    Where that begins and how long it takes depends on the sampling rate and on
    absolute positions only: the live engine and an offline render do the same,
    to the bit, whatever the blocks.
*/
class ChainSwap
{
public:
    /** [message thread] For this sampling rate, in Hz. No chain runs yet. */
    void prepare (double sampleRate);

    /** [audio thread] Runs this chain from now on, at once. */
    void begin (SignalChain& chain) noexcept;

    /** [audio thread] Goes over to `next`, beginning at `position`. Not while another swap is under way.

        The old chain's knobs stay as they are in `frozen`, one entry for each of its
        channels. `oldAxisOffset` is what the old chain's position is ahead of the new one's.
    */
    void swapTo (SignalChain& next, std::int64_t position, const ChannelSettings* frozen, std::int64_t oldAxisOffset = 0) noexcept;

    bool isSwapping() const noexcept { return old != nullptr; }

    /** [audio thread] Of the chain with more channels, as long as both are heard. */
    int numHeard() const noexcept;

    /** [audio thread] Not for more than SignalChain::pieceSize samples. Positions and settings are those of the newest chain.

        `mixed` is what is heard on the way from one to the other: a channel that only one of them has is faded in
        or out. `incoming`, which may be nullptr, is the newest chain by itself, one entry for each of its
        channels; what is in it has to be wanted in `mixed`, too. `performance` and `mixed` have as many entries
        as the chain with more channels.
    */
    void process (const float* const* performance, BlockPosition, const ChannelSettings*, const ChannelOutputs* mixed, const ChannelOutputs* incoming = nullptr) noexcept;

    /** In samples: how long the new chain runs unheard, and how long the fade takes. */
    static int warmUpSamples (double sampleRate);
    static int fadeSamples (double sampleRate);

private:
    static constexpr std::size_t numSignals = 7;

    void mix (const ChannelOutputs& from, const ChannelOutputs& to, BlockPosition) const noexcept;
    void fadeAlone (const ChannelOutputs&, bool isNew, BlockPosition) const noexcept;
    double share (std::int64_t position) const noexcept;
    ChannelOutputs scratchFor (const ChannelOutputs& wanted, std::size_t channel) noexcept;

    SignalChain* chain = nullptr;
    SignalChain* old = nullptr;
    std::int64_t swapStart = 0, oldOffset = 0;
    int warmUp = 0, fade = 1;

    std::vector<ChannelSettings> oldSettings;
    std::vector<ChannelOutputs> oldOutputs;
    std::vector<double> scratch;
};
} // namespace plus48
