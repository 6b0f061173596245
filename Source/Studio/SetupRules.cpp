// SPDX-License-Identifier: GPL-3.0-or-later
#include "SetupRules.h"

#include "LevelMatch.h"
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
} // namespace

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
    setup.fitInputs (audioInterface->inputs);

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

        if (isStillMatched (setup, before, each))
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
