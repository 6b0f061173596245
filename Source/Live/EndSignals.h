// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace plus48
{
/** While there is one, SIGTERM, SIGHUP and SIGINT (Ctrl-C) ask the program to end in good order, and end it at once when
    they come again. A signal that was ignored from outside, as by nohup, stays ignored.

    One at a time. [message thread]
*/
class EndSignals
{
public:
    /** `whenAsked` is called by the message loop with the signal's number, where one runs. */
    explicit EndSignals (std::function<void (int)> whenAsked = {});
    ~EndSignals();

    EndSignals (const EndSignals&) = delete;
    EndSignals& operator= (const EndSignals&) = delete;

    /** [any thread] The signal that came; 0: none did. */
    static int received() noexcept;

    /** What a program that a signal ended returns, by convention. */
    static int exitStatus (int signal) noexcept { return 128 + signal; }
};
} // namespace plus48
