// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonSetup.h"

#include "Rig/RigCheck.h"
#include "Studio/SetupRules.h"

namespace plus48
{
namespace
{
constexpr ListeningField listeningRows[numListeningFields] {
    { "direct", { 0.0, 1.0 }, true, [] (Setup& setup, double value) { setup.monitor.direct = value > 0.5; } },
    { "throughComputer", { 0.0, 1.0 }, true, [] (Setup& setup, double value) { setup.monitor.throughComputer = value > 0.5; } },
    { "monitorsOn", { 0.0, 1.0 }, true, [] (Setup& setup, double value) { setup.monitor.monitorsOn = value > 0.5; } },
    { "buffer", { 16.0, 4096.0 }, false, [] (Setup& setup, double value) { setup.monitor.bufferSamples = juce::roundToInt (value); } },
    { "headphonesDb", { MonitorSettings::silentDb, 0.0 }, false, [] (Setup& setup, double value) { setup.monitor.headphonesDb = value; } },
    { "monitorsDb", { MonitorSettings::silentDb, 0.0 }, false, [] (Setup& setup, double value) { setup.monitor.monitorsDb = value; } },
    { "monitorsDistance", { MonitorPlacement::nearestM, MonitorPlacement::farthestM }, false, [] (Setup& setup, double value) { setup.monitorPlacement.distanceM = value; } },
    { "monitorsAngle", { 0.0, 180.0 }, false, [] (Setup& setup, double value) { setup.monitorPlacement.angleDeg = value; } },
    { "backingDb", { Backing::lowestDb, 0.0 }, false, [] (Setup& setup, double value) { setup.backing.levelDb = value; } },
};

template <typename Value>
void replaceIfSaid (std::optional<Value>& base, const std::optional<Value>& change)
{
    if (change.has_value())
        base = change;
}

/** A rig says nothing of how loud its source is: the performance knows. */
juce::Result takeLevel (ChannelRig& channel, const InputSource& source, const ShippedPerformances& shipped)
{
    const auto* performance = shipped.find (source.name);

    if (performance == nullptr)
        return juce::Result::fail ("play is " + quoted (source.name) + "; it should be one of " + shipped.ids().joinIntoString (", ") + ".");

    if (source.channel >= static_cast<int> (performance->channels.size()))
        return juce::Result::fail ("play: " + source.name + " has no channel " + juce::String (source.channel + 1) + ".");

    const auto& played = performance->channels[static_cast<std::size_t> (source.channel)];

    if ((played.kind == SoundKind::acoustic) != channel.usesMicrophone())
        return juce::Result::fail ("play: " + source.name + (channel.usesMicrophone() ? " comes out of a cable, and its channel has a microphone." : " is heard by a microphone, and its channel has an instrument."));

    channel.performedSpl = played.performedSpl;

    if (played.kind == SoundKind::acoustic)
        channel.fullScaleSpl = played.fullScaleSpl;
    else
        channel.fullScaleDbu = played.fullScaleDbu;

    return juce::Result::ok();
}

juce::Result checkListening (const LessonSetup& lesson, const ShippedPerformances& shipped, const Catalogue& catalogue)
{
    if (lesson.headphonesId && catalogue.headphone (*lesson.headphonesId) == nullptr)
        return juce::Result::fail ("headphones is " + quoted (*lesson.headphonesId) + ", which is not in the catalogue.");

    if (lesson.monitorsId && catalogue.monitor (*lesson.monitorsId) == nullptr)
        return juce::Result::fail ("monitors is " + quoted (*lesson.monitorsId) + ", which is not in the catalogue.");

    if (lesson.backing && shipped.find (*lesson.backing) == nullptr)
        return juce::Result::fail ("backing is " + quoted (*lesson.backing) + "; it should be one of " + shipped.ids().joinIntoString (", ") + ".");

    return juce::Result::ok();
}

/** As if every gain of path B had just been turned: its drive stays as the file has it, and its trim makes up for it. */
Setup beforeMatching (Setup setup)
{
    setup.isLevelMatched = false;

    for (auto& channel : setup.rig.channels)
        channel.external.gainDb -= 1.0;

    return setup;
}
} // namespace

std::span<const ListeningField, numListeningFields> listeningFields() noexcept { return listeningRows; }

LessonSetup overlay (LessonSetup base, const LessonSetup& change)
{
    if (change.rig.channels.size() > 1)
        base.rig.channels = change.rig.channels;

    auto rigChange = change.rig;

    if (rigChange.channels.size() > 1)
        rigChange.channels.clear();

    // Replaced channels are already about the other interface.
    if (change.rig.channels.size() > 1)
        base.rig.interfaceId = change.rig.interfaceId ? change.rig.interfaceId : base.rig.interfaceId;

    base.rig = overlay (base.rig, rigChange);

    if (! change.sources.empty())
        base.sources = change.sources;

    replaceIfSaid (base.headphonesId, change.headphonesId);
    replaceIfSaid (base.monitorsId, change.monitorsId);
    replaceIfSaid (base.backing, change.backing);
    replaceIfSaid (base.isLevelMatched, change.isLevelMatched);

    for (std::size_t i = 0; i < numListeningFields; ++i)
        replaceIfSaid (base.listening[i], change.listening[i]);

    return base;
}

juce::Result makeSetup (const LessonSetup& lesson, const ShippedPerformances& shipped, const Catalogue& catalogue, Setup& result)
{
    Setup setup;
    setup.rig = complete (lesson.rig, catalogue);
    const auto numChannels = setup.rig.channels.size();
    setup.sources = lesson.sources.empty() ? std::vector<InputSource> (numChannels) : lesson.sources;

    if (setup.sources.size() != numChannels)
        return juce::Result::fail ("play has " + juce::String (setup.sources.size()) + " sources for " + juce::String (numChannels) + (numChannels == 1 ? " channel." : " channels."));

    for (std::size_t i = 0; i < numChannels; ++i)
        if (const auto taken = takeLevel (setup.rig.channels[i], setup.sources[i], shipped); taken.failed())
            return taken;

    if (const auto problem = checkRig (setup.rig, catalogue))
        return juce::Result::fail (inWords (*problem));

    if (const auto numInputs = catalogue.audioInterface (setup.rig.interfaceId)->inputs; static_cast<int> (numChannels) > numInputs)
        return juce::Result::fail ("channels has " + juce::String (numChannels) + ", and the interface " + juce::String (numInputs) + (numInputs == 1 ? " input." : " inputs."));

    if (const auto checked = checkListening (lesson, shipped, catalogue); checked.failed())
        return checked;

    setup.armed.assign (numChannels, true);
    setup.strips.resize (numChannels);
    setup.headphonesId = lesson.headphonesId.value_or (setup.headphonesId);
    setup.monitorsId = lesson.monitorsId.value_or (setup.monitorsId);
    setup.isLevelMatched = lesson.isLevelMatched.value_or (false);

    if (lesson.backing)
        setup.backing = { Backing::Kind::sound, *lesson.backing };

    for (std::size_t i = 0; i < numListeningFields; ++i)
        if (lesson.listening[i].has_value())
            listeningRows[i].write (setup, *lesson.listening[i]);

    if (const auto made = setupRules::makeConsistent (setup, beforeMatching (setup), setup.rig.sampleRate, catalogue); made.failed())
        return made;

    result = std::move (setup);
    return juce::Result::ok();
}
} // namespace plus48
