// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_events/juce_events.h>

#include <algorithm>

namespace plus48::test
{
/** Waits while the message loop runs, as the window does. */
struct MessageLoop
{
    /** False where it has not come true by then. */
    template <typename Condition>
    bool waitFor (Condition&& condition, int milliseconds)
    {
        const auto started = juce::Time::getMillisecondCounterHiRes();
        auto before = started;

        while (! condition() && before - started < milliseconds)
        {
            juce::MessageManager::getInstance()->runDispatchLoopUntil (5);
            const auto now = juce::Time::getMillisecondCounterHiRes();
            longestTurn = std::max (longestTurn, now - before);
            before = now;
        }

        return condition();
    }

    void wait (int milliseconds)
    {
        waitFor ([] { return false; }, milliseconds);
    }

    /** How long the loop stood still at the most, in milliseconds. */
    double longestTurn = 0.0;
};
} // namespace plus48::test
