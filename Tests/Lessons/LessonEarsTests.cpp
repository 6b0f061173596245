// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Lessons/LessonEars.h"

using namespace plus48;

TEST_CASE ("Blind questions of a lesson are tossed fairly, and each by itself", "[lessons]")
{
    constexpr int numTests = 4000;
    std::array<int, 8> counts {};

    for (int test = 0; test < numTests; ++test)
    {
        LessonEars ears;
        ears.begin (3);
        std::size_t tosses = 0;

        for (int question = 0; question < 3; ++question)
        {
            tosses = 2 * tosses + (ears.firstIsAfter() ? 1 : 0);
            ears.answer (true);
        }

        ++counts[tosses];
    }

    // Chi square of seven degrees of freedom: 29.9 is passed once in 10000 times.
    auto chiSquare = 0.0;

    for (const auto count : counts)
        chiSquare += std::pow (count - numTests / 8.0, 2.0) / (numTests / 8.0);

    CHECK (chiSquare < 29.9);
}

TEST_CASE ("An answer to a blind question is told at once, and luck is said in words", "[lessons]")
{
    // The lowest bit of each byte: first is after, second is, first is.
    int next = 0;
    const auto tosses = [&next] (std::span<std::uint8_t> bytes) {
        constexpr std::uint8_t wanted[] { 1, 0, 1 };
        bytes[0] = wanted[next++ % 3];
        return true;
    };

    LessonEars ears;
    CHECK (ears.isDone());
    ears.begin (3, tosses);
    CHECK (ears.numQuestions() == 3);
    CHECK (ears.question() == 0);
    CHECK (ears.answer (true));
    CHECK_FALSE (ears.answer (true));
    CHECK (ears.question() == 2);
    CHECK_FALSE (ears.isDone());
    CHECK (ears.answer (true));
    CHECK (ears.isDone());
    CHECK (ears.numRight() == 2);
    CHECK (ears.wereRight() == std::vector<bool> { true, false, true });
    CHECK (ears.luckInWords() == "1 in 8");

    // What comes late is no answer.
    CHECK_FALSE (ears.answer (true));
    CHECK (ears.wereRight().size() == 3);

    ears.begin (1, tosses);
    CHECK (ears.question() == 0);
    CHECK (ears.luckInWords() == "1 in 2");
}

TEST_CASE ("Without randomness of the system a lesson still asks", "[lessons]")
{
    LessonEars ears;
    ears.begin (3, [] (std::span<std::uint8_t>) { return false; });
    CHECK (ears.numQuestions() == 3);
}
