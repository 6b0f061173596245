// SPDX-License-Identifier: GPL-3.0-or-later
#include "SetupHistory.h"

namespace plus48
{
juce::Result SetupHistory::change (const juce::String& name, const Setup& before, const Setup& after, int gesture)
{
    // Copied first: what was before may be the very setup that `apply` changes.
    Step step { name, before, after, {}, {} };

    if (const auto applied = apply (after, Cause::edit); applied.failed())
        return applied;

    if (gesture == 0 || gesture != lastGesture || done == 0)
    {
        add (std::move (step));
    }
    else
    {
        steps.erase (steps.begin() + static_cast<std::ptrdiff_t> (done), steps.end());
        auto& whole = steps[done - 1];
        whole.after = step.after;

        // There and back again is nothing.
        if (whole.before == whole.after)
        {
            steps.erase (steps.begin() + static_cast<std::ptrdiff_t> (--done));
            gesture = 0;
        }
    }

    lastGesture = gesture;
    return juce::Result::ok();
}

juce::Result SetupHistory::perform (const juce::String& name, Action redoAction, Action undoAction)
{
    if (const auto performed = redoAction(); performed.failed())
        return performed;

    add ({ name, {}, {}, std::move (redoAction), std::move (undoAction) });
    lastGesture = 0;
    return juce::Result::ok();
}

void SetupHistory::add (Step step)
{
    steps.erase (steps.begin() + static_cast<std::ptrdiff_t> (done), steps.end());
    steps.push_back (std::move (step));

    if (steps.size() > maxSteps)
        steps.erase (steps.begin());

    done = steps.size();
}

SetupHistory::Aside SetupHistory::putAside()
{
    Aside aside;
    aside.steps = std::exchange (steps, {});
    aside.done = std::exchange (done, 0);
    lastGesture = 0;
    return aside;
}

void SetupHistory::takeBack (Aside aside)
{
    steps = std::move (aside.steps);
    done = aside.done;
    lastGesture = 0;
}

juce::Result SetupHistory::undo()
{
    lastGesture = 0;

    if (! canUndo())
        return juce::Result::fail ("There is nothing to undo.");

    const auto step = steps[done - 1];
    const auto isSetup = step.undoAction == nullptr;
    auto result = isSetup ? apply (step.before, Cause::undoOrRedo) : step.undoAction();

    if (result.wasOk())
        --done;
    else if (! isSetup)
        steps.erase (steps.begin() + static_cast<std::ptrdiff_t> (--done));

    return result;
}

juce::Result SetupHistory::redo()
{
    lastGesture = 0;

    if (! canRedo())
        return juce::Result::fail ("There is nothing to do again.");

    const auto step = steps[done];
    const auto isSetup = step.redoAction == nullptr;
    auto result = isSetup ? apply (step.after, Cause::undoOrRedo) : step.redoAction();

    if (result.wasOk())
        ++done;
    else if (! isSetup)
        steps.erase (steps.begin() + static_cast<std::ptrdiff_t> (done));

    return result;
}
} // namespace plus48
