// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Signal/SignedText.h"

using namespace plus48;

namespace
{
double forecastDbfs (Studio& studio, int input)
{
    const auto& setup = studio.editor.setup();
    return studio.peaks.forecast (setup.sourceOf (input)) (setup.rig, setup.channelOf (input));
}

/** Another gain of the built-in preamp, or of the external one, so that the loudest passage peaks there. */
void setPeak (Studio& studio, int input, double dbfs)
{
    const auto moreDb = std::round (dbfs - forecastDbfs (studio, input));
    REQUIRE (studio.editor.edit ("Loud", [&] (Setup& setup) {
                              auto& channel = setup.channelOf (input);
                              (channel.activePath == Path::a ? channel.builtIn.gainDb : channel.external.gainDb) += moreDb;
                          })
                 .wasOk());
    REQUIRE (std::abs (forecastDbfs (studio, input) - dbfs) <= 0.6);
}

/** The last of a band's inputs is selected, and the second one is 8 dB past its converter's limit. */
void playBandTooLoud (Studio& studio)
{
    REQUIRE (studio.sourceActions.dealOut ("band").wasOk());
    studio.editor.selectInput (7);
    setPeak (studio, 1, 8.0);
}

/** A whole loop at most, until another input's loudest passage has been heard. */
CoachAdvice toldOfAnother (test::StudioRun& run)
{
    for (int second = 0; second < 24 && ! run.studio->coach.advice().otherInput.has_value(); ++second)
        run.run (1.0);

    return run.studio->coach.advice();
}
} // namespace

TEST_CASE ("What clips on another input is turned down from here, in one step, and says by how much it was over", "[studio][coach][strips]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    playBandTooLoud (studio);
    const auto before = studio.editor.setup();
    const auto over = forecastDbfs (studio, 1);
    const auto advice = toldOfAnother (run);
    const auto name = studio.strips.nameOf (1);
    REQUIRE (advice.otherInput == 1);
    CHECK (advice.kind == CoachAdvice::Kind::fixNow);
    CHECK (advice.headline == name + " is too loud");
    CHECK (advice.button == "Turn " + name + " down");
    CHECK (advice.text.startsWith ("Channel 2 goes **" + signedNumber (over, 1) + " dB** past the limit of the interface. Gain **"));

    REQUIRE (studio.coach.apply().wasOk());
    CHECK (studio.editor.history().undoName() == advice.button);
    CHECK (std::abs (forecastDbfs (studio, 1) - AimZone::target) <= 0.6);

    for (int input = 0; input < 8; ++input)
        CHECK ((studio.editor.setup().channelOf (input) == before.channelOf (input)) == (input != 1));

    run.run (6.0);
    CHECK_FALSE (studio.coach.advice().otherInput.has_value());
    studio.editor.undo();
    CHECK (studio.editor.setup() == before);
}

TEST_CASE ("Go to it selects the input that clips, and what the coach says there is of the one that is shown", "[studio][coach][strips]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    playBandTooLoud (studio);
    REQUIRE (toldOfAnother (run).otherInput == 1);
    studio.coach.goThere();
    CHECK (studio.editor.selectedInput() == 1);
    run.run (1.0);
    CHECK_FALSE (studio.coach.advice().otherInput.has_value());
    CHECK (studio.coach.advice().isClipping);
    CHECK (studio.coach.advice().button.startsWith ("Set gain to "));
}

TEST_CASE ("Where the knob of another input is at its end, its pad is pressed from here", "[studio][coach]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.equipment.chooseInterface ("home-2").wasOk());
    REQUIRE (studio.sourceActions.choose ("acoustic-guitar").wasOk());
    studio.editor.selectInput (1);
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.equipment.chooseMicrophone ("stage-dynamic").wasOk());
    studio.editor.selectInput (0);

    // Somebody shouts.
    REQUIRE (studio.editor.edit ("Loud", [&studio] (Setup& setup) {
                              auto& channel = setup.channelOf (1);
                              channel.pad = false;
                              channel.builtIn.gainDb = 30.0;
                              channel.fullScaleSpl += 7.0 - studio.peaks.forecast (setup.sourceOf (1)) (setup.rig, channel);
                          })
                 .wasOk());
    REQUIRE (forecastDbfs (studio, 1) > 6.0);

    const auto advice = toldOfAnother (run);
    REQUIRE (advice.otherInput == 1);
    CHECK (advice.button == "Press Pad on " + studio.strips.nameOf (1));
    CHECK (advice.text.contains ("The pad takes **20 dB** off"));
    REQUIRE (studio.coach.apply().wasOk());
    CHECK (studio.editor.setup().channelOf (1).pad);
    CHECK_FALSE (studio.editor.setup().channelOf (0).pad);
    CHECK (forecastDbfs (studio, 1) < -10.0);
}

TEST_CASE ("By optical link it is the preamp's own gain that is turned, and two of one name go by their numbers", "[studio][coach][optical]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.dealOut ("band").wasOk());
    REQUIRE (studio.equipment.addOpticalPreamp ("eight-channel").wasOk());
    studio.editor.selectInput (9);
    REQUIRE (studio.sourceActions.choose (InputSource { "band", 1 }).wasOk());
    REQUIRE (studio.strips.nameOf (9) == studio.strips.nameOf (1));
    setPeak (studio, 9, 8.0);
    const auto before = studio.editor.setup().channelOf (9);
    studio.editor.selectInput (0);

    const auto advice = toldOfAnother (run);
    REQUIRE (advice.otherInput == 9);
    CHECK (advice.headline == "Channel 10 is too loud");
    CHECK (advice.button == "Turn channel 10 down");
    CHECK (advice.text.contains (" dB** past the limit of preamp 1."));
    REQUIRE (studio.coach.apply().wasOk());
    const auto& turned = studio.editor.setup().channelOf (9);
    CHECK (turned.external.gainDb < before.external.gainDb - 10.0);
    CHECK (turned.builtIn == before.builtIn);
    CHECK (forecastDbfs (studio, 9) <= AimZone::high);
    CHECK (forecastDbfs (studio, 9) >= AimZone::low);
}

TEST_CASE ("Another input that comes close is told of when nothing else is, with its knob", "[studio][coach]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.dealOut ("band").wasOk());
    studio.editor.selectInput (6);
    setPeak (studio, 0, -3.0);

    const auto advice = toldOfAnother (run);
    REQUIRE (advice.otherInput == 0);
    CHECK (advice.kind == CoachAdvice::Kind::watchOut);
    CHECK_FALSE (advice.isClipping);
    CHECK (advice.headline == studio.strips.nameOf (0) + " comes close");
    REQUIRE (studio.coach.apply().wasOk());
    CHECK (std::abs (forecastDbfs (studio, 0) - AimZone::target) <= 0.6);
}

TEST_CASE ("No remedy is named that an input by optical link cannot have", "[studio][coach][optical]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.dealOut ("band").wasOk());
    REQUIRE (studio.equipment.addOpticalPreamp ("eight-channel").wasOk());

    // A pickup gets dull there, and there is no path A to go to.
    studio.editor.selectInput (8);
    REQUIRE (studio.sourceActions.choose ("electric-guitar").wasOk());
    studio.editor.selectInput (0);
    run.run (6.0);
    REQUIRE (studio.meters.readings (8).isHeardEnough());
    CHECK_FALSE (studio.coach.remedyFor (8).contains ("Listen to A"));
}
