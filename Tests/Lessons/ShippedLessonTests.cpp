// SPDX-License-Identifier: GPL-3.0-or-later
#include "Lessons/Classroom.h"

#include "Lessons/LessonText.h"
#include "Measurement/ChainMeasurement.h"
#include "Recording/Render.h"
#include "Studio/RigRules.h"

using namespace plus48;

namespace
{
/** A text as somebody reads it who has got so far. */
juce::String read (const juce::String& text, const Lesson::Task& task, const SetupFigures& now, const SetupFigures& before, const SetupFigures& after)
{
    return lessonText::filled (text, { &now, &before, &after, &task.goal });
}

bool hasEverything (const juce::String& text)
{
    return ! text.containsAnyOf ("{}") && ! text.contains (juce::String::fromUTF8 ("\xe2\x80\x93")) && ! text.contains (juce::String::fromUTF8 ("\xe2\x88\x9e"));
}

int numWordsOf (const juce::String& text) { return juce::StringArray::fromTokens (text, " ", {}).size(); }
} // namespace

namespace
{
/** What the engine records of every armed input, without noise and colour, as peaks in dBFS. */
std::vector<double> renderedPeaks (const test::Classroom& classroom, const Setup& setup)
{
    RenderJob job;
    job.rig = rigRules::runningRig (setup, classroom.catalogue);
    job.rig.noiseMutes = { true, true, true, true };
    job.rig.character = false;
    job.rig.bits = BitDepth::float32;

    for (const auto input : setup.runningInputs())
    {
        const auto loop = classroom.selector.loopOf (setup.sourceOf (input));
        REQUIRE (loop.has_value());
        REQUIRE (loop->sampleRate == job.rig.sampleRate);
        job.performance.push_back (*loop->samples);
        job.numSamples = static_cast<std::int64_t> (loop->samples->size());
    }

    std::vector<double> peaks;

    for (const auto& channel : render (job, classroom.catalogue))
    {
        auto highest = 0.0;

        for (const auto sample : channel)
            highest = std::max (highest, std::abs (sample));

        peaks.push_back (dbFromGain (highest));
    }

    return peaks;
}
} // namespace

TEST_CASE ("The figures that goals are judged by are those of the engine", "[lessons][slow]")
{
    const test::Classroom classroom;

    for (const auto& lesson : classroom.lessons.all)
        for (const auto& task : lesson.tasks)
            for (std::size_t i = 0; i < task.solutions.size(); ++i)
            {
                const auto setup = classroom.solved (task, i);
                const auto figures = classroom.figures (setup);
                const auto rendered = renderedPeaks (classroom, setup);
                INFO (lesson.id << ": " << task.solutions[i].says);

                for (std::size_t channel = 0; channel < rendered.size(); ++channel)
                {
                    const auto input = setup.runningInputs()[channel];
                    INFO ("input " << input << ": rendered " << rendered[channel] << " dBFS, figure " << figures.peak (input).value_or (0.0) << " dBFS");
                    CHECK (figures.peak (input).value_or (0.0) == Approx (rendered[channel]).margin (0.5));
                }

                MeasurementOptions options;
                options.noiseSeconds = 4.0;
                const auto noise = measureNoise (rigRules::runningRig (setup, classroom.catalogue), classroom.catalogue, options).dbfsA;
                CHECK (*figures.noise (setup.runningInputs().front()) == Approx (noise).margin (0.5));
            }
}

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

TEST_CASE ("Where there are several ways to a goal, the lesson knows at least two", "[lessons]")
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
                    CHECK (hasEverything (filled));
                }

            if (&task != &lesson.compared())
                continue;

            for (const auto& text : { lesson.ears.hint, lesson.keepSentence, lesson.keepNumber })
            {
                const auto filled = read (text, task, after, before, after);
                INFO (lesson.id << ": " << filled);
                CHECK (hasEverything (filled));
            }
        }
}

TEST_CASE ("The change between two levels is said in decibels, whatever they are relative to", "[lessons]")
{
    const test::Classroom classroom;
    const auto* lesson = classroom.lessons.find ("why-headphones");
    REQUIRE (lesson != nullptr);
    const auto& task = lesson->compared();
    const auto before = classroom.figures (classroom.begun (task)), after = classroom.figures (classroom.solved (task, 0));
    const auto kept = read (lesson->keepNumber, task, after, before, after);
    INFO (kept);
    CHECK (kept.endsWith (" dB"));
    CHECK (kept.getIntValue() >= 20);
    CHECK (read ("{after spill}", task, after, before, after).endsWith (" dBFS"));
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
