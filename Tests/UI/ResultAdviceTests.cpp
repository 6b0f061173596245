// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "UI/ListeningTest/ResultAdvice.h"

using namespace plus48;
using namespace plus48::ui;
using Step = ResultAdvice::Step;

namespace
{
/** A finished test with so many right answers, or choices of B. */
TestRecord finished (Question question, int number, int count, bool isOfVersions)
{
    TestRecord record;
    record.a.name = isOfVersions ? "As recorded" : "Built-in";
    record.b.name = "Sixties tube";
    record.isOfVersions = isOfVersions;
    record.trials.question = question;
    record.trials.number = number;

    for (int i = 0; i < number; ++i)
    {
        // X is always B; a choice of the first is one of A.
        record.trials.drawn.push_back (question == Question::canYouTell);
        record.trials.answers.push_back (i < count);
    }

    return record;
}

bool uses (const ResultAdvice& advice)
{
    const auto is = [] (Step step) { return step == Step::useA || step == Step::useB; };
    return is (advice.first.step) || is (advice.second.step);
}
} // namespace

TEST_CASE ("What two versions of a take were tested for is never said to be plugged in or used now", "[ui][listening-test]")
{
    auto numUses = 0;

    for (const auto question : { Question::canYouTell, Question::whichDoYouLike })
        for (const auto number : { 10, 24 })
            for (int count = 0; count <= number; ++count)
            {
                const ResultAdvice ofVersions (finished (question, number, count, true)), own (finished (question, number, count, false));
                INFO (number << " trials, " << count);
                CHECK_FALSE (uses (ofVersions));
                CHECK_FALSE (ofVersions.headline.startsWith ("Keep"));
                CHECK_FALSE (ofVersions.text.contains ("costs"));
                CHECK ((ofVersions.first.button != ofVersions.second.button || number == 24));
                numUses += uses (own) ? 1 : 0;
            }

    CHECK (numUses > 20);
}

TEST_CASE ("A test of two versions is read back as one", "[ui][listening-test]")
{
    for (const auto isOfVersions : { false, true })
    {
        TestRecord read;
        REQUIRE (readTestRecord (toJson (finished (Question::canYouTell, 10, 5, isOfVersions)), read).wasOk());
        CHECK (read.isOfVersions == isOfVersions);
    }
}
