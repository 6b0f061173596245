// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/VersionText.h"

#include "Signal/SignedText.h"

namespace plus48::ui
{
namespace
{
using Version = HearThrough::Version;

juce::String withSign (double db)
{
    const auto text = signedNumber (db, 1);
    return std::round (10.0 * db) > 0.0 ? "+" + text : text;
}

juce::String leftText (const std::optional<double>& seconds)
{
    if (! seconds.has_value())
        return {};

    return *seconds < 1.0 ? juce::String (", less than a second left") : ", about " + juce::String (juce::roundToInt (*seconds)) + " s left";
}

juce::String remedyText (Version::Remedy remedy)
{
    switch (remedy)
    {
        case Version::Remedy::tryAgain: return "Try again";
        case Version::Remedy::turnPowerOn: return "Turn it on";
        case Version::Remedy::chooseAnother: break;
    }

    return "Choose another";
}
} // namespace

juce::String versionName (int number) { return "Version " + juce::String (number); }

VersionText::VersionText (const Version& version, int number)
{
    const auto isReference = version.id == HearThrough::asRecorded;
    spoken = versionName (number) + ", " + version.name + ", " + version.chain;

    switch (version.state)
    {
        case Version::State::waiting:
            stage = "Waiting";
            action = "Cancel";
            spoken << ", waiting to be made";
            return;

        case Version::State::making:
            stage = "Being made";
            progress = juce::String (juce::roundToInt (100.0 * version.progress)) + " %" + leftText (version.secondsLeft);
            action = "Cancel";
            spoken << ", being made, " << progress;
            return;

        case Version::State::failed:
            action = remedyText (version.remedy);
            spoken << ". " << version.problem << " " << version.advice;
            return;

        case Version::State::ready: break;
    }

    match = isReference ? juce::String ("reference") : (version.matchDb.has_value() ? withSign (*version.matchDb) : juce::String ("silent"));
    noise = version.noiseDbfsA.has_value() ? signedNumber (*version.noiseDbfsA, 1) : juce::String ("none");

    // Of one that is silent nothing is known; of one that is the same to the bit there is none.
    const auto none = isReference || version.matchDb.has_value() ? juce::String ("none") : juce::String::fromUTF8 ("\xe2\x80\x93");
    difference = version.differenceDb.has_value() && ! isReference ? signedNumber (*version.differenceDb, 0) : none;
    differenceWords = version.differenceDb.has_value() && ! isReference ? version.differenceWords : juce::String();

    if (! isReference)
        spoken << ", turned " << match << " decibels to be as loud";

    spoken << ", noise " << noise << " dBFS, A-weighted";

    if (! isReference)
        spoken << ", difference to version 1 " << difference << (differenceWords.isEmpty() ? juce::String() : " decibels, " + differenceWords);
}
} // namespace plus48::ui
