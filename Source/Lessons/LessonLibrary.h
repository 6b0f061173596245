// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lesson.h"

namespace plus48
{
/** All lessons there are, in the order of their files' names: a file in the folder is a lesson, and no list has to know of it. Immutable once read. */
struct LessonLibrary
{
    std::vector<Lesson> all;

    /** [message thread] A file that is wrong costs its lesson, and is one sentence in `problems`. */
    static LessonLibrary read (const juce::File& folder, const ShippedPerformances&, const Catalogue&, juce::StringArray& problems);

    /** Where those are that come with the program. */
    static juce::File shippedFolder() { return resourcesFolder().getChildFile ("Lessons"); }

    /** nullptr when there is no such id. */
    const Lesson* find (const juce::String& id) const noexcept;
};
} // namespace plus48
