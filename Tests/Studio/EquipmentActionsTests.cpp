// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

using namespace plus48;

TEST_CASE ("Another microphone is as loud as the one before", "[studio][actions]")
{
    test::StudioRun run;
    auto& studio = *run.studio;

    for (const auto* microphone : { "stage-dynamic", "pencil-condenser", "passive-ribbon", "broadcast-dynamic" })
    {
        // By all of what plays: a voice is not at 997 Hz alone.
        const auto peakNow = [&] { return studio.peaks.forecast (studio.editor.source()) (studio.editor.setup().rig, studio.editor.channel()); };
        const auto before = peakNow();
        const auto preview = studio.equipment.withMicrophone (microphone);
        REQUIRE (studio.equipment.chooseMicrophone (microphone).wasOk());
        INFO (microphone << " at " << studio.editor.channel().builtIn.gainDb << " dB");
        CHECK (preview.builtIn.gainDb == studio.editor.channel().builtIn.gainDb);

        if (studio.editor.channel().builtIn.gainDb > 30.0 && studio.editor.channel().builtIn.gainDb < 60.0)
            CHECK (peakNow() == Approx (before).margin (0.6));
    }
}

TEST_CASE ("Another preamp is as loud as path A, by its own gain first", "[studio][actions]")
{
    test::StudioRun run;
    auto& studio = *run.studio;

    for (const auto& preamp : studio.catalogue.preamps)
    {
        if (preamp.isInlineBooster())
            continue;

        REQUIRE (studio.equipment.choosePreamp (preamp.identity.id).wasOk());
        const auto& external = studio.editor.channel().external;
        INFO (preamp.identity.id << ": gain " << external.gainDb << ", trim " << external.trimDb << ", line " << external.into.gainDb);
        CHECK (std::abs (*studio.figures.levelDifferenceDb()) <= 0.1);
        CHECK ((external.trimDb == Approx (0.0).margin (0.011) || external.gainDb <= preamp.gainMinDb + 0.01));
    }
}

TEST_CASE ("The user's own equipment is in the catalogue, and a table that is broken is said", "[studio][actions]")
{
    test::StudioRun run;
    const auto shipped = run.studio->catalogue.microphones.size();
    run.equipmentFolder = run.folder.get().getChildFile ("equipment");
    run.equipmentFolder.createDirectory();
    run.equipmentFolder.getChildFile ("microphones.csv").replaceWithText ("id,name,kind,sensitivity_mv_pa,output_ohm,max_spl_db,pattern,needs_phantom,response_hz_db\nmine,My own,dynamic,2,200,150,cardioid,no,20:0;20000:0\nbad,Bad,dynamic,loud,200,150,cardioid,no,20:0;20000:0\n");
    run.start();
    INFO (run.notice());
    CHECK (run.studio->catalogue.microphones.size() == shipped + 1);
    CHECK (run.notice().contains ("microphones.csv"));
    REQUIRE (run.studio->equipment.chooseMicrophone ("mine").wasOk());

    // Gone again: the rig is the first one, and that is said as well.
    run.studio.reset();
    run.equipmentFolder = juce::File();
    run.start();
    CHECK (run.notice().isNotEmpty());
    CHECK (run.studio->editor.channel().microphoneId != "mine");
}
