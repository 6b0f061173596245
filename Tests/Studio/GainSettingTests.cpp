// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

using namespace plus48;

namespace
{
using OutcomeKind = GainSetting::Outcome::Kind;

void listenToTheEnd (test::StudioRun& run)
{
    REQUIRE (run.studio->gainSetting.begin().wasOk());

    for (int i = 0; i < 60 && run.studio->gainSetting.isListening(); ++i)
        run.run (1.0);

    REQUIRE_FALSE (run.studio->gainSetting.isListening());
}
} // namespace

TEST_CASE ("All gains are set by ten seconds of sound, and the meters agree", "[studio][gains]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.dealOut ("band").wasOk());
    REQUIRE (studio.equipment.addOpticalPreamp ("eight-channel").wasOk());

    // One optical input too; one far too loud, one far too quiet.
    studio.editor.selectInput (8);
    REQUIRE (studio.sourceActions.choose ("acoustic-guitar").wasOk());
    REQUIRE (studio.editor.edit ("Wrong", [] (Setup& setup) {
                              setup.channelOf (0).builtIn.gainDb += 24.0;
                              setup.channelOf (1).builtIn.gainDb = 8.0;
                              setup.channelOf (7).builtIn.gainDb = 10.0;
                              setup.channelOf (8).external.gainDb = 12.0;
                          })
                 .wasOk());
    const auto before = studio.editor.setup();
    listenToTheEnd (run);
    INFO (run.notice());
    REQUIRE (studio.gainSetting.outcomes().size() == 9);

    // All of what plays, which may be louder elsewhere than in the ten seconds.
    run.run (24.0);

    for (const auto& outcome : studio.gainSetting.outcomes())
    {
        INFO (studio.strips.nameOf (outcome.input) << " from " << outcome.fromDb << " to " << outcome.toDb);
        const auto path = studio.editor.setup().channelOf (outcome.input).activePath;
        const auto peak = studio.meters.readings (outcome.input).path (path).analysed.peakDb();

        if (outcome.kind == OutcomeKind::set)
        {
            CHECK (peak >= AimZone::target - 0.6);
            CHECK (peak <= AimZone::high);
        }
    }

    CHECK (studio.gainSetting.outcomes()[7].kind == OutcomeKind::set);
    CHECK (studio.gainSetting.outcomes()[8].kind == OutcomeKind::set);

    // However many rounds it took: one step.
    studio.editor.undo();
    CHECK (studio.editor.setup() == before);
}

TEST_CASE ("Gains stay where nothing is heard, where the knob ends that is said, and a take is not touched", "[studio][gains]")
{
    test::StudioRun run;
    auto& studio = *run.studio;

    SECTION ("Silence turns nothing")
    {
        REQUIRE (studio.sourceActions.choose ("silence").wasOk());
        const auto before = studio.editor.setup();
        listenToTheEnd (run);
        CHECK (studio.editor.setup() == before);
        CHECK (run.notice() == "I heard nothing. Nothing was turned.");
    }

    SECTION ("A knob that ends before is said")
    {
        REQUIRE (studio.equipment.chooseInterface ("cheap-2").wasOk());
        REQUIRE (studio.editor.turn (ParameterId::distance, 0.6).wasOk());
        listenToTheEnd (run);
        REQUIRE (studio.gainSetting.outcomes().size() == 1);
        CHECK (studio.gainSetting.outcomes()[0].kind == OutcomeKind::knobEnds);
        CHECK (studio.editor.channel().builtIn.gainDb == 50.0);
        CHECK (run.notice().contains ("The knob ends: "));
        CHECK (run.notice().contains (" at 50 dB"));
    }

    SECTION ("Refused while recording, and without an armed input")
    {
        studio.transportActions.toggleRecording();
        run.run (0.1);
        CHECK (studio.gainSetting.begin().failed());
        studio.transportActions.toggleRecording();

        REQUIRE (run.wait ([&] { return studio.transport.state() == Transport::State::ready; }));

        REQUIRE (studio.channelActions.disarmAll().wasOk());
        CHECK (studio.gainSetting.begin().failed());
    }
}
