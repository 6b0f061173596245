// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoachElsewhere.h"

#include "CoachFacts.h"
#include "OpticalInputs.h"
#include "StripActions.h"
#include "StripLevel.h"

#include "Signal/SignedText.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** A longer name leaves no room on a button. */
constexpr int longestOnButton = 10;

/** Less is no figure: it reads as nothing. */
constexpr double leastOverDb = 0.05;
} // namespace

CoachElsewhere::CoachElsewhere (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, const InputMeters& metersToUse, const SourcePeaks& peaksToUse, const SourceSelector& sourcesToUse)
    : catalogue (catalogueToUse), editor (editorToUse), meters (metersToUse), peaks (peaksToUse), sources (sourcesToUse)
{
}

std::optional<CoachAdvice> CoachElsewhere::clipping (const CoachAdvice& shown)
{
    for (const auto input : editor.setup().runningInputs())
    {
        if (! isOther (input) || ! onActivePath (input).analysedClips.any())
            continue;

        // One that is driven for its colour clips, too, and wants nothing.
        if (auto advice = adviceOn (input, shown); advice.isClipping)
            return advice;
    }

    return std::nullopt;
}

std::optional<CoachAdvice> CoachElsewhere::comingClose (const CoachAdvice& shown)
{
    for (const auto input : editor.setup().runningInputs())
    {
        if (! isOther (input) || StripLevel::of (onActivePath (input)).kind != StripLevel::Kind::hot || ! meters.readings (input).isHeardEnough())
            continue;

        if (auto advice = adviceOn (input, shown); advice.level == CoachAdvice::Level::close)
            return advice;
    }

    return std::nullopt;
}

/** What the coach says of an input, and what it sees of it. */
struct CoachElsewhere::Judged
{
    CoachAdvice advice;
    CoachFacts facts;
};

CoachElsewhere::Judged CoachElsewhere::judged (int input, CoachAdvice::Level before)
{
    const auto& setup = editor.setup();
    const auto& channel = setup.channelOf (input);
    const auto& known = figures.try_emplace (input, setup.rig, channel, catalogue).first->second;
    const auto expected = peaks.expectedLevel (setup.sourceOf (input), setup.rig, channel, known.path (channel.activePath).formula);
    return { coachAdvice (setup, input, meters.readings (input), known, catalogue, expected, before), { setup, input, meters.readings (input), known, catalogue, expected, before } };
}

juce::String CoachElsewhere::remedyFor (int input)
{
    const auto advice = judged (input, CoachAdvice::Level::unknown).advice;

    if (advice.kind != CoachAdvice::Kind::fixNow && ! meters.readings (input).isHeardEnough())
        return {};

    // What would lead to path A cannot be done where there is none.
    if (auto fixed = editor.setup().channelOf (input); advice.fix != nullptr && opticalInputs::isOptical (editor.setup(), catalogue, input))
    {
        advice.fix (fixed);

        if (fixed.activePath == Path::a)
            return {};
    }

    if (advice.fix != nullptr)
        return advice.buttonThere.isNotEmpty() ? advice.buttonThere.replace ("%", "it") : advice.button;

    // Whoever stands in front of a real microphone moves without a button: `Twice the distance`.
    return advice.remedy.upToLastOccurrenceOf ("**", false, false).removeCharacters ("*");
}

CoachAdvice CoachElsewhere::adviceOn (int input, const CoachAdvice& shown)
{
    auto [advice, facts] = judged (input, shown.otherInput == input ? shown.level : CoachAdvice::Level::unknown);

    if (advice.isClipping)
        return toldFromHere (std::move (advice), input, " is too loud", limitPassed (input, facts));

    return toldFromHere (std::move (advice), input, " comes close", "Channel " + juce::String (input + 1) + " peaks at **" + signedNumber (facts.peak, 0) + " dBFS**; louder would clip.");
}

CoachAdvice CoachElsewhere::toldFromHere (CoachAdvice advice, int input, const juce::String& what, const juce::String& why) const
{
    const auto name = nameOf (input);
    const auto number = "channel " + juce::String (input + 1);
    const auto canBeMended = advice.fix != nullptr && advice.buttonThere.isNotEmpty();
    advice.otherInput = input;
    advice.headline = (name.isEmpty() ? "Channel " + juce::String (input + 1) : name) + what;
    advice.text = why + " " + (canBeMended ? advice.remedy : juce::String ("Its knobs are at their end."));
    advice.button = canBeMended ? advice.buttonThere.replace ("%", name.isEmpty() || name.length() > longestOnButton ? number : name) : juce::String();

    if (canBeMended)
        advice.fixSetup = [input, fix = std::move (advice.fix)] (Setup& setup) { fix (setup.channelOf (input)); };

    advice.fix = nullptr;
    return advice;
}

juce::String CoachElsewhere::nameOf (int input) const
{
    const auto& setup = editor.setup();
    const auto name = stripName (setup, sources, input);

    // A name that two strips have says nothing.
    for (int other = 0; other < setup.numInputs(); ++other)
        if (other != input && stripName (setup, sources, other).equalsIgnoreCase (name))
            return {};

    return name;
}

juce::String CoachElsewhere::limitPassed (int input, const CoachFacts& facts) const
{
    const auto& clips = facts.clips;
    const auto link = opticalInputs::linkOf (editor.setup(), facts.audioInterface, input);
    const auto isOnlyPreamp = clips.external && ! clips.input && ! clips.converter;
    const auto stage = clips.microphone ? PathStage::performance : (isOnlyPreamp ? PathStage::external : PathStage::recorded);
    juce::String limit ("the interface");

    if (clips.microphone)
        limit = "its microphone";
    else if (link.has_value())
        limit = "preamp " + juce::String (*link + 1);
    else if (isOnlyPreamp)
        limit = "its external preamp";

    const auto over = facts.overDb (stage).value_or (0.0);
    const auto who = "Channel " + juce::String (input + 1);
    return over >= leastOverDb ? who + " goes **" + signedNumber (over, 1) + " dB** past the limit of " + limit + "." : who + " reaches the limit of " + limit + ", and crackles.";
}
} // namespace plus48
