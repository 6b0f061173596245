// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveEngine.h"

#include <algorithm>

/** What the audio thread tells the take that is recorded: lost time, knobs, paths and xruns. Nothing here allocates, locks, logs to a file or opens. */
namespace plus48
{
void LiveEngine::fillLost (int numSamples) noexcept
{
    const auto now = LostTime::now();
    lastCallback.store (now, std::memory_order_relaxed);

    const auto isBack = std::exchange (isAway, false);
    const auto isFirst = std::exchange (isRestarted, false);
    const auto reason = isBack ? awayReason : (isFirst ? GapReason::deviceRestart : GapReason::missing);
    awayReason = GapReason::missing;

    const auto count = std::exchange (numXruns, 0);
    xrunsToLog += count;

    if (take != 0 && count > 0)
        takes.countXruns (count);

    logXruns();

    fillTake (lostTime.lostBefore (now, numSamples, count > 0, std::exchange (leftOut, 0)), reason);
}

void LiveEngine::fillTake (std::int64_t numSamples, GapReason reason) noexcept
{
    const auto wantedTake = takeWanted.load();

    if (numSamples <= 0 || wantedTake == 0)
        return;

    // What was lost before is not the take's.
    const auto sinceStart = 1.0e-9 * static_cast<double> (LostTime::now() - takeStarted) * rate;
    auto missing = std::min (numSamples, static_cast<std::int64_t> (sinceStart));
    const auto hasBegun = take == wantedTake;

    if (! hasBegun && takeBegun.load() == wantedTake)
        return;

    auto& at = hasBegun ? position : leadingGap;
    missing = std::min (missing, takeLimit.load (std::memory_order_relaxed) - at);
    takes.gap (at, missing, reason);
    at += missing;
}

void LiveEngine::readKnobs() noexcept
{
    auto isWaiting = false, hasChanged = false;

    for (std::size_t c = 0; c < current->atomicSettings.size(); ++c)
    {
        const auto settings = current->atomicSettings[c].read();
        const auto path = isPathBActive[c].load (std::memory_order_relaxed) ? Path::b : Path::a;

        // What finds no room in the take's log waits, for the ear too: or raw performance and log were no longer the take.
        if (settings != knobs[c])
        {
            if (isLogged ({ TakeEvent::Kind::settings, position, static_cast<int> (c), settings }))
            {
                knobs[c] = settings;
                hasChanged = true;
            }
            else
            {
                isWaiting = true;
            }
        }

        if (take != 0 && path != recordedCrossfade[c].activePath())
        {
            if (isLogged ({ TakeEvent::Kind::activePath, position, static_cast<int> (c), settings, path }))
            {
                recordedCrossfade[c].moveTo (path, position);
                hasChanged = true;
            }
            else
            {
                isWaiting = true;
            }
        }

        const auto activePath = take != 0 ? recordedCrossfade[c].activePath() : path;
        activeShare[c].moveTo (activePath == Path::b ? 1.0 : 0.0, clock);
    }

    logDelay (isWaiting, hasChanged);
}

bool LiveEngine::isLogged (const TakeEvent& change) noexcept { return take == 0 || takes.event (change); }

void LiveEngine::logXruns() noexcept
{
    TakeEvent xruns;
    xruns.kind = TakeEvent::Kind::xrun;
    xruns.position = position;
    xruns.count = xrunsToLog;

    if (xrunsToLog > 0 && (take == 0 || takes.event (xruns)))
        xrunsToLog = 0;
}

void LiveEngine::logDelay (bool isWaiting, bool hasChanged) noexcept
{
    if (isWaiting)
    {
        waitingSince = waitingSince < 0 ? position : waitingSince;
        return;
    }

    TakeEvent delay;
    delay.kind = TakeEvent::Kind::delay;
    delay.position = position;
    delay.length = position - waitingSince;
    isLate |= hasChanged && waitingSince >= 0;

    // What was taken back meanwhile was not made late.
    if (! isLate || isLogged (delay))
    {
        waitingSince = -1;
        isLate = false;
    }
}
} // namespace plus48
