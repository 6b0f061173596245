// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTestWindow.h"

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

    for (int i = 0; i < 11; ++i)
        page.tick (1.0);

    CHECK (test::find (window.view(), "bring back") == nullptr);
    window.click (window.part<LinkText> ("bin"));
    CHECK (page.numTests() == 2);

    window.screen->press (Keys::deleteKey);
    window.screen->press (Keys::deleteKey);
    CHECK (page.numTests() == 0);
    (void) test::picture (window.view(), "blind-history-empty");
    window.screen->press (Keys::escapeKey);
    CHECK_FALSE (window.isShown<HistoryPage>());
}
