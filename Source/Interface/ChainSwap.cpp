// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChainSwap.h"

#include "Signal/ThreadRole.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace plus48
{
namespace
{
/** Long enough for the filters of the path to have forgotten that they were empty. */
constexpr double settlingSeconds = 0.01;
constexpr double fadeSeconds = 0.01;

/** All that can be asked of a channel, in one order. */
std::array<double*, 7> signalsOf (const ChannelOutputs& outputs) noexcept
{
    return { outputs.a.recorded, outputs.a.analogue, outputs.a.external, outputs.b.recorded, outputs.b.analogue, outputs.b.external, outputs.source };
}
} // namespace

int ChainSwap::warmUpSamples (double sampleRate)
{
    return ChannelChain::latencySamples (sampleRate) + static_cast<int> (std::lround (settlingSeconds * sampleRate));
}

int ChainSwap::fadeSamples (double sampleRate) { return static_cast<int> (std::lround (fadeSeconds * sampleRate)); }

void ChainSwap::prepare (double sampleRate)
{
    constexpr std::size_t channels = SignalChain::maxChannels;
    constexpr std::size_t piece = SignalChain::pieceSize;

    chain = old = nullptr;
    warmUp = warmUpSamples (sampleRate);
    fade = fadeSamples (sampleRate);
    oldSettings.assign (channels, {});
    oldOutputs.assign (channels, {});
    scratch.assign (channels * numSignals * piece, 0.0);
}

void ChainSwap::begin (SignalChain& first) noexcept
{
    assertAudioThread();
    chain = &first;
    old = nullptr;
}

void ChainSwap::swapTo (SignalChain& next, std::int64_t position, const ChannelSettings* frozen, std::int64_t oldAxisOffset) noexcept
{
    assertAudioThread();
    old = chain;
    chain = &next;
    swapStart = position;
    oldOffset = oldAxisOffset;

    if (old != nullptr)
        std::copy_n (frozen, old->numChannels(), oldSettings.begin());
}

int ChainSwap::numHeard() const noexcept { return std::max (chain->numChannels(), old != nullptr ? old->numChannels() : 0); }

double ChainSwap::share (std::int64_t position) const noexcept
{
    return std::clamp (static_cast<double> (position - swapStart - warmUp) / fade, 0.0, 1.0);
}

ChannelOutputs ChainSwap::scratchFor (const ChannelOutputs& wanted, std::size_t channel) noexcept
{
    auto* next = scratch.data() + channel * numSignals * SignalChain::pieceSize;
    const auto room = [&next] (const double* isWanted) {
        auto* const here = isWanted != nullptr ? next : nullptr;
        next += SignalChain::pieceSize;
        return here;
    };

    ChannelOutputs outputs;
    outputs.a = { room (wanted.a.recorded), room (wanted.a.analogue), room (wanted.a.external) };
    outputs.b = { room (wanted.b.recorded), room (wanted.b.analogue), room (wanted.b.external) };
    outputs.source = room (wanted.source);
    return outputs;
}

void ChainSwap::mix (const ChannelOutputs& from, const ChannelOutputs& to, BlockPosition position) const noexcept
{
    const auto before = signalsOf (from), after = signalsOf (to);

    for (std::size_t i = 0; i < numSignals; ++i)
    {
        if (after[i] == nullptr || before[i] == nullptr)
            continue;

        for (int n = 0; n < position.numSamples; ++n)
        {
            const auto part = share (position.start + n);
            after[i][n] = (1.0 - part) * before[i][n] + part * after[i][n];
        }
    }
}

/** A channel that has nothing to be mixed with. */
void ChainSwap::fadeAlone (const ChannelOutputs& outputs, bool isNew, BlockPosition position) const noexcept
{
    for (auto* const signal : signalsOf (outputs))
    {
        if (signal == nullptr)
            continue;

        for (int n = 0; n < position.numSamples; ++n)
        {
            const auto part = share (position.start + n);
            signal[n] *= isNew ? part : 1.0 - part;
        }
    }
}

void ChainSwap::process (const float* const* performance, BlockPosition position, const ChannelSettings* settings, const ChannelOutputs* mixed, const ChannelOutputs* incoming) noexcept
{
    chain->process (performance, position, settings, mixed);

    const auto copyIncoming = [&] (std::size_t channel) {
        const auto from = signalsOf (mixed[channel]), to = signalsOf (incoming[channel]);

        for (std::size_t i = 0; i < numSignals; ++i)
            if (to[i] != nullptr)
                std::copy_n (from[i], position.numSamples, to[i]);
    };

    if (incoming != nullptr)
        for (std::size_t channel = 0; channel < static_cast<std::size_t> (chain->numChannels()); ++channel)
            copyIncoming (channel);

    if (old == nullptr)
        return;

    const auto numOld = static_cast<std::size_t> (old->numChannels()), numNew = static_cast<std::size_t> (chain->numChannels());
    const auto common = std::min (numOld, numNew);

    for (std::size_t channel = 0; channel < numOld; ++channel)
        oldOutputs[channel] = channel < common ? scratchFor (mixed[channel], channel) : mixed[channel];

    old->process (performance, { position.start + oldOffset, position.numSamples }, oldSettings.data(), oldOutputs.data());

    for (std::size_t channel = 0; channel < common; ++channel)
        mix (oldOutputs[channel], mixed[channel], position);

    for (std::size_t channel = common; channel < std::max (numOld, numNew); ++channel)
        fadeAlone (mixed[channel], channel < numNew, position);

    if (position.start + position.numSamples - swapStart >= warmUp + fade)
        old = nullptr;
}
} // namespace plus48
