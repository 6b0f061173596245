// SPDX-License-Identifier: GPL-3.0-or-later
#include "MonitorMix.h"

#include "RoundTrip.h"

#include "Signal/Units.h"

#include <algorithm>

namespace plus48
{
namespace
{
constexpr double rampSeconds = 0.01;

double share (bool isOn) noexcept { return isOn ? 1.0 : 0.0; }
} // namespace

double MonitorMix::outputGain (double levelDb, bool isOn) noexcept
{
    return isOn && levelDb > MonitorSettings::silentDb ? gainFromDb (std::min (levelDb, 0.0)) : 0.0;
}

double MonitorMix::inputGain (double balance) noexcept { return std::clamp (1.0 - balance, 0.0, 1.0); }

int MonitorMix::roundTripSamples (double sampleRate, int bufferSamples) noexcept
{
    return 2 * std::clamp (bufferSamples, 1, maxBufferSamples) + static_cast<int> (std::lround (RoundTrip::converterSeconds * sampleRate)) + RoundTrip::safetySamples;
}

void MonitorMix::prepare (const StageSpec& spec, const MonitorSettings& settings)
{
    sampleRate = spec.sampleRate;
    line.assign (static_cast<std::size_t> (roundTripSamples (sampleRate, maxBufferSamples)) + 1, 0.0);
    next = 0;

    for (auto* ramp : { &direct, &computer, &input, &playback, &headphones, &monitors, &newDelayShare })
        ramp->prepare (rampSeconds * sampleRate, 0.0);

    inputInMonitors.prepare (rampSeconds * sampleRate, 1.0);

    direct.jumpTo (share (settings.direct));
    computer.jumpTo (share (settings.throughComputer));
    input.jumpTo (inputGain (settings.balance));
    playback.jumpTo (std::clamp (1.0 + settings.balance, 0.0, 1.0));
    headphones.jumpTo (outputGain (settings.headphonesDb));
    monitors.jumpTo (outputGain (settings.monitorsDb, settings.monitorsOn));
    delay = newDelay = roundTripSamples (sampleRate, settings.bufferSamples);
}

void MonitorMix::moveTo (const MonitorSettings& now, const Mutes& mutes, std::int64_t position) noexcept
{
    direct.moveTo (share (now.direct), position);
    computer.moveTo (share (now.throughComputer), position);
    input.moveTo (inputGain (now.balance), position);
    playback.moveTo (std::clamp (1.0 + now.balance, 0.0, 1.0), position);
    headphones.moveTo (outputGain (now.headphonesDb), position);
    monitors.moveTo (outputGain (now.monitorsDb, now.monitorsOn && ! mutes.monitors), position);
    inputInMonitors.moveTo (share (! mutes.inputInMonitors), position);

    if (const auto wanted = roundTripSamples (sampleRate, now.bufferSamples); wanted != newDelay && newDelayShare.isSteady())
    {
        delay = newDelay;
        newDelay = wanted;
        newDelayShare.jumpTo (0.0);
        newDelayShare.moveTo (1.0, position);
    }
}

double MonitorMix::delayed (double sample, std::int64_t position) noexcept
{
    const auto size = line.size();
    const auto at = [&] (int late) { return line[(next + size - static_cast<std::size_t> (late)) % size]; };

    line[next] = sample;
    const auto part = newDelayShare.at (position);
    const auto result = newDelayShare.isSteady() ? at (newDelay) : (1.0 - part) * at (delay) + part * at (newDelay);
    next = (next + 1) % size;
    return result;
}

void MonitorMix::process (const Inputs& inputs, const Outputs& outputs, BlockPosition position, const MonitorSettings& settings, const Mutes& mutes) noexcept
{
    moveTo (settings, mutes, position.start);

    for (int n = 0; n < position.numSamples; ++n)
    {
        const auto at = position.start + n;
        const auto late = computer.at (at) * delayed (inputs.recorded[n], at);
        const auto inputGainNow = input.at (at), directGain = direct.at (at), playbackGain = playback.at (at);
        const auto headphonesGain = headphones.at (at), monitorsGain = monitors.at (at), inputInMonitorsGain = inputInMonitors.at (at);

        for (std::size_t side = 0; side < 2; ++side)
        {
            const auto heard = inputGainNow * (directGain * inputs.direct[side][n] + late), played = playbackGain * inputs.playback[side][n];
            outputs.headphones[side][n] = headphonesGain * (heard + played);
            outputs.monitors[side][n] = monitorsGain * (inputInMonitorsGain * heard + played);
        }
    }
}
} // namespace plus48
