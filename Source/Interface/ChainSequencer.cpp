// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChainSequencer.h"

#include "Signal/ThreadRole.h"

#include <utility>

namespace plus48
{
void ChainSequencer::prepare (double sampleRate)
{
    assertNotAudioThread();
    constexpr std::size_t piece = SignalChain::pieceSize;

    swap.prepare (sampleRate);
    isRunning = takeIsIncoming = false;
    incomingSamples.assign (2 * maxChannels * piece, 0.0);

    for (std::size_t c = 0; c < maxChannels; ++c)
    {
        incoming[c].a.recorded = incomingSamples.data() + 2 * c * piece;
        incoming[c].b.recorded = incoming[c].a.recorded + piece;
    }
}

void ChainSequencer::swapTo (const SequencedChain& to) noexcept { go (to, next); }

void ChainSequencer::beginTake (const SequencedChain& first, std::int64_t firstPosition) noexcept
{
    go (first, firstPosition);
    takeIsIncoming = true;

    for (std::size_t c = 0; c < first.rig.channels.size(); ++c)
        crossfades[c].prepare (first.rig.sampleRate, first.bits, first.rig.channels[c].activePath);
}

void ChainSequencer::go (const SequencedChain& to, std::int64_t position) noexcept
{
    assertAudioThread();
    const auto before = std::exchange (next, position);

    // The old chain's knobs stay as they are, by a copy.
    if (std::exchange (isRunning, true))
        swap.swapTo (to.chain, next, knobs.data(), before - next);
    else
        swap.begin (to.chain);

    takeIsIncoming = false;
    numRunning = to.chain.numChannels();

    for (std::size_t c = 0; c < to.rig.channels.size(); ++c)
        knobs[c] = ChannelSettings::from (to.rig.channels[c]);
}

void ChainSequencer::setSettings (int channel, const ChannelSettings& settings) noexcept
{
    assertAudioThread();
    knobs[static_cast<std::size_t> (channel)] = settings;
}

void ChainSequencer::setActivePath (int channel, Path path) noexcept
{
    assertAudioThread();
    crossfades[static_cast<std::size_t> (channel)].moveTo (path, next);
}

void ChainSequencer::skip (std::int64_t numSamples) noexcept { next += numSamples; }

void ChainSequencer::process (const float* const* sources, int numSamples, const ChannelOutputs* outputs, double* const* recorded) noexcept
{
    assertAudioThread();
    const BlockPosition piece { next, numSamples };
    const auto hearsOneAlone = takeIsIncoming && recorded != nullptr && swap.isSwapping();

    swap.process (sources, piece, knobs.data(), outputs, hearsOneAlone ? incoming.data() : nullptr);
    next += numSamples;

    if (recorded == nullptr)
        return;

    const auto* const current = hearsOneAlone ? incoming.data() : outputs;

    for (std::size_t c = 0; c < static_cast<std::size_t> (numRunning); ++c)
        crossfades[c].process (current[c].a.recorded, current[c].b.recorded, recorded[c], piece);
}
} // namespace plus48
