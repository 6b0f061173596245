// SPDX-License-Identifier: GPL-3.0-or-later
#include "HangingDevice.h"
#include "LiveTake.h"
#include "MessageLoop.h"

#include "Live/AudioDevices.h"

using namespace plus48;
using test::HangingDevice;
using Place = HangingDevice::Place;

namespace
{
/** A program on a device whose library hangs at one place. */
struct Hanging : test::MessageLoop
{
    Hanging (const char* type, Place place) : device (std::make_shared<HangingDevice> (type, place)), devices (std::make_unique<AudioDevices> (engine, device))
    {
        juce::StringArray notes;
        REQUIRE (session.open (notes).wasOk());
        engine.setSources (LiveSources::fromSignal ({ 997.0, -20.0 }, 48000.0));
    }

    ~Hanging()
    {
        // Threads that hang here end with the test, and not in the next.
        device->release();

        for (int i = 0; i < 2000 && DeviceThread::numRunning() > 0; ++i)
            juce::Thread::sleep (5);
    }

    bool playsSimulated() const { return devices->status().isPlaying && devices->status().device.type == SimulatedDevice::typeName; }
    std::uint64_t numRecorded() { return static_cast<std::uint64_t> (engine.recorder().status().numSamples); }

    /** What somebody does who has a take to record, whatever the library does. */
    void checkThatTakesAreRecorded()
    {
        REQUIRE (waitFor ([&] { return playsSimulated(); }, 3000));
        REQUIRE (engine.beginTake (session, {}).wasOk());
        CHECK (waitFor ([&] { return numRecorded() > 12000; }, 30000));
        engine.endTake();
        Take take;
        REQUIRE (engine.recorder().stop (take).wasOk());
        CHECK (take.metadata.numSamples > 12000);
        CHECK (test::samplesThatDiffer (take, catalogue) == 0);
    }

    void checkThatItEndsQuickly()
    {
        const auto began = juce::Time::getMillisecondCounterHiRes();
        devices.reset();
        CHECK (juce::Time::getMillisecondCounterHiRes() - began < 1000.0);
    }

    /** Of one device that is nobody's any more. */
    void checkThatLateCallsDoNoHarm()
    {
        const auto callbacks = engine.callbackCount();
        device->release();
        CHECK (waitFor ([&] { return DeviceThread::numRunning() == 0; }, 30000));
        CHECK (engine.callbackCount() == callbacks);
    }

    test::TemporaryFolder folder;
    SessionFolder session { folder.get() };
    const Catalogue catalogue = Catalogue::shipped();
    LiveEngine engine { catalogue };
    const std::shared_ptr<HangingDevice> device;
    std::unique_ptr<AudioDevices> devices;
};

constexpr const char* types[] { DeviceList::jack, DeviceList::alsa };
} // namespace

TEST_CASE ("A device library that hangs while it looks or opens: the simulated device plays at once, and the type is said not to answer", "[device][live][slow]")
{
    const auto place = GENERATE (Place::scan, Place::create, Place::open);
    const auto* const type = GENERATE (types[0], types[1]);
    INFO (type << ", place " << static_cast<int> (place));

    Hanging on (type, place);
    const auto began = juce::Time::getMillisecondCounterHiRes();
    on.devices->openBestSoon();
    REQUIRE (on.waitFor ([&] { return on.playsSimulated(); }, 3000));
    CHECK (juce::Time::getMillisecondCounterHiRes() - began < 1500.0);
    on.checkThatTakesAreRecorded();

    CHECK (on.waitFor ([&] { return on.devices->status().unanswered.contains (type) && on.devices->problem().has_value(); }, 30000));
    CHECK (on.playsSimulated());
    REQUIRE (on.devices->problem().has_value());
    CHECK (on.devices->problem()->message.contains ("does not answer"));
    CHECK (on.devices->status().opening.isEmpty());
    on.checkThatTakesAreRecorded();
    CHECK (on.longestTurn < 500.0);

    on.checkThatItEndsQuickly();
    on.checkThatLateCallsDoNoHarm();
}

TEST_CASE ("A device library that hangs and comes back is used again, and nothing is said any more", "[device][live][slow]")
{
    Hanging on (DeviceList::jack, Place::scan);
    on.devices->openBestSoon();
    REQUIRE (on.waitFor ([&] { return on.devices->status().unanswered.contains (DeviceList::jack) && on.playsSimulated(); }, 6000));
    on.device->release();
    CHECK (on.waitFor ([&] { return on.devices->status().device.type == DeviceList::jack; }, 30000));
    CHECK_FALSE (on.devices->problem().has_value());
    CHECK (on.devices->status().unanswered.isEmpty());
}

TEST_CASE ("A device that hangs under way, and its closing with it: the take is kept, and the simulated device plays", "[device][live][slow]")
{
    const auto* const type = GENERATE (types[0], types[1]);
    Hanging on (type, Place::callback);
    auto hasEnded = false;
    on.devices->onTakeEnded = [&] { hasEnded = true; };
    on.devices->openBestSoon();
    REQUIRE (on.waitFor ([&] { return on.devices->status().device.type == type; }, 30000));
    REQUIRE (on.engine.beginTake (on.session, {}).wasOk());
    REQUIRE (on.waitFor ([&] { return hasEnded; }, 30000));
    Take take;
    REQUIRE (on.engine.recorder().stop (take).wasOk());
    CHECK (take.metadata.numSamples > 2000);
    CHECK (test::samplesThatDiffer (take, on.catalogue) == 0);
    REQUIRE (on.devices->problem().has_value());
    CHECK (on.devices->problem()->message.contains ("does not answer"));
    on.checkThatTakesAreRecorded();
    CHECK (on.longestTurn < 500.0);

    on.checkThatItEndsQuickly();
    on.checkThatLateCallsDoNoHarm();
}

TEST_CASE ("A device that hangs under way and comes back in time: the take goes on, and has it in its log", "[device][live]")
{
    Hanging on (DeviceList::alsa, Place::callback);
    on.devices->openBestSoon();
    REQUIRE (on.waitFor ([&] { return on.devices->status().device.type == DeviceList::alsa; }, 30000));
    REQUIRE (on.engine.beginTake (on.session, {}).wasOk());
    REQUIRE (on.waitFor ([&] { return on.devices->problem().has_value(); }, 30000));
    CHECK (on.devices->problem()->message.contains ("it is looked for"));
    CHECK_FALSE (on.devices->status().isPlaying);

    on.device->release();
    REQUIRE (on.waitFor ([&] { return on.devices->status().isPlaying; }, 30000));
    CHECK (on.devices->status().device.type == DeviceList::alsa);
    CHECK_FALSE (on.devices->problem().has_value());
    CHECK (on.engine.isTakeRunning());

    const auto before = on.numRecorded();
    CHECK (on.waitFor ([&] { return on.numRecorded() > before + 4800; }, 30000));
    on.engine.endTake();
    Take take;
    REQUIRE (on.engine.recorder().stop (take).wasOk());
    CHECK (take.metadata.deviceChanges.size() == 1);
    CHECK (test::samplesThatDiffer (take, on.catalogue) == 0);
}

TEST_CASE ("A device that comes back late takes the place of the simulated one, but not while a take is recorded", "[device][live][slow]")
{
    Hanging on (DeviceList::alsa, Place::callback);
    on.devices->openBestSoon();
    REQUIRE (on.waitFor ([&] { return on.devices->status().device.type == DeviceList::alsa; }, 30000));
    REQUIRE (on.waitFor ([&] { return on.playsSimulated(); }, 5000));
    REQUIRE (on.devices->problem().has_value());
    CHECK (on.devices->problem()->message.contains ("until it is back"));

    REQUIRE (on.engine.beginTake (on.session, {}).wasOk());
    on.device->release();
    CHECK_FALSE (on.waitFor ([&] { return ! on.playsSimulated(); }, 2500));
    on.engine.endTake();
    Take take;
    REQUIRE (on.engine.recorder().stop (take).wasOk());

    REQUIRE (on.waitFor ([&] { return on.devices->status().device.type == DeviceList::alsa; }, 30000));
    CHECK_FALSE (on.devices->problem().has_value());
}

TEST_CASE ("Another device that is asked for while one is lost ends the looking for it", "[device][live][slow]")
{
    Hanging on (DeviceList::alsa, Place::callback);
    on.devices->openBestSoon();
    REQUIRE (on.waitFor ([&] { return on.devices->status().device.type == DeviceList::alsa; }, 30000));
    REQUIRE (on.waitFor ([&] { return on.devices->problem().has_value(); }, 30000));

    on.devices->openSoon ({ SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName });
    REQUIRE (on.waitFor ([&] { return on.playsSimulated(); }, 3000));
    CHECK_FALSE (on.devices->problem().has_value());
    on.device->release();
    CHECK_FALSE (on.waitFor ([&] { return ! on.playsSimulated() || on.devices->problem().has_value(); }, 2500));
}

TEST_CASE ("A device that hangs while it is closed holds up neither another one nor the end", "[device][live][slow]")
{
    const auto* const type = GENERATE (types[0], types[1]);
    const auto isAtTheEnd = GENERATE (true, false);
    Hanging on (type, Place::close);
    on.devices->openBestSoon();
    REQUIRE (on.waitFor ([&] { return on.devices->status().device.type == type && on.engine.callbackCount() > 10; }, 30000));

    if (! isAtTheEnd)
    {
        std::optional<bool> done;
        on.devices->openSoon ({ SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName }, [&] (bool works) { done = works; });
        REQUIRE (on.waitFor ([&] { return done.has_value(); }, 30000));
        CHECK (*done);
        on.checkThatTakesAreRecorded();
        CHECK (on.device->numHanging() == 1);
    }

    CHECK (on.longestTurn < 500.0);
    on.checkThatItEndsQuickly();
    on.checkThatLateCallsDoNoHarm();
}

TEST_CASE ("A program without a window waits for a library that hangs, but not for ever", "[device][live][slow]")
{
    const auto place = GENERATE (Place::scan, Place::open);
    Hanging on (DeviceList::jack, place);
    const auto began = juce::Time::getMillisecondCounterHiRes();
    on.devices->openBest();
    CHECK (juce::Time::getMillisecondCounterHiRes() - began < 14000.0);
    CHECK (on.playsSimulated());
    REQUIRE (on.devices->problem().has_value());
    CHECK (on.devices->problem()->message.startsWith ("JACK does not answer"));
    on.checkThatItEndsQuickly();
}

TEST_CASE ("An error that a device reports is said once, and is in the log of the take", "[live][devices]")
{
    Hanging hanging (DeviceList::jack, Place::nowhere);
    juce::StringArray said;
    hanging.devices->onDeviceError = [&said] (const juce::String& error) { said.add (error); };
    REQUIRE (hanging.devices->open (hanging.device->choice()));
    REQUIRE (hanging.engine.beginTake (hanging.session, {}).wasOk());
    REQUIRE (hanging.waitFor ([&] { return hanging.numRecorded() > 4800; }, 30000));

    hanging.device->reportError ("the clock is lost");
    hanging.device->reportError ("the clock is lost");
    REQUIRE (hanging.waitFor ([&] { return ! said.isEmpty(); }, 30000));
    hanging.device->reportError ("the clock is lost");
    hanging.devices->poll();
    hanging.engine.endTake();
    Take take;
    REQUIRE (hanging.engine.recorder().stop (take).wasOk());

    CHECK (said == juce::StringArray { "system reports an error: the clock is lost" });
    REQUIRE (take.metadata.deviceErrors.size() == 1);
    CHECK (take.metadata.deviceErrors[0].message == "the clock is lost");
    CHECK (take.metadata.deviceErrors[0].position > 4800);
}
