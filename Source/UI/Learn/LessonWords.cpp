// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Learn/LessonWords.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
juce::String capitalised (const juce::String& text) { return text.substring (0, 1).toUpperCase() + text.substring (1); }
juce::String minutes (int count) { return numberInLetters (count) + (count == 1 ? " minute" : " minutes"); }
} // namespace

juce::String numberInLetters (int number)
{
    static const juce::StringArray letters { "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve" };
    return juce::isPositiveAndBelow (number, letters.size()) ? letters[number] : juce::String (number);
}

int numDone (const LessonLibrary& library, const LessonProgress& progress)
{
    return static_cast<int> (std::count_if (library.all.begin(), library.all.end(), [&] (const Lesson& lesson) { return progress.isDone (lesson.id); }));
}

juce::String lessonsDoneInWords (const LessonLibrary& library, const LessonProgress& progress)
{
    const auto count = static_cast<int> (library.all.size()), done = numDone (library, progress);

    if (done == 0)
        return capitalised (numberInLetters (count)) + " lessons";

    return done == count ? "All " + numberInLetters (count) + " done" : juce::String (done) + " of " + juce::String (count) + " done";
}

juce::String minutesInWords (const LessonLibrary& library, const LessonProgress& progress)
{
    const auto left = lessonPlan::minutesLeft (library, progress);
    const auto hasBegun = numDone (library, progress) > 0 || progress.lastBegun().isNotEmpty();

    if (left == 0)
        return "As often as you like";

    return "About " + juce::String (left) + (left == 1 ? " minute" : " minutes") + (hasBegun ? " left" : " in all");
}

LessonWords::LessonWords (const LessonLibrary& library, const LessonProgress& progress, const lessonPlan::Next& next, int number)
{
    const auto& lesson = library.all[static_cast<std::size_t> (number - 1)];
    const auto isNext = next.lesson == &lesson;
    const auto left = lessonPlan::minutesLeft (progress, lesson.id);
    isDone = progress.isDone (lesson.id);
    step = progress.stepOf (lesson.id);
    question = lesson.question;
    about = lesson.about;
    picture = lesson.picture;
    caption = (isNext ? "Next: lesson " : "Lesson ") + juce::String (number) + ", " + (isDone ? juce::String ("done") : minutes (left) + (step > 1 ? " left" : ""));

    if (isDone)
        why = "You kept " + progress.numberOf (lesson.id) + ": " + lesson.keepCaption + ".";
    else if (isNext)
        why = next.why;

    button = isDone ? "Again" : (step > 1 ? "Go on" : "Start");
    foot = step > 1 ? "Step " + juce::String (step) + " of " + juce::String (LessonProgress::numSteps)
                    : juce::String (lesson.tasks.front().setup.has_value() ? "Nothing to set up" : "With your own setup");
}
} // namespace plus48::ui
