// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveTakeLog.h"

namespace plus48
{
void LiveTakeLog::begin (int take) noexcept
{
    running = take;
    xrunsToLog = 0;
    waitingSince = -1;
    isLate = false;
}

void LiveTakeLog::addRig (int rigId, std::int64_t position) noexcept
{
    if (running == 0)
        return;

    TakeEvent change;
    change.kind = TakeEvent::Kind::rig;
    change.position = position;
    change.rigId = rigId;
    (void) takes.event (change);
    isLate |= waitingSince >= 0;
}

void LiveTakeLog::addXruns (int count, std::int64_t position) noexcept
{
    xrunsToLog += count;

    if (running != 0 && count > 0)
        takes.countXruns (count);

    TakeEvent xruns;
    xruns.kind = TakeEvent::Kind::xrun;
    xruns.position = position;
    xruns.count = xrunsToLog;

    if (xrunsToLog > 0 && add (xruns))
        xrunsToLog = 0;
}

void LiveTakeLog::addDelay (bool isWaiting, bool hasChanged, std::int64_t position) noexcept
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
    if (! isLate || add (delay))
    {
        waitingSince = -1;
        isLate = false;
    }
}
} // namespace plus48
