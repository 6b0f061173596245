// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveAudio.h"

#include "Signal/ThreadRole.h"

#include <juce_audio_basics/juce_audio_basics.h>

#include <algorithm>

namespace plus48
{
void LiveAudio::process (const float* const* inputs, int numInputs, const DeviceOutputs& outputs, int numSamples, DeviceLosses lossesNow) noexcept
{
    const AudioThreadScope scope;
    const juce::ScopedNoDenormals noDenormals;
    exchange.numCallbacks.fetch_add (1, std::memory_order_relaxed);
    losses += lossesNow;

    for (int i = 0; i < outputs.count; ++i)
        if (outputs.isThere (i))
            std::fill_n (outputs.samples[i], std::max (0, numSamples), 0.0f);

    if (isSilent || numSamples <= 0)
        return;

    if (const auto input = exchange.signals.meteredInput.load (std::memory_order_relaxed); input >= 0 && input < numInputs && inputs[input] != nullptr)
        exchange.signals.input.add (inputs[input], numSamples);

    // The end of a take waits for this to be over, and whoever fills a take keeps it out.
    const CallbackGuard::Inside inside (exchange.callback);

    if (! inside)
        return;

    if (log.take() != exchange.takeWanted.load())
        log.end();

    fillLost (numSamples);
    acquireObjects();

    if (current == nullptr)
        return;

    readKnobs();

    // No longer than sound needs to the nearest microphone.
    const auto longest = std::min (SignalChain::pieceSize, current->spill.longestBlock());

    for (int done = 0; done < numSamples; done += longest)
        processPiece ({ inputs, numInputs, done }, outputs, std::min (longest, numSamples - done));
}

void LiveAudio::acquireObjects() noexcept
{
    acquireRig();
    acquireSources();

    if (auto* const next = exchange.captures.acquire())
        if (auto* const before = std::exchange (capturing, next))
            exchange.captures.retire (before);

    if (auto* const next = exchange.playbacks.acquire())
    {
        // What was heard before is cut: whoever changes it stops it first.
        if (playing != nullptr)
            exchange.playbacks.retire (playing);

        playing = next;
    }
}

void LiveAudio::acquireSources() noexcept
{
    if (fadingSources != nullptr)
    {
        if (! sourcesShare.isSteady())
            return;

        exchange.sources.retire (std::exchange (fadingSources, nullptr));
    }

    if (auto* const next = exchange.sources.acquire())
    {
        fadingSources = std::exchange (playingSources, next);

        if (fadingSources != nullptr)
            playingSources->continueFrom (*fadingSources);

        sourcesShare.jumpTo (fadingSources != nullptr ? 0.0 : 1.0);
        sourcesShare.moveTo (1.0, clock);
    }
}

void LiveAudio::acquireRig() noexcept
{
    if (sequencer.isSwapping())
        return;

    if (previous != nullptr)
        exchange.rigs.retire (std::exchange (previous, nullptr));

    // Without room to log it the take could not be rendered again: it waits.
    if (! log.hasRoom())
        return;

    auto* const next = exchange.rigs.acquire();

    if (next == nullptr)
        return;

    previous = std::exchange (current, next);

    if (current->beginsTake != 0)
    {
        beginTake();
    }
    else
    {
        log.addRig (current->id, sequencer.position());
        sequencer.swapTo (current->sequenced());
    }

    if (previous != nullptr)
        current->spill.continueFrom (previous->spill);

    monitor.moveTo (*current, clock);
}

void LiveAudio::beginTake() noexcept
{
    const auto take = current->beginsTake;
    log.begin (take);
    exchange.takeBegun.store (take);
    sequencer.beginTake (current->sequenced(), leadingTake == take ? leadingGap : 0);
    exchange.spillOfTake->reset();
    exchange.backing.takeBegins();
}

void LiveAudio::readKnobs() noexcept
{
    auto isWaiting = false, hasChanged = false;

    // What finds no room in the take's log waits.
    const auto apply = [&] (const TakeEvent& change, auto&& make) {
        const auto isLogged = log.add (change);
        isWaiting |= ! isLogged;
        hasChanged |= isLogged;

        if (isLogged)
            make();
    };

    for (int c = 0; c < sequencer.numChannels(); ++c)
    {
        const auto settings = current->atomicSettings[static_cast<std::size_t> (c)].read();
        const auto path = exchange.isPathBActive[static_cast<std::size_t> (c)].load (std::memory_order_relaxed) ? Path::b : Path::a;

        if (settings != sequencer.settings (c))
            apply ({ TakeEvent::Kind::settings, sequencer.position(), c, settings }, [&] { sequencer.setSettings (c, settings); });

        if (log.take() != 0 && path != sequencer.activePath (c))
            apply ({ TakeEvent::Kind::activePath, sequencer.position(), c, settings, path }, [&] { sequencer.setActivePath (c, path); });

        monitor.setActivePath (c, log.take() != 0 ? sequencer.activePath (c) : path, clock);
    }

    log.addDelay (isWaiting, hasChanged, sequencer.position());
}

void LiveAudio::processPiece (const Inputs& inputs, const DeviceOutputs& outputs, int numSamples) noexcept
{
    const BlockPosition piece { sequencer.position(), numSamples };
    const auto isRecorded = log.take() != 0;

    // As long as a chain is on its way out, the inputs that only it has are.
    const auto numHeard = sequencer.numHeard();

    readSources (inputs, numHeard, numSamples);
    sequencer.process (buffers.sourcePointers.data(), numSamples, buffers.mixed.data(), isRecorded ? buffers.recordedPointers.data() : nullptr);

    if (isRecorded)
        record (piece);

    listen (outputs, inputs.offset, numHeard, { clock, numSamples });
    clock += numSamples;
}

void LiveAudio::readSources (const Inputs& inputs, int numHeard, int numSamples) noexcept
{
    const auto numChannels = sequencer.numChannels();
    auto& to = buffers.performance;

    if (playingSources != nullptr)
        playingSources->read (inputs.samples, inputs.count, inputs.offset, buffers.sourcePointers.data(), numHeard, numSamples);
    else
        for (auto& channel : to)
            std::fill_n (channel.begin(), numSamples, 0.0f);

    if (fadingSources != nullptr)
    {
        fadingSources->read (inputs.samples, inputs.count, inputs.offset, buffers.beforePointers.data(), numHeard, numSamples);

        for (int n = 0; n < numSamples; ++n)
        {
            const auto share = static_cast<float> (sourcesShare.at (clock + n));
            const auto at = static_cast<std::size_t> (n);

            for (std::size_t c = 0; c < static_cast<std::size_t> (numHeard); ++c)
                to[c][at] = (1.0f - share) * buffers.before[c][at] + share * to[c][at];
        }
    }

    if (capturing != nullptr && capturing->channel < numChannels)
        capturing->add (to[static_cast<std::size_t> (capturing->channel)].data(), numSamples);

    for (int c = 0; c < numChannels; ++c)
    {
        const auto energies = current->spill.addTo (to[static_cast<std::size_t> (c)].data(), c, SourceLevel::Settings::of (sequencer.settings (c)), numSamples);

        // Not what is in the air from before, nor of monitors that are on their way down.
        if (log.take() != 0 && static_cast<double> (sequencer.position()) >= SpillOfTake::settleSeconds * rate)
            exchange.spillOfTake->add (c, energies);
    }
}

void LiveAudio::record (BlockPosition piece) noexcept
{
    const auto left = exchange.takeLimit.load (std::memory_order_relaxed) - piece.start;
    takes.push (buffers.sourcePointers.data(), buffers.recordedPointers.data(), { piece.start, static_cast<int> (std::clamp<std::int64_t> (left, 0, piece.numSamples)) });

    if (left <= piece.numSamples)
        log.end();
}

void LiveAudio::listen (const DeviceOutputs& outputs, int offset, int numHeard, BlockPosition now) noexcept
{
    if (playing != nullptr)
        playing->read (buffers.playback.data(), now.numSamples, now.start);
    else
        std::fill_n (buffers.playback.begin(), now.numSamples, 0.0);

    const auto matched = exchange.matchedInput.load (std::memory_order_relaxed);
    monitor.setMatch (matched, exchange.gainOfB.load (std::memory_order_relaxed), now.start);

    if (matched >= 0 && matched < sequencer.numChannels())
    {
        const auto& paths = buffers.mixed[static_cast<std::size_t> (matched)];
        exchange.pathSamples.push (paths.a.recorded, paths.b.recorded, now.numSamples);
    }

    const auto isRecorded = log.take() != 0;
    const auto settings = exchange.monitor.read();
    const MonitorMix::Mutes mutes { isRecorded && settings.mutesMonitorsWhileRecording, exchange.isInputMutedInMonitors.load (std::memory_order_relaxed) };

    for (int c = 0; c < sequencer.numChannels(); ++c)
        monitor.setSide (c, exchange.isOnRight[static_cast<std::size_t> (c)].load (std::memory_order_relaxed), settings.isDirectStereo, now.start);

    // A take is listened to in peace.
    const auto isTakeHeard = playing != nullptr && ! playing->isSilent();
    exchange.backing.read ({ buffers.backing[0].data(), buffers.backing[1].data() }, now.numSamples, now.start, isRecorded ? LiveBacking::Beside::recording : (isTakeHeard ? LiveBacking::Beside::playback : LiveBacking::Beside::nothing));
    monitor.mixFrom (buffers, static_cast<std::size_t> (numHeard), settings, mutes, now);
    spill (now.numSamples);
    monitor.addMatch (buffers, now);

    monitor.write (buffers, exchange.signals, outputs, offset, now);
}

void LiveAudio::spill (int numSamples) noexcept
{
    // An open microphone hears what the simulated outputs give, whatever the real ones are.
    const std::array<double*, 2> headphones { buffers.headphones[0].data(), buffers.headphones[1].data() };
    const std::array<double*, 2> monitors { buffers.monitors[0].data(), buffers.monitors[1].data() };
    current->spill.listen (headphones, monitors, numSamples);

    auto& signals = exchange.signals;
    std::array<double, SignalChain::pieceSize> air {};

    for (std::size_t side = 0; side < 2; ++side)
    {
        signals.headphones.add (headphones[side], numSamples);
        signals.monitors.add (monitors[side], numSamples);

        for (std::size_t n = 0; n < static_cast<std::size_t> (numSamples); ++n)
            air[n] += 0.5 * (headphones[side][n] + monitors[side][n]);
    }

    signals.air.push (air.data(), numSamples);
}
} // namespace plus48
