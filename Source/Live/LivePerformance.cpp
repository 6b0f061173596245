// SPDX-License-Identifier: GPL-3.0-or-later
#include "LivePerformance.h"

#include <algorithm>

namespace plus48
{
std::unique_ptr<LivePerformance> LivePerformance::fromInputs (std::vector<int> inputOfChannel)
{
    std::unique_ptr<LivePerformance> performance (new LivePerformance());
    performance->inputs = std::move (inputOfChannel);

    // Even without any input it is live: it hears silence.
    if (performance->inputs.empty())
        performance->inputs.push_back (-1);

    return performance;
}

std::unique_ptr<LivePerformance> LivePerformance::looping (std::vector<std::vector<float>> samples)
{
    std::unique_ptr<LivePerformance> performance (new LivePerformance());
    auto longest = std::size_t { 0 };

    for (const auto& channel : samples)
        longest = std::max (longest, channel.size());

    if (longest > 0)
        performance->loop = std::move (samples);

    // All go round together.
    for (auto& channel : performance->loop)
        channel.resize (longest);

    return performance;
}

std::unique_ptr<LivePerformance> LivePerformance::fromSignal (const TestSignal& signal, double sampleRate)
{
    std::unique_ptr<LivePerformance> performance (new LivePerformance());
    performance->signal = signal;
    performance->signalRate = sampleRate;
    return performance;
}

void LivePerformance::read (const float* const* deviceInputs, int numInputs, int offset, float* const* performance, int numChannels, int numSamples) noexcept
{
    for (int channel = 0; channel < numChannels; ++channel)
    {
        auto* const to = performance[channel];
        const auto index = static_cast<std::size_t> (channel);

        if (isLive())
        {
            const auto input = index < inputs.size() ? inputs[index] : -1;
            const auto* const from = input >= 0 && input < numInputs ? deviceInputs[input] : nullptr;

            if (from != nullptr)
                std::copy_n (from + offset, numSamples, to);
            else
                std::fill_n (to, numSamples, 0.0f);
        }
        else if (! loop.empty())
        {
            const auto& from = loop[index % loop.size()];

            for (std::size_t n = 0; n < static_cast<std::size_t> (numSamples); ++n)
                to[n] = from[(loopPosition + n) % from.size()];
        }
        else if (channel == 0)
        {
            for (int n = 0; n < numSamples; ++n)
                to[n] = signal.at (signalRate, signalPosition + n);
        }
        else
        {
            std::copy_n (performance[0], numSamples, to);
        }
    }

    if (! loop.empty())
        loopPosition = (loopPosition + static_cast<std::size_t> (numSamples)) % loop.front().size();

    signalPosition += numSamples;
}
} // namespace plus48
