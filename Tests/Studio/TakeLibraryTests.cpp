// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

using namespace plus48;

TEST_CASE ("Names and stars are kept on the disk, and undone", "[studio][takes]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    const auto number = run.record (0.3);
    const auto name = studio.takes().find (number)->metadata.name;

    studio.renameTake (number, "  The good one ");
    studio.starTake (number, true);
    CHECK (studio.takes().session().takes().front().metadata.name == "The good one");
    CHECK (studio.takes().session().takes().front().metadata.hasStar);
    CHECK (studio.history().undoName() == "Star");

    studio.undo();
    studio.undo();
    CHECK (studio.takes().session().takes().front().metadata.name == name);
    CHECK_FALSE (studio.takes().find (number)->metadata.hasStar);
    studio.redo();
    CHECK (studio.takes().find (number)->metadata.name == "The good one");

    // Nothing is no name, and what is so already is no step.
    studio.renameTake (number, "   ");
    studio.starTake (number, false);
    CHECK (studio.history().undoName() == "Rename take");
    CHECK (studio.takes().find (number)->metadata.name == "The good one");
}

TEST_CASE ("A take goes into the bin, and comes back whatever was done meanwhile", "[studio][takes]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    run.record (0.3);
    const auto number = run.record (0.3);
    CHECK (number == 2);

    studio.removeTake (number);
    CHECK (studio.takes().find (number) == nullptr);
    CHECK (studio.selectedTake() == 1);
    REQUIRE (studio.notice().has_value());
    CHECK (studio.notice()->button == "Undo");
    const auto bringBack = studio.notice()->action;

    REQUIRE (studio.moveGain (1.0).wasOk());
    bringBack();
    CHECK (studio.takes().find (number) != nullptr);
    CHECK (studio.channel().builtIn.gainDb == Approx (studio.liveEngine().rig().channels[0].builtIn.gainDb));
    CHECK (studio.history().undoName() == "Gain");

    // Its step cannot be undone again, and does not bar the way.
    studio.undo();
    studio.undo();
    CHECK (run.notice().isNotEmpty());
    CHECK (studio.takes().takes().size() == 2);

    studio.removeTake (number);
    studio.undo();
    CHECK (studio.takes().find (number) != nullptr);
    CHECK (studio.selectedTake() == number);

    // Numbers are never used again.
    studio.removeTake (number);
    CHECK (run.record (0.2) == 3);
}

TEST_CASE ("Waveforms of earlier takes arrive, and a shelf that goes away early waits for nobody", "[studio][takes]")
{
    test::StudioRun run;
    run.record (0.5);
    run.record (0.5);
    run.start();
    auto& library = run.studio->takes();
    CHECK (library.takes().size() == 2);
    CHECK (library.takes().front().number == 2);
    REQUIRE (run.wait ([&] { return library.peaks (1) != nullptr && library.peaks (2) != nullptr; }));
    CHECK (library.peaks (1)->length() == library.find (1)->metadata.numSamples);

    for (int i = 0; i < 20; ++i)
        run.start();
}

TEST_CASE ("Another folder has other takes; one that cannot be had changes nothing", "[studio][takes]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    run.record (0.3);
    const auto first = studio.takesFolder();
    const auto blocked = run.folder.write ("file", "not a folder");

    studio.setTakesFolder (blocked.getChildFile ("inside"));
    CHECK (run.notice().isNotEmpty());
    CHECK (studio.takesFolder() == first);
    CHECK (studio.takes().takes().size() == 1);

    studio.setTakesFolder (run.folder.get().getChildFile ("Other"));
    CHECK (studio.takes().takes().empty());
    CHECK (studio.selectedTake() == 0);
    CHECK (run.record (0.2) == 1);

    studio.toggleRecording();
    run.run (0.1);
    studio.setTakesFolder (first);
    CHECK (run.notice().contains ("stop it first"));
    CHECK (studio.takesFolder() != first);
}
