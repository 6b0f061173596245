// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveAudio.h"

#include "Signal/ThreadRole.h"

#include <algorithm>
#include <utility>

/** The time of LiveAudio: starts of the device, and what a take gets for samples that never came. */
namespace plus48
{
LiveAudio::LiveAudio (LiveExchange& exchangeToUse, Recorder& recorder) : exchange (exchangeToUse), takes (recorder), log (recorder) {}

LiveAudio::~LiveAudio()
{
    for (auto* object : { current, previous })
        delete object;

    for (auto* object : { playingSources, fadingSources })
        delete object;

    delete playing;
    delete capturing;
}

void LiveAudio::prepare (const LiveRig& first, const MonitorSettings& settings)
{
    delete std::exchange (previous, nullptr);
    delete std::exchange (current, nullptr);

    rate = first.rig.sampleRate;
    sequencer.prepare (rate);
    monitor.prepare (first, settings);
    sourcesShare.prepare (0.01 * rate, 1.0);
    exchange.backing.prepare (rate);
    log.end();
}

void LiveAudio::deviceStarts (LostTime::Device device)
{
    monitor.restart();
    isSilent = false;
    lostTime.deviceStarts (rate, device);
    isRestarted = true;
}

void LiveAudio::silentDeviceStarts()
{
    monitor.restart();
    isSilent = true;
    isRestarted = true;
}

template <typename Missing>
void LiveAudio::fillMissing (Missing&& missing) noexcept
{
    const CallbackGuard::KeptOut keptOut (exchange.callback);

    // A callback that is inside shows that the device stands still no more.
    if (! keptOut)
        return;

    const auto numSamples = missing (LostTime::now());
    lostTime.fill (numSamples);
    fillTake (numSamples, awayReason);
}

void LiveAudio::fillWhileAway (GapReason reason) noexcept
{
    fillMissing ([this, reason] (std::int64_t now) {
        isAway = true;
        awayReason = reason;
        lostTime.begin (now);
        return lostTime.missingAt (now);
    });
}

void LiveAudio::fillStall() noexcept
{
    if (LostTime::now() - exchange.lastCallback.load (std::memory_order_relaxed) > LostTime::leastStallNanoseconds)
        fillMissing ([this] (std::int64_t now) { return isAway ? lostTime.missingAt (now) : lostTime.missingWhileRunning (now); });
}

void LiveAudio::fillLost (int numSamples) noexcept
{
    const auto now = LostTime::now();
    exchange.lastCallback.store (now, std::memory_order_relaxed);

    const auto isBack = std::exchange (isAway, false);
    const auto isFirst = std::exchange (isRestarted, false);
    const auto reason = isBack ? awayReason : (isFirst ? GapReason::deviceRestart : GapReason::missing);
    awayReason = GapReason::missing;

    const auto [xruns, leftOut] = std::exchange (losses, {});
    log.addXruns (xruns, sequencer.position());
    fillTake (lostTime.lostBefore (now, numSamples, xruns > 0, leftOut), reason);
}

void LiveAudio::fillTake (std::int64_t numSamples, GapReason reason) noexcept
{
    const auto wanted = exchange.takeWanted.load();

    if (numSamples <= 0 || wanted == 0)
        return;

    const auto hasBegun = log.take() == wanted;

    // It has begun, and is full.
    if (! hasBegun && exchange.takeBegun.load() == wanted)
        return;

    if (std::exchange (leadingTake, wanted) != wanted)
        leadingGap = 0;

    // What was lost before is not the take's.
    const auto sinceAskedFor = 1.0e-9 * static_cast<double> (LostTime::now() - exchange.takeAskedFor.load (std::memory_order_relaxed)) * rate;
    const auto at = hasBegun ? sequencer.position() : leadingGap;
    const auto missing = std::min ({ numSamples, static_cast<std::int64_t> (sinceAskedFor), exchange.takeLimit.load (std::memory_order_relaxed) - at });
    takes.gap (at, missing, reason);

    if (hasBegun)
        sequencer.skip (missing);
    else
        leadingGap += missing;
}
} // namespace plus48
