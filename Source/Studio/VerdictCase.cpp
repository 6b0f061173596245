// SPDX-License-Identifier: GPL-3.0-or-later
#include "VerdictCase.h"

#include "RigRules.h"

#include "Signal/SignedText.h"

namespace plus48
{
namespace
{
using Part = VerdictCase::Part;
using juce::String;

/** A microphone this quiet is said to be. In mV per Pa. */
constexpr double quietMvPerPa = 2.5;

Part microphonePart (const ChannelRig& channel, const Catalogue& catalogue)
{
    if (const auto* const instrument = catalogue.instrument (channel.instrumentId))
        return { "Instrument", instrument->identity.name.upToFirstOccurrenceOf (" (", false, false), instrument->isPickup() ? neatNumber (instrument->outputOhm / 1000.0, 1) + String::fromUTF8 (" k\xce\xa9 of pickup") : String ("Line level out") };

    const auto& model = *catalogue.microphone (channel.microphoneId);

    if (model.selfNoiseDba.has_value())
        return { "Microphone", model.identity.name, neatNumber (*model.selfNoiseDba, 1) + " dBA of its own noise" };

    return { "Microphone", model.identity.name, (model.sensitivityMvPerPa < quietMvPerPa ? "Quiet: " : "") + neatNumber (model.sensitivityMvPerPa, 1) + " mV per Pa" };
}

Part distancePart (const ChannelRig& channel)
{
    if (! channel.usesMicrophone())
        return { "Distance", "By cable", "No air, no room" };

    const auto metres = channel.distanceMetres;
    return { "Distance", metres < 1.0 ? neatNumber (100.0 * metres, 1) + " cm" : neatNumber (metres, 2) + " m", channel.performedSpl.has_value() ? "Mouth to microphone" : "Source to microphone" };
}

/** As the menu of rooms calls it. */
String roomName (double dba)
{
    const auto figure = neatNumber (dba, 1) + " dBA";

    for (const auto& [name, level] : { std::pair ("Studio, ", 20.0), std::pair ("Bedroom, ", 30.0), std::pair ("Office, ", 45.0) })
        if (std::abs (dba - level) < 0.05)
            return name + figure;

    return figure;
}

Part roomPart (const VerdictCase::Sources& from, int take)
{
    if (! from.editor.channel().usesMicrophone())
        return { "Room", "Not heard", "It comes by cable" };

    if (from.editor.source().isLive())
    {
        const auto measured = from.figures.sourceNoiseDba();

        if (! measured.has_value())
            return { "Room", "Your own room", "Not measured yet" };

        return { "Room", "Yours, " + neatNumber (*measured, 0) + " dBA", take > 0 ? "Measured before take " + String (take) : String ("Measured, not recorded") };
    }

    const auto& dba = from.editor.setup().rig.roomDba;
    return { "Room", dba.has_value() ? roomName (*dba) : String ("Without noise"), "Simulated" };
}

Part interfacePart (const VerdictCase::Sources& from)
{
    const auto& model = from.editor.audioInterface();
    const auto& channel = from.editor.channel();
    const auto& preamp = model.input (channel.builtIn.jack)->preamp;
    const auto left = preamp.gainMaxDb - channel.builtIn.gainDb;
    const auto gain = "Gain " + gainNumber (channel.builtIn.gainDb) + " dB";
    return { "Interface", model.identity.name.replace (" interface", {}), left < 0.05 ? gain + ": its most" : gain + ", " + gainNumber (left) + " dB left" };
}

Part voicePart (const VerdictCase::Sources& from)
{
    const auto& channel = from.editor.channel();
    const auto peak = from.figures.sourcePeak();
    const auto isVoice = channel.usesMicrophone() && (from.editor.source().isLive() || channel.performedSpl.has_value());
    const auto level = channel.usesMicrophone() ? signedNumber (splFromPascals (peak), 0) + " dB SPL" : signedNumber (dbuFromVolts (peak), 0) + " dBu";
    const auto& formula = from.figures.path (Path::a).formula;

    // Of a whole performance as the coach knows it; of anything else its peak as a tone of 997 Hz.
    const auto expected = from.figures.expectedLevel (Path::a);
    const auto recorded = expected.has_value() ? expected->peakDbfs : dbFromGain (peak) + dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz));
    return { isVoice ? "Your voice" : (channel.usesMicrophone() ? "Your sound" : "Your playing"), level, ! formula.isPowered() ? "It has no power" : (recorded > 0.0 ? String ("It clips") : "Peaks at " + signedNumber (recorded, 0) + " dBFS") };
}
} // namespace

VerdictCase VerdictCase::of (const Sources& from)
{
    const auto& channel = from.editor.channel();
    const auto isLive = from.editor.source().isLive();
    const auto performed = isLive ? PerformedPeak::of (from.library, from.selector.title (from.editor.source()), channel, from.catalogue) : std::nullopt;
    VerdictCase made;
    made.hasRealRoom = isLive;
    made.isAssumed = from.library.takes().empty() || (isLive && ! performed.has_value());
    made.parts = { microphonePart (channel, from.catalogue), distancePart (channel), roomPart (from, performed.has_value() ? performed->take : 0), interfacePart (from), voicePart (from) };
    return made;
}
} // namespace plus48
