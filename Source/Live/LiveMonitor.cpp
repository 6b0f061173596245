// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveMonitor.h"

#include "Signal/ThreadRole.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace plus48
{
namespace
{
/** From one gain to the next, of which there is one every tenth of a second. */
constexpr double matchRampSeconds = 0.1;
} // namespace

void LiveMonitor::prepare (const LiveRig& first, const MonitorSettings& settings)
{
    assertNotAudioThread();
    rate = first.rig.sampleRate;
    const StageSpec spec { rate, SignalChain::pieceSize, 1, 0 };
    mix.prepare (spec, settings);
    matchMix.prepare (spec, settings);
    headphonesLimiter.prepare (spec);
    monitorsLimiter.prepare (spec);

    const auto rampSamples = 0.01 * rate;
    headphonesLoudness.prepare (rampSamples, first.loudness.headphones);
    monitorsLoudness.prepare (rampSamples, first.loudness.monitors);

    for (std::size_t c = 0; c < shareOfB.size(); ++c)
    {
        shareOfB[c].prepare (rampSamples, 0.0);
        gainOfB[c].prepare (matchRampSeconds * rate, 1.0);

        for (auto& ramp : perVolt[c])
            ramp.prepare (rampSamples, 0.0);

        for (auto& ramp : sides[c])
            ramp.prepare (rampSamples, 1.0);
    }
}

void LiveMonitor::restart() noexcept
{
    headphonesLimiter.restart();
    monitorsLimiter.restart();
}

void LiveMonitor::moveTo (const LiveRig& rig, std::int64_t clock) noexcept
{
    assertAudioThread();
    headphonesLoudness.moveTo (rig.loudness.headphones, clock);
    monitorsLoudness.moveTo (rig.loudness.monitors, clock);

    for (std::size_t c = 0; c < rig.atomicSettings.size(); ++c)
        for (std::size_t path = 0; path < 2; ++path)
            perVolt[c][path].moveTo (rig.perVolt[c][path], clock);
}

void LiveMonitor::setActivePath (int channel, Path path, std::int64_t clock) noexcept
{
    assertAudioThread();
    shareOfB[static_cast<std::size_t> (channel)].moveTo (path == Path::b ? 1.0 : 0.0, clock);
}

void LiveMonitor::setSide (int channel, bool isOnRight, bool isStereo, std::int64_t clock) noexcept
{
    assertAudioThread();
    auto& ramps = sides[static_cast<std::size_t> (channel)];
    ramps[0].moveTo (isStereo && isOnRight ? 0.0 : 1.0, clock);
    ramps[1].moveTo (isStereo && ! isOnRight ? 0.0 : 1.0, clock);
}

void LiveMonitor::setMatch (int channel, double gain, std::int64_t clock) noexcept
{
    assertAudioThread();

    for (std::size_t c = 0; c < gainOfB.size(); ++c)
        gainOfB[c].moveTo (static_cast<int> (c) == channel ? gain : 1.0, clock);
}

void LiveMonitor::sum (LiveBuffers& buffers, std::size_t c, BlockPosition now) noexcept
{
    const auto& channel = buffers.mixed[c];

    for (int n = 0; n < now.numSamples; ++n)
    {
        const auto at = now.start + n;
        const auto share = shareOfB[c].at (at);
        const auto a = perVolt[c][0].at (at) * channel.a.analogue[n];
        const auto b = perVolt[c][1].at (at) * channel.b.analogue[n];
        const auto direct = a + share * (b - a);
        const auto more = share * (gainOfB[c].at (at) - 1.0);
        const auto i = static_cast<std::size_t> (n);

        for (std::size_t side = 0; side < 2; ++side)
        {
            const auto ofSide = sides[c][side].at (at);
            buffers.directSum[side][i] += ofSide * direct;
            buffers.directMatch[side][i] += ofSide * more * b;
        }

        buffers.recordedSum[i] += channel.a.recorded[n] + share * (channel.b.recorded[n] - channel.a.recorded[n]);
        buffers.recordedMatch[i] += more * channel.b.recorded[n];
    }
}

void LiveMonitor::mixFrom (LiveBuffers& buffers, std::size_t numChannels, const MonitorSettings& settings, const MonitorMix::Mutes& mutes, BlockPosition now) noexcept
{
    assertAudioThread();

    for (auto* const block : { &buffers.directSum[0], &buffers.directSum[1], &buffers.recordedSum, &buffers.directMatch[0], &buffers.directMatch[1], &buffers.recordedMatch })
        std::fill_n (block->begin(), now.numSamples, 0.0);

    for (std::size_t c = 0; c < numChannels; ++c)
        sum (buffers, c, now);

    // The take that plays is in the middle; at most one of the two sounds.
    for (auto& side : buffers.backing)
        std::transform (side.begin(), side.begin() + now.numSamples, buffers.playback.begin(), side.begin(), std::plus<>());

    const auto pointers = [] (auto& blocks) { return std::array { blocks[0].data(), blocks[1].data() }; };
    const auto constPointers = [] (const auto& blocks) { return std::array { blocks[0].data(), blocks[1].data() }; };
    mix.process ({ constPointers (std::as_const (buffers.directSum)), buffers.recordedSum.data(), constPointers (std::as_const (buffers.backing)) }, { pointers (buffers.headphones), pointers (buffers.monitors) }, now, settings, mutes);

    // Always, so that what comes late through the computer is there when it is wanted.
    const auto* const nothing = buffers.nothing.data();
    matchMix.process ({ constPointers (std::as_const (buffers.directMatch)), buffers.recordedMatch.data(), { nothing, nothing } }, { pointers (buffers.headphonesMatch), pointers (buffers.monitorsMatch) }, now, settings, mutes);
}

void LiveMonitor::addMatch (LiveBuffers& buffers, BlockPosition now) noexcept
{
    assertAudioThread();

    for (std::size_t side = 0; side < 2; ++side)
        for (std::size_t n = 0; n < static_cast<std::size_t> (now.numSamples); ++n)
        {
            buffers.headphones[side][n] += buffers.headphonesMatch[side][n];
            buffers.monitors[side][n] += buffers.monitorsMatch[side][n];
        }
}

void LiveMonitor::write (LiveBuffers& buffers, DeviceSignals& signals, const DeviceOutputs& outputs, int offset, BlockPosition now) noexcept
{
    assertAudioThread();
    const std::array<double*, 2> headphones { buffers.headphones[0].data(), buffers.headphones[1].data() };
    const std::array<double*, 2> monitors { buffers.monitors[0].data(), buffers.monitors[1].data() };

    // A device with two outputs plays both on them.
    const auto sharesOutputs = ! outputs.isThere (2) || ! outputs.isThere (3);

    for (int n = 0; n < now.numSamples; ++n)
    {
        const auto headphonesGain = headphonesLoudness.at (now.start + n), monitorsGain = monitorsLoudness.at (now.start + n);

        for (std::size_t side = 0; side < 2; ++side)
        {
            monitors[side][n] *= monitorsGain;
            headphones[side][n] = headphonesGain * headphones[side][n] + (sharesOutputs ? monitors[side][n] : 0.0);
        }
    }

    signals.testTone.addTo (headphones[0], headphones[1], now.numSamples, rate);
    const auto lowest = std::min (headphonesLimiter.process (headphones[0], headphones[1], now), monitorsLimiter.process (monitors[0], monitors[1], now));
    const auto reduction = 1.0 / lowest;
    signals.limiters.add (&reduction, 1);

    const auto writeTo = [&] (int output, const double* from) {
        if (outputs.isThere (output))
            std::transform (from, from + now.numSamples, outputs.samples[output] + offset, [] (double sample) { return static_cast<float> (sample); });
    };

    for (std::size_t side = 0; side < 2; ++side)
    {
        signals.outputs[side].add (headphones[side], now.numSamples);
        writeTo (static_cast<int> (side), headphones[side]);

        if (! sharesOutputs)
            writeTo (2 + static_cast<int> (side), monitors[side]);
    }
}
} // namespace plus48
