// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Recording/WavFile.h"

using namespace plus48;

namespace
{
/** The first samples that a performance gives to so many channels. */
std::vector<std::vector<float>> play (LivePerformance& performance, int numChannels, int numSamples = 4800, const float* const* inputs = nullptr, int numInputs = 0)
{
    std::vector<std::vector<float>> channels (static_cast<std::size_t> (numChannels), std::vector<float> (static_cast<std::size_t> (numSamples), 9.0f));
    std::vector<float*> pointers;

    for (auto& channel : channels)
        pointers.push_back (channel.data());

    performance.read (inputs, numInputs, 0, pointers.data(), numChannels, numSamples);
    return channels;
}

double peakOf (const std::vector<float>& samples)
{
    auto peak = 0.0f;

    for (const auto sample : samples)
        peak = std::max (peak, std::abs (sample));

    return static_cast<double> (peak);
}
} // namespace

TEST_CASE ("Every shipped performance opens, and its peak is what its document says", "[studio][performance]")
{
    PerformanceDesk desk;
    juce::StringArray warnings;

    for (const auto& performance : desk.shipped().all)
    {
        INFO (performance.id);
        REQUIRE (desk.open (performance.id, warnings).wasOk());
        CHECK (desk.title() == performance.name);
        CHECK (desk.numChannels() == static_cast<int> (performance.channels.size()));
        REQUIRE (desk.peakDbfs (0).has_value());
        CHECK (*desk.peakDbfs (0) < 0.0);
        CHECK (*desk.peakDbfs (0) > -12.0);
    }

    CHECK (warnings.isEmpty());
}

TEST_CASE ("A performance of several channels plays each into its input, a single one into all", "[studio][performance]")
{
    PerformanceDesk desk;
    juce::StringArray warnings;
    REQUIRE (desk.open ("band", warnings).wasOk());
    const auto all = play (*desk.perform ({ 0, 1, 2, 3, 4, 5, 6, 7 }, {}, 48000.0, false), 8, 480000);
    const auto some = play (*desk.perform ({ 6, 2 }, {}, 48000.0, false), 2, 480000);
    CHECK (peakOf (all[6]) > 0.0);
    CHECK (some[0] == all[6]);
    CHECK (some[1] == all[2]);
    CHECK (all[2] != all[6]);

    REQUIRE (desk.open ("voice", warnings).wasOk());
    const auto same = play (*desk.perform ({ 1, 3 }, {}, 48000.0, false), 2, 96000);
    CHECK (peakOf (same[0]) > 0.01);
    CHECK (same[0] == same[1]);
    REQUIRE (desk.shippedChannel (3) != nullptr);
}

TEST_CASE ("Inputs that a performance has no channel for are silent", "[studio][performance]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.get().getChildFile ("two.wav");
    REQUIRE (writeWavFile (file, { std::vector<double> (4800, 0.25), std::vector<double> (4800, -0.5) }, {}, Existing::replace).wasOk());

    PerformanceDesk desk;
    juce::StringArray warnings;
    REQUIRE (desk.open (file.getFullPathName(), warnings).wasOk());
    CHECK (desk.title() == "two.wav");
    CHECK (*desk.peakDbfs (1) == Approx (-6.0206).margin (0.001));
    CHECK_FALSE (desk.peakDbfs (2).has_value());
    CHECK (desk.shippedChannel (0) == nullptr);

    const auto played = play (*desk.perform ({ 0, 1, 2 }, {}, 48000.0, false), 3, 480);
    CHECK (played[0][100] == Approx (0.25f));
    CHECK (played[1][100] == Approx (-0.5f));
    CHECK (peakOf (played[2]) == 0.0);
}

TEST_CASE ("What cannot be opened leaves what there was", "[studio][performance]")
{
    PerformanceDesk desk;
    juce::StringArray warnings;
    REQUIRE (desk.open ("bass", warnings).wasOk());

    for (const auto* what : { "no-such-thing", "/nowhere/at/all.wav", "sine:nonsense", "" })
    {
        const auto opened = desk.open (what, warnings);
        INFO (what);
        CHECK (opened.failed());
        CHECK_FALSE (opened.getErrorMessage().contains ("--in"));
        CHECK (opened.getErrorMessage().endsWithChar ('.') + opened.getErrorMessage().endsWithChar ('?') == 1);
        CHECK (desk.name() == "bass");
        CHECK (desk.title() == "Bass guitar");
    }
}

TEST_CASE ("Another rate plays at the same pitch, and waiting is silence", "[studio][performance]")
{
    PerformanceDesk desk;
    juce::StringArray warnings;
    REQUIRE (desk.open ("bass", warnings).wasOk());
    const auto at48 = play (*desk.perform ({ 0 }, {}, 48000.0, false), 1, 96000);
    const auto at96 = play (*desk.perform ({ 0 }, {}, 96000.0, false), 1, 192000);
    auto worst = 0.0;

    for (std::size_t n = 1000; n < 95000; ++n)
        worst = std::max (worst, static_cast<double> (std::abs (at48[0][n] - at96[0][2 * n])));

    CHECK (worst < 0.01 * peakOf (at48[0]));
    CHECK (peakOf (play (*desk.perform ({ 0 }, {}, 48000.0, true), 1)[0]) == 0.0);
}

TEST_CASE ("The device's inputs arrive where they were sent", "[studio][performance]")
{
    PerformanceDesk desk;
    juce::StringArray warnings;
    REQUIRE (desk.open (Setup::liveInput, warnings).wasOk());
    CHECK (desk.isLive());
    CHECK_FALSE (desk.peakDbfs (0).has_value());

    const std::vector<float> one (480, 0.1f), two (480, 0.2f), three (480, 0.3f);
    const float* inputs[] { one.data(), two.data(), three.data() };
    const auto played = play (*desk.perform ({ 0, 1, 2 }, { 2, 0 }, 48000.0, false), 3, 480, inputs, 3);
    CHECK (played[0][5] == 0.3f);
    CHECK (played[1][5] == 0.1f);

    // No more was chosen: as it is numbered.
    CHECK (played[2][5] == 0.3f);
}
