// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioRun.h"

#include "Lessons/LessonSession.h"

namespace plus48::test
{
/** A studio and its lessons, driven as a window would, as fast as it goes. */
struct LessonRun
{
    static constexpr double secondsOfLook = 3.0 * StudioRun::blockSize / 48000.0;

    LessonRun() { start(); }

    void start()
    {
        session.reset();
        run.start();
        session = std::make_unique<LessonSession> (*run.studio);
    }

    Studio& studio() { return *run.studio; }

    /** Sound for so long, and a look every 30 ms. */
    void listen (double seconds)
    {
        for (auto left = seconds; left > 0.001; left -= secondsOfLook)
        {
            run.run (secondsOfLook);
            session->update (secondsOfLook);
        }
    }

    /** Looks without sound: the device stands still. */
    void standStill (double seconds)
    {
        for (auto left = seconds; left > 0.001; left -= secondsOfLook)
        {
            run.studio->update (secondsOfLook);
            session->update (secondsOfLook);
        }
    }

    template <typename Condition>
    bool listenUntil (Condition&& isSo, double longest = 60.0)
    {
        for (auto left = longest; left > 0.0 && ! isSo(); left -= secondsOfLook)
            listen (secondsOfLook);

        return isSo();
    }

    /** Of what is done in the background. */
    template <typename Condition>
    bool wait (Condition&& isSo)
    {
        for (int i = 0; i < 90000 && ! isSo(); ++i)
        {
            run.studio->update (0.0);
            session->update (0.0);
            juce::Thread::sleep (1);
        }

        return isSo();
    }

    const Lesson::Task& task() const { return session->lesson()->tasks[static_cast<std::size_t> (session->task())]; }

    /** Somebody finds a way that the lesson knows; nothing where there is nothing to be turned. */
    void solve (std::size_t solution)
    {
        if (task().solutions.empty())
            return;

        Setup solved;
        const auto change = overlay (*task().setup, task().solutions[std::min (solution, task().solutions.size() - 1)].change);
        REQUIRE (makeSetup (change, run.studio->sources.shipped(), run.studio->catalogue, solved).wasOk());
        REQUIRE (run.studio->editor.edit ("Solve", [&solved] (Setup& setup) { setup = solved; }).wasOk());
    }

    /** From Listen to where its last fault is mended. */
    void mendAll (std::size_t solution)
    {
        for (;;)
        {
            INFO (session->lesson()->id << ", fault " << session->task());
            REQUIRE (session->step() == LessonSession::Step::listen);

            if (session->askedGuess() != nullptr)
                session->guess (0);
            else
                session->goOn();

            REQUIRE (session->step() == LessonSession::Step::find);
            CHECK_FALSE (session->canGoOn());
            solve (solution);

            if (! task().setup)
                listenToBoth();

            REQUIRE (listenUntil ([this] { return session->isFound(); }));

            if (session->task() + 1 == static_cast<int> (session->lesson()->tasks.size()))
                return;

            session->goOn();
        }
    }

    void listenToBoth()
    {
        for (const auto path : { Path::a, Path::b })
        {
            REQUIRE (run.studio->listening.hear (path).wasOk());
            listen (15.0);
        }
    }

    bool waitForPair()
    {
        return wait ([this] { return session->pair().state() != LessonPair::State::making; });
    }

    juce::File keptFile() const { return run.stateFile().getSiblingFile ("state before the lesson.json"); }

    StudioRun run;
    std::unique_ptr<LessonSession> session;
};

/** The same whatever the order of its fields. */
inline juce::String sorted (const juce::var& value)
{
    if (const auto* array = value.getArray())
    {
        juce::StringArray parts;

        for (const auto& each : *array)
            parts.add (sorted (each));

        return "[" + parts.joinIntoString (",") + "]";
    }

    if (auto* object = value.getDynamicObject())
    {
        juce::StringArray parts;

        for (const auto& each : object->getProperties())
            parts.add (each.name.toString() + ":" + sorted (each.value));

        parts.sort (false);
        return "{" + parts.joinIntoString (",") + "}";
    }

    return juce::JSON::toString (value);
}

inline juce::String documentOf (const juce::File& file) { return sorted (juce::JSON::parse (file)); }
} // namespace plus48::test
