// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeCards.h"
#include "LiveTake.h"
#include "MessageLoop.h"

#include "Live/AudioDevices.h"

using namespace plus48;
using test::FakeCards;

namespace
{
struct Bench : test::MessageLoop
{
    Bench()
    {
        juce::StringArray notes;
        REQUIRE (session.open (notes).wasOk());
    }

    bool openBestSoon (const std::optional<DeviceChoice>& chosenLast = {})
    {
        std::optional<bool> done;
        devices.openBestSoon (chosenLast, [&] (bool works) { done = works; });
        CHECK (waitFor ([&] { return done.has_value(); }, 30000));

        // The list of what there is comes a moment later.
        wait (100);
        return done.value_or (false);
    }

    bool plays (const juce::String& name) const { return devices.status().isPlaying && devices.status().device.name().startsWith (name); }

    test::TemporaryFolder folder;
    SessionFolder session { folder.get() };
    const Catalogue catalogue = Catalogue::shipped();
    LiveEngine engine { catalogue };
    const std::shared_ptr<FakeCards> finder = std::make_shared<FakeCards>();
    FakeCards& cards = *finder;
    AudioDevices devices { engine, finder };
};
} // namespace

TEST_CASE ("A card that takes seconds to open does not hold up the message loop, and is named meanwhile", "[live][devices][threads]")
{
    Bench bench;
    bench.cards.plug ({ "Busy", true, "Device or resource busy", 300 });
    bench.cards.plug ({ "Slow", true, {}, 1500 });

    juce::StringArray named;
    bench.devices.onChange = [&] { named.addIfNotAlreadyThere (bench.devices.status().opening); };
    std::optional<bool> done;
    bench.devices.openBestSoon ({}, [&] (bool works) { done = works; });
    CHECK_FALSE (done.has_value());
    REQUIRE (bench.waitFor ([&] { return done.has_value(); }, 30000));
    CHECK (*done);
    CHECK (bench.plays ("Slow"));
    CHECK (bench.longestTurn < 500.0);
    CHECK (named.joinIntoString ("|").contains ("Busy;"));
    CHECK (named.joinIntoString ("|").contains ("Slow;"));
    CHECK (bench.devices.status().opening.isEmpty());
    CHECK_FALSE (bench.devices.problem().has_value());
    CHECK (bench.waitFor ([&] { return bench.engine.callbackCount() > 10; }, 30000));
}

TEST_CASE ("The latest of several requests counts", "[live][devices][threads]")
{
    Bench bench;
    bench.cards.plug ({ "One", true, {}, 500 });
    bench.cards.plug ({ "Two", true, {}, 100 });
    std::optional<bool> first, second;
    bench.devices.openSoon (FakeCards::choice ("One"), [&] (bool works) { first = works; });
    bench.devices.openSoon (FakeCards::choice ("Two"), [&] (bool works) { second = works; });
    REQUIRE (bench.waitFor ([&] { return second.has_value(); }, 30000));
    CHECK (first == false);
    CHECK (second == true);
    CHECK (bench.plays ("Two"));
}

TEST_CASE ("What was chosen and is not there leaves a sentence, and the best that works plays", "[live][devices]")
{
    Bench bench;
    bench.cards.plug ({ "Other", true });
    REQUIRE (bench.openBestSoon (FakeCards::choice ("Mine")));
    CHECK (bench.plays ("Other"));
    REQUIRE (bench.devices.problem().has_value());
    CHECK (bench.devices.problem()->message.contains ("is not connected"));

    // It comes: it was chosen.
    bench.cards.plug ({ "Mine", true });
    CHECK (bench.waitFor ([&] { return bench.plays ("Mine"); }, 30000));
    CHECK_FALSE (bench.devices.problem().has_value());
}

TEST_CASE ("A card that is plugged in is switched to where only the simulated device plays", "[live][devices][slow]")
{
    Bench bench;
    REQUIRE (bench.openBestSoon());
    CHECK (bench.plays ("Simulated"));
    const auto scans = bench.cards.scans.load();

    bench.cards.plug ({ "Only plays", false });
    bench.wait (3500);
    CHECK (bench.plays ("Simulated"));
    CHECK (bench.cards.scans > scans);

    // One that is in use elsewhere leaves what plays alone, and says so.
    bench.cards.plug ({ "Busy", true, "Device or resource busy" });
    CHECK (bench.waitFor ([&] { return bench.devices.problem().has_value(); }, 30000));
    CHECK (bench.plays ("Simulated"));
    CHECK (bench.devices.problem()->message.startsWith ("Another program is using Busy"));

    bench.cards.plug ({ "USB" });
    CHECK (bench.waitFor ([&] { return bench.plays ("USB"); }, 30000));
    CHECK_FALSE (bench.devices.problem().has_value());

    // Where something hears already, nothing is switched.
    bench.cards.plug ({ "Another" });
    bench.wait (3500);
    CHECK (bench.plays ("USB"));
}

TEST_CASE ("Nothing is switched while a take is recorded, but after it", "[live][devices]")
{
    Bench bench;
    REQUIRE (bench.openBestSoon());
    bench.engine.setSources (LiveSources::fromSignal ({ 997.0, -20.0 }, 48000.0));
    REQUIRE (bench.engine.beginTake (bench.session, {}).wasOk());
    bench.cards.plug ({ "USB" });
    bench.wait (3500);
    CHECK (bench.plays ("Simulated"));
    CHECK (bench.engine.isTakeRunning());

    bench.engine.endTake();
    Take take;
    REQUIRE (bench.engine.recorder().stop (take).wasOk());
    CHECK (take.metadata.deviceChanges.empty());
    CHECK (take.metadata.events.empty());
    CHECK (bench.waitFor ([&] { return bench.plays ("USB"); }, 30000));
}

TEST_CASE ("A take that begins while a new card is tried is not torn away either", "[live][devices][threads]")
{
    Bench bench;
    REQUIRE (bench.openBestSoon());
    bench.cards.plug ({ "Slow", true, {}, 1000 });
    REQUIRE (bench.waitFor ([&] { return bench.devices.status().opening.isNotEmpty(); }, 30000));
    REQUIRE (bench.engine.beginTake (bench.session, {}).wasOk());
    bench.wait (1500);
    CHECK (bench.plays ("Simulated"));
    CHECK (bench.engine.isTakeRunning());

    bench.engine.endTake();
    Take take;
    REQUIRE (bench.engine.recorder().stop (take).wasOk());
    CHECK (bench.waitFor ([&] { return bench.plays ("Slow"); }, 30000));
}

TEST_CASE ("What somebody chose is not torn away by what is plugged in", "[live][devices][slow]")
{
    Bench bench;
    bench.cards.plug ({ "Only plays", false });
    const DeviceChoice chosen { DeviceList::alsa, {}, FakeCards::choice ("Only plays").output };

    for (const auto& choice : { chosen, DeviceChoice { SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName } })
    {
        REQUIRE (bench.openBestSoon (choice));
        bench.cards.plug ({ "USB" });
        bench.wait (3500);
        CHECK (bench.devices.status().device.isSameDevice (choice));
        bench.cards.unplug ("USB");
        bench.wait (2500);
    }
}
