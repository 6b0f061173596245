// SPDX-License-Identifier: GPL-3.0-or-later
#include "Live/LiveTake.h"
#include "StudioRun.h"

#include "Recording/WavFile.h"
#include "Studio/RigRules.h"

using namespace plus48;

namespace
{
/** The engine runs what the setup says. */
void checkEngineFollows (Studio& studio)
{
    auto expected = rigRules::runningRig (studio.editor.setup(), studio.catalogue);
    expected.sampleRate = studio.engineForDevice().sampleRate();
    CHECK (studio.engineForDevice().rig() == expected);
    CHECK (studio.engineForDevice().monitor() == studio.editor.setup().monitor);
}

struct Counter : StudioListener
{
    void studioChanged (StudioChange change) override { ++counts[static_cast<std::size_t> (change)]; }
    int of (StudioChange change) const { return counts[static_cast<std::size_t> (change)]; }

    std::array<int, 6> counts {};
};
} // namespace

TEST_CASE ("What is edited is what the engine runs, and undo and redo go there too", "[studio]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    std::vector<Setup> setups { studio.editor.setup() };

    const std::vector<std::function<juce::Result()>> edits {
        [&] { return studio.sourceActions.choose ("acoustic-guitar"); },
        [&] { return studio.channelActions.moveGain (3.0); },
        [&] { return studio.equipment.chooseMicrophone ("passive-ribbon"); },
        [&] { return studio.channelActions.hear (Path::b); },
        [&] { return studio.equipment.choosePreamp ("variable-impedance"); },
        [&] { return studio.editor.turn (ParameterId::impedance, 600.0); },
        [&] { return studio.editor.edit ("Room", [] (Setup& setup) { setup.rig.roomDba = 45.0; }); },
        [&] { return studio.editor.edit ("Balance", [] (Setup& setup) { setup.monitor.balance = -0.5; }); },
        [&] { return studio.editor.edit ("Arm", [] (Setup& setup) { setup.armed[1] = true; }); },
        [&] { return studio.equipment.chooseInterface ("studio-8"); },
        [&] { return studio.sourceActions.choose ("band"); },
        [&] { return studio.equipment.chooseInterface ("sound-card"); },
        [&] { return studio.sourceActions.choose ("electric-guitar"); },
        [&] { return studio.equipment.chooseInstrument ("passive-bass"); },
    };

    for (const auto& edit : edits)
    {
        const auto result = edit();
        INFO (setups.size() << ": " << result.getErrorMessage());
        REQUIRE (result.wasOk());
        CHECK_FALSE (studio.editor.setup() == setups.back());
        checkEngineFollows (studio);
        run.run (0.05);
        setups.push_back (studio.editor.setup());
    }

    for (auto i = setups.size() - 1; i-- > 0;)
    {
        INFO ("undo to " << i << ", " << studio.editor.history().redoName());
        studio.editor.undo();
        CHECK (studio.editor.setup() == setups[i]);
        CHECK (studio.sources.isOpen (setups[i].sources.front().name));
        checkEngineFollows (studio);
        run.run (0.02);
    }

    for (std::size_t i = 1; i < setups.size(); ++i)
    {
        studio.editor.redo();
        CHECK (studio.editor.setup() == setups[i]);
        checkEngineFollows (studio);
    }
}

TEST_CASE ("An impossible edit changes nothing, and says one sentence", "[studio]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    const auto before = studio.editor.setup();

    const std::vector<std::function<juce::Result()>> edits {
        [&] { return studio.equipment.chooseInterface ("no-such-interface"); },
        [&] { return studio.equipment.chooseMicrophone ("no-such-microphone"); },
        [&] { return studio.equipment.chooseInstrument ("no-such-instrument"); },
        [&] { return studio.equipment.choosePreamp ("no-such-preamp"); },
        [&] { return studio.sourceActions.choose ("no-such-performance"); },
        [&] { return studio.editor.edit ("File", [] (Setup& setup) { setup.sources[0].name = "/nowhere/at/all.wav"; }); },
        [&] { return studio.editor.edit ("Distance", [] (Setup& setup) { setup.rig.channels[0].distanceMetres = 1000.0; }); },
        [&] { return studio.editor.edit ("A waiting input", [] (Setup& setup) { setup.rig.channels[1].microphoneId = "no-such-microphone"; }); },
        [&] { return studio.editor.edit ("Room", [] (Setup& setup) { setup.rig.roomDba = 500.0; }); },
        [&] { return studio.editor.edit ("Both", [] (Setup& setup) { setup.rig.channels[0].instrumentId = "keyboard-line"; }); },
        [&] { return studio.sourceActions.dropFile (juce::File ("/nowhere/at/all.wav")); },
    };

    for (std::size_t i = 0; i < edits.size(); ++i)
    {
        studio.notices.dismiss();
        const auto result = edits[i]();
        INFO (i << ": " << result.getErrorMessage());
        CHECK (result.failed());
        CHECK (run.notice() == result.getErrorMessage());
        CHECK_FALSE (result.getErrorMessage().startsWith ("--"));
        CHECK (studio.editor.setup() == before);
        CHECK (studio.sources.isOpen (before.sources.front().name));
        CHECK (studio.editor.history().undoName().isEmpty());
        checkEngineFollows (studio);
    }
}

TEST_CASE ("What is recorded through the studio renders again to the bit, moved knobs and changed preamps included", "[studio][take]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.editor.edit ("Room", [] (Setup& setup) { setup.rig.roomDba = 35.0; setup.armed[1] = true; }).wasOk());

    studio.transportActions.toggleRecording();
    run.run (0.4);
    CHECK (studio.editor.editChannel ("Gain", [] (ChannelRig& rig) { rig.builtIn.gainDb = 41.0; }).wasOk());
    run.run (0.2);
    CHECK (studio.channelActions.hear (Path::b).wasOk());
    run.run (0.2);
    CHECK (studio.equipment.choosePreamp ("tube-60s").wasOk());
    run.run (0.2);

    // Undone while it is recorded: every step is in the take as well.
    studio.editor.undo();
    run.run (0.2);
    studio.editor.undo();
    run.run (0.2);
    studio.transportActions.toggleRecording();
    REQUIRE (run.wait ([&] { return studio.transport.state() == Transport::State::ready; }));

    const auto& take = studio.library.takes().front();
    CHECK (take.metadata.rig.channels.size() == 2);
    CHECK (take.metadata.numSamples > 60000);
    CHECK (take.metadata.events.size() + take.metadata.rigChanges.size() >= 5);
    CHECK (test::samplesThatDiffer (take, studio.catalogue) == 0);
    CHECK (*take.metadata.measured.peakDbfs > -40.0);
}

TEST_CASE ("While a take is recorded, inputs stay armed as they are, and undo can go on afterwards", "[studio][take]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.channelActions.moveGain (2.0).wasOk());
    REQUIRE (studio.editor.edit ("Arm", [] (Setup& setup) { setup.armed[1] = true; }).wasOk());
    const auto before = studio.editor.setup();

    studio.transportActions.toggleRecording();
    run.run (0.2);
    CHECK (studio.editor.edit ("Arm", [] (Setup& setup) { setup.armed[0] = false; }).failed());
    CHECK (run.notice().contains ("stop it first"));
    studio.notices.dismiss();
    studio.editor.undo();
    CHECK (run.notice().contains ("stop it first"));
    CHECK (studio.editor.setup() == before);
    CHECK (studio.sourceActions.dropFile (run.stateFile()).failed());

    studio.transportActions.toggleRecording();
    REQUIRE (run.wait ([&] { return studio.transport.state() == Transport::State::ready; }));
    studio.editor.undo();
    CHECK_FALSE (studio.editor.setup().armed[1]);
    studio.editor.undo();
    CHECK (studio.editor.history().undoName().isEmpty());
}

TEST_CASE ("A studio that goes away in the middle of a take keeps it", "[studio][take]")
{
    test::StudioRun run;
    run.studio->transportActions.toggleRecording();
    run.run (0.5);
    run.start();
    REQUIRE (run.studio->library.takes().size() == 1);
    CHECK (run.studio->library.takes().front().problem.isEmpty());
    CHECK (test::samplesThatDiffer (run.studio->library.takes().front(), run.studio->catalogue) == 0);
}

TEST_CASE ("A file is a source, also when it is dropped; a file that is none is refused", "[studio]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    const auto file = run.folder.get().getChildFile ("my song.wav");
    std::vector<double> tone (48000);

    for (std::size_t n = 0; n < tone.size(); ++n)
        tone[n] = 0.25 * std::sin (0.1 * static_cast<double> (n));

    REQUIRE (writeWavFile (file, { tone }, {}, Existing::replace).wasOk());
    REQUIRE (studio.sourceActions.dropFile (file).wasOk());
    CHECK (studio.sources.title (studio.editor.source()) == "my song.wav");
    run.run (1.0);
    CHECK (studio.meters.readings().path (Path::a).recorded.peakDb() == Approx (-12.0).margin (1.5));
    CHECK (test::samplesThatDiffer (studio.library.session().takes().empty() ? (run.record (0.3), studio.library.takes().front()) : studio.library.takes().front(), studio.catalogue) == 0);

    CHECK (studio.sourceActions.dropFile (run.folder.write ("note.txt", "hello")).failed());
    CHECK (studio.sourceActions.dropFile (run.folder.get()).failed());
    CHECK (studio.sources.title (studio.editor.source()) == "my song.wav");

    // The file has gone when undo wants it: the rest is had back, and somebody says so.
    REQUIRE (studio.sourceActions.choose ("bass").wasOk());
    const auto instrument = studio.editor.channel().instrumentId;
    CHECK (instrument.isNotEmpty());
    file.deleteFile();
    studio.editor.undo();
    CHECK (run.notice().isNotEmpty());
    CHECK (studio.editor.channel().instrumentId.isEmpty());
    CHECK (studio.editor.source().name == file.getFullPathName());
    REQUIRE (studio.channelActions.moveGain (1.0).wasOk());
    studio.editor.undo();
    studio.editor.undo();
    CHECK (studio.editor.source().name == "voice");
}

TEST_CASE ("Sources, microphones and interfaces come at a level that can be used", "[studio]")
{
    test::StudioRun run;
    auto& studio = *run.studio;

    for (const auto* source : { "voice", "acoustic-guitar", "electric-guitar", "bass", "keyboard", "drums" })
    {
        REQUIRE (studio.sourceActions.choose (source).wasOk());
        run.run (22.0);
        auto highest = -200.0;

        for (int i = 0; i < 120; ++i)
        {
            run.run (0.1);
            highest = std::max (highest, studio.meters.readings().path (Path::a).recorded.holdDb());
        }

        INFO (source << " peaks at " << highest << " dBFS with a gain of " << studio.editor.channel().builtIn.gainDb << " dB");
        CHECK (highest > -22.0);
        CHECK (highest < -4.0);
        CHECK_FALSE (studio.meters.isSomethingClipping());
    }
}

TEST_CASE ("A band arms as many inputs as it has channels, and a single source takes its own input only", "[studio]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.equipment.chooseInterface ("studio-8").wasOk());
    REQUIRE (studio.sourceActions.choose ("band").wasOk());
    CHECK (studio.editor.setup().runningInputs().size() == 8);
    run.run (8.0);

    for (int i = 0; i < 8; ++i)
    {
        INFO (i);
        CHECK (studio.meters.readings (i).performance.peakDb() > -100.0);
    }

    studio.editor.selectInput (3);
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    CHECK (studio.editor.setup().runningInputs().size() == 8);
    CHECK (studio.editor.setup().sources[2] == InputSource { "band", 2 });
    CHECK (studio.editor.setup().sources[3] == InputSource { "voice", 0 });
    REQUIRE (studio.editor.edit ("Arm", [] (Setup& setup) { setup.arm (0, false); }).wasOk());

    // What waits falls silent, and does not stand still.
    run.run (20.0);
    CHECK (studio.meters.readings (0).performance.peakDb() < -100.0);
    CHECK (studio.meters.readings (3).performance.peakDb() > -100.0);
}

TEST_CASE ("Another device rate: figures, engine and performance follow", "[studio]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    studio.engineForDevice().deviceAboutToStart (96000.0);
    REQUIRE (studio.channelActions.moveGain (-1.0).wasOk());
    CHECK (studio.editor.setup().rig.sampleRate == 96000.0);
    CHECK (studio.engineForDevice().rig().sampleRate == 96000.0);
    const auto number = run.record (0.3);
    CHECK (studio.library.find (number)->metadata.rig.sampleRate == 96000.0);
    CHECK (test::samplesThatDiffer (*studio.library.find (number), studio.catalogue) == 0);
}

TEST_CASE ("Listeners hear of what has changed, and of nothing while all is at rest", "[studio]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    run.run (1.0);
    Counter counter;
    studio.changes.addListener (&counter);
    run.run (2.0);

    for (const auto count : counter.counts)
        CHECK (count == 0);

    CHECK (studio.channelActions.moveGain (1.0).wasOk());
    CHECK (counter.of (StudioChange::setup) == 1);
    run.record (0.2);
    CHECK (counter.of (StudioChange::transport) >= 3);
    CHECK (counter.of (StudioChange::takes) >= 1);
    CHECK (counter.of (StudioChange::setup) == 1);

    studio.changes.removeListener (&counter);
    CHECK (studio.channelActions.moveGain (1.0).wasOk());
    CHECK (counter.of (StudioChange::setup) == 1);
}

TEST_CASE ("The levels can be spoken", "[studio]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    CHECK (studio.figures.spokenLevels() == "Silence.");
    run.run (2.0);
    const auto text = studio.figures.spokenLevels();
    INFO (text);
    CHECK (text.startsWith ("Peak minus "));
    CHECK (text.contains ("no clipping"));
    CHECK (text.contains ("above the noise"));
}
