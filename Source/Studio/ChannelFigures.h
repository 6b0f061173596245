// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RigRules.h"

#include "Measurement/LevelDiagram.h"

namespace plus48
{
/** A path of one channel by formula, and its noise: what the screen says of equipment comes from here. */
struct PathFigures
{
    /** `sourceNoiseDba` is what a live performance brings along of its real room and microphone. */
    PathFigures (const Rig& rig, const ChannelRig& channel, Path path, const Catalogue& catalogue, std::optional<double> sourceNoiseDba = {})
        : formula (ChannelPlan::from (rig, channel, catalogue), path, ChannelSettings::from (channel), rig.sampleRate, sourceNoiseDba),
          noise (NoiseBudget::of (formula)),
          diagram (levelDiagram (formula, noise)),
          inputGainDb (dbFromPower (formula.transferPower (PathStage::source, PathStage::input, referenceHz)))
    {
    }

    /** From performance to recorder at 997 Hz: full scale of one pascal (or volt), in dB. */
    double gainDb() const { return dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz)); }

    PathFormula formula;
    NoiseBudget noise;

    /** Stages, noise and limits. */
    std::vector<LevelPoint> diagram;

    /** From the source to the first preamp's terminals, which have no meter, at 997 Hz. */
    double inputGainDb = 0.0;
};

/** Both paths of one channel, each as it is while it is the one that is heard. */
struct ChannelFigures
{
    /** [message thread] Takes some milliseconds. The rig must have passed RigCheck; the channel as it stands in the setup. */
    ChannelFigures (const Rig& rig, const ChannelRig& channel, const Catalogue& catalogue, std::optional<double> sourceNoiseDba = {})
        : a (rig, rigRules::resolvedOn (channel, Path::a, rig, catalogue), Path::a, catalogue, sourceNoiseDba),
          b (rig, rigRules::resolvedOn (channel, Path::b, rig, catalogue), Path::b, catalogue, sourceNoiseDba)
    {
    }

    ChannelFigures (PathFigures figuresOfA, PathFigures figuresOfB) : a (std::move (figuresOfA)), b (std::move (figuresOfB)) {}

    const PathFigures& path (Path which) const noexcept { return which == Path::a ? a : b; }

    PathFigures a, b;
};
} // namespace plus48
