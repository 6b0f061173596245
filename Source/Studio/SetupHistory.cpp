// SPDX-License-Identifier: GPL-3.0-or-later
#include "SetupHistory.h"

namespace plus48
{
bool SetupHistory::change (const juce::String& name, const Setup& before, const Setup& after, int gesture)
{
    // Copied first: what was before may be the very setup that `apply` changes.
    Step step { name, before, after, {}, {} };

    if (! apply (after))
        return false;

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
    return true;
}

bool SetupHistory::perform (const juce::String& name, std::function<bool()> redoFunction, std::function<bool()> undoFunction)
{
    if (! redoFunction())
        return false;

    add ({ name, {}, {}, std::move (redoFunction), std::move (undoFunction) });
    lastGesture = 0;
    return true;
}

void SetupHistory::add (Step step)
{
    steps.erase (steps.begin() + static_cast<std::ptrdiff_t> (done), steps.end());
    steps.push_back (std::move (step));

    if (steps.size() > maxSteps)
        steps.erase (steps.begin());

    done = steps.size();
}

bool SetupHistory::undo()
{
    lastGesture = 0;

    if (done == 0)
        return false;

    const auto step = steps[done - 1];
    const auto isSetup = step.undoIt == nullptr;
    const auto worked = isSetup ? apply (step.before) : step.undoIt();

    if (worked)
        --done;
    else if (! isSetup)
        steps.erase (steps.begin() + static_cast<std::ptrdiff_t> (--done));

    return worked;
}

bool SetupHistory::redo()
{
    lastGesture = 0;

    if (done == steps.size())
        return false;

    const auto step = steps[done];
    const auto isSetup = step.redoIt == nullptr;
    const auto worked = isSetup ? apply (step.after) : step.redoIt();

    if (worked)
        ++done;
    else if (! isSetup)
        steps.erase (steps.begin() + static_cast<std::ptrdiff_t> (done));

    return worked;
}
} // namespace plus48
