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

    bool isDone (const juce::String& id) const { return read (doneField).contains (id); }

    /** As it was when the lesson was done; empty where it was not. */
    juce::String numberOf (const juce::String& id) const { return read (doneField)[id].toString(); }

    void finish (const juce::String& id, const juce::String& number)
    {
        auto done = read (doneField);
        done.set (id, number);
        store (doneField, done);

        auto begun = read (begunField);
        begun.remove (id);
        store (begunField, begun);
    }

    /** A lesson that is on came to a step, from 1. What is done stays done, and a step back is none. */
    void reached (const juce::String& id, int step)
    {
        if (isDone (id))
            return;

        auto begun = read (begunField);
        const auto furthest = std::max (stepOf (id), juce::jlimit (1, numSteps, step));

        // The last one is the one that was last on.
        begun.remove (id);
        begun.set (id, furthest);
        store (begunField, begun);
    }

    /** The furthest step, from 1, of a lesson that was begun and not done; 0 for all others. */
    int stepOf (const juce::String& id) const
    {
        const auto step = read (begunField)[id];
        return step.isInt() && ! isDone (id) ? juce::jlimit (0, numSteps, static_cast<int> (step)) : 0;
    }

    /** The lesson that was begun last, of those that are not done; empty where there is none. */
    juce::String lastBegun() const
    {
        const auto begun = read (begunField);

        for (auto i = begun.size(); --i >= 0;)
            if (const auto id = begun.getName (i).toString(); stepOf (id) > 0)
                return id;

        return {};
    }

    /** Ticks only: nothing that was recorded or set up. */
    void reset()
    {
        store (doneField, {});
        store (begunField, {});
    }

private:
    static constexpr const char *doneField = "lessonsDone", *begunField = "lessonsBegun";

    juce::NamedValueSet read (const char* field) const
    {
        // An array calls itself an object, too.
        auto* const stored = app.window[field].getDynamicObject();
        return stored != nullptr ? stored->getProperties() : juce::NamedValueSet();
    }

    void store (const char* field, const juce::NamedValueSet& all)
    {
        const juce::DynamicObject::Ptr object = new juce::DynamicObject();

        for (const auto& each : all)
            object->setProperty (each.name, each.value);

        windowObject (app).setProperty (field, juce::var (object.get()));
    }

    AppState& app;
};
} // namespace plus48
