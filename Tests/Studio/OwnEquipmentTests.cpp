// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

using namespace plus48;

namespace
{
EquipmentRow podcastMic (const juce::String& sensitivity = "1.2")
{
    return { "microphones.csv", { { "id", "my-podcast-mic" }, { "name", "My podcast mic" }, { "kind", "dynamic" }, { "sensitivity_mv_pa", sensitivity }, { "output_ohm", "200" }, { "basis", "its datasheet" } } };
}

struct OwnRun : test::StudioRun
{
    OwnRun()
    {
        equipmentFolder = folder.get().getChildFile ("equipment");
        start();
    }

    OwnEquipment& own() { return studio->ownEquipment; }
    const MicrophoneModel* mic() { return studio->catalogue.microphone ("my-podcast-mic"); }
    juce::File table() const { return equipmentFolder.getChildFile ("microphones.csv"); }
};
} // namespace

TEST_CASE ("Equipment of one's own is there at once, is heard, and is there again after a start", "[studio][own-equipment]")
{
    OwnRun run;
    REQUIRE (run.own().put (podcastMic()).wasOk());
    REQUIRE (run.mic() != nullptr);
    REQUIRE (run.studio->equipment.chooseMicrophone ("my-podcast-mic").wasOk());

    // Twice the voltage under the same name: figures and sound follow, and the gain stays.
    const auto gain = run.studio->editor.channel().builtIn.gainDb;
    const auto before = run.studio->figures.path (Path::a).gainDb();
    run.run (0.5);
    REQUIRE (run.own().put (podcastMic ("2.4")).wasOk());
    CHECK (run.studio->editor.channel().builtIn.gainDb == gain);
    CHECK (run.studio->figures.path (Path::a).gainDb() == Approx (before + 6.02).margin (0.01));
    run.run (0.5);

    run.studio->saveNow();
    run.start();
    REQUIRE (run.mic() != nullptr);
    CHECK (run.mic()->sensitivityMvPerPa == 2.4);
    CHECK (run.studio->editor.channel().microphoneId == "my-podcast-mic");
}

TEST_CASE ("Adding, editing and deleting equipment are steps of undo, whose table is as it was to the byte", "[studio][own-equipment]")
{
    OwnRun run;
    run.equipmentFolder.createDirectory();
    const juce::String byHand ("name,id,mine,sensitivity_mv_pa\n\"Theirs, old\",theirs,a remark,2\nbad one,bad,kept,loud\n");
    run.table().replaceWithText (byHand, false, false, "\n");
    run.start();

    REQUIRE (run.own().put (podcastMic()).wasOk());
    CHECK (run.table().loadFileAsString().startsWith ("name,id,mine,sensitivity_mv_pa,kind,output_ohm,basis\n\"Theirs, old\",theirs,a remark,2\nbad one,bad,kept,loud\n"));
    REQUIRE (run.own().put (podcastMic ("2.4")).wasOk());
    REQUIRE (run.own().remove ("microphones.csv", "my-podcast-mic").wasOk());
    CHECK (run.mic() == nullptr);
    CHECK (run.studio->editor.history().undoName() == "Delete equipment");

    run.studio->editor.undo();
    REQUIRE (run.mic() != nullptr);
    CHECK (run.mic()->sensitivityMvPerPa == 2.4);
    run.studio->editor.undo();
    CHECK (run.mic()->sensitivityMvPerPa == 1.2);
    run.studio->editor.undo();
    CHECK (run.mic() == nullptr);
    CHECK (run.table().loadFileAsString() == byHand);
    run.studio->editor.redo();
    CHECK (run.mic() != nullptr);
}

TEST_CASE ("What is in use is not deleted, and a table is left alone that another program changed, that cannot be made out, or while a take is recorded", "[studio][own-equipment]")
{
    OwnRun run;
    REQUIRE (run.own().put (podcastMic()).wasOk());
    REQUIRE (run.studio->equipment.chooseMicrophone ("my-podcast-mic").wasOk());
    CHECK (run.own().remove ("microphones.csv", "my-podcast-mic").getErrorMessage().contains ("in use"));
    CHECK (run.mic() != nullptr);
    CHECK (run.own().row ("microphones.csv", "my-podcast-mic").has_value());

    run.studio->transportActions.toggleRecording();
    run.run (0.2);
    CHECK (run.own().put (podcastMic ("3")).getErrorMessage().contains ("take"));
    run.studio->transportActions.toggleRecording();
    REQUIRE (run.wait ([&] { return run.studio->transport.state() == Transport::State::ready; }));
    CHECK (run.mic()->sensitivityMvPerPa == 1.2);

    REQUIRE (run.own().put (podcastMic ("3")).wasOk());
    run.table().appendText ("theirs,,,,,\n", false, false, "\n");
    const auto changed = run.table().loadFileAsString();
    run.studio->editor.undo();
    CHECK (run.notice().contains ("another program"));
    CHECK (run.table().loadFileAsString() == changed);

    run.table().appendText ("\"never closed\n", false, false, "\n");
    const auto broken = run.table().loadFileAsString();
    CHECK (run.own().put (podcastMic ("4")).getErrorMessage().contains ("microphones.csv"));
    CHECK (run.table().loadFileAsString() == broken);
}

TEST_CASE ("What is exported can be imported elsewhere, without the rows whose figures are wrong", "[studio][own-equipment]")
{
    OwnRun run, other;
    const auto file = run.folder.get().getChildFile ("mine.csv");
    CHECK (run.own().exportTo (file, "microphones.csv").failed());
    REQUIRE (run.own().put (podcastMic()).wasOk());
    REQUIRE (run.own().exportTo (file, "microphones.csv").wasOk());
    file.appendText ("bad,Bad,dynamic,loud,200,\n", false, false, "\n");

    int numAdded = 0;
    REQUIRE (other.own().importFrom (file, "microphones.csv", numAdded).wasOk());
    CHECK (numAdded == 1);
    CHECK (other.mic() != nullptr);
    CHECK_FALSE (other.own().row ("microphones.csv", "bad").has_value());

    file.replaceWithText ("nothing of the kind\n");
    CHECK (other.own().importFrom (file, "microphones.csv", numAdded).failed());
    CHECK (other.mic() != nullptr);
}
