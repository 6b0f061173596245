// SPDX-License-Identifier: GPL-3.0-or-later
#include "Oversampling.h"

#include <algorithm>
#include <cstddef>

namespace plus48
{
namespace
{
constexpr double stopbandDb = 130.0;
} // namespace

int oversamplingFactor (double sampleRate) noexcept
{
    return sampleRate < 50000.0 ? 8 : sampleRate < 100000.0 ? 4
                                                            : 2;
}

std::vector<HalfBandTaps> oversamplingFilters (double sampleRate)
{
    // Flat to 20 kHz even at 44.1 kHz; at high rates to the same fraction of the band as at 48 kHz.
    const auto passbandHz = std::max (20000.0, sampleRate * (20.0 / 48.0));
    std::vector<HalfBandTaps> filters;

    for (int factor = 2; factor <= oversamplingFactor (sampleRate); factor *= 2)
        filters.push_back (HalfBandTaps::design (passbandHz / (sampleRate * factor), stopbandDb));

    return filters;
}

int oversamplingRoundTrip (const std::vector<HalfBandTaps>& filters) noexcept
{
    int delay = 0;
    auto oversampledPerStageSample = 1 << filters.size();

    for (const auto& filter : filters)
    {
        oversampledPerStageSample /= 2;
        delay += 2 * filter.delay() * oversampledPerStageSample;
    }

    return delay;
}

void Upsampler::prepare (const std::vector<HalfBandTaps>& filters, int maxBlock)
{
    stages.resize (filters.size());
    auto maxInput = maxBlock;

    for (std::size_t i = 0; i < filters.size(); ++i, maxInput *= 2)
        stages[i].prepare (filters[i], maxInput);

    scratch.assign (static_cast<std::size_t> (maxInput), 0.0);
}

void Upsampler::reset() noexcept
{
    for (auto& stage : stages)
        stage.reset();
}

void Upsampler::process (const double* input, int numInput, double* output) noexcept
{
    // Ping-pong so that the last stage writes into `output`.
    const auto* from = input;
    auto remaining = stages.size();

    for (auto& stage : stages)
    {
        auto* const to = (--remaining % 2 == 0) ? output : scratch.data();
        stage.process (from, numInput, to);
        from = to;
        numInput *= 2;
    }
}

void Decimator::prepare (const std::vector<HalfBandTaps>& filters, int maxBlock, int delay)
{
    stages.resize (filters.size());
    auto maxOutput = maxBlock;

    for (std::size_t i = 0; i < filters.size(); ++i, maxOutput *= 2)
        stages[i].prepare (filters[i], maxOutput);

    delayLength = delay;
    delayed.assign (static_cast<std::size_t> (delay + maxOutput), 0.0);
}

void Decimator::reset() noexcept
{
    for (auto& stage : stages)
        stage.reset();

    std::fill (delayed.begin(), delayed.end(), 0.0);
}

void Decimator::process (double* oversampled, int numOutput, double* output) noexcept
{
    const auto factor = 1 << stages.size();
    const auto numOversampled = numOutput * factor;

    std::copy_n (oversampled, numOversampled, delayed.begin() + delayLength);

    const double* from = delayed.data();
    auto count = numOversampled / 2;

    for (auto stage = stages.rbegin(); stage != stages.rend(); ++stage, count /= 2)
    {
        stage->process (from, count, stage + 1 == stages.rend() ? output : oversampled);
        from = oversampled;
    }

    std::copy_n (delayed.begin() + numOversampled, delayLength, delayed.begin());
}
} // namespace plus48
