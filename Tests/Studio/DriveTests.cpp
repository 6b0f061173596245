// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "CommandLine/CommandLineRun.h"

using namespace plus48;

namespace
{
using AnswerState = ColourMeasurements::Answer::State;

/** Near enough to the microphone that every drive is reached, and measured as it stands. */
void setUp (test::StudioRun& run, const char* preampId)
{
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.channelActions.setLevelMatched (false).wasOk());
    REQUIRE (studio.equipment.choosePreamp (preampId).wasOk());
    REQUIRE (studio.editor.turn (ParameterId::distance, 0.05).wasOk());
}

ColourMeasurements::AllDrives measured (test::StudioRun& run)
{
    auto& studio = *run.studio;
    (void) studio.colours.of (studio.editor.channel().external);
    studio.update (1.0);
    const auto isKnown = [&] { return studio.colours.of (studio.editor.channel().external).state == AnswerState::known; };

    // Three renders, each of them matched: some seconds where everything is watched.
    for (int patience = 0; patience < 4 && ! isKnown(); ++patience)
        (void) run.wait (isKnown);

    REQUIRE (isKnown());
    return studio.colours.of (studio.editor.channel().external).drives;
}
} // namespace

TEST_CASE ("Each drive is a step of its own, known again by its gain, and one undo goes back", "[studio][actions]")
{
    test::StudioRun run;
    setUp (run, "class-a-transformer");
    auto& studio = *run.studio;
    const auto before = studio.editor.channel().external;

    for (const auto drive : allDrives)
    {
        REQUIRE (studio.channelActions.setDrive (drive).wasOk());
        INFO (toWord (drive));
        CHECK (studio.channelActions.driveNow() == drive);
        CHECK (studio.editor.history().undoName() == nameOf (drive));
    }

    CHECK_FALSE (run.notice().contains (" ends "));
    studio.editor.undo();
    CHECK (studio.channelActions.driveNow() == Drive::pushed);
    studio.editor.undo();
    studio.editor.undo();
    CHECK (studio.editor.channel().external == before);
}

TEST_CASE ("Hot gets the trim with which it is as loud as clean once that is measured, in the same step of undo", "[studio][actions][comparison]")
{
    test::StudioRun run;
    setUp (run, "class-a-transformer");
    auto& studio = *run.studio;
    const auto before = studio.editor.channel().external;
    REQUIRE (studio.channelActions.setDrive (Drive::hot).wasOk());
    const auto byLevel = studio.editor.channel().external.trimDb;

    const auto drives = measured (run);
    CHECK (studio.editor.channel().external.trimDb == Approx (drives.back().setting.trimDb));
    CHECK (studio.editor.channel().external.trimDb > byLevel);
    studio.editor.undo();
    CHECK (studio.editor.channel().external == before);

    // Known by now: at once.
    REQUIRE (studio.channelActions.setDrive (Drive::hot).wasOk());
    CHECK (studio.editor.channel().external.trimDb == Approx (drives.back().setting.trimDb));
}

TEST_CASE ("What is shown of a preamp's colour is what the command line prints for the same chain", "[studio][comparison][slow]")
{
    test::StudioRun run;
    setUp (run, "discrete-transformer");
    auto& studio = *run.studio;
    const auto drives = measured (run);

    const test::CommandLineFolder folder;
    const auto& channel = studio.editor.channel();
    const auto json = folder.run ("colour --in voice --json --preamp discrete-transformer --distance 0.05 --microphone " + channel.microphoneId + " --low-cut " + (channel.lowCut ? "on" : "off")
                                  + " --voice " + juce::String (channel.voiceSpl) + " --sample-rate " + juce::String (studio.editor.setup().rig.sampleRate))
                          .json()["rows"][0]["drives"];

    for (const auto& figures : drives)
    {
        INFO (toWord (figures.drive));
        REQUIRE (figures.differenceDb.has_value());
        CHECK (*figures.differenceDb == Approx (static_cast<double> (json[toWord (figures.drive)]["difference_db"])).margin (0.01));
        CHECK (figures.setting.gainDb == Approx (static_cast<double> (json[toWord (figures.drive)]["gain_db"])));
    }
}

TEST_CASE ("A knob that ends before a drive is said once, with the booster to press, which gets there in one step", "[studio][actions]")
{
    test::StudioRun run;
    setUp (run, "tube-60s");
    auto& studio = *run.studio;
    REQUIRE (studio.equipment.chooseMicrophone ("broadcast-dynamic").wasOk());
    REQUIRE (studio.editor.turn (ParameterId::distance, 0.1).wasOk());
    REQUIRE (studio.channelActions.setDrive (Drive::hot).wasOk());

    const auto notice = studio.notices.current();
    REQUIRE (notice.has_value());
    CHECK (notice->message.contains ("The gain knob ends "));
    CHECK (notice->button == "Add a booster, +25 dB");
    CHECK (studio.channelActions.driveNow() == Drive::hot);

    const auto before = studio.editor.channel();
    notice->action();
    CHECK (studio.editor.channel().booster);
    CHECK (studio.editor.channel().phantom);
    CHECK (studio.channelActions.reachOf (Drive::hot, studio.editor.channel().external).isReached());
    studio.editor.undo();
    CHECK (studio.editor.channel() == before);
}

TEST_CASE ("Colour is measured anew only for what it depends on, and not at all where nothing is known before", "[studio][comparison][slow]")
{
    test::StudioRun run;
    setUp (run, "class-a-transformer");
    auto& studio = *run.studio;
    (void) measured (run);

    // Gain and trim of the preamp are what the drives set; the built-in one is not on this path.
    REQUIRE (studio.editor.turn (ParameterId::externalGain, 50.0).wasOk());
    REQUIRE (studio.editor.turn (ParameterId::builtInGain, 40.0).wasOk());
    CHECK (studio.colours.of (studio.editor.channel().external).state == AnswerState::known);

    REQUIRE (studio.editor.turn (ParameterId::distance, 0.1).wasOk());
    CHECK (studio.colours.of (studio.editor.channel().external).state == AnswerState::measuring);

    REQUIRE (studio.sourceActions.choose ("silence").wasOk());
    CHECK (studio.colours.of (studio.editor.channel().external).state == AnswerState::impossible);
}

TEST_CASE ("The coach knows a preamp that is driven on purpose from one that clips", "[studio][coach]")
{
    test::StudioRun run;
    setUp (run, "class-a-transformer");
    auto& studio = *run.studio;
    REQUIRE (studio.channelActions.hear (Path::b).wasOk());
    REQUIRE (studio.channelActions.setDrive (Drive::hot).wasOk());
    run.run (4.0);
    CHECK (studio.coach.advice().headline == "Driven for its colour");
    CHECK_FALSE (studio.coach.advice().isClipping);
    REQUIRE (studio.coach.apply().wasOk());
    CHECK (studio.channelActions.driveNow() == Drive::clean);
}
