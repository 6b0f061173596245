// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <unistd.h>

namespace plus48::fuzz
{
/** Ends the program, with the name of the test, when this thread's own time between two calls of `begin` is longer than a
    deadline: also where it hangs. Time that other programs take does not count.
*/
class Deadline
{
public:
    explicit Deadline (double secondsToKeep) : seconds (secondsToKeep)
    {
        std::signal (SIGXCPU, [] (int) {
            constexpr char text[] = "one file takes longer than its deadline\n";
            [[maybe_unused]] const auto written = write (STDERR_FILENO, text, sizeof (text) - 1);
            std::abort();
        });

        sigevent event {};
        event.sigev_notify = SIGEV_SIGNAL;
        event.sigev_signo = SIGXCPU;
        isThere = timer_create (CLOCK_THREAD_CPUTIME_ID, &event, &timer) == 0;
    }

    ~Deadline()
    {
        if (isThere)
            timer_delete (timer);

        std::signal (SIGXCPU, SIG_DFL);
    }

    Deadline (const Deadline&) = delete;
    Deadline& operator= (const Deadline&) = delete;

    /** False where there is no such timer. */
    bool begin()
    {
        itimerspec time {};
        time.it_value.tv_sec = static_cast<time_t> (seconds);
        time.it_value.tv_nsec = static_cast<long> (1.0e9 * (seconds - static_cast<double> (time.it_value.tv_sec)));
        return isThere && timer_settime (timer, 0, &time, nullptr) == 0;
    }

private:
    const double seconds;
    timer_t timer {};
    bool isThere = false;
};
} // namespace plus48::fuzz
