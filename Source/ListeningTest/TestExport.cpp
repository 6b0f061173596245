// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestExport.h"

#include "HistoryWords.h"
#include "ResultWords.h"

#include "JuceCompat.h"

#include "Rig/Json.h"
#include "Signal/NumberText.h"

namespace plus48
{
namespace
{
using juce::String;

String number (double value) { return textFromNumber (value); }

/** `A B B A`, of all trials. */
String versionsOf (const TestTrials& trials, Version (TestTrials::*of) (int) const, const char* between)
{
    juce::StringArray letters;

    for (auto trial = 0; trial < trials.number; ++trial)
        letters.add ((trials.*of) (trial) == Version::a ? "A" : "B");

    return letters.joinIntoString (between);
}

String csvField (const String& text) { return text.containsAnyOf (",\"\r\n") ? "\"" + text.replace ("\"", "\"\"") + "\"" : text; }

String csvLine (const juce::StringArray& fields)
{
    juce::StringArray escaped;

    for (const auto& field : fields)
        escaped.add (csvField (field));

    return escaped.joinIntoString (",") + "\r\n";
}

String csvLine (const TestRecord& record)
{
    const auto& trials = record.trials;
    const auto isTell = trials.question == Question::canYouTell;
    const auto seconds = [&record] (juce::int64 samples) { return number (static_cast<double> (samples) / record.sampleRate); };
    const auto hasLoop = record.loopLength > 0;

    juce::StringArray fields { record.begun, record.ended, questionWords (trials.question), record.a.name, record.a.detail, record.b.name, record.b.detail };
    fields.addArray ({ String (record.take), hasLoop ? seconds (record.loopStart) : String(), hasLoop ? seconds (record.loopStart + record.loopLength) : String() });
    fields.addArray ({ record.loudnessDifferenceLu ? number (*record.loudnessDifferenceLu) : String(), String (trials.number), String (trials.answers.size()) });

    if (const auto score = trials.score())
    {
        fields.addArray ({ isTell ? String (score->count) : String(), isTell ? String() : String (score->count), number (score->chance()), outcomeWords (*score) });
        fields.addArray ({ versionsOf (trials, &TestTrials::versionDrawn, ""), versionsOf (trials, &TestTrials::versionChosen, "") });
    }
    else
    {
        fields.addArray ({ "", "", "", "Unfinished", "", "" });
    }

    return csvLine (fields);
}

/** Without what only the file of an unfinished test is to hold. */
juce::var exported (const TestRecord& record)
{
    const auto json = toJson (record);
    auto* const object = json.getDynamicObject();
    object->removeProperty ("sealed");

    if (const auto score = record.trials.score())
    {
        const juce::DynamicObject::Ptr result = new juce::DynamicObject();
        result->setProperty (score->question == Question::canYouTell ? "right" : "choseB", score->count);
        result->setProperty ("chance", score->chance());
        result->setProperty ("verdict", outcomeWords (*score));
        object->setProperty ("result", result.get());
    }

    return json;
}

/** `A: Built-in (Interface preamp, 58 dB)` */
String sideLine (const char* letter, const TestRecord::Side& side)
{
    return String (letter) + ": " + side.name + (side.detail.isNotEmpty() ? " (" + side.detail + ")" : String());
}
} // namespace

String testsAsCsv (const std::vector<TestRecord>& records)
{
    auto text = csvLine (juce::StringArray { "begun", "ended", "question", "a", "a_detail", "b", "b_detail", "take", "loop_start_s", "loop_end_s", "loudness_difference_lu", "trials", "answered", "right", "chose_b", "p", "verdict", "x_or_first", "answer" });

    for (const auto& record : records)
        text << csvLine (record);

    return text;
}

String testsAsJson (const std::vector<TestRecord>& records)
{
    juce::Array<juce::var> tests;

    for (const auto& record : records)
        tests.add (exported (record));

    const juce::DynamicObject::Ptr object = new juce::DynamicObject();
    object->setProperty ("format", "plus48-listening-tests");
    object->setProperty ("version", testRecordVersion);
    object->setProperty ("tests", tests);
    return toJsonText (object.get());
}

String testAsText (const TestRecord& record)
{
    const auto& trials = record.trials;
    const auto isTell = trials.question == Question::canYouTell;
    juce::StringArray lines { String (isTell ? "Blind test" : "Preference test") + ", " + juce::Time::fromISO8601 (record.begun).formatted ("%Y-%m-%d %H:%M"), questionWords (trials.question) };
    lines.addArray ({ sideLine ("A", record.a), sideLine ("B", record.b), heardWords (record), "" });

    if (const auto score = trials.score())
    {
        const auto words = resultWords (*score);
        lines.addArray ({ words.intro + ": " + words.figure + " " + words.ofHowMany, words.verdict, words.explanation.replace ("**", ""), words.chance, "" });
        lines.addArray ({ (isTell ? "X was:    " : "First was:  ") + versionsOf (trials, &TestTrials::versionDrawn, " "), (isTell ? "You said: " : "You chose:  ") + versionsOf (trials, &TestTrials::versionChosen, " ") });
    }
    else
    {
        lines.add (unfinishedWords (trials) + ", unfinished: the score is hidden.");
    }

    return lines.joinIntoString ("\n") + "\n";
}

String resultLine (const TestRecord& record)
{
    const auto score = record.trials.score();

    if (! score)
        return {};

    const auto words = resultWords (*score);
    const auto pair = ": " + record.a.name + " against " + record.b.name + ".";

    if (score->question == Question::canYouTell)
        return "I took a blind test and got " + scoreWords (*score) + pair;

    if (2 * score->count == score->trials)
        return "I took a blind test and chose each " + words.figure + " " + words.ofHowMany + pair;

    const auto isB = 2 * score->count > score->trials;
    return "I took a blind test and chose " + (isB ? record.b : record.a).name + " " + words.figure + " " + words.ofHowMany + ", over " + (isB ? record.a : record.b).name + ".";
}
} // namespace plus48
