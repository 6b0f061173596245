// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Studio/ShareSubject.h"

using namespace plus48;

TEST_CASE ("A take from an optical input has no built-in preamp to be compared with, and says so", "[studio][compare][optical]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.equipment.chooseInterface ("studio-8").wasOk());
    REQUIRE (studio.equipment.addOpticalPreamp ("eight-channel").wasOk());
    studio.editor.selectInput (9);
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.strips.arm ({ 0, 1, 2, 3, 4, 5, 6, 7 }, false).wasOk());
    REQUIRE (studio.editor.setup().runningInputs() == std::vector<int> { 9 });
    (void) run.record (1.5);
    CHECK (studio.library.takes().front().metadata.trackInputs == std::vector<int> { 10 });

    studio.transport.setLooping (true);
    studio.transportActions.togglePlaying();
    REQUIRE (run.wait ([&] { return studio.comparison.isActive(); }));
    CHECK (studio.listening.path() == Path::b);
    CHECK (studio.comparison.whyNoOtherPath().contains ("optical link"));
    REQUIRE (studio.listening.hear (Path::a).failed());
    CHECK (run.notice() == studio.comparison.whyNoOtherPath());
    CHECK (studio.listening.path() == Path::b);

    // Nor two versions to be given to friends.
    CHECK (shareSubject (studio.library.takes().front(), studio.editor.channel().external, studio.catalogue).versions.size() == 1);

    // Another preamp in the slot of the selected input makes nothing of it.
    studio.editor.selectInput (0);
    REQUIRE (studio.equipment.choosePreamp ("clean").wasOk());
    run.run (0.5);
    CHECK (studio.comparison.state() == TakeComparison::State::failed);
}
