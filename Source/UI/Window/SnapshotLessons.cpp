// SPDX-License-Identifier: GPL-3.0-or-later
#include "SnapshotStage.h"

namespace plus48::ui
{
namespace
{
using Step = LessonSession::Step;

/** Which picture of a lesson: a step, and of Find whether the goal has been met. */
enum class Shot
{
    listen,
    find,
    found,
    hear,
    ears,
    keep
};

/** Told of each picture of a fault, in their order; false: it was the last one that is wanted. */
using GoesOn = std::function<bool (int task, Shot)>;

/** As a lesson asks for it, or, where nothing is to be turned, by listening to both paths. */
void solve (Stage& stage)
{
    auto& session = stage.view->lessonSession();
    constexpr int mostSeconds = 40;

    if (session.canShowMe())
        session.showMe();

    for (int second = 0; second < mostSeconds && ! session.isFound(); ++second)
    {
        if (! session.lesson()->tasks[static_cast<std::size_t> (session.task())].setup.has_value())
            (void) stage.studio->listening.hear (second < mostSeconds / 2 ? Path::a : Path::b);

        stage.run (1.0);
    }
}

void makePair (Stage& stage)
{
    auto& pair = stage.view->lessonSession().pair();

    for (int i = 0; i < 3000 && (pair.state() == LessonPair::State::none || pair.state() == LessonPair::State::making); ++i)
    {
        juce::MessageManager::getInstance()->runDispatchLoopUntil (20);
        stage.view->advance (0.03);
    }
}

/** Its faults, each heard, looked for and mended. False: that is all that is wanted, or it cannot be mended. */
bool playFaults (Stage& stage, const GoesOn& goesOn)
{
    auto& session = stage.view->lessonSession();

    while (session.isOn() && session.step() == Step::listen)
    {
        const auto task = session.task();

        if (! goesOn (task, Shot::listen))
            return false;

        if (session.askedGuess() != nullptr)
            session.guess (0);
        else
            session.goOn();

        stage.run (1.0);

        if (! goesOn (task, Shot::find))
            return false;

        solve (stage);
        stage.run (2.0);

        if (! session.canGoOn() || ! goesOn (task, Shot::found))
            return false;

        session.goOn();
        stage.run (2.0);
    }

    return session.isOn();
}

/** Through the lesson by its own public steps. */
void play (Stage& stage, int number, const GoesOn& goesOn)
{
    // Takes that are the person's own lie below.
    stage.recordSome();
    auto& session = stage.view->lessonSession();
    stage.view->beginLesson (session.library().all[static_cast<std::size_t> (number - 1)].id);

    // Long enough for the words of the voice, and for what is shown of them.
    stage.run (4.0);

    if (! playFaults (stage, goesOn))
        return;

    makePair (stage);
    stage.run (1.0);

    if (! goesOn (0, Shot::hear) || ! session.canGoOn())
        return;

    session.goOn();

    while (session.step() == Step::ears && ! session.ears().isDone())
    {
        stage.run (0.5);
        session.answer (session.ears().firstIsAfter());

        if (session.ears().question() != 1)
            continue;

        stage.run (2.0);

        if (! goesOn (0, Shot::ears))
            return;
    }

    stage.run (0.5);

    if (session.step() == Step::ears)
        session.goOn();

    stage.run (2.0);
    goesOn (0, Shot::keep);
}

juce::String nameOf (int number, int task, Shot shot)
{
    static constexpr const char* shots[] { "listen", "find", "found", "hear", "ears", "keep" };
    return Snapshot::lessonPrefix + juce::String (number) + "-" + shots[static_cast<int> (shot)] + (task > 0 ? "-" + juce::String (task + 1) : juce::String());
}

juce::Array<juce::File> lessonFiles()
{
    auto files = LessonLibrary::shippedFolder().findChildFiles (juce::File::findFiles, false, "*.json");
    std::sort (files.begin(), files.end(), [] (const juce::File& one, const juce::File& other) { return one.getFileName() < other.getFileName(); });
    return files;
}

State lessonState (int number, int task, Shot shot)
{
    return [=] (Stage& stage) {
        play (stage, number, [=] (int atTask, Shot atShot) { return atTask != task || atShot != shot; });
        stage.settle();
    };
}
} // namespace

int numLessons() { return lessonFiles().size(); }

void showLesson (Stage& stage, int number, const std::function<void (const juce::String&)>& show)
{
    play (stage, number, [&] (int task, Shot shot) {
        stage.settle();
        show (nameOf (number, task, shot));
        return true;
    });
}

States lessonStates()
{
    States states;
    auto number = 0;

    for (const auto& file : lessonFiles())
    {
        ++number;
        const auto numTasks = std::max (1, juce::JSON::parse (file)["tasks"].size());

        // From Hear on a lesson is about all of its faults.
        for (int task = 0; task < numTasks; ++task)
            for (const auto shot : { Shot::listen, Shot::find, Shot::found, Shot::hear, Shot::ears, Shot::keep })
                if (shot < Shot::hear || task == 0)
                    states[nameOf (number, task, shot)] = lessonState (number, task, shot);
    }

    return states;
}
} // namespace plus48::ui
