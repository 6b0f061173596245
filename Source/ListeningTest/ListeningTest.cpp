// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListeningTest.h"

#include "TestLength.h"

#include <algorithm>
#include <cstring>

namespace plus48
{
ListeningTest::ListeningTest (Question whatIsAsked, int numTrials) : question (whatIsAsked), trials (numTrials) {}

juce::Result ListeningTest::begin (const RandomBytes& random)
{
    if (current != State::notBegun)
        return juce::Result::fail ("This test has begun already.");

    if (std::find (trialNumbers.begin(), trialNumbers.end(), trials) == trialNumbers.end())
        return juce::Result::fail ("A test has 10, 12, 16 or 24 trials, not " + juce::String (trials) + ".");

    std::array<std::uint8_t, sizeof (Shuffle)> bytes {};

    if (! random (bytes))
        return juce::Result::fail ("This system gives out no random numbers, and without them no test is fair.");

    std::memcpy (&shuffle, bytes.data(), bytes.size());
    current = State::running;
    return juce::Result::ok();
}

void ListeningTest::leave()
{
    if (current == State::running)
        current = State::unfinished;
}

void ListeningTest::goOn()
{
    if (current == State::unfinished)
        current = State::running;
}

TestTrials ListeningTest::kept() const
{
    TestTrials kept { question, trials, answers, {}, {} };

    if (current == State::finished)
        for (auto trial = 0; trial < trials; ++trial)
            kept.drawn.push_back (tossOf (trial));
    else if (current != State::notBegun)
        kept.sealed = seal (shuffle, question, trials, answers);

    return kept;
}

juce::Result ListeningTest::takeUp (const TestTrials& kept)
{
    if (current != State::notBegun)
        return juce::Result::fail ("Another test has begun already.");

    if (kept.isFinished())
        return juce::Result::fail ("This test is finished.");

    const auto unsealed = unseal (kept.sealed, kept.question, kept.number, kept.answers);

    if (kept.question != question || kept.number < 1 || kept.number > maxTrials || static_cast<int> (kept.answers.size()) >= kept.number || ! unsealed)
        return juce::Result::fail ("This test cannot go on: what was kept of it is not as it was.");

    trials = kept.number;
    answers = kept.answers;
    shuffle = *unsealed;
    current = State::unfinished;
    return juce::Result::ok();
}

bool ListeningTest::toss() const
{
    jassert (current == State::running);
    return tossOf (numAnswered());
}

bool ListeningTest::answer (bool given)
{
    if (current != State::running)
        return false;

    answers.push_back (given);

    if (numAnswered() == trials)
        current = State::finished;

    return true;
}
} // namespace plus48
