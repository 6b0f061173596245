// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lesson.h"

#include "Rig/JsonFields.h"

/** Lessons as JSON: `format` "plus48-lesson", `version` 1; Documentation/Lessons.md has the fields. What is wrong, missing or unknown is one sentence that names
    the field and what would be right: a lesson with a slip in it would teach something else.
*/
namespace plus48
{
inline constexpr int lessonVersion = 1;

/** [any thread] */
juce::Result readLesson (const juce::var& json, Lesson&);

/** [any thread] As above, from a file of up to 1 MB; the sentence begins with the file's name. */
juce::Result readLessonFile (const juce::File&, Lesson&);

/** [message thread] Whether every setup, and every solution on top of it, can be plugged together; one sentence that names the field. */
juce::Result checkLesson (const Lesson&, const ShippedPerformances&, const Catalogue&);

/** Parts of the reader. [any thread] */
namespace lessonFields
{
/** Refuses fields that are none of these. */
void checkNames (JsonFields&, const juce::var& object, const juce::StringArray& names, juce::Result&);

/** A text that has to be there, and is not empty. */
void readText (JsonFields&, const char* name, juce::String&);

/** A `setup`, or a `change` of one. */
void readSetup (JsonFields& parent, const char* name, LessonSetup&, juce::Result&);
} // namespace lessonFields
} // namespace plus48
