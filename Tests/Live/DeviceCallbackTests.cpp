// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveTake.h"

#include "Live/DeviceCallback.h"
#include "Live/DeviceList.h"
#include "Live/SimulatedDevice.h"

using namespace plus48;
using plus48::test::LiveTake;

namespace
{
/** Says of itself that it was late, as a test wants. */
struct LateDevice : SimulatedDevice
{
    explicit LateDevice (const char* type) : SimulatedDevice ("Late device", type) {}

    int getXRunCount() const noexcept override { return xruns; }

    int xruns = 0;
};
} // namespace

TEST_CASE ("What a device was late for is told while it happens, and where it was is in the take", "[live]")
{
    LiveTake live;
    DeviceCallback callback (live.engine);
    LateDevice device (DeviceList::jack);
    juce::BigInteger channels;
    channels.setRange (0, 2, true);
    REQUIRE (device.open (channels, channels, 48000.0, 480).isEmpty());
    device.xruns = 7; // From before it was started.
    callback.audioDeviceAboutToStart (&device);

    const auto run = [&] (int numBlocks) {
        for (int block = 0; block < numBlocks; ++block)
            callback.audioDeviceIOCallbackWithContext (live.inputPointers.data(), 2, live.outputPointers.data(), 2, 480, {});
    };

    run (3);
    device.xruns = 8; // Nothing is recorded yet.
    run (3);
    REQUIRE (live.engine.beginTake (live.session, {}).wasOk());
    run (10);
    CHECK (live.engine.recorder().status().numXruns == 0);
    device.xruns = 9;
    run (5);
    CHECK (live.engine.recorder().status().numXruns == 1);
    device.xruns = 12;
    run (10);
    CHECK (live.engine.recorder().status().numXruns == 4);

    const auto take = live.finish();
    REQUIRE (take.metadata.events.size() == 2);
    CHECK (take.metadata.events[0].kind == TakeEvent::Kind::xrun);
    CHECK (take.metadata.events[0].position == 4800);
    CHECK (take.metadata.events[0].count == 1);
    CHECK (take.metadata.events[1].position == 7200);
    CHECK (take.metadata.events[1].count == 3);
    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);
}

TEST_CASE ("What the simulated device was late for is caught up with, and is no xrun of the take", "[live]")
{
    LiveTake live;
    DeviceCallback callback (live.engine);
    LateDevice device (SimulatedDevice::typeName);
    REQUIRE (device.open ({}, {}, 48000.0, 480).isEmpty());
    callback.audioDeviceAboutToStart (&device);
    REQUIRE (live.engine.beginTake (live.session, {}).wasOk());

    for (int block = 0; block < 10; ++block)
    {
        ++device.xruns;
        callback.audioDeviceIOCallbackWithContext (live.inputPointers.data(), 0, live.outputPointers.data(), 0, 480, {});
    }

    CHECK (live.finish().metadata.events.empty());
}
