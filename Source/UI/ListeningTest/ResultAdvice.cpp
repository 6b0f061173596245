// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/ResultAdvice.h"

#include "ListeningTest/TestLength.h"

namespace plus48::ui
{
namespace
{
juce::String use (const TestRecord::Side& side, bool isA) { return "Use " + (isA && side.name == "Built-in" ? juce::String ("built-in") : side.name); }

juce::String keep (const TestRecord& record) { return record.a.name == "Built-in" ? juce::String ("Keep your built-in preamp") : "Keep " + record.a.name; }
} // namespace

ResultAdvice::ResultAdvice (const TestRecord& record)
{
    const auto score = record.trials.score().value_or (TestScore());
    const Action again { Step::again, "Test again" };

    for (const auto number : trialNumbers)
        if (longerTrials == 0 && number > score.trials)
            longerTrials = number;

    // A version of a take is nothing that could be plugged in here.
    const Steps steps { again,
                        longerTrials > 0 ? Action { Step::longer, "New test, " + juce::String (longerTrials) + " trials" } : again,
                        record.isOfVersions ? again : Action { Step::useA, use (record.a, true) },
                        record.isOfVersions ? again : Action { Step::useB, use (record.b, false) } };

    if (score.question == Question::canYouTell)
        adviseOnTelling (record, score, steps);
    else
        adviseOnLiking (record, score, steps);
}

void ResultAdvice::adviseOnTelling (const TestRecord& record, const TestScore& score, const Steps& steps)
{
    const auto verdict = score.verdict();
    const auto trials = "*" + juce::String (score.trials) + " trials*";

    if (verdict == TestVerdict::clear)
    {
        headline = "There is a difference";
        text = "You heard it in " + trials + ". Whether it is for the better is another question.";
        first = { Step::askWhichIsLiked, "Which do you like?" };
        second = steps.again;
    }
    else if (verdict == TestVerdict::maybe)
    {
        headline = "Not sure yet";
        text = "Close to it, and not there. " + juce::String (longerTrials > 0 ? "A longer test finds smaller differences." : "A result that comes twice is worth more.");
        first = steps.longer;
        second = steps.useA;
    }
    else if (record.isOfVersions)
    {
        headline = "Too alike to tell";
        text = "You did not hear which was which in " + trials + ".";
        first = steps.longer;
        second = longerTrials > 0 ? steps.again : Action { Step::askWhichIsLiked, "Which do you like?" };
    }
    else
    {
        headline = keep (record);
        text = "You did not hear the other one in " + trials + ", and this one costs nothing more.";
        first = steps.useA;
        second = steps.longer;
    }
}

void ResultAdvice::adviseOnLiking (const TestRecord& record, const TestScore& score, const Steps& steps)
{
    const auto verdict = score.verdict();
    const auto prefersB = 2 * score.count > score.trials;

    if (verdict == TestVerdict::clear)
    {
        headline = "A matter of taste";
        text = "You chose " + juce::String (prefersB ? "B" : "A") + " in *" + juce::String (prefersB ? score.count : score.trials - score.count) + " of " + juce::String (score.trials) + "* trials. Liked is not better: try it on another take.";
        first = prefersB ? steps.useB : steps.useA;
        second = record.isOfVersions ? steps.longer : steps.again;
    }
    else if (verdict == TestVerdict::maybe)
    {
        headline = "Not sure yet";
        text = "A longer test would tell whether it is taste or luck.";
        first = steps.longer;
        second = steps.useA;
    }
    else
    {
        headline = record.isOfVersions ? juce::String ("Both will do") : keep (record);
        text = "You liked both about the same" + juce::String (record.isOfVersions ? "." : ", and it costs nothing more.");
        first = steps.useA;
        second = steps.longer;
    }
}
} // namespace plus48::ui
