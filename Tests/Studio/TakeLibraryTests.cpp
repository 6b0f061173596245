// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

using namespace plus48;

TEST_CASE ("Names and stars are kept on the disk, and undone", "[studio][takes]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    const auto number = run.record (0.3);
    const auto name = studio.library.find (number)->metadata.name;

    studio.takes.rename (number, "  The good one ");
    studio.takes.star (number, true);
    CHECK (studio.library.session().takes().front().metadata.name == "The good one");
    CHECK (studio.library.session().takes().front().metadata.hasStar);
    CHECK (studio.editor.history().undoName() == "Star");

    studio.editor.undo();
    studio.editor.undo();
    CHECK (studio.library.session().takes().front().metadata.name == name);
    CHECK_FALSE (studio.library.find (number)->metadata.hasStar);
    studio.editor.redo();
    CHECK (studio.library.find (number)->metadata.name == "The good one");

    // Nothing is no name, and what is so already is no step.
    studio.takes.rename (number, "   ");
    studio.takes.star (number, false);
    CHECK (studio.editor.history().undoName() == "Rename take");
    CHECK (studio.library.find (number)->metadata.name == "The good one");
}

TEST_CASE ("A take goes into the bin, and comes back whatever was done meanwhile", "[studio][takes]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    run.record (0.3);
    const auto number = run.record (0.3);
    CHECK (number == 2);

    studio.takes.remove (number);
    CHECK (studio.library.find (number) == nullptr);
    CHECK (studio.takes.selected() == 1);
    REQUIRE (studio.notices.current().has_value());
    CHECK (studio.notices.current()->button == "Undo");
    const auto bringBack = studio.notices.current()->action;

    REQUIRE (studio.channelActions.moveGain (1.0).wasOk());
    bringBack();
    CHECK (studio.library.find (number) != nullptr);
    CHECK (studio.editor.channel().builtIn.gainDb == Approx (studio.engineForDevice().rig().channels[0].builtIn.gainDb));
    CHECK (studio.editor.history().undoName() == "Gain");

    // Its step cannot be undone again, and does not bar the way.
    studio.editor.undo();
    studio.editor.undo();
    CHECK (run.notice().isNotEmpty());
    CHECK (studio.library.takes().size() == 2);

    studio.takes.remove (number);
    studio.editor.undo();
    CHECK (studio.library.find (number) != nullptr);
    CHECK (studio.takes.selected() == number);

    // Numbers are never used again.
    studio.takes.remove (number);
    CHECK (run.record (0.2) == 3);
}

TEST_CASE ("Waveforms of earlier takes arrive, and a shelf that goes away early waits for nobody", "[studio][takes]")
{
    test::StudioRun run;
    run.record (0.5);
    run.record (0.5);
    run.start();
    auto& library = run.studio->library;
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
    const auto first = studio.takesFolder.folder();
    const auto blocked = run.folder.write ("file", "not a folder");

    studio.takesFolder.set (blocked.getChildFile ("inside"));
    CHECK (run.notice().isNotEmpty());
    CHECK (studio.takesFolder.folder() == first);
    CHECK (studio.library.takes().size() == 1);

    studio.takesFolder.set (run.folder.get().getChildFile ("Other"));
    CHECK (studio.library.takes().empty());
    CHECK (studio.takes.selected() == 0);
    CHECK (run.record (0.2) == 1);

    studio.transportActions.toggleRecording();
    run.run (0.1);
    studio.takesFolder.set (first);
    CHECK (run.notice().contains ("stop it first"));
    CHECK (studio.takesFolder.folder() != first);
}
