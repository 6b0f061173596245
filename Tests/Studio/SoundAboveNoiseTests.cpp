// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoachSituations.h"
#include "StudioRun.h"

#include "Lessons/SetupFigures.h"
#include "Studio/TakeFindings.h"
#include "Studio/VerdictCase.h"

using namespace plus48;

namespace
{
/** A second of silence, in which nothing clips: the level of the take is in its recipe. */
void addSilence (Peaks& waveform) { waveform.add ({ std::vector<float> (48000, 0.0f) }); }

/** What is said after a take of a situation about its noise, as `62 dB above the noise`; empty: nothing. */
juce::String saidAfterTake (const test::SituationRoom& room, const test::SituationRoom::Scene& scene)
{
    Take take;
    take.metadata.rig = scene.setup.rig;
    take.metadata.measured.peakDbfs = scene.expected.has_value() ? std::min (0.0, scene.expected->peakDbfs) : MeterBallistics::floorDb;
    Peaks waveform (1);
    addSilence (waveform);

    TakeEvidence evidence { take, waveform, scene.setup, room.catalogue };
    evidence.figures.push_back (*scene.figures);
    TakeEvidence::Channel channel;
    channel.expected = scene.expected;
    evidence.channels.push_back (channel);
    const auto findings = TakeFindings::of (evidence);

    for (const auto& finding : findings.findings)
        if (finding.kind == TakeFinding::Kind::noise)
            return finding.number + " " + finding.text.upToFirstOccurrenceOf (";", false, false);

    for (const auto& check : findings.fine)
        if (check.name == "Above the noise")
            return check.value + " " + check.name.toLowerCase();

    return {};
}
} // namespace

TEST_CASE ("Diagram, coach, lesson and what is said after a take give one figure above the noise in one wording, and the verdict the coach's peak", "[studio][coach][situations][above-noise]")
{
    constexpr std::size_t everyOther = 9;
    test::SituationRoom room;
    test::StudioRun run;
    auto& studio = *run.studio;
    const auto situations = test::CoachSituation::all();
    auto numSaid = 0, numUnsaid = 0, numPeaks = 0;

    for (std::size_t i = 0; i < situations.size(); i += everyOther)
    {
        const auto scene = room.sceneOf (situations[i]);
        INFO (situations[i]["number"] << ": " << situations[i]["source"] << " at " << situations[i]["end"] << ", " << situations[i]["interface"]);
        REQUIRE (studio.editor.put (scene.setup, 0).wasOk());

        // The forecast is made, and nobody has to wait until the knobs have come to rest.
        const auto expected = studio.figures.expectedLevel (studio.editor.channel().activePath);
        const auto diagram = studio.figures.aboveNoise();

        // Without power, or where nobody publishes the noise.
        if (! diagram.has_value())
        {
            CHECK (saidAfterTake (room, scene).isEmpty());
            ++numUnsaid;
            continue;
        }

        const CoachAdviser coach (scene.setup, 0, ChannelReadings(), *scene.figures, room.catalogue, scene.expected, CoachAdvice::Level::unknown);
        CHECK (coach.aboutNoise().text.removeCharacters ("*").startsWith ("The sound is only " + diagram->inWords() + ";"));
        CHECK (saidAfterTake (room, scene) == diagram->inWords());

        const auto lesson = SetupFigures (scene.setup, studio.catalogue, studio.peaks).aboveNoise (0);
        REQUIRE (lesson.has_value());
        CHECK (signedNumber (*lesson, 0) + " dB above the noise" == diagram->inWords());
        ++numSaid;

        if (studio.editor.channel().activePath == Path::a && expected->peakDbfs <= 0.0)
        {
            const auto verdict = VerdictCase::of ({ studio.catalogue, studio.editor, studio.figures, studio.calibrations, studio.library, studio.sources });
            CHECK (verdict.parts[VerdictCase::voice].detail == "Peaks at " + signedNumber (coach.peak, 0) + " dBFS");
            ++numPeaks;
        }
    }

    CHECK (numSaid >= 15);
    CHECK (numPeaks >= 10);
    CHECK (numSaid + numUnsaid >= 25);
}

TEST_CASE ("The figure above the noise stands still while the same performance goes on, and is not said of a take", "[studio][above-noise]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    run.run (2.0);
    const auto first = studio.figures.aboveNoise();
    REQUIRE (first.has_value());
    CHECK (studio.figures.spokenLevels().endsWith (first->inWords().replace (" dB ", " decibels ") + "."));

    for (int look = 0; look < 10; ++look)
    {
        run.run (0.3);
        const auto now = studio.figures.aboveNoise();
        REQUIRE (now.has_value());
        REQUIRE (now->inWords() == first->inWords());
    }

    // A knob that only makes it louder changes nothing of it: voice and room both come through.
    REQUIRE (studio.channelActions.moveGain (-1.0).wasOk());
    CHECK (studio.figures.aboveNoise().has_value());

    const auto take = run.record (1.0);
    REQUIRE (studio.transport.play (take).wasOk());
    run.run (0.3);
    REQUIRE (run.wait ([&] { return studio.listening.isToTake(); }));
    CHECK_FALSE (studio.figures.aboveNoise().has_value());
}

TEST_CASE ("Of a real room that was never measured nothing is said about noise", "[studio][coach][above-noise]")
{
    test::SituationRoom room;

    for (const auto& situation : test::CoachSituation::all())
        if (situation.says ("finding", "noise"))
        {
            auto scene = room.sceneOf (situation);
            const auto adviserOf = [&] (const ChannelFigures& figures) { return CoachAdviser (scene.setup, 0, ChannelReadings(), figures, room.catalogue, scene.expected, CoachAdvice::Level::unknown); };
            REQUIRE (adviserOf (*scene.figures).isNoisy());
            scene.setup.sources.front() = { Setup::liveInput };
            CHECK_FALSE (adviserOf (*scene.figures).isNoisy());
            CHECK (adviserOf (ChannelFigures (scene.setup.rig, scene.setup.rig.channels.front(), room.catalogue, 60.0)).isNoisy());
            return;
        }

    FAIL ("no situation with noise");
}
