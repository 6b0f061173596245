// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Coach.h"
#include "GainAdvice.h"
#include "RigRules.h"
#include "SoundAboveNoise.h"

namespace plus48
{
/** What the coach sees of one channel: levels, what clips, where the gain knob is. Its words are another thing. [message thread] */
class CoachFacts
{
public:
    using Level = CoachAdvice::Level;

    CoachFacts (const Setup&, int input, const ChannelReadings&, const ChannelFigures&, const Catalogue&, const std::optional<ExpectedLevel>&, Level levelBefore);

    /** A zone of the aim; that of before until the level has left it by a decibel. */
    Level level() const;

    /** As the diagram, the lessons and everybody else say it. */
    SoundAboveNoise aboveNoise() const { return SoundAboveNoise::of (average, figures.noise); }

    /** Whether the noise is near, whatever the level is; not where nobody has measured a real room. */
    bool isNoisy() const;

    /** By how many decibels the loudest passage passes the limit of a stage; negative below it. Nothing where no one knows the loudest passage. */
    std::optional<double> overDb (PathStage) const;

    bool isOnMicInput() const { return rigRules::inputOf (channel, channel.activePath).jack == Jack::mic; }
    bool canComeNearer() const { return channel.usesMicrophone() && channel.distanceMetres > 2.0 * AdviceLevels::nearestMetres; }
    bool isInWrongJack() const { return channel.activePath == Path::a && rigRules::bestJack (channel, rig, catalogue) != channel.builtIn.jack; }

    /** The channel on the path whose gain knob counts. */
    ChannelRig withKnob() const;
    GainKnobRange knob() const { return preampGain (withKnob(), rig, catalogue); }
    std::function<void (ChannelRig&)> setKnob (double gainDb) const;

    const Setup& setup;
    const Rig& rig;
    const ChannelRig& channel;
    const PathFigures& figures;
    const Catalogue& catalogue;
    const InterfaceModel& audioInterface;
    const bool isArmed, isLive;
    const Level before;

    /** Of all that plays, where that is known. */
    const std::optional<ExpectedLevel> forecast;
    const bool isKnown;
    const double peak, average;

    /** What the lamps saw; and with it what the loudest passage will make clip. */
    const bool hasClipped;
    const ClipLamps clips;

    /** Where levels are matched, path B follows the knob of path A; by optical link there is none. */
    const Path knobPath;

private:
    ClipLamps withForecast (ClipLamps) const;
};
} // namespace plus48
