// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EngineBinding.h"
#include "SavedState.h"
#include "SetupHistory.h"

#include "Rig/ChannelParameter.h"

namespace plus48
{
/** The one truth about what is plugged together and how the controls stand, and the only way to change it: `edit` makes the setup
    consistent, applies it to the engine, keeps it for undo, tells the listeners and saves it. Everything else that shows
    or plays a rig is derived from it. [message thread]
*/
class SetupEditor
{
public:
    SetupEditor (const Catalogue&, EngineBinding&, Notices&, StudioChanges&, SavedState&);

    const Setup& setup() const noexcept { return now; }

    /** Of the selected input. */
    const ChannelRig& channel() const noexcept { return now.rig.channels[static_cast<std::size_t> (input)]; }
    const InputSource& source() const noexcept { return now.sources[static_cast<std::size_t> (input)]; }
    const InterfaceModel& audioInterface() const { return *catalogue.audioInterface (now.rig.interfaceId); }

    bool isArmed() const { return now.isArmed (input); }

    /** The input whose controls are shown, from 0. One that the interface does not have is refused with a notice. */
    int selectedInput() const noexcept { return input; }
    void selectInput (int);

    /** A number for a new gesture: all edits that carry it are one step of undo. */
    int newGesture() noexcept { return ++lastGesture; }

    /** Makes the setup another one, or says in one sentence why not. The sentence is shown as a notice as well. */
    juce::Result edit (const juce::String& name, const std::function<void (Setup&)>&, int gesture = 0);

    /** The same for the selected input. */
    juce::Result editChannel (const juce::String& name, const std::function<void (ChannelRig&)>&, int gesture = 0);

    /** Turns a knob or switch of the selected input to `value`; what path B's own knobs do by hand ends level matching, but for the gain,
        which the trim still makes up for.
    */
    juce::Result turn (ParameterId, double value, int gesture = 0);

    /** Anything else that undo brings back; why it failed is shown as a notice. */
    juce::Result perform (const juce::String& name, SetupHistory::Action redoAction, SetupHistory::Action undoAction);

    void undo();
    void redo();
    const SetupHistory& history() const noexcept { return steps; }

    /** As it was left. On failure, which is one sentence, there is the setup of the first start. Nobody is told. */
    juce::Result restore (const Setup&, int selectedInput);

    /** Without a step of undo, and without telling anybody. One that cannot be made consistent is left alone. */
    void replace (Setup);

    /** One that is consistent already, to the bit, without a step of undo, such as a lesson's, or what was there before it. A file of it that is gone is silent. On
        failure, which is one sentence, nothing has changed.
    */
    juce::Result put (const Setup&, int selectedInput);

    /** While a lesson is on it has a history of its own, and what was there before comes back with the setup. */
    SetupHistory::Aside putHistoryAside() { return steps.putAside(); }
    void takeHistoryBack (SetupHistory::Aside aside) { steps.takeBack (std::move (aside)); }

    /** The same ids stand for other equipment now: the setup becomes consistent with it, and is applied. On failure, which is one sentence, it is as it was. */
    juce::Result equipmentChanged();

    /** The device has another rate; false where it is the one of the setup. */
    bool followSampleRate();

    /** Asked before a setup is applied; where it fails nothing changes. */
    std::function<juce::Result (const Setup& next, SetupHistory::Cause)> onApply;

    /** Told that a setup was applied, with the one before it. */
    std::function<void (const Setup& before)> onApplied;

    /** Told that another input was selected. */
    std::function<void()> onSelect;

private:
    juce::Result apply (Setup next, SetupHistory::Cause);

    const Catalogue& catalogue;
    EngineBinding& engine;
    Notices& notices;
    StudioChanges& changes;
    SavedState& saved;
    Setup now;
    int input = 0, lastGesture = 0;
    SetupHistory steps;
};
} // namespace plus48
