// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Studio/SetupHistory.h"

using namespace plus48;

namespace
{
struct Desk
{
    juce::Result put (const Setup& next)
    {
        if (refuses)
            return juce::Result::fail ("Not now.");

        now = next;
        return juce::Result::ok();
    }

    bool turn (double gainDb, int gesture = 0, const char* name = "Gain")
    {
        auto next = now;
        next.rig.channels[0].builtIn.gainDb = gainDb;
        return history.change (name, now, next, gesture).wasOk();
    }

    double gain() const { return now.rig.channels[0].builtIn.gainDb; }

    Setup now;
    bool refuses = false;
    SetupHistory history { [this] (const Setup& next, SetupHistory::Cause) { return put (next); } };
};
} // namespace

TEST_CASE ("A drag is one step of undo, and the next drag another", "[studio][history]")
{
    Desk desk;

    for (int i = 1; i <= 50; ++i)
        REQUIRE (desk.turn (30.0 + 0.1 * i, 7));

    desk.turn (50.0, 8);
    CHECK (desk.history.undoName() == "Gain");
    CHECK (desk.history.undo().wasOk());
    CHECK (desk.gain() == Approx (35.0));
    CHECK (desk.history.undo().wasOk());
    CHECK (desk.gain() == 30.0);
    CHECK (desk.history.undoName().isEmpty());
    CHECK_FALSE (desk.history.undo().wasOk());

    CHECK (desk.history.redo().wasOk());
    CHECK (desk.gain() == Approx (35.0));
    CHECK (desk.history.redo().wasOk());
    CHECK_FALSE (desk.history.redo().wasOk());
    CHECK (desk.gain() == 50.0);
}

TEST_CASE ("Steps have names, also where a gesture goes on after an undo", "[studio][history]")
{
    Desk desk;
    desk.turn (40.0, 1, "First");
    desk.turn (41.0, 2, "Second");
    CHECK (desk.history.undo().wasOk());
    CHECK (desk.history.undoName() == "First");
    CHECK (desk.history.redoName() == "Second");

    desk.turn (42.0, 2, "Third");
    CHECK (desk.history.undoName() == "Third");
    CHECK (desk.history.redoName().isEmpty());
    (void) desk.history.undo();
    CHECK (desk.gain() == 40.0);
}

TEST_CASE ("There and back again within a gesture is no step, and does not swallow the one before", "[studio][history]")
{
    Desk desk;
    desk.turn (40.0, 0, "Before");
    desk.turn (45.0, 3, "To and fro");
    desk.turn (40.0, 3, "To and fro");
    CHECK (desk.history.undoName() == "Before");

    desk.turn (46.0, 3, "Again");
    CHECK (desk.history.undoName() == "Again");
    (void) desk.history.undo();
    CHECK (desk.gain() == 40.0);
}

TEST_CASE ("A change that fails leaves no step, and an undo that fails now can be done later", "[studio][history]")
{
    Desk desk;
    desk.turn (40.0);
    desk.turn (50.0);
    desk.refuses = true;
    CHECK_FALSE (desk.turn (55.0));
    CHECK_FALSE (desk.history.undo().wasOk());
    CHECK (desk.gain() == 50.0);

    desk.refuses = false;
    CHECK (desk.history.undo().wasOk());
    CHECK (desk.gain() == 40.0);
    CHECK (desk.history.undo().wasOk());
    CHECK (desk.gain() == 30.0);
}

TEST_CASE ("What can never be undone again does not bar the way to what is before it", "[studio][history]")
{
    Desk desk;
    desk.turn (40.0);
    auto isThere = true;
    REQUIRE (desk.history.perform (
                             "Delete take", [] { return juce::Result::ok(); }, [&] { return isThere ? juce::Result::ok() : juce::Result::fail ("It is gone."); })
                 .wasOk());
    CHECK_FALSE (desk.history.perform (
                                 "Impossible", [] { return juce::Result::fail ("It cannot be."); }, [] { return juce::Result::ok(); })
                     .wasOk());
    CHECK (desk.history.undoName() == "Delete take");

    isThere = false;
    CHECK (desk.history.undo().getErrorMessage() == "It is gone.");
    CHECK (desk.history.undoName() == "Gain");
    CHECK (desk.history.undo().wasOk());
    CHECK (desk.gain() == 30.0);
}

TEST_CASE ("The history does not grow without end", "[studio][history]")
{
    Desk desk;

    for (int i = 0; i < 700; ++i)
        desk.turn (30.0 + 0.01 * (i + 1));

    auto steps = std::size_t { 0 };

    while (desk.history.undo().wasOk())
        ++steps;

    CHECK (steps == SetupHistory::maxSteps);
}
