// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "LessonWindow.h"
#include "TextRecorder.h"

#include "Lessons/LessonControls.h"
#include "UI/Look/Type.h"

using namespace plus48;
using namespace plus48::ui;
using namespace plus48::test;

namespace
{
using Step = LessonSession::Step;
using LessonKeys = juce::KeyPress;

RandomBytes alwaysByte (std::uint8_t value)
{
    return [value] (std::span<std::uint8_t> bytes) {
        std::fill (bytes.begin(), bytes.end(), value);
        return true;
    };
}

/** From Hear to what is kept, by keys. */
void hearAndAnswer (LessonWindow& window)
{
    auto& session = window.session();
    auto& screen = *window.screen;
    REQUIRE (session.step() == Step::hear);
    window.waitForPair();
    CHECK (session.pair().heard() == LessonPair::Version::before);
    screen.type ('x');
    CHECK (session.pair().heard() == LessonPair::Version::after);
    screen.press (LessonKeys::leftKey);
    CHECK (session.pair().heard() == LessonPair::Version::before);
    screen.press (LessonKeys::rightKey);
    CHECK (session.pair().heard() == LessonPair::Version::after);
    screen.press (LessonKeys::returnKey);
    REQUIRE (session.step() == Step::ears);

    // Enter is no answer, and skips nothing.
    screen.press (LessonKeys::returnKey);
    REQUIRE (session.step() == Step::ears);

    while (! session.ears().isDone())
    {
        const auto question = session.ears().question();
        screen.type ('x');
        CHECK (window.view().lessonParts().earsPage().heard() == 2);
        screen.press (session.ears().firstIsAfter() ? LessonKeys::leftKey : LessonKeys::rightKey);
        REQUIRE (session.ears().question() == question + 1);
        CHECK (window.view().lessonParts().earsPage().heard() == 1);
    }

    CHECK (session.ears().numRight() == session.ears().numQuestions());
    screen.press (LessonKeys::returnKey);
    REQUIRE (session.step() == Step::keep);
    CHECK (find (window.view(), "keep card") != nullptr);
}
} // namespace

TEST_CASE ("A lesson is done by keys alone, and Esc at its end gives the person's setup back", "[ui][lessons][keyboard]")
{
    LessonWindow window;
    auto& session = window.session();
    window.begin ("silent-microphone");
    CHECK (session.step() == Step::listen);
    window.run (1.0);
    window.screen->press (LessonKeys::returnKey);
    REQUIRE (session.step() == Step::find);
    CHECK_FALSE (session.canGoOn());

    // The bar comes first, then what is lit; Enter presses it.
    window.screen->tab();
    CHECK (OnScreen::focused()->getComponentID().startsWith ("lesson "));
    window.tabTo ("control phantom");
    window.screen->press (LessonKeys::returnKey);
    CHECK (window.studio.editor.channel().phantom);
    window.runUntilFound();

    // And a second Enter does not switch it off again, but goes on.
    window.screen->press (LessonKeys::returnKey);
    CHECK (window.studio.editor.channel().phantom);
    hearAndAnswer (window);
    window.screen->press (LessonKeys::escapeKey);
    CHECK_FALSE (session.isOn());
    CHECK (window.studio.editor.setup() == window.own);
    REQUIRE (window.studio.notices.current().has_value());
    CHECK (window.studio.notices.current()->message == "Your setup is back.");
    CHECK (session.progress().isDone ("silent-microphone"));
}

TEST_CASE ("A lesson whose control is a number is done by keys, and Enter at its end begins the next one", "[ui][lessons][keyboard]")
{
    LessonWindow window;
    auto& session = window.session();
    window.begin ("preamp-and-noise");
    window.run (1.0);
    window.screen->press (LessonKeys::returnKey);
    REQUIRE (session.step() == Step::find);
    window.tabTo ("control distance");
    window.type ("10");
    window.screen->press (LessonKeys::returnKey);
    letMessagesThrough();
    CHECK (window.studio.editor.channel().distanceMetres == Approx (0.1));
    window.tabTo ("control gain");
    window.type ("54");
    window.screen->press (LessonKeys::returnKey);
    letMessagesThrough();
    CHECK (window.studio.editor.channel().builtIn.gainDb == Approx (54.0));
    window.runUntilFound();
    window.screen->press (LessonKeys::returnKey);
    hearAndAnswer (window);

    const auto next = session.library().all[static_cast<std::size_t> (session.number())].id;
    window.screen->press (LessonKeys::returnKey);
    REQUIRE (session.isOn());
    CHECK (session.lesson()->id == next);
    window.screen->press (LessonKeys::escapeKey);
    CHECK (window.studio.editor.setup() == window.own);
}

TEST_CASE ("Esc gives the person's setup and view back in every step", "[ui][lessons][keyboard]")
{
    LessonWindow window;
    auto& session = window.session();
    window.view().show (Preferences::View::channels);

    for (const auto step : { Step::listen, Step::find, Step::hear, Step::ears, Step::keep })
    {
        INFO (static_cast<int> (step));
        window.begin ("silent-microphone");
        CHECK_FALSE (window.view().showsChannels());

        while (session.step() != step)
        {
            if (session.step() == Step::find)
            {
                session.showMe();
                window.runUntilFound();
            }

            if (session.step() == Step::hear)
                window.waitForPair();

            if (session.step() == Step::ears)
                session.skipQuestions();
            else
                window.screen->press (LessonKeys::returnKey);
        }

        CHECK_FALSE (window.studio.editor.setup() == window.own);
        window.screen->press (LessonKeys::escapeKey);
        CHECK_FALSE (session.isOn());
        CHECK (window.studio.editor.setup() == window.own);
        CHECK (window.view().showsChannels());
        CHECK (find (window.view(), "lesson bar") == nullptr);
    }
}

TEST_CASE ("Every control that a lesson may light leads to something that is seen and can be used", "[ui][lessons]")
{
    for (const auto& [width, height] : { std::pair { 1440, 900 }, std::pair { 1200, 740 }, std::pair { 1024, 640 } })
    {
        LessonWindow window ({ width, height });
        window.begin ("preamp-and-noise");
        auto& view = window.view();

        for (const auto& name : lessonControls::all)
        {
            INFO (name << " at " << width);
            const auto places = view.lessonParts().litControls().find (name);
            CHECK_FALSE (places.empty());

            for (const auto& place : places)
            {
                CHECK (place.control->isShowing());
                CHECK (place.control->getWantsKeyboardFocus());
                CHECK (view.getLocalBounds().contains (view.getLocalArea (place.frame, place.frame->getLocalBounds()).getCentre()));

                // Nothing of the lesson lies between it and the pointer.
                const auto centre = view.getLocalPoint (place.control, place.control->getLocalBounds().getCentre());
                const auto* const under = view.getComponentAt (centre);
                const auto isReached = under != nullptr && (under == place.control || place.control->isParentOf (under) || place.frame->isParentOf (under) || under == place.frame || view.pathPanel().isParentOf (under));
                CHECK (isReached);
            }
        }
    }
}

TEST_CASE ("What a step lights is as it was, the rest is fainter until the pointer comes, and all is full when the goal is met", "[ui][lessons]")
{
    LessonWindow window;
    window.begin ("silent-microphone");
    window.session().goOn();
    window.run (0.5);

    auto& view = window.view();
    auto* const veil = find<LessonVeil> (view, "lesson veil");
    REQUIRE (veil != nullptr);
    const auto areaOf = [&] (const juce::String& id) {
        auto* const component = find (view.pathPanel(), id);
        REQUIRE (component != nullptr);
        return view.getLocalArea (component, component->getLocalBounds()).reduced (Control::margin + 2);
    };
    const auto lit = areaOf ("control phantom"), unlit = areaOf ("control microphone");

    const auto veiled = picture (view, "lesson-veiled");
    veil->setVisible (false);
    const auto plain = picture (view);
    veil->setVisible (true);
    CHECK (pixelsChanged (veiled, plain, lit) == 0);
    CHECK (pixelsChanged (veiled, plain, unlit, 8) > 500);

    // The letters of a title stay readable: 4.5 to 1 and more.
    for (const auto theme : { Theme::dark, Theme::light })
    {
        const auto& colours = paletteOf (theme);
        const auto luminance = [] (juce::Colour colour) {
            const auto linear = [] (float value) { return value <= 0.04045f ? value / 12.92f : std::pow ((value + 0.055f) / 1.055f, 2.4f); };
            return 0.2126f * linear (colour.getFloatRed()) + 0.7152f * linear (colour.getFloatGreen()) + 0.0722f * linear (colour.getFloatBlue());
        };

        for (const auto& surface : { colours.s1, colours.s2 })
        {
            const auto title = luminance (mixed (surface, colours.t1, LessonVeil::coverOf (theme))), under = luminance (surface);
            CHECK ((std::max (title, under) + 0.05f) / (std::min (title, under) + 0.05f) >= 4.5f);
        }
    }

    auto* const microphone = find (view.pathPanel(), "control microphone");
    const auto at = microphone->getLocalBounds().getCentre().toFloat();
    const juce::MouseEvent entering (juce::Desktop::getInstance().getMainMouseSource(), at, {}, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, microphone, microphone, {}, at, {}, 0, false);
    veil->mouseEnter (entering);
    CHECK (pixelsChanged (picture (view), plain, unlit) == 0);
    veil->mouseExit (entering);
    CHECK (pixelsChanged (picture (view), plain, unlit, 8) > 500);

    microphone->grabKeyboardFocus();
    OnScreen::settle();
    const auto focused = picture (view);
    veil->setVisible (false);
    CHECK (pixelsChanged (focused, picture (view), unlit) == 0);
    veil->setVisible (true);
    view.grabKeyboardFocus();

    window.session().showMe();
    window.runUntilFound();
    const auto found = picture (view, "lesson-found");
    veil->setVisible (false);
    CHECK (pixelsChanged (found, picture (view), view.pathPanel().getBounds()) == 0);
}

TEST_CASE ("Nothing in the window follows the hidden toss of a question", "[ui][lessons]")
{
    LessonWindow window;
    auto& session = window.session();
    window.begin ("preamp-and-noise");
    session.goOn();
    session.showMe();
    window.runUntilFound();
    session.goOn();
    window.waitForPair();
    session.goOn();
    REQUIRE (session.step() == Step::ears);
    window.view().advance (0.03);

    // No figure of the path is left: the panel with all of them is gone.
    CHECK_FALSE (window.view().pathPanel().isVisible());
    CHECK (window.view().lessonParts().earsPage().isShowing());

    // What follows what was heard before has come to rest.
    for (int i = 0; i < 100; ++i)
        window.view().advance (0.1);

    const auto shown = [&] (std::uint8_t toss, int sound) {
        session.ears().begin (3, alwaysByte (toss));
        window.view().lessonParts().earsPage().hear (sound);

        for (int i = 0; i < 12; ++i)
            window.view().advance (0.1);

        return picture (window.view());
    };

    for (const auto sound : { 1, 2 })
    {
        INFO (sound);
        const auto one = shown (0, sound);
        const auto isFirst = session.ears().firstIsAfter();
        const auto other = shown (1, sound);
        CHECK (session.ears().firstIsAfter() != isFirst);
        CHECK (pixelsChanged (one, other, window.view().getLocalBounds()) == 0);
    }
}

namespace
{
/** Letters are recorded, and spaces are none. */
juce::String withoutSpaces (const juce::String& text) { return text.removeCharacters (" "); }
} // namespace

TEST_CASE ("The bar has room for what every lesson says, in each size and where words are longer", "[ui][lessons][textfit]")
{
    LessonWindow window;
    auto& session = window.session();

    for (const auto& lesson : session.library().all)
    {
        window.begin (lesson.id);

        for (const auto step : { Step::listen, Step::find })
        {
            if (step == Step::find && session.askedGuess() != nullptr)
                session.guess (0);
            else if (step == Step::find)
                session.goOn();

            for (const auto& [width, height] : { std::pair { 1440, 900 }, std::pair { 1200, 740 }, std::pair { 1024, 640 } })
                for (const auto times : { 1.0f, 1.3f })
                {
                    setWordLength (times);
                    window.view().setSize (width + 1, height);
                    window.view().setSize (width, height);
                    auto& bar = window.view().lessonParts().lessonBar();
                    juce::Image image (juce::Image::ARGB, bar.getWidth(), bar.getHeight(), true);
                    TextRecorder recorder (image);

                    {
                        juce::Graphics g (recorder);
                        bar.paintEntireComponent (g, true);
                    }

                    setWordLength (1.0f);
                    auto isHeadlineSeen = false;

                    for (const auto& line : recorder.lines())
                    {
                        INFO (lesson.id << ", " << width << ", " << times << ": " << line.text);
                        CHECK_FALSE (line.isCut);
                        CHECK_FALSE (line.isShortened());
                        CHECK (line.narrowed >= (times > 1.0f ? narrowestText : 0.9f));
                        isHeadlineSeen |= times == 1.0f && withoutSpaces (line.text) == withoutSpaces (session.words().headline);
                    }

                    INFO (lesson.id << ", " << width << ": " << session.words().headline);
                    CHECK ((isHeadlineSeen || times > 1.0f));
                }
        }

        window.screen->press (LessonKeys::escapeKey);
        CHECK_FALSE (session.isOn());
    }
}

TEST_CASE ("Each step is told with its line and its figure", "[ui][lessons]")
{
    LessonWindow window;
    window.begin ("preamp-and-noise");
    window.run (0.5);
    const auto& bar = window.view().lessonParts().lessonBar();
    const auto words = window.session().words();
    CHECK (bar.spoken().contains (words.headline));
    CHECK (bar.spoken().contains (words.line));
    CHECK (bar.spoken().contains ("1 of 5: Listen"));
    CHECK (bar.spoken().contains ("Above the noise, dB: "));
    CHECK (bar.spoken().contains ("Goal at least 58"));
}

TEST_CASE ("A key is drawn as its cap in a sentence that says to press it, and a letter elsewhere is a letter", "[ui][lessons]")
{
    LessonWindow window;
    window.begin ("warm-and-vintage");
    auto& bar = window.view().lessonParts().lessonBar();
    REQUIRE (window.session().words().line.startsWith ("Press A and B. "));
    juce::Image image (juce::Image::ARGB, bar.getWidth(), bar.getHeight(), true);
    TextRecorder recorder (image);
    juce::Graphics g (recorder);
    bar.paintEntireComponent (g, true);
    juce::StringArray texts;

    for (const auto& line : recorder.lines())
        texts.add (line.text.trim());

    CHECK (texts.contains ("Press"));
    CHECK (texts.contains ("A"));
    CHECK (texts.contains ("B"));
}
