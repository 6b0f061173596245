// SPDX-License-Identifier: GPL-3.0-or-later
#include "Live/LiveTake.h"
#include "SetupText.h"
#include "StudioRun.h"

#include "Recording/WavFile.h"
#include "Studio/RigRules.h"

#include <map>
#include <random>

using namespace plus48;
using test::described;
using test::sourcesOf;

namespace
{
/** A file of so many channels, each a tone of its own. */
juce::File toneFile (const test::StudioRun& run, const juce::String& name, int numChannels)
{
    const auto file = run.folder.get().getChildFile (name);
    std::vector<std::vector<double>> channels;

    for (int channel = 0; channel < numChannels; ++channel)
    {
        auto& samples = channels.emplace_back (48000);

        for (std::size_t n = 0; n < samples.size(); ++n)
            samples[n] = 0.25 * std::sin (0.05 * (channel + 1) * static_cast<double> (n));
    }

    REQUIRE (writeWavFile (file, channels, {}, Existing::replace).wasOk());
    return file;
}

/** An open microphone hears the headphones and the room. */
void makeQuiet (Studio& studio)
{
    REQUIRE (studio.editor.edit ("Quiet", [] (Setup& setup) { setup.monitor.headphonesDb = MonitorSettings::silentDb; setup.rig.roomDba.reset(); }).wasOk());
}
} // namespace

TEST_CASE ("A source chosen for input 2 changes nothing of input 1, and sets up its own", "[studio][sources]")
{
    struct Pair
    {
        const char *name, *first, *second;
        Jack firstJack, secondJack;
        const char* takeName;
    };

    // Two microphones, two instruments, one of each.
    const Pair pairs[] { { "two people", "voice", "acoustic-guitar", Jack::mic, Jack::mic, "Voice + Acoustic guitar" },
                         { "two instruments", "electric-guitar", "keyboard", Jack::instrument, Jack::line, "Electric guitar + Electric piano" },
                         { "a voice and a guitar", "voice", "electric-guitar", Jack::mic, Jack::instrument, "Voice + Electric guitar" },
                         { "a bass and a voice", "bass", "voice", Jack::instrument, Jack::mic, "Bass guitar + Voice" } };

    for (const auto& pair : pairs)
    {
        INFO (pair.name);
        test::StudioRun run;
        auto& studio = *run.studio;
        REQUIRE (studio.sourceActions.choose (pair.first).wasOk());
        REQUIRE (studio.channelActions.moveGain (1.0).wasOk());
        const auto before = studio.editor.setup();
        CHECK (before.runningInputs() == std::vector<int> { 0 });

        studio.editor.selectInput (1);
        REQUIRE (studio.sourceActions.choose (pair.second).wasOk());
        const auto& setup = studio.editor.setup();
        CHECK (setup.rig.channels[0] == before.rig.channels[0]);
        CHECK (setup.sources[0] == before.sources[0]);
        CHECK (setup.absent == before.absent);
        CHECK (setup.runningInputs() == std::vector<int> { 0, 1 });
        CHECK (setup.sources[1] == InputSource { pair.second, 0 });
        CHECK (setup.rig.channels[0].builtIn.jack == pair.firstJack);
        CHECK (setup.rig.channels[1].builtIn.jack == pair.secondJack);

        // Each has its own level, equipment and power.
        for (int input = 0; input < 2; ++input)
        {
            const auto& channel = setup.channelOf (input);
            const auto* shipped = studio.sources.shippedChannel (setup.sourceOf (input));
            INFO ("input " << input + 1);
            REQUIRE (shipped != nullptr);
            CHECK (channel.usesMicrophone() == (shipped->kind == SoundKind::acoustic));
            CHECK (channel.phantom == rigRules::needsPhantom (channel, studio.catalogue));

            if (shipped->kind == SoundKind::acoustic)
                CHECK (channel.fullScaleSpl == shipped->fullScaleSpl);
            else
                CHECK (channel.fullScaleDbu == std::optional<double> (shipped->fullScaleDbu));
        }

        // Both sound at a level that can be used.
        std::array<double, 2> highest { -200.0, -200.0 };

        for (int i = 0; i < 450; ++i)
        {
            run.run (0.1);

            for (int input = 0; input < 2; ++input)
                highest[static_cast<std::size_t> (input)] = std::max (highest[static_cast<std::size_t> (input)], studio.meters.readings (input).path (Path::a).recorded.holdDb());
        }

        CHECK (highest[0] > -24.0);
        CHECK (highest[1] > -24.0);
        CHECK (highest[0] < -3.0);
        CHECK (highest[1] < -3.0);

        // One raw channel an input, which render again to the bit.
        run.record (1.5);
        const auto& take = studio.library.takes().front();
        CHECK (take.metadata.name == pair.takeName);
        CHECK (take.metadata.sources.joinIntoString (" + ") == pair.takeName);
        CHECK (take.metadata.rig.channels.size() == 2);
        CHECK (test::samplesThatDiffer (take, studio.catalogue) == 0);

        studio.editor.undo();
        CHECK (studio.editor.setup() == before);
    }
}

TEST_CASE ("Each input of a take has what its own source plays, from the beginning", "[studio][sources][take]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    makeQuiet (studio);
    REQUIRE (studio.sourceActions.choose ("electric-guitar").wasOk());
    studio.editor.selectInput (1);
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    run.run (2.0);
    run.record (2.0);

    AudioFile raw;
    juce::StringArray warnings;
    REQUIRE (readAudioFile (studio.library.takes().front().raw, raw, warnings).wasOk());
    REQUIRE (raw.channels.size() == 2);

    for (const auto& [channel, name] : { std::pair { 0, "electric-guitar" }, std::pair { 1, "voice" } })
    {
        SoundSource source;
        std::vector<std::vector<float>> samples;
        REQUIRE (SoundSource::open (name, {}, source, warnings).wasOk());
        REQUIRE (source.channelsAt (48000.0, 0, samples).wasOk());
        const auto& recorded = raw.channels[static_cast<std::size_t> (channel)];

        // The sources that sounded before fade out over the first 30 ms.
        INFO (name);
        CHECK (std::equal (recorded.begin() + 4800, recorded.begin() + 90000, samples.front().begin() + 4800));
    }
}

TEST_CASE ("Two channels of one file play into the inputs that they were chosen for", "[studio][sources]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    const auto duet = toneFile (run, "duet.wav", 2).getFullPathName();
    REQUIRE (studio.equipment.chooseInterface ("studio-8").wasOk());
    studio.editor.selectInput (2);
    REQUIRE (studio.sourceActions.choose (InputSource { duet, 1 }).wasOk());
    studio.editor.selectInput (4);
    REQUIRE (studio.sourceActions.choose (InputSource { duet, 0 }).wasOk());
    CHECK (studio.editor.setup().runningInputs() == std::vector<int> { 0, 2, 4 });
    CHECK (studio.editor.source() == InputSource { duet, 0 });

    // All of it fills the selected input and the next; the others stay.
    studio.editor.selectInput (5);
    REQUIRE (studio.sourceActions.choose (duet).wasOk());
    CHECK (sourcesOf (studio.editor.setup()) == "voice:0* voice:0 " + duet + ":1* voice:0 " + duet + ":0* " + duet + ":0* " + duet + ":1* voice:0");

    // What has gone from the interface is there again after a restart, and with an interface that has it.
    REQUIRE (studio.equipment.chooseInterface ("home-2").wasOk());
    CHECK (studio.editor.selectedInput() == 1);
    const auto left = studio.editor.setup();
    run.start();
    CHECK (described (run.studio->editor.setup()) == described (left));
    CHECK (run.studio->editor.setup() == left);
    REQUIRE (run.studio->equipment.chooseInterface ("studio-8").wasOk());
    CHECK (run.studio->editor.setup().sources[2] == InputSource { duet, 1 });
    CHECK (run.studio->editor.setup().runningInputs() == std::vector<int> { 0, 2, 4, 5, 6 });
}

TEST_CASE ("A file that has gone is silent at its input, and the other input plays on at its own level", "[studio][sources]")
{
    test::StudioRun run;
    const auto file = toneFile (run, "gone.wav", 1);
    makeQuiet (*run.studio);
    REQUIRE (run.studio->sourceActions.choose ("voice").wasOk());
    run.studio->editor.selectInput (1);
    REQUIRE (run.studio->sourceActions.dropFile (file).wasOk());
    const auto before = run.studio->editor.setup();
    run.studio.reset();
    file.deleteFile();
    run.start();
    CHECK (run.notice().isNotEmpty());
    CHECK (run.studio->editor.setup() == before);
    run.run (4.0);
    CHECK (run.studio->meters.readings (0).performance.holdDb() > -40.0);
    CHECK (run.studio->meters.readings (1).performance.holdDb() < -100.0);
    CHECK (run.studio->channelActions.moveGain (1.0).wasOk());
}

TEST_CASE ("At the first start every input has the level and the equipment of what plays into it", "[studio][sources]")
{
    test::StudioRun run;
    const auto& setup = run.studio->editor.setup();
    const auto* voice = run.studio->sources.shippedChannel ({ "voice", 0 });
    REQUIRE (voice != nullptr);
    REQUIRE (setup.numInputsInAll() == Setup::maxInputs);

    for (int input = 0; input < Setup::maxInputs; ++input)
    {
        INFO (input);
        CHECK (setup.channelOf (input).fullScaleSpl == voice->fullScaleSpl);
        CHECK (setup.channelOf (input).microphoneId == voice->suggestedMicrophone);
        CHECK (setup.channelOf (input) == setup.channelOf (0));
    }

    CHECK (run.studio->editor.history().undoName().isEmpty());
}

TEST_CASE ("A state with one source for all inputs gives each of them its channel", "[studio][sources][state]")
{
    const auto catalogue = Catalogue::shipped();
    AppState app;
    app.performance = "band";
    auto setup = test::setupOf ("studio-8", catalogue);
    app.rig = setup.rig;
    app.window = juce::JSON::parse (R"({ "armed": [true, true, true, true, true, true, true, true] })");
    const auto state = StudioState::from (app, catalogue);
    CHECK (sourcesOf (state.setup) == "band:0* band:1* band:2* band:3* band:4* band:5* band:6* band:7*");
    CHECK (state.numStoredInputs == 8);

    // A single one is the same for all, and those that were never there get its level.
    test::StudioRun run;
    run.studio.reset();
    app.performance = "electric-guitar";
    app.rig = test::setupOf ("home-2", catalogue).rig;
    app.window = juce::var();
    REQUIRE (StateFile (run.stateFile()).write (app).wasOk());
    run.start();
    CHECK (sourcesOf (run.studio->editor.setup()) == "electric-guitar:0* electric-guitar:0 electric-guitar:0 electric-guitar:0 electric-guitar:0 electric-guitar:0 electric-guitar:0 electric-guitar:0");
    CHECK (run.studio->editor.setup().channelOf (7).instrumentId == "single-coil-guitar");
}

TEST_CASE ("An input that the interface does not have is not gone to, which is said", "[studio][sources]")
{
    test::StudioRun run;
    run.studio->editor.selectInput (1);
    run.studio->editor.selectInput (5);
    CHECK (run.studio->editor.selectedInput() == 1);
    CHECK (run.notice() == "There is no input 6: the interface has 2.");
    run.studio->editor.selectInput (-1);
    CHECK (run.studio->editor.selectedInput() == 1);
}

TEST_CASE ("A live input beside a performance: while a take plays, only the performance waits", "[studio][sources]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    makeQuiet (studio);
    run.record (0.5);
    REQUIRE (studio.sourceActions.choose ("sine:300@-20").wasOk());
    studio.editor.selectInput (1);
    REQUIRE (studio.sourceActions.choose (Setup::liveInput).wasOk());
    CHECK (studio.editor.channel().fullScaleSpl == Calibration().fullScaleSpl);

    // The level of the user's own microphone belongs to the live input alone.
    const auto other = studio.editor.setup().rig.channels[0];
    Calibration calibration;
    calibration.fullScaleSpl = 97.0;
    calibration.noiseDba = 31.0;
    studio.sourceActions.setCalibration (1, calibration);
    CHECK (studio.editor.channel().fullScaleSpl == 97.0);
    CHECK (studio.editor.setup().rig.channels[0] == other);
    CHECK (studio.figures.sourceNoiseDba() == std::optional<double> (31.0));
    studio.editor.selectInput (0);
    CHECK_FALSE (studio.figures.sourceNoiseDba().has_value());

    std::vector<float> talk (480);
    const float* inputs[] { nullptr, talk.data() };
    const auto play = [&] (int blocks) {
        for (int i = 0; i < blocks; ++i)
        {
            for (std::size_t n = 0; n < talk.size(); ++n)
                talk[n] = 0.1f * std::sin (0.02f * static_cast<float> (480 * static_cast<std::size_t> (i) + n));

            studio.engineForDevice().process (inputs, 2, run.pointers.data(), 2, 480);
            studio.update (0.01);
            studio.engineForDevice().releaseRetired();
        }
    };

    play (100);
    CHECK (studio.meters.readings (0).performance.peakDb() > -40.0);
    CHECK (studio.meters.readings (1).performance.peakDb() > -40.0);
    studio.transport.setLooping (true);
    studio.transportActions.togglePlaying();
    REQUIRE (run.wait ([&] { return studio.transport.state() == Transport::State::playing; }));
    play (1400);
    CHECK (studio.meters.readings (0).performance.peakDb() < -100.0);
    CHECK (studio.meters.readings (1).performance.peakDb() > -40.0);
}
