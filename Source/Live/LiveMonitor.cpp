// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveMonitor.h"

#include "Signal/ThreadRole.h"

#include <algorithm>

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

void LiveMonitor::setMatch (int channel, double gain, std::int64_t clock) noexcept
{
    assertAudioThread();

    for (std::size_t c = 0; c < gainOfB.size(); ++c)
        gainOfB[c].moveTo (static_cast<int> (c) == channel ? gain : 1.0, clock);
}

void LiveMonitor::mixFrom (LiveBuffers& buffers, std::size_t numChannels, const MonitorSettings& settings, BlockPosition now) noexcept
{
    assertAudioThread();
    std::fill_n (buffers.directSum.begin(), now.numSamples, 0.0);
    std::fill_n (buffers.recordedSum.begin(), now.numSamples, 0.0);
    std::fill_n (buffers.directMatch.begin(), now.numSamples, 0.0);
    std::fill_n (buffers.recordedMatch.begin(), now.numSamples, 0.0);

    for (std::size_t c = 0; c < numChannels; ++c)
    {
        const auto& channel = buffers.mixed[c];

        for (int n = 0; n < now.numSamples; ++n)
        {
            const auto at = now.start + n;
            const auto share = shareOfB[c].at (at);
            const auto a = perVolt[c][0].at (at) * channel.a.analogue[n];
            const auto b = perVolt[c][1].at (at) * channel.b.analogue[n];

            const auto i = static_cast<std::size_t> (n);

            buffers.directSum[i] += a + share * (b - a);
            buffers.recordedSum[i] += channel.a.recorded[n] + share * (channel.b.recorded[n] - channel.a.recorded[n]);

            const auto more = share * (gainOfB[c].at (at) - 1.0);
            buffers.directMatch[i] += more * b;
            buffers.recordedMatch[i] += more * channel.b.recorded[n];
        }
    }

    const auto* const playback = buffers.playback.data();
    mix.process ({ buffers.directSum.data(), buffers.recordedSum.data(), { playback, playback } },
                 { { buffers.headphones[0].data(), buffers.headphones[1].data() }, { buffers.monitors[0].data(), buffers.monitors[1].data() } },
                 now,
                 settings);

    // Always, so that what comes late through the computer is there when it is wanted.
    const auto* const nothing = buffers.nothing.data();
    matchMix.process ({ buffers.directMatch.data(), buffers.recordedMatch.data(), { nothing, nothing } },
                      { { buffers.headphonesMatch[0].data(), buffers.headphonesMatch[1].data() }, { buffers.monitorsMatch[0].data(), buffers.monitorsMatch[1].data() } },
                      now,
                      settings);
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
    headphonesLimiter.process (headphones[0], headphones[1], now);
    monitorsLimiter.process (monitors[0], monitors[1], now);

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
