// SPDX-License-Identifier: GPL-3.0-or-later
#include "SetupRules.h"

#include "LevelMatch.h"
#include "OpticalInputs.h"
#include "RigRules.h"

#include "Rig/RigCheck.h"

namespace plus48::setupRules
{
namespace
{
/** Nothing that decides how loud its paths are is another than when they were matched. */
bool isStillMatched (const Setup& setup, const Setup& before, int input)
{
    const auto isSameRig = setup.rig.interfaceId == before.rig.interfaceId && setup.rig.character == before.rig.character && std::abs (setup.rig.sampleRate - before.rig.sampleRate) <= 0.0;
    return before.isLevelMatched && isSameRig && input < before.numInputsInAll() && setup.channelOf (input) == before.channelOf (input);
}
/** Both sides of a pair are behind the same kind of input, and no input is in two pairs. */
void keepPairsApart (Setup& setup, const InterfaceModel& audioInterface)
{
    for (int left = 0; left + 1 < setup.numInputs(); ++left)
    {
        auto& strip = setup.stripOf (left);
        const auto isSameInput = opticalInputs::linkOf (setup, audioInterface, left) == opticalInputs::linkOf (setup, audioInterface, left + 1);
        const auto isTaken = left > 0 && setup.stripOf (left - 1).isLinkedToNext;
        strip.isLinkedToNext = strip.isLinkedToNext && isSameInput && ! isTaken;
    }
}

/** The side of a stereo pair that was not touched follows the other; a new pair is as its left side. */
void followLinks (Setup& setup, const Setup& before, const InterfaceModel& audioInterface)
{
    keepPairsApart (setup, audioInterface);

    for (int left = 0; left + 1 < setup.numInputs(); ++left)
    {
        if (! setup.stripOf (left).isLinkedToNext)
            continue;

        const auto wasPair = left + 1 < before.numInputs() && before.stripOf (left).isLinkedToNext;
        const auto isTouched = [&] (int input) { return ! wasPair || setup.channelOf (input) != before.channelOf (input); };
        const auto isArmTouched = [&] (int input) { return ! wasPair || setup.isArmed (input) != before.isArmed (input); };

        if (isTouched (left))
            copyControls (setup.channelOf (left), setup.channelOf (left + 1));
        else if (isTouched (left + 1))
            copyControls (setup.channelOf (left + 1), setup.channelOf (left));

        if (isArmTouched (left))
            setup.arm (left + 1, setup.isArmed (left));
        else if (isArmTouched (left + 1))
            setup.arm (left, setup.isArmed (left + 1));
    }
}
} // namespace

void copyControls (const ChannelRig& from, ChannelRig& to)
{
    auto next = from;
    next.fullScaleSpl = to.fullScaleSpl;
    next.fullScaleDbu = to.fullScaleDbu;
    next.performedSpl = to.performedSpl;

    // Only a voice can perform at another level.
    next.voiceSpl = to.performedSpl.has_value() ? from.voiceSpl : to.voiceSpl;
    to = next;
}

juce::Result makeConsistent (Setup& setup, const Setup& before, double sampleRate, const Catalogue& catalogue)
{
    const auto* audioInterface = catalogue.audioInterface (setup.rig.interfaceId);

    // RigCheck has the sentence for it.
    if (audioInterface == nullptr)
        return juce::Result::fail (inWords (checkRig (setup.rig, catalogue).value_or (RigProblem())));

    setup.rig.sampleRate = sampleRate;
    auto& placement = setup.monitorPlacement;
    placement.distanceM = std::clamp (placement.distanceM, MonitorPlacement::nearestM, MonitorPlacement::farthestM);

    if (placement.angleDeg.has_value())
        placement.angleDeg = std::clamp (*placement.angleDeg, 0.0, 180.0);

    setup.backing.clicksPerMinute = std::clamp (setup.backing.clicksPerMinute, Backing::slowestPerMinute, Backing::fastestPerMinute);
    setup.backing.levelDb = std::clamp (setup.backing.levelDb, Backing::lowestDb, 0.0);
    opticalInputs::forgetUnknown (setup, catalogue);
    opticalInputs::fitInputs (setup, *audioInterface);
    followLinks (setup, before, *audioInterface);
    opticalInputs::plugIn (setup, catalogue);

    auto checked = setup.rig;

    for (std::size_t i = 0; i < setup.rig.channels.size(); ++i)
    {
        rigRules::fitKnobs (setup.rig.channels[i], setup.rig, catalogue);
        checked.channels[i] = rigRules::resolved (setup.rig.channels[i], setup.rig, catalogue);
    }

    if (const auto problem = checkRig (checked, catalogue))
        return juce::Result::fail (inWords (*problem));

    for (auto& other : setup.absent)
        rigRules::fitKnobs (other.channel, setup.rig, catalogue);

    for (int each = 0; setup.isLevelMatched && each < setup.numInputsInAll(); ++each)
    {
        auto& channel = setup.channelOf (each);

        // What has no path A has nothing to be matched to.
        if (isStillMatched (setup, before, each) || opticalInputs::linkOf (setup, *audioInterface, each).has_value())
            continue;

        const auto* earlier = each < before.numInputs() ? &before.rig.channels[static_cast<std::size_t> (each)] : nullptr;
        const auto isTurned = earlier != nullptr && std::abs (channel.external.gainDb - earlier->external.gainDb) > 0.0 && channel.external.preampId == earlier->external.preampId;
        (void) levelMatch::match (channel, setup.rig, catalogue, isTurned ? levelMatch::Turn::trim : levelMatch::Turn::gain);
    }

    return juce::Result::ok();
}

void turn (Setup& setup, int input, ParameterId id, double value)
{
    const auto endsMatch = id == ParameterId::externalTrim || id == ParameterId::lineGain;
    channelParameter (id).write (setup.channelOf (input), value);
    setup.isLevelMatched = setup.isLevelMatched && ! endsMatch;
}
} // namespace plus48::setupRules
