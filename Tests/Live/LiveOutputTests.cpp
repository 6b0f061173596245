// SPDX-License-Identifier: GPL-3.0-or-later
#include "LineTone.h"

#include "Interface/HeadphoneOutput.h"
#include "Interface/OutputLimiter.h"
#include "Live/DeviceSignals.h"
#include "Live/LiveBacking.h"

#include <limits>
#include <random>

using namespace plus48;
using plus48::test::LiveTake;

namespace
{
/** The amplitude of a steady tone at an output, once nothing moves any more. Neither spill nor noise is in it. */
double amplitude (LiveTake& live, std::size_t output)
{
    live.run (48000, { 480 });
    auto highest = 0.0;

    for (int block = 0; block < 20; ++block)
    {
        live.run (480, { 480 });

        for (std::size_t n = 0; n < 480; ++n)
            highest = std::max (highest, std::abs (static_cast<double> (live.outputs[output][n])));
    }

    return highest;
}

MonitorSettings levels (double headphonesDb, double monitorsDb, bool monitorsOn = true)
{
    return { .headphonesDb = headphonesDb, .monitorsDb = monitorsDb, .monitorsOn = monitorsOn };
}
} // namespace

TEST_CASE ("With two outputs headphones and monitors share them, each by its own level", "[live]")
{
    LiveTake live;
    playTone (live);
    live.engine.setMonitor (levels (-20.0, -10.0));
    const auto headphones = amplitude (live, 0), monitors = amplitude (live, 2);
    CHECK (headphones > 0.0);
    CHECK (dbFromGain (monitors / headphones) == Approx (10.0).margin (0.01));

    for (const auto numOutputs : { 2, 3 })
    {
        live.numOutputs = numOutputs;
        CHECK (amplitude (live, 0) == Approx (headphones + monitors).epsilon (1.0e-6));
        CHECK (amplitude (live, 1) == Approx (headphones + monitors).epsilon (1.0e-6));
    }

    // Off is off, and headphones alone are what they were.
    live.numOutputs = 2;
    live.engine.setMonitor (levels (-20.0, -10.0, false));
    CHECK (amplitude (live, 0) == Approx (headphones).epsilon (1.0e-9));
    live.engine.setMonitor (levels (MonitorSettings::silentDb, -10.0));
    CHECK (amplitude (live, 0) == Approx (monitors).epsilon (1.0e-9));
    CHECK (live.violations == 0);
}

TEST_CASE ("Outputs three and four that are not connected count as not there", "[live]")
{
    LiveTake live;
    playTone (live);
    live.engine.setMonitor (levels (MonitorSettings::silentDb, -10.0));
    const auto monitors = amplitude (live, 2);
    CHECK (monitors > 0.001);
    CHECK (amplitude (live, 0) == 0.0);
    live.outputPointers[2] = live.outputPointers[3] = nullptr;
    CHECK (amplitude (live, 0) == Approx (monitors).epsilon (1.0e-9));
}

TEST_CASE ("Other headphones and monitors are as much louder or quieter as the catalogue says", "[live]")
{
    LiveTake live;
    playTone (live);
    live.engine.setMonitor (levels (-30.0, -20.0));
    const auto& home = *live.catalogue.audioInterface ("home-2");
    const auto spl = [&] (const char* id) {
        const auto output = HeadphoneOutput::of (home, *live.catalogue.headphone (id));
        return output.spl (output.fullScaleVolts / sqrtTwo);
    };

    const auto usual = amplitude (live, 0), usualMonitors = amplitude (live, 2);

    for (const auto* id : { "open-hifi", "earbuds" })
    {
        live.engine.setLoudspeakers (id, "laptop");
        CHECK (dbFromGain (amplitude (live, 0) / usual) == Approx (spl (id) - spl ("closed-studio")).margin (0.01));
        CHECK (dbFromGain (amplitude (live, 2) / usualMonitors) == Approx (70.0 - 85.0).margin (0.01));
    }

    live.engine.setLoudspeakers ("closed-studio", "nearfield-5");
    CHECK (amplitude (live, 0) == usual);

    // A weaker headphone amplifier is heard as well.
    auto rig = live.engine.rig();
    rig.interfaceId = "cheap-2";
    REQUIRE (live.engine.setRig (rig).wasOk());
    const auto cheap = HeadphoneOutput::of (*live.catalogue.audioInterface ("cheap-2"), *live.catalogue.headphone ("closed-studio"));
    const auto inputsDiffer = live.catalogue.audioInterface ("home-2")->line.maxInDbuAt0Db - live.catalogue.audioInterface ("cheap-2")->line.maxInDbuAt0Db;
    CHECK (dbFromGain (amplitude (live, 0) / usual) == Approx (cheap.spl (cheap.fullScaleVolts / sqrtTwo) - spl ("closed-studio") + inputsDiffer).margin (0.05));
}

TEST_CASE ("Whatever is chosen, and however many outputs share it, ears are protected", "[live]")
{
    LiveTake live;
    playTone (live);
    live.engine.setSources (LiveSources::fromSignal ({ 1000.0, 0.0 }, 48000.0));
    live.engine.setLoudspeakers ("earbuds", "nearfield-5");
    live.engine.setMonitor (levels (0.0, 0.0));

    for (const auto numOutputs : { 4, 2 })
    {
        live.numOutputs = numOutputs;
        const auto loudest = amplitude (live, 0);
        CHECK (loudest > gainFromDb (OutputLimiter::kneeDb));
        CHECK (loudest <= gainFromDb (OutputLimiter::ceilingDb) + 1.0e-6);
    }
}

TEST_CASE ("Inputs of any size, a backing and the test tone together do not pass the ceiling either", "[live]")
{
    LiveTake live;
    playTone (live, "studio-8", 8);
    live.engine.setSources (LiveSources::fromInputs ({ 0, 1, 0, 1, 0, 1, 0, 1 }));
    live.engine.setLoudspeakers ("earbuds", "nearfield-5");
    live.engine.setMonitor ({ .direct = true, .throughComputer = true, .headphonesDb = 0.0, .monitorsDb = 0.0, .monitorsOn = true, .bufferSamples = 32 });

    std::mt19937 random (7);
    std::uniform_real_distribution<double> decades (-6.0, 30.0), sign (-1.0, 1.0);
    const auto fill = [&] (std::vector<float>& samples, std::size_t count) {
        for (std::size_t n = 0; n < count; ++n)
            samples[n] = static_cast<float> (std::copysign (std::pow (10.0, decades (random)), sign (random)));
    };

    BackingSound::Samples backing (2, std::vector<float> (4800));

    for (auto& side : backing)
        fill (side, side.size());

    live.engine.backing().set (BackingSound::looping (backing, 48000.0));
    live.engine.backing().play (true);

    for (const auto numOutputs : { 2, 4 })
    {
        auto highest = 0.0;
        live.engine.deviceSignals().testTone.play();

        for (int block = 0; block < 120; ++block)
        {
            for (auto& input : live.inputs)
                fill (input, 480);

            live.engine.process (live.inputPointers.data(), 2, live.outputPointers.data(), numOutputs, 480);

            for (std::size_t output = 0; output < static_cast<std::size_t> (numOutputs); ++output)
                for (std::size_t n = 0; n < 480; ++n)
                    highest = std::isfinite (live.outputs[output][n]) ? std::max (highest, std::abs (static_cast<double> (live.outputs[output][n]))) : std::numeric_limits<double>::infinity();
        }

        CAPTURE (numOutputs);
        CHECK (highest > gainFromDb (OutputLimiter::kneeDb));
        CHECK (highest <= gainFromDb (OutputLimiter::ceilingDb) + 1.0e-6);
    }
}
