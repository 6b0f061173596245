// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveSources.h"

#include "Signal/ThreadRole.h"

#include <algorithm>

namespace plus48
{
std::unique_ptr<LiveSources> LiveSources::of (std::vector<Channel> channels, double sampleRate)
{
    assertMessageThread();
    std::unique_ptr<LiveSources> performance (new LiveSources());
    performance->channels = std::move (channels);
    performance->signalRate = sampleRate;

    for (const auto& channel : performance->channels)
    {
        const auto* loop = std::get_if<Loop> (&channel);
        auto& positions = performance->positions;

        if (loop == nullptr || std::any_of (positions.begin(), positions.end(), [&] (const Position& position) { return position.recording == loop->recording; }))
            continue;

        auto longest = std::size_t { 0 };

        for (const auto& samples : *loop->recording)
            longest = std::max (longest, samples.size());

        positions.push_back ({ loop->recording, longest, 0 });
    }

    return performance;
}

std::unique_ptr<LiveSources> LiveSources::fromInputs (std::vector<int> inputOfChannel)
{
    std::vector<Channel> channels;

    for (const auto input : inputOfChannel)
        channels.emplace_back (DeviceInput { input });

    return of (std::move (channels), 48000.0);
}

std::unique_ptr<LiveSources> LiveSources::looping (Samples samples)
{
    const auto recording = std::make_shared<const Samples> (std::move (samples));
    std::vector<Channel> channels;

    for (std::size_t channel = 0; channel < recording->size(); ++channel)
        channels.emplace_back (Loop { recording, channel });

    auto performance = of (std::move (channels), 48000.0);
    performance->playsIntoAll = true;
    return performance;
}

std::unique_ptr<LiveSources> LiveSources::fromSignal (const TestSignal& signal, double sampleRate)
{
    auto performance = of ({ signal }, sampleRate);
    performance->playsIntoAll = true;
    return performance;
}

void LiveSources::continueFrom (const LiveSources& before) noexcept
{
    assertAudioThread();

    if (! continues)
        return;

    signalPosition = before.signalPosition;

    for (auto& position : positions)
        for (const auto& earlier : before.positions)
            if (earlier.recording == position.recording)
                position.now = earlier.now;
}

const LiveSources::Channel* LiveSources::channelAt (std::size_t index) const noexcept
{
    if (playsIntoAll && ! channels.empty())
        return &channels[index % channels.size()];

    return index < channels.size() ? &channels[index] : nullptr;
}

void LiveSources::readLoop (const Loop& loop, float* to, std::size_t numSamples) const noexcept
{
    const auto& from = (*loop.recording)[loop.channel];

    for (const auto& position : positions)
        if (position.recording == loop.recording)
            for (std::size_t n = 0; n < numSamples; ++n)
            {
                // A channel that is shorter than the others waits for them.
                const auto at = (position.now + n) % std::max<std::size_t> (1, position.length);
                to[n] = at < from.size() ? from[at] : 0.0f;
            }
}

const float* LiveSources::sameSignalBefore (const TestSignal& signal, const float* const* performance, int index) const noexcept
{
    for (int before = 0; before < index; ++before)
        if (const auto* other = std::get_if<TestSignal> (channelAt (static_cast<std::size_t> (before))))
            if (*other == signal)
                return performance[before];

    return nullptr;
}

void LiveSources::read (const float* const* deviceInputs, int numInputs, int offset, float* const* performance, int numChannels, int numSamples) noexcept
{
    assertAudioThread();
    const auto count = static_cast<std::size_t> (numSamples);

    for (int index = 0; index < numChannels; ++index)
    {
        auto* const to = performance[index];
        const auto* const channel = channelAt (static_cast<std::size_t> (index));

        if (const auto* loop = std::get_if<Loop> (channel))
        {
            readLoop (*loop, to, count);
        }
        else if (const auto* signal = std::get_if<TestSignal> (channel))
        {
            if (const auto* const same = sameSignalBefore (*signal, performance, index))
                std::copy_n (same, count, to);
            else
                for (int n = 0; n < numSamples; ++n)
                    to[n] = signal->at (signalRate, signalPosition + n);
        }
        else
        {
            const auto* const device = std::get_if<DeviceInput> (channel);
            const auto input = device != nullptr ? device->index : -1;

            if (const auto* const from = input >= 0 && input < numInputs ? deviceInputs[input] : nullptr)
                std::copy_n (from + offset, count, to);
            else
                std::fill_n (to, count, 0.0f);
        }
    }

    for (auto& position : positions)
        position.now = (position.now + count) % std::max<std::size_t> (1, position.length);

    signalPosition += numSamples;
}
} // namespace plus48
