// SPDX-License-Identifier: GPL-3.0-or-later
#include "BackgroundJob.h"

#include <new>

namespace plus48
{
BackgroundJob::~BackgroundJob()
{
    jassert (! thread.joinable());
}

void BackgroundJob::begin (const juce::String& threadName)
{
    thread = std::thread ([this, threadName] {
        juce::Thread::setCurrentThreadName (threadName);

        try
        {
            outcome = run();
        }
        catch (const std::bad_alloc&)
        {
            outcome = juce::Result::fail ("There is not enough memory for another version of this take.");
        }

        ended.store (true, std::memory_order_release);
    });
}

void BackgroundJob::end()
{
    cancel();

    if (thread.joinable())
        thread.join();
}

RenderWatch BackgroundJob::watchOf (double from, double to)
{
    RenderWatch watch;
    watch.progress = [this, from, to] (double part) { setProgress (from + part * (to - from)); };
    watch.isCancelled = [this] { return isCancelled(); };
    return watch;
}
} // namespace plus48
