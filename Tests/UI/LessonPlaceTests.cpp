// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "LessonWindow.h"
#include "TextRecorder.h"

#include "UI/Coach/GainCard.h"
#include "UI/Learn/LearnPage.h"

using namespace plus48;
using namespace plus48::ui;
using namespace plus48::test;

namespace
{
using Step = LessonSession::Step;
using Keys = juce::KeyPress;

/** What is written in it. Letters are recorded, and spaces are none. */
juce::String textIn (juce::Component& component)
{
    juce::Image image (juce::Image::ARGB, component.getWidth(), component.getHeight(), true);
    TextRecorder recorder (image);

    {
        juce::Graphics g (recorder);
        component.paintEntireComponent (g, true);
    }

    juce::String text;

    for (const auto& line : recorder.lines())
        text << line.text.removeCharacters (" ") << "\n";

    return text;
}

juce::Rectangle<int> bodyOf (MainView& view, const juce::String& id)
{
    auto* const control = find (view, id);
    REQUIRE (control != nullptr);
    return view.getLocalArea (control, control->getLocalBounds()).reduced (Control::margin);
}
} // namespace

TEST_CASE ("Esc leads from a lesson to the list that it was begun in, or to the window, and at its end to the setup", "[ui][lessons][learn][keyboard]")
{
    LessonWindow window;
    auto& view = window.view();
    window.screen->press (Keys::F1Key);
    REQUIRE (findA<LearnPage> (view) != nullptr);
    window.screen->press (Keys::returnKey);
    REQUIRE (window.session().isOn());
    CHECK (findA<LearnPage> (view) == nullptr);
    window.screen->press (Keys::escapeKey);
    CHECK_FALSE (window.session().isOn());
    CHECK (window.studio.editor.setup() == window.own);
    REQUIRE (findA<LearnPage> (view) != nullptr);
    CHECK (findA<LearnPage> (view)->chosen() == 1);
    CHECK (view.isParentOf (OnScreen::focused()));
    window.screen->press (Keys::escapeKey);
    CHECK (findA<LearnPage> (view) == nullptr);

    // What the coach leads to ends where the coach is.
    window.begin ("silent-microphone");
    window.screen->press (Keys::escapeKey);
    CHECK_FALSE (window.session().isOn());
    CHECK (findA<LearnPage> (view) == nullptr);

    window.screen->press (Keys::F1Key);
    window.screen->press (Keys::returnKey);
    REQUIRE (window.session().isOn());

    if (window.session().step() == Step::listen)
        window.session().goOn();

    window.session().showMe();
    window.runUntilFound();
    window.session().goOn();
    window.waitForPair();
    window.session().goOn();
    window.session().skipQuestions();
    REQUIRE (window.session().step() == Step::keep);
    window.screen->press (Keys::escapeKey);
    CHECK_FALSE (window.session().isOn());
    CHECK (findA<LearnPage> (view) == nullptr);
}

TEST_CASE ("In a lesson the coach is gone: its words have that place, and whoever listens for the right gain", "[ui][lessons]")
{
    LessonWindow window;
    auto& view = window.view();
    REQUIRE (findA<CoachPanel> (view) != nullptr);
    window.begin ("how-loud");
    window.session().goOn();
    view.advance (0.03);
    CHECK (findA<CoachPanel> (view) == nullptr);
    CHECK (findA<LessonSide> (view) != nullptr);

    REQUIRE (window.studio.gainSetting.beginOne().wasOk());
    view.advance (0.03);
    CHECK (findA<CoachPanel> (view) == nullptr);
    CHECK (findA<GainCard> (view) != nullptr);
    CHECK (findA<LessonSide> (view) == nullptr);
    window.studio.gainSetting.cancel();
    view.advance (0.03);
    CHECK (findA<GainCard> (view) == nullptr);
    CHECK (findA<LessonSide> (view) != nullptr);

    window.session().leave();
    view.advance (0.03);
    CHECK (findA<CoachPanel> (view) != nullptr);
    CHECK (findA<LessonSide> (view) == nullptr);
}

TEST_CASE ("Beside the strips the words of a lesson have a place, and its ring covers no word", "[ui][lessons]")
{
    for (const auto& [width, height] : { std::pair { 1440, 900 }, std::pair { 1200, 740 }, std::pair { 1024, 640 } })
    {
        INFO (width << " x " << height);
        LessonWindow window ({ width, height });
        auto& view = window.view();
        window.begin ("how-many-inputs");
        REQUIRE (view.showsChannels());
        view.advance (0.2);

        auto* const words = findA<WordsPane> (view);
        REQUIRE (words != nullptr);
        CHECK (words->getHeight() >= 140);
        CHECK (textIn (*words).contains ("Opticallink"));
        CHECK (findA<CoachCard> (view) == nullptr);

        constexpr auto ringWidth = 12;
        CHECK_FALSE (bodyOf (view, "control interface").expanded (ringWidth).intersects (bodyOf (view, "control listening")));

        window.session().leave();
        OnScreen::settle();
        view.show (Preferences::View::channels);
        view.advance (0.2);
        CHECK (findA<WordsPane> (view) == nullptr);
        CHECK (findA<CoachCard> (view) != nullptr);
    }
}

TEST_CASE ("The bar on top says that a lesson is practice, whatever was saved before", "[ui][lessons]")
{
    LessonWindow window;
    window.work.record (0.5);
    auto* const top = findA<TopBar> (window.view());
    REQUIRE (top != nullptr);
    window.view().advance (0.03);
    REQUIRE (textIn (*top).contains ("SAVED"));
    window.begin ("how-loud");
    window.view().advance (0.03);
    INFO (textIn (*top));
    CHECK_FALSE (textIn (*top).contains ("SAVED"));
    CHECK (textIn (*top).contains ("PRACTICE"));
    CHECK (textIn (*top).contains ("Notsaved"));
    window.session().leave();
    window.view().advance (0.03);
    CHECK (textIn (*top).contains ("SAVED"));
}

TEST_CASE ("A guess is made by a key before anything is heard, and stands on the card beside what came out", "[ui][lessons][keyboard]")
{
    LessonWindow window;
    auto& session = window.session();
    window.begin ("do-i-need-one");
    CHECK (find (window.view(), "lesson next") == nullptr);
    REQUIRE (find (window.view(), "lesson guess 3") != nullptr);
    window.screen->press (Keys::returnKey);
    window.screen->type ('4');
    REQUIRE (session.step() == Step::listen);
    window.screen->type ('2');
    REQUIRE (session.step() == Step::find);
    CHECK (find (window.view(), "lesson guess 3") == nullptr);

    // By Tab as well, and asked anew.
    window.screen->press (Keys::backspaceKey);
    REQUIRE (session.askedGuess() != nullptr);
    window.tabTo ("lesson guess 2");
    window.screen->press (Keys::returnKey);
    REQUIRE (session.step() == Step::find);
    CHECK (session.guessed() == "No");

    REQUIRE (window.studio.listening.hear (Path::a).wasOk());
    window.run (20.0);
    REQUIRE (window.studio.listening.hear (Path::b).wasOk());
    window.runUntilFound();
    session.goOn();
    window.waitForPair();
    session.goOn();
    session.skipQuestions();
    REQUIRE (session.step() == Step::keep);
    auto* const card = find (window.view(), "keep card");
    REQUIRE (card != nullptr);
    const auto text = textIn (*card);
    INFO (text);
    CHECK (text.contains ("Wouldanexternalpreamphelpyou?"));
    CHECK (text.contains ("Yourguess"));
    CHECK (text.contains ("No\n"));
    CHECK (text.contains (session.keepNumber().removeCharacters (" ")));
}
