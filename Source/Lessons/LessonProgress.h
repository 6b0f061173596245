// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioState.h"

#include <algorithm>

namespace plus48
{
/** Which lessons are done, and the number that each left to keep; how far those came that were begun. In the state document, beside what else the window keeps.
    [message thread]
*/
class LessonProgress
{
public:
    /** Listen, Find, Hear, Ears, Keep. */
    static constexpr int numSteps = 5;

    explicit LessonProgress (AppState& appState) : app (appState) {}

    bool isDone (const juce::String& id) const { return entries()[id].isString(); }

    /** As it was when the lesson was done; empty where it was not. */
    juce::String numberOf (const juce::String& id) const { return isDone (id) ? entries()[id].toString() : juce::String(); }

    void finish (const juce::String& id, const juce::String& number) { set (id, number); }

    /** A lesson that is on can be gone on with at this step, from 1. What is done stays done, and a step back is none. */
    void reached (const juce::String& id, int step)
    {
        if (! isDone (id))
            set (id, std::max (stepOf (id), juce::jlimit (1, numSteps, step)));
    }

    /** The furthest step, from 1, of a lesson that was begun and not done; 0 for all others. */
    int stepOf (const juce::String& id) const
    {
        const auto step = entries()[id];
        return step.isInt() ? juce::jlimit (0, numSteps, static_cast<int> (step)) : 0;
    }

    /** The lesson that was on last, of those that are not done; empty where there is none. */
    juce::String lastBegun() const
    {
        const auto all = entries();

        for (auto i = all.size(); --i >= 0;)
            if (const auto id = all.getName (i).toString(); stepOf (id) > 0)
                return id;

        return {};
    }

    /** Ticks only: nothing that was recorded or set up. */
    void reset() { store ({}); }

private:
    static constexpr const char* field = "lessonsDone";

    /** By a lesson's id: its number as text when it is done, its step as a whole number until then. The one that was on last is the last. */
    juce::NamedValueSet entries() const
    {
        // An array calls itself an object, too.
        auto* const stored = app.window[field].getDynamicObject();
        return stored != nullptr ? stored->getProperties() : juce::NamedValueSet();
    }

    void set (const juce::String& id, const juce::var& value)
    {
        auto all = entries();
        all.remove (id);
        all.set (id, value);
        store (all);
    }

    void store (const juce::NamedValueSet& all)
    {
        const juce::DynamicObject::Ptr object = new juce::DynamicObject();

        for (const auto& each : all)
            object->setProperty (each.name, each.value);

        windowObject (app).setProperty (field, juce::var (object.get()));
    }

    AppState& app;
};
} // namespace plus48
