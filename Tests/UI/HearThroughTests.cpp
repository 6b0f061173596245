// SPDX-License-Identifier: GPL-3.0-or-later
#include "HearThroughWindow.h"

#include "Signal/SignedText.h"
#include "UI/HearThrough/StageWave.h"
#include "UI/Share/ShareSheet.h"

using namespace plus48;
using namespace plus48::ui;
using Keys = juce::KeyPress;

TEST_CASE ("H hears the chosen take through other equipment, and Esc goes back to it with A and B as they were", "[ui][hear-through]")
{
    test::HearThroughWindow window;
    const auto take = window.studio().takes.selected();
    CHECK (window.hearing().take() == take);
    CHECK (window.page().getTitle().contains ("Take " + juce::String (take)));
    REQUIRE (window.hearing().versions().size() == 1);
    CHECK (window.inRow (0, "hear") != nullptr);
    CHECK (test::find<PushButton> (window.page(), "blind test")->getTitle().startsWith ("Add a version"));
    CHECK (test::find<PushButton> (window.page(), "keep") == nullptr);
    (void) test::picture (window.view(), "hear-through-empty");

    window.screen->press (Keys::escapeKey);
    CHECK_FALSE (window.isShown<HearThroughPage>());
    CHECK (window.hearing().take() == 0);
    CHECK_FALSE (window.studio().comparison.isChosen());

    // The button in the take's row does the same.
    auto* const button = test::find<PushButton> (window.view(), "hear through");
    REQUIRE (button != nullptr);
    window.click (*button);
    (void) window.shown<HearThroughPage>();
    CHECK (window.hearing().take() == take);

    // Neither R nor what else the window's keys would do.
    const auto setup = window.studio().editor.setup();
    window.screen->type ('r');
    window.screen->type ('v');
    CHECK (window.studio().editor.setup() == setup);
    CHECK (window.studio().transport.state() != Transport::State::recording);
}

TEST_CASE ("A version is made by Enter on a suggestion, and heard, compared, removed, brought back and kept by keys", "[ui][hear-through]")
{
    test::HearThroughWindow window;
    REQUIRE_FALSE (window.hearing().suggestions().empty());
    auto& card = window.part<SuggestionCard> ("suggestion 1");
    const auto title = window.hearing().suggestions().front().title;
    card.grabKeyboardFocus();
    window.screen->press (Keys::returnKey);
    REQUIRE (window.hearing().versions().size() == 2);
    window.waitForAll();
    const auto id = window.version (1).id;
    REQUIRE (window.version (1).state == test::HearThroughWindow::State::ready);

    // It has joined without stealing the ear, and is not suggested any more.
    CHECK (window.hearing().heard() == 0);
    CHECK (window.screen->focused()->getComponentID().startsWith ("suggestion"));

    for (const auto& suggestion : window.hearing().suggestions())
        CHECK (suggestion.title != title);

    window.screen->type ('2');
    CHECK (window.hearing().heard() == id);
    CHECK (window.isPlaying());
    window.screen->type ('1');
    CHECK (window.hearing().heard() == 0);
    window.screen->type ('7');
    CHECK (window.hearing().heard() == 0);

    window.screen->type ('2');
    window.shift ('b');
    CHECK (window.hearing().side (Path::b) == id);
    CHECK (window.hearing().side (Path::a) == 0);
    window.screen->type ('a');
    CHECK (window.hearing().heard() == 0);
    window.screen->type ('b');
    CHECK (window.hearing().heard() == id);
    window.screen->type ('x');
    CHECK (window.hearing().heard() == 0);
    window.screen->type ('x');
    window.shift ('a');
    CHECK (window.hearing().side (Path::a) == id);
    CHECK (window.hearing().side (Path::b) == 0);
    window.shift ('b');
    window.tick();
    CHECK (window.inRow<PickButton> (id, "make B")->isOn());
    CHECK (window.inRow<PickButton> (0, "make A")->isOn());
    (void) test::picture (window.view(), "hear-through-two");

    // The take itself cannot be removed; what was made of it can, and comes back.
    window.screen->type ('1');
    window.screen->press (Keys::deleteKey);
    CHECK (window.hearing().versions().size() == 2);
    CHECK (window.studio().notices.current()->message.startsWith ("The take itself stays"));
    window.screen->type ('2');
    window.screen->press (Keys::deleteKey);
    CHECK (window.hearing().versions().size() == 1);
    CHECK (window.hearing().heard() == 0);
    REQUIRE (window.studio().notices.current().has_value());
    CHECK (window.studio().notices.current()->button == "Undo");
    window.click (window.part<PushButton> ("action"));
    REQUIRE (window.hearing().versions().size() == 2);
    CHECK (window.version (1).id == id);
    CHECK_FALSE (window.studio().notices.current().has_value());
    window.waitForAll();

    // Kept, it is a take of its own; this one stays open.
    window.screen->type ('2');
    window.tick();
    const auto numTakes = window.studio().library.takes().size();
    auto& keep = window.part<PushButton> ("keep");
    CHECK (keep.getTitle() == "Keep version 2 as a new take");
    window.click (keep);
    window.wait ([&] { return window.studio().library.takes().size() == numTakes + 1; });
    REQUIRE (window.studio().notices.current().has_value());
    CHECK (window.studio().notices.current()->message.contains (" is kept as take "));
    CHECK (window.isShown<HearThroughPage>());
}

TEST_CASE ("What is offered back is offered as long as it can come back", "[ui][hear-through]")
{
    test::HearThroughWindow window;
    (void) window.addPreamp ("tube-60s");
    window.screen->type ('2');
    window.screen->press (Keys::deleteKey);
    REQUIRE (window.studio().notices.current().has_value());

    for (int i = 0; i < 30; ++i)
        window.view().advance (0.5);

    CHECK_FALSE (window.hearing().canUndoRemove());
    CHECK_FALSE (window.studio().notices.current().has_value());
    CHECK (window.hearing().versions().size() == 1);
}

TEST_CASE ("Loop, noise only, the difference, the match and the transport have their keys on this page too", "[ui][hear-through]")
{
    test::HearThroughWindow window;
    (void) window.addPreamp ("class-a-transformer");
    auto& transport = window.studio().transport;
    window.screen->press (Keys::spaceKey);
    window.wait ([&] { return window.isPlaying(); });
    window.wait ([&] { return window.studio().comparison.state() == TakeComparison::State::ready; });

    const auto wasLooping = transport.isLooping();
    window.screen->type ('l');
    CHECK (transport.isLooping() != wasLooping);
    window.screen->type ('d');
    CHECK (window.studio().comparison.heard() == TakeComparison::Heard::difference);
    window.tick();
    (void) test::picture (window.view(), "hear-through-difference");
    window.screen->type ('d');
    CHECK (window.studio().comparison.heard() == TakeComparison::Heard::everything);
    window.screen->type ('n');
    CHECK (window.studio().comparison.heard() == TakeComparison::Heard::noise);
    window.tick();
    (void) test::picture (window.view(), "hear-through-noise");
    window.screen->type ('n');
    CHECK (window.studio().comparison.heard() == TakeComparison::Heard::everything);

    const auto wasMatched = window.studio().editor.setup().isLevelMatched;
    window.screen->type ('m');
    CHECK (window.studio().editor.setup().isLevelMatched != wasMatched);
    window.screen->press (Keys::spaceKey);
    CHECK_FALSE (window.isPlaying());

    window.screen->type ('?');
    CHECK (window.view().getNumChildComponents() > 0);
    window.screen->press (Keys::escapeKey);
    CHECK (window.isShown<HearThroughPage>());
}

TEST_CASE ("T tests the two blind and comes back here, and nothing here follows what is heard in the test", "[ui][hear-through][listening-test]")
{
    test::HearThroughWindow window;
    const auto id = window.addPreamp ("tube-60s");
    window.screen->type ('t');
    (void) window.shown<StartSheet>();
    CHECK (window.session().side (Path::b).name == window.hearing().find (id)->name);
    window.waitUntilFair();
    window.screen->press (Keys::returnKey);
    (void) window.shown<TrialPage>();

    const auto before = window.row (0).getTitle() + window.row (id).getTitle() + window.inRow<HearButton> (0, "hear")->valueText();
    window.screen->type ('x');
    window.screen->type ('b');

    // The window draws the uppermost page only; this one would tell as little if it went on.
    auto& page = window.shown<HearThroughPage>();

    for (int i = 0; i < 10; ++i)
    {
        window.view().advance (0.05);
        page.tick (0.05);
    }

    CHECK (window.row (0).getTitle() + window.row (id).getTitle() + window.inRow<HearButton> (0, "hear")->valueText() == before);
    window.screen->press (Keys::escapeKey);
    CHECK_FALSE (window.isShown<TrialPage>());
    CHECK (window.isShown<HearThroughPage>());
    CHECK (window.hearing().side (Path::b) == id);
}

TEST_CASE ("Tab goes from play over the ends of the loop and the rows to the pair and the buttons; up and down stay in their column", "[ui][hear-through][focus]")
{
    test::HearThroughWindow window;
    const auto id = window.addPreamp ("clean");
    window.screen->type ('2');
    window.tick();

    juce::StringArray order;
    window.part<PushButton> ("play the take").grabKeyboardFocus();

    for (int i = 0; i < 40; ++i)
    {
        auto* const stop = window.screen->focused();
        REQUIRE (stop != nullptr);

        if (order.contains (stop->getComponentID()) && stop->getComponentID() == "play the take")
            break;

        order.add (stop->getComponentID());
        CHECK (stop->getTitle().isNotEmpty());
        window.screen->tab();
    }

    const juce::StringArray begins { "play the take", "loop begin", "loop end", "loop", "hear", "make A", "make B", "hear", "make A", "make B", "add version" };
    juce::StringArray first (order);
    first.removeRange (begins.size(), order.size());
    CHECK (first.joinIntoString (", ") == begins.joinIntoString (", "));
    const juce::StringArray ends { "tile A", "tile B", "level match", "what is heard", "blind test", "keep", "share", "back" };
    juce::StringArray last (order);
    last.removeRange (0, std::max (0, order.indexOf ("tile A")));
    CHECK (last.joinIntoString (", ") == ends.joinIntoString (", "));

    window.inRow (0, "make A")->grabKeyboardFocus();
    window.screen->press (Keys::downKey);
    CHECK (window.screen->focused() == window.inRow (id, "make A"));
    window.screen->press (Keys::downKey);
    CHECK (window.screen->focused()->getComponentID() == "add version");
    window.screen->press (Keys::upKey);
    CHECK (window.screen->focused() == window.inRow (id, "hear"));
    window.screen->press (Keys::upKey);
    CHECK (window.screen->focused() == window.inRow (0, "hear"));

    // What has the keyboard is what Delete means.
    window.screen->type ('1');
    window.inRow (id, "make A")->grabKeyboardFocus();
    window.screen->press (Keys::deleteKey);
    CHECK (window.hearing().versions().size() == 1);
}

TEST_CASE ("The loop is made by its ends, moved by its middle, and a click outside goes there", "[ui][hear-through]")
{
    test::HearThroughWindow window;
    window.screen->press (Keys::spaceKey);
    window.wait ([&] { return window.studio().transport.loadedTake() != 0 && window.studio().library.peaks (window.hearing().take()) != nullptr; });
    window.screen->press (Keys::spaceKey);
    window.tick();
    auto& wave = window.part<StageWave> ("hear through wave");
    auto& transport = window.studio().transport;
    const auto length = wave.lengthSeconds();
    REQUIRE (length > 1.5);
    const auto y = static_cast<float> (wave.getHeight()) * 0.5f;
    const auto xOf = [&] (double seconds) { return 8.0f + static_cast<float> (seconds / length) * static_cast<float> (wave.getWidth() - 16); };
    const auto drag = [&] (double from, double to) {
        test::Pointer pointer (wave);
        pointer.press ({ xOf (from), y });
        pointer.moveTo ({ xOf (0.5 * (from + to)), y });
        pointer.moveTo ({ xOf (to), y });
        pointer.release ({ xOf (to), y });
        window.tick();
    };

    drag (length, 0.8);
    REQUIRE (transport.loopRange().has_value());
    CHECK (std::abs (transport.loopRange()->getEnd() - 0.8) < 0.01);
    CHECK (transport.isLooping());

    // Half a second stays.
    drag (0.8, 0.1);
    CHECK (std::abs (transport.loopRange()->getLength() - 0.5) < 0.01);

    drag (0.25, 0.75);
    CHECK (std::abs (transport.loopRange()->getStart() - 0.5) < 0.02);
    CHECK (std::abs (transport.loopRange()->getLength() - 0.5) < 0.01);

    test::Pointer (wave).click ({ xOf (1.6), y });
    CHECK (std::abs (transport.playedSeconds() - 1.6) < 0.02);

    // By keys as well.
    window.part<Control> ("loop end").grabKeyboardFocus();
    window.screen->press (Keys::rightKey);
    window.screen->press (Keys::rightKey);
    CHECK (std::abs (transport.loopRange()->getEnd() - 1.2) < 0.02);
    CHECK (window.part<Control> ("loop end").valueText() == clockText (transport.loopRange()->getEnd()));
}

TEST_CASE ("Share offers the two that are compared, as they are", "[ui][hear-through][share]")
{
    test::HearThroughWindow window;
    const auto id = window.addPreamp ("budget-tube");
    window.hearing().setSide (Path::b, id);
    window.screen->press (Keys::spaceKey);
    window.wait ([&] { return window.studio().comparison.state() == TakeComparison::State::ready; });
    const auto* take = window.studio().library.find (window.hearing().take());
    REQUIRE (take != nullptr);
    const auto subject = shareSubject (*take, window.studio().comparison.version (Path::a), window.studio().comparison.version (Path::b));
    REQUIRE (subject.hasTwo());
    CHECK (subject.recorded == 0);
    CHECK (subject.versions[1].metadata.rig.channels.front().external.preampId == "budget-tube");
    CHECK (subject.versions[0].recorded == take->recorded);

    window.click (window.part<PushButton> ("share"));
    auto& sheet = window.shown<ShareSheet>();
    CHECK (sheet.choices().kind == ShareKind::pair);
    window.screen->press (Keys::escapeKey);
    CHECK (window.isShown<HearThroughPage>());
}

TEST_CASE ("What offers to bring a version back goes with the page, and a version that was only cancelled is not offered", "[ui][hear-through]")
{
    test::HearThroughWindow window;
    const auto id = window.addPreamp ("clean");
    window.hearing().remove (id);
    window.studio().notices.dismiss();
    const auto other = window.addPreamp ("tube-60s");
    REQUIRE (window.hearing().hear (other).wasOk());
    window.tick();
    window.screen->press (Keys::deleteKey);
    REQUIRE (window.studio().notices.current().has_value());
    CHECK (window.studio().notices.current()->button == "Undo");
    const auto offer = *window.studio().notices.current();
    window.screen->press (Keys::escapeKey);
    window.wait ([&] { return ! window.isShown<HearThroughPage>(); });
    CHECK_FALSE (window.studio().notices.current().has_value());

    // Whoever still holds it finds nothing to do.
    offer.action();
}

TEST_CASE ("The page goes with its take", "[ui][hear-through]")
{
    test::HearThroughWindow window;
    window.studio().takes.remove (window.hearing().take());
    window.wait ([&] { return ! window.isShown<HearThroughPage>(); });
    CHECK (window.hearing().take() == 0);

    // And without any take there is nothing to open.
    window.studio().notices.dismiss();
    window.screen->type ('h');
    CHECK_FALSE (window.isShown<HearThroughPage>());
    CHECK (window.studio().notices.current()->message.startsWith ("Record a take first"));
}

TEST_CASE ("In a small window there is no column of matches and nothing is suggested, and all else can be reached", "[ui][hear-through]")
{
    test::HearThroughWindow window ({ 1024, 640 });
    const auto id = window.addPreamp ("tube-60s");
    CHECK_FALSE (VersionRow::Columns (664).match.has_value());
    CHECK (VersionRow::Columns (968).match == 604);
    CHECK (test::find (window.page(), "suggestion 1") == nullptr);
    CHECK (window.row (id).getWidth() == 664);

    for (const auto* name : { "play the take", "loop", "add version", "tile A", "tile B", "level match", "what is heard", "blind test", "keep", "share", "back" })
    {
        INFO (name);
        auto* const found = test::find (window.page(), name);
        REQUIRE (found != nullptr);
        CHECK (window.page().getLocalBounds().contains (window.page().getLocalArea (found, found->getLocalBounds().reduced (Control::margin))));
    }

    (void) test::picture (window.view(), "hear-through-small");
}
