// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/CoachCard.h"
#include "UI/Coach/PreampVerdict.h"
#include "UI/GearMenu/GearMenu.h"
#include "UI/ListeningTestWindow.h"

using namespace plus48;
using namespace plus48::ui;
using Keys = juce::KeyPress;

namespace
{
struct ProofWindow : test::TestWindow
{
    /** Answers the test that runs, from the trial it has got to. */
    void answer (int numTrials, bool isRight)
    {
        (void) shown<TrialPage>();
        wait ([this] { return session().state() == ListeningTestSession::State::running; });

        for (int i = 0; i < numTrials; ++i)
        {
            const auto& trials = session().test().record.trials;
            const auto shuffle = unseal (trials.sealed, trials.question, trials.number, trials.answers);
            REQUIRE (shuffle.has_value());
            const auto isXB = ((shuffle->tosses >> trials.answers.size()) & 1u) != 0;
            screen->press (isXB == isRight ? Keys::rightKey : Keys::leftKey);
        }
    }

    /** From a link to the result, which is closed again. */
    void prove (const juce::String& link, bool isRight = true)
    {
        click (part<LinkText> (link));
        CHECK (shown<StartSheet>().getTitle() == "Prove it");
        CHECK (part<LengthCards> ("trials").trials() == 10);
        waitUntilFair();
        screen->press (Keys::returnKey);
        answer (10, isRight);
        (void) shown<ResultPage>();
        screen->press (Keys::escapeKey);
        test::OnScreen::settle();
        CHECK_FALSE (isShown<ResultPage>());
        view().advance (0.3);
    }

    juce::String verdict()
    {
        for (int i = 0; i < 3; ++i)
            view().advance (0.3);

        return shown<PreampVerdict>().getDescription();
    }

    bool isHeard() { return verdict().endsWith ("You heard it: 10 of 10 right."); }
    void edit (void (*change) (ChannelRig&)) { REQUIRE (studio().editor.editChannel ("Change", change).wasOk()); }

    const Datasheet::Row& proofIn (GearMenu& menu)
    {
        const auto& rows = menu.datasheet().rows;
        const auto found = std::find_if (rows.begin(), rows.end(), [] (const auto& row) { return row.label == proofLabel; });
        REQUIRE (found != rows.end());
        return *found;
    }
};
} // namespace

TEST_CASE ("The verdict is put to the ear: its link leads to a test of 10 trials, and the result stays with this setup alone", "[ui][listening-test][prove]")
{
    ProofWindow window;
    CHECK_FALSE (window.verdict().contains ("trials"));
    window.prove ("prove verdict");
    (void) test::picture (window.view(), "prove-verdict");
    CHECK (window.isHeard());

    const auto kept = window.kept();
    REQUIRE (kept.size() == 1);
    REQUIRE (kept.front().record.claim.has_value());
    CHECK (kept.front().record.claim->kind == Claim::Kind::preamp);
    CHECK (kept.front().record.claim->preampId == window.studio().editor.channel().external.preampId);

    // Each of these is another question, and each way back leads to the answer again.
    for (auto* const change : std::initializer_list<void (*) (ChannelRig&)> {
             [] (ChannelRig& channel) { channel.distanceMetres *= 2.0; },
             [] (ChannelRig& channel) { channel.microphoneId = channel.microphoneId == "broadcast-dynamic" ? "stage-dynamic" : "broadcast-dynamic"; },
             [] (ChannelRig& channel) { channel.builtIn.gainDb -= 3.0; },
             [] (ChannelRig& channel) { channel.external.preampId = "tube-60s"; },
             [] (ChannelRig& channel) { channel.booster = channel.phantom = true; },
             [] (ChannelRig& channel) { channel.phantom = ! channel.phantom; } })
    {
        window.edit (change);
        CHECK_FALSE (window.verdict().contains ("You heard"));
        window.studio().editor.undo();
        CHECK (window.isHeard());
    }

    // It comes back with the program, and goes with its test.
    window.restart();
    CHECK (window.isHeard());
    TestHistory::Test binned;
    REQUIRE (window.session().remove (window.kept().front(), binned).wasOk());
    CHECK_FALSE (window.verdict().contains ("You heard"));
    REQUIRE (window.session().restore (binned).wasOk());
    CHECK (window.isHeard());
}

TEST_CASE ("Who hears no difference is told so by the verdict, and a test that was left says nothing", "[ui][listening-test][prove]")
{
    ProofWindow window;
    window.click (window.part<LinkText> ("prove verdict"));
    (void) window.shown<StartSheet>();
    window.waitUntilFair();
    window.screen->press (Keys::returnKey);
    window.answer (9, true);
    CHECK_FALSE (window.verdict().contains ("trials"));
    window.screen->press (Keys::escapeKey);
    test::OnScreen::settle();
    CHECK_FALSE (window.verdict().contains ("heard it"));
    CHECK_FALSE (window.verdict().contains ("trials"));
    CHECK_FALSE (window.kept().front().record.trials.score().has_value());

    window.prove ("prove verdict", false);
    CHECK (window.verdict().endsWith ("You did not hear it in 10 trials."));
}

TEST_CASE ("Nothing is proved before there is a take of what is asked, and one sentence says what to do", "[ui][listening-test][prove]")
{
    {
        test::StudioRun run;
        test::OnScreen screen (*run.studio, { 1440, 900 });
        auto* const link = test::find<LinkText> (screen.view, "prove verdict");
        REQUIRE (link != nullptr);
        link->press();
        REQUIRE (run.studio->notices.current().has_value());
        CHECK (run.studio->notices.current()->message.startsWith ("Record a take first"));
        CHECK (test::findA<StartSheet> (screen.view) == nullptr);
    }

    ProofWindow window;
    window.edit ([] (ChannelRig& channel) { channel.distanceMetres *= 2.0; });
    window.click (window.part<LinkText> ("prove verdict"));
    CHECK (window.studio().notices.current()->message.contains ("another source or room"));
    CHECK_FALSE (window.isShown<StartSheet>());
}

TEST_CASE ("A datasheet's claim is tested with its own preamp, whatever is in the slot, and its result is on that sheet alone", "[ui][listening-test][prove]")
{
    ProofWindow window;
    const auto inSlot = window.studio().editor.channel().external;
    const juce::String id = "tube-60s";
    REQUIRE (inSlot.preampId != id);
    const auto open = [&window, &id]() -> GearMenu& {
        window.view().openMenu (PathPanel::Menu::preamp);
        auto& menu = window.shown<GearMenu>();
        menu.moveTo (id);
        return menu;
    };

    CHECK (window.proofIn (open()).figure == "Not tried yet.");
    (void) test::picture (window.view(), "prove-datasheet");
    window.prove ("prove datasheet");
    CHECK (window.studio().editor.channel().external == inSlot);
    REQUIRE (window.kept().size() == 1);
    CHECK (window.kept().front().record.claim->kind == Claim::Kind::colour);
    CHECK (window.kept().front().record.claim->preampId == id);
    CHECK (window.kept().front().record.b.name == window.studio().catalogue.preamp (id)->identity.name);
    CHECK_FALSE (window.verdict().contains ("You heard"));

    auto& menu = open();
    CHECK (window.proofIn (menu).figure == "You heard it: 10 of 10 right.");
    menu.highlight (inSlot.preampId);
    CHECK (window.proofIn (menu).figure == "Not tried yet.");
    window.screen->press (Keys::escapeKey);
    test::OnScreen::settle();

    // Hot behind a booster, it is another claim.
    REQUIRE (window.studio().equipment.choosePreamp (id).wasOk());
    CHECK (window.proofIn (open()).figure == "You heard it: 10 of 10 right.");
    REQUIRE (window.studio().channelActions.setDriveWithBooster (Drive::hot).wasOk());
    CHECK (window.proofIn (window.shown<GearMenu>()).figure == "Not tried yet.");
}

TEST_CASE ("A test that is not begun, or ends, leaves loop and slot as they were", "[ui][listening-test][prove][loop]")
{
    ProofWindow window;
    auto& transport = window.studio().transport;
    REQUIRE (window.session().prepare().wasOk());
    window.waitUntilFair();
    transport.setLoopRange (juce::Range<double> (0.5, 1.5));
    transport.setLooping (false);
    window.session().cancel();
    REQUIRE_FALSE (transport.isLooping());

    window.screen->type ('t');
    (void) window.shown<StartSheet>();
    CHECK (transport.isLooping());
    window.screen->press (Keys::escapeKey);
    test::OnScreen::settle();
    CHECK_FALSE (transport.isLooping());

    window.prove ("prove verdict");
    CHECK_FALSE (transport.isLooping());
    CHECK_FALSE (window.session().claim().has_value());

    // A plain test after it is no proof.
    window.screen->type ('t');
    CHECK (window.shown<StartSheet>().getTitle() == "Blind test");
    window.waitUntilFair();
    window.screen->press (Keys::returnKey);
    window.answer (12, false);
    (void) window.shown<ResultPage>();
    window.screen->press (Keys::escapeKey);
    CHECK (window.isHeard());
}

TEST_CASE ("What the coach says of a preamp's colour is put to the ear, and the result stands in the coach's own words", "[ui][listening-test][prove]")
{
    ProofWindow window;
    auto& studio = window.studio();
    REQUIRE (test::find (window.view(), "prove advice") == nullptr);

    // Near enough to drive the preamp, and a take of that.
    window.edit ([] (ChannelRig& channel) {
        channel.distanceMetres = 0.05;
        channel.builtIn.gainDb -= 15.0;
    });
    (void) window.run.record (2.0);
    REQUIRE (studio.channelActions.hear (Path::b).wasOk());
    REQUIRE (studio.channelActions.setDrive (Drive::hot).wasOk());

    // As it is measured, and not turned again while it is tested.
    window.wait ([&studio] { return studio.colours.of (studio.editor.channel().external).state == ColourMeasurements::Answer::State::known; });
    REQUIRE (studio.channelActions.setDrive (Drive::hot).wasOk());
    const auto listen = [&] {
        window.run.run (5.0);
        window.view().advance (0.3);
        REQUIRE (studio.coach.advice().claim == Claim::Kind::colour);
    };

    listen();
    window.prove ("prove advice");
    listen();
    CHECK (window.shown<CoachCard>().getDescription().endsWith ("You heard it: 10 of 10 right."));
    (void) test::picture (window.view(), "prove-coach");
}
