// SPDX-License-Identifier: GPL-3.0-or-later
#include "Lessons/Classroom.h"
#include "TemporaryFolder.h"

#include "Lessons/LessonPlan.h"

using namespace plus48;

namespace
{
struct Learner
{
    const test::Classroom classroom;
    const LessonLibrary& library = classroom.lessons;
    AppState app;
    LessonProgress progress { app };

    lessonPlan::Next next (const std::optional<LessonReason>& ofLastTake = {}) const { return lessonPlan::next (library, progress, ofLastTake); }
    void finishAll()
    {
        for (const auto& lesson : library.all)
            progress.finish (lesson.id, "1 dB");
    }
};
} // namespace

TEST_CASE ("A lesson that was left is known by the furthest step until it is done", "[lessons][state]")
{
    const test::TemporaryFolder folder;
    const auto catalogue = Catalogue::shipped();
    const StateFile file (folder.get().getChildFile ("state.json"));
    AppState app;
    LessonProgress progress (app);

    CHECK (progress.stepOf ("how-loud") == 0);
    CHECK (progress.lastBegun().isEmpty());
    progress.reached ("how-loud", 1);
    progress.reached ("how-loud", 3);
    progress.reached ("how-loud", 2);
    progress.reached ("why-late", 2);
    CHECK (progress.stepOf ("how-loud") == 3);
    CHECK (progress.lastBegun() == "why-late");
    progress.reached ("how-loud", 1);
    CHECK (progress.lastBegun() == "how-loud");

    REQUIRE (file.write (app).wasOk());
    juce::StringArray notes;
    auto read = StateFile (folder.get().getChildFile ("state.json")).read (catalogue, notes);
    LessonProgress again (read);
    CHECK (again.stepOf ("how-loud") == 3);
    CHECK (again.lastBegun() == "how-loud");

    again.finish ("how-loud", "12 dB");
    CHECK (again.stepOf ("how-loud") == 0);
    CHECK (again.lastBegun() == "why-late");

    // Played again, it stays done.
    again.reached ("how-loud", 2);
    CHECK (again.isDone ("how-loud"));
    CHECK (again.stepOf ("how-loud") == 0);
    CHECK (again.lastBegun() == "why-late");

    again.reset();
    CHECK (again.lastBegun().isEmpty());
    CHECK_FALSE (again.isDone ("how-loud"));

    // Nonsense in its place is no step.
    for (const auto& nonsense : { juce::var (2.5), juce::var (99), juce::var (-3), juce::var (juce::Array<juce::var>()) })
    {
        const juce::DynamicObject::Ptr begun = new juce::DynamicObject();
        begun->setProperty ("how-loud", nonsense);
        windowObject (read).setProperty ("lessonsDone", juce::var (begun.get()));
        CHECK (juce::isPositiveAndNotGreaterThan (again.stepOf ("how-loud"), 5));
        CHECK_FALSE (again.isDone ("how-loud"));
    }
}

TEST_CASE ("What comes next is the unfinished lesson, else what the last take asks for, else the first that is not done", "[lessons]")
{
    Learner learner;
    const LessonReason noisy { "preamp-and-noise", "Take 4 is 42 dB above its noise." };

    const auto first = learner.next();
    REQUIRE (first.lesson != nullptr);
    CHECK (first.lesson->id == "sound-card-or-interface");
    CHECK (first.number == 1);
    CHECK (first.step == 0);
    CHECK (first.why.isNotEmpty());

    const auto asked = learner.next (noisy);
    CHECK (asked.lesson->id == "preamp-and-noise");
    CHECK (asked.number == 7);
    CHECK (asked.why == noisy.why);

    learner.progress.reached ("why-late", 2);
    CHECK (learner.next (noisy).lesson->id == "why-late");
    CHECK (learner.next (noisy).step == 2);
    CHECK (learner.next (noisy).why != noisy.why);
    learner.progress.reached ("preamp-and-noise", 3);
    CHECK (learner.next (noisy).lesson->id == "preamp-and-noise");
    CHECK (learner.next (noisy).why == noisy.why);

    // What is done, or there is none of, is not asked for again.
    learner.progress.reset();
    learner.progress.finish ("sound-card-or-interface", "20 dB");
    learner.progress.finish ("preamp-and-noise", "10 dB");
    CHECK (learner.next (noisy).lesson->id == "which-socket");
    CHECK (learner.next (LessonReason { "no-such-lesson", "?" }).lesson->id == "which-socket");

    // Begun by a program that had it.
    learner.progress.reached ("no-such-lesson", 2);
    CHECK (learner.next().lesson->id == "which-socket");

    learner.finishAll();
    CHECK (learner.next (noisy).lesson == nullptr);
}

TEST_CASE ("A lesson takes about three minutes, and less by the steps behind it", "[lessons]")
{
    Learner learner;
    CHECK (lessonPlan::minutesLeft (learner.library, learner.progress) == 33);

    for (int i = 0; i < 6; ++i)
        learner.progress.finish (learner.library.all[static_cast<std::size_t> (i)].id, "1 dB");

    CHECK (lessonPlan::minutesLeft (learner.progress, "preamp-and-noise") == 3);
    auto before = 3;

    for (int step = 1; step <= LessonProgress::numSteps; ++step)
    {
        learner.progress.reached ("preamp-and-noise", step);
        const auto left = lessonPlan::minutesLeft (learner.progress, "preamp-and-noise");
        CHECK (left <= before);
        CHECK (left >= 1);
        before = left;

        if (step == 2)
            CHECK (lessonPlan::minutesLeft (learner.library, learner.progress) == 14);
    }

    learner.finishAll();
    CHECK (lessonPlan::minutesLeft (learner.library, learner.progress) == 0);
}

TEST_CASE ("Lessons with the same heading follow each other", "[lessons]")
{
    const test::Classroom classroom;
    juce::StringArray headings;

    for (const auto& lesson : classroom.lessons.all)
        if (headings.isEmpty() || headings[headings.size() - 1] != lesson.group)
        {
            INFO (lesson.id);
            CHECK_FALSE (headings.contains (lesson.group));
            headings.add (lesson.group);
        }

    CHECK (headings.size() == 5);
}
