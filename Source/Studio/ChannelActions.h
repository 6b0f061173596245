// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SetupEditor.h"
#include "SourcePeaks.h"

#include "Rig/Drive.h"

namespace plus48
{
/** What keys, mouse, coach and lessons do to the knobs and switches of the selected input. [message thread] */
class ChannelActions
{
public:
    ChannelActions (const Catalogue&, SetupEditor&, const SourcePeaks&, Notices&);

    juce::Result hear (Path);

    /** True: a passive ribbon is fitted, nothing was done, and somebody has to be asked; then call it with `isConfirmed`. */
    bool setPhantom (bool shouldBeOn, bool isConfirmed = false);

    /** Plugs the path that is heard into another jack of the interface, whose gain begins at its nominal level. One that the interface
        does not have is refused.
    */
    juce::Result plugInto (Jack);

    /** Plugs the inline booster in, as it is, or pulls it out: +48 V is what it, or the microphone alone, needs. */
    juce::Result setBooster (bool shouldBeIn);

    /** Turns the gain of the preamp that is heard, as the arrow keys do; a burst is one step of undo. Matched levels
        stay so: on path B the trim gives back what the gain takes.
    */
    juce::Result moveGain (double deltaDb);

    /** Gain and trim of the external preamp for the performance that plays: at its clean level, or pushed. */
    juce::Result setDrive (Drive);

    /** Which of the two it stands at; nothing where it is neither. */
    std::optional<Drive> driveNow() const;

    /** Path B as loud as path A, on every input. */
    juce::Result setLevelMatched (bool);

    /** An input that is not armed waits. */
    juce::Result arm (bool shouldBeArmed);
    juce::Result disarmAll();

    /** Some 30 times a second. */
    void update (double seconds) noexcept { sinceGain += seconds; }

private:
    DriveSetting settingFor (Drive) const;

    const Catalogue& catalogue;
    SetupEditor& editor;
    const SourcePeaks& peaks;
    Notices& notices;
    int gainGesture = 0;
    double sinceGain = 0.0;
};
} // namespace plus48
