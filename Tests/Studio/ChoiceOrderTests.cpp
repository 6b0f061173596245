// SPDX-License-Identifier: GPL-3.0-or-later
#include "SetupText.h"
#include "StudioRun.h"

#include "Studio/RigRules.h"

#include <map>
#include <random>

using namespace plus48;
using test::described;
using test::sourcesOf;

TEST_CASE ("The order in which interface, band and inputs are chosen does not matter", "[studio][sources]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    const auto first = studio.editor.setup();

    const auto arm = [&studio] (int input, bool shouldBeArmed) { return studio.editor.edit ("Arm", [=] (Setup& setup) { setup.arm (input, shouldBeArmed); }); };
    const std::vector<std::function<juce::Result()>> choices {
        [&] { return studio.equipment.chooseInterface ("home-2"); },
        [&] { return studio.equipment.chooseInterface ("studio-8"); },
        [&] { return studio.equipment.chooseInterface ("sound-card"); },
        [&] { return studio.equipment.chooseInterface ("cheap-2"); },
        [&] { return studio.sourceActions.choose ("band"); },
        [&] { return studio.sourceActions.choose ("band"); },
        [&] { return studio.sourceActions.choose ("voice"); },
        [&] { return arm (0, true); },
        [&] { return arm (0, false); },
        [&] { return studio.editor.setup().numInputs() > 1 ? arm (1, true) : juce::Result::ok(); },
        [&] { return studio.editor.setup().numInputs() > 1 ? arm (1, false) : juce::Result::ok(); },
    };

    std::mt19937 random (48);
    std::map<juce::String, Setup> ends;
    int compared = 0;

    for (int round = 0; round < 60; ++round)
    {
        REQUIRE (studio.editor.edit ("Anew", [&] (Setup& setup) { setup = first; }).wasOk());
        juce::String path;

        for (int step = 0; step < 9; ++step)
        {
            const auto choice = random() % choices.size();
            path << " " << static_cast<int> (choice);
            REQUIRE (choices[choice]().wasOk());
            const auto& setup = studio.editor.setup();

            // What has been chosen in the end: the interface, and what plays and waits at each of the eight inputs.
            const auto [end, isNew] = ends.try_emplace (setup.rig.interfaceId + " " + sourcesOf (setup), setup);
            compared += isNew ? 0 : 1;
            INFO ("choices" << path << described (end->second) << "\nand now" << described (setup));
            REQUIRE (end->second == setup);
        }
    }

    // Most of the ways have met another one.
    INFO (ends.size() << " ends");
    CHECK (compared > 200);
}

TEST_CASE ("Band first or the interface first: eight channels at eight inputs, and once more after changes", "[studio][sources]")
{
    test::StudioRun one, other;
    REQUIRE (one.studio->sourceActions.choose ("band").wasOk());
    CHECK (one.studio->editor.setup().runningInputs() == std::vector<int> { 0, 1 });
    REQUIRE (one.studio->equipment.chooseInterface ("studio-8").wasOk());
    REQUIRE (other.studio->equipment.chooseInterface ("studio-8").wasOk());
    REQUIRE (other.studio->sourceActions.choose ("band").wasOk());
    CHECK (described (one.studio->editor.setup()) == described (other.studio->editor.setup()));
    CHECK (one.studio->editor.setup() == other.studio->editor.setup());
    CHECK (sourcesOf (one.studio->editor.setup()) == "band:0* band:1* band:2* band:3* band:4* band:5* band:6* band:7*");

    const auto before = one.studio->editor.setup();
    REQUIRE (one.studio->editor.editChannel ("Gain", [] (ChannelRig& rig) { rig.builtIn.gainDb = 68.0; }).wasOk());
    REQUIRE (one.studio->editor.edit ("Arm", [] (Setup& setup) { setup.arm (5, false); }).wasOk());
    REQUIRE_FALSE (one.studio->editor.setup() == before);
    REQUIRE (one.studio->sourceActions.choose ("band").wasOk());
    CHECK (one.studio->editor.setup() == before);
}
