// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TemporaryFolder.h"

#include "Lessons/LessonLibrary.h"
#include "Lessons/LessonReader.h"
#include "Rig/Json.h"

using namespace plus48;

namespace
{
const char* const wholeLesson = R"({
  "format": "plus48-lesson", "version": 1, "id": "twelfth", "question": "What is a twelfth lesson?",
  "group": "The box", "summary": "Turn it up", "about": "A voice that is too quiet.", "picture": "level",
  "tasks": [ {
    "setup": { "rig": { "interface": "home-2", "channels": [ { "microphone": "stage-dynamic", "builtIn": { "gain": 34 } } ] }, "play": [ "voice" ] },
    "listen": { "headline": "Quiet.", "line": "Peaks are at {now peak}." },
    "find": { "headline": "Turn it up.", "line": "To {goal peak}." },
    "found": { "headline": "Better.", "line": "{change peak} louder." },
    "lit": [ "gain" ],
    "goal": [ "peak from -18 to -6" ],
    "solutions": [ { "says": "Turn the gain to 60.", "change": { "rig": { "channels": [ { "builtIn": { "gain": 60 } } ] } } } ]
  } ],
  "ears": { "questions": 3, "hint": "Listen to the pauses." },
  "keep": { "sentence": "It was {change peak} too quiet.", "number": "{change peak}", "caption": "louder" },
  "words": [ "gain" ]
})";

juce::Result readText (const juce::String& text, Lesson& lesson)
{
    juce::var json;
    REQUIRE (parseJson (text.toStdString(), json).wasOk());
    const auto result = readLesson (json, lesson);

    if (result.failed())
        return result;

    ShippedPerformances shipped;
    REQUIRE (ShippedPerformances::read (shipped).wasOk());
    return checkLesson (lesson, shipped, Catalogue::shipped());
}

/** What is said about the lesson with one slip in it. */
juce::String errorOf (const char* right, const char* slip)
{
    const juce::String text (wholeLesson);
    REQUIRE (text.contains (right));
    Lesson lesson;
    return readText (text.replace (right, slip), lesson).getErrorMessage();
}
} // namespace

TEST_CASE ("A lesson is read as its file has it", "[lessons]")
{
    Lesson lesson;
    const auto result = readText (wholeLesson, lesson);
    INFO (result.getErrorMessage());
    REQUIRE (result.wasOk());
    CHECK (lesson.id == "twelfth");
    REQUIRE (lesson.tasks.size() == 1);

    const auto& task = lesson.tasks.front();
    CHECK (task.lit == juce::StringArray { "gain" });
    CHECK (task.holdSeconds == 3.0);
    REQUIRE (task.goal.size() == 1);
    CHECK (juce::String (task.goal.front().figure->id) == "peak");
    REQUIRE (task.solutions.size() == 1);
    CHECK (lesson.group == "The box");
    CHECK (lesson.summary == "Turn it up");
    CHECK (lesson.about == "A voice that is too quiet.");
    CHECK (lesson.picture == "level");
    CHECK (lesson.keepNumber == "{change peak}");
    CHECK (lesson.keepCaption == "louder");
    CHECK_FALSE (lesson.guess.has_value());

    // A knob that a solution does not name stays as the setup has it.
    ShippedPerformances shipped;
    REQUIRE (ShippedPerformances::read (shipped).wasOk());
    Setup begun, solved;
    REQUIRE (makeSetup (*task.setup, shipped, Catalogue::shipped(), begun).wasOk());
    REQUIRE (makeSetup (overlay (*task.setup, task.solutions.front().change), shipped, Catalogue::shipped(), solved).wasOk());
    CHECK (begun.rig.channels.front().builtIn.gainDb == 34.0);
    CHECK (begun.rig.channels.front().performedSpl.has_value());
    auto turned = begun;
    turned.rig.channels.front().builtIn.gainDb = 60.0;
    CHECK (solved == turned);
}

TEST_CASE ("A lesson may ask for a guess, with the answers that its file has", "[lessons]")
{
    Lesson lesson;
    const auto text = juce::String (wholeLesson).replace ("\"tasks\": [ {", "\"guess\": { \"question\": \"Is it loud?\", \"answers\": [ \"Yes\", \"No\" ] }, \"tasks\": [ {");
    const auto result = readText (text, lesson);
    INFO (result.getErrorMessage());
    REQUIRE (result.wasOk());
    REQUIRE (lesson.guess.has_value());
    CHECK (lesson.guess->question == "Is it loud?");
    CHECK (lesson.guess->answers == juce::StringArray { "Yes", "No" });
}

TEST_CASE ("Each slip in a lesson is one sentence that names the field and what would be right", "[lessons]")
{
    const std::tuple<const char*, const char*, const char*> slips[] {
        { "\"plus48-lesson\"", "\"plus48-rig\"", "format is \"plus48-rig\"; it should be \"plus48-lesson\"." },
        { "\"version\": 1", "\"version\": 2", "version is 2, from a newer Plus48; this one reads lessons up to version 1." },
        { "\"id\": \"twelfth\"", "\"id\": \"\"", "id is \"\"; it should be a text in quotes." },
        { "\"question\":", "\"qestion\":", "qestion is not a field of a lesson; did you mean question?" },
        { "\"group\": \"The box\"", "\"grop\": \"The box\"", "grop is not a field of a lesson; did you mean group?" },
        { "\"group\": \"The box\", ", "", "group is missing; it should be a text in quotes." },
        { "\"Turn it up\"", "\"Turn it up by {now peak}\"", "summary is \"Turn it up by {now peak}\"; no figure is worked out there." },
        { "\"picture\": \"level\"", "\"picture\": \"levels\"", "picture is \"levels\"; did you mean \"level\"?" },
        { "\"tasks\": [ {", "\"guess\": { \"question\": \"Is it?\", \"answers\": [ \"Yes\" ] }, \"tasks\": [ {", "guess.answers is a list; it should be a list of 2 to 3." },
        { "\"tasks\": [ {", "\"guess\": { \"question\": \"Is it?\", \"answers\": [ \"Yes\", \"That may be\" ] }, \"tasks\": [ {", "guess.answers[1] is \"That may be\"; it should be a button's word of at most 10 letters." },
        { "\"tasks\": [ {", "\"guess\": { \"answers\": [ \"Yes\", \"No\" ] }, \"tasks\": [ {", "guess.question is missing; it should be a text in quotes." },
        { ", \"caption\": \"louder\"", ", \"caption\": 3", "keep.caption is 3; it should be a text in quotes." },
        { "\"goal\": [ \"peak from -18 to -6\" ]", "\"goal\": []", "tasks[0].goal is a list; it should be a list of 1 to 6." },
        { "\"peak from -18 to -6\"", "\"peek < 3\"", "tasks[0].goal[0] is \"peek < 3\"; there is no figure \"peek\"; did you mean \"peak\"?" },
        { "\"lit\": [ \"gain\" ]", "\"lit\": [ \"gian\" ]", "tasks[0].lit[0]: there is no control \"gian\"; did you mean \"gain\"?" },
        { "{now peak}", "{new peak}", "tasks[0].listen.line has \"{new peak}\"; it should be now, before, after, change or goal, a space, and a figure." },
        { "To {goal peak}", "To {goal noise}", "tasks[0].find.line has \"{goal noise}\"; the goal does not name that figure." },
        { "\"found\":", "\"founds\":", "tasks[0].founds is not a field of a lesson; did you mean found?" },
        { "\"play\": [ \"voice\" ]", "\"play\": \"voice\"", "tasks[0].setup.play is \"voice\"; it should be a list of performances such as \"voice\", or \"band 2\" for the second channel of one." },
        { "\"gain\": 34", "\"gain\": \"loud\"", "tasks[0].setup.rig: channels[0].builtIn.gain is \"loud\"; it should be a number from -60 to 120." },
        { "\"gain\": 34", "\"gian\": 34", "tasks[0].setup.rig.channels[0].builtIn.gian is not a field of a rig; did you mean gain?" },
        { "\"interface\":", "\"interfaces\":", "tasks[0].setup.rig.interfaces is not a field of a rig; did you mean interface?" },
        { "\"questions\": 3", "\"questions\": 99", "ears.questions is 99; it should be a number from 1 to 10." },
        { "\"hint\": \"Listen to the pauses.\"", "\"hint\": 3", "ears.hint is 3; it should be a text in quotes." },
        { "\"words\": [ \"gain\" ]", "\"words\": [ \"gian\" ]", "words[0]: the glossary has no \"gian\"; did you mean \"gain\"?" },
        { "\"change\":", "\"chance\":", "tasks[0].solutions[0].chance is not a field of a lesson; did you mean change?" },
    };

    for (const auto& [right, slip, sentence] : slips)
    {
        INFO (slip);
        CHECK (errorOf (right, slip) == juce::String (sentence));
    }
}

TEST_CASE ("Whatever a field is called, what is said about it is one line", "[lessons]")
{
    const auto said = errorOf ("\"words\":", "\"words\\nand\\tmore\":");
    INFO (said);
    CHECK (said.startsWith ("words and more is not a field of a lesson; "));
    CHECK_FALSE (said.containsAnyOf ("\n\r\t"));
}

TEST_CASE ("A setup that cannot be plugged together is found before anybody begins the lesson", "[lessons]")
{
    CHECK (errorOf ("\"gain\": 34", "\"gain\": 20").startsWith ("tasks[0].setup: "));
    CHECK (errorOf ("\"gain\": 60", "\"gain\": 90").startsWith ("tasks[0].solutions[0].change: "));
    CHECK (errorOf ("\"home-2\"", "\"home-3\"").contains ("home-3"));
    CHECK (errorOf ("[ \"voice\" ]", "[ \"vioce\" ]").startsWith ("tasks[0].setup: play is \"vioce\"; it should be one of voice, "));
    CHECK (errorOf ("[ \"voice\" ]", "[ \"voice\", \"voice\" ]") == "tasks[0].setup: play has 2 sources for 1 channel.");
    CHECK (errorOf ("[ \"voice\" ]", "[ \"bass\" ]").contains ("comes out of a cable"));
}

TEST_CASE ("A file that is no lesson costs itself, and the others are there", "[lessons]")
{
    const test::TemporaryFolder folder;
    folder.write ("1 good.json", wholeLesson);
    folder.write ("2 broken.json", juce::String ("{\"format\": "));
    folder.write ("3 empty.json", juce::String());
    folder.write ("4 again.json", wholeLesson);
    folder.write ("notes.txt", juce::String ("no lesson"));

    ShippedPerformances shipped;
    REQUIRE (ShippedPerformances::read (shipped).wasOk());
    juce::StringArray problems;
    const auto library = LessonLibrary::read (folder.get(), shipped, Catalogue::shipped(), problems);
    INFO (problems.joinIntoString ("\n"));
    CHECK (library.all.size() == 1);
    REQUIRE (problems.size() == 3);
    CHECK (problems[0].startsWith ("2 broken.json is not JSON"));
    CHECK (problems[1] == "3 empty.json is empty; a lesson would be right.");
    CHECK (problems[2] == "4 again.json: id is \"twelfth\", which another lesson has already.");
}
