// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioState.h"

namespace plus48
{
/** Which lessons are done, and the number that each left to keep: in the state document, beside what else the window keeps. [message thread] */
class LessonProgress
{
public:
    explicit LessonProgress (AppState& appState) : app (appState) {}

    bool isDone (const juce::String& id) const { return done().contains (id); }

    /** As it was when the lesson was done; empty where it was not. */
    juce::String numberOf (const juce::String& id) const { return done()[id].toString(); }

    void finish (const juce::String& id, const juce::String& number)
    {
        auto all = done();
        all.set (id, number);
        store (all);
    }

    /** Ticks only: nothing that was recorded or set up. */
    void reset() { store ({}); }

private:
    static constexpr const char* field = "lessonsDone";

    juce::NamedValueSet done() const
    {
        // An array calls itself an object, too.
        auto* const stored = app.window[field].getDynamicObject();
        return stored != nullptr ? stored->getProperties() : juce::NamedValueSet();
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
