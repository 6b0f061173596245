// SPDX-License-Identifier: GPL-3.0-or-later
#include "LostTime.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plus48
{
namespace
{
/** Callbacks that are further apart, in blocks, have stalled. */
constexpr double stallPeriods = 1.5;

/** So long after a stall a rise of the lateness is put down to it; otherwise to the speed of the device's clock. */
constexpr double stallEffectSeconds = 2.0;

/** How far the clocks of two devices are apart at the most, where it is not known better. */
constexpr double mostDrift = 3.0e-4;

/** What JACK cannot catch up with, in blocks and in seconds; and what a callback that comes in time keeps from the one before. */
constexpr double jackPeriods = 3.0, jackSeconds = 0.01, pacedPeriods = 0.6;

/** Less is not told from the jitter of callbacks. */
constexpr double leastSeconds = 0.002;

double secondsBetween (std::int64_t from, std::int64_t to) noexcept { return 1.0e-9 * static_cast<double> (to - from); }
} // namespace

void LostTime::deviceStarts (double sampleRate, Device newDevice) noexcept
{
    if (std::abs (sampleRate - rate) > 0.0)
        isRunning = false;

    rate = sampleRate;
    device = newDevice;
    hasStarted = true;
}

double LostTime::latenessAt (std::int64_t nanoseconds) const noexcept { return secondsBetween (origin, nanoseconds) - static_cast<double> (numFrames) / rate; }

void LostTime::begin (std::int64_t nanoseconds) noexcept
{
    if (isRunning)
        return;

    isRunning = isFirstWindow = true;
    origin = last = windowStart = nanoseconds;
    lastStall = nanoseconds - static_cast<std::int64_t> (2.0e9 * stallEffectSeconds);
    numFrames = 0;
    lastBlock = 0;
    sinceStall = 1000;
    baseline = windowLowest = carried = speed = 0.0;
    recent.fill (0.0);
}

void LostTime::fill (std::int64_t numSamples) noexcept
{
    const auto filled = static_cast<double> (numSamples) / rate;
    numFrames += numSamples;

    // What was carried is made up for with the rest.
    baseline -= carried;
    carried = 0.0;
    windowLowest -= filled;

    for (auto& earlier : recent)
        earlier -= filled;
}

std::int64_t LostTime::lostBefore (std::int64_t nanoseconds, int numSamples, bool hasXrun, std::int64_t leftOut) noexcept
{
    const auto period = static_cast<double> (numSamples) / rate;
    const auto hasNewLength = device == Device::jack && numSamples != lastBlock;
    const auto isAtOnce = std::exchange (hasStarted, false) || hasNewLength || (device == Device::alsa && hasXrun);

    if (! isRunning)
    {
        begin (nanoseconds);
        lastBlock = numSamples;
        return 0;
    }

    const auto interval = secondsBetween (last, nanoseconds);
    const auto longest = static_cast<double> (std::max (numSamples, lastBlock)) / rate;
    last = nanoseconds;
    lastBlock = numSamples;
    numFrames += numSamples;

    ++sinceStall;

    if (isAtOnce || interval > stallPeriods * longest)
    {
        sinceStall = 0;
        lastStall = nanoseconds;
    }

    std::rotate (recent.begin(), recent.begin() + 1, recent.end());
    recent.back() = latenessAt (nanoseconds);

    // The device's own word counts more than the clock's.
    if (leftOut > 0)
        return lose (leftOut, nanoseconds);

    if (const auto rise = recent.back() - baseline + carried; isAtOnce && rise >= 0.5 * period)
        return lose (std::llround (rise * rate), nanoseconds);

    if (isCertain (interval, period))
        return lose (std::llround ((*std::min_element (recent.begin(), recent.end()) - baseline + carried) * rate), nanoseconds);

    return endWindow (nanoseconds, period);
}

std::int64_t LostTime::lose (std::int64_t numSamples, std::int64_t nanoseconds) noexcept
{
    fill (numSamples);
    windowStart = nanoseconds;
    windowLowest = recent.back();
    return numSamples;
}

bool LostTime::isCertain (double interval, double period) const noexcept
{
    if (device != Device::jack || sinceStall < 2 || secondsBetween (lastStall, last) > stallEffectSeconds || interval < pacedPeriods * period)
        return false;

    const auto growth = std::max (0.0, speed) * (secondsBetween (windowStart, last) + windowSeconds);
    return *std::min_element (recent.begin(), recent.end()) - baseline - growth > std::max (jackPeriods * period, jackSeconds);
}

std::int64_t LostTime::endWindow (std::int64_t nanoseconds, double period) noexcept
{
    windowLowest = std::min (windowLowest, recent.back());

    // The first callback may be as late as any; and what has caught up is not ahead.
    if (isFirstWindow || device == Device::exact)
        baseline = std::min (baseline, windowLowest);

    if (secondsBetween (windowStart, nanoseconds) < windowSeconds)
        return 0;

    const auto seconds = secondsBetween (windowStart, nanoseconds);

    // Without a stall nothing is lost: then it is the speed of the device's clock that shows.
    if (const auto change = windowLowest - baseline - speed * seconds; secondsBetween (lastStall, nanoseconds) >= stallEffectSeconds)
        speed += isFirstWindow ? 0.0 : 0.2 * change / seconds;
    else if (device != Device::exact && std::abs (change) > mostDrift * seconds)
        carried += change;

    baseline = windowLowest;
    windowLowest = recent.back();
    windowStart = nanoseconds;
    isFirstWindow = false;

    return carried >= std::max (period, leastSeconds) ? lose (std::llround (carried * rate), nanoseconds) : 0;
}

std::int64_t LostTime::missingAt (std::int64_t nanoseconds) const noexcept
{
    return isRunning ? std::max<std::int64_t> (0, std::llround ((latenessAt (nanoseconds) - baseline + carried) * rate)) : 0;
}

std::int64_t LostTime::missingWhileRunning (std::int64_t nanoseconds) const noexcept
{
    const auto missing = missingAt (nanoseconds);
    const auto late = 1.0e-9 * static_cast<double> (leastStallNanoseconds) * rate;
    return device != Device::exact && missing > lastBlock + std::llround (late) ? missing : 0;
}
} // namespace plus48
