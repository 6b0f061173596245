// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/AudioThread.h"
#include "Support/EveryPath.h"
#include "Support/Signals.h"

using namespace plus48;

namespace
{
/** Delay of `later` after `earlier` in samples, from the phase of their cross spectrum around 5 kHz. */
double delayInSamples (const std::vector<double>& earlier, const std::vector<double>& later, double sampleRate)
{
    // A straight line through the phase: group delay between neighbouring lines.
    auto sum = 0.0;
    auto count = 0;
    auto last = 0.0;

    for (auto hz = 3000.0; hz <= 7000.0; hz += 10.0, ++count)
    {
        const auto phase = std::arg (test::transferAt (later, hz, sampleRate) / test::transferAt (earlier, hz, sampleRate));

        if (count > 0)
            sum += std::remainder (phase - last, 2.0 * pi);

        last = phase;
    }

    return -sum / (count - 1) / (2.0 * pi * 10.0 / sampleRate);
}
} // namespace

TEST_CASE ("Measured latency is the reported one in whole samples, and A and B are equally late", "[contract][latency]")
{
    const auto catalogue = Catalogue::shipped();

    for (const auto rate : { 44100.0, 48000.0, 88200.0, 96000.0, 176400.0, 192000.0 })
    {
        for (const auto booster : { false, true })
        {
            auto rig = test::silentRig (rate);
            auto& channel = rig.channels.front();
            channel.microphoneId = "low-output-condenser";
            channel.booster = booster;
            channel.phantom = true;

            // A condenser would be silent behind the booster; the ribbon's response is known.
            if (booster)
                channel.microphoneId = "passive-ribbon";

            channel.external.preampId = "clean";
            channel.external.impedanceOhm = 8100.0;

            SignalChain chain;
            chain.prepare (rig, catalogue);

            std::vector<float> impulse (8192, 0.0f);
            impulse[1000] = 1.0e-4f;
            const float* const input = impulse.data();
            std::vector<double> source (8192), a (8192), b (8192);
            ChannelOutputs outputs;
            outputs.source = source.data();
            outputs.a.recorded = a.data();
            outputs.b.recorded = b.data();
            const auto settings = SignalChain::settingsOf (rig);
            test::onAudioThread ([&] { chain.process (&input, { 0, 8192 }, settings.data(), &outputs); });

            INFO ("rate " << rate << ", booster " << booster << ", reported " << chain.latencySamples());

            std::vector<double> played (impulse.begin(), impulse.end());

            if (! booster)
            {
                CHECK (std::lround (delayInSamples (played, source, rate)) == chain.latencySamples());
                CHECK (std::lround (delayInSamples (played, a, rate)) == chain.latencySamples());
                CHECK (std::lround (delayInSamples (played, b, rate)) == chain.latencySamples());
            }

            // Whatever a microphone's own phase does, it does to both.
            CHECK (std::abs (delayInSamples (source, a, rate)) < 0.5);
            CHECK (std::abs (delayInSamples (a, b, rate)) < 0.5);
        }
    }
}

TEST_CASE ("Every rig is equally late", "[contract][latency]")
{
    const auto catalogue = Catalogue::shipped();

    for (const auto& way : test::everyWay (catalogue))
    {
        auto rig = test::silentRig();
        rig.channels.front().microphoneId = {};
        rig.channels.front().instrumentId = "mixer-line";
        rig.channels.front().fullScaleDbu = -60.0;
        way.applyTo (rig, rig.channels.front());

        std::vector<float> impulse (4096, 0.0f);
        impulse[1000] = 1.0e-2f;
        const auto response = test::renderOne (rig, impulse);
        const std::vector<double> played (impulse.begin(), impulse.end());

        INFO (way.name);
        CHECK (std::abs (delayInSamples (played, response, 48000.0)) < 0.5);
    }
}

TEST_CASE ("A render is exactly as long as asked, its latency removed", "[contract][latency]")
{
    auto rig = test::silentRig();
    rig.channels.front() = test::flatChannel();
    std::vector<float> impulse (1234, 0.0f);
    impulse[100] = 0.001f;
    const auto rendered = test::renderOne (rig, impulse);

    REQUIRE (rendered.size() == 1234);
    const auto peak = std::max_element (rendered.begin(), rendered.end(), [] (double x, double y) { return std::abs (x) < std::abs (y); });
    CHECK (peak - rendered.begin() == 100);
}
