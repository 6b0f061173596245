// SPDX-License-Identifier: GPL-3.0-or-later
#include "SetupHistory.h"

namespace plus48
{
class SetupHistory::SetupStep : public juce::UndoableAction
{
public:
    SetupStep (std::function<bool (const Setup&)> applyFunction, Setup beforeIt, Setup afterIt)
        : apply (std::move (applyFunction)), before (std::move (beforeIt)), after (std::move (afterIt))
    {
    }

    bool perform() override { return apply (after); }
    bool undo() override { return apply (before); }
    int getSizeInUnits() override { return 10; }

    juce::UndoableAction* createCoalescedAction (juce::UndoableAction* next) override
    {
        auto* const step = dynamic_cast<SetupStep*> (next);
        return step != nullptr ? new SetupStep (apply, before, step->after) : nullptr;
    }

private:
    std::function<bool (const Setup&)> apply;
    Setup before, after;
};

class SetupHistory::FunctionStep : public juce::UndoableAction
{
public:
    FunctionStep (std::function<bool()> redoFunction, std::function<bool()> undoFunction) : redoIt (std::move (redoFunction)), undoIt (std::move (undoFunction)) {}

    bool perform() override { return redoIt(); }
    bool undo() override { return undoIt(); }
    int getSizeInUnits() override { return 10; }

private:
    std::function<bool()> redoIt, undoIt;
};

bool SetupHistory::change (const juce::String& name, const Setup& before, const Setup& after, int gesture)
{
    if (gesture == 0 || gesture != lastGesture)
        manager.beginNewTransaction (name);

    lastGesture = gesture;
    return manager.perform (new SetupStep (apply, before, after));
}

bool SetupHistory::perform (const juce::String& name, std::function<bool()> redoFunction, std::function<bool()> undoFunction)
{
    manager.beginNewTransaction (name);
    lastGesture = 0;
    return manager.perform (new FunctionStep (std::move (redoFunction), std::move (undoFunction)));
}
} // namespace plus48
