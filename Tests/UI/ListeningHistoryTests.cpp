// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTestWindow.h"
#include "UI/Settings/FileSheet.h"
#include "UI/Share/ShareSheet.h"

using namespace plus48;
using namespace plus48::ui;
using Keys = juce::KeyPress;
using Given = ListeningTestSession::Answer;

TEST_CASE ("A test that is left is kept, goes on after a restart with the same shuffle, and counts only when it is finished", "[ui][listening-test]")
{
    test::TestWindow window;
    REQUIRE (window.session().prepare().wasOk());
    window.waitUntilFair();
    REQUIRE (window.session().begin (Question::canYouTell, 10, test::filledWith (0xa6)).wasOk());
    window.view().listeningTests().openTrials();

    for (int i = 0; i < 3; ++i)
        window.screen->press (Keys::leftKey);

    window.screen->press (Keys::escapeKey);
    CHECK_FALSE (window.isShown<TrialPage>());
    CHECK (window.session().state() == ListeningTestSession::State::none);
    CHECK (window.studio().notices.current()->button == "Earlier tests");

    // Another preamp in the slot by then: the test has its own.
    const auto before = window.kept().front().record.b;
    REQUIRE (window.studio().equipment.choosePreamp (window.studio().editor.channel().external.preampId == "tube-60s" ? "class-a-transformer" : "tube-60s").wasOk());
    window.restart();
    REQUIRE (window.kept().size() == 1);
    CHECK_FALSE (window.kept().front().record.trials.score().has_value());
    window.view().listeningTests().openHistory();
    (void) window.shown<HistoryPage>();
    (void) test::picture (window.view(), "blind-history-unfinished");
    window.click (window.part<PushButton> ("open"));
    (void) window.shown<TrialPage>();
    window.wait ([&] { return window.session().state() == ListeningTestSession::State::running; });
    CHECK (window.session().trial() == 4);
    CHECK (window.session().test().record.b.name == before.name);

    for (int i = 0; i < 7; ++i)
        window.screen->press (Keys::rightKey);

    (void) window.shown<ResultPage>();
    const auto finished = window.kept();
    REQUIRE (finished.size() == 1);
    const auto& drawn = finished.front().record.trials.drawn;
    REQUIRE (drawn.size() == 10);

    for (std::size_t i = 0; i < drawn.size(); ++i)
        CHECK (drawn[i] == (((0xa6 >> (i % 8)) & 1) != 0));

    // The slot's own preamp again.
    CHECK_FALSE (window.studio().comparison.isUnseen());
}

TEST_CASE ("A deleted test can be brought back at once, and later from the bin", "[ui][listening-test]")
{
    test::TestWindow window;
    REQUIRE (window.session().prepare().wasOk());
    window.waitUntilFair();

    for (const auto value : { 0x00, 0xff })
    {
        REQUIRE (window.session().begin (Question::canYouTell, 10, test::filledWith (static_cast<std::uint8_t> (value))).wasOk());

        for (int i = 0; i < 10; ++i)
            window.session().answer (Given::left);

        CHECK (window.session().state() == ListeningTestSession::State::finished);
        CHECK (window.session().test().record.trials.score()->count == (value == 0 ? 10 : 0));
        window.session().leave();
    }

    window.view().listeningTests().openHistory();
    auto& page = window.shown<HistoryPage>();
    CHECK (page.numTests() == 2);
    window.screen->press (Keys::downKey);
    window.screen->press (Keys::deleteKey);
    CHECK (page.numTests() == 1);
    CHECK (window.kept().size() == 1);
    (void) test::picture (window.view(), "blind-history-delete");
    window.click (window.part<PushButton> ("bring back"));
    CHECK (page.numTests() == 2);

    window.screen->press (Keys::deleteKey);
    CHECK (page.numTests() == 1);

    // When the offer ends the rows stay, and the keyboard where it is.
    juce::Component::SafePointer<PushButton> button (&window.part<PushButton> ("open"));
    button->grabKeyboardFocus();
    REQUIRE (button->hasKeyboardFocus (true));

    for (int i = 0; i < 11; ++i)
        page.tick (1.0);

    CHECK (test::find (window.view(), "bring back") == nullptr);
    REQUIRE (button != nullptr);
    CHECK (button->hasKeyboardFocus (true));
    window.click (window.part<LinkText> ("bin"));
    CHECK (page.numTests() == 2);

    window.screen->press (Keys::deleteKey);
    window.screen->press (Keys::deleteKey);
    CHECK (page.numTests() == 0);
    (void) test::picture (window.view(), "blind-history-empty");
    window.screen->press (Keys::escapeKey);
    CHECK_FALSE (window.isShown<HistoryPage>());
}

TEST_CASE ("All tests are exported from the history in the format that is chosen from the list", "[ui][listening-test]")
{
    test::TestWindow window;
    REQUIRE (window.session().prepare().wasOk());
    window.waitUntilFair();
    REQUIRE (window.session().begin (Question::canYouTell, 10, test::filledWith (0x00)).wasOk());

    for (int i = 0; i < 10; ++i)
        window.session().answer (Given::left);

    window.session().leave();
    window.view().listeningTests().openHistory();
    (void) window.shown<HistoryPage>();
    const std::array<const char*, 3> endings { ".csv", ".json", ".txt" }, held { "begun,ended,question", "plus48-listening-tests", "Built-in" };

    for (std::size_t format = 0; format < endings.size(); ++format)
    {
        window.part<PushButton> ("export all").press();
        auto* const list = juce::Component::getCurrentlyModalComponent();
        REQUIRE (list != nullptr);

        for (std::size_t i = 0; i <= format; ++i)
            (void) list->keyPressed (juce::KeyPress (Keys::downKey));

        (void) list->keyPressed (juce::KeyPress (Keys::returnKey));
        window.wait ([&] { return window.isShown<FileSheet>(); });
        const auto file = window.run.folder.get().getChildFile ("Mine").withFileExtension (endings[format]);
        auto& sheet = window.shown<FileSheet>();
        sheet.fileBrowser().setRoot (file.getParentDirectory());
        sheet.fileBrowser().setFileName (file.getFileNameWithoutExtension());
        sheet.accept();
        test::OnScreen::settle();
        INFO (endings[format]);
        REQUIRE (file.existsAsFile());
        CHECK (file.loadFileAsString().contains (held[format]));
        CHECK (window.studio().notices.current()->message == "Saved as " + file.getFileName() + ".");
    }
}

TEST_CASE ("A result leads to the share sheet: its own two versions, and its own stretch", "[ui][listening-test][sharing]")
{
    test::TestWindow window;
    REQUIRE (window.session().prepare().wasOk());
    window.waitUntilFair();
    window.studio().transport.setLoopRange (juce::Range<double> (0.5, 1.5));
    window.wait ([&] { return ! window.studio().comparison.isMeasuringLoop(); });
    window.waitUntilFair();
    REQUIRE (window.session().begin (Question::canYouTell, 10, test::filledWith (0x00)).wasOk());

    for (int i = 0; i < 10; ++i)
        window.session().answer (Given::left);

    const auto record = window.session().test().record;
    window.session().leave();

    // Something else in the slot by now, and looped.
    REQUIRE (window.studio().equipment.choosePreamp ("tube-60s").wasOk());
    window.studio().transport.setLoopRange (std::nullopt);
    window.view().listeningTests().openResult (record);
    (void) window.shown<ResultPage>();
    window.click (window.part<PushButton> ("share"));
    auto& sheet = window.shown<ShareSheet>();
    (void) test::picture (window.view(), "result-share");
    CHECK (sheet.choices().kind == ShareKind::pair);
    CHECK (sheet.choices().loop.first == record.loopStart);
    CHECK (sheet.choices().loop.count == record.loopLength);
    auto next = sheet.choices();
    next.folder = window.run.folder.get().getChildFile ("Shared");
    sheet.choose (next);
    sheet.act();
    window.wait ([&] { return sheet.phase() == ShareSheet::Phase::done; });
    REQUIRE (sheet.savedFiles().size() == 2);
    CHECK (sheet.savedFiles()[1].getFileName().contains (record.b.name));
    window.screen->press (Keys::escapeKey);
    test::OnScreen::settle();
    CHECK_FALSE (window.isShown<ShareSheet>());
    CHECK (window.isShown<ResultPage>());

    // Without its take there is nothing to share.
    window.studio().takes.remove (record.take);
    window.click (window.part<PushButton> ("share"));
    CHECK_FALSE (window.isShown<ShareSheet>());
    CHECK (window.studio().notices.current()->message.contains ("is not among the takes any more"));
}
