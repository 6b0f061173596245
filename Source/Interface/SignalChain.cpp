// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignalChain.h"

#include "Signal/ThreadRole.h"

#include <juce_audio_basics/juce_audio_basics.h>

namespace plus48
{
namespace
{
double* advanced (double* samples, int offset) noexcept
{
    return samples != nullptr ? samples + offset : nullptr;
}

PathOutputs advanced (const PathOutputs& outputs, int offset) noexcept
{
    return { advanced (outputs.recorded, offset), advanced (outputs.analogue, offset), advanced (outputs.external, offset) };
}

ChannelOutputs advanced (const ChannelOutputs& outputs, int offset) noexcept
{
    return { advanced (outputs.a, offset), advanced (outputs.b, offset), advanced (outputs.source, offset) };
}
} // namespace

std::vector<ChannelSettings> SignalChain::settingsOf (const Rig& rig)
{
    std::vector<ChannelSettings> settings;

    for (const auto& channel : rig.channels)
        settings.push_back (ChannelSettings::from (channel));

    return settings;
}

void SignalChain::prepare (const Rig& rig, const Catalogue& catalogue, ChannelChain::Wanted wanted)
{
    channels.clear();
    channels.resize (rig.channels.size());
    channelMeters.clear();

    for (std::size_t i = 0; i < channels.size(); ++i)
    {
        const StageSpec spec { rig.sampleRate, pieceSize, rig.seed, static_cast<int> (i) };
        const auto& channel = rig.channels[i];

        channels[i].prepare (spec, ChannelPlan::from (rig, channel, catalogue), ChannelSettings::from (channel), wanted);
        channelMeters.push_back (std::make_unique<ChannelMeters>());
    }

    latency = ChannelChain::latencySamples (rig.sampleRate);
}

void SignalChain::reset() noexcept
{
    for (auto& channel : channels)
        channel.reset();
}

void SignalChain::process (const float* const* performance, BlockPosition position, const ChannelSettings* settings, const ChannelOutputs* outputs) noexcept
{
    assertAudioThread();
    const juce::ScopedNoDenormals noDenormals;

    for (int done = 0; done < position.numSamples; done += pieceSize)
    {
        const BlockPosition piece { position.start + done, std::min (pieceSize, position.numSamples - done) };

        if (madeAhead != nullptr)
        {
            const auto* const volts = madeAhead->read (piece);

            for (std::size_t i = 0; i < channels.size(); ++i)
                channels[i].processSecondHalf (volts[i], piece, settings[i], advanced (outputs[i], done), *channelMeters[i]);

            continue;
        }

        for (std::size_t i = 0; i < channels.size(); ++i)
            channels[i].process (performance[i] + done, piece, settings[i], advanced (outputs[i], done), *channelMeters[i]);
    }
}

void SignalChain::processFirstHalf (const float* const* performance, BlockPosition piece, const ChannelSettings* settings, double* const* volts) noexcept
{
    assertAudioThread();
    const juce::ScopedNoDenormals noDenormals;

    for (std::size_t i = 0; i < channels.size(); ++i)
        channels[i].processFirstHalf (performance[i], piece, settings[i], volts[i], *channelMeters[i]);
}
} // namespace plus48
