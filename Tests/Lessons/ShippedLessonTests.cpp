// SPDX-License-Identifier: GPL-3.0-or-later
#include "Lessons/Classroom.h"

#include "Lessons/LessonText.h"

using namespace plus48;

namespace
{
/** A text as somebody reads it who has got so far. */
juce::String read (const juce::String& text, const Lesson::Task& task, const SetupFigures& now, const SetupFigures& before, const SetupFigures& after)
{
    return lessonText::filled (text, { &now, &before, &after, &task.goal });
}

bool isComplete (const juce::String& text)
{
    return ! text.containsAnyOf ("{}") && ! text.contains (juce::String::fromUTF8 ("\xe2\x80\x93")) && ! text.contains (juce::String::fromUTF8 ("\xe2\x88\x9e"));
}

int numWordsOf (const juce::String& text) { return juce::StringArray::fromTokens (text, " ", {}).size(); }
} // namespace

TEST_CASE ("Eleven lessons come with the program, each as it should be", "[lessons]")
{
    const test::Classroom classroom;
    INFO (classroom.problems.joinIntoString (" "));
    CHECK (classroom.problems.isEmpty());
    REQUIRE (classroom.lessons.all.size() == 11);

    for (const auto& lesson : classroom.lessons.all)
    {
        INFO (lesson.id);
        CHECK (classroom.lessons.find (lesson.id) == &lesson);
        CHECK (lesson.words.size() == 3);
        CHECK (lesson.ears.numQuestions == 3);

        for (const auto& task : lesson.tasks)
            for (const auto* words : { &task.listen, &task.find, &task.found })
            {
                INFO (words->headline);
                CHECK (numWordsOf (words->headline) <= 8);
            }
    }
}

TEST_CASE ("No lesson's goal is met as it begins, and every solution meets it", "[lessons]")
{
    const test::Classroom classroom;

    for (const auto& lesson : classroom.lessons.all)
        for (const auto& task : lesson.tasks)
        {
            INFO (lesson.id << ": " << task.find.headline);
            const auto begun = classroom.figures (classroom.begun (task));
            CHECK_FALSE (begun.meets (task.goal));

            for (std::size_t i = 0; i < task.solutions.size(); ++i)
            {
                const auto solved = classroom.figures (classroom.solved (task, i));
                INFO (task.solutions[i].says << " " << test::described (solved, task.goal));
                CHECK (solved.meets (task.goal));
            }

            // What is listened to cannot be turned.
            if (task.solutions.empty())
                CHECK (classroom.figures (classroom.begun (task), { 10.0, 10.0 }).meets (task.goal));
        }
}

TEST_CASE ("Where there are several ways to a goal, each of them is enough", "[lessons]")
{
    const test::Classroom classroom;

    for (const auto* id : { "sound-card-or-interface", "why-headphones", "why-late", "preamp-and-noise", "too-quiet" })
    {
        INFO (id);
        const auto* lesson = classroom.lessons.find (id);
        REQUIRE (lesson != nullptr);
        CHECK (lesson->tasks.front().solutions.size() >= 2);
    }
}

TEST_CASE ("A better preamp does not meet the goal of the lesson about noise", "[lessons]")
{
    const test::Classroom classroom;
    const auto* lesson = classroom.lessons.find ("preamp-and-noise");
    REQUIRE (lesson != nullptr);
    const auto& task = lesson->tasks.front();

    LessonSetup change;
    auto& channel = change.rig.channels.emplace_back();
    channel.activePath = Path::b;
    channel.preampId = "clean";
    channel[ParameterId::externalGain] = 65.0;

    const auto clean = classroom.figures (classroom.made (overlay (*task.setup, change)));
    const auto begun = classroom.figures (classroom.begun (task));
    INFO (test::described (clean, task.goal));
    CHECK_FALSE (clean.meets (task.goal));
    CHECK (*clean.aboveNoise (0) > *begun.aboveNoise (0));
}

TEST_CASE ("Every figure in a lesson's texts is there when the text is read", "[lessons]")
{
    const test::Classroom classroom;

    for (const auto& lesson : classroom.lessons.all)
        for (const auto& task : lesson.tasks)
        {
            const auto before = classroom.figures (classroom.begun (task));
            const auto after = task.solutions.empty() ? before : classroom.figures (classroom.solved (task, 0));

            for (const auto* words : { &task.listen, &task.find, &task.found })
                for (const auto& text : { words->headline, words->line })
                {
                    const auto filled = read (text, task, words == &task.found ? after : before, before, after);
                    INFO (lesson.id << ": " << filled);
                    CHECK (isComplete (filled));
                }

            if (&task != &lesson.compared())
                continue;

            for (const auto& text : { lesson.ears.hint, lesson.keepSentence, lesson.keepNumber })
            {
                const auto filled = read (text, task, after, before, after);
                INFO (lesson.id << ": " << filled);
                CHECK (isComplete (filled));
            }
        }
}

TEST_CASE ("The sentence to keep follows the equipment's figures", "[lessons]")
{
    test::Classroom classroom;
    const auto* lesson = classroom.lessons.find ("sound-card-or-interface");
    REQUIRE (lesson != nullptr);
    const auto& task = lesson->tasks.front();

    const auto kept = [&] {
        const auto before = classroom.figures (classroom.begun (task)), after = classroom.figures (classroom.solved (task, 0));
        return read (lesson->keepNumber, task, after, before, after);
    };

    const auto shipped = kept();

    // The same interface with a converter as bad as a sound card's.
    for (auto& each : classroom.catalogue.interfaces)
        if (each.identity.id == "home-2")
            each.converterDynamicRangeDba = 80.0;

    INFO (shipped << " became " << kept());
    CHECK (shipped.endsWith (" dB"));
    CHECK (shipped.getIntValue() >= 18);
    CHECK (kept().getIntValue() < shipped.getIntValue());
}
