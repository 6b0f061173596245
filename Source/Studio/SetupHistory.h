// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Setup.h"

#include <juce_data_structures/juce_data_structures.h>

#include <functional>

namespace plus48
{
/** Undo and redo by name: `Gain`, `Microphone`, `Rename take`. [message thread]

    A gesture (a drag of a knob, a burst of the wheel) is one step, however many values it went through.
*/
class SetupHistory
{
public:
    /** Puts a setup in force; false where that failed. */
    explicit SetupHistory (std::function<bool (const Setup&)> applyFunction) : apply (std::move (applyFunction)) {}

    /** A step from one setup to the next; with the same non-zero `gesture` as the last one it becomes part of that. */
    bool change (const juce::String& name, const Setup& before, const Setup& after, int gesture);

    /** Anything else that can be undone, such as the name of a take. False, and no step, where it failed. */
    bool perform (const juce::String& name, std::function<bool()> redoFunction, std::function<bool()> undoFunction);

    bool undo() { return manager.undo(); }
    bool redo() { return manager.redo(); }

    /** Empty where there is nothing. */
    juce::String undoName() const { return manager.getUndoDescription(); }
    juce::String redoName() const { return manager.getRedoDescription(); }

private:
    class SetupStep;
    class FunctionStep;

    std::function<bool (const Setup&)> apply;
    int lastGesture = 0;
    juce::UndoManager manager { 1000, 100 };
};
} // namespace plus48
