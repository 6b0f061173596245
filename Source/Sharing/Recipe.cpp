// SPDX-License-Identifier: GPL-3.0-or-later
#include "Recipe.h"

#include "ShareNames.h"
#include "VersionWords.h"

#include "Measurement/TakeNoise.h"
#include "Recording/TakeEquipment.h"
#include "Rig/Json.h"
#include "Rig/RigJson.h"
#include "Signal/SignedText.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
using juce::String;
using Versions = std::span<const SharedVersion>;

/** One value where both versions share it, else `A this, B that`. */
template <typename Words>
String ofEach (Versions versions, const Words& words)
{
    const auto a = words (0), b = versions.size() > 1 ? words (1) : a;
    return a == b ? a : "A " + a + ", B " + b;
}

/** The same for figures, of which some may not be known. */
String ofEachKnown (const std::vector<std::optional<double>>& values, const char* unit)
{
    if (values.empty() || std::any_of (values.begin(), values.end(), [] (const auto& value) { return ! value.has_value(); }))
        return {};

    const auto text = [&] (std::size_t i) { return signedNumber (*values[i], 1) + " " + unit; };
    return values.size() == 1 ? text (0) : "A " + text (0) + ", B " + text (1);
}

String minutesAndSeconds (const TakeMetadata& take)
{
    const auto seconds = static_cast<juce::int64> (static_cast<double> (take.numSamples) / take.rig.sampleRate);
    return String (seconds / 60) + ":" + String (seconds % 60).paddedLeft ('0', 2);
}

String takeWords (const SharedVersion& version)
{
    const auto& take = version.metadata;
    juce::StringArray parts { String (takeNumber (version)), minutesAndSeconds (take) };

    if (const auto source = takeSource (version); source.isNotEmpty())
        parts.insert (1, source);

    if (const auto start = juce::Time::fromISO8601 (take.startTime); start.toMilliseconds() > 0)
        parts.add (String (start.getDayOfMonth()) + " " + juce::Time::getMonthName (start.getMonth(), false));

    if (const auto numChannels = take.rig.channels.size(); numChannels > 1)
        parts.add ("first of " + String (numChannels) + " channels");

    return parts.joinIntoString (", ");
}

String roomWords (const Rig& rig)
{
    return rig.roomDba.has_value() ? neatNumber (*rig.roomDba, 1) + " dBA" : String ("No noise");
}

String distanceWords (const Rig& rig)
{
    const auto& channel = rig.channels.front();
    return neatNumber (100.0 * channel.distanceMetres, 0) + " cm" + (channel.voiceSpl > 0.0 ? ", voice of " + neatNumber (channel.voiceSpl, 1) + " dB SPL at 30 cm" : String());
}

String signedGain (double db) { return (db > 0.0 ? "+" : "") + neatNumber (db, 2) + " dB"; }

String matchWords (const SharedSounds& sounds)
{
    const auto& pair = *sounds.pair;
    const auto isMatched = std::abs (sounds.gainsDb[1] - sounds.gainsDb[0]) > 0.0 || ! (std::abs (pair.gainDb) > 0.0);

    if (! isMatched)
        return "No: B would have to be turned by " + signedGain (pair.gainDb);

    return "B " + signedGain (pair.gainDb) + ", " + String (std::abs (pair.residualLu), 2) + " LU apart";
}

String differenceWords (const MatchedPair& pair)
{
    return pair.nullDb.has_value() ? "A minus B: " + neatNumber (std::abs (*pair.nullDb), 0) + " dB " + (*pair.nullDb <= 0.0 ? "below A" : "above A") : String ("None: they are the same");
}

String madeWith (Versions versions)
{
    const auto seed = ofEach (versions, [&] (std::size_t i) { return String (versions[i].metadata.rig.seed); });
    return "Plus48 " PLUS48_VERSION ", seed " + seed + (versions.front().metadata.rig.character ? "" : ", character off");
}

/** How often a hand changed something while the take ran. */
int numMoves (const TakeMetadata& take)
{
    const auto isMove = [] (const TakeEvent& event) { return event.kind == TakeEvent::Kind::settings || event.kind == TakeEvent::Kind::activePath; };
    return static_cast<int> (std::count_if (take.events.begin(), take.events.end(), isMove)) + static_cast<int> (take.rigChanges.size());
}

std::vector<std::optional<double>> noiseOf (Versions versions, const Catalogue& local)
{
    std::vector<std::optional<double>> levels;

    for (const auto& version : versions)
        levels.push_back (takeNoiseFloorDbfsA (version.metadata, local));

    return levels;
}

Catalogue equipmentOf (const SharedVersion& version, const Catalogue& local)
{
    juce::StringArray problems;
    return equipmentFor (version.metadata, local, problems);
}
} // namespace

std::vector<RecipeRow> recipeRows (Versions versions, const SharedSounds& sounds, const Catalogue& local)
{
    const auto catalogue = equipmentOf (versions.front(), local);
    const auto rig = [&] (std::size_t i) -> const Rig& { return versions[i].metadata.rig; };
    const auto usesMicrophone = rig (0).channels.front().usesMicrophone();
    std::vector<RecipeRow> rows { { "Take", takeWords (versions.front()) } };

    if (usesMicrophone)
    {
        rows.push_back ({ "Distance", ofEach (versions, [&] (std::size_t i) { return distanceWords (rig (i)); }) });
        rows.push_back ({ "Room", ofEach (versions, [&] (std::size_t i) { return roomWords (rig (i)); }) });
    }

    rows.push_back ({ usesMicrophone ? "Microphone" : "Source", ofEach (versions, [&] (std::size_t i) { return sourceWords (rig (i), catalogue); }) });

    if (versions.size() == 1)
        rows.push_back ({ "Path", pathWords (rig (0), catalogue) });
    else
        for (std::size_t i = 0; i < 2; ++i)
            rows.push_back ({ i == 0 ? "Path A" : "Path B", pathWords (rig (i), catalogue) });

    if (const auto moves = numMoves (versions.front().metadata); moves > 0)
        rows.push_back ({ "Moved", moves == 1 ? String ("1 change during the take") : String (moves) + " changes during the take" });

    if (const auto peaks = ofEachKnown (sounds.peaksDbfs, "dBFS"); peaks.isNotEmpty())
        rows.push_back ({ "Peaks", peaks });

    if (const auto noise = ofEachKnown (noiseOf (versions, local), "dBFS (A)"); noise.isNotEmpty())
        rows.push_back ({ "Noise", noise });

    if (sounds.pair.has_value())
    {
        rows.push_back ({ "Matched", matchWords (sounds) });
        rows.push_back ({ "Difference", differenceWords (*sounds.pair) });
    }

    rows.push_back ({ "Made with", madeWith (versions) });
    return rows;
}

juce::String recipeText (const std::vector<RecipeRow>& rows, Versions versions)
{
    String text;

    for (const auto& row : rows)
        text << (row.label + ":").paddedRight (' ', 12) << row.value << "\n";

    for (std::size_t i = 0; i < versions.size(); ++i)
        text << "\nRig" << (versions.size() == 1 ? "" : (i == 0 ? " A" : " B")) << ", for plus48-cli --rig:\n"
             << toJsonText (toJson (versions[i].metadata.rig));

    return text;
}
} // namespace plus48
