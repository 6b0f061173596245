// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/Signals.h"

#include "Interface/OverloadRecovery.h"
#include "Measurement/ChainMeasurement.h"

using namespace plus48;

namespace
{
const Catalogue& shipped()
{
    static const auto catalogue = Catalogue::shipped();
    return catalogue;
}

Rig throughInput (const InterfaceModel& model, Jack jack, double sampleRate)
{
    auto rig = test::silentRig (sampleRate);
    rig.interfaceId = model.identity.id;
    rig.channels.front().builtIn = { jack, std::max (0.0, model.input (jack)->preamp.gainMinDb) };
    return rig;
}

/** The eight-channel preamp's own converter, by optical link. */
Rig throughOptical (double sampleRate)
{
    auto rig = test::silentRig (sampleRate);
    rig.interfaceId = "studio-8";
    auto& channel = rig.channels.front();
    channel.activePath = Path::b;
    channel.external.preampId = "eight-channel";
    channel.external.impedanceOhm = shipped().preamp ("eight-channel")->inputOhms.front();
    channel.external.gainDb = 30.0;
    return rig;
}

constexpr auto rate = 48000.0;
constexpr auto second = std::size_t { 48000 };

/** A tone through the default interface: for one second at a level re full scale, for one at another, for one at the first. */
std::vector<double> renderLoudMiddle (double hz, double outerDbfs, double middleDbfs, int blockSize = 512)
{
    auto rig = test::silentRig (rate);
    auto& channel = rig.channels.front();
    channel.microphoneId = {};
    channel.instrumentId = "mixer-line";
    channel.builtIn = { Jack::line, 0.0 };
    channel.fullScaleDbu = 22.0; // what the line input takes

    auto performance = test::sine (hz, 1.0, rate, 3 * second);

    for (std::size_t n = 0; n < performance.size(); ++n)
        performance[n] *= static_cast<float> (gainFromDb (n / second == 1 ? middleDbfs : outerDbfs));

    RenderJob job;
    job.rig = rig;
    job.numSamples = static_cast<std::int64_t> (performance.size());
    job.performance = { performance };
    job.blockSize = blockSize;
    return render (job, shipped()).front();
}
} // namespace

TEST_CASE ("A tone 12 dB over full scale leaves no line within 60 dB that is no harmonic", "[aliasing][slow]")
{
    std::printf ("worst alias of 5003.7 and 9703.7 Hz, 12 dB over full scale, dBc:\n");

    const auto check = [] (const juce::String& name, auto&& rigAt) {
        std::printf ("  %-24s", name.toRawUTF8());

        for (const auto sampleRate : { 44100.0, 48000.0, 88200.0, 96000.0, 176400.0, 192000.0 })
        {
            const auto figures = measureOverloadAliasing (rigAt (sampleRate), shipped());
            std::printf (" %.1f", figures.worstDbc);
            INFO (name << " at " << sampleRate << " Hz: " << figures.toneHz << " Hz makes " << figures.lineHz << " Hz");
            CHECK (figures.worstDbc <= -60.0);
        }

        std::printf ("\n");
    };

    for (const auto& model : shipped().interfaces)
        for (const auto& [jack, name] : { std::pair { Jack::mic, " mic" }, { Jack::line, " line" }, { Jack::instrument, " instrument" } })
            if (model.input (jack) != nullptr)
                check (model.identity.id + name, [&model, input = jack] (double sampleRate) { return throughInput (model, input, sampleRate); });

    check ("eight-channel optical", throughOptical);
}

TEST_CASE ("An overloaded tone of any pitch fills full scale and never leaves it", "[clip]")
{
    for (const auto hz : { 30.0, 997.0, 5003.7, 9703.7, 15000.0 })
    {
        const auto rendered = renderLoudMiddle (hz, -20.0, 12.0);
        const auto middle = rendered.begin() + second;
        const auto [lowest, highest] = std::minmax_element (middle, middle + second);

        INFO (hz << " Hz");
        CHECK (*highest <= 1.0);
        CHECK (*highest > 0.99);
        CHECK (*lowest >= -1.0);
        CHECK (*lowest < -0.99);
    }
}

TEST_CASE ("What comes before an overload keeps its bits, and a while after it is as if nothing had been", "[clip]")
{
    const auto still = renderLoudMiddle (440.0, -0.5, -0.5);
    const auto clipped = renderLoudMiddle (440.0, -0.5, 12.0);

    // The filters ring before what they pass.
    constexpr auto ringing = std::ptrdiff_t { 64 };
    constexpr auto recovered = std::size_t { 40000 };

    CHECK (std::equal (still.begin(), still.begin() + second - ringing, clipped.begin()));
    CHECK_FALSE (std::equal (still.begin() + second, still.end(), clipped.begin() + second));

    // But for what filters without end still remember of the loud tone: the capacitors in front of the inputs most of all,
    // some of which take a third of a second to forget two thirds of it.
    auto difference = 0.0;

    for (auto n = 2 * second + recovered; n < still.size(); ++n)
        difference = std::max (difference, std::abs (still[n] - clipped[n]));

    CHECK (difference < 1.0e-8);
}

TEST_CASE ("The level is within 1 dB of right 100 ms after the worst overload, and clipped bits do not depend on blocks", "[clip]")
{
    for (const auto overDb : { 3.0, 12.0, 40.0 })
    {
        const auto rendered = renderLoudMiddle (9703.7, -6.0, overDb);
        const std::vector<double> after (rendered.begin() + 2 * second + 4800, rendered.begin() + 2 * second + 4800 + 960);

        INFO (overDb << " dB over full scale");
        CHECK (test::levelDb (after, 9703.7, rate) == Approx (-6.0).margin (1.0));

        for (const auto blockSize : { 1, 17, 8192 })
            CHECK (renderLoudMiddle (9703.7, -6.0, overDb, blockSize) == rendered);
    }
}

TEST_CASE ("The recovery does nothing up to full scale, and holds one gain while peaks stay the same", "[clip]")
{
    OverloadRecovery recovery;
    recovery.prepare (rate);

    for (const auto value : { 0.0, 0.3, -1.0, 1.0, -0.99999999 })
        CHECK (recovery.process (value) == value);

    // Sampled peaks come ever nearer to the true one: the gain may still fall by a little, but never rises.
    auto highest = 0.0, lowest = 1.0;

    for (int n = 0; n < 48000; ++n)
    {
        const auto value = 1.27 * std::sin (2.0 * pi * 0.2021604 * n);
        const auto gain = recovery.process (value) / value;

        if (n > 4800)
        {
            highest = std::max (highest, gain);
            lowest = std::min (lowest, gain);
        }
    }

    CHECK (highest / lowest < 1.0 + 1.0e-6);
    CHECK (lowest == Approx (1.0 / 1.27).epsilon (1.0e-6));
}
