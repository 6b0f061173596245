// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Signal/OhmText.h"
#include "Studio/PlugFit.h"
#include "Studio/StudioRun.h"

using namespace plus48;

namespace
{
const PlugFit& at (const std::vector<PlugFit>& fits, std::optional<Jack> jack)
{
    return *std::find_if (fits.begin(), fits.end(), [jack] (const PlugFit& fit) { return fit.jack == jack; });
}
} // namespace

TEST_CASE ("A microphone's plug fits the microphone input alone", "[studio][plugs]")
{
    test::StudioRun run;
    REQUIRE (run.studio->sourceActions.choose ("voice").wasOk());
    const auto fits = run.studio->channelActions.plugFits (Cable::fromSource);
    REQUIRE (fits.size() == 4);
    CHECK (at (fits, Jack::mic).verdict == PlugFit::Verdict::best);
    CHECK_FALSE (at (fits, Jack::line).isPossible());
    CHECK_FALSE (at (fits, Jack::instrument).isPossible());
    CHECK (at (fits, Jack::line).words == "An XLR plug does not fit");
    CHECK (at (fits, Jack::mic).title == "MIC, XLR");
}

TEST_CASE ("A guitar's plug fits INST best, goes into LINE and gets dull there, and not into XLR", "[studio][plugs]")
{
    test::StudioRun run;
    REQUIRE (run.studio->sourceActions.choose ("electric-guitar").wasOk());
    const auto& studio = *run.studio;
    REQUIRE (plugOf (studio.editor.channel(), Cable::fromSource, studio.catalogue) == Plug::ts);
    const auto fits = studio.channelActions.plugFits (Cable::fromSource);
    CHECK (at (fits, Jack::instrument).verdict == PlugFit::Verdict::best);
    CHECK (at (fits, Jack::instrument).title == juce::String::fromUTF8 ("INST, 1.5 M\xce\xa9"));
    CHECK (at (fits, Jack::line).verdict == PlugFit::Verdict::poor);
    CHECK_FALSE (at (fits, Jack::mic).isPossible());

    // The loss that is named is that of the path's own formula.
    auto dull = studio.editor.channel();
    dull.builtIn.jack = Jack::line;
    dull.builtIn.gainDb = 0.0;
    const auto& rig = studio.editor.setup().rig;
    const PathFormula formula (ChannelPlan::from (rig, dull, studio.catalogue), Path::a, ChannelSettings::from (dull), rig.sampleRate);
    CHECK (at (fits, Jack::line).words == "Fits, but loses " + juce::String (juce::roundToInt (formula.trebleLossDb())) + " dB of treble");
}

TEST_CASE ("An external preamp at line level goes into every jack, and the microphone input is said to be too small for it", "[studio][plugs]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.channelActions.hear (Path::b).wasOk());
    REQUIRE (studio.editor.turn (ParameterId::externalGain, 60.0).wasOk());
    const auto fits = studio.channelActions.plugFits (Cable::fromPreamp);
    CHECK (at (fits, Jack::line).verdict == PlugFit::Verdict::best);
    CHECK (at (fits, Jack::mic).verdict == PlugFit::Verdict::poor);
    CHECK (at (fits, Jack::mic).words.endsWith ("dB too loud"));

    // What is allowed is done, and has the plug that the jack takes.
    REQUIRE (studio.channelActions.plugInto (Jack::mic).wasOk());
    CHECK (studio.editor.channel().external.into.jack == Jack::mic);
    CHECK (plugOf (studio.editor.channel(), Cable::fromPreamp, studio.catalogue) == Plug::xlr);
}

TEST_CASE ("The external preamp's input is for microphones, and dulls a guitar by as much as path B's formula says", "[studio][plugs]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    const auto voice = at (studio.channelActions.plugFits (Cable::fromSource), std::nullopt);
    CHECK (voice.verdict == PlugFit::Verdict::best);
    CHECK (voice.title == "IN, " + ohmText (studio.editor.channel().external.impedanceOhm));
    REQUIRE (studio.sourceActions.choose ("electric-guitar").wasOk());
    const auto guitar = at (studio.channelActions.plugFits (Cable::fromSource), std::nullopt);
    CHECK (guitar.verdict == PlugFit::Verdict::poor);
    const auto& rig = studio.editor.setup().rig;
    const auto& channel = studio.editor.channel();
    const PathFormula formula (ChannelPlan::from (rig, channel, studio.catalogue), Path::b, ChannelSettings::from (channel), rig.sampleRate);
    CHECK (guitar.words == "Fits, but loses " + juce::String (juce::roundToInt (formula.trebleLossDb())) + " dB of treble");
}

TEST_CASE ("What is too loud for the external preamp at its lowest gain is so by the decibels that clip it", "[studio][plugs]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    auto channel = studio.editor.channel();
    channel.external.gainDb = studio.catalogue.preamp (channel.external.preampId)->gainMinDb;
    channel.external.trimDb = 0.0;
    channel.activePath = Path::b;
    const auto& rig = studio.editor.setup().rig;
    const PathFormula formula (ChannelPlan::from (rig, channel, studio.catalogue), Path::b, ChannelSettings::from (channel), rig.sampleRate);
    const auto limit = formula.clipLevel (PathStage::input);
    REQUIRE (limit.has_value());

    // What would be recorded of a sine at 997 Hz that is 12 dB over the limit.
    const auto recorded = 12.0 + dbFromGain (*limit) + dbFromPower (formula.transferPower (PathStage::input, PathStage::recorded, referenceHz));
    const auto fits = plugFits (Cable::fromSource, channel, rig, studio.catalogue, [recorded] (const Rig&, const ChannelRig&) { return recorded; });
    CHECK (at (fits, std::nullopt).words == "The right one; is 12 dB too loud");
}

TEST_CASE ("The source's plug goes from path to path with the gain of each as it stood, and one step brings it back", "[studio][plugs]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("electric-guitar").wasOk());
    const auto before = studio.editor.setup();
    REQUIRE (studio.channelActions.plugInto (Cable::fromSource, std::nullopt).wasOk());
    CHECK (studio.editor.channel().activePath == Path::b);
    CHECK (studio.editor.channel().builtIn == before.rig.channels[0].builtIn);
    const auto external = studio.editor.channel().external;
    REQUIRE (studio.channelActions.plugInto (Cable::fromSource, Jack::line).wasOk());
    CHECK (studio.editor.channel().activePath == Path::a);
    CHECK (studio.editor.channel().builtIn.jack == Jack::line);
    CHECK (studio.editor.channel().external.into == external.into);
    studio.editor.undo();
    CHECK (studio.editor.channel().activePath == Path::b);
    CHECK (studio.editor.channel().builtIn == before.rig.channels[0].builtIn);
    studio.editor.undo();
    CHECK (studio.editor.setup() == before);
}

TEST_CASE ("A cable that is moved to another input takes what is plugged in with it, and undo brings it back", "[studio][plugs]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("electric-guitar").wasOk());
    const auto before = studio.editor.setup();
    REQUIRE (studio.channelActions.moveCableTo (1).wasOk());
    const auto& after = studio.editor.setup();
    CHECK (studio.editor.selectedInput() == 1);
    CHECK (after.rig.channels[1].instrumentId == before.rig.channels[0].instrumentId);
    CHECK (after.sources[1] == before.sources[0]);
    CHECK (after.sources[0] == before.sources[1]);
    CHECK (after.armed[1] == before.armed[0]);
    CHECK (after.armed[0] == before.armed[1]);
    studio.editor.undo();
    CHECK (studio.editor.setup() == before);
}

TEST_CASE ("A cable that is moved out of a pair leaves its partner as it was, and a preamp on the way stays where it stands", "[studio][plugs]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.equipment.chooseInterface ("studio-8").wasOk());
    REQUIRE (studio.strips.setLinked (0, true).wasOk());
    const auto partner = studio.editor.setup().rig.channels[1];
    studio.editor.selectInput (0);
    REQUIRE (studio.channelActions.moveCableTo (4).wasOk());
    CHECK (studio.editor.setup().rig.channels[1] == partner);
    CHECK_FALSE (studio.editor.setup().strips[0].isLinkedToNext);
    CHECK_FALSE (studio.editor.setup().strips[4].isLinkedToNext);

    // From an optical input to a jack of the interface's own.
    REQUIRE (studio.equipment.addOpticalPreamp ("eight-channel").wasOk());
    studio.editor.selectInput (8);
    REQUIRE (studio.channelActions.moveCableTo (2).wasOk());
    CHECK (studio.editor.setup().rig.channels[8].activePath == Path::b);
    CHECK (studio.editor.setup().rig.channels[8].external.preampId == "eight-channel");
    CHECK (studio.editor.setup().rig.channels[2].activePath == Path::a);
}

TEST_CASE ("The inputs behind an eight-channel preamp that goes move up as they are", "[studio][optical]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.equipment.chooseInterface ("studio-8").wasOk());
    REQUIRE (studio.equipment.addOpticalPreamp ("eight-channel").wasOk());
    REQUIRE (studio.equipment.addOpticalPreamp ("eight-channel").wasOk());
    REQUIRE (studio.editor.edit ("Names", [] (Setup& setup) {
                              setup.strips[8].name = "Near";
                              setup.strips[16].name = "Far";
                          })
                 .wasOk());
    REQUIRE (studio.equipment.removeOpticalPreamp (0).wasOk());
    REQUIRE (studio.editor.setup().numInputs() == 16);
    CHECK (studio.editor.setup().strips[8].name == "Far");
    studio.editor.undo();
    CHECK (studio.editor.setup().strips[8].name == "Near");
    CHECK (studio.editor.setup().strips[16].name == "Far");
}
