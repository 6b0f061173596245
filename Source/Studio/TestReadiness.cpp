// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestReadiness.h"

#include <cmath>

namespace plus48
{
TestReadiness TestReadiness::of (const TakeComparison& comparison, bool isLevelMatched)
{
    TestReadiness ready;
    ready.progress = comparison.progress();

    switch (comparison.state())
    {
        case TakeComparison::State::none: return ready;
        case TakeComparison::State::making: ready.state = State::making; return ready;
        case TakeComparison::State::failed:
            ready.state = State::impossible;
            ready.problem = comparison.problem();
            return ready;
        case TakeComparison::State::ready: break;
    }

    if (comparison.isMeasuringLoop())
    {
        ready.state = State::making;
        ready.isLoopOnly = true;
        return ready;
    }

    const auto& pair = comparison.measured().pair;
    const auto difference = comparison.differenceLu();

    if (! pair.has_value() || ! difference.has_value())
    {
        ready.state = State::impossible;
        ready.problem = "One of the two is silent: there is nothing to compare.";
        return ready;
    }

    // What was recorded stays as it is, and the other one is turned.
    const auto isBTurned = comparison.recordedPath() == Path::a;
    ready.turned = isBTurned ? Path::b : Path::a;
    ready.turnedDb = isLevelMatched ? pair->gainDb : 0.0;
    ready.apartLu = isLevelMatched ? (isBTurned ? pair->residualLu : -pair->residualLu) : *difference;
    ready.state = std::abs (ready.apartLu) <= limitLu ? State::fair : State::apart;
    ready.canBeMatched = ! isLevelMatched;
    return ready;
}
} // namespace plus48
