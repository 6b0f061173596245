// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveTake.h"
#include "Recording/LoggedDisk.h"

#include "Recording/TakeQueue.h"
#include "Support/AudioThread.h"

using namespace plus48;
using plus48::test::LiveTake;

namespace
{
/** Waits until the writer stands in a write that does not come back. */
void runUntil (const test::LoggedDisk::Stall& stall, LiveTake& live)
{
    for (int i = 0; i < 15000 && ! stall.hasBegun(); ++i)
    {
        live.run (64, { 64 });
        juce::Thread::sleep (2);
    }

    REQUIRE (stall.hasBegun());
}

int numDelays (const Take& take)
{
    const auto& events = take.metadata.events;
    return static_cast<int> (std::count_if (events.begin(), events.end(), [] (const TakeEvent& event) { return event.kind == TakeEvent::Kind::delay; }));
}
} // namespace

TEST_CASE ("Changes that the log has no room for wait, so that the take is its raw performance, rendered, to the bit", "[live][bits]")
{
    test::LoggedDisk disk;
    disk.keepsLog = false;
    LiveTake live (Catalogue::shipped(), &disk);
    auto& engine = live.engine;
    engine.setMonitor ({ .headphonesDb = MonitorSettings::silentDb, .monitorsDb = MonitorSettings::silentDb });
    engine.setSources (LiveSources::fromInputs ({ 0 }));
    live.run (6400, { 64 });
    REQUIRE (engine.beginTake (live.session, {}).wasOk());
    live.run (6400, { 64 });
    test::LoggedDisk::Stall stall (disk);
    runUntil (stall, live);

    // Two events a block: more than the log holds, in less than the samples that wait can be.
    const auto change = [&] (std::int64_t done) {
        auto settings = ChannelSettings::from (engine.rig().channels[0]);
        settings.builtInGainDb = 40.0 + static_cast<double> (done / 64 % 7);
        engine.setSettings (0, settings);
        engine.setActivePath (0, done / 64 % 2 == 0 ? Path::a : Path::b);
    };

    live.run (64 * 2500, { 64 }, change);

    // Other equipment waits, too.
    auto rig = engine.rig();
    rig.channels[0].microphoneId = "stage-dynamic";
    REQUIRE (engine.setRig (rig).wasOk());
    live.run (64 * 100, { 64 });

    stall.end();
    juce::Thread::sleep (300);
    live.run (48000, { 64 });

    CHECK (engine.recorder().status().numOverrunSamples == 0);
    const auto delay = engine.recorder().status().longestDelaySamples;
    CHECK (delay > 0);
    const auto take = live.finish();

    CHECK (live.violations == 0);
    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);
    REQUIRE (take.metadata.rigChanges.size() == 1);
    CHECK (take.metadata.rigChanges[0].rig.channels[0].microphoneId == "stage-dynamic");

    // The take is marked, and it is said.
    CHECK (numDelays (take) == 1);
    CHECK (take.problem.contains ("took effect " + juce::String (static_cast<double> (delay) / 48000.0, 2) + " s late"));
}

TEST_CASE ("A disk that keeps up delays nothing", "[live]")
{
    LiveTake live;
    live.engine.setSources (LiveSources::fromInputs ({ 0 }));
    REQUIRE (live.engine.beginTake (live.session, {}).wasOk());

    live.run (48000, { 64 }, [&] (std::int64_t done) { live.engine.setActivePath (0, done / 640 % 2 == 0 ? Path::a : Path::b); });

    const auto take = live.finish();
    CHECK (numDelays (take) == 0);
    CHECK (take.problem.isEmpty());
    CHECK (take.metadata.events.size() == 74);
}

TEST_CASE ("A change that is taken back before there was room for it was never made, and not late", "[live]")
{
    test::LoggedDisk disk;
    disk.keepsLog = false;
    LiveTake live (Catalogue::shipped(), &disk);
    auto& engine = live.engine;
    engine.setSources (LiveSources::fromInputs ({ 0 }));
    REQUIRE (engine.beginTake (live.session, {}).wasOk());
    live.run (6400, { 64 });
    test::LoggedDisk::Stall stall (disk);
    runUntil (stall, live);

    while (test::onAudioThread ([&] { return engine.recorder().event ({ TakeEvent::Kind::xrun, 6400, 0, {}, Path::a, 0, GapReason::missing, 0, 1 }); }))
    {
    }

    for (const auto isOn : { true, false })
    {
        auto settings = ChannelSettings::from (engine.rig().channels[0]);
        settings.lowCut = isOn;
        engine.setSettings (0, settings);
        live.run (640, { 64 });
    }

    stall.end();
    juce::Thread::sleep (300);
    live.run (6400, { 64 });
    const auto take = live.finish();
    CHECK (numDelays (take) == 0);
    CHECK (take.problem.isEmpty());
    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);
}

TEST_CASE ("Controls do not wait for a take that its disk has ended", "[live]")
{
    TakeQueue queue (1, BitDepth::int24, 4800);
    const TakeEvent change { TakeEvent::Kind::activePath, 0, 0, {}, Path::b };

    while (queue.event (change))
    {
    }

    CHECK_FALSE (queue.hasRoomForEvent());
    queue.refuse();
    CHECK (queue.hasRoomForEvent());
    CHECK (queue.event (change));
}
