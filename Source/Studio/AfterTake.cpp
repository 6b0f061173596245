// SPDX-License-Identifier: GPL-3.0-or-later
#include "AfterTake.h"

#include "StudioDevices.h"

#include <algorithm>

namespace plus48
{
void AfterTake::update()
{
    if (parts.transport.state() == Transport::State::recording)
        watch();

    if (isShown() && parts.library.find (said.take) == nullptr)
        dismiss();

    watchPlayback();
}

/** Lamps stay lit while a take is recorded, but for a change of the setup: what was seen once is kept. */
void AfterTake::watch()
{
    if (const auto number = parts.transport.takeNumber(); std::exchange (watched, number) != number || inputs.empty())
    {
        dismiss();
        seen.clear();
        wasChanged = false;
        inputs = parts.editor.setup().runningInputs();
    }

    monitorHeard = parts.engine.monitorHeard();

    for (const auto input : inputs)
    {
        const auto& lamps = parts.meters.readings (input).path (parts.editor.setup().channelOf (input).activePath).clips;

        if (! lamps.any())
            continue;

        auto& known = seen[input];

        if (! known.lamps.any())
            known.seconds = parts.transport.seconds();

        known.lamps.microphone |= lamps.microphone;
        known.lamps.external |= lamps.external;
        known.lamps.input |= lamps.input;
        known.lamps.converter |= lamps.converter;
    }
}

TakeEvidence::Channel AfterTake::channelOf (int input) const
{
    const auto& setup = parts.editor.setup();
    const auto& channel = setup.channelOf (input);
    const auto& source = setup.sourceOf (input);
    const auto isSelected = input == parts.editor.selectedInput();
    TakeEvidence::Channel result { input };

    if (const auto found = seen.find (input); found != seen.end())
    {
        result.clipped = found->second.lamps;
        result.clippedAtSeconds = found->second.seconds;
    }

    result.averageDb = parts.meters.readings (input).path (channel.activePath).analysed.averageDb();
    result.isNoiseKnown = isSelected ? parts.figures.isNoiseKnown() : ! source.isLive();

    if (isSelected && ! parts.coach.advice().otherInput.has_value())
        result.before = parts.coach.advice().level;

    return result;
}

void AfterTake::takeSaved (int number)
{
    const auto* take = parts.library.find (number);
    const auto waveform = parts.library.peaks (number);
    const auto watchedInputs = std::exchange (inputs, {});

    if (take == nullptr || waveform == nullptr || number != watched || watchedInputs.empty() || static_cast<int> (watchedInputs.size()) != waveform->numChannels())
        return;

    const auto& setup = parts.editor.setup();
    TakeEvidence evidence { *take, *waveform, setup, parts.catalogue, monitorHeard };
    evidence.wasChanged = wasChanged;
    evidence.spill = &parts.spill.formula();
    evidence.nextBuffer = nextBuffer();

    for (const auto input : watchedInputs)
    {
        const auto& channel = setup.channelOf (input);
        auto known = channelOf (input);
        evidence.figures.push_back (input == parts.editor.selectedInput() ? parts.figures.channel() : ChannelFigures (setup.rig, channel, parts.catalogue));
        known.expected = parts.peaks.expectedLevel (setup.sourceOf (input), setup.rig, channel, evidence.figures.back().path (channel.activePath).formula);
        evidence.channels.push_back (known);
    }

    if (watchedInputs.size() == 1 && watchedInputs.front() == parts.editor.selectedInput())
        evidence.advice = &parts.figures.preampAdvice();

    said = TakeFindings::of (evidence);
    fixed.assign (said.findings.size(), false);
    ++numChanges;
}

void AfterTake::setupChanged (const Setup& before)
{
    const auto& now = parts.editor.setup();

    // From the first sample of a take until it is on the disk.
    for (const auto input : inputs)
        wasChanged |= InputMeters::isOther (before, now, static_cast<std::size_t> (input)) || now.monitor != before.monitor;

    if (! isFixing && now != before)
        dismiss();
}

juce::Result AfterTake::fix (std::size_t finding)
{
    if (finding >= said.findings.size() || isFixed (finding))
        return juce::Result::ok();

    const auto toDo = said.findings[finding];
    isFixing = true;
    const auto done = toDo.fix != nullptr ? parts.editor.edit (toDo.fixName, toDo.fix) : (toDo.deviceBuffer.has_value() ? setBuffer (*toDo.deviceBuffer) : juce::Result::ok());
    isFixing = false;

    if (done.wasOk() && toDo.canBeFixed())
    {
        fixed[finding] = true;
        ++numChanges;
    }

    return done;
}

std::optional<int> AfterTake::nextBuffer() const
{
    if (parts.devices.all() == nullptr)
        return std::nullopt;

    const auto status = parts.devices.status();

    for (const auto size : status.blockSizes)
        if (size >= 2 * status.blockSize && status.isPlaying)
            return size;

    return std::nullopt;
}

juce::Result AfterTake::setBuffer (int samples)
{
    const auto now = parts.devices.status();
    const auto open = [devices = &parts.devices, device = now.device] (int size) {
        auto choice = device;
        choice.blockSize = size;
        devices->open (choice);
        return juce::Result::ok();
    };

    return parts.editor.perform (
        "Buffer of " + juce::String (samples), [open, samples] { return open (samples); }, [open, before = now.blockSize] { return open (before); });
}

juce::Result AfterTake::hear (std::size_t finding)
{
    if (isHeard (finding))
    {
        stopHearing (true);
        return juce::Result::ok();
    }

    if (finding >= said.findings.size())
        return juce::Result::ok();

    stopHearing (true);
    const auto& what = said.findings[finding];
    const auto* take = parts.library.find (said.take);
    const auto length = take != nullptr ? static_cast<double> (take->metadata.numSamples) / take->metadata.rig.sampleRate : 0.0;
    const auto from = std::clamp (what.seconds - 0.5 * heardSeconds, 0.0, std::max (0.0, length - heardSeconds));
    parts.takes.select (said.take);
    parts.comparison.setLift (what.liftedDb());

    if (const auto played = parts.transport.play (said.take); played.failed())
    {
        parts.comparison.setLift (0.0);
        return played;
    }

    heard = Heard { finding, from, std::min (from + heardSeconds, length) };
    ++numChanges;
    watchPlayback();
    return juce::Result::ok();
}

void AfterTake::watchPlayback()
{
    if (! heard.has_value())
        return;

    const auto isLoaded = parts.transport.loadedTake() == said.take;

    // What played before is faded out first.
    if (! heard->hasBegun)
    {
        if (isLoaded && parts.transport.state() == Transport::State::playing)
        {
            // As it was recorded, whatever was heard of it before.
            if (parts.comparison.takeNumber() == said.take)
            {
                (void) parts.comparison.hear (parts.comparison.recordedPath());
                (void) parts.comparison.hearEverything();
            }

            parts.transport.seek (heard->from);
            heard->hasBegun = true;
        }
        else if (! parts.transport.isAboutToPlay (said.take))
        {
            stopHearing (false);
        }

        return;
    }

    // Somebody stopped it, or went elsewhere.
    if (! isLoaded || parts.transport.state() != Transport::State::playing)
    {
        stopHearing (false);
        return;
    }

    constexpr auto toleranceSeconds = 0.1;

    if (const auto place = parts.transport.playedSeconds(); place >= heard->to || place < heard->from - toleranceSeconds)
        stopHearing (true);
}

void AfterTake::stopHearing (bool shouldPause)
{
    if (! heard.has_value())
        return;

    heard.reset();
    ++numChanges;

    if (shouldPause)
        parts.transport.pause();

    parts.comparison.setLift (0.0);
}

void AfterTake::dismiss()
{
    stopHearing (true);

    if (! isShown())
        return;

    said = {};
    fixed.clear();
    ++numChanges;
}
} // namespace plus48
