// SPDX-License-Identifier: GPL-3.0-or-later
#include "GainSetting.h"

#include "CoachAdviser.h"
#include "GainAdvice.h"
#include "OpticalInputs.h"
#include "RigRules.h"

#include "Rig/Phantom.h"
#include "Signal/SignedText.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** Peaks of noise are some 12 dB above its RMS: less than this is no sound. In dB. */
constexpr double aboveNoiseDb = 18.0;

/** Gains are set in whole decibels. */
constexpr double halfStepDb = 0.51;
} // namespace

GainSetting::GainSetting (const Catalogue& catalogueToUse, SetupEditor& editorToUse, InputMeters& metersToUse, const Transport& transportToUse, Notices& noticesToUse)
    : catalogue (catalogueToUse), editor (editorToUse), meters (metersToUse), transport (transportToUse), notices (noticesToUse)
{
}

juce::Result GainSetting::begin (std::vector<int> inputs)
{
    if (transport.state() == Transport::State::recording || transport.state() == Transport::State::saving)
        return notices.refuse ("Gains are set before a take; stop it first.");

    if (transport.state() == Transport::State::playing)
        return notices.refuse ("A take plays, and the inputs wait; stop it first.");

    done.clear();
    after.reset();
    gesture = editor.newGesture();
    round = 0;
    listen (std::move (inputs));
    return juce::Result::ok();
}

juce::Result GainSetting::begin()
{
    if (! editor.setup().isAnyArmed())
        return notices.refuse ("No input is armed: there is nothing to set.");

    ofOne = false;
    return begin (editor.setup().runningInputs());
}

juce::Result GainSetting::beginOne()
{
    if (! editor.isArmed())
        return notices.refuse ("This input waits: arm it, and its gain can be set.");

    ofOne = true;
    oneInput = editor.selectedInput();
    return begin (std::vector { oneInput });
}

void GainSetting::cancel() { listening = false; }

const GainSetting::Outcome* GainSetting::resultOfOne() const
{
    const auto isTold = ofOne && ! listening && ! done.empty() && after.has_value() && *after == editor.setup() && transport.state() != Transport::State::recording;
    return isTold ? &done.front() : nullptr;
}

std::optional<double> GainSetting::wayFromDb() const
{
    const auto* const result = resultOfOne();
    const auto isShown = result != nullptr && sinceFinished < wayShownSeconds && oneInput == editor.selectedInput() && std::abs (result->toDb - result->fromDb) > 0.0;
    return isShown ? std::optional (result->fromDb) : std::nullopt;
}

void GainSetting::undoOne()
{
    if (resultOfOne() != nullptr)
        editor.undo();
}

void GainSetting::listen (std::vector<int> inputs)
{
    waiting = std::move (inputs);
    listening = true;
    heardFor = 0.0;
    ++round;

    for (const auto input : waiting)
        meters.resetAnalysisOf (input);

    if (ofOne)
        heardWords.begin (noiseDbfs (oneInput) + aboveNoiseDb);
}

void GainSetting::update (double seconds)
{
    sinceFinished += seconds;

    if (! isListening())
        return;

    if (transport.state() != Transport::State::ready)
    {
        cancel();
        return;
    }

    heardFor += seconds;

    if (ofOne && oneInput < editor.setup().numInputs())
        heardWords.update (meters.readings (oneInput).path (judgedPath (oneInput)).recorded.peakDb(), seconds);

    if (heardFor >= listenSeconds)
        judge();
}

/** Where B is matched to A, it follows whatever A is set to. */
Path GainSetting::judgedPath (int input) const
{
    const auto& setup = editor.setup();
    const auto& channel = setup.channelOf (input);

    if (! setup.isLevelMatched || opticalInputs::isOptical (setup, catalogue, input))
        return channel.activePath;

    return ChannelPlan::from (setup.rig, channel, catalogue).path (Path::a).isUnpowered ? channel.activePath : Path::a;
}

double GainSetting::peakDbfs (int input) const
{
    const auto peakOf = [this] (int each) { return meters.readings (each).path (judgedPath (each)).analysed.peakDb(); };
    const auto& setup = editor.setup();

    // A stereo pair is turned as one: by its louder side.
    if (setup.stripOf (input).isLinkedToNext && input + 1 < setup.numInputs())
        return std::max (peakOf (input), peakOf (input + 1));

    return input > 0 && setup.stripOf (input - 1).isLinkedToNext ? std::max (peakOf (input), peakOf (input - 1)) : peakOf (input);
}

double GainSetting::noiseDbfs (int input) const
{
    const auto path = judgedPath (input);
    const auto& rig = editor.setup().rig;
    return PathFigures (rig, rigRules::resolvedOn (editor.setup().channelOf (input), path, rig, catalogue), path, catalogue).noise.dbfsA();
}

GainSetting::Turned GainSetting::turn (int input) const
{
    const auto path = judgedPath (input);
    const auto& heard = meters.readings (input).path (path);
    const auto& rig = editor.setup().rig;
    const auto peak = peakDbfs (input);
    auto channel = editor.setup().channelOf (input);
    const auto activePath = std::exchange (channel.activePath, path);
    const auto knob = preampGain (channel, rig, catalogue);
    const auto noise = noiseDbfs (input);
    Turned turned { { input, Outcome::Kind::set, knob.nowDb, knob.nowDb, peak, peak }, {}, false };
    auto& outcome = turned.outcome;

    const auto& clips = heard.analysedClips;

    if (clips.external || clips.input || clips.converter)
    {
        outcome.toDb = std::max (knob.lowDb, knob.nowDb - turnedDownDb);
        outcome.kind = Outcome::Kind::clips;
        turned.wantsMore = round < mostRounds && outcome.toDb < knob.nowDb;
    }
    else if (peak < noise + aboveNoiseDb)
    {
        outcome.kind = Outcome::Kind::silent;
    }
    else
    {
        outcome.toDb = gainForPeak (channel, rig, catalogue, peak);
        outcome.peakDbfs = peak + outcome.toDb - knob.nowDb;
        outcome.kind = std::abs (outcome.peakDbfs - AimZone::target) > halfStepDb ? Outcome::Kind::knobEnds : Outcome::Kind::set;

        // No knob helps a microphone; that is said.
        if (clips.microphone)
            outcome.kind = Outcome::Kind::clips;
    }

    setPreampGain (channel, outcome.toDb);

    if (outcome.kind == Outcome::Kind::clips && ! turned.wantsMore)
        outcome.remedy = remedyOf (input, channel);

    channel.activePath = activePath;
    turned.channel = channel;
    return turned;
}

/** Of what clipped, as it is turned by now, with the path active that was judged. */
juce::String GainSetting::remedyOf (int input, const ChannelRig& turned) const
{
    auto setup = editor.setup();
    setup.channelOf (input) = turned;
    const ChannelFigures figures (setup.rig, turned, catalogue);
    const CoachAdviser coach (setup, input, meters.readings (input), figures, catalogue, {}, CoachAdvice::Level::unknown);
    return coach.aboutClipping().remedy.removeCharacters ("*");
}

void GainSetting::note (Outcome outcome)
{
    const auto earlier = std::find_if (done.begin(), done.end(), [&outcome] (const Outcome& each) { return each.input == outcome.input; });

    if (earlier == done.end())
    {
        done.push_back (outcome);
        return;
    }

    // One that was turned down in an earlier round began where it stood then.
    outcome.fromDb = earlier->fromDb;
    *earlier = outcome;
}

void GainSetting::judge()
{
    std::vector<int> again;
    std::vector<Turned> all;

    for (const auto input : waiting)
    {
        if (input >= editor.setup().numInputs())
            continue;

        all.push_back (turn (input));
        note (all.back().outcome);

        if (all.back().wantsMore)
            again.push_back (input);
    }

    (void) editor.edit (
        ofOne ? "Set gain" : "Set all gains",
        [&all] (Setup& setup) {
            for (const auto& turned : all)
                setup.channelOf (turned.outcome.input) = turned.channel;
        },
        gesture);

    if (again.empty())
        finish();
    else
        listen (std::move (again));
}

void GainSetting::finish()
{
    listening = false;
    sinceFinished = 0.0;
    after = editor.setup();

    if (! ofOne)
        tellAll();
}

void GainSetting::tellAll()
{
    const auto isAnyTurned = std::any_of (done.begin(), done.end(), [] (const Outcome& each) { return std::abs (each.toDb - each.fromDb) > 0.0; });
    const auto name = nameOf != nullptr ? nameOf : [] (int input) { return "Input " + juce::String (input + 1); };

    if (isAnyTurned)
        notices.notify ({ inWords (name), "Undo", [this, left = editor.setup()] {
                             if (editor.setup() == left)
                                 editor.undo();
                             else
                                 (void) notices.refuse ("Something else has been changed since: Ctrl Z goes back step by step.");
                         } });
    else
        notices.notify ({ inWords (name), {}, {} });
}

bool GainSetting::hasVoice (int input) const
{
    const auto& channel = editor.setup().channelOf (input);
    return channel.usesMicrophone() && (editor.setup().sourceOf (input).isLive() || channel.performedSpl.has_value());
}

/** What the inline booster would add in front of this input; nothing where it cannot be used. */
std::optional<double> GainSetting::boosterDb (int input) const
{
    const auto& channel = editor.setup().channelOf (input);
    const auto* const microphone = channel.usesMicrophone() ? catalogue.microphone (channel.microphoneId) : nullptr;
    const auto* const booster = catalogue.preamp (channel.boosterId);
    const auto isOfUse = booster != nullptr && ! channel.booster && microphone != nullptr && microphone->power == PowerNeed::none && judgedPath (input) == Path::a;
    return isOfUse && phantomCanReach (channel, Path::a, editor.audioInterface()) ? std::optional (booster->gainMaxDb) : std::nullopt;
}

juce::String GainSetting::inWords (const Outcome& outcome) const
{
    const auto isVoice = hasVoice (outcome.input);
    const auto was = std::round (outcome.heardDbfs), is = std::round (outcome.peakDbfs);
    const auto loudest = (isVoice ? "Your loudest word was " : "The loudest sound was ") + signedNumber (was, 0);
    const auto reached = signedNumber (outcome.toDb, 0) + " dB gets you to " + signedNumber (is, 0) + ": ";

    switch (outcome.kind)
    {
        case Outcome::Kind::silent: return isVoice ? "I heard no voice. Nothing was turned." : "I heard nothing. Nothing was turned.";
        case Outcome::Kind::clips: return ("It still clips at " + signedNumber (outcome.toDb, 0) + " dB. " + outcome.remedy).trimEnd();

        case Outcome::Kind::knobEnds:
            if (const auto booster = boosterDb (outcome.input); booster.has_value() && is < AimZone::target)
                return reached + "a booster adds " + signedNumber (*booster, 0) + ".";

            return reached + "the knob ends there.";

        case Outcome::Kind::set: break;
    }

    if (! (std::abs (is - was) > 0.0))
        return loudest + ": there is nothing to turn.";

    return loudest + "; " + signedNumber (std::abs (is - was), 0) + " dB " + (is > was ? "more" : "less") + " puts it at " + signedNumber (is, 0) + ".";
}

juce::String GainSetting::inWords (const std::function<juce::String (int)>& name) const
{
    juce::StringArray silent, ends, clips, remedies;
    auto numSet = 0;

    for (const auto& each : done)
    {
        switch (each.kind)
        {
            case Outcome::Kind::set: ++numSet; break;
            case Outcome::Kind::silent: silent.add (name (each.input)); break;
            case Outcome::Kind::knobEnds: ends.add (name (each.input) + " gets to " + signedNumber (each.peakDbfs, 0) + " at " + signedNumber (each.toDb, 0) + " dB"); break;
            case Outcome::Kind::clips:
                clips.add (name (each.input));
                remedies.addIfNotAlreadyThere (each.remedy);
                break;
        }
    }

    const auto listed = [] (const juce::StringArray& names) { return names.size() <= 3 ? names.joinIntoString (", ") : juce::String (names.size()) + " inputs"; };
    juce::StringArray messages;

    if (numSet > 0)
        messages.add ((numSet == 1 ? juce::String ("One gain is set") : juce::String (numSet) + " gains are set") + ": the loudest sound is at " + signedNumber (AimZone::target, 0) + ".");

    if (! ends.isEmpty())
        messages.add ("The knob ends: " + (ends.size() <= 2 ? ends.joinIntoString (", ") : ends[0] + ", and " + juce::String (ends.size() - 1) + " more") + ".");

    if (! clips.isEmpty())
        messages.add (("Still too loud: " + listed (clips) + ". " + (remedies.size() == 1 ? remedies[0] : juce::String ("The sound check says what helps."))).trimEnd());

    if (! silent.isEmpty())
        messages.add (numSet + ends.size() + clips.size() == 0 ? juce::String ("I heard nothing. Nothing was turned.") : "Nothing heard from " + listed (silent) + ".");

    return messages.joinIntoString (" ");
}
} // namespace plus48
