// SPDX-License-Identifier: GPL-3.0-or-later
#include "HearThroughWords.h"

#include "Measurement/DifferenceAudibility.h"
#include "Sharing/VersionWords.h"
#include "Signal/SignedText.h"
#include "Signal/Units.h"

#include <cmath>

namespace plus48::hearThroughWords
{
namespace
{
using juce::String;

/** Down to here, noise that is most of a difference is heard where nothing else is. */
constexpr double hissDb = -45.0;

bool usesExternal (const ChannelRig& channel) { return channel.activePath == Path::b; }

template <typename Model>
String nameOf (const Model* model, const String& id)
{
    return model != nullptr ? model->identity.name : id;
}

String sourceName (const ChannelRig& channel, const Catalogue& catalogue)
{
    return channel.usesMicrophone() ? nameOf (catalogue.microphone (channel.microphoneId), channel.microphoneId) : nameOf (catalogue.instrument (channel.instrumentId), channel.instrumentId);
}

String preampName (const ChannelRig& channel, const Catalogue& catalogue) { return nameOf (catalogue.preamp (channel.external.preampId), channel.external.preampId); }
double gainOf (const ChannelRig& channel) { return usesExternal (channel) ? channel.external.gainDb : channel.builtIn.gainDb; }
bool differs (double a, double b) { return std::abs (a - b) > 1.0e-9; }

/** A trim below zero takes away what the gain pushed up. */
String driven (const ChannelRig& channel) { return channel.external.trimDb < -0.5 ? ", pushed" : ""; }

String distanceWords (double before, double after)
{
    const auto centimetres = neatNumber (std::abs (after - before) * 100.0, 0) + " cm ";
    return centimetres + (after < before ? "closer" : "farther away");
}

void addRig (juce::StringArray& words, const Rig& take, const Rig& version, const Catalogue& catalogue)
{
    if (take.interfaceId != version.interfaceId)
        words.add (nameOf (catalogue.audioInterface (version.interfaceId), version.interfaceId));

    if (take.roomDba != version.roomDba)
        words.add (version.roomDba.has_value() ? "room at " + neatNumber (*version.roomDba, 0) + " dBA" : String ("without the room"));
}

void addPreamp (juce::StringArray& words, const ChannelRig& was, const ChannelRig& is, const Catalogue& catalogue)
{
    const auto isOther = usesExternal (is) && (! usesExternal (was) || was.external.preampId != is.external.preampId);

    if (isOther || (usesExternal (is) && differs (was.external.trimDb, is.external.trimDb)))
        words.add (preampName (is, catalogue) + driven (is));
    else if (usesExternal (was) && ! usesExternal (is))
        words.add ("built-in");
}

void addSource (juce::StringArray& words, const ChannelRig& was, const ChannelRig& is, const Catalogue& catalogue)
{
    if (was.microphoneId != is.microphoneId || was.instrumentId != is.instrumentId)
        words.add (sourceName (is, catalogue) + " instead");

    if (is.usesMicrophone() && differs (was.distanceMetres, is.distanceMetres))
        words.add (distanceWords (was.distanceMetres, is.distanceMetres));

    if (was.booster != is.booster)
        words.add (is.booster ? "with a booster" : "without the booster");
}
} // namespace

juce::String name (const Rig& take, const Rig& version, const Catalogue& catalogue)
{
    const auto& was = take.channels.front();
    const auto& is = version.channels.front();
    juce::StringArray words;
    addPreamp (words, was, is, catalogue);
    addRig (words, take, version, catalogue);
    addSource (words, was, is, catalogue);

    if (words.isEmpty() && was.phantom != is.phantom)
        words.add (is.phantom ? "+48 V on" : "+48 V off");

    if (words.isEmpty() && differs (gainOf (was), gainOf (is)))
        words.add (neatNumber (gainOf (is), 1) + " dB of gain");

    const auto all = words.isEmpty() ? String ("As it was") : words.joinIntoString (", ", 0, 2);
    return all.substring (0, 1).toUpperCase() + all.substring (1);
}

juce::String chain (const Rig& take, const Rig& version, const Catalogue& catalogue)
{
    const auto& channel = version.channels.front();
    const auto interfaceName = nameOf (catalogue.audioInterface (version.interfaceId), version.interfaceId);
    const auto ofInterface = take.interfaceId == version.interfaceId ? String ("built-in") : interfaceName;
    auto words = sourceName (channel, catalogue) + (channel.booster ? ", booster" : "") + ", ";
    words << (usesExternal (channel) ? preampName (channel, catalogue) : ofInterface) << " " << neatNumber (gainOf (channel), 1) << " dB";

    if (usesExternal (channel) && take.interfaceId != version.interfaceId)
        words << ", " << interfaceName;

    return words + (channel.phantom ? ", +48 V" : "");
}

juce::String difference (const MeasuredVersions& measured)
{
    if (! measured.pair.has_value())
        return {};

    const auto& pair = *measured.pair;

    if (! pair.nullDb.has_value() || ! pair.differenceDbfs.has_value())
        return "none";

    const auto power = [] (const std::optional<double>& db, double turnedDb) { return db.has_value() ? powerFromDb (*db + turnedDb) : 0.0; };
    const auto noise = power (measured.recordedNoiseDbfsA, 0.0) + power (measured.noiseDbfsA, pair.gainDb);
    const auto isMostlyNoise = noise >= 0.5 * powerFromDb (*pair.differenceDbfs);

    if (isMostlyNoise && *pair.nullDb < DifferenceAudibility::audibleDb && *pair.nullDb >= hissDb)
        return "hiss, in the pauses";

    return DifferenceAudibility::inWords (*pair.nullDb);
}
} // namespace plus48::hearThroughWords
