// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoachAdviser.h"

#include "NoiseShares.h"

#include "Interface/ChannelPlan.h"
#include "Measurement/AdviceLevels.h"
#include "Rig/Phantom.h"
#include "Rig/RigLimits.h"
#include "Signal/SignedText.h"

#include <utility>

namespace plus48
{
CoachAdvice CoachAdviser::advice() const
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
        return { Kind::watchOut, "Ribbons need no +48 V", "**+48 V** does nothing here, and a bad cable could harm the ribbon.", "Switch +48 V off", [] (ChannelRig& fixed) { fixed.phantom = false; } };

    if (peak < LoudestSound::silentDb)
        return { Kind::tip, "Nothing to hear yet", "As soon as there is sound, the level shows here.", {}, {} };

    if (figures.formula.trebleLossDb() >= AdviceLevels::dullDb)
        return aboutLoading();

    auto advice = aboutLevel (level());
    advice.level = level();
    return advice;
}

juce::String CoachAdviser::peakText() const { return "**" + signedNumber (peak, 0) + " dBFS**"; }

CoachAdvice CoachAdviser::aboutLevel (Level which) const
{
    const auto figure = isKnown ? "The loudest passage peaks at " + peakText() : "You peak at " + peakText();

    switch (which)
    {
        case Level::quiet: return aboutQuiet();
        case Level::close: return withGain ({ Kind::watchOut, "Peaks come close", figure + (std::round (peak) <= AimZone::high ? ", at the upper edge of the aim zone." : ". A louder word would clip."), {}, {} }, peak);
        case Level::noisy: return aboutNoise();
        case Level::right:
        case Level::unknown: break;
    }

    const auto rounded = std::round (peak);
    const auto isInside = rounded >= AimZone::low && rounded <= AimZone::high;
    return { Kind::fine, "Level is right", figure + (isInside ? ", inside the aim zone." : ", at the edge of the aim zone."), {}, {} };
}

CoachAdvice CoachAdviser::withGain (CoachAdvice advice, double peakDbfs) const
{
    // An output trim that is turned down is opened before the gain is turned up.
    if (const auto more = AimZone::target - peakDbfs; knobPath == Path::b && more > 0.0 && channel.external.trimDb < -0.5)
    {
        const auto trim = std::min (0.0, std::round (channel.external.trimDb + more));
        advice.button = "Set its trim to " + signedNumber (trim, 0) + " dB";
        advice.remedy = "Its trim at **" + signedNumber (trim, 0) + " dB** lets through what it takes off now.";
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
        advice.remedy = "Gain **" + gainNumber (gain) + " dB** " + (hasClipped && ! isKnown ? juce::String ("is a first step.") : "puts the loudest at " + signedNumber (peakDbfs + gain - knob().nowDb, 0) + ".");
    }

    return advice;
}

CoachAdvice CoachAdviser::withDistance (CoachAdvice advice) const
{
    if (! channel.usesMicrophone() || channel.distanceMetres >= limits::reachMetres.high)
        return advice;

    advice.remedy = "**Twice the distance** takes 6 dB off.";

    if (isLive)
        return advice;

    advice.button = "Move twice as far away";
    advice.fix = [] (ChannelRig& fixed) { fixed.distanceMetres = std::min (2.0 * fixed.distanceMetres, limits::reachMetres.high); };
    advice.buttonThere = "Move % away";
    return advice;
}

CoachAdvice CoachAdviser::withJack (CoachAdvice advice) const
{
    const auto jack = rigRules::bestJack (channel, rig, catalogue);
    const juce::String name (jack == Jack::mic ? "MIC" : (jack == Jack::line ? "LINE" : "INST"));
    advice.button = "Plug it into " + name;
    advice.buttonThere = "Use " + name + " on %";
    advice.remedy = "**" + name + "** is the input for this cable.";
    advice.fix = [whole = rig, &equipment = catalogue] (ChannelRig& fixed) { rigRules::plugIn (fixed, whole, equipment); };
    return advice;
}

CoachAdvice CoachAdviser::aboutClipping() const
{
    if (clips.microphone)
        return withDistance ({ Kind::fixNow, "Too loud for this microphone", "The sound itself is more than the **" + signedNumber (catalogue.microphone (channel.microphoneId)->maxSplDb, 0) + " dB SPL** that it takes. Twice the distance takes 6 dB off.", {}, {} });

    if (clips.external && ! clips.input && ! clips.converter)
        return aboutExternal();

    if (channel.activePath == Path::b && isOnMicInput())
    {
        const auto takes = "The line input takes **" + signedNumber (audioInterface.line.maxInDbuAt0Db, 0) + " dBu**.";
        CoachAdvice advice { Kind::fixNow, "Wrong input for a preamp", "Its output is far too strong for a mic input. " + takes, "Plug it into LINE", [] (ChannelRig& fixed) { fixed.external.into = { Jack::line, 0.0 }; } };
        advice.buttonThere = "Use LINE on %";
        advice.remedy = takes;
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

    const CoachAdvice atTheEnd { Kind::fixNow, "Too loud, even turned down", "The gain knob is at its end, **" + gainNumber (knob().nowDb) + " dB**.", {}, {} };

    if (! rigRules::canHavePad (channel, rig, catalogue) || channel.pad)
    {
        auto farther = withDistance (atTheEnd);
        farther.text = (farther.text + " " + farther.remedy.removeCharacters ("*")).trimEnd();
        return farther;
    }

    auto padded = atTheEnd;
    padded.buttonThere = "Press Pad on %";
    padded.remedy = "The pad takes **" + signedNumber (audioInterface.mic.preamp.padDb, 0) + " dB** off before the amplifier.";
    padded.text += " " + padded.remedy;
    padded.button = "Switch the pad on";
    padded.fix = [] (ChannelRig& fixed) { fixed.pad = true; };
    return padded;
}

bool CoachAdviser::isDrivenOnPurpose() const
{
    constexpr auto plainTrimDb = -6.0;
    return clips.external && ! clips.microphone && ! clips.input && ! clips.converter && channel.activePath == Path::b && channel.external.trimDb <= plainTrimDb;
}

CoachAdvice CoachAdviser::aboutDrive() const
{
    CoachAdvice advice { Kind::tip,
                         "Driven for its colour",
                         "The preamp's loudest peaks pass its maximum, and its trim takes **" + gainNumber (-channel.external.trimDb) + " dB** off behind it.",
                         "Back to its clean level",
                         [] (ChannelRig& fixed) { fixed.external.gainDb += std::exchange (fixed.external.trimDb, 0.0); } };
    advice.claim = Claim::Kind::colour;
    return advice;
}

CoachAdvice CoachAdviser::aboutExternal() const
{
    constexpr auto lessDb = 10.0;
    const auto& maximum = catalogue.preamp (channel.external.preampId)->maxOutDbu;
    const auto rail = maximum.has_value() ? ", **+" + gainNumber (*maximum) + " dBu**," : juce::String (",");
    const CoachAdvice advice { Kind::fixNow, "The external preamp clips", "Its peaks reach the supply rail" + rail + " which crackles. Turn its gain down.", {}, {} };
    const auto gain = std::max (catalogue.preamp (channel.external.preampId)->gainMinDb, std::round (channel.external.gainDb - lessDb));

    if (gain > channel.external.gainDb - 0.5)
        return withDistance (advice);

    auto turned = advice;
    turned.button = "Set its gain to " + signedNumber (gain, 0) + " dB";
    turned.fix = [gain] (ChannelRig& fixed) { fixed.external.gainDb = gain; };
    turned.buttonThere = "Turn % down";
    turned.remedy = "Its gain **" + gainNumber (channel.external.gainDb - gain) + " dB** lower keeps it off its rail.";
    return turned;
}

CoachAdvice CoachAdviser::aboutPower() const
{
    const auto who = juce::String (channel.booster ? "The booster" : "This microphone");
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

CoachAdvice CoachAdviser::aboutLoading() const
{
    const auto lost = "It takes **" + juce::String (juce::roundToInt (figures.formula.trebleLossDb())) + " dB** of treble from your " + (channel.usesMicrophone() ? "microphone" : "pickup");

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
        raised.button = "Set its input to " + juce::String (juce::roundToInt (ohm)) + juce::String::fromUTF8 (" \xce\xa9");
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

CoachAdvice CoachAdviser::aboutQuiet() const
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

    if (canComeNearer())
        return nearer (advice, "louder");

    const auto canBeBoosted = channel.usesMicrophone() && ! channel.booster && catalogue.microphone (channel.microphoneId)->power == PowerNeed::none && phantomCanReach (channel, channel.activePath, audioInterface);

    if (! canBeBoosted)
        return withGain (advice, peak);

    const auto* const booster = catalogue.preamp (channel.boosterId);
    const auto boosterDb = booster != nullptr ? booster->gainMaxDb : boosterGainDb;
    advice.remedy = "The knob ends there: a booster adds **" + juce::String (juce::roundToInt (boosterDb)) + " dB**.";
    advice.button = "Add a booster, +" + juce::String (juce::roundToInt (boosterDb)) + " dB";
    advice.fix = [turn = setKnob (gainForPeak (withKnob(), rig, catalogue, peak + boosterDb))] (ChannelRig& fixed) {
        fixed.booster = fixed.phantom = true;
        turn (fixed);
    };
    return advice;
}

CoachAdvice CoachAdviser::nearer (CoachAdvice advice, const char* better) const
{
    const auto metres = std::max (AdviceLevels::nearestMetres, 0.5 * channel.distanceMetres);
    const auto moreDb = dbFromGain (channel.distanceMetres / metres);
    advice.remedy = "At **" + juce::String (juce::roundToInt (100.0 * metres)) + " cm** it is " + juce::String (juce::roundToInt (moreDb)) + " dB " + better + ".";

    if (isLive)
    {
        advice.text += " " + advice.remedy.removeCharacters ("*");
        return advice;
    }

    advice.button = "Move closer, +" + juce::String (juce::roundToInt (moreDb)) + " dB";
    advice.fix = [metres, turn = setKnob (gainForPeak (withKnob(), rig, catalogue, peak + moreDb))] (ChannelRig& fixed) {
        fixed.distanceMetres = metres;
        turn (fixed);
    };
    return advice;
}

CoachAdvice CoachAdviser::aboutNoise() const
{
    const auto loudest = NoiseShare::largest (figures.noise.shares());
    CoachAdvice advice { Kind::watchOut, "Noise in the pauses", "The sound is only **" + aboveNoise().inWords().replace (" dB", " dB**") + "; " + loudest.percent + " of it is " + loudest.name + ".", {}, {} };

    // What another preamp does to the noise of a room is nothing that was said.
    if (loudest.source == NoiseShare::Source::preamp)
        advice.claim = Claim::Kind::preamp;

    return canComeNearer() ? nearer (std::move (advice), "better") : advice;
}
} // namespace plus48
