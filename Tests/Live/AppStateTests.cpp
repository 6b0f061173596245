// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TemporaryFolder.h"

#include "Live/AppState.h"
#include "Rig/Json.h"

using namespace plus48;

TEST_CASE ("Everything is as it was after a restart", "[live][state]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.get().getChildFile ("config/state.json");
    const auto catalogue = Catalogue::shipped();
    juce::StringArray notes;

    AppState state;
    state.rig.channels[0].builtIn.gainDb = 42.5;
    state.monitor = { false, true, true, -0.25, -7.0, -9.0, true, true, 512 };
    state.headphonesId = "earbuds";
    state.performance = "sine:997@-20";
    state.inputs = { 1, -1 };
    state.device = DeviceChoice { "JACK", "system", "system", 96000.0, 128 };
    state.calibrations = { Calibration { -31.5, 105.5, 33.25 }, std::nullopt, Calibration { -20.0, 94.0, {} } };
    state.takesFolder = "/somewhere";

    StateFile written (file);
    REQUIRE (written.write (state).wasOk());
    CHECK (folder.get().getChildFile ("config").getNumberOfChildFiles (juce::File::findFiles) == 1);

    StateFile again (file);
    const auto read = again.read (catalogue, notes);
    CHECK (notes.isEmpty());
    CHECK (read.rig.channels[0].builtIn.gainDb == 42.5);
    CHECK (read.monitor.balance == -0.25);
    CHECK (read.monitor.throughComputer);
    CHECK_FALSE (read.monitor.direct);
    CHECK (read.monitor.isDirectStereo);
    CHECK (read.monitor.mutesMonitorsWhileRecording);
    CHECK (read.monitor.bufferSamples == 512);
    CHECK (read.headphonesId == "earbuds");
    CHECK (read.performance == "sine:997@-20");
    CHECK (read.inputs == std::vector<int> { 1, -1 });
    REQUIRE (read.device.has_value());
    CHECK (read.device->isSameDevice (*state.device));
    CHECK (read.device->blockSize == 128);
    REQUIRE (read.calibrations.size() == 3);
    REQUIRE (read.calibrations[0].has_value());
    CHECK (*read.calibrations[0]->noiseDba == 33.25);
    CHECK_FALSE (read.calibrations[1].has_value());
    REQUIRE (read.calibrations[2].has_value());
    CHECK (read.calibrations[2]->fullScaleSpl == 94.0);
    CHECK (read.takesFolder == "/somewhere");
}

TEST_CASE ("The first start is in a bedroom; a state that was kept has the room it had", "[live][state]")
{
    const test::TemporaryFolder folder;
    const auto catalogue = Catalogue::shipped();
    juce::StringArray notes;
    StateFile file (folder.get().getChildFile ("state.json"));
    CHECK (file.read (catalogue, notes).rig.roomDba == std::optional<double> (30.0));
    CHECK_FALSE (Rig().roomDba.has_value()); // the command line has a room only where it is told to

    AppState silent;
    silent.rig.roomDba.reset();
    REQUIRE (file.write (silent).wasOk());
    CHECK_FALSE (file.read (catalogue, notes).rig.roomDba.has_value());
    CHECK (notes.isEmpty());
}

TEST_CASE ("A broken document of settings is set aside, not deleted", "[live][state]")
{
    const auto catalogue = Catalogue::shipped();

    for (const auto* text : { "", "{", "[]", "{\"format\": \"plus48-rig\", \"version\": 1}", "\xff\xfe" })
    {
        const test::TemporaryFolder folder;
        const auto file = folder.write ("state.json", juce::String (juce::CharPointer_ASCII (text)));
        juce::StringArray notes;
        StateFile states (file);
        const auto state = states.read (catalogue, notes);

        CHECK (notes.size() == 1);
        CHECK_FALSE (file.existsAsFile());
        CHECK (folder.get().getNumberOfChildFiles (juce::File::findFiles) == 1);
        CHECK (state.rig.channels.size() == 1);
        CHECK (states.write (state).wasOk());
        CHECK (folder.get().getNumberOfChildFiles (juce::File::findFiles) == 2);
    }
}

TEST_CASE ("Settings of a newer version are read, unknown fields kept, and not written over", "[live][state]")
{
    const auto catalogue = Catalogue::shipped();
    const test::TemporaryFolder folder;
    juce::StringArray notes;

    const auto newer = folder.write ("state.json", "{ \"format\": \"plus48-state\", \"version\": 9, \"headphones\": \"earbuds\" }");
    StateFile states (newer);
    CHECK (states.read (catalogue, notes).headphonesId == "earbuds");
    CHECK (notes.size() == 1);
    CHECK (states.write ({}).failed());

    const auto odd = folder.write ("odd.json", "{ \"format\": \"plus48-state\", \"version\": 1, \"future\": 7, \"rig\": { \"format\": \"plus48-rig\", \"version\": 1, \"interface\": \"gone\" } }");
    StateFile others (odd);
    notes.clear();
    const auto state = others.read (catalogue, notes);
    CHECK (notes.size() == 1);
    CHECK (state.rig.interfaceId == "home-2");
    REQUIRE (others.write (state).wasOk());
    CHECK (odd.loadFileAsString().contains ("\"future\": 7"));
}
