// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

using namespace plus48;

TEST_CASE ("Preamps are heard in the slot one after the other, and going back leaves no trace", "[studio][compare]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    const auto before = studio.editor.setup();
    const auto step = studio.editor.history().undoName();

    for (const auto* const id : { "tube-60s", "clean", "discrete-transformer" })
    {
        studio.audition.hear (id);
        CHECK (studio.editor.channel().external.preampId == id);
        CHECK (studio.listening.path() == Path::b);

        // Louder sounds better: each is as loud as A.
        REQUIRE (studio.figures.levelDifferenceDb().has_value());
        CHECK (std::abs (*studio.figures.levelDifferenceDb()) < 0.1);
        CHECK (studio.audition.inSlot() == before.rig.channels.front().external.preampId);
    }

    studio.audition.goBack();
    CHECK (studio.editor.setup() == before);
    CHECK (studio.editor.history().undoName() == step);
}

TEST_CASE ("A preamp that is chosen behind others is one step of undo, and the path that is recorded is the one of before", "[studio][compare]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    const auto before = studio.editor.setup();
    studio.audition.hear ("tube-60s");
    studio.audition.hear ("clean");
    REQUIRE (studio.audition.choose ("clean").wasOk());
    CHECK (studio.editor.channel().external.preampId == "clean");
    CHECK (studio.editor.channel().activePath == Path::a);
    CHECK_FALSE (studio.audition.isUnderWay());

    studio.editor.undo();
    CHECK (studio.editor.setup() == before);
}

TEST_CASE ("While a take is recorded, and in silence, no preamp is tried out", "[studio][compare]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("silence").wasOk());
    CHECK_FALSE (studio.audition.isPossible());
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    CHECK (studio.audition.isPossible());

    studio.transportActions.toggleRecording();
    run.run (0.3);
    const auto before = studio.editor.setup();
    CHECK_FALSE (studio.audition.isPossible());
    studio.audition.hear ("tube-60s");
    CHECK (studio.editor.setup() == before);
    studio.transportActions.toggleRecording();
    REQUIRE (run.wait ([&] { return studio.transport.state() == Transport::State::ready; }));
}

TEST_CASE ("On a take that plays, moving from preamp to preamp changes what is heard, and not the path that is recorded next", "[studio][compare]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    (void) run.record (3.0);
    studio.transport.setLooping (true);
    studio.transportActions.togglePlaying();
    REQUIRE (run.wait ([&] { return studio.comparison.state() == TakeComparison::State::ready; }));
    const auto before = studio.editor.setup();

    studio.audition.hear ("tube-60s");
    CHECK (studio.editor.channel().activePath == Path::a);
    CHECK (studio.listening.path() == Path::b);
    run.run (0.3);
    REQUIRE (run.wait ([&] { return studio.comparison.state() == TakeComparison::State::ready; }));
    CHECK (studio.comparedPairs.now().b.preampName == studio.catalogue.preamp ("tube-60s")->identity.name);

    studio.audition.goBack();
    CHECK (studio.editor.setup() == before);
    CHECK (studio.listening.path() == Path::a);
    CHECK (studio.transport.state() == Transport::State::playing);

    // The same where one is chosen.
    studio.audition.hear ("clean");
    REQUIRE (studio.audition.choose ("clean").wasOk());
    CHECK (studio.editor.channel().external.preampId == "clean");
    CHECK (studio.listening.path() == Path::a);
}

TEST_CASE ("Where levels are not matched, which preamps were heard before changes nothing of the one that is chosen", "[studio][compare]")
{
    const auto gainBehind = [] (std::initializer_list<const char*> heardBefore) {
        test::StudioRun run;
        auto& studio = *run.studio;
        REQUIRE (studio.sourceActions.choose ("voice").wasOk());
        REQUIRE (studio.channelActions.setLevelMatched (false).wasOk());

        for (const auto* const id : heardBefore)
            studio.audition.hear (id);

        REQUIRE (studio.audition.choose ("clean").wasOk());
        return studio.editor.channel().external.gainDb;
    };

    CHECK (gainBehind ({ "budget-tube", "discrete-transformer", "tube-60s" }) == gainBehind ({}));
}

TEST_CASE ("A booster that is chosen behind a preamp that was only heard stays in", "[studio][compare][gear-menu]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    const auto slot = studio.editor.channel().external.preampId;
    studio.audition.hear ("tube-60s");
    studio.audition.goBack();
    REQUIRE (studio.equipment.chooseBooster (true).wasOk());
    studio.audition.goBack();
    CHECK (studio.editor.channel().booster);
    CHECK (studio.editor.channel().external.preampId == slot);
}
