// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Recording/WavFile.h"
#include "Studio/OpticalInputs.h"

using namespace plus48;

namespace
{
/** Eight inputs of the interface's own, and a band on them. */
void dealBand (Studio& studio) { REQUIRE (studio.sourceActions.dealOut ("band").wasOk()); }

juce::Result addOptical (Studio& studio) { return studio.equipment.addOpticalPreamp ("eight-channel"); }
} // namespace

TEST_CASE ("A band is dealt out over eight inputs with its names, jacks, power and gains, in one step of undo", "[studio][strips]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    const auto before = studio.editor.setup();
    dealBand (studio);
    const auto& setup = studio.editor.setup();

    REQUIRE (setup.numInputs() == 8);
    CHECK (setup.runningInputs().size() == 8);
    CHECK (studio.strips.nameOf (0) == "Kick");
    CHECK (studio.strips.nameOf (7) == "Voice");
    CHECK (setup.channelOf (2).phantom);
    CHECK (setup.channelOf (4).builtIn.jack == Jack::instrument);
    CHECK (setup.channelOf (6).builtIn.jack == Jack::line);

    for (int input = 0; input < 8; ++input)
    {
        const auto peak = studio.peaks.forecast (setup.sourceOf (input)) (setup.rig, setup.channelOf (input));
        INFO (studio.strips.nameOf (input) << " peaks at " << peak);
        CHECK (peak <= AimZone::high);
        CHECK (peak >= AimZone::low);
    }

    studio.editor.undo();
    CHECK (studio.editor.setup() == before);
}

TEST_CASE ("An eight-channel preamp brings eight optical inputs, which have no path A", "[studio][strips][optical]")
{
    test::StudioRun run;
    auto& studio = *run.studio;

    // The home interface has no optical input.
    REQUIRE (addOptical (studio).failed());
    REQUIRE (studio.equipment.chooseInterface ("studio-8").wasOk());

    for (int link = 0; link < 3; ++link)
    {
        REQUIRE (addOptical (studio).wasOk());
        CHECK (studio.editor.setup().numInputs() == 16 + 8 * link);
    }

    CHECK (addOptical (studio).failed());
    CHECK (studio.notices.current()->message == "All 3 optical links of Eight-input studio interface are in use.");

    const auto& setup = studio.editor.setup();

    for (int input = 0; input < 32; ++input)
    {
        const auto isOptical = opticalInputs::isOptical (setup, studio.catalogue, input);
        CHECK (isOptical == (input >= 8));
        CHECK (ChannelPlan::from (setup.rig, setup.channelOf (input), studio.catalogue).path (Path::b).isOptical == isOptical);
    }

    // The way in stays as it is, whatever is tried.
    studio.editor.selectInput (20);
    const auto kept = studio.editor.channel();
    CHECK (studio.channelActions.hear (Path::a).failed());
    CHECK (studio.channelActions.plugInto (Jack::mic).failed());
    CHECK (studio.equipment.choosePreamp ("clean").failed());
    CHECK (studio.editor.editChannel ("By hand", [] (ChannelRig& channel) { channel.activePath = Path::a; }).wasOk());
    CHECK (studio.editor.channel() == kept);
    studio.editor.selectInput (0);
    CHECK (studio.channelActions.hear (Path::b).wasOk());

    // Level match leaves its knobs alone.
    studio.editor.selectInput (9);
    REQUIRE (studio.editor.setup().isLevelMatched);
    REQUIRE (studio.editor.turn (ParameterId::externalGain, 31.0).wasOk());
    CHECK (studio.editor.channel().external.trimDb == 0.0);

    REQUIRE (studio.equipment.removeOpticalPreamp (1).wasOk());
    CHECK (studio.editor.setup().numInputs() == 24);
    CHECK (studio.equipment.removeOpticalPreamp (2).failed());
    studio.editor.undo();
    CHECK (studio.editor.setup().numInputs() == 32);
}

TEST_CASE ("Optical preamps wait for an interface that has links, and survive a restart with names and pairs", "[studio][strips][optical]")
{
    test::StudioRun run;
    REQUIRE (run.studio->equipment.chooseInterface ("studio-8").wasOk());
    REQUIRE (addOptical (*run.studio).wasOk());
    REQUIRE (run.studio->strips.rename (9, "Room left").wasOk());
    REQUIRE (run.studio->strips.setLinked (9, true).wasOk());
    run.studio->editor.selectInput (9);
    REQUIRE (run.studio->editor.turn (ParameterId::externalGain, 33.0).wasOk());
    auto preferences = run.studio->preferences.current();
    preferences.view = Preferences::View::channels;
    run.studio->preferences.set (preferences);

    REQUIRE (run.studio->equipment.chooseInterface ("home-2").wasOk());
    CHECK (run.studio->editor.setup().numInputs() == 2);
    run.start();
    CHECK (run.studio->editor.setup().numInputs() == 2);
    REQUIRE (run.studio->equipment.chooseInterface ("studio-8").wasOk());
    run.start();

    auto& studio = *run.studio;
    REQUIRE (studio.editor.setup().numInputs() == 16);
    CHECK (studio.strips.nameOf (9) == "Room left");
    CHECK (studio.strips.partnerOf (9) == 10);
    CHECK (studio.strips.partnerOf (10) == 9);
    CHECK (studio.preferences.current().view == Preferences::View::channels);
    studio.editor.selectInput (9);
    REQUIRE (studio.editor.turn (ParameterId::externalGain, 34.0).wasOk());
    run.start();
    CHECK (run.studio->editor.setup().channelOf (9).external.gainDb == 34.0);
    CHECK (run.studio->editor.setup().channelOf (10).external.gainDb == 34.0);
}

TEST_CASE ("What is turned on one side of a stereo pair turns on the other", "[studio][strips]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    dealBand (studio);
    REQUIRE (studio.strips.setLinked (2, true).wasOk());
    const auto channel = [&studio] (int input) { return studio.editor.setup().channelOf (input); };

    for (const auto input : { 2, 3 })
    {
        studio.editor.selectInput (input);
        REQUIRE (studio.editor.turn (ParameterId::builtInGain, 14.0 + input).wasOk());
        REQUIRE (studio.editor.turn (ParameterId::lowCut, input == 2 ? 1.0 : 0.0).wasOk());
        CHECK (channel (2).builtIn.gainDb == 14.0 + input);
        CHECK (channel (2).builtIn.gainDb == channel (3).builtIn.gainDb);
        CHECK (channel (2).lowCut == channel (3).lowCut);
        CHECK (channel (2).external == channel (3).external);
    }

    REQUIRE (studio.equipment.chooseMicrophone ("broadcast-dynamic").wasOk());
    CHECK (channel (2).microphoneId == channel (3).microphoneId);
    REQUIRE (studio.channelActions.arm (false).wasOk());
    CHECK_FALSE (studio.editor.setup().isArmed (2));

    // No input is in two pairs.
    CHECK (studio.strips.setLinked (3, true).failed());
    CHECK (studio.strips.setLinked (1, true).failed());
    CHECK (studio.strips.setLinked (7, true).failed());

    REQUIRE (studio.strips.setLinked (2, false).wasOk());
    const auto kept = channel (2).builtIn.gainDb;
    REQUIRE (studio.editor.turn (ParameterId::builtInGain, 9.0).wasOk());
    CHECK (channel (3).builtIn.gainDb == 9.0);
    CHECK (channel (2).builtIn.gainDb == kept);
}

TEST_CASE ("A strip's settings are copied to others, whose performances keep their own level", "[studio][strips]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    dealBand (studio);
    const auto snare = studio.editor.setup().channelOf (1);
    const auto levelBefore = studio.editor.setup().channelOf (7).fullScaleSpl;
    REQUIRE (studio.strips.copySettings (1, { 1, 7, 99 }).wasOk());
    const auto& voice = studio.editor.setup().channelOf (7);
    CHECK (voice.builtIn == snare.builtIn);
    CHECK (voice.microphoneId == snare.microphoneId);
    CHECK (voice.distanceMetres == snare.distanceMetres);
    CHECK (voice.fullScaleSpl == levelBefore);
    studio.editor.undo();
    CHECK_FALSE (studio.editor.setup().channelOf (7).builtIn == snare.builtIn);
}

TEST_CASE ("Inputs are armed in banks and by the first word of their names", "[studio][strips]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    dealBand (studio);
    REQUIRE (addOptical (studio).wasOk());
    const auto find = [&studio] (const juce::String& name) {
        for (const auto& group : studio.strips.groups())
            if (group.name == name)
                return group;

        return StripGroup {};
    };

    const auto dash = juce::String::fromUTF8 ("\xe2\x80\x93");
    REQUIRE (find ("Overhead").inputs == std::vector<int> { 2, 3 });
    CHECK (find ("Overhead").numbers() == "3" + dash + "4");
    CHECK (find ("Inputs 1" + dash + "8").armed == StripGroup::Armed::all);
    REQUIRE (studio.strips.toggleArmed (find ("Overhead")).wasOk());
    CHECK (find ("Overhead").armed == StripGroup::Armed::none);
    CHECK (find ("Inputs 1" + dash + "8").armed == StripGroup::Armed::some);
    CHECK (studio.editor.setup().runningInputs().size() == 6);
    REQUIRE (studio.strips.toggleArmed (find ("Inputs 1" + dash + "8")).wasOk());
    CHECK (studio.editor.setup().runningInputs().size() == 8);
    REQUIRE (studio.strips.toggleArmed (studio.strips.bankOf (12)).wasOk());
    CHECK (studio.editor.setup().runningInputs().size() == 16);
}

TEST_CASE ("People put any inputs together under a name, arm them at once, and undo takes each step back", "[studio][strips][groups]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    dealBand (studio);
    studio.editor.selectInput (0);
    const auto before = studio.editor.setup();
    REQUIRE (studio.strips.makeGroup (" Rhythm ", { 0, 4, 6 }).wasOk());
    const auto rhythm = [&studio] { return studio.strips.groups().front(); };
    REQUIRE (rhythm().isOwn);
    CHECK (rhythm().name == "Rhythm");
    CHECK (rhythm().inputs == std::vector<int> { 0, 4, 6 });
    CHECK (rhythm().armed == StripGroup::Armed::all);

    REQUIRE (studio.strips.toggleArmed (rhythm()).wasOk());
    CHECK (studio.editor.setup().runningInputs() == std::vector<int> { 1, 2, 3, 5, 7 });
    studio.editor.undo();
    CHECK (studio.editor.setup().armed == before.armed);
    REQUIRE (studio.channelActions.arm (false).wasOk());
    CHECK (rhythm().armed == StripGroup::Armed::some);
    REQUIRE (studio.strips.toggleArmed (rhythm()).wasOk());
    CHECK (rhythm().armed == StripGroup::Armed::all);

    // An input can be in several.
    REQUIRE (studio.strips.makeGroup ({}, { 0, 1 }).wasOk());
    CHECK (studio.editor.setup().stripOf (0).groups == std::vector<juce::String> { "Rhythm", "Group 1" });
    CHECK (studio.strips.nextGroupName() == "Group 2");
    studio.editor.undo();
    CHECK_FALSE (studio.editor.setup().stripOf (0).isIn ("Group 1"));
}

TEST_CASE ("Groups of people's own are renamed, left and removed, and no two have one name", "[studio][strips][groups]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    dealBand (studio);
    REQUIRE (studio.strips.makeGroup ("Drums", { 0, 1 }).wasOk());
    REQUIRE (studio.strips.makeGroup ("Singers", { 7 }).wasOk());
    CHECK (studio.strips.makeGroup ("Drums", { 3 }).failed());
    CHECK (studio.strips.renameGroup ("Singers", "Drums").failed());
    CHECK (studio.strips.renameGroup ("Singers", "  ").failed());
    REQUIRE (studio.strips.renameGroup ("Drums", "Kit").wasOk());
    CHECK (studio.editor.setup().stripOf (1).isIn ("Kit"));
    CHECK_FALSE (studio.editor.setup().stripOf (1).isIn ("Drums"));

    REQUIRE (studio.strips.setInGroup ("Kit", 2, true).wasOk());
    CHECK (studio.strips.groups().front().inputs == std::vector<int> { 0, 1, 2 });
    REQUIRE (studio.strips.setInGroup ("Singers", 7, false).wasOk());

    for (const auto& group : studio.strips.groups())
        CHECK (group.name != "Singers");

    const auto armed = studio.editor.setup().armed;
    REQUIRE (studio.strips.removeGroup ("Kit").wasOk());
    CHECK_FALSE (studio.strips.groups().front().isOwn);
    CHECK (studio.editor.setup().armed == armed);
    studio.editor.undo();
    CHECK (studio.strips.groups().front().name == "Kit");
}

TEST_CASE ("Groups wait with inputs that the interface does not have, go with a cable that is moved, and survive a restart", "[studio][strips][groups]")
{
    test::StudioRun run;
    dealBand (*run.studio);
    REQUIRE (run.studio->strips.makeGroup ("Choir", { 1, 6 }).wasOk());
    REQUIRE (run.studio->equipment.chooseInterface ("home-2").wasOk());
    CHECK (run.studio->strips.groups().front().inputs == std::vector<int> { 1 });
    run.start();
    REQUIRE (run.studio->equipment.chooseInterface ("studio-8").wasOk());
    CHECK (run.studio->strips.groups().front().name == "Choir");
    CHECK (run.studio->strips.groups().front().inputs == std::vector<int> { 1, 6 });
    run.studio->editor.selectInput (6);
    REQUIRE (run.studio->channelActions.moveCableTo (3).wasOk());
    CHECK (run.studio->strips.groups().front().inputs == std::vector<int> { 1, 3 });
}

TEST_CASE ("A take is one file with a track for each armed input, and keeps what stood on their strips", "[studio][strips]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    dealBand (studio);
    REQUIRE (studio.strips.rename (0, "Bass drum").wasOk());
    REQUIRE (studio.strips.arm ({ 1, 2 }, false).wasOk());
    studio.transportActions.toggleRecording();
    run.run (0.5);
    studio.transportActions.toggleRecording();

    REQUIRE (run.wait ([&] { return studio.transport.state() == Transport::State::ready; }));

    REQUIRE (studio.library.takes().size() == 1);
    const auto& metadata = studio.library.takes().front().metadata;
    REQUIRE (metadata.rig.channels.size() == 6);
    CHECK (metadata.trackName (0) == "Bass drum");
    CHECK (metadata.trackName (1) == "Overhead right");
    CHECK (metadata.trackName (5) == "Voice");
}

TEST_CASE ("A file of sixteen channels gets sixteen inputs: what the interface has no jacks for comes by optical link", "[studio][strips][optical]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    const auto file = run.folder.get().getChildFile ("sixteen.wav");
    std::vector<std::vector<double>> channels (16, std::vector<double> (24000));

    for (std::size_t c = 0; c < channels.size(); ++c)
        for (std::size_t n = 0; n < channels[c].size(); ++n)
            channels[c][n] = 0.2 * std::sin (0.01 * static_cast<double> ((c + 1) * n));

    REQUIRE (writeWavFile (file, channels, { 48000.0, BitDepth::int24, {}, {} }).wasOk());
    REQUIRE (studio.sourceActions.dealOut (file.getFullPathName()).wasOk());
    const auto& setup = studio.editor.setup();
    REQUIRE (setup.numInputs() == 16);
    CHECK (setup.runningInputs().size() == 16);
    CHECK (setup.opticalPreamps.size() == 1);
    CHECK (setup.sourceOf (15).channel == 15);
    CHECK (setup.channelOf (15).activePath == Path::b);
    studio.editor.undo();
    CHECK (setup.opticalPreamps.empty());
}
