// SPDX-License-Identifier: GPL-3.0-or-later
#include "SetupEditor.h"

#include "SetupRules.h"

#include <algorithm>

namespace plus48
{
SetupEditor::SetupEditor (const Catalogue& catalogueToUse, EngineBinding& engineToUse, Notices& noticesToUse, StudioChanges& changesToTell, SavedState& stateToUse)
    : catalogue (catalogueToUse),
      engine (engineToUse),
      notices (noticesToUse),
      changes (changesToTell),
      saved (stateToUse),
      steps ([this] (const Setup& next, SetupHistory::Cause cause) {
          const auto applied = apply (next, cause);

          if (applied.wasOk())
          {
              saved.changed();
              changes.tell (StudioChange::setup);
          }

          return applied;
      })
{
}

void SetupEditor::selectInput (int newInput)
{
    if (newInput < 0 || newInput >= now.numInputs())
    {
        const auto count = now.numInputs();
        (void) notices.refuse ("There is no input " + juce::String (newInput + 1) + ": the interface has " + (count == 1 ? juce::String ("one.") : juce::String (count) + "."));
        return;
    }

    if (std::exchange (input, newInput) == newInput)
        return;

    if (onSelect != nullptr)
        onSelect();

    saved.changed();
    changes.tell (StudioChange::setup);
}

juce::Result SetupEditor::edit (const juce::String& name, const std::function<void (Setup&)>& change, int gesture)
{
    auto next = now;
    change (next);

    if (const auto made = setupRules::makeConsistent (next, now, engine.sampleRate(), catalogue); made.failed())
        return notices.report (made);

    return next == now ? juce::Result::ok() : notices.report (steps.change (name, now, next, gesture));
}

juce::Result SetupEditor::editChannel (const juce::String& name, const std::function<void (ChannelRig&)>& change, int gesture)
{
    return edit (
        name, [&] (Setup& next) { change (next.rig.channels[static_cast<std::size_t> (input)]); }, gesture);
}

juce::Result SetupEditor::turn (ParameterId id, double value, int gesture)
{
    return edit (
        channelParameter (id).name,
        [&] (Setup& next) { setupRules::turn (next, input, id, value); },
        gesture);
}

juce::Result SetupEditor::perform (const juce::String& name, SetupHistory::Action redoAction, SetupHistory::Action undoAction)
{
    return notices.report (steps.perform (name, std::move (redoAction), std::move (undoAction)));
}

void SetupEditor::undo()
{
    if (steps.canUndo())
        (void) notices.report (steps.undo());
}

void SetupEditor::redo()
{
    if (steps.canRedo())
        (void) notices.report (steps.redo());
}

juce::Result SetupEditor::restore (const Setup& stored, int selectedInput)
{
    // The equipment may be another than when it was stored: nothing counts as matched before it has been looked at.
    const auto makeNewConsistent = [this] {
        auto unmatched = now;
        unmatched.isLevelMatched = false;
        (void) setupRules::makeConsistent (now, unmatched, engine.sampleRate(), catalogue);
    };

    now = stored;
    input = selectedInput;
    makeNewConsistent();
    auto applied = apply (now, SetupHistory::Cause::edit);

    if (applied.failed())
    {
        now = {};
        now.rig = rigOfFirstStart();
        makeNewConsistent();
        (void) apply (now, SetupHistory::Cause::edit);
    }

    return applied;
}

void SetupEditor::replace (Setup next)
{
    if (setupRules::makeConsistent (next, now, engine.sampleRate(), catalogue).wasOk() && next != now)
        (void) apply (std::move (next), SetupHistory::Cause::edit);
}

juce::Result SetupEditor::put (const Setup& next, int selectedInput)
{
    if (const auto applied = apply (next, SetupHistory::Cause::undoOrRedo); applied.failed())
        return applied;

    input = juce::jlimit (0, now.numInputs() - 1, selectedInput);

    if (onSelect != nullptr)
        onSelect();

    saved.changed();
    changes.tell (StudioChange::setup);
    return juce::Result::ok();
}

juce::Result SetupEditor::equipmentChanged()
{
    auto next = now;
    engine.forgetEquipment();

    if (const auto made = setupRules::makeConsistent (next, now, engine.sampleRate(), catalogue); made.failed())
        return made;

    if (const auto applied = apply (std::move (next), SetupHistory::Cause::edit); applied.failed())
        return applied;

    saved.changed();
    changes.tell (StudioChange::setup);
    return juce::Result::ok();
}

bool SetupEditor::followSampleRate()
{
    if (std::abs (now.rig.sampleRate - engine.sampleRate()) <= 0.0)
        return false;

    now.rig.sampleRate = engine.sampleRate();
    engine.followSampleRate();
    return true;
}

juce::Result SetupEditor::apply (Setup next, SetupHistory::Cause cause)
{
    next.rig.sampleRate = engine.sampleRate();

    if (onApply != nullptr)
        if (const auto allowed = onApply (next, cause); allowed.failed())
            return allowed;

    if (const auto applied = engine.apply (next); applied.failed())
        return applied;

    const auto before = std::exchange (now, std::move (next));

    if (onApplied != nullptr)
        onApplied (before);

    input = std::min (input, static_cast<int> (now.rig.channels.size()) - 1);
    return juce::Result::ok();
}
} // namespace plus48
