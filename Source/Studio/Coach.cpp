// SPDX-License-Identifier: GPL-3.0-or-later
#include "Coach.h"

#include "GainAdvice.h"
#include "Plugging.h"
#include "SignedText.h"

#include "Rig/Phantom.h"

namespace plus48
{
namespace
{
using juce::String;
using Kind = CoachAdvice::Kind;

/** Below this there is nothing to judge by. */
constexpr double silentDbfs = -66.0;

String gainText (double gainDb) { return "Set gain to " + signedNumber (gainDb, 0) + " dB"; }

CoachAdvice gainFix (CoachAdvice advice, const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, double peakDbfs)
{
    const auto gain = gainForPeak (channel, rig, catalogue, peakDbfs);

    if (std::abs (gain - preampGain (channel, rig, catalogue).nowDb) >= 0.5)
    {
        advice.button = gainText (gain);
        advice.fix = [gain] (ChannelRig& fixed) { setPreampGain (fixed, gain); };
    }

    return advice;
}

CoachAdvice aboutClipping (const ClipLamps& clips, const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, double peakDbfs)
{
    if (clips.microphone)
        return { Kind::fixNow,
                 "Too loud for this microphone",
                 "The sound itself is more than it can take. **Twice the distance** takes 6 dB off.",
                 "Move twice as far away",
                 [] (ChannelRig& fixed) { fixed.distanceMetres = std::min (2.0 * fixed.distanceMetres, 2.0); } };

    const auto knob = preampGain (channel, rig, catalogue);
    const auto gain = gainForPeak (channel, rig, catalogue, peakDbfs);
    const auto& input = plugging::inputOf (channel, channel.heard);

    if (clips.external && ! clips.input && ! clips.converter)
        return gainFix ({ Kind::fixNow, "The external preamp clips", "Its peaks reach the supply rail, which crackles. Turn its gain down.", {}, {} }, channel, rig, catalogue, std::max (peakDbfs, 0.0));

    if (channel.heard == Path::b && input.jack == Jack::mic)
        return { Kind::fixNow,
                 "Wrong input for a preamp",
                 "Its output is far too strong for a mic input. The line input takes **" + signedNumber (catalogue.audioInterface (rig.interfaceId)->line.maxInDbuAt0Db, 0) + " dBu**.",
                 "Plug it into LINE",
                 [] (ChannelRig& fixed) { fixed.external.into = { Jack::line, 0.0 }; } };

    if (gain <= knob.lowDb && plugging::canHavePad (channel, rig, catalogue) && ! channel.pad)
        return { Kind::fixNow, "Too loud, even turned down", "The gain knob is at its end. The pad takes **20 dB** off before the amplifier.", "Switch the pad on", [] (ChannelRig& fixed) { fixed.pad = true; } };

    // Over full scale nobody knows by how much: once more down than it seems.
    const auto advice = CoachAdvice { Kind::fixNow, "Too loud: it clips", "Peaks are cut off at **0 dBFS**, which crackles. Turn the gain knob down.", {}, {} };
    return gainFix (advice, channel, rig, catalogue, std::max (peakDbfs, 0.0));
}

CoachAdvice aboutPower (const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue)
{
    const auto& audioInterface = *catalogue.audioInterface (rig.interfaceId);
    const auto canReach = phantomCanReach (channel, channel.heard, audioInterface);

    if (! channel.booster && catalogue.microphone (channel.microphoneId)->power == PowerNeed::plugIn)
        return { Kind::fixNow, "This headset stays silent", "It needs the plug-in power of a computer's own sound card, which " + audioInterface.identity.name + " does not have.", {}, {} };

    if (canReach)
        return { Kind::fixNow, "No power, no sound", String (channel.booster ? "The booster" : "This microphone") + " needs **+48 V**, and the switch is off.", "Switch +48 V on", [] (ChannelRig& fixed) { fixed.phantom = true; } };

    return { Kind::fixNow, "No power, no sound", String (channel.booster ? "The booster" : "This microphone") + " needs **+48 V**, which this input does not have.", {}, {} };
}

CoachAdvice aboutQuiet (const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, double peakDbfs)
{
    const auto knob = preampGain (channel, rig, catalogue);
    const auto left = knob.highDb - knob.nowDb;
    const auto peakText = "At " + signedNumber (knob.nowDb, 0) + " dB you peak at **" + signedNumber (peakDbfs, 0) + " dBFS**";
    const auto isShort = peakDbfs + left < AimZone::low;
    const CoachAdvice advice { Kind::tip, channel.usesMicrophone() ? "Your mic is quiet" : "Your instrument is quiet", peakText + (isShort ? ", and the knob has only " + signedNumber (left, 0) + " dB left." : ". Peaks between \xe2\x88\x92"
                                                                                                                                                                                                                 "18 and \xe2\x88\x92"
                                                                                                                                                                                                                 "6 are safe and clear."),
                               {},
                               {} };

    if (! isShort)
        return gainFix (advice, channel, rig, catalogue, peakDbfs);

    auto fixed = advice;

    if (channel.usesMicrophone() && channel.distanceMetres > 0.11)
    {
        const auto nearer = std::max (0.05, 0.5 * channel.distanceMetres);
        fixed.button = "Move closer, +" + String (juce::roundToInt (dbFromGain (channel.distanceMetres / nearer))) + " dB";
        fixed.fix = [nearer] (ChannelRig& rigToFix) { rigToFix.distanceMetres = nearer; };
    }
    else if (channel.usesMicrophone() && ! channel.booster && ! plugging::needsPhantom (channel, catalogue) && phantomCanReach (channel, channel.heard, *catalogue.audioInterface (rig.interfaceId)))
    {
        fixed.button = "Add a booster, +25 dB";
        fixed.fix = [] (ChannelRig& rigToFix) { rigToFix.booster = rigToFix.phantom = true; };
    }

    return fixed;
}

CoachAdvice aboutNoise (double noiseDb, const NoiseParts& shares)
{
    const std::pair<double, const char*> parts[] { { shares.room, "the room" }, { shares.microphone, "the microphone" }, { shares.preamp, "the preamp" }, { shares.converter, "the converter" } };
    const auto& loudest = *std::max_element (std::begin (parts), std::end (parts), [] (auto& left, auto& right) { return left.first < right.first; });
    return { Kind::watchOut, "You can hear noise", "It lies only **" + signedNumber (noiseDb, 0) + " dB** below your average, and most of it is " + String (loudest.second) + ".", {}, {} };
}
} // namespace

CoachAdvice coachAdvice (const Setup& setup, int input, const ChannelReadings& readings, const ChannelFigures& figures, const Catalogue& catalogue)
{
    const auto& rig = setup.rig;
    const auto& channel = rig.channels[static_cast<std::size_t> (input)];
    const auto& path = readings.path (channel.heard);
    const auto peak = path.recorded.holdDb();
    const auto average = path.recorded.averageDb();

    if (! setup.armed[static_cast<std::size_t> (input)])
        return { Kind::tip, "This input waits", "Arm it, and the performer plays.", {}, {} };

    if (path.clips.any())
        return aboutClipping (path.clips, channel, rig, catalogue, peak);

    if (! figures.path (channel.heard).formula.isPowered())
        return aboutPower (channel, rig, catalogue);

    if (plugging::isPassiveRibbon (channel, catalogue) && channel.phantom)
        return { Kind::watchOut, "Ribbons need no +48 V", "It does nothing here, and a bad cable could harm the ribbon.", "Switch +48 V off", [] (ChannelRig& fixed) { fixed.phantom = false; } };

    if (peak < silentDbfs)
        return { Kind::tip, "Nothing to hear yet", "As soon as there is sound, the level shows here.", {}, {} };

    if (peak < AimZone::low - 1.0)
        return aboutQuiet (channel, rig, catalogue, peak);

    if (peak > AimZone::high + 1.0)
        return gainFix ({ Kind::watchOut, "Peaks come close", "You peak at **" + signedNumber (peak, 0) + " dBFS**. A louder word would clip.", {}, {} }, channel, rig, catalogue, peak);

    const auto& noise = figures.path (channel.heard).noise;

    // The pauses in a performance pull its average down: only speech and music are judged.
    if (average > peak - 25.0 && average + 3.0 - noise.dbfsA() < 30.0)
        return aboutNoise (average + 3.0 - noise.dbfsA(), noise.shares());

    return { Kind::fine, "Level is right", "You peak at **" + signedNumber (peak, 0) + " dBFS**, inside the aim zone.", {}, {} };
}

bool Coach::update (CoachAdvice now, double seconds, bool isRecording)
{
    age += seconds;
    const auto isUrgent = now.kind == Kind::fixNow;

    if (isRecording && ! isUrgent)
        return false;

    if (! now.isSameAs (shown))
    {
        if (age < holdSeconds && ! (isUrgent && shown.kind != Kind::fixNow))
            return false;

        age = 0.0;
        shown = std::move (now);
        return true;
    }

    const auto isOther = shown.text != now.text || shown.button != now.button;

    // The same advice with newer figures: not more than four times a second.
    if (! isOther || age < 0.25)
        return false;

    shown = std::move (now);
    return true;
}
} // namespace plus48
