// SPDX-License-Identifier: GPL-3.0-or-later
#include "LineTone.h"

#include "Interface/EffectiveMonitor.h"

using namespace plus48;
using plus48::test::LiveTake;

namespace
{
/** Heard: sound begins slowly, in half a second. */
void hearTone (LiveTake& live, const juce::String& interfaceId, std::size_t numChannels = 1)
{
    playTone (live, interfaceId, numChannels);
    live.run (48000, { 480 });
}

std::array<double, 4> amplitudes (LiveTake& live)
{
    std::array<double, 4> highest {};
    live.run (4800, { 480 });

    for (int block = 0; block < 10; ++block)
    {
        live.run (480, { 480 });

        for (std::size_t output = 0; output < highest.size(); ++output)
            for (std::size_t n = 0; n < 480; ++n)
                highest[output] = std::max (highest[output], std::abs (static_cast<double> (live.outputs[output][n])));
    }

    return highest;
}

/** Plays a tone back, once the disk has read ahead. */
void playBack (LiveTake& live)
{
    live.engine.setPlayback (test::tone (live.folder.get().getChildFile ("tone.wav"), 480000));

    for (int i = 0; i < 30000 && live.engine.playback()->take().numPagesAhead() < 3; ++i)
        juce::Thread::sleep (1);

    live.engine.playback()->play (true);
}

/** The largest step of an output in so many samples, and its largest magnitude. */
std::pair<double, double> stepAndPeak (LiveTake& live, std::size_t output, int numSamples)
{
    auto step = 0.0, peak = 0.0, before = static_cast<double> (live.outputs[output][31]);

    for (int done = 0; done < numSamples; done += 32)
    {
        live.run (32, { 32 });

        for (std::size_t n = 0; n < 32; ++n)
        {
            const auto now = static_cast<double> (live.outputs[output][n]);
            step = std::max (step, std::abs (now - before));
            peak = std::max (peak, std::abs (now));
            before = now;
        }
    }

    return { step, peak };
}
} // namespace

TEST_CASE ("Direct monitoring in stereo has odd inputs on the left and even ones on the right; mono has all in the middle", "[live][monitor]")
{
    LiveTake live;
    hearTone (live, "home-2");

    for (const auto& [input, side] : { std::pair { 0, 0u }, std::pair { 1, 1u }, std::pair { 6, 0u } })
    {
        live.engine.setInputs ({ input });
        live.engine.setMonitor ({ .headphonesDb = -10.0, .monitorsDb = -10.0, .monitorsOn = true });
        const auto middle = amplitudes (live);
        CHECK (middle[0] > 0.001);
        CHECK (middle[0] == Approx (middle[1]));

        live.engine.setMonitor ({ .isDirectStereo = true, .headphonesDb = -10.0, .monitorsDb = -10.0, .monitorsOn = true });
        const auto stereo = amplitudes (live);
        CHECK (stereo[side] == Approx (middle[0]));
        CHECK (stereo[1 - side] == 0.0);
        CHECK (stereo[2 + side] == Approx (middle[2]));
        CHECK (stereo[3 - side] == 0.0);

        // What comes through the computer is in the middle as before.
        live.engine.setMonitor ({ .direct = false, .throughComputer = true, .isDirectStereo = true, .headphonesDb = -10.0 });
        const auto computer = amplitudes (live);
        CHECK (computer[0] == Approx (computer[1]));
        CHECK (computer[0] > 0.001);
    }
}

TEST_CASE ("An interface without direct monitoring has none in the engine either", "[live][monitor]")
{
    LiveTake live;
    auto count = 0;

    for (const auto& audioInterface : live.catalogue.interfaces)
    {
        if (audioInterface.hasDirectMonitor)
        {
            CHECK (effectiveMonitor ({ .direct = true }, audioInterface).direct);
            continue;
        }

        ++count;
        live.engine.setMonitor ({ .headphonesDb = -10.0, .bufferSamples = 2048 });
        CHECK (live.engine.monitorHeard().direct);

        auto rig = live.engine.rig();
        rig.interfaceId = audioInterface.identity.id;
        rig.channels.front().microphoneId = {};
        rig.channels.front().instrumentId = "line-keyboard";
        rig.channels.front().builtIn = { Jack::line, 0.0 };

        for (const auto& instrument : live.catalogue.instruments)
            if (! instrument.isPickup())
                rig.channels.front().instrumentId = instrument.identity.id;

        if (live.engine.setRig (rig).failed())
        {
            // It has a microphone input alone.
            rig.channels.front() = ChannelRig {};
            rig.channels.front().microphoneId = "headset-electret";
            rig.channels.front().builtIn.gainDb = audioInterface.mic.preamp.gainMinDb;
            REQUIRE (live.engine.setRig (rig).wasOk());
        }

        CHECK (live.engine.monitor().direct);
        CHECK_FALSE (live.engine.monitorHeard().direct);
        CHECK (live.engine.monitorHeard().throughComputer);
    }

    CHECK (count > 0);
}

TEST_CASE ("Monitors are silent while a take is recorded where that is chosen, and come and go without a click", "[live][monitor]")
{
    LiveTake live;
    hearTone (live, "home-2");

    // A tone that plays back goes on when a take begins with a fresh chain.
    live.engine.setMonitor ({ .balance = 1.0, .headphonesDb = -10.0, .monitorsDb = -10.0, .monitorsOn = true, .mutesMonitorsWhileRecording = true });
    playBack (live);
    const auto before = amplitudes (live);
    CHECK (before[2] > 0.01);
    const auto own = 0.1 * before[2];
    live.run (32, { 32 });

    REQUIRE (live.engine.beginTake (live.session, {}).wasOk());
    CHECK (stepAndPeak (live, 2, 9600).first <= 1.05 * own);
    const auto during = amplitudes (live);
    CHECK (during[2] == 0.0);
    CHECK (during[0] == Approx (before[0]).epsilon (0.001));

    live.finish();
    live.run (32, { 32 });
    CHECK (stepAndPeak (live, 2, 9600).first <= 1.05 * own);
    CHECK (amplitudes (live)[2] == Approx (before[2]).epsilon (0.001));
}

TEST_CASE ("Monitors without the input still have what plays back", "[live][monitor]")
{
    LiveTake live;
    hearTone (live, "home-2");
    live.engine.setMonitor ({ .headphonesDb = -10.0, .monitorsDb = -10.0, .monitorsOn = true });
    live.engine.setInputMutedInMonitors (true);
    const auto muted = amplitudes (live);
    CHECK (muted[2] == 0.0);
    CHECK (muted[0] > 0.001);

    playBack (live);
    CHECK (amplitudes (live)[2] > 0.01);
}

TEST_CASE ("Inputs that are armed and put away while sound runs make no step that the sound does not have itself", "[live][monitor][clicks]")
{
    for (const auto isDirect : { true, false })
    {
        LiveTake live;
        playTone (live, "studio-8", 8);
        const auto rig = live.engine.rig();
        live.engine.setSources (LiveSources::fromSignal ({ 100.0, -40.0 }, 48000.0));
        live.engine.setMonitor ({ .direct = isDirect, .throughComputer = ! isDirect, .headphonesDb = -20.0, .bufferSamples = 64 });
        live.run (48000, { 32 });
        const auto [own, all] = stepAndPeak (live, 0, 9600);
        REQUIRE (all > 1.0e-4);

        for (const auto count : { 1, 8, 7, 8, 3, 4, 8 })
        {
            auto next = rig;
            next.channels.resize (static_cast<std::size_t> (count));
            REQUIRE (live.engine.setRig (next).wasOk());
            CAPTURE (isDirect, count);

            // Eight tones are let go, or come, along a line of 10 ms.
            CHECK (stepAndPeak (live, 0, 4800).first <= 1.25 * own);
            CHECK (stepAndPeak (live, 0, 4800).second == Approx (all * count / 8.0).epsilon (0.02));

            // The next one begins elsewhere in the wave.
            live.engine.releaseRetired();
            live.run (96, { 32 });
        }
    }
}

TEST_CASE ("Nothing that is chosen on the Listening sheet makes a step while sound runs", "[live][monitor][clicks]")
{
    LiveTake live;
    playTone (live, "studio-8", 2);
    live.engine.setSources (LiveSources::fromSignal ({ 100.0, -40.0 }, 48000.0));
    const MonitorSettings usual { .headphonesDb = -20.0, .bufferSamples = 64 };

    // Both copies in step are the loudest that there is.
    live.engine.setMonitor ({ .direct = true, .throughComputer = true, .headphonesDb = -20.0, .bufferSamples = 32 });
    live.run (48000, { 32 });
    const auto loudest = stepAndPeak (live, 0, 9600);
    const auto allowed = 1.1 * (loudest.first + 2.0 * loudest.second / 480.0);

    const auto change = [&] (const char* name, const std::function<void (MonitorSettings&)>& choose) {
        INFO (name);
        auto settings = usual;
        choose (settings);
        live.engine.setMonitor (settings);
        CHECK (stepAndPeak (live, 0, 4800).first <= allowed);
        live.run (96, { 32 });
    };

    change ("direct", [] (MonitorSettings&) {});
    change ("both at once", [] (MonitorSettings& settings) { settings.throughComputer = true; });

    for (const auto samples : { 1024, 32, 256, 512, 128 })
        change ("another buffer", [samples] (MonitorSettings& settings) {
            settings.direct = false;
            settings.throughComputer = true;
            settings.bufferSamples = samples;
        });

    change ("direct in stereo", [] (MonitorSettings& settings) { settings.isDirectStereo = true; });
    change ("playback alone", [] (MonitorSettings& settings) { settings.balance = 1.0; });
    change ("headphones off", [] (MonitorSettings& settings) { settings.headphonesDb = MonitorSettings::silentDb; });
    change ("monitors on", [] (MonitorSettings& settings) { settings.monitorsOn = true; });
    change ("direct again", [] (MonitorSettings&) {});
    CHECK (stepAndPeak (live, 0, 4800).second > 0.3 * loudest.second);
}
