// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SealedShuffle.h"
#include "SystemRandom.h"
#include "TestTrials.h"

#include <juce_core/juce_core.h>

namespace plus48
{
/** What both kinds of test share: trials whose number is fixed beforehand, a coin toss for each, and answers that stand once they are
    given. What was drawn is seen from nowhere until the last answer. [message thread]
*/
class ListeningTest
{
public:
    enum class State
    {
        notBegun,
        running,

        /** Left before its last answer. It is kept, and never counted. */
        unfinished,

        finished
    };

    State state() const noexcept { return current; }
    int numTrials() const noexcept { return trials; }
    int numAnswered() const noexcept { return static_cast<int> (answers.size()); }

    /** Draws every trial anew. On failure nothing has begun, and the message is one sentence. */
    juce::Result begin (const RandomBytes& = systemRandomBytes);

    /** A running test becomes an unfinished one. */
    void leave();

    /** An unfinished test runs again, with the same shuffle. */
    void goOn();

    /** What is kept of a test that has begun. */
    TestTrials kept() const;

    /** Takes up an unfinished test of the same question, which then is unfinished here. On failure nothing changes, and the message is
        one sentence.
    */
    juce::Result takeUp (const TestTrials&);

protected:
    ListeningTest (Question, int numTrials);
    ~ListeningTest() = default;

    /** Of the present trial. Only while running. */
    bool toss() const;

    /** False, and nothing changes, unless it is running. The last answer finishes the test. */
    bool answer (bool);

private:
    bool tossOf (int trial) const { return ((shuffle.tosses >> trial) & 1u) != 0; }

    Question question;
    int trials;
    State current = State::notBegun;
    Shuffle shuffle;
    std::vector<bool> answers;
};
} // namespace plus48
