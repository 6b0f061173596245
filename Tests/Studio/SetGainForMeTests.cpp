// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Signal/SignedText.h"

using namespace plus48;

namespace
{
using OutcomeKind = GainSetting::Outcome::Kind;

/** Listens to the selected input until it is done; what it says. */
juce::String listenFor (test::StudioRun& run)
{
    auto& setting = run.studio->gainSetting;
    REQUIRE (setting.beginOne().wasOk());

    for (int i = 0; i < 60 && setting.isListening(); ++i)
        run.run (1.0);

    REQUIRE (setting.resultOfOne() != nullptr);
    return setting.inWords (*setting.resultOfOne());
}

double gainDb (test::StudioRun& run) { return run.studio->editor.channel().builtIn.gainDb; }
} // namespace

TEST_CASE ("One input is set by its loudest word, the sentence adds up, and one step takes it back", "[studio][gains][setgain]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.editor.turn (ParameterId::builtInGain, 40.0).wasOk());
    const auto before = studio.editor.setup();
    const auto words = listenFor (run);
    const auto result = *studio.gainSetting.resultOfOne();
    INFO (words);
    CHECK (result.kind == OutcomeKind::set);
    CHECK (gainDb (run) == result.toDb);
    CHECK (result.peakDbfs == Approx (AimZone::target).margin (0.6));
    const auto was = std::round (result.heardDbfs), is = std::round (result.peakDbfs);
    CHECK (words == "Your loudest word was " + signedNumber (was, 0) + "; " + signedNumber (is - was, 0) + " dB more puts it at " + signedNumber (is, 0) + ".");

    // A bar a word: of ten seconds of talk there are some, and pauses between sentences.
    CHECK (studio.gainSetting.words().words().size() > 5);
    CHECK (studio.gainSetting.words().words().size() < 60);

    // The knob shows the way, and then no more.
    CHECK (studio.gainSetting.wayFromDb() == std::optional (40.0));
    run.run (GainSetting::wayShownSeconds + 0.2);
    CHECK_FALSE (studio.gainSetting.wayFromDb().has_value());
    CHECK (studio.gainSetting.resultOfOne() != nullptr);

    studio.editor.undo();
    CHECK (studio.editor.setup() == before);

    // It was about another setup.
    CHECK (studio.gainSetting.resultOfOne() == nullptr);
}

TEST_CASE ("Only the selected input is listened to and turned", "[studio][gains][setgain]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    studio.editor.selectInput (1);
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.editor.edit ("Wrong", [] (Setup& setup) { setup.channelOf (0).builtIn.gainDb = setup.channelOf (1).builtIn.gainDb = 35.0; }).wasOk());
    (void) listenFor (run);
    CHECK (studio.gainSetting.inputOfOne() == 1);
    CHECK (studio.gainSetting.outcomes().size() == 1);
    CHECK (studio.editor.setup().channelOf (0).builtIn.gainDb == 35.0);
    CHECK (studio.editor.setup().channelOf (1).builtIn.gainDb != 35.0);
}

TEST_CASE ("Silence, a knob that ends, a clip and a take are told as they are", "[studio][gains][setgain]")
{
    test::StudioRun run;
    auto& studio = *run.studio;

    SECTION ("Nothing is turned where no voice is heard")
    {
        REQUIRE (studio.sourceActions.choose ("silence").wasOk());
        const auto before = studio.editor.setup();
        CHECK (listenFor (run).endsWith (" Nothing was turned."));
        CHECK (studio.editor.setup() == before);
    }

    SECTION ("The booster is named with the decibels of the equipment table")
    {
        REQUIRE (studio.equipment.chooseInterface ("cheap-2").wasOk());
        REQUIRE (studio.equipment.chooseMicrophone ("broadcast-dynamic").wasOk());
        REQUIRE (studio.editor.turn (ParameterId::distance, 0.6).wasOk());
        const auto words = listenFor (run);
        const auto result = *studio.gainSetting.resultOfOne();
        CHECK (result.kind == OutcomeKind::knobEnds);
        CHECK (words == "50 dB gets you to " + signedNumber (result.peakDbfs, 0) + ": a booster adds " + signedNumber (studio.catalogue.preamp ("inline-booster")->gainMaxDb, 0) + ".");

        // Who has one is not told to get one.
        REQUIRE (studio.editor.editChannel ("Booster", [] (ChannelRig& channel) { channel.booster = channel.phantom = true; }).wasOk());
        CHECK_FALSE (listenFor (run).contains ("a booster adds"));
    }

    SECTION ("What clips is listened to again, 12 dB lower")
    {
        REQUIRE (studio.sourceActions.choose ("voice").wasOk());
        REQUIRE (studio.editor.edit ("Hot", [] (Setup& setup) {
                                  setup.channelOf (0).distanceMetres = 0.05;
                                  setup.channelOf (0).builtIn.gainDb = 60.0;
                              })
                     .wasOk());
        const auto before = studio.editor.setup();
        (void) listenFor (run);
        CHECK (studio.gainSetting.rounds() > 1);
        CHECK (gainDb (run) < 50.0);
        studio.editor.undo();
        CHECK (studio.editor.setup() == before);
    }

    SECTION ("What clips with the knob at its lowest gets the coach's remedy")
    {
        REQUIRE (studio.sourceActions.choose ("voice").wasOk());
        REQUIRE (studio.equipment.chooseMicrophone ("quiet-condenser").wasOk());
        REQUIRE (studio.editor.edit ("Hot", [] (Setup& setup) {
                                  auto& channel = setup.channelOf (0);
                                  channel.distanceMetres = 0.05;
                                  channel.voiceSpl = 94.0;
                                  channel.phantom = true;
                                  channel.builtIn.gainDb = 30.0;
                              })
                     .wasOk());
        const auto words = listenFor (run);
        REQUIRE (studio.gainSetting.resultOfOne()->kind == OutcomeKind::clips);

        // Whatever this interface has against it: its pad, or the distance.
        CHECK (words.startsWith ("It still clips at "));
        CHECK ((words.contains ("The pad takes") || words.contains ("Twice the distance")));
    }

    SECTION ("Not while a take is recorded, and not of an input that waits")
    {
        studio.transportActions.toggleRecording();
        run.run (0.1);
        CHECK (studio.gainSetting.beginOne().failed());
        studio.transportActions.toggleRecording();
        REQUIRE (run.wait ([&] { return studio.transport.state() == Transport::State::ready; }));
        REQUIRE (studio.channelActions.disarmAll().wasOk());
        CHECK (studio.gainSetting.beginOne().failed());
    }
}
