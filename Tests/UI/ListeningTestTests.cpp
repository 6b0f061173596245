// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/TestWave.h"
#include "UI/ListeningTestWindow.h"

using namespace plus48;
using namespace plus48::ui;
using Keys = juce::KeyPress;
using Sound = ListeningTestSession::Sound;

namespace
{
/** What X is in the trial that runs, as only the file's own code can tell. */
bool isXB (const TestTrials& trials)
{
    const auto shuffle = unseal (trials.sealed, trials.question, trials.number, trials.answers);
    REQUIRE (shuffle.has_value());
    return ((shuffle->tosses >> trials.answers.size()) & 1u) != 0;
}
} // namespace

TEST_CASE ("A whole blind test by keys: T, Enter, A X B and arrows, then its result, which is in the history", "[ui][listening-test]")
{
    test::TestWindow window;
    window.screen->type ('t');
    (void) window.shown<StartSheet>();
    window.waitUntilFair();
    (void) test::picture (window.view(), "blind-start");
    window.screen->press (Keys::returnKey);
    (void) window.shown<TrialPage>();
    CHECK_FALSE (window.isShown<StartSheet>());
    CHECK (window.session().state() == ListeningTestSession::State::running);
    CHECK (window.session().isPlaying());
    CHECK (window.session().heard() == Sound::a);

    window.screen->type ('x');
    CHECK (window.session().heard() == Sound::x);
    window.screen->type ('b');
    CHECK (window.session().heard() == Sound::b);
    window.screen->type ('a');
    CHECK (window.session().heard() == Sound::a);
    window.screen->press (Keys::spaceKey);
    CHECK_FALSE (window.session().isPlaying());
    window.screen->press (Keys::spaceKey);
    CHECK (window.session().isPlaying());

    // Neither the window's own keys nor what they would change.
    const auto setup = window.studio().editor.setup();
    window.screen->type ('r');
    window.screen->type ('m');
    window.screen->press (Keys::upKey);
    CHECK (window.studio().editor.setup() == setup);
    CHECK (window.studio().transport.state() == Transport::State::playing);

    for (int trial = 1; trial <= 12; ++trial)
    {
        CHECK (window.session().trial() == trial);
        CHECK (window.kept().front().record.trials.answers.size() == static_cast<std::size_t> (trial - 1));
        CHECK_FALSE (window.kept().front().record.trials.score().has_value());
        window.screen->press (trial % 3 == 0 ? Keys::leftKey : Keys::rightKey);
    }

    auto& result = window.shown<ResultPage>();
    (void) test::picture (window.view(), "blind-result");
    const auto kept = window.kept();
    REQUIRE (kept.size() == 1);
    const auto score = kept.front().record.trials.score();
    REQUIRE (score.has_value());
    CHECK (score->trials == 12);
    CHECK (result.getDescription().startsWith ("You got " + juce::String (score->count) + " of 12 right."));
    CHECK (kept.front().record.a.name == "Built-in");
    CHECK (kept.front().record.loudnessDifferenceLu.has_value());
    CHECK (std::abs (*kept.front().record.loudnessDifferenceLu) <= 0.1);
    CHECK (window.studio().transport.state() != Transport::State::playing);

    window.screen->press (Keys::escapeKey);
    CHECK_FALSE (window.isShown<ResultPage>());
    window.view().listeningTests().openHistory();
    CHECK (window.shown<HistoryPage>().numTests() == 1);
    (void) test::picture (window.view(), "blind-history");
    window.screen->press (Keys::returnKey);
    (void) window.shown<ResultPage>();
}

TEST_CASE ("A whole preference test by pointer: from the panel's button to what was liked", "[ui][listening-test]")
{
    test::TestWindow window;
    window.click (window.part<PushButton> ("blind test"));
    (void) window.shown<StartSheet>();
    window.waitUntilFair();
    auto& question = window.part<QuestionCards> ("question");
    window.clickAt (question, question.getLocalBounds().toFloat().getRelativePoint (0.75f, 0.5f));
    CHECK (question.question() == Question::whichDoYouLike);
    auto& trials = window.part<LengthCards> ("trials");
    window.clickAt (trials, trials.getLocalBounds().toFloat().getRelativePoint (0.12f, 0.5f));
    CHECK (trials.trials() == 10);
    (void) test::picture (window.view(), "blind-start-like");
    window.view().advance (0.03);
    window.click (window.part<PushButton> ("start"));
    (void) window.shown<TrialPage>();

    for (int trial = 1; trial <= 10; ++trial)
    {
        window.click (window.part<SoundTile> ("tile Second"));
        CHECK (window.session().heard() == Sound::second);

        if (trial == 4)
            (void) test::picture (window.view(), "preference-test");

        window.click (window.part<AnswerButton> (trial % 2 == 0 ? "answer left" : "answer right"));
    }

    auto& result = window.shown<ResultPage>();
    (void) test::picture (window.view(), "preference-result");
    const auto score = window.kept().front().record.trials.score();
    REQUIRE (score.has_value());
    CHECK (score->question == Question::whichDoYouLike);
    CHECK (result.getDescription().startsWith ("You chose"));
    window.click (window.part<PushButton> ("second step"));
    (void) window.shown<StartSheet>();
    CHECK (window.part<QuestionCards> ("question").question() == Question::whichDoYouLike);
}

TEST_CASE ("The window looks the same while X is heard, whatever X is, and nothing that listens to the studio knows", "[ui][listening-test]")
{
    test::TestWindow window;
    REQUIRE (window.session().prepare().wasOk());
    window.waitUntilFair();
    std::array<juce::Image, 2> pictures;

    for (int i = 0; i < 60 && (pictures[0].isNull() || pictures[1].isNull()); ++i)
    {
        REQUIRE (window.session().begin (Question::canYouTell, 12).wasOk());
        const auto isB = isXB (window.session().test().record.trials);

        if (pictures[isB ? 1 : 0].isNull())
        {
            const auto changes = window.studio().comparison.numChanges();
            window.view().listeningTests().openTrials();
            (void) window.shown<TrialPage>();
            window.screen->type ('x');
            window.view().advance (0.03);
            auto& page = window.shown<TrialPage>();
            CHECK (page.isOpaque());
            CHECK (page.getBounds() == window.view().getLocalBounds());
            CHECK (window.studio().comparison.activePath() == Path::a);
            CHECK (window.studio().comparison.numChanges() == changes);
            CHECK (window.studio().comparison.takeLevels().paths[0].recorded.peak == 0.0);
            pictures[isB ? 1 : 0] = test::picture (window.view(), isB ? "blind-test-x-b" : "blind-test-x-a");
            window.screen->press (Keys::escapeKey);
            window.studio().notices.dismiss();
        }
        else
        {
            window.session().leave();
        }
    }

    REQUIRE_FALSE (pictures[0].isNull());
    REQUIRE_FALSE (pictures[1].isNull());
    CHECK (test::pixelsChanged (pictures[0], pictures[1], pictures[0].getBounds()) == 0);
}

TEST_CASE ("A test begins only when both versions are there and equally loud, and its lamp says which it is", "[ui][listening-test]")
{
    TestReadiness ready;
    ready.state = TestReadiness::State::making;
    ready.progress = 0.62;
    CHECK (LampWords::of (ready).title == "Measuring the loudness");
    ready.state = TestReadiness::State::fair;
    ready.apartLu = -0.016;
    ready.turnedDb = -2.4;
    CHECK (LampWords::of (ready).title == "Equally loud: 0.02 LU apart");
    CHECK (LampWords::of (ready).line == "A fair test needs 0.1 or less. B was turned down 2.4 dB.");
    ready.state = TestReadiness::State::apart;
    ready.apartLu = 2.4;
    CHECK (LampWords::of (ready).title == "Not equally loud: B is 2.4 LU louder");

    test::TestWindow window;
    CHECK (window.session().readiness().state == TestReadiness::State::noTake);
    CHECK (window.session().begin (Question::canYouTell, 12).failed());
    REQUIRE (window.studio().channelActions.setLevelMatched (false).wasOk());
    window.screen->type ('t');
    (void) window.shown<StartSheet>();
    CHECK (window.session().readiness().state == TestReadiness::State::making);
    CHECK_FALSE (window.part<PushButton> ("start").isEnabled());
    window.wait ([&] { return window.session().readiness().state != TestReadiness::State::making; });
    window.view().advance (0.03);

    // One that is driven so far that it is squeezed, which no formula of its gain knows; what is chosen while a take waits is what the test is of.
    for (const auto* id : { "tube-60s", "budget-tube", "class-a-transformer", "variable-impedance" })
    {
        if (window.session().readiness().state == TestReadiness::State::apart)
            break;

        window.screen->press (Keys::escapeKey);
        REQUIRE (window.studio().equipment.choosePreamp (id).wasOk());
        REQUIRE (window.studio().editor.editChannel ("Gain", [&] (ChannelRig& rig) { rig.external.gainDb = window.studio().catalogue.preamp (id)->gainMaxDb; }).wasOk());
        window.screen->type ('t');
        window.view().advance (0.03);
        window.wait ([&] { return window.session().readiness().state != TestReadiness::State::making; });
        CHECK (window.studio().comparison.rig (Path::b).channels.front().external.preampId == id);
    }

    window.view().advance (0.03);
    REQUIRE (window.session().readiness().state == TestReadiness::State::apart);
    CHECK (std::abs (window.session().readiness().apartLu) > TestReadiness::limitLu);
    CHECK (window.session().begin (Question::canYouTell, 12).failed());
    CHECK (window.kept().empty());
    (void) test::picture (window.view(), "blind-start-nomatch");
    CHECK_FALSE (window.part<PushButton> ("start").isEnabled());
    window.screen->press (Keys::returnKey);
    CHECK (window.isShown<StartSheet>());
    window.click (window.part<PushButton> ("match"));

    window.waitUntilFair();
    CHECK (window.part<PushButton> ("start").isEnabled());
}

TEST_CASE ("The stretch that a test is about is dragged before it, kept with it, and taken up again where it goes on", "[ui][listening-test][loop]")
{
    test::TestWindow window;
    window.screen->type ('t');
    (void) window.shown<StartSheet>();
    window.waitUntilFair();
    auto& wave = window.part<TestWave> ("loop wave");
    const auto length = static_cast<double> (window.studio().library.find (1)->metadata.numSamples) / 48000.0;
    CHECK (wave.lengthText() == "All of it, over and over");

    // The last end to the middle, and the first one further than half a second before it.
    const auto inner = wave.getLocalBounds().toFloat().reduced (8.0f, 4.0f);
    const auto drag = [&] (float from, float to) {
        test::Pointer pointer (wave);
        pointer.press (inner.getRelativePoint (from, 0.5f));
        pointer.moveTo (inner.getRelativePoint (to, 0.5f));
        pointer.release (inner.getRelativePoint (to, 0.5f));
    };
    drag (1.0f, 0.5f);
    drag (0.0f, 0.49f);
    const auto range = window.studio().transport.loopRange();
    REQUIRE (range.has_value());
    CHECK (range->getEnd() == Approx (0.5 * length).margin (0.01));
    CHECK (range->getLength() == Approx (Transport::shortestLoopSeconds));
    CHECK (wave.lengthText() == "Loop of 0.5 s, drag the ends");

    window.view().advance (0.03);
    CHECK (window.session().readiness().state == TestReadiness::State::making);
    window.waitUntilFair();
    (void) test::picture (window.view(), "blind-start-loop");
    window.screen->press (Keys::returnKey);
    (void) window.shown<TrialPage>();
    window.session().setLoop ({});
    CHECK (window.studio().transport.loopRange() == range);
    window.screen->press (Keys::rightKey);
    CHECK (window.kept().front().record.loopLength == 24000);
    CHECK (window.kept().front().record.loopStart == std::llround (48000.0 * range->getStart()));

    // After the program has been started again, all of the take is looped until the test goes on.
    window.restart();
    CHECK_FALSE (window.studio().transport.loopRange().has_value());
    REQUIRE (window.session().goOn (window.kept().front()).wasOk());
    window.wait ([&] { return window.session().state() == ListeningTestSession::State::running; });
    REQUIRE (window.studio().transport.loopRange().has_value());
    CHECK (window.studio().transport.loopRange()->getStart() == Approx (range->getStart()).margin (1.0e-4));
    CHECK (window.studio().transport.loopRange()->getLength() == Approx (Transport::shortestLoopSeconds).margin (1.0e-4));
    CHECK (window.session().trial() == 2);
}

TEST_CASE ("Tab goes through the start of a test in the order of what is decided", "[ui][listening-test]")
{
    test::TestWindow window ({ 1024, 640 });
    window.screen->type ('t');
    (void) window.shown<StartSheet>();
    window.waitUntilFair();
    juce::StringArray order;

    for (int i = 0; i < 7; ++i)
    {
        window.screen->tab();
        REQUIRE (test::OnScreen::focused() != nullptr);
        order.add (test::OnScreen::focused()->getComponentID());
    }

    CHECK (order.joinIntoString (", ") == "loop, question, trials, cancel, start, earlier tests, ");
    (void) test::picture (window.view(), "blind-start-small");
    window.screen->press (Keys::escapeKey);
    CHECK_FALSE (window.isShown<StartSheet>());
    CHECK (window.kept().empty());
}
