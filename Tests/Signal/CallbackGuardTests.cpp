// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Signal/CallbackGuard.h"

using namespace plus48;

TEST_CASE ("Whoever comes second to a callback guard stays out, and the callback does not wait", "[signal][threads]")
{
    CallbackGuard guard;

    {
        const CallbackGuard::Inside inside (guard);
        CHECK (inside);
        CHECK_FALSE (CallbackGuard::KeptOut (guard));
    }

    {
        const CallbackGuard::KeptOut keptOut (guard);
        CHECK (keptOut);
        CHECK_FALSE (CallbackGuard::Inside (guard));
    }

    CHECK (CallbackGuard::Inside (guard));
    CHECK (CallbackGuard::KeptOut (guard));
}

TEST_CASE ("Waiting for a callback that never leaves ends, and says so", "[signal][threads]")
{
    CallbackGuard guard;
    CHECK (guard.waitUntilOutside());

    {
        const CallbackGuard::Inside inside (guard);
        CHECK_FALSE (guard.waitUntilOutside (std::chrono::milliseconds (5)));
    }

    CHECK (guard.waitUntilOutside());
}

TEST_CASE ("A callback and who keeps it out are never both inside, and what was changed before the wait is seen", "[signal][threads]")
{
    CallbackGuard guard;
    std::atomic<bool> isOpen { true }, isDone { false };

    // Neither is atomic: ThreadSanitizer would see two threads at it.
    auto shared = 0, ofTheCallback = 0;

    std::thread callback ([&] {
        while (! isDone.load())
        {
            const CallbackGuard::Inside inside (guard);

            if (inside)
                ++shared;

            if (inside && isOpen.load())
                ++ofTheCallback;
        }
    });

    auto turns = 0;

    for (int i = 0; i < 20000; ++i)
    {
        const CallbackGuard::KeptOut keptOut (guard);

        if (keptOut)
        {
            ++shared;
            ++turns;
        }
    }

    isOpen = false;
    CHECK (guard.waitUntilOutside());
    const auto last = ofTheCallback;
    isDone = true;
    callback.join();
    CHECK (shared >= turns);
    CHECK (ofTheCallback == last);
}
