// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "ListeningTest/ResultWords.h"
#include "ListeningTest/TestLength.h"

#include <cmath>

using namespace plus48;

namespace
{
TestScore tell (int count, int trials) { return { Question::canYouTell, trials, count }; }
TestScore like (int countOfB, int trials) { return { Question::whichDoYouLike, trials, countOfB }; }

/** With the characters that are not on every keyboard: `_` for the space that does not break, `'` for the apostrophe. */
juce::String plain (const juce::String& text)
{
    return text.replace (juce::String::charToString (0x00a0), "_").replace (juce::String::charToString (0x2019), "'");
}
} // namespace

TEST_CASE ("The history says of each test what its row in the design says", "[listening]")
{
    struct Row
    {
        TestScore score;
        const char *scoreText, *odds, *verdict;
    };

    const Row rows[] { { tell (8, 12), "8 of 12 right", "1 in 5", "That could be luck" },
                       { like (13, 16), "B 13 of 16", "1 in 47", "You like B" },
                       { tell (10, 10), "10 of 10 right", "1 in 1024", "You hear it" },
                       { tell (13, 24), "13 of 24 right", "2 in 5", "That could be luck" },
                       { tell (16, 16), "16 of 16 right", "1 in 65_536", "You hear it" },
                       { like (9, 16), "B 9 of 16", "4 in 5", "No favourite" },
                       { tell (9, 12), "9 of 12 right", "1 in 14", "Maybe" },
                       { tell (9, 10), "9 of 10 right", "1 in 93", "You hear it" },

                       // What the design does not draw.
                       { tell (24, 24), "24 of 24 right", "1 in 16_777_216", "You hear it" },
                       { tell (8, 10), "8 of 10 right", "1 in 18", "Maybe" },
                       { tell (11, 16), "11 of 16 right", "1 in 10", "That could be luck" },
                       { tell (7, 12), "7 of 12 right", "2 in 5", "That could be luck" },
                       { tell (0, 10), "0 of 10 right", "5 in 5", "That could be luck" },
                       { like (3, 16), "A 13 of 16", "1 in 47", "You like A" },
                       { like (4, 16), "A 12 of 16", "1 in 13", "Leaning to A" },
                       { like (12, 16), "B 12 of 16", "1 in 13", "Leaning to B" },
                       { like (11, 16), "B 11 of 16", "1 in 5", "No favourite" },
                       { like (8, 16), "8 of 16 each", "5 in 5", "No favourite" } };

    for (const auto& row : rows)
    {
        CAPTURE (row.scoreText);
        CHECK (scoreWords (row.score) == row.scoreText);
        CHECK (plain (oddsWords (row.score.chance())) == row.odds);
        CHECK (outcomeWords (row.score) == row.verdict);
    }
}

TEST_CASE ("The page of a blind test's result says what the design says", "[listening]")
{
    const auto luck = resultWords (tell (8, 12));
    CHECK (luck.intro == "You got");
    CHECK (luck.figure + " " + luck.ofHowMany == "8 of 12 right");
    CHECK (luck.verdict == "That could be luck");
    CHECK (plain (luck.explanation) == "Someone who only guesses gets 8 or more right in about **1 test out of 5**. So this test doesn't show that you hear a difference.");
    CHECK (luck.chance == "p = 0.19");
    CHECK (luck.chanceCaption == "The same thing as a number");
    CHECK (luck.you == "You: 8");
    CHECK (luck.share == "19 of 100 guessers land here");

    const auto heard = resultWords (tell (9, 10));
    CHECK (heard.explanation == "Someone who only guesses gets 9 or more right in about **1 test out of 93**. Different does not mean better.");
    CHECK (heard.share == "1 of 100 guessers lands here");

    CHECK (resultWords (tell (10, 10)).explanation.startsWith ("Someone who only guesses gets all 10 right in about **1 test out of 1024**."));
    CHECK (resultWords (tell (10, 10)).share == "1 of 1024 guessers lands here");
    CHECK (resultWords (tell (0, 10)).explanation.startsWith ("Someone who only guesses gets 0 or more right in **every test**."));
    CHECK (resultWords (tell (1, 10)).explanation.startsWith ("Someone who only guesses gets 1 or more right in **nearly every test**."));
    CHECK (resultWords (tell (9, 12)).explanation.contains ("a longer test would tell"));
}

TEST_CASE ("The page of a preference test's result says what the design says, and counts both sides", "[listening]")
{
    const auto liked = resultWords (like (13, 16));
    CHECK (liked.intro == "You chose B");
    CHECK (liked.figure + " " + liked.ofHowMany == "13 of 16 times");
    CHECK (liked.verdict == "You like B");
    CHECK (liked.explanation == "Someone who tosses a coin ends up this lopsided, for A or for B, in only about **1 test out of 47**. So this looks like taste, not luck.");
    CHECK (liked.chance == "p = 0.021");
    CHECK (liked.chanceCaption == "The same as a number, two-sided");
    CHECK (liked.you == "You: B 13 times");
    CHECK (liked.share == "2 of 100 coin tossers land in these two corners");

    const auto even = resultWords (like (9, 16));
    CHECK (even.intro == "You chose B, hardly more often");
    CHECK (even.verdict == "No favourite");
    CHECK (even.explanation == "Someone who tosses a coin ends up at least this lopsided, for A or for B, in about **4 tests out of 5**. Either will do: take the cheaper one.");
    CHECK (even.chance == "p = 0.80");
    CHECK (even.share == "80 of 100 coin tossers land in these");

    CHECK (resultWords (like (3, 16)).intro == "You chose A");
    CHECK (resultWords (like (3, 16)).figure == "13");
    CHECK (resultWords (like (3, 16)).you == "You: B 3 times");
    CHECK (resultWords (like (8, 16)).intro == "You chose each");
    CHECK (resultWords (like (8, 16)).chance == "p = 1");
    CHECK (resultWords (like (11, 16)).intro == "You chose B, a little more often");
    CHECK (resultWords (like (12, 16)).intro == "You chose B, more often");

    for (const auto trials : trialNumbers)
        for (auto count = 0; count <= trials; ++count)
        {
            CAPTURE (trials, count);
            const auto words = resultWords (like (count, trials)), mirrored = resultWords (like (trials - count, trials));
            CHECK (words.explanation.contains ("this lopsided, for A or for B, in"));
            CHECK (words.explanation == mirrored.explanation);
            CHECK (words.chance == mirrored.chance);
            CHECK (words.figure == mirrored.figure);
        }
}

TEST_CASE ("Every possible score has odds and a chance that agree with its verdict", "[listening]")
{
    for (const auto question : { Question::canYouTell, Question::whichDoYouLike })
        for (const auto trials : trialNumbers)
            for (auto count = 0; count <= trials; ++count)
            {
                const TestScore score { question, trials, count };
                const auto chance = score.chance();
                const auto parts = juce::StringArray::fromTokens (plain (oddsWords (chance)).removeCharacters ("_"), " ", {});
                CAPTURE (trials, count, chance);
                REQUIRE (parts.size() == 3);
                const auto odds = parts[0].getDoubleValue() / parts[2].getDoubleValue();

                // `1 in N` is off by at most half of one in N, fifths by half a fifth.
                if (chance >= 0.35)
                    CHECK (std::abs (odds - chance) <= 0.1 + 1e-12);
                else
                    CHECK (std::abs (1.0 / odds - 1.0 / chance) <= 0.5);

                // What is shown never says the opposite of the verdict.
                const auto shown = chanceWords (chance).fromLastOccurrenceOf (" ", false, false).getDoubleValue();
                CHECK ((score.verdict() == TestVerdict::clear) == (shown < 0.05));
                CHECK ((score.verdict() == TestVerdict::luck) == (shown > 0.10));
                CHECK (resultWords (score).share.isNotEmpty());
            }

    CHECK (chanceWords (1.0 / 65536.0) == "p < 0.0001");
    CHECK (chanceWords (0.0001) == "p = 0.00010");
    CHECK (chanceWords (0.00097656) == "p = 0.00098");
    CHECK (chanceWords (0.0997) == "p = 0.10");
    CHECK (chanceWords (0.998) == "p > 0.99");
}
