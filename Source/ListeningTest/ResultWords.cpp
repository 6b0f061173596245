// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResultWords.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
using juce::String;

constexpr auto fifthsFrom = 0.35;

struct Odds
{
    juce::int64 count, of;
};

Odds oddsOf (double chance)
{
    return chance < fifthsFrom ? Odds { 1, std::llround (1.0 / chance) } : Odds { std::llround (5.0 * chance), 5 };
}

/** From five digits on in groups of three, as `65 536`, which no line break parts. */
String grouped (juce::int64 number)
{
    String digits (number);

    if (digits.length() >= 5)
        for (auto place = digits.length() - 3; place > 0; place -= 3)
            digits = digits.substring (0, place) + String::charToString (0x00a0) + digits.substring (place);

    return digits;
}

/** The version that was chosen more often, and how often that was. */
struct Favourite
{
    explicit Favourite (const TestScore& score) : name (2 * score.count >= score.trials ? "B" : "A"), count (std::max (score.count, score.trials - score.count)), isEven (2 * score.count == score.trials) {}

    const char* name;
    int count;
    bool isEven;
};

/** `8 or more right`, `all 10 right` */
String atLeastRight (const TestScore& score)
{
    return score.count == score.trials ? "all " + String (score.trials) + " right" : String (score.count) + " or more right";
}

String dont (const char* before, const char* after) { return String (before) + String::charToString (0x2019) + after; }

String explainRightAnswers (const TestScore& score)
{
    const auto guessing = "Someone who only guesses gets " + atLeastRight (score) + " in " + oddsInSentence (score.chance()) + ". ";

    switch (score.verdict())
    {
        case TestVerdict::clear: return guessing + "Different does not mean better.";
        case TestVerdict::maybe: return guessing + "That is not enough to be sure: a longer test would tell.";
        case TestVerdict::luck: break;
    }

    return guessing + dont ("So this test doesn", "t show that you hear a difference.");
}

String explainChoices (const TestScore& score)
{
    const auto verdict = score.verdict();
    const auto tossing = String ("Someone who tosses a coin ends up ") + (verdict == TestVerdict::luck ? "at least " : "") + "this lopsided, for A or for B, in "
                       + (verdict == TestVerdict::clear ? "only " : "") + oddsInSentence (score.chance()) + ". ";

    switch (verdict)
    {
        case TestVerdict::clear: return tossing + "So this looks like taste, not luck.";
        case TestVerdict::maybe: return tossing + "That is not enough to be sure: a longer test would tell.";
        case TestVerdict::luck: break;
    }

    return tossing + "Either will do: take the cheaper one.";
}

/** `You chose B`, and how much more often. */
String choiceIntro (const TestScore& score)
{
    const Favourite favourite (score);

    if (favourite.isEven)
        return "You chose each";

    const auto chosen = String ("You chose ") + favourite.name;

    switch (score.verdict())
    {
        case TestVerdict::clear: return chosen;
        case TestVerdict::maybe: return chosen + ", more often";
        case TestVerdict::luck: break;
    }

    return chosen + (score.chance() < fifthsFrom ? ", a little more often" : ", hardly more often");
}

/** `19 of 100 guessers land here`; below half of one in a hundred, `1 of 1024`. */
String shareWords (const TestScore& score)
{
    const auto isTell = score.question == Question::canYouTell;
    const auto chance = score.chance();
    const auto hundredths = std::llround (100.0 * chance);
    const auto count = hundredths == 0 ? 1 : hundredths;
    const auto of = hundredths == 0 ? oddsOf (chance).of : 100;
    const auto where = isTell ? " here" : score.verdict() == TestVerdict::luck ? " in these"
                                                                               : " in these two corners";
    return grouped (count) + " of " + grouped (of) + (isTell ? " guessers" : " coin tossers") + (count == 1 ? " lands" : " land") + where;
}
} // namespace

String oddsWords (double chance)
{
    const auto odds = oddsOf (chance);
    return grouped (odds.count) + " in " + grouped (odds.of);
}

String oddsInSentence (double chance)
{
    const auto odds = oddsOf (chance);

    if (odds.count == odds.of)
        return chance < 1.0 ? "**nearly every test**" : "**every test**";

    return "about **" + grouped (odds.count) + (odds.count == 1 ? " test" : " tests") + " out of " + grouped (odds.of) + "**";
}

String chanceWords (double chance)
{
    if (chance >= 1.0)
        return "p = 1";

    if (chance < 0.0001)
        return "p < 0.0001";

    if (chance > 0.99)
        return "p > 0.99";

    // 0.19 has its first figure that counts in the first place behind the point, 0.021 in the second.
    auto firstPlace = -static_cast<int> (std::floor (std::log10 (chance)));

    // 0.0997 is 0.10.
    if (std::round (chance * std::pow (10.0, firstPlace + 1)) >= 100.0)
        --firstPlace;

    return "p = " + String (chance, firstPlace + 1);
}

String outcomeWords (const TestScore& score)
{
    const auto verdict = score.verdict();

    if (score.question == Question::canYouTell)
        return verdict == TestVerdict::clear ? "You hear it" : verdict == TestVerdict::maybe ? "Maybe"
                                                                                             : "That could be luck";

    if (verdict == TestVerdict::luck)
        return "No favourite";

    return String (verdict == TestVerdict::clear ? "You like " : "Leaning to ") + Favourite (score).name;
}

String claimWords (const TestScore& score)
{
    switch (score.verdict())
    {
        case TestVerdict::clear: return "You heard it: " + scoreWords (score) + ".";
        case TestVerdict::maybe: return "Maybe you heard it: " + scoreWords (score) + ".";
        case TestVerdict::luck: break;
    }

    return "You did not hear it in " + String (score.trials) + " trials.";
}

String scoreWords (const TestScore& score)
{
    const auto of = " of " + String (score.trials);

    if (score.question == Question::canYouTell)
        return String (score.count) + of + " right";

    const Favourite favourite (score);
    return favourite.isEven ? String (score.count) + of + " each" : favourite.name + String (" ") + String (favourite.count) + of;
}

ResultWords resultWords (const TestScore& score)
{
    const auto isTell = score.question == Question::canYouTell;
    const auto of = "of " + String (score.trials);
    ResultWords words;

    words.intro = isTell ? "You got" : choiceIntro (score);
    words.figure = String (isTell ? score.count : Favourite (score).count);
    words.ofHowMany = of + (isTell ? " right" : " times");
    words.verdict = outcomeWords (score);
    words.explanation = isTell ? explainRightAnswers (score) : explainChoices (score);
    words.chance = chanceWords (score.chance());
    words.chanceCaption = isTell ? "The same thing as a number" : "The same as a number, two-sided";
    words.you = isTell ? "You: " + String (score.count) : "You: B " + String (score.count) + (score.count == 1 ? " time" : " times");
    words.share = shareWords (score);
    return words;
}
} // namespace plus48
