// SPDX-License-Identifier: GPL-3.0-or-later
#include "Lessons/LessonRun.h"
#include "Lessons/PairSounds.h"

using namespace plus48;
using Step = LessonSession::Step;

namespace
{
juce::String dash() { return juce::String::fromUTF8 ("\xe2\x80\x93"); }

bool isComplete (const juce::String& text) { return text.isNotEmpty() && ! text.containsAnyOf ("{}") && ! text.contains (dash()); }

/** To where its last fault is mended, by one of the ways to its goals. */
void mend (test::LessonRun& run, const juce::String& id, std::size_t solution)
{
    auto& session = *run.session;
    INFO (id << ", solution " << solution);
    REQUIRE (session.begin (id).wasOk());
    run.mendAll (solution);
}

/** All of it, with every answer right. */
void goThrough (test::LessonRun& run, const juce::String& id)
{
    auto& session = *run.session;
    INFO (id);
    mend (run, id, 0);
    CHECK (isComplete (session.words().line));
    session.goOn();
    REQUIRE (session.step() == Step::hear);
    REQUIRE (run.waitForPair());
    INFO (session.pair().problem());
    REQUIRE (session.pair().state() == LessonPair::State::ready);
    test::checkPair (session.pair(), id);
    run.listen (0.3);
    CHECK (session.pair().seconds() > 0.0);
    session.pair().hear (LessonPair::Version::after);
    run.listen (0.1);
    session.goOn();
    REQUIRE (session.step() == Step::ears);

    while (! session.ears().isDone())
    {
        CHECK_FALSE (session.canGoOn());
        session.hearSound (2);
        run.listen (0.06);
        session.answer (session.ears().firstIsAfter());
    }

    CHECK (session.ears().numRight() == session.ears().numQuestions());
    session.goOn();
    REQUIRE (session.step() == Step::keep);
    REQUIRE (run.wait ([&] { return isComplete (session.keepSentence()) && isComplete (session.keepNumber()); }));
    CHECK (session.progress().isDone (id));
    CHECK (session.progress().numberOf (id) == session.keepNumber());
    session.goOn();
    CHECK_FALSE (session.isOn());
}

/** Somebody's gain, odd enough. */
void turnGain (Studio& studio, double gainDb) { REQUIRE (studio.editor.turn (ParameterId::builtInGain, gainDb).wasOk()); }

std::size_t numWaysOf (const Lesson& lesson)
{
    std::size_t most = 1;

    for (const auto& task : lesson.tasks)
        most = std::max (most, task.solutions.size());

    return most;
}
} // namespace

TEST_CASE ("Every lesson goes from Listen to Keep, is mended by each way that it knows, has a pair that is equally loud and in time, and gives the setup back", "[lessons][slow]")
{
    test::LessonRun run;
    turnGain (run.studio(), 41.0 + 1.0 / 3.0);
    run.listen (0.1);
    const auto person = run.studio().editor.setup();
    REQUIRE (run.session->library().all.size() == 11);

    for (const auto& lesson : run.session->library().all)
    {
        goThrough (run, lesson.id);
        CHECK (run.studio().editor.setup() == person);

        // From Hear on a lesson is the same whichever way was found.
        for (std::size_t way = 1; way < numWaysOf (lesson); ++way)
        {
            mend (run, lesson.id, way);
            run.session->leave();
            CHECK (run.studio().editor.setup() == person);
        }
    }

    CHECK_FALSE (run.keptFile().exists());
}

TEST_CASE ("A goal is not met as a lesson begins, and not by a moment on the knob's way", "[lessons]")
{
    test::LessonRun run;
    auto& session = *run.session;
    REQUIRE (session.begin ("how-loud").wasOk());
    session.goOn();
    run.listen (6.0);
    CHECK_FALSE (session.isFound());
    REQUIRE (session.liveFigure().has_value());
    CHECK_FALSE (session.liveFigure()->isMet);
    CHECK (session.liveFigure()->held == 0.0);
    REQUIRE (session.liveFigure()->value.has_value());

    // Met, but not for long enough: then it begins anew.
    turnGain (run.studio(), 54.0);
    REQUIRE (run.listenUntil ([&] { return session.liveFigure()->held > 0.9; }));
    CHECK_FALSE (session.isFound());
    CHECK (session.liveFigure()->held < 1.0);
    turnGain (run.studio(), 34.0);
    run.listen (0.3);
    CHECK (session.liveFigure()->held == 0.0);

    // Where nothing sounds it waits.
    turnGain (run.studio(), 54.0);
    REQUIRE (run.listenUntil ([&] { return session.liveFigure()->held > 0.5; }));
    run.standStill (0.3);
    const auto before = session.liveFigure()->held;
    run.standStill (20.0);
    CHECK (session.liveFigure()->held == before);
    CHECK_FALSE (session.isFound());
    REQUIRE (run.listenUntil ([&] { return session.isFound(); }));
    CHECK (session.canGoOn());

    // What is found stays found.
    turnGain (run.studio(), 34.0);
    run.listen (0.5);
    CHECK (session.isFound());
}

TEST_CASE ("Show me turns what the lesson says, as one edit, and the goal is asked for again", "[lessons]")
{
    test::LessonRun run;
    auto& session = *run.session;
    REQUIRE (session.begin ("how-loud").wasOk());
    CHECK_FALSE (session.canShowMe());
    session.goOn();
    const auto fault = run.studio().editor.setup();
    REQUIRE (session.canShowMe());
    CHECK (session.solutionInWords() == "Turn the gain to 54.");
    session.showMe();
    CHECK (run.studio().editor.channel().builtIn.gainDb == 54.0);
    CHECK_FALSE (session.isFound());
    run.studio().editor.undo();
    CHECK (run.studio().editor.setup() == fault);
    CHECK_FALSE (run.studio().editor.history().canUndo());
    run.studio().editor.redo();
    CHECK (run.listenUntil ([&] { return session.isFound(); }));
}

TEST_CASE ("Nothing is recorded while a lesson is on, the coach is quiet, and afterwards both are back", "[lessons]")
{
    test::LessonRun run;
    auto& studio = run.studio();
    REQUIRE (run.session->begin ("how-loud").wasOk());
    studio.transportActions.toggleRecording();
    CHECK (studio.transport.state() == Transport::State::ready);
    CHECK (run.run.notice() == "A lesson is practice: nothing is recorded. Esc ends it.");
    run.listen (3.0);
    CHECK (studio.coach.advice().headline == Coach().advice().headline);
    run.session->leave();
    run.run.record (0.5);
    CHECK (studio.library.takes().size() == 1);
    run.listen (6.0);
    CHECK (studio.coach.advice().headline != Coach().advice().headline);
}

TEST_CASE ("While a take is recorded no lesson begins, and nothing has changed", "[lessons]")
{
    test::LessonRun run;
    const auto person = run.studio().editor.setup();
    run.studio().transportActions.toggleRecording();
    run.listen (0.3);
    CHECK (run.session->begin ("how-loud").getErrorMessage() == "A take is being recorded; stop it first.");
    CHECK (run.session->begin ("how-lout").getErrorMessage() == "There is no lesson \"how-lout\".");
    CHECK_FALSE (run.session->isOn());
    CHECK (run.studio().editor.setup() == person);
    CHECK_FALSE (run.keptFile().exists());
    CHECK (run.studio().transport.state() == Transport::State::recording);
}

TEST_CASE ("A step back begins a fault anew, and each fault has its own setup", "[lessons]")
{
    test::LessonRun run;
    auto& session = *run.session;
    REQUIRE (session.begin ("how-loud").wasOk());
    CHECK (session.number() == 4);
    const auto first = run.studio().editor.setup();
    session.goOn();
    turnGain (run.studio(), 54.0);
    REQUIRE (run.listenUntil ([&] { return session.isFound(); }));
    session.goBack();
    CHECK (session.step() == Step::listen);
    CHECK_FALSE (session.isFound());
    CHECK (run.studio().editor.setup() == first);

    session.goOn();
    turnGain (run.studio(), 54.0);
    REQUIRE (run.listenUntil ([&] { return session.isFound(); }));
    session.goOn();
    CHECK (session.task() == 1);
    CHECK (session.step() == Step::listen);
    CHECK (run.studio().editor.setup() != first);
    session.goBack();
    CHECK (session.task() == 0);
    CHECK (session.step() == Step::find);
    CHECK (run.studio().editor.setup() == first);
    session.again();
    CHECK (session.step() == Step::listen);
}

TEST_CASE ("The spill of a lesson's backing counts in its figure from the first look on", "[lessons]")
{
    test::LessonRun run;
    auto& session = *run.session;
    REQUIRE (session.begin ("why-headphones").wasOk());
    REQUIRE (session.liveFigure().has_value());
    REQUIRE (session.liveFigure()->value.has_value());
    CHECK (*session.liveFigure()->value > -50.0);
    CHECK (run.studio().backing.isPlaying());
    session.goOn();
    run.listen (5.0);
    CHECK_FALSE (session.isFound());
    session.leave();
    CHECK_FALSE (run.studio().backing.isPlaying());
}

TEST_CASE ("What howled until it was mended lights no lamp any more", "[lessons]")
{
    test::LessonRun run;
    auto& session = *run.session;
    REQUIRE (session.begin ("why-headphones").wasOk());
    session.goOn();
    session.showMe();
    REQUIRE (run.listenUntil ([&] { return session.isFound(); }));
    session.goOn();
    REQUIRE (session.task() == 1);
    run.listen (4.0);
    CHECK (run.studio().meters.isSomethingClipping());
    session.goOn();
    session.showMe();
    REQUIRE (run.listenUntil ([&] { return session.isFound(); }));
    run.listen (1.0);
    CHECK_FALSE (run.studio().meters.isSomethingClipping());
}

TEST_CASE ("Each path counts as listened to while it is heard, and only then", "[lessons]")
{
    test::LessonRun run;
    auto& session = *run.session;
    const auto person = run.studio().editor.setup();
    REQUIRE (session.begin ("do-i-need-one").wasOk());
    CHECK (run.studio().editor.setup() == person);

    // It asks before anything is heard, keeps the answer, and asks again at its beginning.
    CHECK_FALSE (session.canGoOn());
    session.goOn();
    session.guess (3);
    REQUIRE (session.step() == Step::listen);
    REQUIRE (session.askedGuess() != nullptr);
    session.guess (1);
    REQUIRE (session.step() == Step::find);
    CHECK (session.askedGuess() == nullptr);
    CHECK (session.guessed() == "No");
    session.goBack();
    CHECK (session.askedGuess() != nullptr);
    CHECK (session.guessed().isEmpty());
    session.guess (2);
    CHECK (session.guessed() == "Not sure");
    REQUIRE (run.studio().listening.hear (Path::a).wasOk());
    run.listen (20.0);
    CHECK_FALSE (session.isFound());
    INFO (session.words().line);
    CHECK (session.words().line.contains ("B: 0 s"));
    REQUIRE (run.studio().listening.hear (Path::b).wasOk());
    run.standStill (20.0);
    CHECK_FALSE (session.isFound());
    CHECK (run.listenUntil ([&] { return session.isFound(); }));
    session.leave();
    CHECK (run.studio().editor.setup() == person);
}
