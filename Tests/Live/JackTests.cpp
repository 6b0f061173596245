// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeCards.h"
#include "JackPump.h"
#include "OnJack.h"

#include "Interface/MonitorMix.h"

#include <random>

using namespace plus48;
using test::jackIsHere;
using test::JackPump;
using test::JackServer;
using test::OnJack;

namespace
{
std::vector<float> knownSound()
{
    std::mt19937 random (5);
    std::vector<float> samples (31337);

    for (auto& sample : samples)
        sample = std::uniform_real_distribution<float> (-0.5f, 0.5f) (random);

    return samples;
}

/** How many samples of `raw` do not go on from the one before as they were played. */
int breaksIn (const std::vector<float>& raw, const std::vector<float>& played)
{
    auto place = static_cast<std::size_t> (std::find (played.begin(), played.end(), raw.front()) - played.begin());
    auto breaks = 0;

    for (const auto sample : raw)
    {
        breaks += sample == played[place % played.size()] ? 0 : 1;
        ++place;
    }

    return breaks;
}

/** What the server handed over, in a row. When it is late itself, it says XRun and goes on from there: time is lost on the
    wall, and filled in the take, but by its own count no sample was.
*/
std::vector<float> handedOver (const Take& take)
{
    auto raw = test::readFile (take.raw).channels.front();

    for (auto event = take.metadata.events.rbegin(); event != take.metadata.events.rend(); ++event)
        if (event->kind == TakeEvent::Kind::gap)
        {
            const auto begin = raw.begin() + std::min<std::ptrdiff_t> (event->position, std::ssize (raw));
            raw.erase (begin, begin + std::min<std::ptrdiff_t> (event->length, raw.end() - begin));
        }

    return raw;
}
} // namespace

TEST_CASE ("Through a JACK server: the take is the offline render of what another client played, knobs moved, to the bit", "[jack][slow]")
{
    if (! jackIsHere())
        return;

    const JackServer server (48000.0, 128);
    REQUIRE (server.isUp());

    OnJack on;
    REQUIRE (on.open());
    const auto sound = knownSound();
    const auto player = JackPump::player ("Plus48:in_1", sound);
    REQUIRE (player.isConnected());
    on.wait (200);

    REQUIRE (on.engine.beginTake (on.session, {}).wasOk());

    for (int i = 0; i < 40; ++i)
    {
        auto settings = ChannelSettings::from (on.engine.rig().channels[0]);
        settings.builtInGainDb = 30.0 + i % 20;
        settings.lowCut = i % 7 == 0;
        on.engine.setSettings (0, settings);
        on.engine.setActivePath (0, i % 10 < 5 ? Path::a : Path::b);

        if (i == 20)
        {
            auto rig = on.engine.rig();
            rig.channels[0].microphoneId = "low-output-condenser";
            rig.channels[0].phantom = true;
            REQUIRE (on.engine.setRig (rig).wasOk());
        }

        on.wait (50);
    }

    on.engine.endTake();
    Take take;
    REQUIRE (on.engine.recorder().stop (take).wasOk());

    CHECK (take.metadata.numSamples > 80000);
    CHECK (take.metadata.events.size() >= 40);
    CHECK (take.metadata.rigChanges.size() == 1);
    CHECK (breaksIn (handedOver (take), sound) == 0);
    CHECK (test::samplesThatDiffer (take, on.catalogue) == 0);
}

TEST_CASE ("Through a JACK server: periods change and ports come and go under way, and channels stay where they are", "[jack][slow]")
{
    if (! jackIsHere())
        return;

    const JackServer server (48000.0, 128);
    REQUIRE (server.isUp());

    OnJack on;
    on.engine.setSources (LiveSources::fromInputs ({ 1 }));
    REQUIRE (on.open());
    const auto sound = knownSound();
    const auto player = JackPump::player ("Plus48:in_2", sound);
    REQUIRE (player.isConnected());
    on.wait (200);

    REQUIRE (on.engine.beginTake (on.session, {}).wasOk());
    on.wait (300);
    server.setPeriod (512);
    on.wait (300);

    // Now the second input is the only one, and JACK hands it over as the first.
    server.disconnect ("system:capture_1", "Plus48:in_1");
    on.wait (500);
    CHECK (on.engine.isTakeRunning());
    on.engine.endTake();
    Take take;
    REQUIRE (on.engine.recorder().stop (take).wasOk());
    CHECK (test::samplesThatDiffer (take, on.catalogue) == 0);

    const auto raw = handedOver (take);
    REQUIRE (raw.size() > 40000);
    CHECK (breaksIn ({ raw.begin(), raw.begin() + 10000 }, sound) == 0);
    CHECK (breaksIn ({ raw.end() - 10000, raw.end() }, sound) == 0);
}

TEST_CASE ("Through a JACK server: measured latency is the reported one, direct and through the computer", "[jack][slow]")
{
    if (! jackIsHere())
        return;

    for (const auto& [rate, period] : { std::pair { 48000.0, 64 }, std::pair { 48000.0, 256 }, std::pair { 96000.0, 128 }, std::pair { 192000.0, 128 } })
    {
        const JackServer server (rate, period);
        REQUIRE (server.isUp());

        OnJack on;
        Rig rig;
        rig.noiseMutes = { true, true, true, true };
        rig.channels[0].microphoneId = {};
        rig.channels[0].instrumentId = on.catalogue.instruments.front().identity.id;

        for (const auto& instrument : on.catalogue.instruments)
            if (! instrument.isPickup())
                rig.channels[0].instrumentId = instrument.identity.id;

        rig.channels[0].builtIn = { Jack::line, 0.0 };
        REQUIRE (on.open());
        CHECK (on.engine.sampleRate() == rate);
        CHECK (on.devices.status().blockSize == period);
        const auto set = on.engine.setRig (rig);
        INFO (set.getErrorMessage());
        REQUIRE (set.wasOk());

        // One click, so far from the next that it cannot be mistaken.
        std::vector<float> click (65536);
        click[1000] = 0.3f;
        const auto player = JackPump::player ("Plus48:in_1", click);
        REQUIRE (player.isConnected());

        for (const auto isDirect : { true, false })
        {
            on.engine.setMonitor ({ .direct = isDirect, .throughComputer = ! isDirect, .headphonesDb = 0.0, .monitorsDb = MonitorSettings::silentDb, .bufferSamples = period });
            on.wait (700);

            const auto recorder = JackPump::recorder ("Plus48:out_1", 2 * click.size());
            REQUIRE (recorder.isConnected());
            REQUIRE (on.waitFor ([&] { return recorder.isComplete(); }, 20000));

            const auto& heard = recorder.recorded();
            const auto loudest = std::max_element (heard.begin(), heard.end(), [] (float a, float b) { return std::abs (a) < std::abs (b); });
            const auto frame = recorder.firstFrame() + static_cast<std::uint32_t> (loudest - heard.begin());
            const auto measured = static_cast<int> ((frame - 1000) % click.size());
            const auto reported = ChannelChain::latencySamples (on.engine.sampleRate()) + (isDirect ? 0 : MonitorMix::roundTripSamples (rate, period));

            INFO (rate << " Hz, " << period << " samples, " << (isDirect ? "direct" : "through the computer"));
            CHECK (measured == reported);
        }
    }
}

TEST_CASE ("What a JACK server calls an xrun is told at once, and is in the take where it was", "[jack][slow]")
{
    if (! jackIsHere())
        return;

    const JackServer server (48000.0, 256);
    REQUIRE (server.isUp());
    OnJack on;
    REQUIRE (on.open());
    REQUIRE (on.engine.beginTake (on.session, {}).wasOk());
    on.wait (500);
    const auto before = on.engine.recorder().status();
    server.holdFor (200);
    REQUIRE (on.waitFor ([&] { return on.engine.recorder().status().numXruns > before.numXruns; }, 30000));
    CHECK (on.devices.status().xruns > 0);
    on.wait (300);

    on.engine.endTake();
    Take take;
    REQUIRE (on.engine.recorder().stop (take).wasOk());
    const auto isXrun = [] (const TakeEvent& event) { return event.kind == TakeEvent::Kind::xrun; };
    const auto xrun = std::find_if (take.metadata.events.rbegin(), take.metadata.events.rend(), isXrun);
    REQUIRE (xrun != take.metadata.events.rend());
    CHECK (xrun->count > 0);
    CHECK (xrun->position >= before.numSamples);
    CHECK (xrun->position < take.metadata.numSamples);
    CHECK (test::samplesThatDiffer (take, on.catalogue) == 0);
}

TEST_CASE ("A JACK server that dies and comes back: the app lives, and the take goes on", "[jack][slow]")
{
    if (! jackIsHere())
        return;

    JackServer server (48000.0, 256);
    REQUIRE (server.isUp());
    OnJack on;
    REQUIRE (on.open());
    REQUIRE (on.engine.beginTake (on.session, {}).wasOk());
    on.wait (500);

    server.kill();
    REQUIRE (on.waitFor ([&] { return on.devices.problem().has_value(); }, 30000));
    CHECK (on.devices.problem()->message.isNotEmpty());

    server.start();
    REQUIRE (server.isUp());
    const auto callbacks = on.engine.callbackCount();
    REQUIRE (on.waitFor ([&] { return on.engine.callbackCount() > callbacks + 10 && ! on.devices.problem().has_value(); }, 30000));
    CHECK (on.devices.status().device.type == DeviceList::jack);
    CHECK (on.engine.isTakeRunning());
    on.wait (500);

    on.engine.endTake();
    const auto status = on.engine.recorder().status();
    Take take;
    REQUIRE (on.engine.recorder().stop (take).wasOk());
    CHECK (status.numGapSamples > 24000);
    CHECK (test::samplesThatDiffer (take, on.catalogue) == 0);
}

TEST_CASE ("A JACK server that starts while only the simulated device plays is switched to", "[jack][slow]")
{
    if (! jackIsHere())
        return;

    JackServer server (48000.0, 256);
    REQUIRE (server.isUp());
    server.kill();

    OnJack on;
    struct OnlyJack : test::FakeCards
    {
        std::unique_ptr<juce::AudioIODeviceType> createType (const juce::String& type) override { return type == DeviceList::jack ? DeviceList::createType (type) : FakeCards::createType (type); }
    };

    AudioDevices devices (on.engine, std::make_shared<OnlyJack>());
    devices.openBestSoon();
    REQUIRE (on.waitFor ([&] { return devices.status().isPlaying; }, 30000));
    CHECK (devices.status().device.type == "Simulated");
    on.wait (300);

    server.start();
    REQUIRE (server.isUp());
    CHECK (on.waitFor ([&] { return devices.status().device.type == DeviceList::jack && devices.status().isPlaying; }, 30000));
}

TEST_CASE ("A JACK server that stays away: the take is closed in good order, and sound goes on with the simulated device", "[jack][slow]")
{
    if (! jackIsHere())
        return;

    JackServer server (48000.0, 256);
    REQUIRE (server.isUp());
    OnJack on;
    auto hasEnded = false;
    on.devices.onTakeEnded = [&] { hasEnded = true; };
    REQUIRE (on.open());
    REQUIRE (on.engine.beginTake (on.session, {}).wasOk());
    on.wait (500);

    server.kill();
    CHECK (on.waitFor ([&] { return hasEnded; }, 30000));
    Take take;
    REQUIRE (on.engine.recorder().stop (take).wasOk());
    CHECK (take.metadata.numSamples > 10000);
    CHECK (on.devices.status().device.type == "Simulated");
    CHECK (on.devices.status().isPlaying);

    server.start();
    REQUIRE (server.isUp());
    CHECK (on.waitFor ([&] { return on.devices.status().device.type == DeviceList::jack; }, 30000));
}
