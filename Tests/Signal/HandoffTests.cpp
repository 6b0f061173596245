// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/AudioThread.h"

#include "Signal/EventQueue.h"
#include "Signal/Handoff.h"

#include <thread>

using namespace plus48;

namespace
{
struct Counted
{
    explicit Counted (int valueToHave) : value (valueToHave) { ++alive; }
    ~Counted() { --alive; }

    Counted (const Counted&) = delete;
    Counted& operator= (const Counted&) = delete;

    const int value;
    static inline std::atomic<int> alive { 0 };
};

Counted* acquire (Handoff<Counted>& handoff)
{
    return test::onAudioThread ([&] { return handoff.acquire(); });
}

void retire (Handoff<Counted>& handoff, Counted* object)
{
    test::onAudioThread ([&] { handoff.retire (object); });
}
} // namespace

TEST_CASE ("Only the latest offer counts, and the old object comes back", "[signal][threads]")
{
    {
        Handoff<Counted> handoff;
        handoff.offer (std::make_unique<Counted> (1));
        handoff.offer (std::make_unique<Counted> (2));
        CHECK (Counted::alive == 1);

        auto* first = acquire (handoff);
        REQUIRE (first != nullptr);
        CHECK (first->value == 2);
        CHECK (acquire (handoff) == nullptr);

        handoff.offer (std::make_unique<Counted> (3));
        auto* const second = acquire (handoff);
        retire (handoff, first);

        // No room for another old one, so nothing new is taken until that has been fetched.
        handoff.offer (std::make_unique<Counted> (4));
        CHECK (acquire (handoff) == nullptr);
        CHECK (handoff.dispose());
        auto* const third = acquire (handoff);
        REQUIRE (third != nullptr);
        CHECK (third->value == 4);
        retire (handoff, second);
        delete third;
    }

    CHECK (Counted::alive == 0);
}

TEST_CASE ("Objects cross while both threads run, and none is lost or seen half made", "[signal][threads]")
{
    {
        Handoff<Counted> handoff;
        std::atomic<bool> done { false };
        auto lastSeen = 0;
        auto inOrder = true;

        std::thread audio ([&] {
            const AudioThreadScope scope;
            Counted* current = nullptr;

            while (! done.load() || lastSeen < 20000)
                if (auto* const next = handoff.acquire())
                {
                    inOrder = inOrder && next->value > lastSeen;
                    lastSeen = next->value;

                    if (current != nullptr)
                        handoff.retire (current);

                    current = next;
                }

            delete current;
        });

        for (int i = 1; i <= 20000; ++i)
        {
            handoff.offer (std::make_unique<Counted> (i));
            handoff.dispose();
        }

        done = true;

        for (int i = 0; i < 1000; ++i)
        {
            handoff.dispose();
            std::this_thread::sleep_for (std::chrono::microseconds (100));
        }

        audio.join();
        CHECK (inOrder);
        CHECK (lastSeen == 20000);
    }

    CHECK (Counted::alive == 0);
}

TEST_CASE ("Events arrive in order, and the writer knows of those that found no room", "[signal][threads]")
{
    EventQueue<int, 8> queue;

    for (int i = 0; i < 10; ++i)
        CHECK (queue.push (i) == (i < 8));

    CHECK_FALSE (queue.hasRoom());
    auto event = 0;

    for (int i = 0; i < 8; ++i)
    {
        REQUIRE (queue.pop (event));
        CHECK (event == i);
    }

    CHECK_FALSE (queue.pop (event));
    CHECK (queue.hasRoom());
}
