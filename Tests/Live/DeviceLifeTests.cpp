// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Live/DeviceLife.h"

#include <algorithm>
#include <set>
#include <vector>

using namespace plus48;
using State = DeviceState;
using Event = DeviceEvent;
using Action = DeviceAction;

namespace
{
struct Case
{
    State state;
    Event event;
    DeviceTransition expected;
};

/** All that can happen. What is not here is impossible. */
const std::vector<Case> possible {
    { State::closed, Event::started, { State::playing } },
    { State::closed, Event::substituted, { State::playing } },
    { State::closed, Event::anotherWanted, { State::closed } },
    { State::closed, Event::called, { State::closed } },

    { State::playing, Event::closed, { State::closed } },
    { State::playing, Event::anotherWanted, { State::playing } },
    { State::playing, Event::called, { State::playing } },
    { State::playing, Event::disconnected, { State::unconnected, Action::reportUnconnected } },
    { State::playing, Event::fellSilent, { State::lost, Action::lookForIt } },

    { State::unconnected, Event::closed, { State::closed } },
    { State::unconnected, Event::anotherWanted, { State::unconnected } },
    { State::unconnected, Event::called, { State::playing, Action::withdrawUnconnected } },
    { State::unconnected, Event::disconnected, { State::unconnected } },
    { State::unconnected, Event::fellSilent, { State::lost, Action::lookForIt } },

    { State::lost, Event::started, { State::playing } },
    { State::lost, Event::returned, { State::playing, Action::markInTake } },
    { State::lost, Event::substituted, { State::replaced } },
    { State::lost, Event::anotherWanted, { State::closed } },
    { State::lost, Event::called, { State::lost } },
    { State::lost, Event::patienceEnded, { State::lost, Action::replaceIt } },

    { State::replaced, Event::closed, { State::lost } },
    { State::replaced, Event::anotherWanted, { State::playing } },
    { State::replaced, Event::called, { State::replaced } },
    { State::replaced, Event::fellSilent, { State::lost, Action::lookForItAgain } },
};

template <typename Check>
void forEveryStateAndEvent (Check&& check)
{
    for (std::size_t state = 0; state < DeviceLife::numStates; ++state)
        for (std::size_t event = 0; event < DeviceLife::numEvents; ++event)
            check (static_cast<State> (state), static_cast<Event> (event));
}

/** A life that has come to this state by events that lead there. */
DeviceLife lifeIn (State state)
{
    DeviceLife life;

    if (state != State::closed)
        life.happen (Event::started);

    if (state == State::unconnected)
        life.happen (Event::disconnected);

    if (state == State::lost || state == State::replaced)
        life.happen (Event::fellSilent);

    if (state == State::replaced)
        life.happen (Event::substituted);

    REQUIRE (life.state() == state);
    return life;
}

bool isOpen (State state) { return lifeIn (state).isOpen(); }
} // namespace

TEST_CASE ("Every event in every state of the audio device leads where it should, or is impossible", "[live][devices]")
{
    forEveryStateAndEvent ([] (State state, Event event) {
        INFO ("state " << static_cast<int> (state) << ", event " << static_cast<int> (event));
        const auto expected = std::find_if (possible.begin(), possible.end(), [&] (const Case& one) { return one.state == state && one.event == event; });
        const auto found = DeviceLife::transition (state, event);
        CHECK (found.has_value() == (expected != possible.end()));

        if (! found.has_value() || expected == possible.end())
            return;

        CHECK ((*found == expected->expected));
        auto life = lifeIn (state);
        CHECK ((life.happen (event) == found->action));
        CHECK ((life.state() == found->next));
    });
}

TEST_CASE ("A device is open exactly after events that open one", "[live][devices]")
{
    forEveryStateAndEvent ([] (State state, Event event) {
        const auto found = DeviceLife::transition (state, event);

        if (! found.has_value())
            return;

        INFO ("state " << static_cast<int> (state) << ", event " << static_cast<int> (event));

        switch (event)
        {
            // Nothing is opened twice, and nothing is closed that is not open.
            case Event::started:
            case Event::returned:
            case Event::substituted:
                CHECK_FALSE (isOpen (state));
                CHECK (isOpen (found->next));
                break;

            case Event::closed:
            case Event::fellSilent:
                CHECK (isOpen (state));
                CHECK_FALSE (isOpen (found->next));
                break;

            case Event::anotherWanted:
            case Event::called:
            case Event::disconnected:
            case Event::patienceEnded:
                CHECK (isOpen (state) == isOpen (found->next));
                break;
        }
    });
}

TEST_CASE ("A lost device is looked for until it or another one plays that is wanted", "[live][devices]")
{
    forEveryStateAndEvent ([] (State state, Event event) {
        const auto found = DeviceLife::transition (state, event);

        if (! found.has_value() || ! lifeIn (state).isLooking())
            return;

        INFO ("state " << static_cast<int> (state) << ", event " << static_cast<int> (event));
        const auto ends = event == Event::started || event == Event::returned || event == Event::anotherWanted;
        CHECK (lifeIn (found->next).isLooking() == ! ends);
    });
}

TEST_CASE ("From every state of the audio device the way leads to a device that plays", "[live][devices]")
{
    for (std::size_t first = 0; first < DeviceLife::numStates; ++first)
    {
        std::set<State> reached { static_cast<State> (first) };

        for (auto before = std::size_t { 0 }; before != reached.size();)
        {
            before = reached.size();

            forEveryStateAndEvent ([&] (State state, Event event) {
                if (const auto found = DeviceLife::transition (state, event); found.has_value() && reached.count (state) > 0)
                    reached.insert (found->next);
            });
        }

        CHECK (reached.size() == DeviceLife::numStates);
    }
}
