// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignalPath.h"

#include "Equipment/Coupling.h"

#include <algorithm>

namespace plus48
{
void SignalPath::prepare (const StageSpec& spec, const ChannelPlan& plan, Path which, int extraDelay, const ChannelSettings& settings)
{
    const auto& wiring = plan.path (which);
    path = which;
    isUnpowered = wiring.isUnpowered;
    factor = spec.factor();

    // What follows a booster sees its output, which no load pulls down; the booster has the cable.
    const auto source = plan.booster.has_value() ? SourceImpedance { 0.0, 0.0, std::nullopt, 0.0, 0.0 } : plan.impedance;
    const auto& first = wiring.preamps.front();
    inputLoading.prepare (spec, source, first.inputOhm, couplingHz (first.model));

    boxes.clear();
    boxes.resize (wiring.preamps.size());

    for (std::size_t i = 0; i < boxes.size(); ++i)
    {
        const auto& preamp = wiring.preamps[i];
        const auto stream = preamp.role == PreampPlan::Role::external ? NoiseStream::external : NoiseStream::input;
        const auto knobs = preampSettings (preamp.role, which, i + 1 == boxes.size(), settings);

        boxes[i].role = preamp.role;
        boxes[i].coupling.prepare (spec, couplingHz (preamp.model));
        boxes[i].preamp.prepare (spec, preamp.model, stream, { plan.noiseMutes.preamp, plan.character }, knobs);
        boxes[i].response.prepare (spec, preamp.model, knobs.gainDb);
        boxes[i].responseBeyond = boxes[i].response;
    }

    hasBooster = plan.booster.has_value();

    if (hasBooster)
    {
        boosterDb = plan.booster->model.gainMaxDb;
        boosterResponse.prepare (spec, plan.booster->model, boosterDb);
    }

    boosterResponseBeyond = boosterResponseAtTap = boosterResponse;
    externalResponseAtTap = boxes.front().response;

    // The external preamp is the first box; its output is as late as the path's only after its own delay.
    const auto filters = oversamplingFilters (spec.sampleRate);
    const auto ownLatency = static_cast<int> (boxes.size()) * Preamp::latency;
    const auto delay = extraDelay + latency - ownLatency;
    down.prepare (filters, spec.maxBlock, delay);
    modulator.prepare (spec, filters, Converter::fullScaleVolts (wiring.converter.maxInDbu), delay);
    downFromExternal.prepare (filters, spec.maxBlock, extraDelay + latency - Preamp::latency);
    converter.prepare (spec, wiring.converter, plan.noiseMutes.converter);

    const auto oversampledBlock = static_cast<std::size_t> (spec.maxBlock * factor);
    oversampled.assign (oversampledBlock, 0.0);
    tap.assign (oversampledBlock, 0.0);
    volts.assign (static_cast<std::size_t> (spec.maxBlock), 0.0);
    beyond = recorded = volts;
}

void SignalPath::reset() noexcept
{
    inputLoading.reset();
    down.reset();
    downFromExternal.reset();

    modulator.reset();
    converter.reset();

    boosterResponse.reset();
    boosterResponseBeyond.reset();
    boosterResponseAtTap.reset();
    externalResponseAtTap.reset();

    for (auto& box : boxes)
    {
        box.coupling.reset();
        box.preamp.reset();
        box.response.reset();
        box.responseBeyond.reset();
    }
}

void SignalPath::respond (double* output, BlockPosition position, const ChannelSettings& now) noexcept
{
    if (hasBooster)
        boosterResponse.process (output, position, boosterDb);

    for (auto& box : boxes)
        box.response.process (output, position, preampSettings (box.role, path, false, now).gainDb);
}

void SignalPath::respondBeyond (double* output, BlockPosition position, const ChannelSettings& now) noexcept
{
    if (hasBooster)
        boosterResponseBeyond.process (output, position, boosterDb);

    for (auto& box : boxes)
        box.responseBeyond.process (output, position, preampSettings (box.role, path, false, now).gainDb);

    if (position.numSamples == 0 || modulator.activeSamples() > 0)
        return;

    boosterResponseBeyond.reset();

    for (auto& box : boxes)
        box.responseBeyond.reset();
}

/** The part of the oversampled signal that the converter's modulator cannot follow. False if it can. */
bool SignalPath::findBeyond (const double* converterVolts, BlockPosition position, const ChannelSettings& now, PathMeters& meters) noexcept
{
    auto isAny = false;

    for (int done = 0, count = 0; done < position.numSamples; done += count)
    {
        const auto active = modulator.activeSamples();
        const auto left = position.numSamples - done;
        count = active > 0 ? std::min (left, active) : left;

        auto* const piece = beyond.data() + done;
        const auto isActive = modulator.process (converterVolts + done * factor, count, piece);

        if (! isActive)
            std::fill_n (piece, count, 0.0);

        // Without samples, only the ramp of the gain is followed.
        respondBeyond (piece, { position.start + done, isActive ? count : 0 }, now);

        if (modulator.hasClipped())
            meters.recorded.addClip();

        isAny = isAny || isActive;
    }

    return isAny;
}

/** The external preamp's output, at the recording's rate and behind its response. */
void SignalPath::tapExternal (const double* externalVolts, double* output, BlockPosition position, double gainDb) noexcept
{
    std::copy_n (externalVolts, position.numSamples * factor, tap.begin());
    downFromExternal.process (tap.data(), position.numSamples, output);

    if (hasBooster)
        boosterResponseAtTap.process (output, position, boosterDb);

    externalResponseAtTap.process (output, position, gainDb);
}

void SignalPath::process (const double* sourceVolts, BlockPosition position, const ChannelSettings& now, const PathOutputs& outputs, PathMeters& meters) noexcept
{
    std::copy_n (sourceVolts, position.numSamples * factor, oversampled.begin());
    processFirstHalf (oversampled.data(), position, now, outputs.external, meters);
    processSecondHalf (oversampled.data(), position, now, outputs, meters);
}

void SignalPath::processFirstHalf (double* through, BlockPosition position, const ChannelSettings& now, double* external, PathMeters& meters) noexcept
{
    const auto numOversampled = position.numSamples * factor;

    if (isUnpowered)
        std::fill_n (through, numOversampled, 0.0);

    inputLoading.process (through, numOversampled);

    if (boxes.front().role != PreampPlan::Role::external)
        return;

    const auto knobs = preampSettings (boxes.front().role, path, boxes.size() == 1, now);

    if (boxes.front().preamp.process (through, position, knobs))
        meters.external.addClip();

    meters.external.add (through, numOversampled);

    if (external != nullptr)
        tapExternal (through, external, position, knobs.gainDb);
}

void SignalPath::processSecondHalf (double* through, BlockPosition position, const ChannelSettings& now, const PathOutputs& outputs, PathMeters& meters) noexcept
{
    for (std::size_t i = boxes.front().role == PreampPlan::Role::external ? 1 : 0; i < boxes.size(); ++i)
    {
        // The first one's coupling is the cable's last section.
        if (i > 0)
            boxes[i].coupling.process (through, position.numSamples);

        boxes[i].preamp.process (through, position, preampSettings (boxes[i].role, path, i + 1 == boxes.size(), now));
    }

    const auto isBeyond = findBeyond (through, position, now, meters);
    down.process (through, position.numSamples, volts.data());
    respond (volts.data(), position, now);
    meters.analogue.add (volts.data(), position.numSamples);
    std::copy_n (volts.begin(), position.numSamples, recorded.begin());

    if (isBeyond)
        for (int n = 0; n < position.numSamples; ++n)
            recorded[static_cast<std::size_t> (n)] -= beyond[static_cast<std::size_t> (n)];

    if (converter.process (recorded.data(), recorded.data(), position))
        meters.recorded.addClip();

    meters.recorded.add (recorded.data(), position.numSamples);

    if (outputs.analogue != nullptr)
        std::copy_n (volts.begin(), position.numSamples, outputs.analogue);

    if (outputs.recorded != nullptr)
        std::copy_n (recorded.begin(), position.numSamples, outputs.recorded);
}
} // namespace plus48
