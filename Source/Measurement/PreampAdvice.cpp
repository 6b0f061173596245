// SPDX-License-Identifier: GPL-3.0-or-later
#include "PreampAdvice.h"

#include "AdviceLevels.h"
#include "Remedies.h"

#include "Rig/Phantom.h"
#include "Rig/UnknownNoise.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
using juce::String;
using Verdict = PreampAdvice::Verdict;
using Kind = PreampAdvice::Kind;

constexpr double converterMarginDb = 10.0;
constexpr double thdPercentThrough = 0.1;
constexpr double responseDbHeard = 0.5;
constexpr double nearlyAsGoodDb = 6.0;

bool changesSound (const PreampModel& preamp)
{
    const auto part = [] (const std::optional<double>& dbc) { return dbc.has_value() ? powerFromDb (*dbc) : 0.0; };
    const auto thdPercent = 100.0 * std::sqrt (part (preamp.harmonics.h2At4Dbu) + part (preamp.harmonics.h3At4Dbu));

    const auto isUneven = std::any_of (preamp.response.begin(), preamp.response.end(), [] (const ResponsePoint& responsePoint) { return std::abs (responsePoint.db) >= responseDbHeard; });
    return thdPercent > thdPercentThrough || isUneven;
}

String loudestOf (const NoiseParts& parts)
{
    const std::pair<const char*, double> all[] { { "room", parts.room }, { "microphone", parts.microphone }, { "preamp", parts.preamp }, { "converter", parts.converter } };
    return std::max_element (std::begin (all), std::end (all), [] (auto& left, auto& right) { return left.second < right.second; })->first;
}

bool isAmplifier (const PreampAdvice::Remedy& remedy) { return remedy.kind == Kind::booster || remedy.kind == Kind::preamp; }

const PreampAdvice::Remedy* quietestAmplifier (const std::vector<PreampAdvice::Remedy>& ranking)
{
    const PreampAdvice::Remedy* quietest = nullptr;

    for (const auto& remedy : ranking)
        if (isAmplifier (remedy) && remedy.isUsable() && (quietest == nullptr || remedy.noiseDb > quietest->noiseDb))
            quietest = &remedy;

    return quietest;
}

/** All 0 where there is no noise. */
NoiseParts fractionsOf (const NoiseParts& parts)
{
    const auto total = parts.total() > 0.0 ? parts.total() : 1.0;
    return { parts.room / total, parts.microphone / total, parts.preamp / total, parts.converter / total };
}

/** In the jack it belongs in, with the +48 V it needs, where they are: a cable or a switch in the wrong place is no reason to buy anything. */
ChannelRig pluggedInRight (ChannelRig channel, const Rig& rig, const Catalogue& catalogue)
{
    const auto& audioInterface = *catalogue.audioInterface (rig.interfaceId);
    const auto* microphone = channel.usesMicrophone() ? catalogue.microphone (channel.microphoneId) : nullptr;
    const auto* instrument = catalogue.instrument (channel.instrumentId);
    channel.activePath = Path::a;

    if (microphone != nullptr)
        channel.builtIn.jack = Jack::mic;
    else if (instrument != nullptr)
        channel.builtIn.jack = instrument->isPickup() && audioInterface.instrument.has_value() ? Jack::instrument : Jack::line;

    const auto needsPhantom = channel.booster || (microphone != nullptr && microphone->power == PowerNeed::phantom);
    channel.phantom = needsPhantom && phantomCanReach (channel, Path::a, audioInterface);
    channel.booster = channel.booster && channel.phantom;
    channel.pad = false;
    return channel;
}

/** With the built-in knob all the way up. */
struct AtMaximumGain
{
    double peakDbfs = 0.0;

    /** What is turned up afterwards brings the converter's noise near the rest. */
    bool isConverterNear = false;

    static AtMaximumGain of (const Rig& rig, ChannelRig channel, const Catalogue& catalogue, const PreampAdvice::Question& question)
    {
        channel.builtIn.gainDb = catalogue.audioInterface (rig.interfaceId)->input (channel.builtIn.jack)->preamp.gainMaxDb;
        const PathFormula formula (ChannelPlan::from (rig, channel, catalogue), Path::a, ChannelSettings::from (channel), rig.sampleRate, question.sourceNoiseDba);
        const auto noise = noiseAt (formula, PathStage::recorded).aWeighted;
        const auto peakDbfs = dbFromGain (question.peakAtDiaphragm) + dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz));
        return { peakDbfs, noise.converter > powerFromDb (-converterMarginDb) * noise.total() };
    }
};

String decibels (double db) { return String (db, 1) + " dB"; }

/** What is known when the words are chosen. */
struct AdviceText
{
    const PreampAdvice& advice;
    const PreampAdvice::Remedy* quietest;
    const InterfaceModel& audioInterface;
    bool isInstrument;
    int numInputs;

    String headline() const
    {
        const auto isPowered = advice.isPowered;

        switch (advice.verdict)
        {
            case Verdict::unknown: return "Nobody can say.";
            case Verdict::forInputs: return isPowered ? "Yes: you need more inputs." : "Yes: your microphone needs +48 V.";
            case Verdict::forGain: return "Yes: your gain runs out.";
            case Verdict::forNoise: return "Yes: your interface hisses most.";
            case Verdict::onlyForSound: return "Only for how it sounds.";
            case Verdict::no: break;
        }

        if (! isPowered)
            return "No: it needs a sound card.";

        // Louder than the preamp with its converter, which is what could be exchanged.
        const auto& shares = advice.shares;
        const auto electronics = shares.preamp + shares.converter;

        if (shares.room >= shares.microphone && shares.room > electronics)
            return "No: your room is louder.";

        if (shares.microphone > shares.room && shares.microphone > electronics)
            return isInstrument ? "No: your instrument is louder." : "No: your microphone is louder.";

        return advice.noiseNow.isAudible() ? "No: none here is much quieter." : "No: your preamp is quiet enough.";
    }

    String reason() const
    {
        const auto isPowered = advice.isPowered;

        switch (advice.verdict)
        {
            case Verdict::forInputs:
                return isPowered ? audioInterface.identity.name + " has " + String (audioInterface.inputs) + (audioInterface.inputs == 1 ? " input" : " inputs") + ", and " + String (numInputs) + " are asked for."
                                 : audioInterface.identity.name + " has none here; an external preamp brings its own.";
            case Verdict::forGain: return shortfall();
            case Verdict::forNoise: return quietest->what + " takes away " + decibels (quietest->noiseDb) + " of noise that you can hear.";
            case Verdict::unknown: return advice.unknownNoise + (advice.gainShortfallDb > 0.0 ? " " + shortfall() : String());
            case Verdict::onlyForSound:
            case Verdict::no: break;
        }

        return isPowered ? aboutNoise() + (advice.unknownSound.isNotEmpty() ? " " + advice.unknownSound : String()) : String ("This headset wants the plug-in power of a computer's own sound card, which no preamp has.");
    }

    String shortfall() const { return "With the knob all the way up, peaks stay " + decibels (advice.gainShortfallDb) + " below " + String::fromUTF8 ("\xe2\x88\x92") + String (juce::roundToInt (-AimZone::low)) + " dBFS."; }

    String aboutNoise() const
    {
        if (quietest == nullptr || advice.noiseImprovementDb < 0.05)
            return "None here takes any noise away.";

        const auto takes = quietest->what + " is the quietest here, and takes away " + decibels (advice.noiseImprovementDb) + ": ";

        if (! advice.noiseNow.isAudible())
            return takes + "inaudible, as all of your noise is.";

        return takes + (advice.noiseNow.audiblePartOf (advice.noiseImprovementDb) < AdviceLevels::noticedDb ? "inaudible." : "a little, in the pauses.");
    }
};
} // namespace

const PreampAdvice::Remedy* PreampAdvice::best() const noexcept
{
    const Remedy* found = nullptr;
    double bestDb = 0.0;

    for (const auto& remedy : ranking)
    {
        if (! remedy.isAudible)
            continue;

        if (found == nullptr)
            bestDb = remedy.noiseDb;

        if (found == nullptr || (remedy.cost < found->cost && remedy.noiseDb >= bestDb - nearlyAsGoodDb))
            found = &remedy;
    }

    return found;
}

PreampAdvice PreampAdvice::of (const Rig& rig, const ChannelRig& channelAsItIs, const Catalogue& catalogue, const Question& question)
{
    PreampAdvice advice;
    const auto channel = pluggedInRight (channelAsItIs, rig, catalogue);
    const auto& audioInterface = *catalogue.audioInterface (rig.interfaceId);
    const PathAtUsefulGain builtIn (rig, channel, Path::a, catalogue, question);
    const auto isPowered = advice.isPowered = builtIn.formula.isPowered();
    const auto& parts = builtIn.noise.aWeighted;
    advice.chainNow = builtIn.chain (rig);

    if (const auto unknown = plus48::unknownNoise (rig, channel, Path::a, catalogue); unknown.has_value() && isPowered)
        advice.unknownNoise = unknown->inWords();

    const auto isKnown = advice.unknownNoise.isEmpty();

    if (isPowered && isKnown)
        advice.noiseNow = NoiseAudibility::of (builtIn.formula, question.peakAtDiaphragm, playbackPeakSpl (channel.usesMicrophone(), question.peakAtDiaphragm, channel.distanceMetres));

    if (isKnown)
    {
        advice.shares = fractionsOf (parts);
        advice.loudestNoise = loudestOf (parts);
        advice.ranking = remediesFor (rig, channel, catalogue, question, builtIn, advice.noiseNow);
    }

    const auto* const quietest = quietestAmplifier (advice.ranking);

    if (quietest != nullptr && quietest->noiseDb > 0.0)
    {
        advice.noiseImprovementDb = quietest->noiseDb;
        advice.quietestId = quietest->id;
    }

    const auto atMaximum = AtMaximumGain::of (rig, channel, catalogue, question);
    advice.gainShortfallDb = isPowered ? std::max (0.0, AimZone::low - atMaximum.peakDbfs) : 0.0;

    // One that only waits in the slot is not chosen yet.
    const auto* chosen = channelAsItIs.activePath == Path::b ? catalogue.preamp (channelAsItIs.external.preampId) : nullptr;

    if (const auto unknown = chosen != nullptr ? plus48::unknownSound (*chosen) : std::nullopt)
        advice.unknownSound = unknown->inWords();

    if (question.numInputs > audioInterface.inputs || (! isPowered && quietest != nullptr))
        advice.verdict = Verdict::forInputs;
    else if (! isPowered)
        advice.verdict = Verdict::no;
    else if (! isKnown)
        advice.verdict = Verdict::unknown;
    else if (advice.gainShortfallDb > 0.0 && atMaximum.isConverterNear)
        advice.verdict = Verdict::forGain;
    else if (advice.noiseNow.audiblePartOf (advice.noiseImprovementDb) >= AdviceLevels::clearDb)
        advice.verdict = Verdict::forNoise;
    else if (chosen != nullptr && advice.unknownSound.isEmpty() && changesSound (*chosen))
        advice.verdict = Verdict::onlyForSound;

    const AdviceText text { advice, quietest, audioInterface, ! channel.usesMicrophone(), question.numInputs };
    advice.headline = text.headline();
    advice.reason = text.reason();
    return advice;
}
} // namespace plus48
