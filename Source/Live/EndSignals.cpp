// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndSignals.h"

#include <juce_events/juce_events.h>

#include <array>
#include <atomic>

#if JUCE_LINUX || JUCE_BSD || JUCE_MAC
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace plus48
{
namespace
{
std::atomic<int> signalReceived { 0 };
} // namespace

int EndSignals::received() noexcept { return signalReceived.load(); }

#if JUCE_LINUX
namespace
{
/** A session that ends sends one signal right behind the other: that is nobody's second request. */
constexpr std::int64_t togetherMilliseconds = 300;

constexpr std::array signals { SIGTERM, SIGHUP, SIGINT };

std::atomic<int> pipeToWrite { -1 };
std::atomic<std::int64_t> receivedAt { 0 };
int pipeToRead = -1;
std::array<struct sigaction, signals.size()> actionsBefore {};

static_assert (std::atomic<int>::is_always_lock_free && std::atomic<std::int64_t>::is_always_lock_free);

/** In a signal handler: nothing but what POSIX allows there. */
void handle (int signal)
{
    timespec time {};
    clock_gettime (CLOCK_MONOTONIC, &time);
    const auto now = static_cast<std::int64_t> (time.tv_sec) * 1000 + time.tv_nsec / 1000000;
    auto none = 0;

    if (signalReceived.compare_exchange_strong (none, signal))
    {
        receivedAt.store (now);
        const auto number = static_cast<char> (signal);

        // Somebody who waits in the message loop.
        if (const auto pipe = pipeToWrite.load(); pipe >= 0 && write (pipe, &number, 1) < 0)
            _exit (128 + signal);
    }
    else if (now - receivedAt.load() > togetherMilliseconds)
    {
        _exit (128 + signal);
    }
}
} // namespace

EndSignals::EndSignals (std::function<void (int)> whenAsked)
{
    signalReceived.store (0);

    if (std::array<int, 2> ends {}; whenAsked != nullptr && pipe2 (ends.data(), O_CLOEXEC | O_NONBLOCK) == 0)
    {
        pipeToRead = ends[0];
        pipeToWrite.store (ends[1]);

        juce::LinuxEventLoop::registerFdCallback (pipeToRead, [asked = std::move (whenAsked)] (int pipe) {
            if (char number = 0; read (pipe, &number, 1) == 1)
                asked (number);
        });
    }

    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    sigemptyset (&action.sa_mask);

    for (std::size_t i = 0; i < signals.size(); ++i)
    {
        sigaction (signals[i], nullptr, &actionsBefore[i]);

        if (actionsBefore[i].sa_handler != SIG_IGN)
            sigaction (signals[i], &action, nullptr);
    }
}

EndSignals::~EndSignals()
{
    for (std::size_t i = 0; i < signals.size(); ++i)
        sigaction (signals[i], &actionsBefore[i], nullptr);

    if (pipeToRead < 0)
        return;

    juce::LinuxEventLoop::unregisterFdCallback (pipeToRead);
    ::close (pipeToWrite.exchange (-1));
    ::close (std::exchange (pipeToRead, -1));
}
#else
EndSignals::EndSignals (std::function<void (int)>)
{}
EndSignals::~EndSignals() = default;
#endif
} // namespace plus48
