// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/TakeRender.h"

#include <atomic>
#include <memory>
#include <thread>

namespace plus48
{
/** Work of a second or more on a thread of its own, such as another version of a take, with its progress, and cancelled without waiting.
    [message thread] A derived class begins when it is whole, and calls `end` before anything of it goes.
*/
class BackgroundJob
{
public:
    virtual ~BackgroundJob();

    /** Ends soon; nobody waits. */
    void cancel() noexcept { isCancelledNow.store (true); }

    /** From 0 to 1. */
    double progress() const noexcept { return done.load (std::memory_order_relaxed); }
    bool hasEnded() const noexcept { return ended.load (std::memory_order_acquire); }

    /** Once it has ended; on failure the message is one sentence. */
    const juce::Result& result() const noexcept { return outcome; }

protected:
    /** What it does, on its own thread. */
    virtual juce::Result run() = 0;

    void begin (const juce::String& threadName);

    /** Cancels what is not done, and waits for it. */
    void end();

    // The job's own thread.
    bool isCancelled() const noexcept { return isCancelledNow.load (std::memory_order_relaxed); }
    void setProgress (double part) noexcept { done.store (part, std::memory_order_relaxed); }

    /** For a render that is this part of the whole, from 0 to 1. */
    RenderWatch watchOf (double from, double to);
    static juce::Result cancelled() { return juce::Result::fail ("It was cancelled."); }

private:
    std::atomic<double> done { 0.0 };
    std::atomic<bool> isCancelledNow { false }, ended { false };
    juce::Result outcome { juce::Result::ok() };
    std::thread thread;
};

/** Jobs that nobody waits for, on their way to their end. [message thread] */
class CancelledJobs
{
public:
    /** nullptr: nothing happens. */
    void add (std::unique_ptr<BackgroundJob> job)
    {
        if (job == nullptr)
            return;

        job->cancel();
        jobs.push_back (std::move (job));
    }

    bool isEmpty() const noexcept { return jobs.empty(); }

    /** Now and then. */
    void forgetEnded()
    {
        std::erase_if (jobs, [] (const auto& job) { return job->hasEnded(); });
    }

private:
    std::vector<std::unique_ptr<BackgroundJob>> jobs;
};
} // namespace plus48
