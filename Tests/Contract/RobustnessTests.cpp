// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/AudioThread.h"
#include "Support/EveryPath.h"
#include "Support/Signals.h"

#include <limits>

using namespace plus48;

TEST_CASE ("Not-a-number, infinity and sudden full scale pass, and the level is right again 100 ms later", "[contract][robustness]")
{
    const auto catalogue = Catalogue::shipped();
    constexpr auto rate = 48000.0;
    constexpr auto length = std::size_t { 28800 };

    for (const auto& way : test::everyWay (catalogue))
    {
        auto rig = test::silentRig (rate);
        rig.channels.front().microphoneId = {};
        rig.channels.front().instrumentId = "mixer-line";
        rig.channels.front().fullScaleDbu = -20.0 - way.gainDb;
        way.applyTo (rig, rig.channels.front());

        auto clean = test::sine (referenceHz, 0.1, rate, length);
        auto broken = clean;

        for (std::size_t n = 4800; n < 9600; ++n)
            broken[n] = n % 3 == 0 ? std::numeric_limits<float>::quiet_NaN() : (n % 3 == 1 ? std::numeric_limits<float>::infinity() : -1.0f);

        const auto expected = test::renderOne (rig, clean);
        const auto rendered = test::renderOne (rig, broken);

        INFO (way.name << " at " << way.gainDb << " dB");
        CHECK (std::all_of (rendered.begin(), rendered.end(), [] (double x) { return std::isfinite (x) && std::abs (x) <= 1.0; }));
        CHECK (std::abs (test::levelDb (rendered, referenceHz, rate, 14400) - test::levelDb (expected, referenceHz, rate, 14400)) < 1.0);
    }
}

TEST_CASE ("Silence in is silence out when every noise is off", "[contract][robustness]")
{
    auto rig = test::silentRig();
    const auto rendered = test::renderOne (rig, std::vector<float> (4800, 0.0f));
    CHECK (std::all_of (rendered.begin(), rendered.end(), [] (double x) { return std::abs (x) <= 0.0; }));
}

TEST_CASE ("Without the power it needs a microphone is silent, its own noise included", "[contract][robustness]")
{
    const auto catalogue = Catalogue::shipped();

    const auto isSilent = [] (Rig rig) {
        rig.noiseMutes = { false, true, true, true };
        const auto rendered = test::renderOne (rig, test::sine (referenceHz, 0.5, 48000.0, 9600));
        return std::all_of (rendered.begin(), rendered.end(), [] (double x) { return std::abs (x) <= 0.0; });
    };

    auto rig = test::silentRig();
    auto& channel = rig.channels.front();
    channel.microphoneId = "quiet-condenser";

    CHECK (isSilent (rig));
    channel.phantom = true;
    CHECK_FALSE (isSilent (rig));

    // The booster takes the +48 V and keeps it from the microphone.
    channel.booster = true;
    CHECK (isSilent (rig));
    channel.microphoneId = "stage-dynamic";
    CHECK_FALSE (isSilent (rig));
    channel.phantom = false;
    CHECK (isSilent (rig));

    // Plug-in power comes from a sound card only.
    channel = {};
    channel.microphoneId = "headset-electret";
    CHECK (isSilent (rig));
    rig.interfaceId = "sound-card";
    channel.builtIn.gainDb = 10.0;
    CHECK_FALSE (isSilent (rig));
}

TEST_CASE ("A booster without +48 V does not even hiss", "[contract][robustness]")
{
    auto rig = test::silentRig();
    auto& channel = rig.channels.front();
    rig.noiseMutes = { true, false, true, true };
    channel.builtIn.gainDb = 60.0;

    const auto noisePower = [&rig] {
        double sum = 0.0;

        for (const auto sample : test::renderOne (rig, std::vector<float> (24000, 0.0f)))
            sum += sample * sample;

        return sum;
    };

    const auto builtInAlone = noisePower();
    channel.booster = true;
    CHECK (noisePower() == Approx (builtInAlone).epsilon (0.05)); // the booster's response passes what follows it
    channel.phantom = true;
    CHECK (noisePower() > 50.0 * builtInAlone);
}

TEST_CASE ("The converter clips hard at full scale and says so", "[contract][robustness]")
{
    const auto catalogue = Catalogue::shipped();
    auto rig = test::silentRig();
    rig.bits = BitDepth::int24;
    rig.channels.front() = test::flatChannel();
    rig.channels.front().builtIn.gainDb = 60.0;

    SignalChain chain;
    chain.prepare (rig, catalogue);
    const auto loud = test::sine (referenceHz, 1.0, 48000.0, 4800);
    const float* const input = loud.data();
    std::vector<double> recorded (4800);
    ChannelOutputs outputs;
    outputs.a.recorded = recorded.data();
    const auto settings = SignalChain::settingsOf (rig);
    test::onAudioThread ([&] { chain.process (&input, { 0, 4800 }, settings.data(), &outputs); });

    const auto [lowest, highest] = std::minmax_element (recorded.begin(), recorded.end());
    CHECK (*lowest < -0.999);
    CHECK (*highest > 0.999);
    CHECK ((*lowest == -1.0 || *highest == 8388607.0 / 8388608.0));
    CHECK (chain.meters (0).paths[0].recorded.takeClip());
    CHECK_FALSE (chain.meters (0).paths[0].recorded.takeClip());
    CHECK_FALSE (chain.meters (0).source.takeClip());
}

TEST_CASE ("A sound beyond a microphone's maximum is limited there, and its lamp says so", "[contract][robustness]")
{
    const auto catalogue = Catalogue::shipped();
    auto rig = test::silentRig();
    auto& channel = rig.channels.front();
    channel.microphoneId = "vintage-condenser"; // 117 dB SPL
    channel.phantom = true;
    channel.fullScaleSpl = 137.0;

    SignalChain chain;
    chain.prepare (rig, catalogue);
    const auto loud = test::sine (referenceHz, 1.0, 48000.0, 9600);
    const float* const input = loud.data();
    std::vector<double> source (9600);
    ChannelOutputs outputs;
    outputs.source = source.data();
    const auto settings = SignalChain::settingsOf (rig);
    test::onAudioThread ([&] { chain.process (&input, { 0, 9600 }, settings.data(), &outputs); });

    const auto peak = *std::max_element (source.begin() + 4800, source.end());
    const auto limit = sqrtTwo * pascalsFromSpl (117.0) * 28.0e-3;
    CHECK (dbFromGain (peak / limit) == Approx (0.0).margin (1.7)); // the way down from the oversampled domain rings a little
    CHECK (chain.meters (0).source.takeClip());
}
