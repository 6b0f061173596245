// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"
#include "Folder.h"

#include "Equipment/CsvReader.h"
#include "Studio/CoachAdviser.h"
#include "Studio/SourcePeaks.h"

#include <map>

namespace plus48::test
{
/** A row of CoachSituations.csv: a chain with what may be wrong with it, and the finding that an engineer would name. The findings were written first, by textbook
    sums of sound pressure, sensitivity, gain and noise, and not by this program; where two findings were nearer than those sums are exact, the row
    was left out.

    `gain` is that of the preamp whose knob counts: in decibels, or `aim` (the loudest passage at -12 dBFS, as near as the knob goes) and so many more or less.
*/
struct CoachSituation
{
    std::map<juce::String, juce::String> cells;

    const juce::String& operator[] (const char* column) const { return cells.at (column); }
    double number (const char* column) const { return cells.at (column).getDoubleValue(); }
    bool says (const char* column, const char* word) const { return cells.at (column) == word; }

    static std::vector<CoachSituation> all()
    {
        const auto text = juce::File (juce::String (folder())).getChildFile ("Studio/CoachSituations.csv").loadFileAsString().toStdString();
        CsvReader reader (text, 64, 1000);
        std::vector<CoachSituation> rows;
        const auto columns = reader.nextRow().cells;

        while (! reader.isAtEnd())
        {
            const auto row = reader.nextRow();
            INFO ("line " << row.line << ": " << row.error);
            REQUIRE (row.cells.size() == columns.size());
            CoachSituation situation;

            for (std::size_t i = 0; i < columns.size(); ++i)
                situation.cells[juce::String::fromUTF8 (columns[i].c_str())] = juce::String::fromUTF8 (row.cells[i].c_str());

            rows.push_back (std::move (situation));
        }

        return rows;
    }
};

/** Sets situations up, and hears them: by formula and forecast, without any sound. */
class SituationRoom
{
public:
    SituationRoom() : peaks (catalogue, selector) {}

    struct Scene
    {
        Setup setup;
        std::optional<ChannelFigures> figures;
        std::optional<ExpectedLevel> expected;
    };

    Scene sceneOf (const CoachSituation& situation)
    {
        juce::StringArray warnings;
        const InputSource source { situation["source"] };
        REQUIRE (selector.open (source.name, warnings).wasOk());
        Scene scene;
        auto& setup = scene.setup;
        setup.rig.interfaceId = situation["interface"];
        setup.rig.roomDba = situation.number ("room_dba");
        setup.isLevelMatched = false;
        setup.fitInputs (catalogue.audioInterface (setup.rig.interfaceId)->inputs);
        setup.sources.front() = source;
        setup.armed.front() = true;
        auto& channel = setup.rig.channels.front();
        rigRules::applySourceDefaults (channel, *selector.shippedChannel (source), setup.rig, catalogue);
        plug (channel, situation, setup.rig);
        turn (channel, situation, setup.rig, source);
        scene.figures.emplace (setup.rig, channel, catalogue);
        const auto& formula = scene.figures->path (channel.activePath).formula;
        scene.expected = peaks.expectedLevel (source, setup.rig, rigRules::resolved (channel, setup.rig, catalogue), formula);
        return scene;
    }

    CoachAdvice advice (const Scene& scene, const ChannelReadings& readings = {}, CoachAdvice::Level before = CoachAdvice::Level::unknown) const
    {
        return coachAdvice (scene.setup, 0, readings, *scene.figures, catalogue, scene.expected, before);
    }

    const Catalogue catalogue = Catalogue::shipped();
    SourceSelector selector;
    const SourcePeaks peaks;

private:
    void plug (ChannelRig& channel, const CoachSituation& situation, const Rig& rig) const
    {
        const auto isMicrophone = catalogue.microphone (situation["end"]) != nullptr;

        if (! isMicrophone && channel.instrumentId != situation["end"])
            channel.fullScaleDbu.reset();

        channel.microphoneId = isMicrophone ? situation["end"] : juce::String();
        channel.instrumentId = isMicrophone ? juce::String() : situation["end"];
        channel.distanceMetres = isMicrophone ? situation.number ("distance_m") : channel.distanceMetres;
        channel.voiceSpl = situation.number ("voice_spl");
        channel.activePath = situation.says ("path", "b") ? Path::b : Path::a;
        rigRules::plugIn (channel, rig, catalogue);
        const auto jackOf = [] (const juce::String& word) { return word == "line" ? Jack::line : (word == "instrument" ? Jack::instrument : Jack::mic); };

        if (channel.activePath == Path::a)
            channel.builtIn.jack = jackOf (situation["jack"]);
        else
            channel.external = { situation["preamp"], 20.0, situation.number ("trim"), 1200.0, { jackOf (situation["into"]), 0.0 } };

        channel.booster = situation.says ("booster", "yes");

        if (situation["phantom"].isNotEmpty())
            channel.phantom = situation.says ("phantom", "yes");

        rigRules::fitKnobs (channel, rig, catalogue);
    }

    void turn (ChannelRig& channel, const CoachSituation& situation, const Rig& rig, const InputSource& source) const
    {
        const auto gain = situation["gain"];
        const auto set = channel.activePath == Path::a ? setBuiltInGainForPeak : setExternalGainForPeak;

        if (gain.startsWith ("aim"))
            set (channel, rig, catalogue, peaks.forecast (source));

        const auto knob = preampGain (channel, rig, catalogue);
        setPreampGain (channel, std::clamp (gain.startsWith ("aim") ? knob.nowDb + gain.substring (3).getDoubleValue() : gain.getDoubleValue(), knob.lowDb, knob.highDb));

        if (situation["pad"].isNotEmpty())
            channel.pad = situation.says ("pad", "yes");
    }
};

/** The finding behind a headline, in the table's words. */
inline juce::String findingOf (const CoachAdvice& advice)
{
    static const std::map<juce::String, juce::String> words {
        { "Too loud for this microphone", "clips-microphone" },
        { "The external preamp clips", "clips-external" },
        { "Wrong input for a preamp", "wrong-input-strong" },
        { "Wrong input for this cable", "wrong-input-strong" },
        { "Too loud: it clips", "clips" },
        { "Too loud: it will clip", "clips" },
        { "Too loud, even turned down", "clips-at-end" },
        { "Driven for its colour", "driven" },
        { "No power, no sound", "no-power" },
        { "This headset stays silent", "headset" },
        { "Ribbons need no +48 V", "ribbon-48V" },
        { "This is the wrong input", "wrong-input" },
        { "This input dulls the sound", "dull" },
        { "Your mic is quiet", "quiet" },
        { "Your instrument is quiet", "quiet" },
        { "Peaks come close", "close" },
        { "Noise in the pauses", "noise" },
        { "Level is right", "fine" },
    };

    const auto found = words.find (advice.headline);
    return found != words.end() ? found->second : advice.headline;
}

/** What its button does, likewise. */
inline juce::String cureOf (const CoachAdvice& advice)
{
    static const std::vector<std::pair<juce::String, juce::String>> words {
        { "Set gain", "gain" },
        { "Set its gain", "gain" },
        { "Switch the pad on", "pad" },
        { "Move closer", "closer" },
        { "Move twice", "farther" },
        { "Add a booster", "booster" },
        { "Take the booster", "booster-out" },
        { "Plug it into", "jack" },
        { "Switch +48 V on", "+48V" },
        { "Switch +48 V off", "+48V-off" },
        { "Listen to B", "listen-b" },
    };

    if (advice.button.isEmpty())
        return "none";

    for (const auto& [begins, word] : words)
        if (advice.button.startsWith (begins))
            return word;

    return advice.button;
}
} // namespace plus48::test
