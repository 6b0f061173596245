// SPDX-License-Identifier: GPL-3.0-or-later
#include "Coach.h"

#include "CoachFacts.h"
#include "HowlWatch.h"

#include "Interface/ChannelPlan.h"
#include "Measurement/AdviceLevels.h"
#include "Rig/Phantom.h"
#include "Rig/RigLimits.h"
#include "Signal/SignedText.h"

#include <utility>

namespace plus48
{
namespace
{
using juce::String;
using Kind = CoachAdvice::Kind;

/** Looks at one channel, and finds words and a remedy for what it sees. */
class Adviser : private CoachFacts
{
public:
    using CoachFacts::CoachFacts;

    CoachAdvice advice() const
    {
        if (! isArmed)
            return { Kind::tip, "This input waits", "Arm it, and the performer plays.", {}, {} };

        if (isDrivenOnPurpose())
            return aboutDrive();

        if (clips.any())
        {
            auto clipping = aboutClipping();
            clipping.isClipping = true;
            return clipping;
        }

        if (! figures.formula.isPowered())
            return aboutPower();

        if (rigRules::isPassiveRibbon (channel, catalogue) && phantomReaches (channel, channel.activePath, audioInterface))
            return { Kind::watchOut, "Ribbons need no +48 V", "It does nothing here, and a bad cable could harm the ribbon.", "Switch +48 V off", [] (ChannelRig& fixed) { fixed.phantom = false; } };

        if (peak < LoudestSound::silentDb)
            return { Kind::tip, "Nothing to hear yet", "As soon as there is sound, the level shows here.", {}, {} };

        if (figures.formula.trebleLossDb() >= AdviceLevels::dullDb)
            return aboutLoading();

        auto advice = aboutLevel (level());
        advice.level = level();
        return advice;
    }

private:
    /** The same whole number as on the meter. */
    String peakText() const { return "**" + signedNumber (peak, 0) + " dBFS**"; }

    CoachAdvice aboutLevel (Level which) const
    {
        const auto figure = isKnown ? "The loudest passage peaks at " + peakText() : "You peak at " + peakText();

        switch (which)
        {
            case Level::quiet: return aboutQuiet();
            case Level::close: return withGain ({ Kind::watchOut, "Peaks come close", figure + (std::round (peak) <= AimZone::high ? ", at the upper edge of the aim zone." : ". A louder word would clip."), {}, {} }, peak);
            case Level::noisy: return aboutNoise (aboveNoise());
            case Level::right:
            case Level::unknown: break;
        }

        const auto rounded = std::round (peak);
        const auto isInside = rounded >= AimZone::low && rounded <= AimZone::high;
        return { Kind::fine, "Level is right", figure + (isInside ? ", inside the aim zone." : ", at the edge of the aim zone."), {}, {} };
    }

    /** With the button that turns the knob so that this peak comes to the middle of the aim zone, if it can be turned. */
    CoachAdvice withGain (CoachAdvice advice, double peakDbfs) const
    {
        // An output trim that is turned down is opened before the gain is turned up.
        if (const auto more = AimZone::target - peakDbfs; knobPath == Path::b && more > 0.0 && channel.external.trimDb < -0.5)
        {
            const auto trim = std::min (0.0, std::round (channel.external.trimDb + more));
            advice.button = "Set its trim to " + signedNumber (trim, 0) + " dB";
            advice.fix = [trim] (ChannelRig& fixed) { fixed.external.trimDb = trim; };
            return advice;
        }

        const auto gain = gainForPeak (withKnob(), rig, catalogue, peakDbfs);

        if (std::abs (gain - knob().nowDb) >= 0.5)
        {
            const auto isLower = gain < knob().nowDb;
            advice.button = "Set gain to " + signedNumber (gain, 0) + " dB";
            advice.fix = setKnob (gain);
            advice.buttonThere = isLower ? "Turn % down" : "Turn % up";
            advice.remedyThere = "Gain **" + gainNumber (std::abs (gain - knob().nowDb)) + " dB** " + (isLower ? "lower" : "higher")
                               + (hasClipped && ! isKnown ? juce::String (" is a first step.") : " puts it at " + signedNumber (peakDbfs + gain - knob().nowDb, 0) + ".");
        }

        return advice;
    }

    CoachAdvice withDistance (CoachAdvice advice) const
    {
        if (channel.usesMicrophone() && channel.distanceMetres < limits::reachMetres.high)
        {
            advice.button = "Move twice as far away";
            advice.fix = [] (ChannelRig& fixed) { fixed.distanceMetres = std::min (2.0 * fixed.distanceMetres, limits::reachMetres.high); };
            advice.buttonThere = "Move % away";
            advice.remedyThere = "**Twice the distance** takes 6 dB off.";
        }

        return advice;
    }

    CoachAdvice withJack (CoachAdvice advice) const
    {
        const auto jack = rigRules::bestJack (channel, rig, catalogue);
        const String name (jack == Jack::mic ? "MIC" : (jack == Jack::line ? "LINE" : "INST"));
        advice.button = "Plug it into " + name;
        advice.buttonThere = "Use " + name + " on %";
        advice.remedyThere = "**" + name + "** is the input for this cable.";
        advice.fix = [whole = rig, &equipment = catalogue] (ChannelRig& fixed) { rigRules::plugIn (fixed, whole, equipment); };
        return advice;
    }

    CoachAdvice aboutClipping() const
    {
        if (clips.microphone)
            return withDistance ({ Kind::fixNow, "Too loud for this microphone", "The sound itself is more than it can take. **Twice the distance** takes 6 dB off.", {}, {} });

        if (clips.external && ! clips.input && ! clips.converter)
            return aboutExternal();

        if (channel.activePath == Path::b && isOnMicInput())
        {
            const auto takes = "The line input takes **" + signedNumber (audioInterface.line.maxInDbuAt0Db, 0) + " dBu**.";
            CoachAdvice advice { Kind::fixNow, "Wrong input for a preamp", "Its output is far too strong for a mic input. " + takes, "Plug it into LINE", [] (ChannelRig& fixed) { fixed.external.into = { Jack::line, 0.0 }; } };
            advice.buttonThere = "Use LINE on %";
            advice.remedyThere = takes;
            return advice;
        }

        if (isInWrongJack() && isOnMicInput())
            return withJack ({ Kind::fixNow, "Wrong input for this cable", "It is far too strong for a mic input. A line input takes **" + signedNumber (audioInterface.line.maxInDbuAt0Db, 0) + " dBu**.", {}, {} });

        // Over full scale nobody knows by how much: once more down than it seems.
        const CoachAdvice words = hasClipped ? CoachAdvice { Kind::fixNow, "Too loud: it clips", "Peaks are cut off at **0 dBFS**, which crackles. Turn the gain knob down.", {}, {} }
                                             : CoachAdvice { Kind::fixNow, "Too loud: it will clip", "The loudest passage reaches **0 dBFS**, where peaks are cut off. Turn the gain knob down.", {}, {} };
        const auto advice = withGain (words, std::max (peak, 0.0));

        if (advice.fix != nullptr)
            return advice;

        const CoachAdvice atTheEnd { Kind::fixNow, "Too loud, even turned down", "The gain knob is at its end.", {}, {} };

        if (! rigRules::canHavePad (channel, rig, catalogue) || channel.pad)
            return withDistance (atTheEnd);

        auto padded = atTheEnd;
        padded.buttonThere = "Press Pad on %";
        padded.remedyThere = "The pad takes **" + signedNumber (audioInterface.mic.preamp.padDb, 0) + " dB** off before the amplifier.";
        padded.text += " " + padded.remedyThere;
        padded.button = "Switch the pad on";
        padded.fix = [] (ChannelRig& fixed) { fixed.pad = true; };
        return padded;
    }

    /** Only the external preamp passes its maximum, and its output is trimmed by more than any other use needs: somebody wants its colour. */
    bool isDrivenOnPurpose() const
    {
        constexpr auto plainTrimDb = -6.0;
        return clips.external && ! clips.microphone && ! clips.input && ! clips.converter && channel.activePath == Path::b && channel.external.trimDb <= plainTrimDb;
    }

    CoachAdvice aboutDrive() const
    {
        CoachAdvice advice { Kind::tip,
                             "Driven for its colour",
                             "The preamp's loudest peaks pass its maximum, and its trim takes **" + gainNumber (-channel.external.trimDb) + " dB** off behind it.",
                             "Back to its clean level",
                             [] (ChannelRig& fixed) { fixed.external.gainDb += std::exchange (fixed.external.trimDb, 0.0); } };
        advice.claim = Claim::Kind::colour;
        return advice;
    }

    /** Its own rail is too low for its own gain: nothing behind it helps. */
    CoachAdvice aboutExternal() const
    {
        constexpr auto lessDb = 10.0;
        const CoachAdvice advice { Kind::fixNow, "The external preamp clips", "Its peaks reach the supply rail, which crackles. Turn **its** gain down.", {}, {} };
        const auto gain = std::max (catalogue.preamp (channel.external.preampId)->gainMinDb, std::round (channel.external.gainDb - lessDb));

        if (gain > channel.external.gainDb - 0.5)
            return withDistance (advice);

        auto turned = advice;
        turned.button = "Set its gain to " + signedNumber (gain, 0) + " dB";
        turned.fix = [gain] (ChannelRig& fixed) { fixed.external.gainDb = gain; };
        turned.buttonThere = "Turn % down";
        turned.remedyThere = "Its gain **" + gainNumber (channel.external.gainDb - gain) + " dB** lower keeps it off its rail.";
        return turned;
    }

    CoachAdvice aboutPower() const
    {
        const auto who = String (channel.booster ? "The booster" : "This microphone");
        const auto* microphone = catalogue.microphone (channel.microphoneId);

        if (! channel.booster && microphone != nullptr && microphone->power == PowerNeed::plugIn)
            return { Kind::fixNow, "This headset stays silent", "It needs the plug-in power of a computer's own sound card, which is not here.", {}, {} };

        if (channel.booster && microphone != nullptr && microphone->power != PowerNeed::none)
            return { Kind::fixNow, "No power, no sound", "The booster keeps the **+48 V** that this microphone needs.", "Take the booster out", [] (ChannelRig& fixed) { fixed.booster = false; } };

        if (phantomCanReach (channel, channel.activePath, audioInterface))
            return { Kind::fixNow, "No power, no sound", who + " needs **+48 V**, and the switch is off.", "Switch +48 V on", [] (ChannelRig& fixed) { fixed.phantom = true; } };

        const CoachAdvice advice { Kind::fixNow, "No power, no sound", who + " needs **+48 V**, which this input does not have.", {}, {} };

        if (isInWrongJack() && audioInterface.hasPhantom)
            return withJack (advice);

        auto other = advice;
        other.text += " An external preamp brings its own.";
        other.button = "Listen to B";
        other.fix = [] (ChannelRig& fixed) {
            fixed.activePath = Path::b;
            fixed.phantom = true;
        };
        return other;
    }

    /** Treble lost at the input: the same for a cable in the wrong jack and for a preamp that is made for microphones. */
    CoachAdvice aboutLoading() const
    {
        const auto lost = "It takes **" + String (juce::roundToInt (figures.formula.trebleLossDb())) + " dB** of treble from your " + (channel.usesMicrophone() ? "microphone" : "pickup");

        if (isInWrongJack())
            return withJack ({ Kind::tip, "This is the wrong input", lost + ", which wants a higher impedance.", {}, {} });

        const CoachAdvice advice { Kind::tip, "This input dulls the sound", lost + ".", {}, {} };

        if (channel.activePath == Path::a)
            return advice;

        // The same preamp with another impedance, where it has one that is high enough.
        for (const auto ohm : catalogue.preamp (channel.external.preampId)->inputOhms)
        {
            auto other = channel;
            other.external.impedanceOhm = ohm;

            if (PathFigures (rig, rigRules::resolvedOn (other, Path::b, rig, catalogue), Path::b, catalogue).formula.trebleLossDb() >= AdviceLevels::dullDb)
                continue;

            auto raised = advice;
            raised.button = "Set its input to " + String (juce::roundToInt (ohm)) + String::fromUTF8 (" \xce\xa9");
            raised.fix = [ohm] (ChannelRig& fixed) { fixed.external.impedanceOhm = ohm; };
            return raised;
        }

        auto back = advice;
        back.text = lost + ": a preamp for microphones.";
        back.button = "Listen to A";
        back.fix = [whole = rig, &equipment = catalogue] (ChannelRig& fixed) {
            fixed.activePath = Path::a;
            rigRules::plugIn (fixed, whole, equipment);
        };
        return back;
    }

    CoachAdvice aboutQuiet() const
    {
        if (isInWrongJack())
            return withJack ({ Kind::tip, "This is the wrong input", "It fits, but the level and the sound are not what they could be: peaks are at " + peakText() + ".", {}, {} });

        const auto left = knob().highDb - knob().nowDb - (knobPath == Path::b ? channel.external.trimDb : 0.0);
        const auto isShort = peak + left < AimZone::low;
        const auto peakAtGain = "At " + gainNumber (knob().nowDb) + (isKnown ? " dB the loudest passage peaks at " : " dB you peak at ") + peakText();
        CoachAdvice advice { Kind::tip, channel.usesMicrophone() ? "Your mic is quiet" : "Your instrument is quiet", {}, {}, {} };

        if (! isShort)
        {
            if (std::round (peak) >= AimZone::low)
                advice.text = peakAtGain + ", at the lower edge of the aim zone.";
            else
                advice.text = peakAtGain + ". Peaks between " + signedNumber (AimZone::low, 0) + " and " + signedNumber (AimZone::high, 0) + " are safe and clear.";
            return withGain (advice, peak);
        }

        advice.text = peakAtGain + (left >= 0.5 ? ", and the knob has only " + gainNumber (left) + " dB left." : ", and the knob is at its end.");

        if (channel.usesMicrophone() && channel.distanceMetres > 2.0 * AdviceLevels::nearestMetres)
            return nearer (advice);

        const auto canBeBoosted = channel.usesMicrophone() && ! channel.booster && catalogue.microphone (channel.microphoneId)->power == PowerNeed::none && phantomCanReach (channel, channel.activePath, audioInterface);

        if (! canBeBoosted)
            return withGain (advice, peak);

        advice.button = "Add a booster, +" + String (juce::roundToInt (boosterGainDb)) + " dB";
        advice.fix = [turn = setKnob (gainForPeak (withKnob(), rig, catalogue, peak + boosterGainDb))] (ChannelRig& fixed) {
            fixed.booster = fixed.phantom = true;
            turn (fixed);
        };
        return advice;
    }

    /** Half as far away, and the knob so that the level fits. */
    CoachAdvice nearer (CoachAdvice advice) const
    {
        const auto metres = std::max (AdviceLevels::nearestMetres, 0.5 * channel.distanceMetres);
        const auto moreDb = dbFromGain (channel.distanceMetres / metres);
        advice.button = "Move closer, +" + String (juce::roundToInt (moreDb)) + " dB";
        advice.fix = [metres, turn = setKnob (gainForPeak (withKnob(), rig, catalogue, peak + moreDb))] (ChannelRig& fixed) {
            fixed.distanceMetres = metres;
            turn (fixed);
        };
        return advice;
    }

    CoachAdvice aboutNoise (double noiseDb) const
    {
        const auto shares = figures.noise.shares();
        const std::pair<double, const char*> parts[] { { shares.room, "the room" }, { shares.microphone, "the microphone" }, { shares.preamp, "the preamp" }, { shares.converter, "the converter" } };
        const auto& loudest = *std::max_element (std::begin (parts), std::end (parts), [] (auto& left, auto& right) { return left.first < right.first; });
        CoachAdvice advice { Kind::watchOut, "You can hear noise", "It lies only **" + signedNumber (noiseDb, 0) + " dB** below your average, and most of it is " + String (loudest.second) + ".", {}, {} };

        // What another preamp does to the noise of a room is nothing that was said.
        if (&loudest == &parts[2])
            advice.claim = Claim::Kind::preamp;

        return channel.usesMicrophone() && channel.distanceMetres > 2.0 * AdviceLevels::nearestMetres ? nearer (advice) : advice;
    }
};
} // namespace

CoachAdvice coachAdvice (const Setup& setup, int input, const ChannelReadings& readings, const ChannelFigures& figures, const Catalogue& catalogue, const std::optional<ExpectedLevel>& expected, CoachAdvice::Level before)
{
    return Adviser (setup, input, readings, figures, catalogue, expected, before).advice();
}

CoachAdvice howlAdvice (const HowlWatch& watch)
{
    const auto& howl = *watch.howl();
    const auto frequency = howl.hz < 995.0 ? juce::String (10 * juce::roundToInt (0.1 * howl.hz)) + " Hz" : juce::String (0.001 * howl.hz, 1) + " kHz";
    auto cure = watch.cure();
    CoachAdvice advice { Kind::fixNow, howl.isThroughMonitors ? "The monitors howl" : "The headphones howl", {}, {}, {} };
    advice.text = juce::String (howl.isThroughMonitors ? "The microphone hears the monitors" : "The microphone hears the headphones") + ", and each time round it gets louder: **" + frequency + "**.";
    advice.button = cure.name;
    advice.fixSetup = std::move (cure.apply);
    advice.isHowling = true;
    return advice;
}

void Coach::listenAnew()
{
    shown = { CoachAdvice::Kind::tip, "Listening", "The level is judged in a moment.", {}, {} };
    age = holdSeconds;
    wordsAge = wordsSeconds;
}

bool Coach::update (CoachAdvice now, double seconds, bool isRecording)
{
    age += seconds;
    wordsAge += seconds;
    const auto isUrgent = now.kind == Kind::fixNow;
    const auto isAtOnce = now.isHowling != shown.isHowling;

    if (isRecording && ! now.isClipping && ! now.isHowling && ! isAtOnce)
        return false;

    if (! now.isSameAs (shown))
    {
        if (age < holdSeconds && ! isAtOnce && ! (isUrgent && shown.kind != Kind::fixNow))
            return false;

        age = wordsAge = 0.0;
        shown = std::move (now);
        return true;
    }

    // The same advice with newer figures.
    if (wordsAge < wordsSeconds || (shown.text == now.text && shown.button == now.button))
        return false;

    wordsAge = 0.0;
    shown = std::move (now);
    return true;
}
} // namespace plus48
