// SPDX-License-Identifier: GPL-3.0-or-later
#include "Island.h"

#include <algorithm>
#include <cstddef>

namespace plus48
{
namespace
{
constexpr double stopbandDb = 130.0;
} // namespace

int islandFactor (double sampleRate) noexcept
{
    return sampleRate < 50000.0 ? 8 : sampleRate < 100000.0 ? 4
                                                            : 2;
}

std::vector<HalfBandTaps> islandFilters (double sampleRate)
{
    // Flat to 20 kHz even at 44.1 kHz; at high rates to the same fraction of the band as at 48 kHz.
    const auto passbandHz = std::max (20000.0, sampleRate * (20.0 / 48.0));
    std::vector<HalfBandTaps> filters;

    for (int factor = 2; factor <= islandFactor (sampleRate); factor *= 2)
        filters.push_back (HalfBandTaps::design (passbandHz / (sampleRate * factor), stopbandDb));

    return filters;
}

int islandRoundTrip (const std::vector<HalfBandTaps>& filters) noexcept
{
    int delay = 0;
    auto islandSamplesPerStageSample = 1 << filters.size();

    for (const auto& filter : filters)
    {
        islandSamplesPerStageSample /= 2;
        delay += 2 * filter.delay() * islandSamplesPerStageSample;
    }

    return delay;
}

void ToIsland::prepare (const std::vector<HalfBandTaps>& filters, int maxBlock)
{
    stages.resize (filters.size());
    auto maxInput = maxBlock;

    for (std::size_t i = 0; i < filters.size(); ++i, maxInput *= 2)
        stages[i].prepare (filters[i], maxInput);

    scratch.assign (static_cast<std::size_t> (maxInput), 0.0);
}

void ToIsland::reset() noexcept
{
    for (auto& stage : stages)
        stage.reset();
}

void ToIsland::process (const double* input, int numInput, double* output) noexcept
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

void FromIsland::prepare (const std::vector<HalfBandTaps>& filters, int maxBlock, int delay)
{
    stages.resize (filters.size());
    auto maxOutput = maxBlock;

    for (std::size_t i = 0; i < filters.size(); ++i, maxOutput *= 2)
        stages[i].prepare (filters[i], maxOutput);

    delayLength = delay;
    delayed.assign (static_cast<std::size_t> (delay + maxOutput), 0.0);
}

void FromIsland::reset() noexcept
{
    for (auto& stage : stages)
        stage.reset();

    std::fill (delayed.begin(), delayed.end(), 0.0);
}

void FromIsland::process (double* island, int numOutput, double* output) noexcept
{
    const auto factor = 1 << stages.size();
    const auto numIsland = numOutput * factor;

    std::copy_n (island, numIsland, delayed.begin() + delayLength);

    const double* from = delayed.data();
    auto count = numIsland / 2;

    for (auto stage = stages.rbegin(); stage != stages.rend(); ++stage, count /= 2)
    {
        stage->process (from, count, stage + 1 == stages.rend() ? output : island);
        from = island;
    }

    std::copy_n (delayed.begin() + numIsland, delayLength, delayed.begin());
}
} // namespace plus48
