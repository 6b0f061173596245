// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/LessonWords.h"

#include "Signal/SignedText.h"
#include "Studio/LevelMatch.h"

#include <cmath>

namespace plus48::ui::lessonWords
{
namespace
{
using Step = LessonSession::Step;

juce::String ofAll (const LessonEars& ears) { return juce::String (ears.numRight()) + " of " + juce::String (static_cast<int> (ears.wereRight().size())); }

/** In words up to three: more are never asked. */
juce::String inWords (int count) { return count == 1 ? "One" : (count == 2 ? "Two" : (count == 3 ? "Three" : juce::String (count))); }

Lesson::Words earsWords (const LessonEars& ears)
{
    if (ears.isDone())
        return { ofAll (ears) + " by ear", resultOf (ears) };

    return { "Now without looking", "Levels and meters are hidden, so that only your ears decide." };
}
} // namespace

juce::String nameOf (Step step)
{
    switch (step)
    {
        case Step::listen: return "Listen";
        case Step::find: return "Find";
        case Step::hear: return "Hear";
        case Step::ears: return "Ears";
        case Step::keep: break;
    }

    return "Keep";
}

juce::String stepOf (const LessonSession& session)
{
    const auto step = juce::String (static_cast<int> (session.step()) + 1) + " of " + juce::String (LessonSession::numSteps) + ": " + nameOf (session.step());
    const auto numTasks = session.isOn() ? static_cast<int> (session.lesson()->tasks.size()) : 0;
    const auto isFault = session.step() == Step::listen || session.step() == Step::find;
    return numTasks > 1 && isFault ? step + ", " + juce::String (session.task() + 1) + " of " + juce::String (numTasks) : step;
}

Lesson::Words barOf (LessonSession& session)
{
    switch (session.step())
    {
        case Step::listen:
        case Step::find:
        case Step::hear: return session.words();
        case Step::ears: return earsWords (session.ears());
        case Step::keep: break;
    }

    const auto& ears = session.ears();
    const auto isTested = ears.numQuestions() > 0 && ears.isDone();
    return { (isTested ? ofAll (ears) + " by ear. " : juce::String()) + "This is yours to keep.", "Play on with the knobs as long as you like; your own setup comes back when you leave." };
}

juce::String actionOf (LessonSession& session)
{
    // A question has its own ways on.
    if (! session.canGoOn())
        return {};

    switch (session.step())
    {
        case Step::listen: return session.isOn() && session.lesson()->tasks[static_cast<std::size_t> (session.task())].lit.isEmpty() ? "Go on" : "Find it";
        case Step::find: return session.isOn() && session.task() + 1 < static_cast<int> (session.lesson()->tasks.size()) ? "Next fault" : "Before and after";
        case Step::hear: return "Test my ears";

        // Before the last answer it can be skipped, which is no green button.
        case Step::ears: return session.ears().isDone() ? "Keep it" : "";
        case Step::keep: break;
    }

    return {};
}

juce::String matchOf (const LessonPair& pair)
{
    if (pair.state() != LessonPair::State::ready)
        return pair.state() == LessonPair::State::failed ? pair.problem() : juce::String();

    if (! pair.match().has_value())
        return pair.note().isNotEmpty() ? pair.note() : juce::String ("Heard as they are: there is no loudness to match.");

    const auto apart = std::abs (pair.match()->residualLu);
    const auto level = signedNumber (pair.match()->aLufs, 0) + " LUFS";

    return apart < levelMatch::toleranceDb + 0.005 ? "Both at " + level + ", within " + juce::String (levelMatch::toleranceDb, 1) + " dB" : level + ", " + juce::String (apart, 1) + " dB apart";
}

juce::String resultOf (const LessonEars& ears)
{
    if (ears.numQuestions() == 0 || ! ears.isDone())
        return {};

    const auto wrong = ears.numQuestions() - ears.numRight();

    if (wrong == 0)
        return inWords (ears.numQuestions()) + " right by luck: " + ears.luckInWords() + ".";

    return wrong > 1 ? "Hard to hear, and that is an answer too." : "One was wrong: it is not easy to hear.";
}

juce::String answerOf (LessonSession& session)
{
    const auto& answers = session.ears().wereRight();

    if (! session.isOn() || answers.empty())
        return {};

    const auto which = juce::String (session.lastWas());
    return answers.back() ? "Right: it was " + which + "." : "It was " + which + ". " + session.lesson()->ears.hint;
}
} // namespace plus48::ui::lessonWords
