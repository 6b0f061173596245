// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonLibrary.h"

#include "LessonReader.h"

#include "Equipment/FieldSyntax.h"

namespace plus48
{
LessonLibrary LessonLibrary::read (const juce::File& folder, const ShippedPerformances& shipped, const Catalogue& catalogue, juce::StringArray& problems)
{
    LessonLibrary library;
    auto files = folder.findChildFiles (juce::File::findFiles, false, "*.json");
    files.sort();

    for (const auto& file : files)
    {
        Lesson lesson;
        auto result = readLessonFile (file, lesson);

        if (result.wasOk())
            if (const auto checked = checkLesson (lesson, shipped, catalogue); checked.failed())
                result = juce::Result::fail (file.getFileName() + ": " + checked.getErrorMessage());

        if (result.wasOk() && library.find (lesson.id) != nullptr)
            result = juce::Result::fail (file.getFileName() + ": id is " + quoted (lesson.id) + ", which another lesson has already.");

        if (result.wasOk())
            library.all.push_back (std::move (lesson));
        else
            problems.add (result.getErrorMessage());
    }

    return library;
}

const Lesson* LessonLibrary::find (const juce::String& id) const noexcept
{
    for (const auto& lesson : all)
        if (lesson.id == id)
            return &lesson;

    return nullptr;
}
} // namespace plus48
