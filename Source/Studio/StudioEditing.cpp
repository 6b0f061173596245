// SPDX-License-Identifier: GPL-3.0-or-later
#include "Studio.h"

#include "LevelMatch.h"
#include "RigRules.h"

#include "Rig/RigCheck.h"

#include <algorithm>

/** How a setup becomes another one: made consistent, checked, put in force in the engine, kept for undo. */
namespace plus48
{
namespace
{
/** Whether one chain can become the other by knobs alone. */
bool isSameEquipment (const Rig& left, Rig right)
{
    if (left.channels.size() != right.channels.size())
        return false;

    for (std::size_t i = 0; i < left.channels.size(); ++i)
    {
        ChannelSettings::from (left.channels[i]).writeTo (right.channels[i]);
        right.channels[i].activePath = left.channels[i].activePath;
    }

    return left == right;
}
} // namespace

juce::Result Studio::makeConsistent (Setup& setup) const
{
    const auto* audioInterface = equipment.audioInterface (setup.rig.interfaceId);

    // RigCheck has the sentence for it.
    if (audioInterface == nullptr)
        return juce::Result::fail (inWords (checkRig (setup.rig, equipment).value_or (RigProblem())));

    setup.rig.sampleRate = engine.sampleRate();
    setup.fitInputs (audioInterface->inputs);

    auto checked = setup.rig;

    for (std::size_t i = 0; i < setup.rig.channels.size(); ++i)
    {
        rigRules::fitKnobs (setup.rig.channels[i], setup.rig, equipment);
        checked.channels[i] = rigRules::resolved (setup.rig.channels[i], setup.rig, equipment);
    }

    if (const auto problem = checkRig (checked, equipment))
        return juce::Result::fail (inWords (*problem));

    for (auto& other : setup.absent)
        rigRules::fitKnobs (other.channel, setup.rig, equipment);

    for (int each = 0; setup.isLevelMatched && each < setup.numInputsInAll(); ++each)
    {
        auto& rig = setup.channelOf (each);
        const auto* before = each < now.numInputs() ? &now.rig.channels[static_cast<std::size_t> (each)] : nullptr;
        const auto isTurned = before != nullptr && std::abs (rig.external.gainDb - before->external.gainDb) > 0.0 && rig.external.preampId == before->external.preampId;
        (void) levelMatch::match (rig, setup.rig, equipment, isTurned ? levelMatch::Turn::trim : levelMatch::Turn::gain);
    }

    return juce::Result::ok();
}

juce::Result Studio::edit (const juce::String& name, const std::function<void (Setup&)>& change, int gesture)
{
    auto next = now;
    change (next);

    if (const auto made = makeConsistent (next); made.failed())
        return refuse (made.getErrorMessage());

    if (next == now)
        return juce::Result::ok();

    lastError.clear();
    return steps.change (name, now, next, gesture) ? juce::Result::ok() : refuse (lastError);
}

juce::Result Studio::refuse (const juce::String& why)
{
    notify ({ why, {}, {} });
    return juce::Result::fail (why);
}

juce::Result Studio::editChannel (const juce::String& name, const std::function<void (ChannelRig&)>& change, int gesture)
{
    return edit (
        name, [&] (Setup& setup) { change (setup.rig.channels[static_cast<std::size_t> (input)]); }, gesture);
}

juce::Result Studio::turn (ParameterId id, double value, int gesture)
{
    const auto& parameter = channelParameter (id);
    const auto endsMatch = id == ParameterId::externalTrim || id == ParameterId::lineGain;

    return edit (
        parameter.name,
        [&] (Setup& setup) {
            parameter.write (setup.rig.channels[static_cast<std::size_t> (input)], value);
            setup.isLevelMatched = setup.isLevelMatched && ! endsMatch;
        },
        gesture);
}

void Studio::step (bool isUndo)
{
    lastError.clear();
    const juce::ScopedValueSetter<bool> stepping (isStepping, true);
    const auto worked = isUndo ? steps.undo() : steps.redo();

    if (! worked && lastError.isNotEmpty())
        notify ({ lastError, {}, {} });
}

void Studio::undo() { step (true); }

void Studio::redo() { step (false); }

bool Studio::apply (const Setup& next)
{
    if (const auto result = applyToEngine (next); result.failed())
    {
        lastError = result.getErrorMessage();
        return false;
    }

    stateChanged();
    tell (Change::setup);
    return true;
}

juce::Result Studio::applyToEngine (const Setup& wantedSetup)
{
    auto next = wantedSetup;
    next.rig.sampleRate = engine.sampleRate();

    if (isBusyRecording() && next.runningInputs() != now.runningInputs())
        return juce::Result::fail ("Inputs can be armed and put away once the take is finished; stop it first.");

    if (hasBegun)
    {
        juce::StringArray notes;

        if (const auto opened = openSources (next, notes); opened.failed())
            return opened;

        notifyAll (notes);
    }

    if (next.headphonesId != appliedHeadphones || next.monitorsId != appliedMonitors)
        engine.setLoudspeakers (appliedHeadphones = next.headphonesId, appliedMonitors = next.monitorsId);

    if (const auto set = setEngine (rigRules::runningRig (next, equipment)); set.failed())
        return set;

    if (next.monitor != engine.monitor())
        engine.setMonitor (next.monitor);

    const auto isOtherSource = next.sources != now.sources || next.runningInputs() != now.runningInputs();
    resetAnalysis (next);

    if (next.rig != now.rig || isOtherSource || next.absent != now.absent)
    {
        cachedFigures.reset();
        cachedAdvice.reset();
    }

    now = std::move (next);
    input = std::min (input, static_cast<int> (now.rig.channels.size()) - 1);

    if (hasBegun)
        forgetSources();

    if (isOtherSource && hasBegun)
        playSources (From::whereItIs);

    return juce::Result::ok();
}

juce::Result Studio::setEngine (const Rig& rig)
{
    if (! isSameEquipment (appliedRig, rig))
    {
        if (const auto set = engine.setRig (rig); set.failed())
            return set;
    }
    else
    {
        for (std::size_t i = 0; i < rig.channels.size(); ++i)
        {
            const auto channel = static_cast<int> (i);

            if (const auto settings = ChannelSettings::from (rig.channels[i]); settings != ChannelSettings::from (appliedRig.channels[i]))
                engine.setSettings (channel, settings);

            if (rig.channels[i].activePath != appliedRig.channels[i].activePath)
                engine.setActivePath (channel, rig.channels[i].activePath);
        }
    }

    appliedRig = rig;
    return juce::Result::ok();
}
} // namespace plus48
