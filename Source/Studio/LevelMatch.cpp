// SPDX-License-Identifier: GPL-3.0-or-later
#include "LevelMatch.h"

#include "Measurement/PathFormula.h"

#include <algorithm>
#include <cmath>

namespace plus48::levelMatch
{
namespace
{
double gainDb (const Rig& rig, const ChannelRig& channel, Path path, const Catalogue& catalogue)
{
    const PathFormula formula (ChannelPlan::from (rig, channel, catalogue), path, ChannelSettings::from (channel), rig.sampleRate);
    return formula.isPowered() ? dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz)) : -std::numeric_limits<double>::infinity();
}

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

std::optional<double> match (ChannelRig& channel, const Rig& rig, const Catalogue& catalogue)
{
    const auto difference = differenceDb (rig, channel, catalogue);
    const auto* external = catalogue.preamp (channel.external.preampId);

    if (! difference.has_value() || external == nullptr)
        return std::nullopt;

    auto wanted = -*difference;
    wanted -= turn (channel.external.trimDb, wanted, external->trimMinDb, 0.0);

    const auto& into = catalogue.audioInterface (rig.interfaceId)->input (channel.external.into.jack)->preamp;

    // An optical link has no knob.
    if (! ChannelPlan::from (rig, channel, catalogue).path (Path::b).isOptical)
        wanted -= turn (channel.external.into.gainDb, wanted, into.gainMinDb, into.gainMaxDb);

    wanted -= turn (channel.external.gainDb, wanted, external->gainMinDb, external->gainMaxDb);
    return -wanted;
}
} // namespace plus48::levelMatch
