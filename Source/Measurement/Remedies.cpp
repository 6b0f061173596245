// SPDX-License-Identifier: GPL-3.0-or-later
#include "Remedies.h"

#include "AdviceLevels.h"

#include "Equipment/KnownFigures.h"
#include "Rig/Phantom.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
using juce::String;
using Remedy = PreampAdvice::Remedy;
using Kind = PreampAdvice::Kind;
using Cost = PreampAdvice::Cost;

constexpr double studioDba = 20.0;

/** Nothing is advised on a figure that is only assumed. */
constexpr auto notPublished = "Its noise is not published.";

/** Another interface or microphone is no remedy if it is no quieter. */
constexpr double worthNamingDb = 0.05;

/** The gain at which this peak is where peaks should be, as far as the knob goes. */
ChannelRig atUsefulGain (const Rig& rig, ChannelRig channel, Path path, const Catalogue& catalogue, double peak)
{
    auto& gainDb = path == Path::a ? channel.builtIn.gainDb : channel.external.gainDb;
    const auto& preamp = path == Path::a ? catalogue.audioInterface (rig.interfaceId)->input (channel.builtIn.jack)->preamp : *catalogue.preamp (channel.external.preampId);
    gainDb = std::clamp (gainDb, preamp.gainMinDb, preamp.gainMaxDb);

    const PathFormula formula (ChannelPlan::from (rig, channel, catalogue), path, ChannelSettings::from (channel), rig.sampleRate);
    const auto peakDbfs = dbFromGain (peak) + dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz));
    gainDb = std::clamp (std::isfinite (peakDbfs) ? gainDb + AimZone::target - peakDbfs : gainDb, preamp.gainMinDb, preamp.gainMaxDb);
    return channel;
}

/** This preamp on path B; what is louder or quieter than path A can be made up for afterwards. */
ChannelRig with (const PreampModel& preamp, ChannelRig channel, const Rig& rig, const Catalogue& catalogue)
{
    auto& external = channel.external;
    external.preampId = preamp.identity.id;
    external.impedanceOhm = preamp.inputOhms.front();
    external.trimDb = 0.0;
    external.gainDb = preamp.gainMinDb;
    external.into.jack = Jack::line;
    const auto& line = catalogue.audioInterface (rig.interfaceId)->line.preamp;
    external.into.gainDb = std::clamp (0.0, line.gainMinDb, line.gainMaxDb);
    return channel;
}

bool isPassive (const MicrophoneModel* microphone) { return microphone != nullptr && microphone->power == PowerNeed::none; }

/** In the shops of today: dynamic microphones, boosters, two inputs and a starved tube cost a little, the rest more. */
Cost costOf (Kind kind, const Identity& identity, bool isSimple)
{
    if (identity.usersOwn)
        return Cost::free;

    return kind == Kind::booster || isSimple ? Cost::little : Cost::lot;
}

Remedy remedyOf (Kind kind, const String& what, const String& id, Cost cost)
{
    Remedy remedy;
    remedy.kind = kind;
    remedy.what = what;
    remedy.id = id;
    remedy.cost = cost;
    return remedy;
}

/** Tries one thing after another. */
class Trials
{
public:
    Trials (const Rig& rigNow, const ChannelRig& channelNow, const Catalogue& catalogueToUse, const PreampAdvice::Question& toAnswer, const PathAtUsefulGain& pathNow, const NoiseAudibility& noiseNow)
        : rig (rigNow), channel (channelNow), catalogue (catalogueToUse), question (toAnswer), now (pathNow), audibility (noiseNow)
    {
    }

    std::vector<Remedy> run()
    {
        tryCloser();
        tryRoom();
        tryBoosters();
        tryPreamps();
        tryInterfaces();
        tryMicrophones();

        const auto rounded = [] (const Remedy& remedy) { return std::round (10.0 * remedy.noiseDb); };

        std::stable_sort (remedies.begin(), remedies.end(), [&] (const Remedy& left, const Remedy& right) {
            if (left.isUsable() != right.isUsable())
                return left.isUsable();

            if (rounded (left) > rounded (right) || rounded (left) < rounded (right))
                return rounded (left) > rounded (right);

            return left.cost < right.cost;
        });

        return std::move (remedies);
    }

private:
    /** The remedy with what it does to the noise, or with why it cannot. */
    Remedy judged (Remedy remedy, const Rig& nextRig, const ChannelRig& nextChannel, Path path) const { return judged (std::move (remedy), nextRig, nextChannel, path, question); }

    /** The same where the performance is another one in front of the microphone. */
    Remedy judged (Remedy remedy, const Rig& nextRig, const ChannelRig& nextChannel, Path path, const PreampAdvice::Question& asked) const
    {
        const auto peak = asked.peakAtDiaphragm;
        const PathAtUsefulGain next (nextRig, nextChannel, path, catalogue, asked);
        remedy.chain = next.chain (nextRig);

        if (! next.formula.isPowered())
        {
            remedy.reason = "Your microphone gets no power from it.";
            return remedy;
        }

        const auto limit = next.formula.clipLevel (PathStage::performance);

        if (limit.has_value() && peak > *limit)
            remedy.reason = "It is too loud there for the microphone.";
        else if (next.peakDbfs() > 0.0)
            remedy.reason = "Your sound is too loud for it.";
        else if (next.formula.trebleLossDb() >= AdviceLevels::dullDb && now.formula.trebleLossDb() < AdviceLevels::dullDb)
            remedy.reason = "It is made for microphones, and takes the treble of a pickup away.";

        remedy.noiseDb = now.noiseUnderPeakDb() - next.noiseUnderPeakDb();

        if (! std::isfinite (remedy.noiseDb))
            remedy.noiseDb = 0.0;

        remedy.isAudible = remedy.isUsable() && audibility.audiblePartOf (remedy.noiseDb) >= AdviceLevels::noticedDb;
        return remedy;
    }

    void tryCloser()
    {
        if (! channel.usesMicrophone() || channel.distanceMetres <= 1.001 * AdviceLevels::nearestMetres)
            return;

        auto nearer = channel;
        nearer.distanceMetres = std::max (AdviceLevels::nearestMetres, 0.5 * channel.distanceMetres);
        auto remedy = remedyOf (Kind::closer, "Closer: " + String (juce::roundToInt (100.0 * nearer.distanceMetres)) + " cm", {}, Cost::free);
        remedy.distanceMetres = nearer.distanceMetres;

        // Whoever comes nearer is louder, and the real room behind him is not.
        const auto louder = channel.distanceMetres / nearer.distanceMetres;
        auto asked = question;
        asked.peakAtDiaphragm *= louder;

        if (asked.sourceNoiseDba.has_value())
            *asked.sourceNoiseDba -= dbFromGain (louder);

        remedies.push_back (judged (remedy, rig, nearer, Path::a, asked));
    }

    void tryRoom()
    {
        if (! channel.usesMicrophone() || ! rig.roomDba.has_value() || *rig.roomDba <= studioDba)
            return;

        auto quieter = rig;
        quieter.roomDba = studioDba;
        auto remedy = remedyOf (Kind::room, "Quieter room: " + String (juce::roundToInt (studioDba)) + " dBA", {}, Cost::little);
        remedy.roomDba = studioDba;
        remedies.push_back (judged (remedy, quieter, channel, Path::a));
    }

    void tryBoosters()
    {
        if (channel.booster)
            return;

        for (const auto& preamp : catalogue.preamps)
            if (preamp.isInlineBooster())
                tryBooster (preamp);

        // Of the second shelf, the one that somebody has plugged in before.
        if (const auto* const chosen = catalogue.preamp (channel.boosterId); chosen != nullptr && chosen->identity.byName)
            tryBooster (*chosen);
    }

    void tryBooster (const PreampModel& booster)
    {
        auto remedy = remedyOf (Kind::booster, booster.identity.fullName(), booster.identity.id, costOf (Kind::booster, booster.identity, true));
        const auto* microphone = channel.usesMicrophone() ? catalogue.microphone (channel.microphoneId) : nullptr;
        const auto& audioInterface = *catalogue.audioInterface (rig.interfaceId);

        if (microphone == nullptr)
            remedy.reason = "It is made for microphones.";
        else if (! isPassive (microphone))
            remedy.reason = "It keeps the power that your microphone needs.";
        else if (! known::noiseOf (booster))
            remedy.reason = notPublished;
        else if (! phantomCanReach (channel, Path::a, audioInterface))
            remedy.reason = audioInterface.hasPhantom ? "It needs the +48 V of a mic input." : "It needs +48 V, which your interface does not have.";

        if (! remedy.isUsable())
        {
            remedies.push_back (remedy);
            return;
        }

        auto boosted = channel;
        boosted.booster = boosted.phantom = true;
        boosted.boosterId = booster.identity.id;
        remedies.push_back (judged (remedy, rig, boosted, Path::a));
    }

    void tryPreamps()
    {
        for (const auto& preamp : catalogue.preamps)
            tryPreamp (preamp);

        // Of the second shelf, the one that somebody has put into the slot.
        if (const auto* const inSlot = catalogue.preamp (channel.external.preampId); inSlot != nullptr && inSlot->identity.byName)
            tryPreamp (*inSlot);
    }

    void tryPreamp (const PreampModel& preamp)
    {
        if (preamp.isInlineBooster())
            return;

        auto powered = channel;

        // It brings its own +48 V.
        const auto* microphone = channel.usesMicrophone() ? catalogue.microphone (channel.microphoneId) : nullptr;
        powered.pad = false;
        powered.phantom = channel.phantom || channel.booster || (microphone != nullptr && microphone->power == PowerNeed::phantom);
        auto remedy = remedyOf (Kind::preamp, preamp.identity.fullName(), preamp.identity.id, costOf (Kind::preamp, preamp.identity, preamp.device == AmplifierDevice::starvedTriode));

        if (known::noiseOf (preamp))
            return remedies.push_back (judged (remedy, rig, with (preamp, powered, rig, catalogue), Path::b));

        remedy.reason = notPublished;
        remedies.push_back (remedy);
    }

    void tryInterfaces()
    {
        for (const auto& audioInterface : catalogue.interfaces)
        {
            if (audioInterface.identity.id == rig.interfaceId || audioInterface.input (channel.builtIn.jack) == nullptr || ! known::noiseOf (audioInterface, channel.builtIn.jack))
                continue;

            auto other = rig;
            other.interfaceId = audioInterface.identity.id;
            other.bits.reset();
            auto moved = channel;
            moved.pad = false;
            moved.phantom = channel.phantom && phantomCanReach (channel, Path::a, audioInterface);
            auto remedy = remedyOf (Kind::audioInterface, audioInterface.identity.name, audioInterface.identity.id, costOf (Kind::audioInterface, audioInterface.identity, audioInterface.inputs <= 2));
            pushIfBetter (judged (remedy, other, moved, Path::a));
        }
    }

    void tryMicrophones()
    {
        if (! channel.usesMicrophone())
            return;

        for (const auto& microphone : catalogue.microphones)
        {
            if (microphone.identity.id == channel.microphoneId || ! known::noiseOf (microphone))
                continue;

            auto other = channel;
            other.microphoneId = microphone.identity.id;
            other.booster = false;
            other.phantom = microphone.power == PowerNeed::phantom && phantomCanReach (channel, Path::a, *catalogue.audioInterface (rig.interfaceId));
            auto remedy = remedyOf (Kind::microphone, microphone.identity.name, microphone.identity.id, costOf (Kind::microphone, microphone.identity, microphone.kind == "dynamic"));
            pushIfBetter (judged (remedy, rig, other, Path::a));
        }
    }

    void pushIfBetter (const Remedy& remedy)
    {
        if (remedy.isUsable() && remedy.noiseDb >= worthNamingDb)
            remedies.push_back (remedy);
    }

    const Rig& rig;
    const ChannelRig& channel;
    const Catalogue& catalogue;
    const PreampAdvice::Question& question;
    const PathAtUsefulGain& now;
    const NoiseAudibility& audibility;
    std::vector<Remedy> remedies;
};
} // namespace

PathAtUsefulGain::PathAtUsefulGain (const Rig& rig, const ChannelRig& channelNow, Path pathToJudge, const Catalogue& catalogue, const PreampAdvice::Question& question)
    : path (pathToJudge),
      peak (question.peakAtDiaphragm),
      channel (atUsefulGain (rig, channelNow, path, catalogue, peak)),
      formula (ChannelPlan::from (rig, channel, catalogue), path, ChannelSettings::from (channel), rig.sampleRate, question.sourceNoiseDba),
      noise (noiseAt (formula, PathStage::recorded))
{
}

Rig PathAtUsefulGain::chain (Rig rig) const
{
    rig.channels = { channel };
    rig.channels.front().activePath = path;
    return rig;
}

double PathAtUsefulGain::peakDbfs() const { return dbFromGain (peak) + dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz)); }

std::vector<PreampAdvice::Remedy> remediesFor (const Rig& rig, const ChannelRig& channel, const Catalogue& catalogue, const PreampAdvice::Question& question, const PathAtUsefulGain& now, const NoiseAudibility& noiseNow)
{
    return Trials (rig, channel, catalogue, question, now, noiseNow).run();
}
} // namespace plus48
