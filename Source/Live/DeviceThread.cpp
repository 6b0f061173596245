// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeviceThread.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <mutex>
#include <thread>

namespace plus48
{
namespace
{
using Clock = std::chrono::steady_clock;

std::atomic<int> threads { 0 };
} // namespace

struct DeviceThread::State
{
    std::mutex mutex;
    std::condition_variable hasChanged;
    std::deque<std::function<void()>> calls;
    bool isInCall = false, shouldEnd = false;
    Clock::time_point callBegan {};
    int numCallsDone = 0;
};

DeviceThread::DeviceThread (const juce::String& name) : state (std::make_shared<State>())
{
    ++threads;

    std::thread ([kept = state, title = "Plus48 " + name]() mutable {
        juce::Thread::setCurrentThreadName (title);
        run (std::move (kept));
        --threads;
    }).detach();
}

DeviceThread::~DeviceThread()
{
    const std::lock_guard lock (state->mutex);
    state->shouldEnd = true;
    state->hasChanged.notify_all();
}

void DeviceThread::post (std::function<void()> call)
{
    const std::lock_guard lock (state->mutex);
    state->calls.push_back (std::move (call));
    state->hasChanged.notify_all();
}

int DeviceThread::busyMilliseconds() const
{
    const std::lock_guard lock (state->mutex);
    return state->isInCall ? static_cast<int> (std::chrono::duration_cast<std::chrono::milliseconds> (Clock::now() - state->callBegan).count()) : 0;
}

int DeviceThread::numCallsDone() const
{
    const std::lock_guard lock (state->mutex);
    return state->numCallsDone;
}

bool DeviceThread::waitUntilIdle (int milliseconds) const
{
    std::unique_lock lock (state->mutex);
    return state->hasChanged.wait_for (lock, std::chrono::milliseconds (milliseconds), [this] { return state->calls.empty() && ! state->isInCall; });
}

int DeviceThread::numRunning() noexcept { return threads.load(); }

void DeviceThread::endProgramIfAnyHangs (int exitStatus)
{
    // Who has nothing left to do is on the way out.
    for (int i = 0; i < 50 && numRunning() > 0; ++i)
        juce::Thread::sleep (2);

    if (numRunning() > 0)
        std::_Exit (exitStatus);
}

void DeviceThread::run (std::shared_ptr<State> own)
{
    std::unique_lock lock (own->mutex);

    for (;;)
    {
        own->hasChanged.wait (lock, [&] { return own->shouldEnd || ! own->calls.empty(); });

        if (own->calls.empty())
            return;

        auto call = std::move (own->calls.front());
        own->calls.pop_front();
        own->isInCall = true;
        own->callBegan = Clock::now();
        lock.unlock();

        call();
        // What it kept alive goes here too.
        call = nullptr;

        lock.lock();
        own->isInCall = false;
        ++own->numCallsDone;
        own->hasChanged.notify_all();
    }
}
} // namespace plus48
