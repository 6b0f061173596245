// SPDX-License-Identifier: GPL-3.0-or-later
#include "VerdictWords.h"

#include "AdviceLevels.h"

#include "Signal/SignedText.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace plus48::verdictWords
{
namespace
{
using juce::String;
using Remedy = PreampAdvice::Remedy;
using Verdict = PreampAdvice::Verdict;

/** As a figure with one decimal says it; below that nobody is told of more or less noise. */
double roundedToTenth (double db) { return std::round (10.0 * db) / 10.0; }

/** The preamp's share as a sentence has it. */
String preampShare (const PreampAdvice& advice)
{
    const auto text = percentTexts (advice.shares)[2];
    return text.startsWithChar ('<') ? String ("less than 1 %") : (advice.shares.preamp > 0.0 ? text.replace ("%", " %") : String ("none"));
}

/** The quietest one of a kind that can be used. */
const Remedy* quietest (const PreampAdvice& advice, PreampAdvice::Kind kind)
{
    const Remedy* found = nullptr;

    for (const auto& remedy : advice.ranking)
        if (remedy.kind == kind && remedy.isUsable() && (found == nullptr || remedy.noiseDb > found->noiseDb))
            found = &remedy;

    return found;
}

String boosterCost (const Remedy& booster) { return booster.cost == PreampAdvice::Cost::free ? String ("nothing") : String (cost (booster.cost)); }

/** Of the booster and the best preamp, where one of them takes away noise that is heard. */
String whatTakesItAway (const PreampAdvice& advice)
{
    const auto* preamp = quietest (advice, PreampAdvice::Kind::preamp);
    const auto* booster = quietest (advice, PreampAdvice::Kind::booster);
    const auto whole = [] (const Remedy& remedy) { return signedNumber (remedy.noiseDb, 0) + " dB"; };

    if (preamp == nullptr && booster == nullptr)
        return {};

    if (preamp == nullptr || booster == nullptr)
        return (preamp != nullptr ? "The best external preamp" : "A small booster") + String (" takes away ") + whole (preamp != nullptr ? *preamp : *booster) + " of it.";

    if (std::abs (preamp->noiseDb - booster->noiseDb) < AdviceLevels::noticedDb)
        return "A fine preamp takes away " + whole (*preamp) + " of it, and so does a small booster that costs " + boosterCost (*booster) + ".";

    if (booster->noiseDb > preamp->noiseDb)
        return "A small booster takes away " + whole (*booster) + " of it, the best external preamp " + whole (*preamp) + ".";

    return "The best external preamp takes away " + whole (*preamp) + " of it, a small booster " + whole (*booster) + ".";
}

String whatIsLeft (const PreampAdvice& advice)
{
    if (advice.quietestId.isEmpty())
        return "No external one here takes any of it away.";

    const auto takes = "The best external one would take away " + signedNumber (roundedToTenth (advice.noiseImprovementDb), 1) + " dB: ";

    if (! advice.noiseNow.isAudible())
        return takes + "nobody can hear that, as nobody hears your noise.";

    return takes + (advice.noiseNow.audiblePartOf (advice.noiseImprovementDb) < AdviceLevels::noticedDb ? "nobody can hear that." : "a little, in the pauses.");
}
} // namespace

std::array<String, 4> percentTexts (const NoiseParts& parts)
{
    const std::array shares { parts.room, parts.microphone, parts.preamp, parts.converter };
    std::array<int, 4> percents {};
    std::array<double, 4> rests {};
    auto left = std::accumulate (shares.begin(), shares.end(), 0.0) > 0.0 ? 100 : 0;

    for (std::size_t i = 0; i < shares.size(); ++i)
    {
        percents[i] = static_cast<int> (100.0 * shares[i]);
        rests[i] = 100.0 * shares[i] - percents[i];
        left -= percents[i];
    }

    // Rounded so that they are 100 in all: what is left goes to those that were cut most.
    for (; left > 0; --left)
    {
        auto& most = *std::max_element (rests.begin(), rests.end());
        ++percents[static_cast<std::size_t> (&most - rests.data())];
        most = 0.0;
    }

    std::array<String, 4> texts;
    const auto isTiny = [] (double share) { return share > 0.0 && share < 0.01; };

    // Beside less than one no other is a hundred.
    const auto most = std::any_of (shares.begin(), shares.end(), isTiny) ? 99 : 100;

    for (std::size_t i = 0; i < shares.size(); ++i)
        texts[i] = isTiny (shares[i]) ? String ("<1%") : String (std::min (percents[i], most)) + "%";

    return texts;
}

String story (const PreampAdvice& advice)
{
    if (! advice.isPowered || advice.verdict == Verdict::forInputs || advice.verdict == Verdict::unknown)
        return advice.reason;

    if (advice.verdict == Verdict::forGain)
        return advice.reason + " Turned up afterwards, the converter's noise comes along.";

    if (advice.verdict == Verdict::forNoise)
        return "Your interface makes *" + preampShare (advice) + "* of the noise you record. " + whatTakesItAway (advice);

    const auto noise = "Your preamp makes *" + preampShare (advice) + "* of the noise you record. " + whatIsLeft (advice);
    if (advice.unknownSound.isNotEmpty())
        return noise + " " + advice.unknownSound;

    return advice.verdict == Verdict::onlyForSound ? noise + " The one you listen to changes the sound." : noise;
}

const char* cost (PreampAdvice::Cost costOfIt) noexcept
{
    switch (costOfIt)
    {
        case PreampAdvice::Cost::free: return "free";
        case PreampAdvice::Cost::little: return "a little";
        case PreampAdvice::Cost::lot: break;
    }

    return "a lot";
}

const char* kind (PreampAdvice::Kind kindOfIt) noexcept
{
    switch (kindOfIt)
    {
        case PreampAdvice::Kind::closer:
        case PreampAdvice::Kind::room: return "the gear you have";
        case PreampAdvice::Kind::booster: return "before your interface";
        case PreampAdvice::Kind::audioInterface: return "another interface";
        case PreampAdvice::Kind::microphone: return "another microphone";
        case PreampAdvice::Kind::preamp: break;
    }

    return "external preamp";
}

String figure (const Remedy& remedy)
{
    if (! remedy.isUsable())
        return remedy.reason.trimCharactersAtEnd (".");

    const auto db = roundedToTenth (remedy.noiseDb);

    if (db >= 0.0)
        return signedNumber (db, 1);

    return signedNumber (db, 1) + (db > -AdviceLevels::noticedDb ? ", a trace noisier" : ", noisier");
}

String action (const Remedy& remedy)
{
    switch (remedy.kind)
    {
        case PreampAdvice::Kind::closer: return "Try it at " + neatNumber (100.0 * remedy.distanceMetres, 1) + " cm";
        case PreampAdvice::Kind::room: return "Try a room of " + neatNumber (remedy.roomDba, 0) + " dBA";
        case PreampAdvice::Kind::booster: return "Put a booster in";
        case PreampAdvice::Kind::preamp:
        case PreampAdvice::Kind::audioInterface:
        case PreampAdvice::Kind::microphone: break;
    }

    return "Try " + remedy.what;
}

String limits (bool hasRealRoom)
{
    return hasRealRoom ? "Limits: sums from published figures and what was measured, for hiss only. Your real interface's own noise is in what you record: no simulated preamp takes it out."
                       : "Limits: these are sums from published figures and one room, for hiss only; whether you like how a preamp sounds, only a blind test tells.";
}
} // namespace plus48::verdictWords
