// SPDX-License-Identifier: GPL-3.0-or-later
#include "EveryPerformance.h"
#include "StudioRun.h"

#include "Studio/SignedText.h"

using namespace plus48;

namespace
{
/** Plays until all of what plays into the first input has been heard, and its end once more. */
void playWholeLoop (test::StudioRun& run)
{
    auto& studio = *run.studio;
    run.run (studio.sourceSelector().loopOf (studio.source())->seconds() + 2.0);
}

/** What the coach says is right, with the number of the meter. */
void checkIsRight (test::StudioRun& run)
{
    const auto& studio = *run.studio;
    const auto measured = studio.readings().path (Path::a).analysed.peakDb();
    const auto& coach = studio.coach();
    INFO (studio.source().name << " " << studio.source().channel << " at " << studio.channel().builtIn.gainDb << " dB peaks at " << measured << ": " << coach.headline << " " << coach.text);

    // In the middle of the zone, unless the knob is at its end.
    const auto knob = preampGain (studio.channel(), studio.setup().rig, studio.catalogue());
    const auto isAtItsEnd = knob.nowDb <= knob.lowDb || knob.nowDb >= knob.highDb;
    CHECK (measured > AimZone::low - 1.0);
    CHECK (measured < AimZone::high + 1.0);
    CHECK ((isAtItsEnd || std::abs (measured - AimZone::target) < 1.0));
    CHECK_FALSE (studio.isSomethingClipping());

    CHECK (coach.headline == "Level is right");
    CHECK (coach.text.contains ("**" + signedNumber (studio.readings().peakFigureDb (Path::a), 0) + " dBFS**"));

    // The diagram and a screen reader say the same figure.
    for (const auto& level : run.studio->levels())
        if (level.stage == PathStage::recorded)
            CHECK (signedNumber (level.peak, 0) == signedNumber (measured, 0));

    CHECK (studio.spokenLevels().startsWith ("Peak minus " + juce::String (juce::roundToInt (-measured)) + ","));
}
} // namespace

TEST_CASE ("The gain that is set for a shipped performance brings the loudest of a whole loop to the aim, and coach and meter say the same", "[studio][gain][loop][slow]")
{
    for (const auto& source : test::everyPerformance())
    {
        test::StudioRun run;
        REQUIRE (run.studio->chooseSource (source).wasOk());
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
        REQUIRE (studio.chooseSource (source).wasOk());
        const auto before = studio.channel().builtIn.gainDb;
        REQUIRE (studio.moveGain (-14.0).wasOk());
        run.run (3.0);

        // A knob that is at its end did not move so far.
        if (! studio.coach().button.startsWith ("Set gain to "))
            continue;

        REQUIRE (studio.applyAdvice().wasOk());
        INFO (source.name << " " << source.channel);
        CHECK (std::abs (studio.channel().builtIn.gainDb - before) <= 1.0);
        playWholeLoop (run);
        checkIsRight (run);
    }
}

TEST_CASE ("Another microphone is set as loud as the one before by all of what plays", "[studio][gain]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.chooseSource ("acoustic-guitar").wasOk());

    for (const auto& microphone : studio.catalogue().microphones)
    {
        if (microphone.power == PowerNeed::plugIn)
            continue;

        const auto before = studio.peakForecast() (studio.setup().rig, studio.channel());
        REQUIRE (studio.chooseMicrophone (microphone.identity.id).wasOk());
        const auto after = studio.peakForecast() (studio.setup().rig, studio.channel());
        const auto knob = preampGain (studio.channel(), studio.setup().rig, studio.catalogue());
        INFO (microphone.identity.id << ": " << after << " dBFS after " << before);

        if (knob.nowDb > knob.lowDb && knob.nowDb < knob.highDb)
            CHECK (std::abs (after - before) <= 0.5 + 1.0e-6);
    }
}
