// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Compare/CompareText.h"

#include "Measurement/AdviceLevels.h"
#include "Measurement/DifferenceAudibility.h"
#include "Signal/SignedText.h"
#include "Studio/LevelMatch.h"

#include <algorithm>
#include <cmath>

namespace plus48::ui
{
using juce::String;

juce::String levelMatchText (bool isMatched, std::optional<double> differenceDb, double trimDb)
{
    if (! differenceDb.has_value())
        return "One of the two is silent";

    const auto difference = std::abs (*differenceDb);
    const auto isEqual = difference <= levelMatch::toleranceDb + 0.005;
    const auto more = signedNumber (difference, 1) + " dB " + (*differenceDb > 0.0 ? "louder" : "quieter");

    if (! isMatched)
        return isEqual ? String ("A and B are equally loud") : "B is " + more;

    if (! isEqual)
        return "B still " + more + ": its knobs end here";

    return trimDb <= -0.05 ? "B turned down " + signedNumber (-trimDb, 1) + " dB, within 0.1 dB" : String ("B as loud as A, within 0.1 dB");
}

String liveMatchText (bool isMatched, const ComparedPair& pair)
{
    // Turned by what was heard before, until there is something to weigh.
    if (isMatched && ! pair.liveDifferenceLu.has_value() && std::abs (pair.liveGainDb) >= 0.05)
        return "B turned " + String (pair.trimDb + pair.liveGainDb > 0.0 ? "up " : "down ") + signedNumber (std::abs (pair.trimDb + pair.liveGainDb), 1) + " dB, being measured";

    if (! pair.differenceDb.has_value() || ! pair.liveDifferenceLu.has_value())
        return levelMatchText (isMatched, pair.differenceDb, pair.trimDb);

    const auto& louder = *pair.liveDifferenceLu;

    if (! isMatched)
        return std::abs (louder) < 0.05 ? String ("Off: A and B are equally loud") : "Off: B is " + signedNumber (std::abs (louder), 1) + " dB " + (louder > 0.0 ? "louder" : "quieter");

    // Where B is heard at: its trim, and what is added behind the recording.
    const auto turned = pair.trimDb + pair.liveGainDb;
    const auto apart = signedNumber (std::abs (pair.liveResidualLu.value_or (0.0)), 2) + " LU apart";
    return (std::abs (turned) < 0.05 ? String ("B as loud as A") : "B turned " + String (turned > 0.0 ? "up " : "down ") + signedNumber (std::abs (turned), 1) + " dB") + ", " + apart;
}

String takeMatchText (bool isMatched, const ComparedPair& pair)
{
    using State = TakeComparison::State;
    const String turned = pair.turned == Path::a ? "A" : "B", other = pair.turned == Path::a ? "B" : "A";

    if (pair.state == State::failed)
        return pair.problem;

    if (pair.state != State::ready)
        return "Making " + turned + ": " + String (juce::roundToInt (100.0 * pair.progress)) + " %";

    if (! pair.differenceDb.has_value())
        return "One of the two is silent";

    const auto difference = signedNumber (std::abs (*pair.differenceDb), 1) + " dB";
    const auto isLouder = pair.turned == Path::b ? *pair.differenceDb > 0.0 : *pair.differenceDb < 0.0;

    if (! isMatched && std::abs (*pair.differenceDb) < 0.05)
        return "Off: B is as loud as A";

    if (! isMatched)
        return "Off: B is " + difference + (*pair.differenceDb > 0.0 ? " louder" : " quieter");

    const auto apart = signedNumber (std::abs (pair.residualLu), 2) + " LU apart";
    return std::abs (*pair.differenceDb) < 0.05 ? turned + " as loud as " + other + ", " + apart : turned + " turned " + (isLouder ? "down " : "up ") + difference + ", " + apart;
}

String differenceText (const ComparedPair& pair)
{
    constexpr auto nearDb = 3.0;

    if (pair.state == TakeComparison::State::ready && ! pair.differenceUnderDb.has_value())
        return pair.differenceDb.has_value() ? "Nothing at all: the two are the same." : "One of the two is silent.";

    if (pair.state == TakeComparison::State::failed)
        return pair.problem;

    if (pair.state != TakeComparison::State::ready || ! pair.differenceUnderDb.has_value())
        return "As soon as both can be heard.";

    if (*pair.differenceUnderDb < DifferenceAudibility::inaudibleAloneDb)
        return "Nothing you can hear.";

    const auto added = "What B adds is " + signedNumber (std::abs (*pair.differenceUnderDb), 0) + " dB " + (*pair.differenceUnderDb < 0.0 ? "below" : "above") + " the sound of A";

    if (pair.unknownNoise.isNotEmpty())
        return added + ".";

    const auto overHiss = *pair.differenceDbfs - std::max (pair.a.noiseDbfsA + pair.matchingDb (Path::a), pair.b.noiseDbfsA + pair.matchingDb (Path::b));
    const String hiss = overHiss > nearDb ? "louder than the hiss." : (overHiss < -nearDb ? "softer than the hiss." : "about as loud as the hiss.");
    return added + ", " + hiss;
}

String noiseSourceName (NoiseSource source)
{
    switch (source)
    {
        case NoiseSource::room: return "Room";
        case NoiseSource::microphone: return "Microphone";
        case NoiseSource::preamp: return "Preamp";
        case NoiseSource::converter: break;
    }

    return "Converter";
}

namespace
{
/** In tenths of a decibel as a reader would subtract them; nothing where all of it is silent. */
std::optional<double> noiseOf (const std::array<std::optional<double>, numNoiseSources>& parts, const NoiseVersions::Solo& solo)
{
    const auto isAll = std::find (solo.begin(), solo.end(), true) == solo.end();
    auto power = 0.0;

    for (std::size_t source = 0; source < numNoiseSources; ++source)
        if ((isAll || solo[source]) && parts[source].has_value())
            power += std::pow (10.0, 0.1 * *parts[source]);

    return power > 0.0 ? std::optional (std::round (100.0 * std::log10 (power)) / 10.0) : std::nullopt;
}

String headingOf (const NoiseVersions::Solo& solo)
{
    juce::StringArray names;

    for (std::size_t source = 0; source < numNoiseSources; ++source)
        if (solo[source])
            names.add (names.isEmpty() ? noiseSourceName (static_cast<NoiseSource> (source)) : noiseSourceName (static_cast<NoiseSource> (source)).toLowerCase());

    if (names.isEmpty())
        return "*All of it:* ";

    if (names.size() == 1)
        return "*" + names[0] + " alone:* ";

    const auto last = names[names.size() - 1];
    names.remove (names.size() - 1);
    return "*" + names.joinIntoString (", ") + " and " + last + ":* ";
}
} // namespace

String noiseOnlyText (const ComparedPair& pair, const NoiseVersions::Solo& solo)
{
    if (pair.noiseProblem.isNotEmpty())
        return pair.noiseProblem;

    if (pair.state != TakeComparison::State::ready)
        return pair.state == TakeComparison::State::failed ? pair.problem : String ("As soon as both can be heard.");

    if (pair.noiseProgress < 1.0 || ! pair.hasNoiseParts)
        return "Making the noise: " + String (juce::roundToInt (100.0 * pair.noiseProgress)) + " %";

    const auto a = noiseOf (pair.noiseParts (Path::a), solo), b = noiseOf (pair.noiseParts (Path::b), solo);

    if (! a.has_value() || ! b.has_value())
        return headingOf (solo) + (a.has_value() || b.has_value() ? String (a.has_value() ? "B" : "A") + " has none." : String ("there is none."));

    if (pair.unknownNoise.isNotEmpty())
        return headingOf (solo) + pair.unknownNoise;

    const auto more = *b - *a;

    if (std::abs (more) < 0.05)
        return headingOf (solo) + "A and B hiss alike.";

    return headingOf (solo) + "B hisses " + signedNumber (std::abs (more), 1) + " dB " + (more > 0.0 ? "more." : "less.");
}

juce::StringArray colourText (const ComparedPair& pair)
{
    using State = ColourMeasurements::Answer::State;
    const auto& colour = pair.colour;

    if (pair.unknownSound.isNotEmpty())
        return { pair.unknownSound };

    if (colour.state == State::impossible)
        return {};

    if (colour.state == State::measuring)
        return { String ("Colour of B: being measured") };

    juce::StringArray figures, heard;
    String names, words;

    // Drives that are heard alike are named together.
    const auto finish = [&] {
        if (names.isNotEmpty())
            heard.add (names + ": " + words + ".");
    };

    for (const auto& each : colour.drives)
    {
        const auto name = String (toWord (each.drive));
        const auto now = String (each.differenceDb.has_value() ? DifferenceAudibility::inWords (*each.differenceDb) : "nothing");
        figures.add (name + " " + (each.differenceDb.has_value() ? signedNumber (*each.differenceDb, 0) : String ("0")));

        if (now == words)
        {
            names << ", " << name;
            continue;
        }

        finish();
        names = name.substring (0, 1).toUpperCase() + name.substring (1);
        words = now;
    }

    finish();
    return { "Colour: " + figures.joinIntoString (", ") + " dB", heard.joinIntoString (" ") };
}

NoiseComparison noiseText (const ComparedPair& pair)
{
    if (pair.unknownNoise.isNotEmpty())
        return { {}, {}, false, pair.unknownNoise };

    if (! pair.isOfTake)
        return compareNoise (pair.a.noiseDbfsA, pair.b.noiseDbfsA, pair.differenceDb, pair.audibleDb);

    if (pair.state != TakeComparison::State::ready)
        return { {}, {}, false, pair.state == TakeComparison::State::making ? String ("As soon as both can be heard.") : pair.problem };

    // What is turned is turned with its noise.
    const auto difference = pair.differenceDb.value_or (0.0);
    const auto a = pair.a.noiseDbfsA + pair.matchingDb (Path::a), b = pair.b.noiseDbfsA + pair.matchingDb (Path::b);
    auto compared = compareNoise (a, b, pair.differenceDb.has_value() ? std::optional<double> (0.0) : std::nullopt, pair.audibleDb);
    compared.isAfterMatching = std::abs (difference) > levelMatch::toleranceDb + 0.005;
    return compared;
}

NoiseComparison compareNoise (double aDbfs, double bDbfs, std::optional<double> differenceDb, double audibleDb)
{
    NoiseComparison compared;

    if (! differenceDb.has_value() || ! std::isfinite (aDbfs) || ! std::isfinite (bDbfs))
    {
        compared.a = signedNumber (aDbfs, 1);
        compared.b = signedNumber (bDbfs, 1);
        compared.message = "A silent path cannot be compared.";
        return compared;
    }

    // What is only louder would be turned down with its noise.
    compared.isAfterMatching = std::abs (*differenceDb) > levelMatch::toleranceDb + 0.005;
    const auto tenths = [] (double db) { return static_cast<int> (std::round (10.0 * db)); };
    const auto a = tenths (aDbfs), b = tenths (bDbfs - (compared.isAfterMatching ? *differenceDb : 0.0));
    compared.a = signedNumber (0.1 * a, 1);
    compared.b = signedNumber (0.1 * b, 1);

    // Of the figures as they are shown: a reader subtracts them.
    const auto noisier = 0.1 * (b - a);

    if (a == b)
    {
        compared.message = "Both are equally quiet.";
        return compared;
    }

    compared.message = "B is " + signedNumber (std::abs (noisier), 1) + " dB " + (noisier > 0.0 ? "noisier" : "quieter");

    if (std::abs (noisier) < AdviceLevels::noticedDb)
        compared.message += ": too little to hear.";
    else if (const auto heard = std::min (std::abs (noisier), audibleDb); heard < AdviceLevels::noticedDb)
        compared.message += ": neither can be heard.";
    else
        compared.message += heard < AdviceLevels::clearDb ? ": a little, in the pauses." : ": listen to the pauses.";

    return compared;
}
} // namespace plus48::ui
