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

constexpr std::pair<Shot, const char*> shots[] { { Shot::listen, "listen" }, { Shot::find, "find" }, { Shot::found, "found" }, { Shot::hear, "hear" }, { Shot::ears, "ears" }, { Shot::keep, "keep" } };

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

    for (int i = 0; i < 600 && (pair.state() == LessonPair::State::none || pair.state() == LessonPair::State::making); ++i)
    {
        juce::MessageManager::getInstance()->runDispatchLoopUntil (20);
        stage.view->advance (0.03);
    }
}

/** Through the lesson by its own public steps, up to this picture of this fault. */
void play (Stage& stage, int number, int task, Shot shot)
{
    auto& session = stage.view->lessonSession();
    stage.view->beginLesson (session.library().all[static_cast<std::size_t> (number - 1)].id);

    // Long enough for the words of the voice, and for what is shown of them.
    stage.run (4.0);

    while (session.isOn() && session.step() <= Step::find && ! (session.task() == task && shot == Shot::listen))
    {
        if (session.step() == Step::listen)
        {
            session.goOn();
            stage.run (1.0);

            if (session.task() == task && shot == Shot::find)
                return;
        }

        solve (stage);

        if (! session.canGoOn() || (session.task() == task && shot == Shot::found))
            return stage.run (2.0);

        session.goOn();
        stage.run (2.0);
    }

    if (shot < Shot::hear)
        return;

    makePair (stage);
    stage.run (1.0);

    if (shot == Shot::hear || ! session.canGoOn())
        return;

    session.goOn();

    while (session.step() == Step::ears && ! session.ears().isDone() && (shot == Shot::keep || session.ears().question() == 0))
    {
        stage.run (0.5);
        session.answer (session.ears().firstIsAfter());
    }

    stage.run (0.5);

    if (shot == Shot::keep && session.canGoOn() && session.step() == Step::ears)
        session.goOn();

    stage.run (2.0);
}

State lessonState (int number, int task, Shot shot)
{
    return [=] (Stage& stage) {
        // Takes that are the person's own lie below.
        stage.recordSome();
        play (stage, number, task, shot);
        stage.settle();
    };
}
} // namespace

States lessonStates()
{
    States states;
    auto number = 0;

    auto files = LessonLibrary::shippedFolder().findChildFiles (juce::File::findFiles, false, "*.json");
    std::sort (files.begin(), files.end(), [] (const juce::File& one, const juce::File& other) { return one.getFileName() < other.getFileName(); });

    for (const auto& file : files)
    {
        ++number;
        const auto numTasks = std::max (1, juce::JSON::parse (file)["tasks"].size());

        // From Hear on a lesson is about all of its faults.
        for (int task = 0; task < numTasks; ++task)
            for (const auto& [shot, name] : shots)
                if (shot < Shot::hear || task == 0)
                    states[Snapshot::lessonPrefix + juce::String (number) + "-" + name + (task > 0 ? "-" + juce::String (task + 1) : juce::String())] = lessonState (number, task, shot);
    }

    return states;
}
} // namespace plus48::ui
