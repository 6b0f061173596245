// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelChain.h"

#include "Equipment/Coupling.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** Delays in the oversampled domain that every signal meets, used or not, so that no rig is later than another. */
constexpr int sourceLatency = HardClipper::latency + Preamp::latency;

/** Its transistors have their current a moment after the +48 V. */
constexpr double boosterSeconds = 0.1;

/** Oversampled samples to add so that up, path and down together are whole samples of the recording. */
int padding (double sampleRate)
{
    const auto factor = oversamplingFactor (sampleRate);
    const auto total = oversamplingRoundTrip (oversamplingFilters (sampleRate)) + sourceLatency + SignalPath::latency;
    return (factor - total % factor) % factor;
}
} // namespace

int ChannelChain::latencySamples (double sampleRate)
{
    const auto total = oversamplingRoundTrip (oversamplingFilters (sampleRate)) + sourceLatency + SignalPath::latency;
    return (total + padding (sampleRate)) / oversamplingFactor (sampleRate);
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
    boosterDb = hasBooster ? plan.booster->model.gainMaxDb : 0.0;
    needsPhantom = hasBooster;

    sourceLevel.prepare (spec, plan.sourceLevel, SourceLevel::Settings::of (settings));

    if (plan.microphone.has_value())
    {
        needsPhantom = needsPhantom || plan.microphone->power == PowerNeed::phantom;
        microphone.prepare (spec, *plan.microphone, plan.noiseMutes.mic, microphoneSettings (settings));

        if (hasRoom)
            room.prepare (spec, *plan.roomDba, plan.microphone->pattern);
    }
    else
    {
        microphone.prepare (spec, *plan.instrument, plan.noiseMutes.mic, microphoneSettings (settings));
    }

    const auto filters = oversamplingFilters (spec.sampleRate);
    up.prepare (filters, spec.maxBlock);

    if (hasBooster)
    {
        boosterPower.prepare (boosterSeconds * spec.sampleRate, settings.phantom ? 1.0 : 0.0);
        boosterLoading.prepare (spec, plan.impedance, plan.booster->inputOhm, couplingHz (plan.booster->model));
        booster.prepare (spec, plan.booster->model, NoiseStream::booster, { plan.noiseMutes.preamp, plan.character }, Preamp::Settings { .gainDb = boosterDb });
    }

    const auto unusedBooster = hasBooster ? 0 : Preamp::latency;
    const auto extraDelay = padding (spec.sampleRate) + unusedBooster;
    a.prepare (spec, plan, Path::a, extraDelay, settings);
    b.prepare (spec, plan, Path::b, extraDelay, settings);
    downFromSource.prepare (filters, spec.maxBlock, padding (spec.sampleRate) + Preamp::latency + SignalPath::latency);

    block.assign (static_cast<std::size_t> (spec.maxBlock), 0.0);
    oversampled.assign (static_cast<std::size_t> (spec.maxBlock * factor), 0.0);
    tap = oversampled;
}

void ChannelChain::reset() noexcept
{
    sourceLevel.reset();
    room.reset();
    microphone.reset();
    up.reset();
    boosterLoading.reset();
    booster.reset();
    a.reset();
    b.reset();
    downFromSource.reset();
}

/** Without +48 V nothing comes out of the booster, not even its own noise. */
void ChannelChain::boost (double* volts, BlockPosition position, const ChannelSettings& now) noexcept
{
    boosterLoading.process (volts, position.numSamples * factor);
    booster.process (volts, position, Preamp::Settings { .gainDb = boosterDb });
    boosterPower.moveTo (now.phantom ? 1.0 : 0.0, position.start);

    for (int n = 0; n < position.numSamples; ++n)
    {
        const auto power = boosterPower.at (position.start + n);

        for (int k = 0; k < factor; ++k)
            volts[n * factor + k] *= power;
    }
}

/** Behind a booster, where there is one; `open` is the voltage before it, at the recording's rate. */
void ChannelChain::processSource (const float* performance, BlockPosition position, const ChannelSettings& now, double* volts, double* open, ChannelMeters& meters) noexcept
{
    const auto numOversampled = position.numSamples * factor;

    sourceLevel.process (performance, block.data(), position, SourceLevel::Settings::of (now)); // pascals

    if (hasRoom)
        room.process (block.data(), position);

    meters.performance.add (block.data(), position.numSamples);
    microphone.process (block.data(), position, microphoneSettings (now)); // volts
    meters.source.add (block.data(), position.numSamples);
    up.process (block.data(), position.numSamples, volts);

    if (microphone.limit (volts, numOversampled))
        meters.source.addClip();

    if (open != nullptr)
    {
        std::copy_n (volts, numOversampled, tap.begin());
        downFromSource.process (tap.data(), position.numSamples, open);
    }

    if (hasBooster)
        boost (volts, position, now);
}

void ChannelChain::process (const float* performance, BlockPosition position, const ChannelSettings& now, const ChannelOutputs& outputs, ChannelMeters& meters) noexcept
{
    processSource (performance, position, now, oversampled.data(), outputs.source, meters);

    // From here on two ways at once, from the same performance with the same noise in it.
    if (wanted.a)
        a.process (oversampled.data(), position, now, outputs.a, meters.paths[0]);

    if (wanted.b)
        b.process (oversampled.data(), position, now, outputs.b, meters.paths[1]);
}

void ChannelChain::processFirstHalf (const float* performance, BlockPosition position, const ChannelSettings& now, double* volts, ChannelMeters& meters) noexcept
{
    processSource (performance, position, now, volts, nullptr, meters);

    if (wanted.a && ! wanted.b)
        a.processFirstHalf (volts, position, now, nullptr, meters.paths[0]);
    else if (wanted.b && ! wanted.a)
        b.processFirstHalf (volts, position, now, nullptr, meters.paths[1]);
}

void ChannelChain::processSecondHalf (double* volts, BlockPosition position, const ChannelSettings& now, const ChannelOutputs& outputs, ChannelMeters& meters) noexcept
{
    if (wanted.a && ! wanted.b)
        a.processSecondHalf (volts, position, now, outputs.a, meters.paths[0]);
    else if (wanted.b && ! wanted.a)
        b.processSecondHalf (volts, position, now, outputs.b, meters.paths[1]);
    else
    {
        a.process (volts, position, now, outputs.a, meters.paths[0]);
        b.process (volts, position, now, outputs.b, meters.paths[1]);
    }
}
} // namespace plus48
