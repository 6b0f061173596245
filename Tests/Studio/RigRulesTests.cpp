// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Rig/RigCheck.h"
#include "Studio/RigRules.h"

using namespace plus48;

TEST_CASE ("Whatever is plugged into whichever interface: every knob is in its range, and the rig passes", "[studio][rules]")
{
    const auto catalogue = Catalogue::shipped();
    auto numRigs = 0;

    const auto plug = [&] (const juce::String& interfaceId, const juce::String& microphoneId, const juce::String& instrumentId) {
        for (const auto path : { Path::a, Path::b })
        {
            auto setup = test::setupOf (interfaceId, catalogue);
            auto& channel = setup.rig.channels.front();

            // Everything stands as some other equipment may have left it.
            channel.phantom = channel.booster = channel.pad = true;
            channel.builtIn = { Jack::instrument, 75.0 };
            channel.external = { "tube-60s", 100.0, -99.0, 777.0, { Jack::instrument, 99.0 } };
            channel.activePath = path;
            channel.microphoneId = microphoneId;
            channel.instrumentId = instrumentId;
            rigRules::plugIn (channel, setup.rig, catalogue);

            const auto running = rigRules::runningRig (setup, catalogue);
            const auto problem = checkRig (running, catalogue);
            INFO (interfaceId << ", " << microphoneId << instrumentId << ": " << (problem.has_value() ? inWords (*problem) : juce::String()));
            CHECK_FALSE (problem.has_value());
            CHECK (channel.builtIn.jack == rigRules::bestJack (channel, setup.rig, catalogue));
            CHECK (channel.phantom == rigRules::needsPhantom (channel, catalogue));
            ++numRigs;
        }
    };

    for (const auto& audioInterface : catalogue.interfaces)
    {
        for (const auto& microphone : catalogue.microphones)
            plug (audioInterface.identity.id, microphone.identity.id, {});

        for (const auto& instrument : catalogue.instruments)
            plug (audioInterface.identity.id, {}, instrument.identity.id);
    }

    CHECK (numRigs == 2 * 5 * 16);
}

TEST_CASE ("+48 V comes with condensers, active ribbons and boosters, and with nothing else", "[studio][rules]")
{
    const auto catalogue = Catalogue::shipped();
    auto setup = test::setupOf ("home-2", catalogue);
    auto& channel = setup.rig.channels.front();

    for (const auto& microphone : catalogue.microphones)
    {
        channel.microphoneId = microphone.identity.id;
        channel.phantom = ! channel.phantom;
        channel.booster = false;
        rigRules::plugIn (channel, setup.rig, catalogue);
        INFO (microphone.identity.id);
        CHECK (channel.phantom == (microphone.power == PowerNeed::phantom));
    }

    channel.microphoneId = "stage-dynamic";
    channel.booster = true;
    rigRules::plugIn (channel, setup.rig, catalogue);
    CHECK (channel.phantom);

    // It would keep the +48 V from a condenser.
    channel.microphoneId = "pencil-condenser";
    rigRules::plugIn (channel, setup.rig, catalogue);
    CHECK_FALSE (channel.booster);

    channel.microphoneId = "passive-ribbon";
    CHECK (rigRules::isPassiveRibbon (channel, catalogue));
    channel.microphoneId = "active-ribbon";
    CHECK_FALSE (rigRules::isPassiveRibbon (channel, catalogue));
}

TEST_CASE ("A pad is off while the line input is heard, and still on when the mic input is heard again", "[studio][rules]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.editor.editChannel ("Pad", [] (ChannelRig& rig) { rig.pad = true; }).wasOk());
    CHECK (studio.engineForDevice().rig().channels[0].pad);

    REQUIRE (studio.channelActions.hear (Path::b).wasOk());
    CHECK (studio.editor.channel().pad);
    CHECK_FALSE (studio.engineForDevice().rig().channels[0].pad);
    CHECK (std::abs (*studio.figures.levelDifferenceDb()) <= 0.1);

    REQUIRE (studio.channelActions.hear (Path::a).wasOk());
    CHECK (studio.engineForDevice().rig().channels[0].pad);
}

TEST_CASE ("A shipped performance brings its equipment, level and distance", "[studio][rules]")
{
    const auto catalogue = Catalogue::shipped();
    ShippedPerformances shipped;
    REQUIRE (ShippedPerformances::read (shipped).wasOk());

    for (const auto& performance : shipped.all)
    {
        for (const auto& sound : performance.channels)
        {
            auto setup = test::setupOf ("studio-8", catalogue);
            auto& channel = setup.rig.channels.front();
            rigRules::applySourceDefaults (channel, sound, setup.rig, catalogue);
            INFO (performance.id << ", " << sound.name);
            CHECK_FALSE (checkRig (rigRules::runningRig (setup, catalogue), catalogue).has_value());
            CHECK (channel.usesMicrophone() == (sound.kind == SoundKind::acoustic));
            CHECK ((sound.kind == SoundKind::acoustic ? channel.fullScaleSpl : *channel.fullScaleDbu) == (sound.kind == SoundKind::acoustic ? sound.fullScaleSpl : sound.fullScaleDbu));
        }
    }
}
