// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace plus48::test
{
/** A JACK server of a test's own: the dummy driver, synchronous unless said otherwise, without a sound card. Its name is in the
    environment as long as it lives, so that clients of this process find it and no other.
*/
class JackServer
{
public:
    enum class Mode
    {
        synchronous,
        asynchronous
    };

    JackServer (double sampleRate, int period, Mode = Mode::synchronous);
    ~JackServer();

    JackServer (const JackServer&) = delete;
    JackServer& operator= (const JackServer&) = delete;

    /** Whether the program is there. */
    static bool isInstalled();

    /** Runs, and takes clients. */
    bool isUp() const noexcept { return up; }

    /** Dies without a word to anybody. */
    void kill();

    /** Stands still for so long, as a machine that is too busy. */
    void holdFor (int milliseconds) const;

    /** Again, with the same name. */
    void start();

    /** Another period under way, unannounced. In samples. */
    void setPeriod (int newPeriod) const;

    void disconnect (const char* from, const char* to) const;
    void connect (const char* from, const char* to) const;

    /** Between a port of the server and one of Plus48. */
    bool isConnected (const char* from, const char* to) const;

private:
    void wait (int signal);

    double sampleRate;
    int period;
    Mode mode;
    juce::String name;
    int process = 0, lock = -1;
    bool up = false;
};
} // namespace plus48::test
