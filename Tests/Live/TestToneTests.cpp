// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/AudioThread.h"
#include "Support/Peak.h"

#include "Live/DeviceSignals.h"
#include "Live/LiveEngine.h"

using namespace plus48;

namespace
{
double rms (const std::vector<double>& samples, std::size_t from, std::size_t to)
{
    auto sum = 0.0;

    for (auto n = from; n < to; ++n)
        sum += samples[n] * samples[n];

    return std::sqrt (sum / static_cast<double> (to - from));
}
} // namespace

TEST_CASE ("The test tone is a second left and a second right at -20 dBFS, without a click, at any block size", "[live]")
{
    for (const auto rate : { 44100.0, 192000.0 })
    {
        const auto second = static_cast<std::size_t> (rate);
        std::vector<double> left (3 * second), right (3 * second);
        TestTone tone;
        tone.play();

        for (std::size_t n = 0; n < left.size();)
        {
            const auto count = std::min<std::size_t> (n % 97 + 1, left.size() - n);
            test::onAudioThread ([&] { tone.addTo (left.data() + n, right.data() + n, static_cast<int> (count), rate); });
            n += count;
        }

        CHECK_FALSE (tone.isPlaying());
        CHECK (dbFromGain (rms (left, second / 4, 3 * second / 4) * sqrtTwo) == Approx (-20.0).margin (0.01));
        CHECK (dbFromGain (rms (right, 5 * second / 4, 7 * second / 4) * sqrtTwo) == Approx (-20.0).margin (0.01));
        CHECK (rms (right, 0, second) == 0.0);
        CHECK (rms (left, second, left.size()) == 0.0);
        CHECK (rms (right, 2 * second, right.size()) == 0.0);

        const auto ownStep = 0.1 * 2.0 * std::sin (3.141592653589793 * TestTone::hz / rate);

        for (std::size_t n = 1; n < left.size(); ++n)
            REQUIRE (std::max (std::abs (left[n] - left[n - 1]), std::abs (right[n] - right[n - 1])) <= 1.02 * ownStep);
    }
}

TEST_CASE ("The engine plays the test tone behind its output limiter, whatever the headphones are set to", "[live]")
{
    const auto catalogue = Catalogue::shipped();
    LiveEngine engine (catalogue);
    auto monitor = engine.monitor();
    monitor.headphonesDb = MonitorSettings::silentDb;
    engine.setMonitor (monitor);

    std::vector<float> left (480), right (480);
    float* outputs[] { left.data(), right.data() };
    const auto run = [&] (int blocks) {
        auto peak = 0.0;

        for (int i = 0; i < blocks; ++i)
        {
            engine.process (nullptr, 0, outputs, 2, 480);
            peak = std::max (peak, test::peakOf (left));
        }

        return peak;
    };

    // Once the knob is down, and sound has begun.
    run (100);
    CHECK (run (10) == 0.0f);
    engine.deviceSignals().testTone.play();
    CHECK (run (90) == Approx (0.1f).margin (0.001));
    run (200);
    CHECK (run (10) == 0.0f);
}

TEST_CASE ("A device's input is metered as it comes, and only the one that is asked for", "[live]")
{
    const auto catalogue = Catalogue::shipped();
    LiveEngine engine (catalogue);
    const std::vector<float> noiseMutes (64, 0.25f), loud (64, -0.75f);
    const float* inputs[] { noiseMutes.data(), loud.data() };

    engine.process (inputs, 2, nullptr, 0, 64);
    CHECK (engine.deviceSignals().input.takePeak() == 0.25);

    engine.deviceSignals().meteredInput = 1;
    engine.process (inputs, 2, nullptr, 0, 64);
    CHECK (engine.deviceSignals().input.takePeak() == 0.75);
    CHECK (engine.deviceSignals().input.latestMeanSquare() == Approx (0.5625));

    engine.deviceSignals().meteredInput = 7;
    engine.process (inputs, 2, nullptr, 0, 64);
    CHECK (engine.deviceSignals().input.takePeak() == 0.0);
}
