// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "ListeningTest/SimulatedListener.h"
#include "ListeningTest/TestLength.h"

#include <cmath>

using namespace plus48;

namespace
{
constexpr auto numRuns = 5000;

/** How many of `numRuns` whole tests came out clear. */
template <typename Test>
int clearOnes (int trials, double rate, std::mt19937_64& generator)
{
    test::SimulatedListener listener (rate, generator);
    const auto bytes = test::bytesOf (generator);
    auto clear = 0;

    for (auto run = 0; run < numRuns; ++run)
        clear += test::wholeTest<Test> (trials, listener, bytes).score()->verdict() == TestVerdict::clear ? 1 : 0;

    return clear;
}

/** Four standard deviations of a binomial count: 1 in 16,000 by luck, and the seed is fixed. */
double bound (double probability) { return 4.0 * std::sqrt (numRuns * probability * (1.0 - probability)) + 1.0; }
} // namespace

TEST_CASE ("A listener of known accuracy passes a blind test as often as theory says", "[listening]")
{
    std::mt19937_64 generator (48);

    for (const auto trials : trialNumbers)
        for (const auto rate : { 0.5, 0.7, 0.9, rateFound (Sides::one, trials, 0.8), 1.0 })
        {
            CAPTURE (trials, rate);
            const auto expected = power (Sides::one, trials, rate);
            CHECK (std::abs (clearOnes<BlindTest> (trials, rate, generator) - numRuns * expected) <= bound (expected));
        }

    // Always wrong is no success either.
    CHECK (clearOnes<BlindTest> (16, 0.0, generator) == 0);
}

TEST_CASE ("A listener of known taste passes a preference test as often as theory says", "[listening]")
{
    std::mt19937_64 generator (49);

    for (const auto trials : trialNumbers)
        for (const auto rate : { 0.5, 0.3, 0.7, 0.9, rateFound (Sides::two, trials, 0.8) })
        {
            CAPTURE (trials, rate);
            const auto expected = power (Sides::two, trials, rate);
            CHECK (std::abs (clearOnes<PreferenceTest> (trials, rate, generator) - numRuns * expected) <= bound (expected));
        }

    // Never B is as clear as always B.
    CHECK (clearOnes<PreferenceTest> (16, 0.0, generator) == numRuns);
}
