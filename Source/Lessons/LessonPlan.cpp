// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonPlan.h"

#include <algorithm>
#include <cmath>

namespace plus48::lessonPlan
{
namespace
{
constexpr auto whyTheFirst = "The first one: it needs nothing but your ears.", whyTheNext = "The next one that is not done.", whyGoOn = "You have begun it.";

int numberOf (const LessonLibrary& library, const Lesson& lesson) { return static_cast<int> (&lesson - library.all.data()) + 1; }

const Lesson* firstNotDone (const LessonLibrary& library, const LessonProgress& progress)
{
    const auto found = std::find_if (library.all.begin(), library.all.end(), [&] (const Lesson& lesson) { return ! progress.isDone (lesson.id); });
    return found != library.all.end() ? &*found : nullptr;
}
} // namespace

int minutesLeft (const LessonProgress& progress, const juce::String& id)
{
    if (progress.isDone (id))
        return 0;

    const auto stepsLeft = LessonProgress::numSteps + 1 - std::max (1, progress.stepOf (id));
    return std::max (1, static_cast<int> (std::lround (minutesPerLesson * static_cast<double> (stepsLeft) / LessonProgress::numSteps)));
}

int minutesLeft (const LessonLibrary& library, const LessonProgress& progress)
{
    auto all = 0;

    for (const auto& lesson : library.all)
        all += minutesLeft (progress, lesson.id);

    return all;
}

Next next (const LessonLibrary& library, const LessonProgress& progress, const std::optional<LessonReason>& ofLastTake)
{
    const auto isAskedFor = [&] (const Lesson& lesson) { return ofLastTake.has_value() && ofLastTake->lessonId == lesson.id; };

    if (const auto* const begun = library.find (progress.lastBegun()))
        return { begun, numberOf (library, *begun), progress.stepOf (begun->id), isAskedFor (*begun) ? ofLastTake->why : juce::String (whyGoOn) };

    if (ofLastTake.has_value() && ! progress.isDone (ofLastTake->lessonId))
        if (const auto* const asked = library.find (ofLastTake->lessonId))
            return { asked, numberOf (library, *asked), 0, ofLastTake->why };

    const auto* const first = firstNotDone (library, progress);

    if (first == nullptr)
        return {};

    const auto number = numberOf (library, *first);
    return { first, number, 0, number == 1 ? whyTheFirst : whyTheNext };
}
} // namespace plus48::lessonPlan
