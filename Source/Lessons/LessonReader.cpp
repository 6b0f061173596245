// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonReader.h"

#include "LessonControls.h"
#include "LessonPictures.h"
#include "LessonText.h"

#include "Glossary/Glossary.h"
#include "Rig/Json.h"

namespace plus48
{
namespace
{
constexpr int mostTasks = 4, mostSolutions = 8, mostConditions = 6;

/** As many buttons, and as long, as the bar has room for in a small window. */
constexpr int mostAnswers = 3, longestAnswer = 10;

juce::Result failWith (const juce::String& text) { return juce::Result::fail (text.endsWithChar ('?') ? text : text + "."); }

/** Every element as an object of its own. At least one, unless none are allowed. */
template <typename ReadElement>
void readList (JsonFields& fields, const char* name, int least, int most, juce::Result& result, ReadElement&& readElement)
{
    const auto value = fields[name];
    const auto* list = value.getArray();
    const auto count = list != nullptr ? list->size() : 0;

    if (count < least || count > most || (list == nullptr && fields.has (name)))
        fields.reportError (name, "a list of " + juce::String (least) + " to " + juce::String (most));

    for (int i = 0; i < count && result.wasOk(); ++i)
    {
        const auto path = fields.pathTo (name) + "[" + juce::String (i) + "]";
        readElement (list->getReference (i), path);
    }
}

void readLessonWords (JsonFields& fields, const char* name, Lesson::Words& words, juce::Result& result)
{
    if (! fields.has (name))
        fields.reportError (name, "an object with headline and line");

    fields.readObject (name, [&] (JsonFields& inner) {
        lessonFields::checkNames (inner, fields[name], { "headline", "line" }, result);
        lessonFields::readText (inner, "headline", words.headline);
        lessonFields::readText (inner, "line", words.line);
    });
}

void readStrings (JsonFields& fields, const char* name, int least, int most, juce::StringArray& strings, juce::Result& result)
{
    readList (fields, name, least, most, result, [&] (const juce::var& element, const juce::String& path) {
        if (element.isString() && element.toString().isNotEmpty())
            strings.add (element.toString());
        else
            result = juce::Result::fail (path + " should be a text in quotes.");
    });
}

void readGoal (JsonFields& fields, std::vector<LessonCondition>& goal, juce::Result& result)
{
    readList (fields, "goal", 1, mostConditions, result, [&] (const juce::var& element, const juce::String& path) {
        LessonCondition condition;

        if (const auto parsed = LessonCondition::parse (element.isString() ? element.toString() : juce::String(), condition); parsed.failed())
            result = failWith (path + " " + parsed.getErrorMessage());
        else
            goal.push_back (condition);
    });
}

void readLit (JsonFields& fields, juce::StringArray& lit, juce::Result& result)
{
    readStrings (fields, "lit", 1, 5, lit, result);

    for (int i = 0; i < lit.size() && result.wasOk(); ++i)
        if (! lessonControls::all.contains (lit[i]))
            result = failWith (fields.pathTo ("lit") + "[" + juce::String (i) + "]: " + lessonControls::unknown (lit[i]));
}

/** Terms that the glossary has: they are explained beside the lesson. */
void readTerms (JsonFields& fields, const char* name, juce::StringArray& words, juce::Result& result)
{
    readStrings (fields, name, 1, 3, words, result);

    for (int i = 0; i < words.size() && result.wasOk(); ++i)
        if (glossary::find (words[i]) == nullptr)
        {
            juce::StringArray all;

            for (const auto& term : glossary::terms())
                all.addArray (term.spellings);

            const auto nearest = nearestId (words[i], all);
            result = failWith (fields.pathTo (name) + "[" + juce::String (i) + "]: the glossary has no " + quoted (words[i]) + (nearest.isNotEmpty() ? "; did you mean " + quoted (nearest) + "?" : juce::String()));
        }
}

void readSolution (const juce::var& json, const juce::String& path, Lesson::Solution& solution, juce::Result& result)
{
    JsonFields fields (json, path, result);
    lessonFields::checkNames (fields, json, { "says", "change" }, result);
    lessonFields::readText (fields, "says", solution.says);

    if (! fields.has ("change"))
        fields.reportError ("change", "an object with what is turned");

    lessonFields::readSetup (fields, "change", solution.change, result);
}

void readTask (const juce::var& json, const juce::String& path, Lesson::Task& task, juce::Result& result)
{
    JsonFields fields (json, path, result);
    lessonFields::checkNames (fields, json, { "setup", "listen", "find", "found", "lit", "goal", "seconds", "solutions" }, result);

    // Asked for by name, so that nobody forgets it.
    if (fields["setup"] != juce::var ("own"))
    {
        if (! fields.has ("setup"))
            fields.reportError ("setup", "an object, or \"own\" for the person's own setup");

        lessonFields::readSetup (fields, "setup", task.setup.emplace(), result);
    }

    readLessonWords (fields, "listen", task.listen, result);
    readLessonWords (fields, "find", task.find, result);
    readLessonWords (fields, "found", task.found, result);
    readLit (fields, task.lit, result);
    readGoal (fields, task.goal, result);

    std::optional<double> seconds;
    fields.read ("seconds", { 1.0, 30.0 }, seconds);
    task.holdSeconds = seconds.value_or (task.holdSeconds);

    readList (fields, "solutions", task.setup.has_value() ? 1 : 0, mostSolutions, result, [&] (const juce::var& element, const juce::String& place) { readSolution (element, place, task.solutions.emplace_back(), result); });
}

void checkLessonText (const juce::String& text, const juce::String& path, const std::vector<LessonCondition>& goal, juce::Result& result)
{
    if (result.failed())
        return;

    if (const auto checked = lessonText::check (text, goal); checked.failed())
        result = failWith (path + " " + checked.getErrorMessage());
}

void checkTexts (const Lesson& lesson, juce::Result& result)
{
    for (std::size_t i = 0; i < lesson.tasks.size(); ++i)
    {
        const auto& task = lesson.tasks[i];
        const auto path = "tasks[" + juce::String (i) + "].";

        for (const auto& [name, words] : { std::pair ("listen", &task.listen), std::pair ("find", &task.find), std::pair ("found", &task.found) })
        {
            checkLessonText (words->headline, path + name + ".headline", task.goal, result);
            checkLessonText (words->line, path + name + ".line", task.goal, result);
        }

        for (std::size_t s = 0; s < task.solutions.size(); ++s)
            checkLessonText (task.solutions[s].says, path + "solutions[" + juce::String (s) + "].says", task.goal, result);
    }

    if (result.failed())
        return;

    const auto& goal = lesson.compared().goal;
    checkLessonText (lesson.ears.hint, "ears.hint", goal, result);
    checkLessonText (lesson.keepSentence, "keep.sentence", goal, result);
    checkLessonText (lesson.keepNumber, "keep.number", goal, result);
}

void checkLessonHeader (JsonFields& fields, juce::Result& result)
{
    if (fields["format"] != juce::var ("plus48-lesson"))
        fields.reportError ("format", "\"plus48-lesson\"");

    const auto version = fields["version"];

    if (! version.isInt() || static_cast<int> (version) < 1)
        fields.reportError ("version", "a whole number from 1");
    else if (result.wasOk() && static_cast<int> (version) > lessonVersion)
        result = juce::Result::fail ("version is " + version.toString() + ", from a newer Plus48; this one reads lessons up to version " + juce::String (lessonVersion) + ".");
}

/** Where nothing is played yet, there is no figure to say. */
void readPlainText (JsonFields& fields, const char* name, juce::String& text, juce::Result& result)
{
    lessonFields::readText (fields, name, text);

    if (result.wasOk() && text.containsAnyOf ("{}"))
        result = juce::Result::fail (fields.pathTo (name) + " is " + quoted (text) + "; no figure is worked out there.");
}

/** How it stands in the list. */
void readPlace (JsonFields& fields, Lesson& lesson, juce::Result& result)
{
    readPlainText (fields, "question", lesson.question, result);
    readPlainText (fields, "group", lesson.group, result);
    readPlainText (fields, "summary", lesson.summary, result);
    readPlainText (fields, "about", lesson.about, result);
    readPlainText (fields, "picture", lesson.picture, result);

    if (result.wasOk() && ! lessonPictures::all.contains (lesson.picture))
        result = failWith (fields.pathTo ("picture") + " is " + quoted (lesson.picture) + "; " + lessonPictures::unknown (lesson.picture));
}

void readGuess (JsonFields& fields, Lesson& lesson, juce::Result& result)
{
    fields.readObject ("guess", [&] (JsonFields& inner) {
        auto& guess = lesson.guess.emplace();
        lessonFields::checkNames (inner, fields["guess"], { "question", "answers" }, result);
        readPlainText (inner, "question", guess.question, result);
        readStrings (inner, "answers", 2, mostAnswers, guess.answers, result);

        for (int i = 0; i < guess.answers.size() && result.wasOk(); ++i)
            if (guess.answers[i].length() > longestAnswer || guess.answers[i].containsAnyOf ("{}"))
                result = juce::Result::fail (inner.pathTo ("answers") + "[" + juce::String (i) + "] is " + quoted (guess.answers[i]) + "; it should be a button's word of at most " + juce::String (longestAnswer) + " letters.");
    });
}

void readEnd (JsonFields& fields, Lesson& lesson, juce::Result& result)
{
    std::optional<double> compared, numQuestions;
    fields.read ("compared", { 1.0, static_cast<double> (std::max<std::size_t> (1, lesson.tasks.size())) }, compared);
    lesson.comparedTask = juce::roundToInt (compared.value_or (1.0)) - 1;

    for (const auto* name : { "ears", "keep" })
        if (! fields.has (name))
            fields.reportError (name, "an object");

    fields.readObject ("ears", [&] (JsonFields& ears) {
        lessonFields::checkNames (ears, fields["ears"], { "questions", "hint" }, result);
        ears.read ("questions", { 1.0, 10.0 }, numQuestions);
        lesson.ears.numQuestions = juce::roundToInt (numQuestions.value_or (3.0));
        lessonFields::readText (ears, "hint", lesson.ears.hint);
    });

    fields.readObject ("keep", [&] (JsonFields& keep) {
        lessonFields::checkNames (keep, fields["keep"], { "sentence", "number", "caption" }, result);
        lessonFields::readText (keep, "sentence", lesson.keepSentence);
        lessonFields::readText (keep, "number", lesson.keepNumber);
        readPlainText (keep, "caption", lesson.keepCaption, result);
    });
}
} // namespace

juce::Result readLesson (const juce::var& json, Lesson& lesson)
{
    if (json.getDynamicObject() == nullptr)
        return juce::Result::fail ("A lesson should be a JSON object with \"format\": \"plus48-lesson\".");

    auto result = juce::Result::ok();
    JsonFields fields (json, {}, result);
    Lesson read;

    checkLessonHeader (fields, result);
    lessonFields::checkNames (fields, json, { "format", "version", "id", "question", "group", "summary", "about", "picture", "guess", "tasks", "compared", "ears", "keep", "words" }, result);
    lessonFields::readText (fields, "id", read.id);
    readPlace (fields, read, result);
    readGuess (fields, read, result);
    readList (fields, "tasks", 1, mostTasks, result, [&] (const juce::var& element, const juce::String& path) { readTask (element, path, read.tasks.emplace_back(), result); });
    readTerms (fields, "words", read.words, result);

    if (result.wasOk())
        readEnd (fields, read, result);

    if (result.wasOk())
        checkTexts (read, result);

    if (result.wasOk())
        lesson = std::move (read);

    return result;
}

juce::Result readLessonFile (const juce::File& file, Lesson& lesson)
{
    const auto fail = [&] (const juce::String& what) { return juce::Result::fail (file.getFileName() + what); };

    if (! file.existsAsFile())
        return fail (" does not exist; a lesson would be right.");

    if (file.getSize() == 0)
        return fail (" is empty; a lesson would be right.");

    juce::var json;

    if (const auto parsed = readJsonFile (file, 1, "lesson", json); parsed.failed())
        return fail (" " + parsed.getErrorMessage() + ".");

    if (const auto read = readLesson (json, lesson); read.failed())
        return fail (": " + read.getErrorMessage());

    return juce::Result::ok();
}

juce::Result checkLesson (const Lesson& lesson, const ShippedPerformances& shipped, const Catalogue& catalogue)
{
    for (std::size_t i = 0; i < lesson.tasks.size(); ++i)
    {
        const auto& task = lesson.tasks[i];
        const auto path = "tasks[" + juce::String (i) + "].";
        Setup setup;

        if (! task.setup.has_value())
            continue;

        if (const auto made = makeSetup (*task.setup, shipped, catalogue, setup); made.failed())
            return juce::Result::fail (path + "setup: " + made.getErrorMessage());

        for (std::size_t s = 0; s < task.solutions.size(); ++s)
            if (const auto made = makeSetup (overlay (*task.setup, task.solutions[s].change), shipped, catalogue, setup); made.failed())
                return juce::Result::fail (path + "solutions[" + juce::String (s) + "].change: " + made.getErrorMessage());
    }

    return juce::Result::ok();
}
} // namespace plus48
