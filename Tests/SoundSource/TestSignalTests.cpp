// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "SoundSource/TestSignal.h"

#include <algorithm>
#include <cmath>

using namespace plus48;

TEST_CASE ("A sine keeps its phase for hours", "[source]")
{
    constexpr auto hz = 9703.7;
    constexpr auto rate = 44100.0;
    const TestSignal signal { hz, 0.0 };
    const auto samples = signal.samples (rate, 4'000'000);
    auto worst = 0.0L;

    // 9703.7 Hz at 44.1 kHz repeats after 441000 samples; in integers nothing is lost.
    for (std::size_t n = 0; n < samples.size(); n += 997)
    {
        const auto cycles = static_cast<long double> ((97037ull * n) % 441000ull) / 441000.0L;
        worst = std::max (worst, std::abs (std::sin (2.0L * 3.14159265358979323846264338327950288L * cycles) - static_cast<long double> (samples[n])));
    }

    // What is left is the rounding to float.
    CHECK (static_cast<double> (worst) < 7.0e-8);
}

TEST_CASE ("A sine may be louder than full scale", "[source]")
{
    TestSignal signal;
    REQUIRE (TestSignal::parse ("sine:1000@+12", signal).wasOk());
    const auto samples = signal.samples (48000.0, 48);
    CHECK (*std::max_element (samples.begin(), samples.end()) == Approx (std::pow (10.0, 0.6)).margin (1.0e-6));
}

TEST_CASE ("Silence is silent and as long as asked for", "[source]")
{
    TestSignal signal { 100.0, 0.0 };
    REQUIRE (TestSignal::parse ("silence", signal).wasOk());
    CHECK_FALSE (signal.hz.has_value());
    CHECK (signal.samples (48000.0, 7) == std::vector<float> (7, 0.0f));
}

TEST_CASE ("What is no test signal is told what would be one", "[source]")
{
    for (const auto* text : { "sine", "sine:", "sine:997", "sine:997@", "sine:@-20", "sine:0@-20", "sine:-5@-20", "sine:nan@-20", "sine:997@inf", "sine:997@-20x", "sine:997@99", "sine:1e99@0", "sine:99 7@0" })
    {
        TestSignal signal;
        const auto result = TestSignal::parse (text, signal);
        INFO (text);
        CHECK (TestSignal::isNamedBy (text));
        REQUIRE (result.failed());
        CHECK (result.getErrorMessage().contains ("sine:HZ@DBFS"));
    }
}
