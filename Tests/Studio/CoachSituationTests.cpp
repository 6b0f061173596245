// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoachSituations.h"
#include "Support/Words.h"

#include "Measurement/PreampAdvice.h"

#include <set>

using namespace plus48;

namespace
{
constexpr double frameSeconds = 1.0 / 30.0;

juce::String quoted (const juce::String& text) { return "\"" + text.replace ("\"", "\"\"") + "\""; }

/** For the report, where a folder for it is named. */
void writeTable (const std::vector<std::pair<test::CoachSituation, CoachAdvice>>& all)
{
    const auto folder = juce::SystemStats::getEnvironmentVariable ("PLUS48_TABLES", {});

    if (folder.isEmpty())
        return;

    juce::StringArray lines { "number,source,through,at,room dBA,interface,gain,fault,an engineer says,why,the coach says,in words,button" };

    for (const auto& [situation, advice] : all)
    {
        const auto isB = situation.says ("path", "b");
        const auto at = (isB ? situation["preamp"] + " into " + situation["into"] : situation["jack"]) + (situation["distance_m"].isNotEmpty() ? ", " + situation["distance_m"] + " m" : juce::String());
        juce::StringArray cells { situation["number"], situation["source"] + (situation["voice_spl"].isNotEmpty() ? " " + situation["voice_spl"] + " dB SPL" : juce::String()), situation["end"], at, situation["room_dba"], situation["interface"], situation["gain"], situation["fault"], situation["finding"], situation["why"], test::findingOf (advice), advice.headline + ". " + advice.text.removeCharacters ("*"), advice.button };

        for (auto& cell : cells)
            cell = quoted (cell);

        lines.add (cells.joinIntoString (","));
    }

    const auto file = juce::File (folder).getChildFile ("What the coach says in " + juce::String (static_cast<int> (all.size())) + " situations.csv");
    REQUIRE (file.getParentDirectory().createDirectory().wasOk());
    REQUIRE (file.replaceWithText (lines.joinIntoString ("\n") + "\n", false, false, "\n"));
}

/** One loop of a performance as a meter reads it, frame by frame. */
struct Frames
{
    explicit Frames (const SourceSelector::Loop& loop)
    {
        const auto length = static_cast<std::size_t> (frameSeconds * loop.sampleRate);

        for (std::size_t start = 0; start < loop.samples->size(); start += length)
        {
            ChannelReadings::Level level;
            const auto end = std::min (start + length, loop.samples->size());

            for (auto n = start; n < end; ++n)
            {
                const auto sample = static_cast<double> ((*loop.samples)[n]);
                level.peak = std::max (level.peak, std::abs (sample));
                level.meanSquare += sample * sample / static_cast<double> (end - start);
            }

            all.push_back (level);
            highest = std::max (highest, level.peak);
        }
    }

    std::vector<ChannelReadings::Level> all;
    double highest = 0.0;
};

/** Every finding, one after the other, while a performance loops. */
juce::StringArray listen (const test::SituationRoom& room, const test::SituationRoom::Scene& scene, const Frames& frames, bool isKnown, double from, double seconds)
{
    ChannelReadings readings;
    Coach coach;
    coach.resetAdvice();
    auto heard = scene;
    const auto gain = scene.expected.has_value() ? gainFromDb (scene.expected->peakDbfs) / frames.highest : 0.0;
    const auto path = scene.setup.rig.channels.front().activePath == Path::a ? std::size_t { 0 } : std::size_t { 1 };
    juce::StringArray findings;

    if (! isKnown)
        heard.expected.reset();

    for (std::size_t look = 0; static_cast<double> (look) * frameSeconds < seconds; ++look)
    {
        ChannelReadings::Levels levels;
        levels.paths[path].recorded = frames.all[look % frames.all.size()].times (gain);
        levels.paths[path].clipped.converter = levels.paths[path].recorded.peak >= 1.0;
        readings.update (levels, frameSeconds);

        if (look % 3 != 2)
            continue;

        (void) coach.update (room.advice (heard, readings, coach.advice().level), 3.0 * frameSeconds, false);
        const auto finding = test::findingOf (coach.advice());

        if (static_cast<double> (look) * frameSeconds >= from && finding != "Listening" && finding != findings[findings.size() - 1])
            findings.add (finding);
    }

    return findings;
}
} // namespace

TEST_CASE ("In more than 200 situations the coach finds what an engineer finds, with its figure, its reason and its button", "[studio][coach][situations]")
{
    const auto situations = test::CoachSituation::all();
    CHECK (situations.size() >= 200);
    test::SituationRoom room;
    std::vector<std::pair<test::CoachSituation, CoachAdvice>> said;
    std::set<juce::String> findings;

    for (const auto& situation : situations)
    {
        const auto scene = room.sceneOf (situation);
        const auto advice = room.advice (scene);
        said.emplace_back (situation, advice);
        findings.insert (situation["finding"]);
        INFO (situation["number"] << ": " << situation["source"] << " at " << situation["end"] << " " << situation["distance_m"] << " m, " << situation["interface"] << ", gain " << situation["gain"] << ", " << situation["fault"] << "; because " << situation["why"]);
        INFO ("said: " << advice.headline << " " << advice.text << " [" << advice.button << "]");
        CHECK (test::findingOf (advice) == situation["finding"]);

        if (! situation.says ("cure", "any"))
            CHECK (test::cureOf (advice) == situation["cure"]);

        CHECK (test::numWords (advice.headline) <= 5);

        // A figure in bold, but for a headset, whose plug-in power is none of the interface's figures.
        if (! situation.says ("finding", "headset"))
            CHECK (advice.text.fromFirstOccurrenceOf ("**", false, false).upToFirstOccurrenceOf ("**", false, false).containsAnyOf ("0123456789"));

        if (advice.fix != nullptr)
        {
            auto fixed = scene.setup.rig.channels.front();
            advice.fix (fixed);
            CHECK_FALSE (fixed == scene.setup.rig.channels.front());
        }
    }

    CHECK (findings.size() >= 15);
    writeTable (said);
}

TEST_CASE ("Where the coach speaks of noise, the verdict on preamps names the same part of it, and asks for no preamp against a room", "[studio][coach][situations]")
{
    test::SituationRoom room;
    auto numNoisy = 0;

    for (const auto& situation : test::CoachSituation::all())
    {
        if (! situation.says ("finding", "noise") || situation.says ("path", "b"))
            continue;

        const auto scene = room.sceneOf (situation);
        const auto advice = room.advice (scene);
        const auto verdict = PreampAdvice::of (scene.setup.rig, scene.setup.rig.channels.front(), room.catalogue, { scene.expected->sourcePeakPascals, {}, 1 });
        INFO (situation["number"] << ": " << advice.text << " / " << verdict.headline << " " << verdict.reason);
        CHECK (advice.text.contains ("the " + verdict.loudestNoise));

        if (verdict.loudestNoise == "room" || verdict.loudestNoise == "microphone")
            CHECK (verdict.verdict != PreampAdvice::Verdict::forNoise);

        ++numNoisy;
    }

    CHECK (numNoisy >= 20);
}

TEST_CASE ("No finding flips while the same performance loops for two minutes", "[studio][coach][situations][slow]")
{
    test::SituationRoom room;
    std::map<juce::String, Frames> frames;

    for (const auto& situation : test::CoachSituation::all())
    {
        const auto scene = room.sceneOf (situation);
        const auto loop = room.selector.loopOf (scene.setup.sources.front());
        const auto& heard = frames.try_emplace (situation["source"], *loop).first->second;
        const auto known = listen (room, scene, heard, true, 0.0, 120.0);
        INFO (situation["number"] << ", known beforehand: " << known.joinIntoString (" | "));
        CHECK (known.size() == 1);

        // The same sound from somebody of whom nobody knows what comes: when all of it has been heard once.
        if (situation.says ("source", "voice") && scene.expected.has_value())
        {
            const auto unknown = listen (room, scene, heard, false, 25.0, 120.0);
            INFO (situation["number"] << ", not known beforehand: " << unknown.joinIntoString (" | "));
            CHECK (unknown.size() == 1);
        }
    }
}
