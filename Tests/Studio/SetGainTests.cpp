// SPDX-License-Identifier: GPL-3.0-or-later
#include "EveryPerformance.h"
#include "StudioRun.h"

#include "Signal/SignedText.h"

using namespace plus48;

namespace
{
/** Plays until all of what plays into the first input has been heard, and its end once more. */
void playWholeLoop (test::StudioRun& run)
{
    auto& studio = *run.studio;
    run.run (studio.sources.loopOf (studio.editor.source())->seconds() + 2.0);
}

/** What the coach says is right, with the number of the meter. */
void checkIsRight (test::StudioRun& run)
{
    const auto& studio = *run.studio;
    const auto measured = studio.meters.readings().path (Path::a).analysed.peakDb();
    const auto& coach = studio.coach.advice();
    INFO (studio.editor.source().name << " " << studio.editor.source().channel << " at " << studio.editor.channel().builtIn.gainDb << " dB peaks at " << measured << ": " << coach.headline << " " << coach.text);

    // In the middle of the zone, unless the knob is at its end.
    const auto knob = preampGain (studio.editor.channel(), studio.editor.setup().rig, studio.catalogue);
    const auto isAtItsEnd = knob.nowDb <= knob.lowDb || knob.nowDb >= knob.highDb;
    CHECK (measured > AimZone::low - 1.0);
    CHECK (measured < AimZone::high + 1.0);
    CHECK ((isAtItsEnd || std::abs (measured - AimZone::target) < 1.0));
    CHECK_FALSE (studio.meters.isSomethingClipping());

    CHECK (coach.headline == "Level is right");
    CHECK (coach.text.contains ("**" + signedNumber (studio.meters.readings().peakFigureDb (Path::a), 0) + " dBFS**"));

    // The diagram and a screen reader say the same figure.
    for (const auto& level : run.studio->figures.levels())
        if (level.stage == PathStage::recorded)
            CHECK (signedNumber (level.peak, 0) == signedNumber (measured, 0));

    CHECK (studio.figures.spokenLevels().startsWith ("Peak minus " + juce::String (juce::roundToInt (-measured)) + ","));
}
} // namespace

TEST_CASE ("The gain that is set for a shipped performance brings the loudest of a whole loop to the aim, and coach and meter say the same", "[studio][gain][loop][slow]")
{
    for (const auto& source : test::everyPerformance())
    {
        test::StudioRun run;
        REQUIRE (run.studio->sourceActions.choose (source).wasOk());
        playWholeLoop (run);
        checkIsRight (run);
    }
}

TEST_CASE ("The coach's button sets the gain by the whole loop, not by the passage that plays", "[studio][gain][loop][slow]")
{
    for (const auto& source : test::everyPerformance())
    {
        test::StudioRun run;
        auto& studio = *run.studio;
        REQUIRE (studio.sourceActions.choose (source).wasOk());
        const auto before = studio.editor.channel().builtIn.gainDb;
        REQUIRE (studio.channelActions.moveGain (-14.0).wasOk());
        run.run (3.0);

        // A knob that is at its end did not move so far.
        if (! studio.coach.advice().button.startsWith ("Set gain to "))
            continue;

        REQUIRE (studio.coach.apply().wasOk());
        INFO (source.name << " " << source.channel);
        CHECK (std::abs (studio.editor.channel().builtIn.gainDb - before) <= 1.0);
        playWholeLoop (run);
        checkIsRight (run);
    }
}

TEST_CASE ("Another microphone is set as loud as the one before by all of what plays", "[studio][gain]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("acoustic-guitar").wasOk());

    for (const auto& microphone : studio.catalogue.microphones)
    {
        if (microphone.power == PowerNeed::plugIn)
            continue;

        const auto before = studio.peaks.forecast (studio.editor.source()) (studio.editor.setup().rig, studio.editor.channel());
        REQUIRE (studio.equipment.chooseMicrophone (microphone.identity.id).wasOk());
        const auto after = studio.peaks.forecast (studio.editor.source()) (studio.editor.setup().rig, studio.editor.channel());
        const auto knob = preampGain (studio.editor.channel(), studio.editor.setup().rig, studio.catalogue);
        INFO (microphone.identity.id << ": " << after << " dBFS after " << before);

        if (knob.nowDb > knob.lowDb && knob.nowDb < knob.highDb)
            CHECK (std::abs (after - before) <= 0.5 + 1.0e-6);
    }
}
