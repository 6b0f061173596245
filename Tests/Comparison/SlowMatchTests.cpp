// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Comparison/SlowMatch.h"
#include "Signal/Units.h"

#include <cmath>
#include <random>

using namespace plus48;

namespace
{
constexpr double rate = 48000.0;

/** Words of noise with pauses, at the same moments in both, over a hiss of each path's own. */
struct Talk
{
    explicit Talk (double moreOfBDb) : gainOfB (gainFromDb (moreOfBDb)) {}

    void run (SlowMatch& match, double seconds, double loud = 0.1)
    {
        std::normal_distribution<double> normal;
        const auto count = static_cast<int> (seconds * rate);

        for (int n = 0; n < count; ++n)
        {
            const auto word = loud * (std::fmod (static_cast<double> (clock++) / rate, 0.8) < 0.5 ? 1.0 : 0.0) * normal (generator);
            match.add (static_cast<float> (word + 1.0e-4 * normal (generator)), static_cast<float> (gainOfB * word + 4.0e-4 * normal (generator)));
            largestMove = std::max (largestMove, std::abs (match.gainDb() - before));
            before = match.gainDb();
        }
    }

    double gainOfB, before = 0.0, largestMove = 0.0;
    long clock = 0;
    std::mt19937 generator { 7 };
};

/** Their hiss, in LUFS or above. */
constexpr double hissOfA = -75.0, hissOfB = -63.0;
} // namespace

TEST_CASE ("What is louder is as loud within some seconds, and stands still in silence", "[compare][slow-match]")
{
    for (const auto louder : { 0.3, -2.4, 6.0 })
    {
        SlowMatch match (rate);
        match.setNoise (hissOfA, hissOfB);
        Talk talk (louder);

        // Before anything is said, the hisses are no reason to turn anything: they are 12 dB apart.
        talk.run (match, 3.0, 0.0);
        CHECK (match.gainDb() == 0.0);
        CHECK_FALSE (match.differenceLu().has_value());
        CHECK (match.isHolding());

        talk.run (match, 5.0 + 1.5 * std::abs (louder));
        INFO (louder << ": " << match.gainDb());
        REQUIRE (match.differenceLu().has_value());
        CHECK (*match.differenceLu() == Approx (louder).margin (0.05));
        CHECK (match.gainDb() == Approx (-louder).margin (0.1));
        CHECK (std::abs (*match.residualLu()) <= 0.1);
        CHECK (talk.largestMove <= 0.1 * SlowMatch::fastestDbPerSecond + 1.0e-12);

        // A pause ends with the last block that has some of a word in it.
        talk.run (match, 0.5, 0.0);
        const auto before = match.gainDb();
        talk.run (match, 10.0, 0.0);
        CHECK (match.isHolding());
        CHECK (match.gainDb() == before);
    }
}

TEST_CASE ("Other equipment and what clips are weighed anew, without a jump", "[compare][slow-match]")
{
    SlowMatch match (rate);
    match.setNoise (hissOfA, hissOfB);
    Talk talk (3.0);
    talk.run (match, 10.0);
    const auto before = match.gainDb();
    REQUIRE (before == Approx (-3.0).margin (0.1));

    match.resetAnalysis();
    CHECK (match.gainDb() == before);
    CHECK_FALSE (match.differenceLu().has_value());
    talk.gainOfB = 1.0;
    talk.run (match, 0.3);
    CHECK (match.gainDb() == before);
    talk.run (match, 10.0);
    CHECK (match.gainDb() == Approx (0.0).margin (0.1));

    // One path is cut off for good: nothing is weighed, and nothing moves.
    const auto clean = match.gainDb();

    for (int n = 0; n < static_cast<int> (3.0 * rate); ++n)
        match.add (0.2f * static_cast<float> (std::sin (0.1 * n)), n % 480 < 40 ? 1.0f : 0.2f);

    CHECK_FALSE (match.differenceLu().has_value());
    CHECK (match.gainDb() == clean);
    talk.run (match, 3.0);
    CHECK (match.differenceLu().has_value());
    CHECK (talk.largestMove <= 0.1 * SlowMatch::fastestDbPerSecond + 1.0e-12);
}

TEST_CASE ("Switched off nothing is turned, and it is still known how much louder B is", "[compare][slow-match]")
{
    SlowMatch match (rate);
    match.setNoise (hissOfA, hissOfB);
    Talk talk (2.4);
    talk.run (match, 8.0);
    match.setOn (false);
    CHECK (match.gainDb() == 0.0);
    talk.run (match, 3.0);
    CHECK (match.gainDb() == 0.0);
    CHECK (*match.residualLu() == Approx (2.4).margin (0.05));
    match.setOn (true);
    talk.before = talk.largestMove = 0.0;
    talk.run (match, 10.0);
    CHECK (match.gainDb() == Approx (-2.4).margin (0.1));

    // A path that is silent is no path to be as loud as.
    Talk silent (-200.0);
    match.resetAnalysis();
    const auto before = match.gainDb();
    silent.run (match, 5.0);
    CHECK (match.gainDb() == before);
}
