// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonSession.h"

#include "Equipment/FieldSyntax.h"

namespace plus48
{
namespace
{
/** So often it is tried again to put away what is kept on the disk. */
constexpr double forgetEverySeconds = 2.0;

LessonLibrary readLessons (Studio& studio)
{
    juce::StringArray problems;
    auto lessons = LessonLibrary::read (LessonLibrary::shippedFolder(), studio.sources.shipped(), studio.catalogue, problems);
    studio.notices.notifyAll (problems);
    return lessons;
}
} // namespace

LessonSession::LessonSession (Studio& studioToUse)
    : studio (studioToUse), lessons (readLessons (studio)), ticks (studio.appState()), keeper (studio.stateFile()), beforeAndAfter (studio)
{
    studio.transportActions.whyNotRecording = [this] { return isOn() ? juce::String ("A lesson is practice: nothing is recorded. Esc ends it.") : juce::String(); };
    giveBackWhatWasCutOff();
}

LessonSession::~LessonSession()
{
    leave();
    studio.transportActions.whyNotRecording = nullptr;
}

int LessonSession::number() const noexcept { return isOn() ? static_cast<int> (current - lessons.all.data()) + 1 : 0; }

juce::String LessonSession::whyNotNow() const
{
    using Test = ListeningTestSession::State;
    const auto transport = studio.transport.state();

    if (transport == Transport::State::recording || transport == Transport::State::saving)
        return "A take is being recorded; stop it first.";

    if (studio.listeningTest.state() == Test::waiting || studio.listeningTest.state() == Test::running)
        return "A listening test goes on; leave it first.";

    return {};
}

juce::Result LessonSession::make (LessonSetup lesson, Setup& setup) const
{
    lesson.rig.sampleRate = studio.engineForDevice().sampleRate();
    return makeSetup (lesson, studio.sources.shipped(), studio.catalogue, setup);
}

juce::StringArray LessonSession::soundsOfLesson() const
{
    juce::StringArray names;

    const auto add = [&names] (const LessonSetup& setup) {
        for (const auto& source : setup.sources)
            names.addIfNotAlreadyThere (source.name);

        if (setup.backing)
            names.addIfNotAlreadyThere (*setup.backing);
    };

    for (const auto& task : current->tasks)
    {
        if (task.setup)
            add (*task.setup);

        for (const auto& solution : task.solutions)
            add (solution.change);
    }

    return names;
}

juce::Result LessonSession::begin (const juce::String& lessonId)
{
    const auto* const wanted = lessons.find (lessonId);
    Setup first;

    if (wanted == nullptr)
        return juce::Result::fail ("There is no lesson " + quoted (lessonId) + ".");

    if (const auto why = whyNotNow(); why.isNotEmpty())
        return juce::Result::fail (why);

    if (const auto& setup = wanted->tasks.front().setup)
        if (const auto made = make (*setup, first); made.failed())
            return made;

    if (! isOn())
        if (const auto kept = keepPerson(); kept.failed())
            return kept;

    beforeAndAfter.clear();
    current = wanted;
    faults.assign (current->tasks.size(), {});
    questions.begin (0);
    studio.gainSetting.cancel();
    studio.transport.unload();
    studio.coach.setQuiet (true);
    keptOpen = soundsOfLesson();
    studio.keepOpen (keptOpen);

    const auto entered = enterTask (0, Step::listen);

    if (entered.failed())
        leave();

    return entered;
}

juce::Result LessonSession::enterTask (int index, Step step)
{
    const auto& task = current->tasks[static_cast<std::size_t> (index)];
    auto setup = person->setup;

    if (task.setup)
        if (const auto made = make (*task.setup, setup); made.failed())
            return made;

    if (const auto put = studio.editor.put (setup, task.setup ? 0 : person->input); put.failed())
        return put;

    // What was turned until here leads to another setup.
    (void) studio.editor.putHistoryAside();
    taskIndex = index;
    found = false;
    hold = GoalHold (task.holdSeconds);
    heard = {};
    faultNow() = { studio.editor.setup(), studio.editor.setup() };
    startBacking (task.setup.has_value());
    enter (step);
    return juce::Result::ok();
}

void LessonSession::enterTaskOrLeave (int index, Step step)
{
    if (studio.notices.report (enterTask (index, step)).failed())
        leave();
}

void LessonSession::startBacking (bool isWanted)
{
    const auto shouldPlay = isWanted && studio.backing.isReady();

    if (shouldPlay || studio.backing.isPlaying())
        (void) studio.backing.play (shouldPlay);
}

void LessonSession::enter (Step next)
{
    at = next;
    isStale = true;
    sinceLook = soundSinceLook = 0.0;

    // Whoever comes back to the beginning is asked again.
    if (at == Step::listen && taskIndex == 0)
        guessIndex = -1;

    // Later it is gone on with where the fault is mended: what is heard behind that has to be made anew.
    ticks.reached (current->id, at == Step::listen ? 1 : 2);

    switch (at)
    {
        case Step::listen:
        case Step::find: look(); break;
        case Step::hear:
            live.reset();
            startBacking (false);

            if (beforeAndAfter.state() == LessonPair::State::none)
                makePair();
            else
                beforeAndAfter.hear (LessonPair::Version::before);
            break;
        case Step::ears:
            live.reset();
            startBacking (false);
            questions.begin (current->ears.numQuestions);
            hearSound (1);
            break;
        case Step::keep: finish(); break;
    }

    sayWhatStands();
    tell();
}

void LessonSession::makePair()
{
    if (current->compared().setup)
        return beforeAndAfter.make (compared().begun, compared().mended);

    // Of one's own setup it is A and B of the selected input.
    const auto onPath = [this] (Path path) {
        auto setup = compared().mended;

        for (int input = 0; input < setup.numInputs(); ++input)
            setup.arm (input, input == studio.editor.selectedInput());

        setup.channelOf (studio.editor.selectedInput()).activePath = path;
        return setup;
    };

    beforeAndAfter.make (onPath (Path::a), onPath (Path::b));
}

void LessonSession::finish()
{
    live.reset();
    beforeAndAfter.rest();
    startBacking (fault().setup.has_value());
    sayWhatStands();
    ticks.finish (current->id, numberToKeep);
    studio.saveNow();
}

bool LessonSession::canGoOn() const
{
    if (! isOn())
        return false;

    switch (at)
    {
        case Step::find: return found;
        case Step::hear: return beforeAndAfter.state() == LessonPair::State::ready || beforeAndAfter.state() == LessonPair::State::failed;
        case Step::ears: return questions.isDone();
        case Step::listen: return askedGuess() == nullptr;
        case Step::keep: break;
    }

    return true;
}

const Lesson::Guess* LessonSession::askedGuess() const
{
    const auto isBeforeAll = isOn() && at == Step::listen && taskIndex == 0;
    return isBeforeAll && current->guess && guessIndex < 0 ? &*current->guess : nullptr;
}

void LessonSession::guess (int answer)
{
    if (const auto* asked = askedGuess(); asked == nullptr || ! juce::isPositiveAndBelow (answer, asked->answers.size()))
        return;

    guessIndex = answer;
    goOn();
}

void LessonSession::goOn()
{
    if (! canGoOn())
        return;

    switch (at)
    {
        case Step::listen: enter (Step::find); break;
        case Step::find:
            if (taskIndex + 1 < static_cast<int> (current->tasks.size()))
                enterTaskOrLeave (taskIndex + 1, Step::listen);
            else
                enter (Step::hear);
            break;
        // Without two sounds there is no question.
        case Step::hear: enter (beforeAndAfter.state() == LessonPair::State::ready ? Step::ears : Step::keep); break;
        case Step::ears: enter (Step::keep); break;
        case Step::keep: leave(); break;
    }
}

void LessonSession::skipQuestions()
{
    if (isOn() && at == Step::ears)
        enter (Step::keep);
}

void LessonSession::goBack()
{
    if (! isOn())
        return;

    switch (at)
    {
        case Step::listen: enterTaskOrLeave (std::max (0, taskIndex - 1), taskIndex > 0 ? Step::find : Step::listen); break;
        case Step::find: enterTaskOrLeave (taskIndex, Step::listen); break;
        case Step::hear:
            beforeAndAfter.clear();
            enterTaskOrLeave (taskIndex, Step::find);
            break;
        case Step::ears: enter (Step::hear); break;
        case Step::keep: enter (beforeAndAfter.state() == LessonPair::State::ready ? Step::ears : Step::hear); break;
    }
}

void LessonSession::again()
{
    if (isOn())
        (void) studio.notices.report (begin (juce::String (current->id)));
}

void LessonSession::leave()
{
    if (! isOn())
        return;

    current = nullptr;
    found = false;
    live.reset();
    keptFigure.reset();
    said = {};
    beforeAndAfter.clear();
    startBacking (false);
    giveBack();
    tell();
}

bool LessonSession::canShowMe() const { return isOn() && at == Step::find && ! found && ! fault().solutions.empty(); }

void LessonSession::showMe()
{
    Setup solved;

    if (! canShowMe())
        return;

    if (const auto made = studio.notices.report (make (overlay (*fault().setup, fault().solutions.front().change), solved)); made.failed())
        return;

    (void) studio.editor.edit ("Show me", [&solved] (Setup& setup) { setup = solved; });
    isStale = true;
}

void LessonSession::answer (bool firstIsAfter)
{
    if (! isOn() || at != Step::ears || questions.isDone())
        return;

    mendedSound = questions.firstIsAfter() ? 1 : 2;
    (void) questions.answer (firstIsAfter);

    if (! questions.isDone())
        hearSound (1);

    sayWhatStands();
    tell();
}

void LessonSession::hearSound (int sound)
{
    if (isOn() && at == Step::ears && ! questions.isDone())
        beforeAndAfter.hearBlind (questions.firstIsAfter() == (sound == 1) ? LessonPair::Version::after : LessonPair::Version::before);
}

juce::StringArray LessonSession::lit() const
{
    return isOn() && (at == Step::listen || at == Step::find) && ! found ? fault().lit : juce::StringArray();
}

void LessonSession::update (double seconds)
{
    sinceForgotten += seconds;

    if (owesForgetting && ! isOn() && sinceForgotten > forgetEverySeconds)
        forgetKept();

    const auto pairBefore = beforeAndAfter.state();
    beforeAndAfter.update (seconds);

    if (! isOn())
        return;

    listenTo (seconds);

    if (beforeAndAfter.state() != pairBefore)
    {
        if (at == Step::hear && beforeAndAfter.state() == LessonPair::State::ready)
            beforeAndAfter.hear (LessonPair::Version::before);

        sayWhatStands();
        tell();
    }
}

void LessonSession::tell() { studio.changes.tell (StudioChange::lesson); }
} // namespace plus48
