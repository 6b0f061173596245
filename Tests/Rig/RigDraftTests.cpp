// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Rig/RigCheck.h"
#include "Rig/RigDraft.h"

using namespace plus48;

namespace
{
const Catalogue& catalogue()
{
    static const auto shipped = Catalogue::shipped();
    return shipped;
}

RigDraft draftOf (const ChannelDraft& channel, const char* interfaceId = "home-2")
{
    RigDraft draft;
    draft.interfaceId = interfaceId;
    draft.channels = { channel };
    return draft;
}

ChannelRig completed (const ChannelDraft& channel, const char* interfaceId = "home-2")
{
    return complete (draftOf (channel, interfaceId), catalogue()).channels.front();
}

ChannelDraft microphone (const char* id)
{
    ChannelDraft channel;
    channel.microphoneId = id;
    return channel;
}

ChannelDraft instrument (const char* id)
{
    ChannelDraft channel;
    channel.instrumentId = id;
    return channel;
}
} // namespace

TEST_CASE ("Nothing said is the command line's default chain", "[rig]")
{
    const auto rig = complete ({}, catalogue());
    REQUIRE (rig.channels.size() == 1);
    const auto& channel = rig.channels.front();

    CHECK (rig.interfaceId == "home-2");
    CHECK (rig.sampleRate == Approx (48000.0));
    CHECK_FALSE (rig.bits.has_value());
    CHECK_FALSE (rig.roomDba.has_value());
    CHECK (rig.character);
    CHECK (channel.microphoneId == "stage-dynamic");
    CHECK (channel.distanceMetres == Approx (0.30));
    CHECK (channel.fullScaleSpl == Approx (114.0));
    CHECK_FALSE (channel.phantom);
    CHECK (channel.builtIn.jack == Jack::mic);
    CHECK (channel.builtIn.gainDb == Approx (30.0));
    CHECK (channel.activePath == Path::a);
    CHECK_FALSE (checkRig (rig, catalogue()).has_value());
}

TEST_CASE ("Any source into any interface and preamp is possible without saying more", "[rig]")
{
    for (auto& audioInterface : catalogue().interfaces)
        for (auto& preamp : catalogue().preamps)
        {
            std::vector<ChannelDraft> sources;

            for (auto& model : catalogue().microphones)
                sources.push_back (microphone (model.identity.id.toRawUTF8()));

            for (auto& model : catalogue().instruments)
                sources.push_back (instrument (model.identity.id.toRawUTF8()));

            for (auto& source : sources)
                for (auto path : { Path::a, Path::b })
                {
                    source.preampId = preamp.identity.id;
                    source.activePath = path;
                    const auto problem = checkRig (complete (draftOf (source, audioInterface.identity.id.toRawUTF8()), catalogue()), catalogue());
                    INFO ((problem.has_value() ? inWords (*problem) : juce::String()));
                    REQUIRE_FALSE (problem.has_value());
                }
        }
}

TEST_CASE ("The jack fits the source, and gain begins at the low end of its range", "[rig]")
{
    CHECK (completed (instrument ("passive-bass")).builtIn.jack == Jack::instrument);
    CHECK (completed (instrument ("keyboard-line")).builtIn.jack == Jack::line);
    CHECK (completed (instrument ("passive-bass"), "sound-card").builtIn.jack == Jack::line);
    CHECK (completed (microphone ("stage-dynamic"), "studio-8").builtIn.gainDb == Approx (8.0));
    CHECK (completed (instrument ("keyboard-line")).builtIn.gainDb == Approx (0.0));

    ChannelDraft external = microphone ("stage-dynamic");
    external.preampId = "tube-60s";
    external.externalJack = Jack::mic;
    const auto channel = completed (external);
    CHECK (channel.external.gainDb == Approx (20.0));
    CHECK (channel.external.trimDb == Approx (0.0));
    CHECK (channel.external.impedanceOhm == Approx (1600.0));
    CHECK (channel.external.into.gainDb == Approx (30.0));
}

TEST_CASE ("+48 V is on exactly where it is needed and can be had, unless something else is said", "[rig]")
{
    CHECK (completed (microphone ("pencil-condenser")).phantom);
    CHECK (completed (microphone ("active-ribbon")).phantom);
    CHECK_FALSE (completed (microphone ("passive-ribbon")).phantom);
    CHECK_FALSE (completed (microphone ("headset-electret")).phantom);
    CHECK_FALSE (completed (microphone ("pencil-condenser"), "sound-card").phantom);

    auto boosted = microphone ("stage-dynamic");
    boosted[ParameterId::booster] = 1.0;
    CHECK (completed (boosted).phantom);

    // An external preamp brings its own, even in front of a sound card.
    auto external = microphone ("pencil-condenser");
    external.activePath = Path::b;
    CHECK (completed (external, "sound-card").phantom);

    auto off = microphone ("pencil-condenser");
    off[ParameterId::phantom] = 0.0;
    CHECK_FALSE (completed (off).phantom);
}

TEST_CASE ("Options win over a file, for every channel of it", "[rig]")
{
    auto base = draftOf (microphone ("stage-dynamic"));
    base.channels.push_back (microphone ("broadcast-dynamic"));
    base.roomDba = std::optional<double> (30.0);
    base.seed = 7;

    RigDraft options;
    options.roomDba = std::optional<double>();
    options.channels = { ChannelDraft() };
    options.channels.front()[ParameterId::distance] = 0.05;

    const auto rig = complete (overlay (base, options), catalogue());
    REQUIRE (rig.channels.size() == 2);
    CHECK (rig.seed == 7);
    CHECK_FALSE (rig.roomDba.has_value());
    CHECK (rig.channels[0].distanceMetres == Approx (0.05));
    CHECK (rig.channels[1].distanceMetres == Approx (0.05));
    CHECK (rig.channels[1].microphoneId == "broadcast-dynamic");
}

TEST_CASE ("A knob goes with its equipment when an option replaces it, and stays where nothing is replaced", "[rig]")
{
    auto channel = microphone ("stage-dynamic");
    channel[ParameterId::phantom] = 0.0;
    channel.builtInJack = Jack::mic;
    channel[ParameterId::builtInGain] = 58.0;
    channel.preampId = "class-a-transformer";
    channel[ParameterId::externalGain] = 77.0;
    channel[ParameterId::impedance] = 300.0;
    const auto base = draftOf (channel);

    const auto with = [&] (const RigDraft& options) {
        const auto rig = complete (overlay (base, options), catalogue());
        const auto problem = checkRig (rig, catalogue());
        INFO ((problem.has_value() ? inWords (*problem) : juce::String()));
        CHECK_FALSE (problem.has_value());
        return rig.channels.front();
    };

    RigDraft otherInterface;
    otherInterface.interfaceId = "cheap-2";
    CHECK (with (otherInterface).builtIn.gainDb == Approx (25.0));

    RigDraft sameInterface;
    sameInterface.interfaceId = "home-2";
    CHECK (with (sameInterface).builtIn.gainDb == Approx (58.0));

    RigDraft otherPreamp;
    otherPreamp.channels = { ChannelDraft() };
    otherPreamp.channels.front().preampId = "clean";
    CHECK (with (otherPreamp).external.gainDb == Approx (10.0));
    CHECK (with (otherPreamp).external.impedanceOhm == Approx (8100.0));

    RigDraft otherMicrophone;
    otherMicrophone.channels = { microphone ("pencil-condenser") };
    CHECK (with (otherMicrophone).phantom);
    CHECK (with (otherMicrophone).builtIn.gainDb == Approx (58.0));

    RigDraft guitar;
    guitar.channels = { instrument ("single-coil-guitar") };
    CHECK (with (guitar).builtIn.jack == Jack::instrument);
    CHECK (with (guitar).builtIn.gainDb == Approx (0.0));

    RigDraft otherJack;
    otherJack.channels = { ChannelDraft() };
    otherJack.channels.front().builtInJack = Jack::line;
    CHECK (with (otherJack).builtIn.gainDb == Approx (0.0));
}
