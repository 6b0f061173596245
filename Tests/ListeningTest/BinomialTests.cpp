// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "ListeningTest/Binomial.h"
#include "ListeningTest/TestLength.h"

#include <bit>
#include <cmath>

using namespace plus48;

namespace
{
/** By looking at every outcome, bit by bit. */
std::uint64_t outcomesWith (int trials, bool (*isCounted) (int count, int given, int trials), int given)
{
    std::uint64_t found = 0;

    for (std::uint64_t outcome = 0; outcome < (std::uint64_t { 1 } << trials); ++outcome)
        found += isCounted (std::popcount (outcome), given, trials) ? 1u : 0u;

    return found;
}
} // namespace

TEST_CASE ("Chances by luck are those of every outcome counted one by one", "[listening]")
{
    for (const auto trials : { 1, 2, 5, 10, 12, 16 })
        for (auto count = 0; count <= trials; ++count)
        {
            CAPTURE (trials, count);
            const auto all = std::exp2 (trials);
            const auto atLeast = outcomesWith (
                trials, [] (int ones, int given, int) { return ones >= given; }, count);
            const auto lopsided = outcomesWith (
                trials, [] (int ones, int given, int of) { return std::abs (2 * ones - of) >= std::abs (2 * given - of); }, count);

            CHECK (chanceOfAtLeast (count, trials) == static_cast<double> (atLeast) / all);
            CHECK (chanceThisLopsided (count, trials) == static_cast<double> (lopsided) / all);
        }
}

TEST_CASE ("Chances by luck are exact up to 64 trials", "[listening]")
{
    // Whole numbers from Python's math.comb.
    CHECK (outcomesByCount (64)[32] == 1832624140942590534u);
    CHECK (outcomesByCount (63)[31] == 916312070471295267u);
    CHECK (outcomesByCount (24)[17] == 346104u);

    CHECK (chanceOfAtLeast (0, 64) == 1.0);
    CHECK (chanceOfAtLeast (65, 64) == 0.0);
    CHECK (chanceOfAtLeast (64, 64) == std::exp2 (-64));
    CHECK (chanceOfAtLeast (32, 64) == Approx (0.5 + 0.5 * 1832624140942590534.0 / std::exp2 (64)).epsilon (1e-15).margin (0.0));
    CHECK (chanceOfAtLeast (40, 64) == Approx (552859891708071949.0 / std::exp2 (64)).epsilon (1e-15).margin (0.0));
    CHECK (chanceThisLopsided (24, 64) == Approx (2.0 * 552859891708071949.0 / std::exp2 (64)).epsilon (1e-15).margin (0.0));
    CHECK (chanceThisLopsided (32, 64) == 1.0);

    for (auto trials = 1; trials <= maxTrials; ++trials)
        for (auto count = 0; count <= trials; ++count)
        {
            CAPTURE (trials, count);
            REQUIRE (chanceOfAtLeast (count, trials) + chanceOfAtLeast (trials - count + 1, trials) == Approx (1.0).epsilon (1e-15));
            REQUIRE (chanceThisLopsided (count, trials) == chanceThisLopsided (trials - count, trials));
            REQUIRE (outcomesByCount (trials)[static_cast<std::size_t> (count)] == outcomesByCount (trials)[static_cast<std::size_t> (trials - count)]);
        }
}

TEST_CASE ("A test needs and finds what the sheet before it says", "[listening]")
{
    struct Row
    {
        int trials, needed;
        const char *needsText, *rateText, *durationText;
    };

    const auto half = juce::String::charToString (0x00bd);
    const Row tell[] { { 10, 9, "Needs 9 right", "9 times in 10", "2 min" },
                       { 12, 10, "Needs 10 right", "7 times in 8", "2# min" },
                       { 16, 12, "Needs 12 right", "4 times in 5", "3 min" },
                       { 24, 17, "Needs 17 right", "3 times in 4", "5 min" } };
    const Row like[] { { 10, 9, "Needs 9 of 10", "9 times in 10", "2 min" },
                       { 12, 10, "Needs 10 of 12", "7 times in 8", "2# min" },
                       { 16, 13, "Needs 13 of 16", "7 times in 8", "3 min" },
                       { 24, 18, "Needs 18 of 24", "4 times in 5", "5 min" } };

    for (const auto question : { Question::canYouTell, Question::whichDoYouLike })
    {
        const auto lengths = testLengths (question);
        const auto sides = sidesOf (question);

        for (std::size_t i = 0; i < lengths.size(); ++i)
        {
            const auto& expected = question == Question::canYouTell ? tell[i] : like[i];
            CAPTURE (expected.trials, expected.needsText);
            CHECK (lengths[i].trials == expected.trials);
            CHECK (lengths[i].needed == expected.needed);
            CHECK (lengths[i].needsText == expected.needsText);
            CHECK (lengths[i].rateText == expected.rateText);
            CHECK (lengths[i].durationText == juce::String (expected.durationText).replace ("#", half));

            // One fewer is not enough, and at the rate found four tests of five pass.
            CHECK (chanceByLuck (sides, expected.needed, expected.trials) < 0.05);
            CHECK (chanceByLuck (sides, expected.needed - 1, expected.trials) >= 0.05);
            CHECK (power (sides, expected.trials, lengths[i].rate) == Approx (0.8).epsilon (1e-12));
        }
    }
}

TEST_CASE ("Power is the chance by luck for who guesses, and certain for who never errs", "[listening]")
{
    for (const auto sides : { Sides::one, Sides::two })
        for (const auto trials : trialNumbers)
        {
            CAPTURE (trials);
            CHECK (power (sides, trials, 0.5) == Approx (chanceByLuck (sides, countNeeded (sides, trials), trials)).epsilon (1e-12));
            CHECK (power (sides, trials, 1.0) == Approx (1.0).epsilon (1e-12));
            CHECK (power (sides, trials, 0.7) > power (sides, trials, 0.6));
        }

    // 10 * 0.9^9 * 0.1 + 0.9^10
    CHECK (power (Sides::one, 10, 0.9) == Approx (0.7360989291).epsilon (1e-12));

    // With four trials even all right are as probable as 1 in 16.
    CHECK (countNeeded (Sides::one, 4) == 5);
    CHECK (countNeeded (Sides::one, 5) == 5);
    CHECK (countNeeded (Sides::two, 5) == 6);
}
