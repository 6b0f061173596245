// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelActions.h"
#include "TakeComparison.h"

namespace plus48
{
/** Which of A and B is heard: of the take that plays, or else of what comes in, where it is the one that is recorded as well. [message thread] */
class Listening
{
public:
    Listening (const SetupEditor& editorToUse, ChannelActions& channelActionsToUse, TakeComparison& comparisonToUse, Notices& noticesToUse)
        : editor (editorToUse), channelActions (channelActionsToUse), comparison (comparisonToUse), notices (noticesToUse) {}

    /** Whether it is the take's: going from one to the other changes nothing of what is recorded next. */
    bool isToTake() const { return comparison.isActive(); }

    const TakeComparison& take() const noexcept { return comparison; }

    Path path() const { return isToTake() ? comparison.activePath() : editor.channel().activePath; }

    /** What that path is of: the take's first channel, or the selected input. */
    const ChannelRig& channel() const { return isToTake() ? rig().channels.front() : editor.channel(); }
    const Rig& rig() const { return isToTake() ? comparison.rig (path()) : editor.setup().rig; }

    juce::Result hear (Path path) { return isToTake() ? notices.report (comparison.hear (path)) : channelActions.hear (path); }

    /** Of a take that plays: A - B, turned up by so many decibels. */
    juce::Result hearDifference (double liftDb = 0.0) { return isToTake() ? notices.report (comparison.hearDifference (liftDb)) : juce::Result::ok(); }
    bool isToDifference() const { return isToTake() && comparison.heard() == TakeComparison::Heard::difference; }

    /** Of a take that plays: the noise of the path that is heard, and nothing else; of these sources, or of all of them where there is none. */
    juce::Result hearNoise (const NoiseVersions::Solo& solo = {}) { return isToTake() ? notices.report (comparison.hearNoise (solo)) : juce::Result::ok(); }
    bool isToNoise() const { return isToTake() && comparison.heard() == TakeComparison::Heard::noise; }

    /** The path that is heard, whole again. */
    juce::Result hearEverything() { return isToTake() ? notices.report (comparison.hearEverything()) : juce::Result::ok(); }

    juce::Result hearOther() { return hear (path() == Path::a ? Path::b : Path::a); }

private:
    const SetupEditor& editor;
    ChannelActions& channelActions;
    TakeComparison& comparison;
    Notices& notices;
};
} // namespace plus48
