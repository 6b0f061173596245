// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChainSwap.h"
#include "PathCrossfade.h"

namespace plus48
{
/** A chain that is ready to run, and what it was prepared with. Both stay until the sequencer has gone over to another. */
struct SequencedChain
{
    SignalChain& chain;
    const Rig& rig;

    /** Of the converters: what the recorder's cross-fade between A and B is rounded to. */
    BitDepth bits = BitDepth::int24;
};

/** Changes and blocks of sound, in one order: what the live engine and an offline render both run.

    Everything that is told takes effect at position(), which only process() and skip() move. So the same changes at the same
    positions give the same bits, whoever tells them and however the blocks are cut: the live engine tells what it
    reads at the beginning of a callback and logs it, a render what the log says.
*/
class ChainSequencer
{
public:
    static constexpr std::size_t maxChannels = SignalChain::maxChannels;

    /** [any thread but the audio thread] For this sampling rate, in Hz. No chain runs yet. */
    void prepare (double sampleRate);

    /** [audio thread] Goes on with this chain, without a click where another one ran; its knobs stand as in its rig.
        Not while a swap is under way.
    */
    void swapTo (const SequencedChain&) noexcept;

    /** [audio thread] The same, and a take begins: the chain is fresh, and its first sample is at `firstPosition`. The recorder
        hears it alone, even while the ear still goes over from the old one.
    */
    void beginTake (const SequencedChain&, std::int64_t firstPosition) noexcept;

    /** [audio thread] A channel's knobs. */
    void setSettings (int channel, const ChannelSettings&) noexcept;
    const ChannelSettings& settings (int channel) const noexcept { return knobs[static_cast<std::size_t> (channel)]; }

    /** [audio thread] What the recorder hears of a channel. */
    void setActivePath (int channel, Path) noexcept;
    Path activePath (int channel) const noexcept { return crossfades[static_cast<std::size_t> (channel)].activePath(); }

    /** [audio thread] A gap: nothing runs for so many samples, and goes on behind as if there had been no time. */
    void skip (std::int64_t numSamples) noexcept;

    /** [audio thread] The next samples, at most SignalChain::pieceSize. `sources` and `outputs` have one entry for each channel that
        runs, those of a chain on its way out included. `recorded`, one entry a channel, may be nullptr; else
        both recordings of every channel have to be wanted in `outputs`.
    */
    void process (const float* const* sources, int numSamples, const ChannelOutputs* outputs, double* const* recorded) noexcept;

    /** [audio thread] Where the next sample lies. */
    std::int64_t position() const noexcept { return next; }
    bool isSwapping() const noexcept { return swap.isSwapping(); }

    /** [audio thread] Of the newest chain. */
    int numChannels() const noexcept { return numRunning; }

    /** [audio thread] Of what the next samples are heard of: a chain on its way out may have more. A chain runs. */
    int numHeard() const noexcept { return swap.numHeard(); }

private:
    void go (const SequencedChain&, std::int64_t to) noexcept;

    ChainSwap swap;
    std::int64_t next = 0;
    int numRunning = 0;
    bool isRunning = false, takeIsIncoming = false;
    std::array<ChannelSettings, maxChannels> knobs {};
    std::array<PathCrossfade, maxChannels> crossfades;

    /** The newest chain by itself, where the recorder hears no other: channel, path. */
    std::array<ChannelOutputs, maxChannels> incoming {};
    std::vector<double> incomingSamples;
};
} // namespace plus48
