// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveEngine.h"

#include <juce_audio_basics/juce_audio_basics.h>

#include <algorithm>

/** The audio thread's half of LiveEngine. Nothing here allocates, locks, logs or opens. */
namespace plus48
{
void LiveEngine::process (const float* const* inputs, int numInputs, float* const* outputs, int numOutputs, int numSamples) noexcept
{
    const juce::ScopedNoDenormals noDenormals;
    callbacks.fetch_add (1, std::memory_order_relaxed);

    for (int i = 0; i < numOutputs; ++i)
        if (outputs[i] != nullptr)
            std::fill_n (outputs[i], std::max (0, numSamples), 0.0f);

    if (isSilent || numSamples <= 0)
        return;

    if (const auto input = meteredInput.load (std::memory_order_relaxed); input >= 0 && input < numInputs && inputs[input] != nullptr)
        inputMeter.add (inputs[input], numSamples);

    // endTake() waits for this to be false, and fillMissing() keeps away: see there.
    isRecordingNow.store (true);

    if (isFillingNow.load())
    {
        isRecordingNow.store (false);
        return;
    }

    if (take != takeWanted.load())
        take = 0;

    fillLost (numSamples);
    acquireObjects();

    if (current != nullptr)
    {
        readKnobs();

        for (int done = 0; done < numSamples; done += SignalChain::pieceSize)
            processPiece (inputs, numInputs, outputs, numOutputs, done, std::min (SignalChain::pieceSize, numSamples - done));
    }

    isRecordingNow.store (false);
}

void LiveEngine::acquireObjects() noexcept
{
    acquireRig();
    acquireSources();

    if (auto* const next = captures.acquire())
        if (auto* const before = std::exchange (capturing, next))
            captures.retire (before);

    if (auto* const next = playbacks.acquire())
    {
        // What was heard before is cut: whoever changes it stops it first.
        if (playing != nullptr)
            playbacks.retire (playing);

        playing = next;
    }
}

void LiveEngine::acquireSources() noexcept
{
    if (fadingSources != nullptr)
    {
        if (! sourcesShare.isSteady())
            return;

        sources.retire (std::exchange (fadingSources, nullptr));
    }

    if (auto* const next = sources.acquire())
    {
        fadingSources = std::exchange (playingSources, next);

        if (fadingSources != nullptr)
            playingSources->continueFrom (*fadingSources);

        sourcesShare.jumpTo (fadingSources != nullptr ? 0.0 : 1.0);
        sourcesShare.moveTo (1.0, clock);
    }
}

void LiveEngine::acquireRig() noexcept
{
    if (swap.isSwapping())
        return;

    takeIsIncoming = false;

    if (previous != nullptr)
        rigs.retire (std::exchange (previous, nullptr));

    // Without room to log it the take could not be rendered again: it waits.
    if (take != 0 && ! takes.hasRoomForEvent())
        return;

    auto* const next = rigs.acquire();

    if (next == nullptr)
        return;

    previous = std::exchange (current, next);
    const auto oldPosition = position;

    if (current->beginsTake != 0)
        beginTakeNow (*current);
    else if (take != 0)
    {
        (void) takes.event ({ TakeEvent::Kind::rig, position, 0, {}, Path::a, 0, GapReason::deviceRestart, current->id });

        // It brings what waited.
        isLate |= waitingSince >= 0;
    }

    for (std::size_t c = 0; previous != nullptr && c < previous->atomicSettings.size(); ++c)
        frozen[c] = knobs[c];

    // What a render begins with: from here on, changes are told.
    for (std::size_t c = 0; c < current->atomicSettings.size(); ++c)
        knobs[c] = ChannelSettings::from (current->rig.channels[c]);

    if (previous == nullptr)
    {
        swap.begin (current->chain);
    }
    else
    {
        swap.swapTo (current->chain, position, frozen.data(), oldPosition - position);
        current->spill.continueFrom (previous->spill);
    }

    headphonesLoudness.moveTo (current->loudness.headphones, clock);
    monitorsLoudness.moveTo (current->loudness.monitors, clock);

    for (std::size_t c = 0; c < current->atomicSettings.size(); ++c)
        for (std::size_t path = 0; path < 2; ++path)
            perVolt[c][path].moveTo (current->perVolt[c][path], clock);
}

void LiveEngine::beginTakeNow (LiveRig& first) noexcept
{
    take = first.beginsTake;
    takeBegun.store (take);
    takeIsIncoming = true;
    position = leadingGap;
    xrunsToLog = 0;
    waitingSince = -1;
    isLate = false;

    for (std::size_t c = 0; c < first.atomicSettings.size(); ++c)
        recordedCrossfade[c].prepare (first.rig.sampleRate, first.bits, first.rig.channels[c].activePath);
}

void LiveEngine::processPiece (const float* const* inputs, int numInputs, float* const* outputs, int numOutputs, int offset, int numSamples) noexcept
{
    const BlockPosition piece { position, numSamples };

    readSources (inputs, numInputs, offset, numSamples);
    swap.process (buffers.sourcePointers.data(), piece, knobs.data(), buffers.mixed.data(), buffers.incoming.data());

    if (take != 0)
        record (piece);

    listen ({ clock, numSamples });
    leave (outputs, numOutputs, offset, { clock, numSamples });

    position += numSamples;
    clock += numSamples;
}

void LiveEngine::readSources (const float* const* inputs, int numInputs, int offset, int numSamples) noexcept
{
    const auto numChannels = static_cast<int> (current->atomicSettings.size());
    auto& to = buffers.performance;

    // A rig that is on its way out may have more channels.
    for (auto& channel : to)
        std::fill_n (channel.begin(), numSamples, 0.0f);

    if (playingSources != nullptr)
        playingSources->read (inputs, numInputs, offset, buffers.sourcePointers.data(), numChannels, numSamples);

    if (fadingSources != nullptr)
    {
        fadingSources->read (inputs, numInputs, offset, buffers.beforePointers.data(), numChannels, numSamples);

        for (int n = 0; n < numSamples; ++n)
        {
            const auto share = static_cast<float> (sourcesShare.at (clock + n));
            const auto at = static_cast<std::size_t> (n);

            for (std::size_t c = 0; c < current->atomicSettings.size(); ++c)
                to[c][at] = (1.0f - share) * buffers.before[c][at] + share * to[c][at];
        }
    }

    if (capturing != nullptr && capturing->channel < numChannels)
        capturing->add (to[static_cast<std::size_t> (capturing->channel)].data(), numSamples);

    for (int c = 0; c < numChannels; ++c)
        current->spill.addTo (to[static_cast<std::size_t> (c)].data(), c, SourceLevel::Settings::of (knobs[static_cast<std::size_t> (c)]), numSamples);
}

void LiveEngine::record (BlockPosition piece) noexcept
{
    // At its beginning the take hears the new chain alone, while the ear still goes over from the old one.
    const auto& from = takeIsIncoming ? buffers.incoming : buffers.mixed;

    for (std::size_t c = 0; c < current->atomicSettings.size(); ++c)
        recordedCrossfade[c].process (from[c].a.recorded, from[c].b.recorded, buffers.recorded[c].data(), piece);

    const auto left = takeLimit.load (std::memory_order_relaxed) - piece.start;
    takes.push (buffers.sourcePointers.data(), buffers.recordedPointers.data(), { piece.start, static_cast<int> (std::clamp<std::int64_t> (left, 0, piece.numSamples)) });

    if (left <= piece.numSamples)
        take = 0;
}

void LiveEngine::listen (BlockPosition now) noexcept
{
    std::fill_n (buffers.directSum.begin(), now.numSamples, 0.0);
    std::fill_n (buffers.recordedSum.begin(), now.numSamples, 0.0);

    for (std::size_t c = 0; c < current->atomicSettings.size(); ++c)
    {
        const auto& channel = buffers.mixed[c];

        for (int n = 0; n < now.numSamples; ++n)
        {
            const auto at = now.start + n;
            const auto shareOfB = activeShare[c].at (at);
            const auto a = perVolt[c][0].at (at) * channel.a.analogue[n];
            const auto b = perVolt[c][1].at (at) * channel.b.analogue[n];

            buffers.directSum[static_cast<std::size_t> (n)] += a + shareOfB * (b - a);
            buffers.recordedSum[static_cast<std::size_t> (n)] += channel.a.recorded[n] + shareOfB * (channel.b.recorded[n] - channel.a.recorded[n]);
        }
    }

    if (playing != nullptr)
        playing->read (buffers.playback.data(), now.numSamples, now.start);
    else
        std::fill_n (buffers.playback.begin(), now.numSamples, 0.0);

    const auto* const playback = buffers.playback.data();
    mix.process ({ buffers.directSum.data(), buffers.recordedSum.data(), { playback, playback } },
                 { { buffers.headphones[0].data(), buffers.headphones[1].data() }, { buffers.monitors[0].data(), buffers.monitors[1].data() } },
                 now,
                 atomicMonitor.read());
}

void LiveEngine::leave (float* const* outputs, int numOutputs, int offset, BlockPosition now) noexcept
{
    const std::array<double*, 2> headphones { buffers.headphones[0].data(), buffers.headphones[1].data() };
    const std::array<double*, 2> monitors { buffers.monitors[0].data(), buffers.monitors[1].data() };

    // An open microphone hears what the simulated outputs give, whatever the real ones are.
    current->spill.listen (headphones, monitors, now.numSamples);

    // A device with two outputs plays both on them.
    const auto isThere = [&] (int output) { return output < numOutputs && outputs[output] != nullptr; };
    const auto sharesOutputs = ! isThere (2) || ! isThere (3);

    for (int n = 0; n < now.numSamples; ++n)
    {
        const auto headphonesGain = headphonesLoudness.at (now.start + n), monitorsGain = monitorsLoudness.at (now.start + n);

        for (std::size_t side = 0; side < 2; ++side)
        {
            monitors[side][n] *= monitorsGain;
            headphones[side][n] = headphonesGain * headphones[side][n] + (sharesOutputs ? monitors[side][n] : 0.0);
        }
    }

    outputTest.addTo (headphones[0], headphones[1], now.numSamples, current->rig.sampleRate);
    headphonesLimiter.process (headphones[0], headphones[1], now);
    monitorsLimiter.process (monitors[0], monitors[1], now);

    const auto write = [&] (int output, const double* from) {
        if (isThere (output))
            std::transform (from, from + now.numSamples, outputs[output] + offset, [] (double sample) { return static_cast<float> (sample); });
    };

    for (std::size_t side = 0; side < 2; ++side)
    {
        outputMeters[side].add (headphones[side], now.numSamples);
        write (static_cast<int> (side), headphones[side]);

        if (! sharesOutputs)
            write (2 + static_cast<int> (side), monitors[side]);
    }
}
} // namespace plus48
