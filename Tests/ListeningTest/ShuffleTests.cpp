// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "ListeningTest/BlindTest.h"
#include "ListeningTest/PreferenceTest.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace plus48;

namespace
{
constexpr auto trials = 24, numTests = 4000;

/** What was drawn in many tests, one after the other. */
template <typename Test>
std::vector<bool> drawMany (const RandomBytes& bytes)
{
    std::vector<bool> drawn;

    for (auto i = 0; i < numTests; ++i)
    {
        Test test (trials);
        REQUIRE (test.begin (bytes).wasOk());

        while (test.state() == ListeningTest::State::running)
        {
            if constexpr (std::is_same_v<Test, BlindTest>)
            {
                drawn.push_back (test.versionOf (BlindTest::Sound::x) == Version::b);
                test.answer (Version::a);
            }
            else
            {
                drawn.push_back (test.versionOf (PreferenceTest::Sound::first) == Version::b);
                test.answer (PreferenceTest::Sound::first);
            }
        }
    }

    return drawn;
}

/** Whether a count of fair tosses may be that far from half. Hoeffding's bound: the chance of more is at most 2 exp (-2 d^2 / n), here
    1e-12, so that all the counts below fail by luck less than once in 10^9.
*/
bool isFair (int count, int tosses) { return std::abs (count - 0.5 * tosses) <= std::sqrt (0.5 * tosses * std::log (2.0e12)); }

/** Balance, and changes from one to another at a distance: with fair tosses, both are counts of fair tosses. */
bool isShuffled (const std::vector<bool>& drawn)
{
    const auto size = static_cast<int> (drawn.size());
    const auto changes = [&drawn] (std::size_t distance, std::size_t first, std::size_t step) {
        auto count = 0;

        for (auto i = first; i + distance < drawn.size(); i += step)
            count += drawn[i] != drawn[i + distance] ? 1 : 0;

        return count;
    };

    auto good = isFair (static_cast<int> (std::count (drawn.begin(), drawn.end(), true)), size);

    // The runs test is the distance 1; that of a test's length holds one test against the next.
    for (auto distance = 1; distance <= 2 * trials; ++distance)
        good = good && isFair (changes (static_cast<std::size_t> (distance), 0, 1), size - distance);

    // Each place of a test by itself.
    for (std::size_t place = 0; place < trials; ++place)
    {
        auto ones = 0;

        for (auto i = place; i < drawn.size(); i += trials)
            ones += drawn[i] ? 1 : 0;

        good = good && isFair (ones, numTests) && isFair (changes (1, place, trials), numTests - (place + 1 == trials ? 1 : 0));
    }

    return good;
}

/** Bytes that are made by a function of their number. */
RandomBytes made (std::function<int (int)> byte)
{
    return [byte, count = 0] (std::span<std::uint8_t> bytes) mutable {
        for (auto& b : bytes)
            b = static_cast<std::uint8_t> (byte (count++));

        return true;
    };
}
} // namespace

TEST_CASE ("The system's generator draws X evenly, and each trial without regard to the others", "[listening]")
{
    CHECK (isShuffled (drawMany<BlindTest> (systemRandomBytes)));
    CHECK (isShuffled (drawMany<PreferenceTest> (systemRandomBytes)));

    // No two tests in a row are the same, as they would be with a generator that a clock seeds anew each second.
    const auto drawn = drawMany<BlindTest> (systemRandomBytes);
    auto repeats = 0;

    for (std::size_t i = 0; i + 2 * trials <= drawn.size(); i += trials)
        repeats += std::equal (drawn.begin() + static_cast<std::ptrdiff_t> (i), drawn.begin() + static_cast<std::ptrdiff_t> (i + trials), drawn.begin() + static_cast<std::ptrdiff_t> (i + trials)) ? 1 : 0;

    // 4000 pairs, 1 in 2^24 each: four of them are less probable than 1 in 10^15.
    CHECK (repeats < 4);
}

TEST_CASE ("What is no shuffle is found out", "[listening]")
{
    // Always A; A and B in turns; the same in every test; long runs.
    CHECK_FALSE (isShuffled (drawMany<BlindTest> (made ([] (int) { return 0; }))));
    CHECK_FALSE (isShuffled (drawMany<BlindTest> (made ([] (int) { return 0x55; }))));
    CHECK_FALSE (isShuffled (drawMany<BlindTest> (made ([] (int n) { return 37 * (n % 16) + 11; }))));
    CHECK_FALSE (isShuffled (drawMany<BlindTest> (made ([] (int n) { return n / 64 % 2 != 0 ? 0xff : 0; }))));
}

TEST_CASE ("Without random numbers no test begins", "[listening]")
{
    BlindTest test (12);
    const auto begun = test.begin ([] (auto) { return false; });
    REQUIRE (begun.failed());
    CHECK (begun.getErrorMessage() == "This system gives out no random numbers, and without them no test is fair.");
    CHECK (test.state() == ListeningTest::State::notBegun);
    CHECK (test.begin().wasOk());
}
