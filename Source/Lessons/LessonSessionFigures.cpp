// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonSession.h"
#include "LessonText.h"

// What a lesson goes by, and what it says of it.

namespace plus48
{
namespace
{
constexpr double judgeEverySeconds = 0.1;

/** As many questions as a lesson may ask. */
constexpr const char* counted[] { "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten" };

/** How far a value is from what is asked for; nothing where there is no value. */
double distanceFrom (const LessonCondition& condition, double value) { return std::max (condition.low - value, value - condition.high); }

/** Of several inputs the one that is furthest from its goal. */
std::optional<double> furthestOff (const LessonCondition& condition, const std::vector<std::optional<double>>& values)
{
    std::optional<double> result;

    for (const auto& value : values)
    {
        if (! value.has_value())
            return std::nullopt;

        if (! result.has_value() || distanceFrom (condition, *value) > distanceFrom (condition, *result))
            result = value;
    }

    return result;
}

/** What clipped on the way, or howled, is over. */
void forgetClipping (InputMeters& meters, const Setup& setup)
{
    if (! meters.isSomethingClipping())
        return;

    for (const auto input : setup.runningInputs())
    {
        meters.resetClips (input);
        meters.resetAnalysisOf (input);
    }
}
} // namespace

SetupFigures LessonSession::figuresOf (const Setup& setup) const { return { setup, studio.catalogue, studio.peaks, heard, &harmonics }; }

/** Of the sounds that a goal asks for only pauses and stopped devices are none: the performers may be anybody. */
bool LessonSession::isSounding() const
{
    const auto& setup = studio.editor.setup();

    for (const auto input : setup.runningInputs())
        if (setup.isArmed (input) && studio.meters.readings (input).isSounding())
            return studio.transport.state() != Transport::State::playing;

    return false;
}

void LessonSession::listenTo (double seconds)
{
    const auto sounds = isSounding();
    sinceLook += seconds;

    if (sounds)
        soundSinceLook += seconds;

    // For how long each path was listened to, where nothing else is asked for.
    if (sounds && at == Step::find && ! fault().setup)
        (studio.editor.channel().activePath == Path::b ? heard.b : heard.a) += seconds;

    if (sinceLook >= judgeEverySeconds)
        look();
}

void LessonSession::keepBackingOpen()
{
    const auto& backing = studio.editor.setup().backing;

    // A take is not known by its peak: its spill is not foretold.
    if (backing.kind != Backing::Kind::sound || backing.sound.startsWith ("take:") || studio.sources.isOpen (backing.sound) || keptOpen.contains (backing.sound))
        return;

    keptOpen.add (backing.sound);
    studio.keepOpen (keptOpen);
}

void LessonSession::judge (const SetupFigures& now)
{
    const auto& condition = fault().goal.front();
    isMet = now.meets (fault().goal);
    live = LiveFigure { condition, furthestOff (condition, now.values (*condition.figure)), furthestOff (condition, figuresOf (faultNow().begun).values (*condition.figure)), now.meets (condition), 0.0 };
    judged = studio.editor.setup();
}

void LessonSession::look()
{
    const auto isKnown = harmonics.update();
    const auto sound = std::exchange (soundSinceLook, 0.0);
    sinceLook = 0.0;

    if (at != Step::listen && at != Step::find)
    {
        if (! isKnown)
            return;

        sayWhatStands();

        if (at == Step::keep)
            ticks.finish (current->id, numberToKeep);

        return tell();
    }

    keepBackingOpen();
    const auto isOther = isStale || isKnown || harmonics.isMeasuring() || ! fault().setup || judged != studio.editor.setup();

    if (isOther)
        judge (figuresOf (studio.editor.setup()));

    isStale = false;

    if (at == Step::find && ! found)
        hold.update (sound, isMet, sound > 0.0);

    live->held = found ? 1.0 : (at == Step::find ? hold.progress() : 0.0);

    if (found && isMet)
        faultNow().mended = judged;

    if (isOther)
        sayFault();

    if (at != Step::find || found || ! hold.isDone())
        return;

    found = true;
    faultNow().mended = judged;
    forgetClipping (studio.meters, judged);
    live->held = 1.0;
    sayFault();
    tell();
}

void LessonSession::sayFault()
{
    const auto& task = fault();
    const auto now = figuresOf (studio.editor.setup()), before = figuresOf (faultNow().begun), after = figuresOf (faultNow().mended);
    const lessonText::Figures figures { &now, &before, found ? &after : nullptr, &task.goal };
    const auto& words = at == Step::listen ? task.listen : (found ? task.found : task.find);
    said = { lessonText::filled (words.headline, figures), lessonText::filled (words.line, figures) };
}

void LessonSession::sayWhatStands()
{
    if (! isOn())
        return;

    if (at == Step::listen || at == Step::find)
        return sayFault();

    const auto& task = current->compared();
    const auto& condition = task.goal.front();
    const auto now = figuresOf (studio.editor.setup()), before = figuresOf (compared().begun), after = figuresOf (compared().mended);
    const lessonText::Figures figures { &now, &before, &after, &task.goal };
    sentence = lessonText::filled (current->keepSentence, figures);
    numberToKeep = lessonText::filled (current->keepNumber, figures);
    hint = lessonText::filled (current->ears.hint, figures);
    keptFigure.reset();

    // Of one's own setup nothing was mended.
    if (task.setup)
        keptFigure = Kept { condition, furthestOff (condition, before.values (*condition.figure)), furthestOff (condition, after.values (*condition.figure)) };

    switch (at)
    {
        case Step::hear: said = wordsOfPair(); break;
        case Step::ears: said = wordsOfEars(); break;
        case Step::keep: said = { "Keep this.", sentence }; break;
        case Step::listen:
        case Step::find: break;
    }
}

Lesson::Words LessonSession::wordsOfPair() const
{
    using State = LessonPair::State;

    // In one's own setup nothing was mended.
    const auto name = juce::String (current->compared().setup ? "Before and after" : "A and B");

    switch (beforeAndAfter.state())
    {
        case State::ready: break;
        case State::failed: return { name + " cannot be heard.", beforeAndAfter.problem() };
        case State::none:
        case State::making: return { name + ".", "The same words are played through both; that takes a moment." };
    }

    const auto note = beforeAndAfter.note();
    const auto isMatched = beforeAndAfter.match().has_value();
    return { name + (isMatched ? ", equally loud." : "."), note.isNotEmpty() ? note : juce::String ("Press X to go from one to the other, at the same place.") };
}

Lesson::Words LessonSession::wordsOfEars() const
{
    const auto& answers = questions.wereRight();
    const auto numWrong = static_cast<int> (answers.size()) - questions.numRight();

    if (questions.isDone())
    {
        if (numWrong == 0)
            return { "All right.", juce::String (counted[static_cast<std::size_t> (questions.numQuestions() - 1)]) + " right by luck: " + questions.luckInWords() + "." };

        return { juce::String (questions.numRight()) + " of " + juce::String (questions.numQuestions()) + " right.", numWrong >= 2 ? juce::String ("Hard to hear, and that is an answer too.") : hint };
    }

    const auto ask = juce::String (current->compared().setup ? "Which one is the mended one?" : "Which one is B?");

    if (answers.empty())
        return { ask, "X goes from 1 to 2 and back; the arrow keys answer." };

    return { ask, answers.back() ? juce::String ("That was right. Now the next two.") : "It was " + juce::String (mendedSound) + ". " + hint };
}

std::optional<LessonSession::Kept> LessonSession::kept() const { return isOn() && at != Step::listen && at != Step::find ? keptFigure : std::nullopt; }
Lesson::Words LessonSession::words() const { return said; }
juce::String LessonSession::keepSentence() const { return isOn() ? sentence : juce::String(); }
juce::String LessonSession::keepNumber() const { return isOn() ? numberToKeep : juce::String(); }

juce::String LessonSession::solutionInWords() const
{
    if (! isOn() || fault().solutions.empty())
        return {};

    const auto now = figuresOf (studio.editor.setup()), before = figuresOf (faults[static_cast<std::size_t> (taskIndex)].begun);
    return lessonText::filled (fault().solutions.front().says, { &now, &before, nullptr, &fault().goal });
}
} // namespace plus48
