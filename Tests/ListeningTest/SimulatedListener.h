// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ListeningTest/BlindTest.h"
#include "ListeningTest/PreferenceTest.h"

#include <random>

namespace plus48::test
{
/** Bytes that are the same in every run of the tests. */
inline RandomBytes bytesOf (std::mt19937_64& generator)
{
    return [&generator] (std::span<std::uint8_t> bytes) {
        for (auto& byte : bytes)
            byte = static_cast<std::uint8_t> (generator());

        return true;
    };
}

/** Somebody who hears what is played, and is right with a known probability. */
class SimulatedListener
{
public:
    SimulatedListener (double probabilityRight, std::mt19937_64& generatorToUse) : isRight (probabilityRight), generator (generatorToUse) {}

    void answer (BlindTest& test)
    {
        const auto isB = test.versionOf (BlindTest::Sound::x) == test.versionOf (BlindTest::Sound::b);
        test.answer (isB == isRight (generator) ? Version::b : Version::a);
    }

    /** Likes B, as often as it is right. */
    void answer (PreferenceTest& test)
    {
        const auto isFirst = test.versionOf (PreferenceTest::Sound::first) == Version::b;
        test.answer (isFirst == isRight (generator) ? PreferenceTest::Sound::first : PreferenceTest::Sound::second);
    }

private:
    std::bernoulli_distribution isRight;
    std::mt19937_64& generator;
};

/** The trials of a whole test by such a listener. */
template <typename Test>
TestTrials wholeTest (int numTrials, SimulatedListener& listener, const RandomBytes& bytes)
{
    Test test (numTrials);
    test.begin (bytes);

    while (test.state() == ListeningTest::State::running)
        listener.answer (test);

    return test.kept();
}
} // namespace plus48::test
