// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Notice/NoticeBar.h"
#include "UI/Picture.h"
#include "UI/StudioAtWork.h"

using namespace plus48;
using namespace plus48::ui;

TEST_CASE ("A sentence without a button goes by itself, one with a button stays", "[ui][notice]")
{
    test::StudioAtWork work;
    auto& studio = work.studio;
    NoticeBar bar (studio.changes, studio.notices);
    CHECK_FALSE (bar.isVisible());

    int shows = 0;
    bar.onShow = [&] { ++shows; };
    studio.notices.notify ({ "The sound card is gone.", {}, {} });
    CHECK (bar.isVisible());
    CHECK (shows == 1);
    CHECK (bar.getTitle() == "The sound card is gone.");
    CHECK (test::find (bar, "action") == nullptr);

    bar.tick (7.9);
    CHECK (bar.isVisible());

    // The next one has its own eight seconds.
    studio.notices.notify ({ "Another one.", {}, {} });
    bar.tick (7.9);
    CHECK (bar.isVisible());
    bar.tick (0.2);
    CHECK_FALSE (bar.isVisible());
    CHECK_FALSE (studio.notices.current().has_value());

    int done = 0;
    studio.notices.notify ({ "The folder is gone.", "Try again", [&] { ++done; } });
    bar.tick (60.0);
    REQUIRE (bar.isVisible());
    auto* action = test::find<PushButton> (bar, "action");
    REQUIRE (action != nullptr);
    action->press();
    CHECK (done == 1);
    CHECK_FALSE (bar.isVisible());
}

TEST_CASE ("The cross and Esc take a sentence away, and an action may bring the next", "[ui][notice]")
{
    test::StudioAtWork work;
    auto& studio = work.studio;
    NoticeBar bar (studio.changes, studio.notices);

    studio.notices.notify ({ "One.", "Do it", [] {} });
    test::find<PushButton> (bar, "close")->press();
    CHECK_FALSE (bar.isVisible());

    studio.notices.notify ({ "Two.", "Do it", [&] { studio.notices.notify ({ "Three.", {}, {} }); } });
    test::find<PushButton> (bar, "action")->press();
    CHECK (bar.isVisible());
    CHECK (bar.getTitle() == "Three.");
    CHECK (bar.keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    CHECK_FALSE (bar.isVisible());
}

TEST_CASE ("The bar lies inside the window, as wide as its words need", "[ui][notice]")
{
    test::StudioAtWork work;
    NoticeBar bar (work.studio.changes, work.studio.notices);
    const juce::Rectangle<int> window (0, 0, 1024, 640);

    work.studio.notices.notify ({ "Short.", {}, {} });
    const auto small = bar.idealBounds (window);
    CHECK (window.contains (small));
    CHECK (small.getHeight() == 44);

    work.studio.notices.notify ({ juce::String::repeatedString ("Many words that do not fit into a line. ", 5), "Undo", {} });
    const auto large = bar.idealBounds (window);
    CHECK (window.contains (large));
    CHECK (large.getWidth() > small.getWidth());
    CHECK (large.getHeight() > small.getHeight());
}
