// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/LoggedDisk.h"
#include "Recording/RecordedSignal.h"
#include "TemporaryFolder.h"

#include <iostream>

#if JUCE_LINUX
#include <sys/mount.h>
#include <unistd.h>
#endif

using namespace plus48;
using test::LoggedDisk;
using test::SignalPusher;
using test::WavBytes;

namespace
{
using Clock = std::chrono::steady_clock;

bool waitUntil (const std::function<bool()>& condition, double seconds)
{
    const auto end = Clock::now() + std::chrono::duration<double> (seconds);

    while (! condition())
    {
        if (Clock::now() > end)
            return false;

        std::this_thread::sleep_for (std::chrono::milliseconds (2));
    }

    return true;
}

/** Twice as fast as time, until the recorder says that it is over. Seconds from `isBroken` to that. */
double pushUntilTold (SignalPusher& pusher, const std::function<bool()>& isBroken)
{
    auto broken = Clock::time_point::max();

    for (int i = 0; i < 4000 && ! pusher.recorder.status().hasFailed; ++i)
    {
        if (isBroken() && broken == Clock::time_point::max())
            broken = Clock::now();

        pusher.push (960);
        std::this_thread::sleep_for (std::chrono::milliseconds (10));
    }

    return std::chrono::duration<double> (Clock::now() - broken).count();
}
} // namespace

TEST_CASE ("A full disk is told within a second, in one sentence, and every sample that fitted is kept", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    LoggedDisk disk;
    disk.keepsLog = false;
    const auto setup = test::setupOf (2);
    constexpr juce::int64 capacity = 777777;

    Recorder recorder (&disk);
    disk.bytesThatFit = capacity;
    REQUIRE (recorder.start (session, setup).wasOk());
    SignalPusher pusher (recorder, setup);
    const auto seconds = pushUntilTold (pusher, [&] { return disk.bytesThatFit <= 0; });
    CHECK (seconds < 1.0);
    CHECK (recorder.problem().contains ("the disk is full"));
    CHECK (waitUntil ([&] { return recorder.status().state == RecorderStatus::State::finished; }, 2.0));

    Take take;
    const auto result = recorder.stop (take);
    CHECK (result.failed());
    CHECK (result.getErrorMessage().startsWith ("Take 001 ended at 0:0"));

    const WavBytes wav (take.recorded), raw (take.raw);
    CHECK (test::wrongSamples (wav, setup.bits) == 0);
    CHECK (wav.number<std::uint32_t> (4) + 8 == wav.bytes.size());

    // Not a frame less than there was room for, of the two together.
    CHECK (static_cast<juce::int64> (wav.bytes.size() + raw.bytes.size()) > capacity - 6 - 8 - 8000);
    CHECK (take.metadata.numSamples == static_cast<std::int64_t> (wav.numFrames()));
    CHECK (session.takes().size() == 1);
}

#if JUCE_LINUX
TEST_CASE ("A small disk that really is full", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    const auto path = folder.get().getFullPathName().toStdString();

    // Only root may; for all others there is the test above.
    if (mount ("tmpfs", path.c_str(), "tmpfs", 0, "size=2m") != 0)
        return;

    {
        SessionFolder session (folder.get().getChildFile ("Session"));
        juce::StringArray notes;
        REQUIRE (session.open (notes).wasOk());
        const auto setup = test::setupOf (2);

        Recorder recorder;
        REQUIRE (recorder.start (session, setup).wasOk());
        SignalPusher pusher (recorder, setup);
        const auto seconds = pushUntilTold (pusher, [&] { return folder.get().getBytesFreeOnVolume() < 4096; });
        CHECK (seconds < 1.0);
        CHECK (recorder.problem().contains ("the disk is full"));

        Take take;
        CHECK (recorder.stop (take).failed());
        const WavBytes wav (take.recorded), raw (take.raw);
        CHECK (test::wrongSamples (wav, setup.bits) == 0);
        CHECK (wav.bytes.size() + raw.bytes.size() > (2u << 20) - (256u << 10) - 32768u);

        // There was room for the recipe, and the take is finished.
        CHECK (take.metadataFile.existsAsFile());
        CHECK (session.takes().size() == 1);
        CHECK (session.takes()[0].problem.isEmpty());
    }

    CHECK (umount2 (path.c_str(), MNT_DETACH) == 0);
}
#endif

namespace
{
/** Feeds the recorder until a write of it waits: from then on nothing leaves the queue. */
void pushUntil (const LoggedDisk::Stall& stall, SignalPusher& pusher)
{
    REQUIRE (waitUntil ([&] {
        pusher.push (480);
        return stall.hasBegun();
    },
                        5.0));
}
} // namespace

TEST_CASE ("A disk that stalls for almost as long as the queue is loses nothing", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    LoggedDisk disk;
    const auto setup = test::setupOf();

    // The queue is of 2 s here rather than 12, and the stall of 1.8 s rather than 10.
    Recorder recorder (&disk);
    REQUIRE (recorder.start (session, setup).wasOk());
    SignalPusher pusher (recorder, setup);
    LoggedDisk::Stall stall (disk);
    pushUntil (stall, pusher);

    // What was pushed until the write began has left the queue already, or is part of this.
    const auto before = pusher.pushed();

    for (int i = 0; i < 160; ++i)
        pusher.push (480);

    CHECK (recorder.status().queueFill > 0.75);
    stall.end();
    Take take;
    REQUIRE (recorder.stop (take).wasOk());

    const WavBytes wav (take.recorded);
    CHECK (wav.numFrames() == static_cast<std::size_t> (before + 160 * 480 - pusher.latency));
    CHECK (test::wrongSamples (wav, setup.bits) == 0);
    CHECK (take.metadata.events.empty());
}

TEST_CASE ("A gap at the end is kept even when there is no room for it among the events", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    LoggedDisk disk;
    const auto setup = test::setupOf();

    Recorder recorder (&disk);
    REQUIRE (recorder.start (session, setup).wasOk());
    SignalPusher pusher (recorder, setup);
    LoggedDisk::Stall stall (disk);
    pushUntil (stall, pusher);
    auto path = Path::a;
    auto numKept = 0;

    for (; test::onAudioThread ([&] { return recorder.event ({ TakeEvent::Kind::activePath, pusher.position, 0, {}, path, 0, GapReason::missing }); }); ++numKept)
        path = path == Path::a ? Path::b : Path::a;

    CHECK (numKept > 1000);
    CHECK_FALSE (test::onAudioThread ([&] { return recorder.hasRoomForEvent(); }));
    recorder.gap (pusher.position, 1000, GapReason::deviceRestart);
    recorder.requestStop();
    stall.end();
    Take take;
    REQUIRE (recorder.stop (take).wasOk());

    CHECK (take.metadata.numSamples == pusher.position + 1000 - pusher.latency);
    REQUIRE_FALSE (take.metadata.events.empty());
    CHECK (take.metadata.events.back().kind == TakeEvent::Kind::gap);
    CHECK (take.metadata.events.back().length == 1000);
}

TEST_CASE ("A longer stall is told while it lasts, and what follows keeps its time", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    LoggedDisk disk;
    const auto setup = test::setupOf();

    Recorder recorder (&disk);
    REQUIRE (recorder.start (session, setup).wasOk());
    SignalPusher pusher (recorder, setup);
    LoggedDisk::Stall stall (disk);
    pushUntil (stall, pusher);
    const auto before = pusher.pushed();

    for (int i = 0; i < 300; ++i)
        pusher.push (480);

    CHECK (recorder.status().numOverruns == 1);
    CHECK (recorder.status().numOverrunSamples >= 40000);
    stall.end();
    REQUIRE (waitUntil ([&] { return recorder.status().queueFill < 0.1; }, 20.0));

    for (int i = 0; i < 100; ++i)
        pusher.push (480);

    Take take;
    REQUIRE (recorder.stop (take).wasOk());
    REQUIRE (take.metadata.events.size() == 1);
    const auto& gap = take.metadata.events[0];
    CHECK (gap.reason == GapReason::overrun);

    const WavBytes wav (take.recorded);
    CHECK (wav.numFrames() == static_cast<std::size_t> (before + 400 * 480 - pusher.latency));
    CHECK (test::wrongSamples (wav, setup.bits, gap.position - pusher.latency, gap.position + gap.length - pusher.latency) == 0);
}

namespace
{
/** Pushes as sound comes, 10 ms at a time on the clock, for so long. */
void pushInTime (SignalPusher& pusher, double seconds)
{
    const auto started = Clock::now();
    const auto blocks = static_cast<int> (100.0 * seconds);

    for (int block = 0; block < blocks; ++block)
    {
        std::this_thread::sleep_until (started + std::chrono::milliseconds (10 * (block + 1)));
        pusher.push (480);
    }
}

/** A disk that stands still for so many seconds of real time, in the middle of a take. */
struct RealStall
{
    explicit RealStall (double seconds)
    {
        auto usual = test::setupOf (2);
        usual.queueSeconds = TakeSetup().queueSeconds;
        setup = usual;
        REQUIRE (recorder.start (session, setup).wasOk());
        SignalPusher pusher (recorder, setup);
        pushInTime (pusher, 1.0);
        LoggedDisk::Stall stall (disk);
        pushInTime (pusher, seconds);
        during = recorder.status();
        stall.end();
        pushInTime (pusher, 2.0);
        numSamples = pusher.pushed() - pusher.latency;
        latency = pusher.latency;
        REQUIRE (recorder.stop (take).wasOk());
    }

    const test::TemporaryFolder folder;
    SessionFolder session { folder.get() };
    LoggedDisk disk;
    Recorder recorder { &disk };
    TakeSetup setup;
    RecorderStatus during;
    std::int64_t numSamples = 0;
    int latency = 0;
    Take take;
};
} // namespace

TEST_CASE ("A disk that stalls for ten seconds of real time loses nothing", "[recording][slow]")
{
    const RealStall stall (10.0);
    CHECK (stall.during.numOverruns == 0);
    CHECK (stall.during.queueFill > 0.75);
    CHECK (stall.take.metadata.events.empty());
    const WavBytes wav (stall.take.recorded);
    CHECK (static_cast<std::int64_t> (wav.numFrames()) == stall.numSamples);
    CHECK (test::wrongSamples (wav, stall.setup.bits) == 0);
    std::cout << "disk stalled for 10 s: 0 samples lost, queue " << 100.0 * stall.during.queueFill << " % full\n";
}

TEST_CASE ("A disk that stalls for sixteen seconds of real time is told while it lasts, and what follows keeps its time", "[recording][slow]")
{
    const RealStall stall (16.0);
    CHECK (stall.during.numOverruns == 1);
    CHECK (stall.during.numOverrunSamples > 2 * 48000);
    REQUIRE (stall.take.metadata.events.size() == 1);
    const auto& gap = stall.take.metadata.events[0];
    CHECK (gap.reason == GapReason::overrun);

    const WavBytes wav (stall.take.recorded);
    CHECK (static_cast<std::int64_t> (wav.numFrames()) == stall.numSamples);
    CHECK (test::wrongSamples (wav, stall.setup.bits, gap.position - stall.latency, gap.position + gap.length - stall.latency) == 0);
    std::cout << "disk stalled for 16 s: " << static_cast<double> (gap.length) / 48000.0 << " s silent, length exact\n";
}

TEST_CASE ("An overrun that lasts to the end keeps the length", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    LoggedDisk disk;
    const auto setup = test::setupOf();

    Recorder recorder (&disk);
    REQUIRE (recorder.start (session, setup).wasOk());
    SignalPusher pusher (recorder, setup);
    LoggedDisk::Stall stall (disk);

    for (int i = 0; i < 300; ++i)
        pusher.push (480);

    recorder.requestStop();
    CHECK (recorder.status().state == RecorderStatus::State::finishing);
    stall.end();
    Take take;
    REQUIRE (recorder.stop (take).wasOk());
    CHECK (take.metadata.numSamples == 300 * 480 - pusher.latency);
}

TEST_CASE ("A folder that is moved takes its take along, complete", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    const auto before = folder.get().getChildFile ("Before"), after = folder.get().getChildFile ("After");
    SessionFolder session (before);
    const auto setup = test::setupOf();

    Recorder recorder;
    REQUIRE (recorder.start (session, setup).wasOk());
    SignalPusher pusher (recorder, setup);

    for (int i = 0; i < 50; ++i)
        pusher.push (480);

    REQUIRE (waitUntil ([&] { return recorder.status().numOnDisk > 0; }, 5.0));
    REQUIRE (before.moveFileTo (after));
    CHECK (pushUntilTold (pusher, [] { return true; }) < 1.0);
    CHECK (recorder.problem().contains ("After"));

    Take take;
    CHECK (recorder.stop (take).failed());
    CHECK (take.recorded.getParentDirectory() == after);
    CHECK (test::wrongSamples (WavBytes (take.recorded), setup.bits) == 0);

    const auto takes = SessionFolder (after).takes();
    REQUIRE (takes.size() == 1);
    CHECK (takes[0].problem.isEmpty());
    CHECK_FALSE (before.exists());
}

TEST_CASE ("A folder that cannot be written to is told at the start, and nothing is left", "[recording]")
{
    const test::TemporaryFolder folder;
    LoggedDisk disk;
    disk.bytesThatFit = 0;
    disk.errorWhenFull = EROFS;
    SessionFolder session (folder.get());

    Recorder recorder (&disk);
    const auto result = recorder.start (session, test::setupOf());
    CHECK (result.failed());
    CHECK (result.getErrorMessage().contains ("the disk may only be read"));
    CHECK (folder.get().findChildFiles (juce::File::findFiles, true).isEmpty());
    CHECK (recorder.status().state == RecorderStatus::State::idle);

    const auto file = folder.write ("file", "x");
    SessionFolder impossible (file);
    CHECK (recorder.start (impossible, test::setupOf()).failed());
}
