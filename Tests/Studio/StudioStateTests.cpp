// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Rig/Json.h"
#include "Rig/RigJson.h"
#include "Studio/RigRules.h"

using namespace plus48;

namespace
{
StudioState stateThatIsUnlikeAFirstStart (const Catalogue& catalogue)
{
    StudioState state;
    state.setup = test::setupOf ("studio-8", catalogue);
    auto& setup = state.setup;
    setup.armed = { true, false, true, false, false, true, false, false };
    for (int input = 0; input < 8; ++input)
        setup.sources[static_cast<std::size_t> (input)] = { "band", input };

    setup.sources[1] = { "/somewhere/duet.wav", 1 };
    setup.sources[7] = { Setup::liveInput, 0 };
    setup.strips[2] = { "Snare", true, { "Drums", "All that is loud" } };
    setup.isLevelMatched = false;
    setup.monitor = { false, true, true, 0.5, -12.0, -18.0, true, true, 256 };
    setup.headphonesId = "earbuds";
    setup.rig.roomDba = 30.0;
    setup.rig.channels[2].builtIn.gainDb = 41.5;
    setup.rig.channels[2].lowCut = true;
    setup.rig.channels[2].fullScaleSpl = 92.3;
    setup.rig.channels[3].microphoneId.clear();
    setup.rig.channels[3].instrumentId = "keyboard-line";
    setup.rig.channels[3].builtIn = { Jack::line, 0.0 };
    setup.rig.channels[3].fullScaleDbu = 4.5;

    // Pad and +48 V belong to path A, and path B is heard.
    setup.rig.channels[5].activePath = Path::b;
    setup.rig.channels[5].pad = true;
    setup.rig.channels[5].phantom = true;
    setup.rig.channels[5].microphoneId = "pencil-condenser";
    state.selectedInput = 5;
    state.preferences = { Preferences::Theme::light, Preferences::View::channels, 1.5, true, true, "10 20 1440 900", "/somewhere/shared", "Mia" };
    return state;
}
} // namespace

TEST_CASE ("The window's part of the state survives the file, unknown fields too", "[studio][state]")
{
    const test::TemporaryFolder folder;
    const auto catalogue = Catalogue::shipped();
    const auto file = folder.get().getChildFile ("state.json");
    const auto state = stateThatIsUnlikeAFirstStart (catalogue);

    AppState app;
    app.window = juce::var (new juce::DynamicObject());
    app.window.getDynamicObject()->setProperty ("aNewerField", 42);
    state.writeTo (app, catalogue);
    REQUIRE (StateFile (file).write (app).wasOk());

    juce::StringArray notes;
    const auto read = StateFile (file).read (catalogue, notes);
    INFO (notes.joinIntoString (" "));
    CHECK (notes.isEmpty());
    CHECK (static_cast<int> (read.window["aNewerField"]) == 42);

    const auto again = StudioState::from (read, catalogue);
    CHECK (again.setup.rig == state.setup.rig);
    CHECK (again.setup == state.setup);
    CHECK (again.preferences == state.preferences);
    CHECK (again.selectedInput == 5);

    // And once more, over what is there.
    auto rewritten = read;
    again.writeTo (rewritten, catalogue);
    CHECK (static_cast<int> (rewritten.window["aNewerField"]) == 42);
}

TEST_CASE ("Nonsense in the window's part costs itself only", "[studio][state]")
{
    const auto catalogue = Catalogue::shipped();
    AppState app;

    for (const auto* text : { "{\"armed\": 7, \"input\": 1e300, \"scale\": \"huge\", \"theme\": [], \"channels\": [1, null]}",
                              "{\"armed\": [null, {}, \"x\"], \"input\": -5, \"scale\": 99, \"levelMatched\": \"no\", \"channels\": {\"pad\": true}}",
                              "[]",
                              "null" })
    {
        REQUIRE (parseJson (text, app.window).wasOk());
        INFO (text);
        const auto state = StudioState::from (app, catalogue);
        CHECK (state.setup.rig.channels.size() == 2);
        CHECK (state.setup.armed.size() == 2);
        CHECK (state.selectedInput == 0);
        CHECK (state.preferences.scale >= 1.0);
        CHECK (state.preferences.scale <= 2.0);
        CHECK (state.setup.isLevelMatched);
    }
}

TEST_CASE ("Strips of before there were groups are read as they were, and nonsense among groups is left out", "[studio][state][groups]")
{
    const auto catalogue = Catalogue::shipped();
    AppState app;
    REQUIRE (parseJson ("{\"strips\": [{\"name\": \"Kick\", \"linked\": false}, {\"name\": \"Snare\", \"groups\": [1, \"  \", \"Drums\", null, \" Drums\"]}, {\"groups\": 7}]}", app.window).wasOk());
    const auto setup = StudioState::from (app, catalogue).setup;
    CHECK (setup.stripOf (0) == Setup::Strip { "Kick", false, {} });
    CHECK (setup.stripOf (1) == Setup::Strip { "Snare", false, { "Drums" } });
    CHECK (setup.stripOf (2).groups.empty());
}

TEST_CASE ("After a restart everything stands as it stood, also what the heard path has no use for", "[studio][state]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("acoustic-guitar").wasOk());
    REQUIRE (studio.editor.editChannel ("Pad", [] (ChannelRig& rig) { rig.pad = true; }).wasOk());
    REQUIRE (studio.channelActions.hear (Path::b).wasOk());
    REQUIRE (studio.equipment.choosePreamp ("tube-60s").wasOk());
    REQUIRE (studio.editor.edit ("Arm", [] (Setup& setup) { setup.armed[1] = true; }).wasOk());
    REQUIRE (studio.editor.edit ("Headphones", [] (Setup& setup) { setup.headphonesId = "earbuds"; }).wasOk());
    REQUIRE (studio.editor.edit ("Level match", [] (Setup& setup) { setup.isLevelMatched = false; }).wasOk());
    studio.editor.selectInput (1);
    auto userPreferences = studio.preferences.current();
    userPreferences.theme = Preferences::Theme::light;
    userPreferences.bounds = "1 2 1300 800";
    userPreferences.sharedFolder = run.folder.get().getChildFile ("Shared").getFullPathName();
    userPreferences.sender = "Mia";
    studio.preferences.set (userPreferences);
    const auto before = studio.editor.setup();
    const auto engineBefore = studio.engineForDevice().rig();

    // Saved while it runs, soon after the change, and not only at the end.
    run.run (0.5);
    CHECK (run.stateFile().loadFileAsString().contains ("earbuds"));
    CHECK (run.folder.get().getNumberOfChildFiles (juce::File::findFiles, "*") == 1);

    run.start();
    CHECK (run.notice().isEmpty());
    CHECK (toJsonText (toJson (run.studio->editor.setup().rig)) == toJsonText (toJson (before.rig)));
    CHECK (run.studio->editor.setup().armed == before.armed);
    CHECK (run.studio->editor.setup().isLevelMatched == before.isLevelMatched);
    CHECK (run.studio->editor.setup() == before);
    CHECK (run.studio->editor.selectedInput() == 1);
    CHECK (run.studio->preferences.current() == userPreferences);
    CHECK (run.studio->engineForDevice().rig() == engineBefore);
    CHECK (run.studio->sources.isOpen ("acoustic-guitar"));
}

TEST_CASE ("A broken state file is set aside, and the studio starts afresh", "[studio][state]")
{
    test::StudioRun run;
    run.studio.reset();
    run.stateFile().replaceWithText ("{ this is no JSON");
    run.start();
    CHECK (run.notice().contains ("set aside"));
    CHECK (run.studio->editor.source().name == "voice");
    CHECK (run.folder.get().findChildFiles (juce::File::findFiles, false, "state set aside*").size() == 1);
    run.run (0.5);
    CHECK (run.studio->meters.readings().performance.peakDb() > -60.0);
}

TEST_CASE ("A state of a newer version is not written over, which is said once", "[studio][state]")
{
    test::StudioRun run;
    run.studio.reset();
    const juce::String newer ("{\"format\": \"plus48-state\", \"version\": 99}");
    run.stateFile().replaceWithText (newer);
    run.start();
    CHECK (run.notice().isNotEmpty());

    REQUIRE (run.studio->channelActions.moveGain (1.0).wasOk());
    run.run (0.5);
    CHECK (run.notice().contains ("could not be saved"));
    run.studio->notices.dismiss();
    REQUIRE (run.studio->channelActions.moveGain (1.0).wasOk());
    run.run (0.5);
    CHECK (run.notice().isEmpty());
    run.studio.reset();
    CHECK (run.stateFile().loadFileAsString() == newer);
}
