// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveTake.h"

#include "Measurement/TakeNoise.h"

using namespace plus48;
using plus48::test::LiveTake;

namespace
{
const std::vector<int> oddSizes { 64, 1, 17, 480, 0, 512, 63, 8192, 128, 3, 65 };

Rig twoChannels()
{
    Rig rig;
    rig.roomDba = 30.0;
    rig.channels.resize (2);
    rig.channels[0].microphoneId = "low-output-condenser";
    rig.channels[0].phantom = true;
    rig.channels[1].external.preampId = "budget-tube";
    rig.channels[1].external.impedanceOhm = 4700.0;
    rig.channels[1].external.gainDb = 40.0;
    rig.channels[1].activePath = Path::b;
    return rig;
}

void begin (LiveTake& live)
{
    const auto set = live.engine.setRig (twoChannels());
    INFO (set.getErrorMessage());
    REQUIRE (set.wasOk());
    live.engine.setSources (LiveSources::fromInputs ({ 0, 1 }));
    live.run (3000, oddSizes);
    REQUIRE (live.engine.beginTake (live.session, {}).wasOk());
}
} // namespace

TEST_CASE ("A take made with whatever blocks a device brings is its raw performance, rendered, to the bit", "[live][bits]")
{
    LiveTake live;

    // Nothing leaks out of the headphones into the microphone.
    live.engine.setMonitor ({ .headphonesDb = MonitorSettings::silentDb, .monitorsDb = MonitorSettings::silentDb });
    begin (live);
    live.run (24000, oddSizes);
    const auto take = live.finish();

    CHECK (take.metadata.numSamples == 24000 - ChannelChain::latencySamples (48000.0));
    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);

    // The raw performance is what the inputs gave, from where the take began.
    const auto raw = test::readFile (take.raw);
    CHECK (raw.channels[0][0] == LiveTake::sampleAt (3000, 0));
    CHECK (raw.channels[1][20000] == LiveTake::sampleAt (23000, 1));
}

TEST_CASE ("Knobs and A/B that are moved while recording come out of the render, to the bit", "[live][bits]")
{
    LiveTake live;
    begin (live);
    auto& engine = live.engine;

    live.run (60000, oddSizes, [&] (std::int64_t done) {
        auto settings = ChannelSettings::from (engine.rig().channels[0]);
        settings.builtInGainDb = 40.0 + 10.0 * std::sin (static_cast<double> (done));
        settings.lowCut = done % 3 == 0;
        settings.distanceMetres = 0.2 + 0.1 * static_cast<double> (done % 5);
        engine.setSettings (0, settings);
        engine.setActivePath (0, done / 9000 % 2 == 0 ? Path::a : Path::b);
        engine.setActivePath (1, done / 7000 % 2 == 0 ? Path::b : Path::a);
    });

    const auto take = live.finish();
    CHECK (take.metadata.events.size() > 50);
    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);
}

TEST_CASE ("Equipment that is exchanged while recording comes out of the render, to the bit", "[live][bits]")
{
    LiveTake live;
    begin (live);
    auto& engine = live.engine;
    auto changes = 0;

    live.run (60000, oddSizes, [&] (std::int64_t done) {
        if (done / 10000 <= changes)
            return;

        auto rig = engine.rig();
        ++changes;
        rig.channels[0].microphoneId = changes % 2 == 1 ? "stage-dynamic" : "low-output-condenser";
        rig.channels[0].distanceMetres = 0.1 * changes;
        rig.channels[1].external.impedanceOhm = 4700.0;
        rig.channels[1].external.gainDb = 40.0 + changes;
        REQUIRE (engine.setRig (rig).wasOk());
    });

    const auto take = live.finish();
    CHECK (take.metadata.rigChanges.size() == 5);
    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);
}

TEST_CASE ("Equipment that is exchanged before a take's first sample comes after it", "[live][bits]")
{
    LiveTake live;
    begin (live);
    auto rig = live.engine.rig();
    rig.channels[0].microphoneId = "stage-dynamic";
    rig.channels[0].builtIn.gainDb = 44.0;
    REQUIRE (live.engine.setRig (rig).wasOk());
    live.run (20000, oddSizes, [&] (std::int64_t) { live.engine.releaseRetired(); });

    const auto take = live.finish();
    CHECK (take.metadata.rigChanges.size() == 1);
    CHECK (live.engine.rig().channels[0].microphoneId == "stage-dynamic");
    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);
}

TEST_CASE ("Neither other equipment nor A/B makes a step that the sound does not have itself", "[live][clicks]")
{
    LiveTake live;
    auto rig = twoChannels();
    rig.roomDba.reset();
    rig.noiseMutes = { true, true, true, true };
    REQUIRE (live.engine.setRig (rig).wasOk());
    live.engine.setSources (LiveSources::fromSignal ({ 200.0, -30.0 }, 48000.0));
    live.engine.setMonitor ({ .direct = false, .throughComputer = true, .headphonesDb = 0.0, .monitorsDb = MonitorSettings::silentDb, .bufferSamples = 64 });
    live.run (48000, { 64 });

    // Steps on the way, and where nothing has been changed for long.
    auto before = 0.0, largest = 0.0, usual = 0.0;

    for (int block = 0; block < 600; ++block)
    {
        if (block == 200)
        {
            rig.channels[1].external.preampId = "class-a-transformer";
            rig.channels[1].external.impedanceOhm = 1200.0;
            REQUIRE (live.engine.setRig (rig).wasOk());
        }

        if (block == 400)
            live.engine.setActivePath (0, Path::b);

        live.run (64, { 64 });

        for (std::size_t n = 0; n < 64; ++n)
        {
            const auto sample = static_cast<double> (live.outputs[0][n]);
            const auto step = block > 0 ? std::abs (sample - before) : 0.0;
            before = sample;
            largest = std::max (largest, step);

            if (block % 200 >= 100)
                usual = std::max (usual, step);
        }
    }

    CHECK (usual > 1.0e-4);
    CHECK (largest <= 1.05 * usual);
}

TEST_CASE ("A take goes on when the device stops and starts again, and the gap is silent", "[live][bits]")
{
    LiveTake live;
    begin (live);
    live.run (20000, oddSizes);

    juce::Thread::sleep (100);
    live.engine.deviceAboutToStart (48000.0);
    live.run (20000, oddSizes);

    const auto take = live.finish();
    const auto missed = take.metadata.numSamples + ChannelChain::latencySamples (48000.0) - 40000;
    CHECK (missed >= 4800 - 480);
    CHECK (missed < 48000);
    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);
}

TEST_CASE ("Another sampling rate ends a take in good order", "[live]")
{
    LiveTake live;
    begin (live);
    live.run (20000, oddSizes);
    live.engine.deviceAboutToStart (96000.0);
    CHECK_FALSE (live.engine.isTakeRunning());
    live.run (5000, oddSizes);

    CHECK (live.engine.rig().sampleRate == 96000.0);
    const auto take = live.finish();
    CHECK (take.metadata.numSamples == 20000 - ChannelChain::latencySamples (48000.0));
    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);
}

TEST_CASE ("What spills from the monitors into an open microphone is in the raw performance", "[live][bits]")
{
    LiveTake live;
    live.engine.setMonitor ({ .headphonesDb = -6.0, .monitorsDb = -6.0, .monitorsOn = true });
    begin (live);
    live.run (24000, oddSizes);
    const auto take = live.finish();
    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);

    const auto raw = test::readFile (take.raw);
    auto spill = 0.0;

    for (std::size_t n = 12000; n < raw.channels[0].size(); ++n)
        spill = std::max (spill, std::abs (static_cast<double> (raw.channels[0][n] - LiveTake::sampleAt (3000 + static_cast<std::int64_t> (n), 0))));

    CHECK (spill > 1.0e-4);
    CHECK (spill < 0.5);
}

TEST_CASE ("A take's noise floor is its chain's, however loud and without a pause the music is", "[live][noise]")
{
    LiveTake live;
    begin (live);
    live.run (48000, oddSizes);
    const auto take = live.finish();
    const auto floor = take.metadata.measured.noiseFloorDbfsA;
    REQUIRE (floor.has_value());
    CHECK (*floor == Approx (takeNoiseFloorDbfsA (take.metadata, live.catalogue).value()).margin (1.0e-6));
    CHECK (*floor < -60.0);
    CHECK (take.metadata.measured.loudnessLufs.value() > *floor + 20.0);
}

TEST_CASE ("A second take begins afresh", "[live][bits]")
{
    LiveTake live;
    begin (live);
    live.run (9000, oddSizes);
    live.finish();
    live.run (777, oddSizes);
    REQUIRE (live.engine.beginTake (live.session, {}, 10000).wasOk());
    live.run (20000, oddSizes);
    const auto take = live.finish();
    CHECK (take.number == 2);
    CHECK (take.metadata.numSamples == 10000);
    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);
}

TEST_CASE ("A take is played back beside the input, from the sample that was sought, and stops at its end", "[live]")
{
    LiveTake live;
    auto& engine = live.engine;
    engine.setMonitor ({ .direct = false, .headphonesDb = 0.0, .monitorsDb = MonitorSettings::silentDb });
    live.run (48000, { 128 });

    engine.setPlayback (test::tone (live.folder.get().getChildFile ("tone.wav"), 20000));
    engine.playback()->take().seek (1000);
    juce::Thread::sleep (500);
    live.run (64, { 64 });
    CHECK (live.outputs[0][63] == 0.0f);

    engine.playback()->play (true);
    live.run (2048, { 64 });

    // The last block ends at sample 3048 of the file, long after the fade.
    CHECK (live.outputs[0][63] == Approx (0.2 * std::sin (0.1 * 3047)).margin (1.0e-6));
    CHECK (live.outputs[1][63] == live.outputs[0][63]);

    for (int i = 0; i < 20 && engine.playback()->isPlaying(); ++i)
        live.run (2048, { 64 });

    CHECK_FALSE (engine.playback()->isPlaying());
}
