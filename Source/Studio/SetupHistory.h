// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Setup.h"

#include <functional>
#include <utility>

namespace plus48
{
/** Undo and redo by name: `Gain`, `Microphone`, `Rename take`. [message thread]

    A gesture (a drag of a knob, a burst of the wheel) is one step, however many values it went through.
    A setup that cannot be had just now (a take is recorded) stays where it is in the history; anything else
    that cannot be undone any more (a take that has left the bin) is forgotten, so that what is
    before it can be reached.
*/
class SetupHistory
{
public:
    static constexpr std::size_t maxSteps = 500;

    /** Why a setup is applied. */
    enum class Cause
    {
        edit,
        undoOrRedo
    };

    /** Applies a setup; where that fails, everything stays as it was. */
    using Apply = std::function<juce::Result (const Setup&, Cause)>;
    using Action = std::function<juce::Result()>;

    explicit SetupHistory (Apply applyFunction) : apply (std::move (applyFunction)) {}

    /** A step from one setup to the next; with the same non-zero `gesture` as the last one it becomes part of
        that. No step where it failed.
    */
    juce::Result change (const juce::String& name, const Setup& before, const Setup& after, int gesture);

    /** Anything else that can be undone, such as the name of a take. No step where it failed. */
    juce::Result perform (const juce::String& name, Action redoAction, Action undoAction);

    bool canUndo() const noexcept { return done > 0; }
    bool canRedo() const noexcept { return done < steps.size(); }

    /** Fails where there is nothing to undo, too. */
    juce::Result undo();
    juce::Result redo();

    /** Empty where there is nothing. */
    juce::String undoName() const { return done > 0 ? steps[done - 1].name : juce::String(); }
    juce::String redoName() const { return done < steps.size() ? steps[done].name : juce::String(); }

    class Aside;

    /** Nothing can be undone any more, and what comes is kept by itself. */
    Aside putAside();

    /** In place of what was kept since. */
    void takeBack (Aside);

private:
    struct Step
    {
        juce::String name;

        /** Without actions it is from one of these to the other. */
        Setup before, after;
        Action redoAction, undoAction;
    };

    void add (Step);

    Apply apply;
    std::vector<Step> steps;

    /** So many of them stand; the others were undone. */
    std::size_t done = 0;
    int lastGesture = 0;
};

/** All steps of a history, while another goes on in its place. */
class SetupHistory::Aside
{
    friend class SetupHistory;

    std::vector<Step> steps;
    std::size_t done = 0;
};
} // namespace plus48
