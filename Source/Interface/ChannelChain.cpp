// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelChain.h"

#include "Equipment/Coupling.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** Delays on the island that every signal meets, used or not, so that no rig is later than another. */
constexpr int sourceLatency = HardLimit::latency + Preamp::latency;

/** Its transistors have their current a moment after the +48 V. */
constexpr double boosterSeconds = 0.1;

/** Island samples to add so that up, path and down together are whole samples of the recording. */
int padding (double sampleRate)
{
    const auto factor = islandFactor (sampleRate);
    const auto total = islandRoundTrip (islandFilters (sampleRate)) + sourceLatency + SignalPath::latency;
    return (factor - total % factor) % factor;
}
} // namespace

int ChannelChain::latencySamples (double sampleRate)
{
    const auto total = islandRoundTrip (islandFilters (sampleRate)) + sourceLatency + SignalPath::latency;
    return (total + padding (sampleRate)) / islandFactor (sampleRate);
}

Microphone::Settings ChannelChain::microphoneSettings (const ChannelSettings& now) const noexcept
{
    return { ! needsPhantom || now.phantom };
}

void ChannelChain::prepare (const StageSpec& spec, const ChannelPlan& plan, const ChannelSettings& settings, Wanted newWanted)
{
    wanted = newWanted;
    factor = spec.factor();
    hasRoom = plan.roomDba.has_value();
    hasBooster = plan.booster.has_value();
    needsPhantom = hasBooster;

    performer.prepare (spec, plan.performer, { settings.distanceMetres });

    if (plan.microphone.has_value())
    {
        needsPhantom = needsPhantom || plan.microphone->power == PowerNeed::phantom;
        microphone.prepare (spec, *plan.microphone, plan.quiet.mic, microphoneSettings (settings));

        if (hasRoom)
            room.prepare (spec, *plan.roomDba, plan.microphone->pattern);
    }
    else
    {
        microphone.prepare (spec, *plan.instrument, plan.quiet.mic, microphoneSettings (settings));
    }

    const auto filters = islandFilters (spec.sampleRate);
    up.prepare (filters, spec.maxBlock);

    if (hasBooster)
    {
        boosterPower.prepare (boosterSeconds * spec.sampleRate, settings.phantom ? 1.0 : 0.0);
        boosterCable.prepare (spec, plan.impedance, plan.booster->inputOhm, couplingHz (plan.booster->model));
        booster.prepare (spec, plan.booster->model, NoiseStream::booster, { plan.quiet.preamp, plan.character }, preampSettings (PreampPlan::Role::booster, Path::a, false, settings));
    }

    const auto unusedBooster = hasBooster ? 0 : Preamp::latency;
    const auto extraDelay = padding (spec.sampleRate) + unusedBooster;
    a.prepare (spec, plan, Path::a, extraDelay, settings);
    b.prepare (spec, plan, Path::b, extraDelay, settings);
    downFromSource.prepare (filters, spec.maxBlock, padding (spec.sampleRate) + Preamp::latency + SignalPath::latency);

    block.assign (static_cast<std::size_t> (spec.maxBlock), 0.0);
    island.assign (static_cast<std::size_t> (spec.maxBlock * factor), 0.0);
    tap = island;
}

void ChannelChain::reset() noexcept
{
    performer.reset();
    room.reset();
    microphone.reset();
    up.reset();
    boosterCable.reset();
    booster.reset();
    a.reset();
    b.reset();
    downFromSource.reset();
}

/** Without +48 V nothing comes out of the booster, not even its own noise. */
void ChannelChain::boost (BlockPosition position, const ChannelSettings& now) noexcept
{
    boosterCable.process (island.data(), position.numSamples * factor);
    booster.process (island.data(), position, preampSettings (PreampPlan::Role::booster, Path::a, false, now));
    boosterPower.moveTo (now.phantom ? 1.0 : 0.0, position.start);

    for (int n = 0; n < position.numSamples; ++n)
    {
        const auto power = boosterPower.at (position.start + n);

        for (int k = 0; k < factor; ++k)
            island[static_cast<std::size_t> (n * factor + k)] *= power;
    }
}

void ChannelChain::process (const float* performance, BlockPosition position, const ChannelSettings& now, const ChannelOutputs& outputs, ChannelMeters& meters) noexcept
{
    const auto numIsland = position.numSamples * factor;

    performer.process (performance, block.data(), position, { now.distanceMetres }); // pascals

    if (hasRoom)
        room.process (block.data(), position);

    meters.performance.add (block.data(), position.numSamples);
    microphone.process (block.data(), position, microphoneSettings (now)); // volts
    meters.source.add (block.data(), position.numSamples);
    up.process (block.data(), position.numSamples, island.data());

    if (microphone.limit (island.data(), numIsland))
        meters.source.addClip();

    if (outputs.source != nullptr)
    {
        std::copy_n (island.begin(), numIsland, tap.begin());
        downFromSource.process (tap.data(), position.numSamples, outputs.source);
    }

    if (hasBooster)
        boost (position, now);

    // From here on two ways at once, from the same performance with the same noise in it.
    if (wanted.a)
        a.process (island.data(), position, now, outputs.a, meters.paths[0]);

    if (wanted.b)
        b.process (island.data(), position, now, outputs.b, meters.paths[1]);
}
} // namespace plus48
