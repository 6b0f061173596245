// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Rig/RigCheck.h"

#include <functional>
#include <limits>

using namespace plus48;

namespace
{
using Change = std::function<void (Rig&, ChannelRig&)>;

/** What is wrong with the default rig after a change. */
std::optional<RigProblem> problemAfter (const Change& change)
{
    static const auto catalogue = Catalogue::shipped();
    Rig rig;
    change (rig, rig.channels.front());
    return checkRig (rig, catalogue);
}

/** What the command line says of it, and what the window says. */
juce::String checkError (const Change& change)
{
    const auto problem = problemAfter (change);
    return problem.has_value() ? inOptions (*problem) : juce::String();
}

juce::String inWindow (const Change& change)
{
    const auto problem = problemAfter (change);
    return problem.has_value() ? inWords (*problem) : juce::String();
}
} // namespace

TEST_CASE ("The rig that a new Rig is can be built", "[rig]")
{
    CHECK (checkError ([] (Rig&, ChannelRig&) {}).isEmpty());
}

TEST_CASE ("An id that does not exist is answered with the nearest, or with all", "[rig]")
{
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.microphoneId = "stage-dynamc"; }) == "--microphone \"stage-dynamc\" is not in the catalogue; did you mean stage-dynamic?");
    CHECK (checkError ([] (Rig& r, ChannelRig&) { r.interfaceId = "home2"; }) == "--interface \"home2\" is not in the catalogue; did you mean home-2?");
    CHECK (checkError ([] (Rig& r, ChannelRig&) { r.interfaceId = "xyz"; })
           == "--interface \"xyz\" is not in the catalogue; there are home-2, wide-gain-2, cheap-2, studio-8, sound-card, and those by name that list shows.");
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.external.preampId = "builtin"; }) == "--preamp \"builtin\" is not in the catalogue; did you mean built-in?");
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.microphoneId = {}; c.instrumentId = "pasive-bass"; }) == "--instrument \"pasive-bass\" is not in the catalogue; did you mean passive-bass?");
}

TEST_CASE ("Knobs outside their range are named with the range and whose it is", "[rig]")
{
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.builtIn.gainDb = 75.0; }) == "--gain 75 is outside 30 to 60 dB, the range of the mic input of home-2.");
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.external.into.gainDb = -1.0; }) == "--gain -1 is outside 0 to 30 dB, the range of the line input of home-2.");
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.external.gainDb = 19.5; }) == "--preamp-gain 19.5 is outside 20 to 80 dB, the range of class-a-transformer.");
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.external.trimDb = 1.0; }) == "--preamp-trim 1 is outside -40 to 0 dB, the range of the output trim of class-a-transformer.");
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.external.impedanceOhm = 500.0; }) == "--impedance 500 is not one of class-a-transformer, which has 1200 or 300 ohm.");
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.external = { "inline-booster", 30.0, 0.0, 3000.0, {} }; }).startsWith ("--preamp-gain 30 is not 25 dB"));
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.distanceMetres = 11.0; }) == "--distance 11 is outside 0.01 to 10 m, the distances that are simulated.");
    CHECK (checkError ([] (Rig& r, ChannelRig&) { r.roomDba = 121.0; }) == "--room 121 is outside 0 to 120 dBA, the range of room noise; off is possible too.");
    CHECK (checkError ([] (Rig& r, ChannelRig&) { r.sampleRate = 22050.0; }) == "--sample-rate 22050 is not one of 44100, 48000, 88200, 96000, 176400 or 192000 Hz.");
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.builtIn.gainDb = std::numeric_limits<double>::quiet_NaN(); }).startsWith ("--gain "));
}

TEST_CASE ("What cannot be plugged together is said", "[rig]")
{
    CHECK (checkError ([] (Rig& r, ChannelRig& c) { r.interfaceId = "sound-card"; c.builtIn.jack = Jack::instrument; })
           == "--jack instrument is not possible: sound-card has mic and line inputs only.");
    CHECK (checkError ([] (Rig& r, ChannelRig& c) { r.interfaceId = "wide-gain-2"; c.pad = true; }) == "--pad on is not possible: wide-gain-2 has no pad.");
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.pad = true; c.activePath = Path::b; }) == "--pad on is not possible: the line input of home-2 has no pad, only its mic input.");
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.pad = true; }).isEmpty());
    CHECK (checkError ([] (Rig& r, ChannelRig& c) { r.interfaceId = "sound-card"; c.phantom = true; }) == "--phantom on is not possible: sound-card has no +48 V.");
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.builtIn = { Jack::line, 0.0 }; c.phantom = true; })
           == "--phantom on is not possible: the line input of home-2 carries no +48 V; --jack mic would be right.");
    CHECK (checkError ([] (Rig& r, ChannelRig& c) { r.interfaceId = "sound-card"; c.phantom = true; c.activePath = Path::b; c.external.into.gainDb = 0.0; }).isEmpty());
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.microphoneId = {}; c.instrumentId = "passive-bass"; c.booster = true; })
           == "--booster on is not possible: a booster takes a microphone, and passive-bass is none.");
    CHECK (checkError ([] (Rig& r, ChannelRig& c) { r.interfaceId = "sound-card"; c.booster = true; }) == "--booster on is not possible: sound-card has no +48 V.");

    // Without +48 V a booster is silent, which is a lesson and no mistake.
    CHECK (checkError ([] (Rig&, ChannelRig& c) { c.booster = true; }).isEmpty());
}

TEST_CASE ("A rig has 1 to 32 channels, and a error says which of several", "[rig]")
{
    CHECK (checkError ([] (Rig& r, ChannelRig&) { r.channels.clear(); }) == "A rig has 1 to 32 channels, not 0.");
    CHECK (checkError ([] (Rig& r, ChannelRig&) { r.channels.resize (33); }) == "A rig has 1 to 32 channels, not 33.");
    CHECK (checkError ([] (Rig& r, ChannelRig&) { r.channels.resize (3); r.channels[2].builtIn.gainDb = 0.0; }).startsWith ("Channel 3: --gain 0 is outside"));
}

TEST_CASE ("A problem is told in parts, and the window's sentence has nothing of the command line's", "[rig]")
{
    const auto far = [] (Rig& r, ChannelRig&) { r.channels.resize (2); r.channels[0].distanceMetres = 1000.0; };
    const auto problem = problemAfter (far);
    REQUIRE (problem.has_value());
    CHECK (problem->field == RigProblem::Field::parameter);
    CHECK (problem->parameter == ParameterId::distance);
    CHECK (problem->kind == RigProblem::Kind::outsideRange);
    CHECK (problem->number == 1000.0);
    CHECK (problem->range.high == 10.0);
    CHECK (problem->channel == 0);
    CHECK (inWindow (far) == "Input 1: a distance of 1000 m is outside 0.01 to 10 m.");

    CHECK (inWindow ([] (Rig&, ChannelRig& c) { c.builtIn.gainDb = 75.0; }) == "A gain of 75 dB is outside 30 to 60 dB, the range of the mic input of Two-input home interface.");
    CHECK (inWindow ([] (Rig&, ChannelRig& c) { c.external.impedanceOhm = 500.0; }) == "An input impedance of 500 ohm is not one of British class-A, which has 1200 or 300 ohm.");
    CHECK (inWindow ([] (Rig& r, ChannelRig& c) { r.interfaceId = "sound-card"; c.phantom = true; }) == "The computer's own sound card has no +48 V.");
    CHECK (inWindow ([] (Rig&, ChannelRig& c) { c.microphoneId = "stage-dynamc"; }).startsWith ("There is no microphone of that name: \"stage-dynamc\""));

    const Change all[] {
        far,
        [] (Rig& r, ChannelRig&) { r.interfaceId = "xyz"; },
        [] (Rig& r, ChannelRig&) { r.sampleRate = 22050.0; },
        [] (Rig& r, ChannelRig&) { r.roomDba = 121.0; },
        [] (Rig& r, ChannelRig&) { r.channels.clear(); },
        [] (Rig&, ChannelRig& c) { c.microphoneId = {}; c.instrumentId = "x"; },
        [] (Rig&, ChannelRig& c) { c.instrumentId = "passive-bass"; },
        [] (Rig& r, ChannelRig& c) { r.interfaceId = "sound-card"; c.builtIn.jack = Jack::instrument; },
        [] (Rig&, ChannelRig& c) { c.external.preampId = "x"; },
        [] (Rig&, ChannelRig& c) { c.external.gainDb = 1.0; },
        [] (Rig&, ChannelRig& c) { c.external.trimDb = 1.0; },
        [] (Rig&, ChannelRig& c) { c.pad = true; c.activePath = Path::b; },
        [] (Rig& r, ChannelRig& c) { r.interfaceId = "wide-gain-2"; c.pad = true; },
        [] (Rig&, ChannelRig& c) { c.builtIn = { Jack::line, 0.0 }; c.phantom = true; },
        [] (Rig&, ChannelRig& c) { c.builtIn = { Jack::line, 0.0 }; c.booster = true; },
        [] (Rig&, ChannelRig& c) { c.microphoneId = {}; c.instrumentId = "passive-bass"; c.booster = true; },
    };

    for (const auto& change : all)
    {
        const auto message = inWindow (change);
        INFO (message);
        CHECK (message.isNotEmpty());
        CHECK_FALSE (message.contains ("--"));
        CHECK (message.endsWithChar (message.contains ("did you mean") ? '?' : '.'));
        CHECK (juce::CharacterFunctions::isUpperCase (message[0]));
    }
}
