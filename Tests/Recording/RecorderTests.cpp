// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/Peaks.h"
#include "Recording/RecordedSignal.h"
#include "Support/RealtimeGuard.h"
#include "TemporaryFolder.h"

#include <iostream>
#include <random>
#include <thread>

using namespace plus48;
using test::SignalPusher;
using test::WavBytes;

namespace
{
/** Waits for the disk now and then, as time would. */
void pushAll (SignalPusher& pusher, std::int64_t numSamples, int largestBlock, unsigned seed = 1)
{
    std::mt19937 random (seed);

    while (pusher.position < numSamples)
    {
        while (pusher.recorder.status().queueFill > 0.5)
            std::this_thread::sleep_for (std::chrono::milliseconds (1));

        const auto size = std::uniform_int_distribution<int> (1, largestBlock) (random);
        pusher.push (static_cast<int> (std::min<std::int64_t> (size, numSamples - pusher.position)));
    }
}
} // namespace

TEST_CASE ("What is on the disk are the converter's own integers, and the performance to the bit", "[recording][threads]")
{
    for (const auto bits : { BitDepth::int16, BitDepth::int24, BitDepth::float32 })
        for (const auto numChannels : { 1, 3 })
        {
            const test::TemporaryFolder folder;
            SessionFolder session (folder.get());
            const auto setup = test::setupOf (numChannels, bits);

            Recorder recorder;
            REQUIRE (recorder.start (session, setup).wasOk());
            SignalPusher pusher (recorder, setup);
            pushAll (pusher, 100001, 700);

            Take take;
            REQUIRE (recorder.stop (take).wasOk());

            const WavBytes wav (take.recorded), raw (take.raw);
            CHECK (wav.numFrames() == static_cast<std::size_t> (100001 - pusher.latency));
            CHECK (test::wrongSamples (wav, bits) == 0);
            CHECK (take.metadata.numSamples == 100001 - pusher.latency);
            CHECK (take.metadata.latencySamples == pusher.latency);

            REQUIRE (raw.numFrames() == 100001);
            CHECK (raw.bits() == 32);
            const auto data = raw.chunk ("data");
            std::size_t wrong = 0;

            for (std::size_t n = 0; n < 100001; ++n)
                for (std::size_t c = 0; c < static_cast<std::size_t> (numChannels); ++c)
                    wrong += WavBytes::numberIn<float> (data, 4 * (n * static_cast<std::size_t> (numChannels) + c)) == pusher.rawAt (static_cast<std::int64_t> (n), static_cast<int> (c)) ? 0u : 1u;

            CHECK (wrong == 0);

            // A file is whole when its sizes are those of its parts.
            CHECK (wav.number<std::uint32_t> (4) + 8 == wav.bytes.size());
            CHECK (wav.bytes.size() % 2 == 0);
            CHECK (wav.chunk ("bext").substr (0, 8) == "Take 001");
            CHECK (wav.chunk ("LIST").find ("Voice") != std::string::npos);
            CHECK (wav.format() == (numChannels > 2 ? 0xfffe : (bits == BitDepth::float32 ? 3 : 1)));
        }
}

TEST_CASE ("A take has its recipe, its waveform, and nothing unfinished", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    auto setup = test::setupOf();
    setup.name = "Voice/Text: \"a\"";
    setup.rig.seed = 12345678901234567ull;

    Recorder recorder;
    CHECK (recorder.status().state == RecorderStatus::State::idle);
    REQUIRE (recorder.start (session, setup).wasOk());
    CHECK (folder.get().getChildFile ("Unfinished/Take 001.log").existsAsFile());

    SignalPusher pusher (recorder, setup);
    pushAll (pusher, 50000, 512);
    const auto peaks = recorder.peaks();
    recorder.requestStop();

    for (int i = 0; i < 1000 && recorder.status().state != RecorderStatus::State::finished; ++i)
        std::this_thread::sleep_for (std::chrono::milliseconds (5));

    Take take;
    REQUIRE (recorder.stop (take).wasOk());

    CHECK (take.recorded.getFileName() == "Take 001 - VoiceText a - Built-in.wav");
    CHECK (take.metadataFile.existsAsFile());
    CHECK_FALSE (folder.get().getChildFile ("Unfinished/Take 001.log").exists());
    CHECK (take.metadata.rig.seed == 12345678901234567ull);
    CHECK (take.metadata.measured.peakDbfs.value() == Approx (0.0).margin (0.01));
    CHECK (peaks->length() == take.metadata.numSamples);
    CHECK (peaks->between (0, 0, 50000).highest > 0.99f);

    const auto takes = session.takes();
    REQUIRE (takes.size() == 1);
    CHECK (takes[0].problem.isEmpty());
    CHECK (takes[0].metadata.numSamples == take.metadata.numSamples);
}

TEST_CASE ("A gap is silence of the same length, in both files and in the recipe", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    const auto setup = test::setupOf();

    Recorder recorder;
    REQUIRE (recorder.start (session, setup).wasOk());
    SignalPusher pusher (recorder, setup);
    pushAll (pusher, 10000, 500);
    recorder.gap (pusher.position, 30000, GapReason::deviceRestart);
    pusher.skip (30000);
    pushAll (pusher, 60000, 500);

    // Left out without a word: it keeps time all the same.
    pusher.skip (100);
    pushAll (pusher, 70000, 500);
    CHECK (recorder.status().numGapSamples == 30100);

    Take take;
    REQUIRE (recorder.stop (take).wasOk());
    const WavBytes wav (take.recorded);
    CHECK (wav.numFrames() == static_cast<std::size_t> (70000 - pusher.latency));
    CHECK (test::wrongSamples (wav, setup.bits, 10000 - pusher.latency, 40000 - pusher.latency) == 100);

    REQUIRE (take.metadata.events.size() == 2);
    CHECK (take.metadata.events[0].kind == TakeEvent::Kind::gap);
    CHECK (take.metadata.events[0].position == 10000);
    CHECK (take.metadata.events[0].length == 30000);
    CHECK (take.metadata.events[1].reason == GapReason::missing);
    CHECK (take.metadata.events[1].position == 60000);
}

TEST_CASE ("A gap that is told of in parts while it lasts is one gap, also when the take ends in it", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    const auto setup = test::setupOf();
    Recorder recorder;
    REQUIRE (recorder.start (session, setup).wasOk());
    SignalPusher pusher (recorder, setup);
    pushAll (pusher, 10000, 500);

    for (const auto numParts : { 300, 7 })
    {
        for (int part = 0; part < numParts; ++part)
        {
            recorder.gap (pusher.position, 100, GapReason::unconnected);
            pusher.skip (100);
        }

        CHECK (recorder.status().numSamples == pusher.position - pusher.latency);
        CHECK (recorder.status().latestGapReason == GapReason::unconnected);

        if (numParts == 300)
            pushAll (pusher, 50000, 500);
    }

    Take take;
    REQUIRE (recorder.stop (take).wasOk());
    CHECK (take.metadata.numSamples == 50700 - pusher.latency);
    REQUIRE (take.metadata.events.size() == 2);
    CHECK (take.metadata.events[0].position == 10000);
    CHECK (take.metadata.events[0].length == 30000);
    CHECK (take.metadata.events[0].reason == GapReason::unconnected);
    CHECK (take.metadata.events[1].position == 50000);
    CHECK (take.metadata.events[1].length == 700);
}

TEST_CASE ("Pushing allocates nothing, locks nothing and touches no file, full queue included", "[recording][realtime]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    auto setup = test::setupOf (2);
    setup.queueSeconds = 0.2;

    Recorder recorder;
    SignalPusher pusher (recorder, setup);
    pusher.push (512);
    auto allocations = 0, locks = 0, files = 0;

    const auto watch = [&] {
        const test::RealtimeGuard guard;

        for (int i = 0; i < 200; ++i)
        {
            pusher.pushPrepared (512);
            (void) test::onAudioThread ([&] { return recorder.event ({ TakeEvent::Kind::activePath, pusher.position, 0, {}, i % 2 == 0 ? Path::a : Path::b, 0, GapReason::missing }); });
        }

        recorder.gap (pusher.position, 1000, GapReason::deviceRestart);
        pusher.skip (1000);
        allocations += guard.allocations();
        locks += guard.locks();
        files += guard.fileAccesses();
    };

    watch();
    REQUIRE (recorder.start (session, setup).wasOk());
    watch();
    CHECK (recorder.status().numOverrunSamples > 0);
    recorder.requestStop();
    watch();

    CHECK (allocations == 0);
    CHECK (locks == 0);
    CHECK (files == 0);
}

TEST_CASE ("Start and stop while the audio thread goes on pushing", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    const auto setup = test::setupOf();
    Recorder recorder;
    std::atomic<bool> isOver { false };

    std::thread audio ([&] {
        SignalPusher pusher (recorder, setup);
        pusher.push (64);

        while (! isOver)
        {
            pusher.position = 0;

            for (int i = 0; i < 100; ++i)
                pusher.pushPrepared (64);

            std::this_thread::sleep_for (std::chrono::microseconds (200));
        }
    });

    for (int i = 0; i < 5; ++i)
    {
        REQUIRE (recorder.start (session, setup).wasOk());
        std::this_thread::sleep_for (std::chrono::milliseconds (20));
        Take take;
        CHECK (recorder.stop (take).wasOk());
        CHECK (take.number == i + 1);
    }

    isOver = true;
    audio.join();
}

TEST_CASE ("Thirty-two channels for a minute, faster than time, are complete to the sample", "[recording][slow]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    auto setup = test::setupOf (32);
    setup.queueSeconds = 12.0;
    constexpr std::int64_t numSamples = 60 * 48000;

    Recorder recorder;
    REQUIRE (recorder.start (session, setup).wasOk());
    SignalPusher pusher (recorder, setup);
    pusher.push (480);

    while (pusher.position < numSamples)
    {
        while (recorder.status().queueFill > 0.8)
            std::this_thread::sleep_for (std::chrono::milliseconds (1));

        pusher.pushPrepared (480);
    }

    Take take;
    recorder.requestStop();

    while (recorder.status().state != RecorderStatus::State::finished)
        std::this_thread::sleep_for (std::chrono::milliseconds (1));

    const auto status = recorder.status();
    REQUIRE (recorder.stop (take).wasOk());

    std::cout << "writer thread: " << 1000.0 * status.writerSeconds / (32.0 * 60.0) << " ms of processor time per channel and second\n";
    CHECK (status.numOverrunSamples == 0);
    CHECK (take.metadata.numSamples == numSamples - pusher.latency);
    CHECK (take.recorded.getSize() >= (numSamples - pusher.latency) * 32 * 3);
    CHECK (take.raw.getSize() >= numSamples * 32 * 4);
}
