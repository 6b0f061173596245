// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "UI/TestStudio.h"

#include "Studio/ListeningFigures.h"
#include "Studio/ListeningSound.h"

#include <array>

using namespace plus48;

namespace
{
const Catalogue& catalogue()
{
    static const auto shipped = Catalogue::shipped();
    return shipped;
}

ListeningFigures figuresOf (const Setup& setup, ListeningFigures::Played played, std::optional<ListeningFigures::OpenMicrophone> microphone = {})
{
    return { catalogue(), setup, setup.monitor, 48000.0, played, std::move (microphone) };
}

/** What leaves for the headphones, left, in so many seconds. */
std::vector<double> headphonesOf (const MonitorSettings& monitor, double seconds)
{
    test::TestStudio studio;
    (void) studio->sourceActions.choose ("voice");
    (void) studio->editor.edit ("Listening", [&] (Setup& setup) { setup.monitor = monitor; });

    constexpr int block = 480;
    std::array<float, block> left {}, right {};
    float* const outputs[] { left.data(), right.data() };
    std::vector<double> all;

    while (static_cast<double> (all.size()) < seconds * 48000.0)
    {
        studio->engineForDevice().process (nullptr, 0, outputs, 2, block);
        all.insert (all.end(), left.begin(), left.end());
    }

    return all;
}

constexpr ListeningFigures::Played loud { -20.0, -6.0 };
} // namespace

TEST_CASE ("The interface delay is two buffers, a millisecond and 32 samples, at every rate and for every buffer", "[studio][listening]")
{
    for (const auto rate : { 44100.0, 48000.0, 88200.0, 96000.0, 176400.0, 192000.0 })
        for (const auto buffer : InterfaceDelay::buffers)
        {
            CAPTURE (rate, buffer);
            const InterfaceDelay delay (rate, buffer);
            const auto expected = 2 * buffer + juce::roundToInt (rate / 1000.0) + 32;
            CHECK (delay.samples == expected);
            CHECK (delay.totalMs == Approx (1000.0 * expected / rate).epsilon (1e-12));
            CHECK (delay.inMs + delay.bufferInMs + delay.bufferOutMs + delay.outMs == Approx (delay.totalMs).epsilon (1e-12));
            CHECK (delay.bufferInMs == Approx (1000.0 * buffer / rate));
            CHECK (delay.inMs == Approx (delay.outMs));
        }

    // By hand: 592 samples.
    const InterfaceDelay delay (48000.0, 256);
    CHECK (delay.totalMs == Approx (12.3333).margin (0.0001));
    CHECK (delay.metres() == Approx (4.23).margin (0.01));
    CHECK (delay.notchesHz()[0] == Approx (40.54).margin (0.01));
    CHECK (delay.notchesHz()[1] == Approx (121.62).margin (0.01));
    CHECK (delay.notchesHz()[2] == Approx (202.70).margin (0.01));
}

TEST_CASE ("The delay that is shown is the one that leaves the engine, to the sample", "[studio][listening]")
{
    MonitorSettings direct, computer;
    direct.bufferSamples = computer.bufferSamples = 128;
    computer.direct = false;
    computer.throughComputer = true;
    const auto first = headphonesOf (direct, 2.0), second = headphonesOf (computer, 2.0);

    auto most = 0.0;
    std::size_t found = 0;

    for (std::size_t lag = 0; lag < 1000; ++lag)
    {
        auto sum = 0.0;

        for (std::size_t n = 24000; n + lag < second.size(); ++n)
            sum += first[n] * second[n + lag];

        if (sum > most)
        {
            most = sum;
            found = lag;
        }
    }

    CHECK (static_cast<int> (found) == InterfaceDelay (48000.0, 128).samples);
}

TEST_CASE ("Two equally loud copies cancel at the notches that are named", "[studio][listening]")
{
    for (const auto buffer : InterfaceDelay::buffers)
    {
        const InterfaceDelay delay (48000.0, buffer);

        for (const auto hz : delay.notchesHz())
        {
            // |1 + exp (-j 2 pi f d)|
            const auto phase = 2.0 * pi * hz * 0.001 * delay.totalMs;
            CHECK (std::hypot (1.0 + std::cos (phase), std::sin (phase)) == Approx (0.0).margin (1e-9));
        }
    }
}

TEST_CASE ("Loudness is healthy for eight hours at 85 dB, and half as long for every 3 dB more", "[studio][listening]")
{
    // NIOSH 98-126, table 1-1.
    for (const auto& [db, hours] : { std::pair { 85.0, 8.0 }, { 88.0, 4.0 }, { 91.0, 2.0 }, { 94.0, 1.0 }, { 97.0, 0.5 }, { 100.0, 0.25 } })
        CHECK (SafeListening::hoursADay (db) == Approx (hours));

    CHECK_FALSE (SafeListening::isTooLoud (85.0));
    CHECK (SafeListening::isTooLoud (85.1));
}

TEST_CASE ("What the headphones play is the amplifier's voltage through its divider, times their sensitivity", "[studio][listening]")
{
    Setup setup;
    setup.monitor.headphonesDb = -12.0;
    const auto figures = figuresOf (setup, loud);

    // home-2 into 80 ohm, in volts; then 108 dB SPL a volt.
    const auto& box = *catalogue().audioInterface (setup.rig.interfaceId);
    const auto volts = 0.7745967 * std::pow (10.0, box.headphoneMaxDbu / 20.0) * 80.0 / (80.0 + box.headphoneOhm);
    const auto expected = 108.0 + 20.0 * std::log10 (volts) - 20.0 - 12.0;
    CHECK (figures.earSpl == Approx (expected).margin (0.001));
    CHECK (figures.healthyHours.has_value() == (expected > 85.0));

    // The list: each at the same knob; what leaks is counted at its peaks, 14 dB higher here.
    REQUIRE (figures.headphones.size() == catalogue().headphones.size());
    CHECK (figures.headphones[0].earSpl == Approx (expected).margin (0.001));
    CHECK (figures.headphones[0].spillSpl == Approx (expected + 14.0 - 60.0).margin (0.001));
    CHECK (figures.headphones[0].isInUse);
    CHECK_FALSE (figures.headphones[1].isInUse);

    for (const auto& pair : figures.headphones)
        CHECK (pair.spillSpl - pair.earSpl == Approx (14.0 + pair.leakageDb));

    setup.monitor.headphonesDb = MonitorSettings::silentDb;
    CHECK (figuresOf (setup, loud).earSpl < 0.0);
    CHECK_FALSE (figuresOf (setup, loud).healthyHours.has_value());

    setup.monitor.headphonesDb = 0.0;
    const auto loudest = figuresOf (setup, { 0.0, 0.0 });
    REQUIRE (loudest.healthyHours.has_value());
    CHECK (*loudest.healthyHours == Approx (8.0 / std::pow (2.0, (loudest.earSpl - 85.0) / 3.0)));
}

TEST_CASE ("Monitors at the microphone: 85 dB SPL for +4 dBu at a metre, 6 dB less where it doubles, and the pattern", "[studio][listening]")
{
    Setup setup;
    setup.monitor.monitorsOn = true;
    setup.monitor.monitorsDb = -20.0;
    const auto& box = *catalogue().audioInterface (setup.rig.interfaceId);
    const auto average = 85.0 + box.lineOutMaxDbu - 4.0 - 20.0 - 20.0;

    ListeningFigures::OpenMicrophone microphone { Pattern::omni, -10.0, 88.0 };
    const auto near = figuresOf (setup, loud, microphone);
    CHECK (near.monitorsSplAtOneMetre == Approx (average).margin (0.001));
    CHECK (near.distanceDb == Approx (0.0).margin (0.001));
    CHECK (near.monitorsSpillSpl == Approx (average + 14.0).margin (0.001));

    setup.monitorPlacement.distanceM = 2.0;
    const auto far = figuresOf (setup, loud, microphone);
    CHECK (far.distanceDb == Approx (-6.0206).margin (0.001));
    CHECK (far.monitorsSpillSpl == Approx (near.monitorsSpillSpl - 6.0206).margin (0.001));
    CHECK (far.monitorsSplAtOneMetre == Approx (near.monitorsSplAtOneMetre));

    // A cardioid from the side: half the pressure, and a little that comes from everywhere.
    microphone.pattern = Pattern::cardioid;
    setup.monitorPlacement.angleDeg = 90.0;
    const auto side = figuresOf (setup, loud, microphone);
    CHECK (side.patternDb == Approx (-6.0).margin (0.3));
    CHECK (side.monitorsSpillSpl == Approx (far.monitorsSpillSpl + side.patternDb).margin (0.001));

    // Where no angle is set, the microphone is turned as its pattern hears them least.
    setup.monitorPlacement.angleDeg.reset();
    const auto away = figuresOf (setup, loud, microphone);
    CHECK (away.angleDeg == Approx (180.0));

    for (double degrees = 0.0; degrees <= 180.0; degrees += 5.0)
    {
        setup.monitorPlacement.angleDeg = degrees;
        CHECK (figuresOf (setup, loud, microphone).patternDb >= away.patternDb - 1e-9);
    }
}

TEST_CASE ("Spill in the take is its pressure through the chain; muted monitors leave that of the headphones", "[studio][listening]")
{
    Setup setup;
    setup.monitor.monitorsOn = true;
    const ListeningFigures::OpenMicrophone microphone { Pattern::cardioid, -3.0, 88.0 };
    const auto figures = figuresOf (setup, loud, microphone);
    const auto both = 10.0 * std::log10 (std::pow (10.0, 0.1 * figures.monitorsSpillSpl) + std::pow (10.0, 0.1 * figures.headphonesSpillSpl));
    CHECK (figures.spillSpl == Approx (both).margin (0.001));

    // 94 dB SPL is a pascal, which reads -3 dBFS here.
    CHECK (figures.spillDbfs == Approx (both - 94.0 - 3.0).margin (0.001));
    CHECK (figures.mutedSpillDbfs == Approx (figures.headphonesSpillSpl - 97.0).margin (0.001));
    CHECK (figures.mutedSpillDbfs < figures.spillDbfs);

    setup.monitor.monitorsOn = false;
    const auto off = figuresOf (setup, loud, microphone);
    CHECK (off.spillDbfs == Approx (off.mutedSpillDbfs));

    // What is plugged straight in hears nothing.
    CHECK (figuresOf (setup, loud).spillDbfs < -150.0);
}

TEST_CASE ("The mix knob takes the input out of what is heard, and a late copy adds its power", "[studio][listening]")
{
    MonitorSettings monitor;
    CHECK (ListeningFigures::heardOfInputs (loud, monitor).averageDbfs == Approx (-20.0));

    monitor.throughComputer = true;
    CHECK (ListeningFigures::heardOfInputs (loud, monitor).averageDbfs == Approx (-20.0 + 3.0103).margin (0.001));

    monitor.throughComputer = false;
    monitor.balance = 0.5;
    CHECK (ListeningFigures::heardOfInputs (loud, monitor).averageDbfs == Approx (-20.0 - 6.0206).margin (0.001));

    monitor.balance = 1.0;
    CHECK (ListeningFigures::heardOfInputs (loud, monitor).averageDbfs < -190.0);
}

TEST_CASE ("The sound that is drawn begins where the performance gets loud, and is silent before", "[studio][listening]")
{
    std::vector<float> performance (48000, 0.0f);

    for (std::size_t i = 24000; i < 30000; ++i)
        performance[i] = 0.5f * static_cast<float> (std::cos (0.05 * static_cast<double> (i - 24000)));

    const auto piece = ListeningSound::beginningOf (performance, 48000.0);
    REQUIRE (piece.size() > 1000);
    CHECK (piece.front() == Approx (1.0));
    CHECK (piece[31] == Approx (std::cos (0.05 * 31.0)).margin (1e-6));

    // Silence has nothing to be drawn: a click is.
    CHECK (ListeningSound::beginningOf (std::vector<float> (48000, 0.0f), 48000.0).size() == 1);

    test::TestStudio studio;
    ListeningSound sound;
    REQUIRE (studio->sourceActions.choose ("voice").wasOk());
    CHECK (sound.follow (studio->editor, studio->sources));
    CHECK_FALSE (sound.follow (studio->editor, studio->sources));
    CHECK_FALSE (sound.isClick());
    CHECK (std::abs (sound.at (-0.1)) <= 0.0);
    REQUIRE (studio->sourceActions.choose (juce::String (InputSource::live)).wasOk());
    CHECK (sound.follow (studio->editor, studio->sources));
    CHECK (sound.isClick());
}
