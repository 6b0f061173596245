// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ListeningTest/SimulatedListener.h"
#include "ListeningTest/TestRecord.h"

namespace plus48::test
{
/** Of one test, begun on a day in November 2026, with nothing answered. */
inline TestRecord recordOf (const TestTrials& trials, int day = 28)
{
    TestRecord record;
    record.begun = juce::Time (2026, 10, day, 14, 20, 5).toISO8601 (true);
    record.a = { "Built-in", "Interface preamp, 58 dB", {} };
    record.b = { "Sixties tube, pushed", "External preamp, 70 dB", {} };
    record.take = 3;
    record.loopStart = 12 * 48000;
    record.loopLength = 201600;
    record.loudnessDifferenceLu = 0.02;
    record.trials = trials;
    return record;
}

/** All that a test of 10 trials leaves when the first `numRight` answers are right (or choose B). Shuffled as A B A B ... */
template <typename Test>
TestTrials trialsWith (int numRight, int numAnswered = 10)
{
    Test test (10);
    test.begin ([] (std::span<std::uint8_t> bytes) {
        std::fill (bytes.begin(), bytes.end(), std::uint8_t { 0xaa });
        return true;
    });

    std::mt19937_64 generator;
    SimulatedListener right (1.0, generator), wrong (0.0, generator);

    for (auto trial = 0; trial < numAnswered; ++trial)
        (trial < numRight ? right : wrong).answer (test);

    return test.kept();
}
} // namespace plus48::test
