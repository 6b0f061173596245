// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/ResultAdvice.h"

#include "ListeningTest/TestLength.h"

namespace plus48::ui
{
namespace
{
juce::String use (const TestRecord::Side& side, bool isA) { return "Use " + (isA && side.name == "Built-in" ? juce::String ("built-in") : side.name); }
} // namespace

ResultAdvice::ResultAdvice (const TestRecord& record)
{
    using Verdict = TestVerdict;
    const auto score = record.trials.score().value_or (TestScore());
    const auto verdict = score.verdict();
    const Action again { Step::again, "Test again" };
    const auto trials = "*" + juce::String (score.trials) + " trials*";

    for (const auto number : trialNumbers)
        if (longerTrials == 0 && number > score.trials)
            longerTrials = number;

    // A version of a take is nothing that could be plugged in here.
    const auto useA = record.isOfVersions ? again : Action { Step::useA, use (record.a, true) };
    const auto useB = record.isOfVersions ? again : Action { Step::useB, use (record.b, false) };

    const auto longer = longerTrials > 0 ? Action { Step::longer, "New test, " + juce::String (longerTrials) + " trials" } : again;

    if (score.question == Question::canYouTell)
    {
        if (verdict == Verdict::clear)
        {
            headline = "There is a difference";
            text = juce::String::fromUTF8 ("You heard it in ") + trials + ". Whether it is for the better is another question.";
            first = { Step::askWhichIsLiked, "Which do you like?" };
            second = again;
        }
        else if (verdict == Verdict::maybe)
        {
            headline = "Not sure yet";
            text = "Close to it, and not there. " + juce::String (longerTrials > 0 ? "A longer test finds smaller differences." : "A result that comes twice is worth more.");
            first = longer;
            second = useA;
        }
        else if (record.isOfVersions)
        {
            headline = "Too alike to tell";
            text = "You did not hear which was which in " + trials + ".";
            first = longer;
            second = longerTrials > 0 ? again : Action { Step::askWhichIsLiked, "Which do you like?" };
        }
        else
        {
            headline = record.a.name == "Built-in" ? "Keep your built-in preamp" : "Keep " + record.a.name;
            text = "You did not hear the other one in " + trials + ", and this one costs nothing more.";
            first = useA;
            second = longer;
        }

        return;
    }

    const auto likesB = 2 * score.count > score.trials;

    if (verdict == Verdict::clear)
    {
        headline = "A matter of taste";
        text = "You chose " + juce::String (likesB ? "B" : "A") + " in *" + juce::String (likesB ? score.count : score.trials - score.count) + " of " + juce::String (score.trials) + "* trials. Liked is not better: try it on another take.";
        first = likesB ? useB : useA;
        second = record.isOfVersions ? longer : again;
    }
    else
    {
        const auto keep = record.isOfVersions ? juce::String ("Both will do") : (record.a.name == "Built-in" ? "Keep your built-in preamp" : "Keep " + record.a.name);
        headline = verdict == Verdict::maybe ? "Not sure yet" : keep;
        text = verdict == Verdict::maybe ? juce::String ("A longer test would tell whether it is taste or luck.") : "You liked both about the same" + juce::String (record.isOfVersions ? "." : ", and it costs nothing more.");
        first = verdict == Verdict::maybe ? longer : useA;
        second = verdict == Verdict::maybe ? useA : longer;
    }
}
} // namespace plus48::ui
