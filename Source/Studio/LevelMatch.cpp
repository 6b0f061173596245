// SPDX-License-Identifier: GPL-3.0-or-later
#include "LevelMatch.h"

#include "RigRules.h"

#include "Measurement/PathFormula.h"

#include <algorithm>
#include <cmath>

namespace plus48::levelMatch
{
namespace
{
double gainDb (const Rig& rig, const ChannelRig& channel, Path path, const Catalogue& catalogue)
{
    // Each as it is while it is heard: a pad, say, may belong to one of them only.
    const auto heard = rigRules::resolvedOn (channel, path, rig, catalogue);
    const PathFormula formula (ChannelPlan::from (rig, heard, catalogue), path, ChannelSettings::from (heard), rig.sampleRate);
    return formula.isPowered() ? dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz)) : -std::numeric_limits<double>::infinity();
}

const PreampModel& inputBehind (const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue)
{
    return catalogue.audioInterface (rig.interfaceId)->input (channel.external.into.jack)->preamp;
}

double restOf (const PreampModel& input) { return std::clamp (0.0, input.gainMinDb, input.gainMaxDb); }

/** Turns one knob by as much of `wanted` as it can, in hundredths, and says how much that was. */
double turn (double& knobDb, double wanted, double lowest, double highest)
{
    const auto before = knobDb;
    knobDb = std::clamp (0.01 * std::round (100.0 * (knobDb + wanted)), lowest, highest);
    return knobDb - before;
}
} // namespace

std::optional<double> differenceDb (const Rig& rig, const ChannelRig& channel, const Catalogue& catalogue)
{
    const auto difference = gainDb (rig, channel, Path::b, catalogue) - gainDb (rig, channel, Path::a, catalogue);
    return std::isfinite (difference) ? std::optional<double> (difference) : std::nullopt;
}

std::optional<double> match (ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, Turn first)
{
    const auto difference = differenceDb (rig, channel, catalogue);
    const auto* external = catalogue.preamp (channel.external.preampId);

    if (! difference.has_value() || external == nullptr)
        return std::nullopt;

    auto wanted = -*difference;
    auto& gain = channel.external.gainDb;
    auto& trim = channel.external.trimDb;
    auto& into = channel.external.into.gainDb;
    const auto& input = inputBehind (channel, rig, catalogue);

    // An optical link has no knob behind it.
    const auto hasKnob = ! ChannelPlan::from (rig, channel, catalogue).path (Path::b).isOptical;
    const auto intoLow = hasKnob ? std::min (into, restOf (input)) : into;
    const auto intoHigh = hasKnob ? input.gainMaxDb : into;

    const auto turnGain = [&] { wanted -= turn (gain, wanted, external->gainMinDb, external->gainMaxDb); };
    const auto turnTrim = [&] { wanted -= turn (trim, wanted, external->trimMinDb, 0.0); };
    const auto turnInto = [&] { wanted -= turn (into, wanted, intoLow, intoHigh); };

    if (wanted < 0.0)
        turnInto();

    if (first == Turn::gain)
    {
        turnGain();
        turnTrim();
    }
    else
    {
        turnTrim();

        // The hand has the gain: what the trim cannot give comes from behind.
        if (wanted > 0.0)
            turnInto();

        turnGain();
    }

    if (wanted > 0.0)
        turnInto();

    return -wanted;
}

void setByGain (ChannelRig& channel, const Rig& rig, const Catalogue& catalogue)
{
    const auto* external = catalogue.preamp (channel.external.preampId);

    if (external == nullptr)
        return;

    channel.external.trimDb = 0.0;
    channel.external.into.gainDb = restOf (inputBehind (channel, rig, catalogue));
    channel.external.gainDb = std::clamp (channel.external.gainDb, external->gainMinDb, external->gainMaxDb);

    if (const auto difference = differenceDb (rig, channel, catalogue))
        turn (channel.external.gainDb, -*difference, external->gainMinDb, external->gainMaxDb);
}
} // namespace plus48::levelMatch
