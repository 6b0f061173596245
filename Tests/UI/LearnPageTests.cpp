// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "FindComponent.h"
#include "OnScreen.h"
#include "Picture.h"
#include "StudioAtWork.h"

#include "Lessons/LessonPictures.h"
#include "UI/FirstStart/FirstStart.h"
#include "UI/Learn/GlossarySheet.h"
#include "UI/Learn/LearnPage.h"
#include "UI/Learn/LessonArt.h"
#include "UI/Learn/ResetProgressSheet.h"

using namespace plus48;
using namespace plus48::ui;
using Keys = juce::KeyPress;

namespace
{
/** The page by itself, over ticks of its own. */
struct Learn : juce::Component, OverlayHost
{
    Learn()
    {
        REQUIRE (ShippedPerformances::read (shipped).wasOk());
        library = LessonLibrary::read (LessonLibrary::shippedFolder(), shipped, Catalogue::shipped(), problems);
        REQUIRE (library.all.size() == 11);
        setSize (1440, 900);
        setVisible (true);
    }

    LearnPage& open (std::optional<LessonReason> ofLastTake = {})
    {
        page = std::make_unique<LearnPage> (library, progress, std::move (ofLastTake));
        page->onBegin = [this] (const juce::String& id) { begun.add (id); };
        page->onFirstScreen = [this] { ++numFirstScreens; };
        page->onStartedOver = [this] { ++numStartedOver; };
        page->onClose = [this] { ++numClosed; };
        addAndMakeVisible (*page);
        page->setBounds (getLocalBounds());
        return *page;
    }

    void open (std::unique_ptr<Overlay> overlay) override
    {
        sheet = std::move (overlay);
        sheet->onClose = [this] { ++numSheetsClosed; };
        addAndMakeVisible (*sheet);
        sheet->setBounds (getLocalBounds());
    }

    void finish (int count)
    {
        for (int i = 0; i < count; ++i)
            progress.finish (library.all[static_cast<std::size_t> (i)].id, "1 dB");
    }

    void press (int code) const { REQUIRE (page->keyPressed (juce::KeyPress (code))); }

    ShippedPerformances shipped;
    juce::StringArray problems;
    LessonLibrary library;
    AppState app;
    LessonProgress progress { app };
    std::unique_ptr<LearnPage> page;
    std::unique_ptr<Overlay> sheet;
    juce::StringArray begun;
    int numFirstScreens = 0, numStartedOver = 0, numClosed = 0, numSheetsClosed = 0;
};

template <typename Type>
Type& part (juce::Component& parent, const char* id)
{
    auto* const found = test::find<Type> (parent, id);
    INFO (id);
    REQUIRE (found != nullptr);
    return *found;
}

LearnPage* pageOf (test::OnScreen& screen) { return test::findA<LearnPage> (screen.view); }
} // namespace

TEST_CASE ("Arrows choose a lesson, Enter begins it, Esc leaves", "[ui][learn]")
{
    Learn learn;
    auto& page = learn.open();
    CHECK (page.chosen() == 1);
    learn.press (Keys::upKey);
    CHECK (page.chosen() == 1);

    for (int i = 0; i < 3; ++i)
        learn.press (Keys::downKey);

    CHECK (page.chosen() == 4);
    learn.press (Keys::returnKey);
    REQUIRE (learn.begun.size() == 1);
    CHECK (learn.begun[0] == learn.library.all[3].id);

    for (int i = 0; i < 20; ++i)
        learn.press (Keys::downKey);

    CHECK (page.chosen() == 11);
    part<PushButton> (page, "begin").press();
    CHECK (learn.begun[1] == "do-i-need-one");
    CHECK (learn.numClosed == 0);
    learn.press (Keys::escapeKey);
    CHECK (learn.numClosed == 1);
}

TEST_CASE ("A click chooses a lesson, a double click begins it", "[ui][learn]")
{
    Learn learn;
    auto& page = learn.open();
    auto& row = part<LessonRow> (page, "lesson 6");
    test::Pointer pointer (row);
    pointer.click ({ 100.0f, 20.0f });
    CHECK (page.chosen() == 6);
    CHECK (learn.begun.isEmpty());
    pointer.doubleClick();
    REQUIRE (learn.begun.size() == 1);
    CHECK (learn.begun[0] == "why-late");
}

TEST_CASE ("The page opens at the lesson that comes next, and says why", "[ui][learn]")
{
    Learn learn;
    CHECK (learn.open().chosen() == 1);
    CHECK (learn.open (LessonReason { "preamp-and-noise", "Take 4 is noisy." }).chosen() == 7);

    learn.finish (3);
    CHECK (learn.open().chosen() == 4);
    learn.progress.reached ("why-late", 2);
    CHECK (learn.open().chosen() == 6);
    CHECK (part<LessonRow> (*learn.page, "lesson 6").getTitle().contains ("2 min left. Comes next"));
    CHECK (part<LessonRow> (*learn.page, "lesson 2").getTitle().contains ("Done, 1 dB a guitar wants INST"));
    CHECK (part<PushButton> (*learn.page, "begin").getTitle() == "Go on: Why do I hear myself late?");

    learn.finish (11);
    CHECK (learn.open().chosen() == 1);
    CHECK (part<PushButton> (*learn.page, "begin").getTitle() == "Again: Sound card or interface?");
}

TEST_CASE ("What the page says of lessons follows the ticks", "[ui][learn]")
{
    Learn learn;
    CHECK (lessonsDoneInWords (learn.library, learn.progress) == "Eleven lessons");
    CHECK (minutesInWords (learn.library, learn.progress) == "About 33 minutes in all");
    learn.finish (6);
    learn.progress.reached ("preamp-and-noise", 2);
    CHECK (lessonsDoneInWords (learn.library, learn.progress) == "6 of 11 done");
    CHECK (minutesInWords (learn.library, learn.progress) == "About 14 minutes left");

    const auto next = lessonPlan::next (learn.library, learn.progress, LessonReason { "preamp-and-noise", "Take 4 is noisy." });
    const LessonWords words (learn.library, learn.progress, next, 7);
    CHECK (words.caption == "Next: lesson 7, two minutes left");
    CHECK (words.why == "Take 4 is noisy.");
    CHECK (words.foot == "Step 2 of 5");
    CHECK (LessonWords (learn.library, learn.progress, next, 2).caption == "Lesson 2, done");
    CHECK (LessonWords (learn.library, learn.progress, next, 9).caption == "Lesson 9, three minutes");
    CHECK (LessonWords (learn.library, learn.progress, next, 11).foot == "With your own setup");

    learn.finish (11);
    CHECK (lessonsDoneInWords (learn.library, learn.progress) == "All eleven done");
}

TEST_CASE ("Starting over asks first, and forgets ticks only", "[ui][learn]")
{
    Learn learn;
    learn.open();
    CHECK (test::find (*learn.page, "ask to reset progress") == nullptr);

    learn.finish (6);
    learn.progress.reached ("preamp-and-noise", 2);
    auto& page = learn.open();
    part<PushButton> (page, "ask to reset progress").press();
    REQUIRE (dynamic_cast<ResetProgressSheet*> (learn.sheet.get()) != nullptr);
    CHECK (learn.progress.isDone ("how-loud"));

    SECTION ("they are kept")
    {
        part<PushButton> (*learn.sheet, "keep them").press();
        CHECK (learn.numSheetsClosed == 1);
        CHECK (learn.progress.isDone ("how-loud"));
        CHECK (learn.numStartedOver == 0);
    }

    SECTION ("Esc keeps them as well")
    {
        REQUIRE (learn.sheet->keyPressed (juce::KeyPress (Keys::escapeKey)));
        CHECK (learn.progress.isDone ("how-loud"));
    }

    SECTION ("they are forgotten")
    {
        windowObject (learn.app).setProperty ("theme", "light");
        part<PushButton> (*learn.sheet, "reset progress").press();
        CHECK (learn.numSheetsClosed == 1);
        CHECK (learn.numStartedOver == 1);
        CHECK (numDone (learn.library, learn.progress) == 0);
        CHECK (learn.progress.lastBegun().isEmpty());
        CHECK (learn.app.window["theme"] == "light");
        CHECK (page.chosen() == 1);
        CHECK (test::find (page, "ask to reset progress") == nullptr);
    }
}

TEST_CASE ("A slash finds a word while one types, and Esc gives the list back", "[ui][learn][keyboard]")
{
    test::StudioAtWork work;
    test::OnScreen screen (work.studio);
    screen.view.openLearn();
    test::OnScreen::settle();
    auto* const page = pageOf (screen);
    REQUIRE (page != nullptr);
    auto* const list = test::find (*page, "lessons");
    CHECK (screen.focused() == list);
    auto& card = part<GlossaryCard> (*page, "glossary");
    CHECK (card.numShown() == 3);

    screen.type ('/');
    CHECK (card.searchField().hasKeyboardFocus (true));
    screen.type ('b');
    screen.type ('u');
    CHECK (card.searchField().text() == "bu");
    CHECK (card.numShown() == static_cast<int> (plus48::glossary::search ("bu").size()));
    screen.type ('q');
    screen.type ('q');
    CHECK (card.numShown() == 0);
    (void) test::picture (screen.view, "learn-nothing-found");

    screen.press (Keys::escapeKey);
    CHECK (screen.focused() == list);
    CHECK (card.numShown() == 3);
    CHECK (pageOf (screen) != nullptr);
    screen.press (Keys::escapeKey);
    CHECK (pageOf (screen) == nullptr);
}

TEST_CASE ("All words are in one list, which follows what is typed and is scrolled by arrows", "[ui][learn][keyboard]")
{
    test::StudioAtWork work;

    // In a small window the slash leads here.
    test::OnScreen screen (work.studio, { 1024, 640 });
    screen.view.openLearn();
    screen.type ('/');
    auto* const sheet = test::findA<GlossarySheet> (screen.view);
    REQUIRE (sheet != nullptr);
    CHECK (sheet->searchField().hasKeyboardFocus (true));
    CHECK (sheet->numShown() == static_cast<int> (plus48::glossary::terms().size()));

    auto* const port = test::findA<FadingViewport> (*sheet);
    REQUIRE (port != nullptr);
    screen.press (Keys::pageDownKey);
    CHECK (port->getViewPositionY() > 0);

    for (const auto letter : { 'g', 'a', 'i', 'n' })
        screen.type (letter);

    CHECK (sheet->numShown() == static_cast<int> (plus48::glossary::search ("gain").size()));
    CHECK (port->getViewPositionY() == 0);
    screen.press (Keys::escapeKey);
    CHECK (sheet->numShown() == static_cast<int> (plus48::glossary::terms().size()));
    CHECK (test::findA<GlossarySheet> (screen.view) != nullptr);
    screen.press (Keys::escapeKey);
    CHECK (test::findA<GlossarySheet> (screen.view) == nullptr);
    CHECK (pageOf (screen) != nullptr);
}

TEST_CASE ("Learn opens and closes by its button and F1, leads to the first screen, and gives way to the other view", "[ui][learn]")
{
    test::StudioAtWork work;
    test::OnScreen screen (work.studio);
    screen.press (Keys::F1Key);
    REQUIRE (pageOf (screen) != nullptr);

    // The top bar is within reach of the pointer.
    CHECK_FALSE (pageOf (screen)->hitTest (700, 20));
    CHECK (pageOf (screen)->hitTest (700, 300));
    screen.view.openLearn();
    test::OnScreen::settle();
    CHECK (pageOf (screen) == nullptr);

    screen.view.openLearn();
    screen.view.show (Preferences::View::channels);
    test::OnScreen::settle();
    CHECK (pageOf (screen) == nullptr);
    CHECK (screen.view.showsChannels());

    screen.view.openLearn();
    part<PushButton> (*pageOf (screen), "first screen").press();
    test::OnScreen::settle();
    CHECK (pageOf (screen) == nullptr);
    CHECK (test::findA<FirstStart> (screen.view) != nullptr);
}

TEST_CASE ("Nothing of Learn lies over another part or outside, and the chosen lesson is seen, from the smallest window on", "[ui][learn]")
{
    Learn learn;
    learn.finish (6);
    learn.progress.reached ("preamp-and-noise", 2);

    for (const auto& size : { juce::Point<int> (1000, 540), juce::Point<int> (1024, 640), juce::Point<int> (1200, 740), juce::Point<int> (1440, 840), juce::Point<int> (1440, 900), juce::Point<int> (1920, 1080) })
    {
        INFO (size.x << " x " << size.y);
        learn.setSize (size.x, size.y);
        auto& page = learn.open();
        std::vector<juce::Rectangle<int>> areas;

        for (const auto* child : page.getChildren())
            if (child->isVisible())
            {
                const auto* const control = dynamic_cast<const Control*> (child);
                areas.push_back (control != nullptr ? control->body().toNearestInt() + control->getPosition() : child->getBounds());
            }

        CHECK (areas.size() >= 3);

        for (std::size_t i = 0; i < areas.size(); ++i)
        {
            INFO (areas[i].toString());
            CHECK (page.getLocalBounds().withTrimmedTop (topBarHeight (windowSizeFor (size.x))).contains (areas[i]));

            for (std::size_t j = 0; j < i; ++j)
                CHECK_FALSE (areas[i].intersects (areas[j]));
        }

        if (const auto* const card = test::find<GlossaryCard> (page, "glossary"))
            CHECK (card->getHeight() >= 200);

        auto& list = part<LessonList> (page, "lessons");
        const auto* const port = list.findParentComponentOfClass<juce::Viewport>();
        REQUIRE (port != nullptr);

        for (const auto number : { 11, 1, 8 })
        {
            page.choose (number);
            const auto row = port->getLocalArea (&list, list.rowArea (number));
            INFO (number << ": " << row.toString() << " in " << port->getLocalBounds().toString());
            CHECK (port->getLocalBounds().contains (row));
        }

        (void) test::picture (page, "learn-" + juce::String (size.x) + "-" + juce::String (size.y));
    }
}

TEST_CASE ("Every picture that a lesson may name is drawn, in both themes", "[ui][learn]")
{
    for (const auto theme : { Theme::dark, Theme::light })
    {
        setTheme (theme);

        for (const auto& name : lessonPictures::all)
        {
            INFO (name);
            juce::Image image (juce::Image::ARGB, 388, 144, true);

            {
                juce::Graphics g (image);
                drawLessonPicture (g, name, image.getBounds().toFloat());
            }

            auto numPainted = 0, numAtEdge = 0;

            for (int y = 0; y < image.getHeight(); ++y)
                for (int x = 0; x < image.getWidth(); ++x)
                {
                    const auto isPainted = image.getPixelAt (x, y).getAlpha() > 0;
                    numPainted += isPainted;
                    numAtEdge += isPainted && (x < 4 || x >= 384 || y < 4 || y >= 140);
                }

            CHECK (numPainted > 500);
            CHECK (numAtEdge == 0);
        }
    }

    setTheme (Theme::dark);
}
