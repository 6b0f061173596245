// SPDX-License-Identifier: GPL-3.0-or-later
#include "Readers.h"

#include "Equipment/Tables.h"
#include "Lessons/LessonReader.h"
#include "Lessons/LessonText.h"
#include "Rig/Json.h"
#include "Rig/RigCheck.h"
#include "Rig/RigJson.h"
#include "SoundSource/AudioFile.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace plus48::fuzz
{
namespace
{
void mustHold (bool condition, const char* what)
{
    if (condition)
        return;

    std::fprintf (stderr, "does not hold: %s\n", what);
    std::abort();
}

bool isOneSentence (const juce::String& text)
{
    return text.isNotEmpty() && text.length() < 2000 && ! text.containsAnyOf ("\n\r\t") && (text.endsWithChar ('.') || text.endsWithChar ('?'));
}

const Catalogue& catalogue()
{
    static const auto shipped = Catalogue::shipped();
    return shipped;
}

bool isFinite (const ResponsePoints& responsePoints)
{
    return std::all_of (responsePoints.begin(), responsePoints.end(), [] (auto& point) { return std::isfinite (point.hz) && std::isfinite (point.db) && std::isfinite (point.gainDb); });
}

template <typename Models>
void checkModels (const Models& models, const juce::StringArray& problems)
{
    for (auto& model : models)
        mustHold (model.identity.id.isNotEmpty(), "models have ids");

    for (auto& problem : problems)
        mustHold (isOneSentence (problem), "a problem is one sentence");
}
} // namespace

void readRigBytes (std::string_view bytes)
{
    juce::var json;

    if (const auto parsed = parseJson (bytes, json); parsed.failed())
    {
        mustHold (isOneSentence (parsed.getErrorMessage() + "."), "a JSON error is one sentence");
        return;
    }

    const auto text = toJsonText (json).toStdString();
    juce::var again;
    mustHold (parseJson (text, again).wasOk(), "what is written can be read");
    mustHold (toJsonText (again).toStdString() == text, "JSON is written the same again");

    RigDraft draft;

    if (const auto result = readRig (json, draft); result.failed())
    {
        mustHold (isOneSentence (result.getErrorMessage()), "a rig's error is one sentence");
        return;
    }

    const auto rig = complete (draft, catalogue());

    if (const auto problem = checkRig (rig, catalogue()))
    {
        mustHold (isOneSentence (inOptions (*problem)), "a problem is one sentence on the command line");
        mustHold (isOneSentence (inWords (*problem)), "and in the window");
        return;
    }

    RigDraft copy;
    mustHold (readRig (toJson (rig), copy).wasOk(), "a possible rig can be read back");
    mustHold (toJsonText (toJson (complete (copy, catalogue()))) == toJsonText (toJson (rig)), "and is the same rig");
}

void readLessonBytes (std::string_view bytes)
{
    static const auto shipped = [] {
        ShippedPerformances all;
        mustHold (ShippedPerformances::read (all).wasOk(), "the performances are there");
        return all;
    }();

    juce::var json;

    if (parseJson (bytes, json).failed())
        return;

    Lesson lesson;

    if (const auto result = readLesson (json, lesson); result.failed())
    {
        mustHold (isOneSentence (result.getErrorMessage()), "a lesson's error is one sentence");
        mustHold (lesson.tasks.empty(), "nothing is half read");
        return;
    }

    mustHold (! lesson.tasks.empty() && lesson.comparedTask >= 0 && lesson.comparedTask < static_cast<int> (lesson.tasks.size()), "a fault is compared");
    mustHold (lesson.ears.numQuestions >= 1 && lesson.ears.numQuestions <= 10, "questions can be counted");
    mustHold (lessonText::check (lesson.keepSentence, lesson.compared().goal).wasOk(), "what is kept can be said");

    for (auto& task : lesson.tasks)
    {
        mustHold (! task.goal.empty() && task.holdSeconds >= 1.0 && task.holdSeconds <= 30.0, "there is a goal, and it can be held");
        mustHold (! task.setup.has_value() || ! task.solutions.empty(), "and a way to it");

        for (auto& condition : task.goal)
            mustHold (condition.figure != nullptr && condition.low <= condition.high && condition.inWords().isNotEmpty(), "of a figure that there is");
    }

    if (const auto checked = checkLesson (lesson, shipped, catalogue()); checked.failed())
        mustHold (isOneSentence (checked.getErrorMessage()), "a setup's error is one sentence");
}

void readEquipmentBytes (std::string_view bytes)
{
    juce::StringArray problems;
    const auto table = CsvTable::read ("x.csv", bytes, problems);

    if (! table)
    {
        mustHold (problems.size() == 1 && isOneSentence (problems[0]), "a table that is none is one sentence");
        return;
    }

    const auto microphones = readMicrophones (*table, problems);
    checkModels (microphones, problems);

    for (auto& model : microphones)
        mustHold (std::isfinite (model.sensitivityMvPerPa) && model.sensitivityMvPerPa > 0.0 && isFinite (model.response), "microphones are possible");

    const auto preamps = readPreamps (*table, problems);
    checkModels (preamps, problems);

    for (auto& model : preamps)
        mustHold (model.gainMinDb <= model.gainMaxDb && ! model.inputOhms.empty() && isFinite (model.response), "preamps are possible");

    checkModels (readInstruments (*table, problems), problems);
    checkModels (readInterfaces (*table, problems), problems);
    checkModels (readHeadphones (*table, problems), problems);
    checkModels (readMonitors (*table, problems), problems);
}

void readAudioBytes (std::string_view bytes)
{
    const auto makeStream = [&] { return std::make_unique<juce::MemoryInputStream> (bytes.data(), bytes.size(), false); };

    AudioFile file;
    juce::StringArray warnings;

    // A little memory is enough to see whether the limit is kept.
    constexpr juce::int64 maxBytes = 4 << 20;
    const auto result = readAudio (makeStream(), "x", file, warnings, maxBytes);

    for (auto& warning : warnings)
        mustHold (isOneSentence (warning), "a warning is one sentence");

    if (result.failed())
    {
        mustHold (isOneSentence (result.getErrorMessage()), "a error is one sentence");
        mustHold (file.channels.empty(), "nothing is half read");
        return;
    }

    mustHold (! file.channels.empty() && file.channels.size() <= 32, "1 to 32 channels");
    mustHold (file.sampleRate >= 8000.0 && file.sampleRate <= 768000.0, "a sane sampling rate");
    mustHold (file.channels.size() * file.numFrames() * sizeof (float) <= static_cast<size_t> (maxBytes), "the limit is kept");

    for (auto& channel : file.channels)
    {
        mustHold (channel.size() == file.numFrames(), "channels of one length");
        mustHold (std::all_of (channel.begin(), channel.end(), [] (float sample) { return std::isfinite (sample); }), "finite samples");
    }
}
} // namespace plus48::fuzz
