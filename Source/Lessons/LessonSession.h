// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "GoalHold.h"
#include "LessonEars.h"
#include "LessonLibrary.h"
#include "LessonPair.h"
#include "LessonProgress.h"
#include "SetupFigures.h"
#include "SetupKeeper.h"

#include "Studio/Studio.h"

namespace plus48
{
/** A lesson as it goes on: from a fault that is heard to a sentence to keep. The person's setup is kept on disk before it begins, and comes back to the bit when it
    ends, however it ends: one that was cut off gives it back at the next start, here. Listeners of the studio are told of every step (StudioChange::lesson).
    Some thirty methods: what a key does on each step, and what bar, tiles and card show of it. [message thread]
*/
class LessonSession
{
public:
    enum class Step
    {
        /** A fault plays. */
        listen,

        /** It is mended on the real control; `isFound` when the goal has been met for as long as it asks. */
        find,

        /** Before and after, equally loud. */
        hear,

        /** Which is which, without looking. */
        ears,

        /** A sentence and a number; the panel stays playable. */
        keep
    };

    static constexpr int numSteps = 5;

    /** Reads the lessons, and gives back the setup of a lesson that was cut off. */
    explicit LessonSession (Studio&);

    /** Gives back the person's setup. */
    ~LessonSession();

    const LessonLibrary& library() const noexcept { return lessons; }
    LessonProgress& progress() noexcept { return ticks; }

    /** nullptr where none is on. */
    const Lesson* lesson() const noexcept { return current; }
    bool isOn() const noexcept { return current != nullptr; }

    /** Its place in the list, from 1. */
    int number() const noexcept;

    Step step() const noexcept { return at; }

    /** Which of its faults, from 0. */
    int task() const noexcept { return taskIndex; }
    bool isFound() const noexcept { return found; }

    /** Ends the one that is on. Refused, in one sentence, while a take is recorded, or where the setup cannot be kept or made; then nothing has changed. */
    juce::Result begin (const juce::String& lessonId);

    /** What Enter does where `canGoOn`: to the next step, or the next fault; at the end, the lesson is left. */
    void goOn();
    bool canGoOn() const;

    /** Ears, or the rest of its questions, without answers: on to the last step. */
    void skipQuestions();

    /** What the lesson asks before its first sound: nothing goes on until it is answered. nullptr where there is nothing to answer (any more). */
    const Lesson::Guess* askedGuess() const;

    /** One of its answers, from 0; and on. */
    void guess (int answer);

    /** What was guessed, in the lesson's words; empty where nothing was. */
    juce::String guessed() const { return isOn() && current->guess && guessIndex >= 0 ? current->guess->answers[guessIndex] : juce::String(); }

    /** What Backspace does: to the step before, which begins anew. */
    void goBack();

    /** The lesson ends, and the person's setup is back. */
    void leave();

    /** The lesson from its beginning. */
    void again();

    /** Turns what the first solution of this fault says, as one edit that can be undone. */
    void showMe();
    bool canShowMe() const;

    /** What it turns, in words. */
    juce::String solutionInWords() const;

    /** What the bar says, its figures filled in. */
    Lesson::Words words() const;

    /** The goal's first figure, as it is now. */
    struct LiveFigure
    {
        LessonCondition condition;

        /** Nothing where there is none: a silent microphone. Of several inputs the one that is furthest from its goal. */
        std::optional<double> value, before;
        bool isMet = false;

        /** How much of the seconds that the goal asks for, from 0 to 1, for all its conditions. */
        double held = 0.0;
    };

    /** Worked out at most ten times a second. */
    const std::optional<LiveFigure>& liveFigure() const noexcept { return live; }

    /** Names of LessonControls that this step lights; none where all is full. */
    juce::StringArray lit() const;

    /** Before and after of the compared fault. */
    LessonPair& pair() noexcept { return beforeAndAfter; }

    /** While the step is `ears` or later. */
    LessonEars& ears() noexcept { return questions; }

    /** Of the question that is open: sound 1 or 2. Each question begins with 1. */
    void hearSound (int sound);

    /** An answer to the question that is open: whether the first one is the mended one. */
    void answer (bool firstIsAfter);

    /** Which one it was, 1 or 2, in the question that was answered last. */
    int lastWas() const noexcept { return mendedSound; }

    /** `keep`: its texts, filled in. */
    juce::String keepSentence() const;
    juce::String keepNumber() const;

    /** Figures of the compared fault, measured as it began and as it was mended, from Hear on: of the goal's first figure. */
    struct Kept
    {
        LessonCondition condition;
        std::optional<double> before, after;
    };

    std::optional<Kept> kept() const;

    /** Some 30 times a second. */
    void update (double seconds);

private:
    /** What there was before the lesson. */
    struct Person
    {
        Setup setup;
        int input = 0;
        SetupHistory::Aside history;
    };

    /** A fault as it began, and as it was mended last. */
    struct Fault
    {
        Setup begun, mended;
    };

    void giveBackWhatWasCutOff();
    void giveBack();
    void forgetKept();
    juce::String whyNotNow() const;
    juce::Result make (LessonSetup, Setup&) const;
    juce::Result keepPerson();
    juce::StringArray soundsOfLesson() const;
    juce::Result enterTask (int index, Step);
    void enterTaskOrLeave (int index, Step);
    void enter (Step);
    void startBacking (bool isWanted);
    void makePair();
    void finish();
    void tell();

    // What it goes by, and what it says.
    const Lesson::Task& fault() const { return current->tasks[static_cast<std::size_t> (taskIndex)]; }
    const Fault& compared() const { return faults[static_cast<std::size_t> (current->comparedTask)]; }
    Fault& faultNow() { return faults[static_cast<std::size_t> (taskIndex)]; }
    SetupFigures figuresOf (const Setup&) const;
    bool isSounding() const;
    void listenTo (double seconds);
    void look();
    void judge (const SetupFigures& now);
    void keepBackingOpen();
    void sayWhatStands();
    void sayFault();
    Lesson::Words wordsOfPair() const;
    Lesson::Words wordsOfEars() const;

    Studio& studio;
    LessonLibrary lessons;
    LessonProgress ticks;
    SetupKeeper keeper;
    LessonPair beforeAndAfter;
    LessonEars questions;
    mutable SecondHarmonics harmonics { studio.catalogue };
    const Lesson* current = nullptr;
    Step at = Step::listen;
    int taskIndex = 0, guessIndex = -1;
    bool found = false;
    std::optional<LiveFigure> live;

    std::optional<Person> person;
    std::vector<Fault> faults;
    GoalHold hold { 3.0 };
    PathsHeard heard;

    /** The setup that was judged last, and what came of it. */
    Setup judged;
    bool isMet = false, isStale = true;
    double sinceLook = 0.0, soundSinceLook = 0.0, sinceForgotten = 0.0;

    Lesson::Words said;
    juce::String sentence, numberToKeep;
    std::optional<Kept> keptFigure;
    juce::StringArray keptOpen;
    juce::String hint;
    int mendedSound = 1;

    /** What is kept on the disk has been given back, but could not be put away yet. */
    bool owesForgetting = false;
};
} // namespace plus48
