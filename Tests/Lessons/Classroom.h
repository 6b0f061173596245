// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"

#include "Lessons/LessonLibrary.h"
#include "Lessons/SetupFigures.h"

namespace plus48::test
{
/** The lessons that come with the program, and everything that plays in them. */
struct Classroom
{
    Classroom()
    {
        lessons = LessonLibrary::read (LessonLibrary::shippedFolder(), selector.shipped(), catalogue, problems);

        for (const auto& lesson : lessons.all)
            for (const auto& task : lesson.tasks)
                if (task.setup.has_value())
                {
                    open (*task.setup);

                    for (const auto& solution : task.solutions)
                        open (solution.change);
                }

        open (Setup());
    }

    Setup made (const LessonSetup& setup) const
    {
        Setup result;
        const auto made = makeSetup (setup, selector.shipped(), catalogue, result);
        INFO (made.getErrorMessage());
        REQUIRE (made.wasOk());
        return result;
    }

    /** As a task begins. Where nothing is set up, somebody's setup of the first start. */
    Setup begun (const Lesson::Task& task) const { return made (task.setup.value_or (LessonSetup())); }

    Setup solved (const Lesson::Task& task, std::size_t solution) const { return made (overlay (task.setup.value_or (LessonSetup()), task.solutions[solution].change)); }

    SetupFigures figures (const Setup& setup, PathsHeard heard = {}) const { return { setup, catalogue, peaks, heard }; }

    Catalogue catalogue = Catalogue::shipped();
    SourceSelector selector;
    SourcePeaks peaks { catalogue, selector };
    LessonLibrary lessons;
    juce::StringArray problems;

private:
    void open (const juce::String& name)
    {
        juce::StringArray warnings;
        INFO (name);
        REQUIRE (selector.open (name, warnings).wasOk());
    }

    void open (const LessonSetup& setup)
    {
        for (const auto& source : setup.sources)
            open (source.name);

        if (setup.backing)
            open (*setup.backing);
    }

    void open (const Setup& setup) { open (setup.sources.front().name); }
};

/** What a goal asks for and what there is, for the message of a failed test. */
inline juce::String described (const SetupFigures& figures, const std::vector<LessonCondition>& goal)
{
    juce::String text;

    for (const auto& condition : goal)
    {
        text << condition.figure->id << " should be " << condition.inWords() << ", is";

        for (const auto& value : figures.values (*condition.figure))
            text << " " << (value.has_value() ? condition.figure->inWords (*value) : juce::String ("nothing"));

        text << "; ";
    }

    return text;
}
} // namespace plus48::test
