// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PlugFit.h"
#include "SetupEditor.h"
#include "SourcePeaks.h"

#include "Measurement/DriveLevel.h"

#include <functional>

namespace plus48
{
/** What keys, mouse, coach and lessons do to the knobs and switches of the selected input. [message thread] */
class ChannelActions
{
public:
    ChannelActions (const Catalogue&, SetupEditor&, const SourcePeaks&, Notices&);

    /** Path A is refused on an input that has none. */
    juce::Result hear (Path);

    /** Why the selected input has no path A; empty where it has one. */
    juce::String whyNoPathA() const;

    /** True: a passive ribbon is fitted, nothing was done, and somebody has to be asked; then call it with `isConfirmed`. */
    bool setPhantom (bool shouldBeOn, bool isConfirmed = false);

    /** Plugs the path that is heard into another jack of the interface, whose gain begins at its nominal level. One that the interface
        does not have is refused.
    */
    juce::Result plugInto (Jack jack) { return plug (editor.channel().activePath, jack); }

    /** Plugs a cable into any of its jacks, as plugFits() has them, in one step: where the source's cable ends is the path that is heard. */
    juce::Result plugInto (Cable, std::optional<Jack>);

    /** What every jack would be to the plug of a cable. */
    std::vector<PlugFit> plugFits (Cable) const;

    /** The cable into another input of the interface, from 0: what was there comes here. That input is the selected one then. */
    juce::Result moveCableTo (int input);

    /** Plugs the inline booster in, as it is, or pulls it out: +48 V is what it, or the microphone alone, needs. */
    juce::Result setBooster (bool shouldBeIn);

    /** Turns the gain of the preamp that is heard, as the arrow keys do; a burst is one step of undo. Matched levels
        stay so: on path B the trim gives back what the gain takes.
    */
    juce::Result moveGain (double deltaDb);

    /** Gain and trim of the external preamp for the performance that plays: at its clean level, pushed or hot. Where a knob ends before,
        a notice says so, and offers the booster where that helps.
    */
    juce::Result setDrive (Drive);

    /** How the preamp in the slot stands for a drive where that has been measured; else nothing, and applyMeasuredDrive() follows. */
    std::function<std::optional<DriveSetting> (Drive)> measuredSetting;

    /** A drive was set by what formulas expect: now as measured, as part of the same step, if nothing has been turned since. */
    void applyMeasuredDrive();

    /** The same with the inline booster put in, as one step. */
    juce::Result setDriveWithBooster (Drive drive) { return set (drive, true); }

    /** Which of them it stands at, the one that was set last where several are alike; nothing where it is none. */
    std::optional<Drive> driveNow() const { return driveOf (editor.channel()); }

    /** The same of an input that is not, or not yet, the selected one. */
    std::optional<Drive> driveOf (const ChannelRig&) const;

    /** Whether an external preamp in the slot would get there. */
    DriveReach reachOf (Drive, const ExternalRig&) const;

    /** Path B as loud as path A, on every input. */
    juce::Result setLevelMatched (bool);

    /** An input that is not armed waits. */
    juce::Result arm (bool shouldBeArmed);
    juce::Result disarmAll();

    /** Some 30 times a second. */
    void update (double seconds) noexcept { sinceGain += seconds; }

private:
    juce::Result plug (Path, Jack);
    juce::Result set (Drive, bool withBooster);
    double loudestDbu (const ChannelRig&) const;
    DriveSetting settingFor (Drive, const ChannelRig&) const;

    const Catalogue& catalogue;
    SetupEditor& editor;
    const SourcePeaks& peaks;
    Notices& notices;
    int gainGesture = 0;
    double sinceGain = 0.0;
    Drive lastDrive = Drive::clean;
    int driveGesture = 0;

    /** How the drive was set; nothing where it need not be set again. */
    std::optional<DriveSetting> expected;
};
} // namespace plus48
