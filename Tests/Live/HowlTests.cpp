// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveTake.h"

#include "Interface/OutputLimiter.h"
#include "Interface/SpillMeters.h"
#include "Measurement/LoopGain.h"

#include <cstdio>
#include <limits>

using namespace plus48;
using plus48::test::LiveTake;

namespace
{
/** As loud and as near as it can be, with the microphone looking into the monitors. */
constexpr MonitorPlacement intoTheMonitors { MonitorPlacement::nearestM, 0.0 };
const MonitorSettings loudest { .headphonesDb = 0.0, .monitorsDb = 0.0, .monitorsOn = true };

Rig rigWith (const MicrophoneModel& microphone, double gainDb)
{
    Rig rig;
    auto& channel = rig.channels.front();
    channel.microphoneId = microphone.identity.id;
    channel.phantom = microphone.power == PowerNeed::phantom;
    channel.builtIn.gainDb = gainDb;
    return rig;
}

double highestOfHowl (LiveTake& live, int numSamples)
{
    auto most = 0.0;

    for (int done = 0; done < numSamples; done += 480)
    {
        live.run (480, { 480 });

        for (const auto& output : live.outputs)
            for (std::size_t n = 0; n < 480; ++n)
                most = std::isfinite (output[n]) ? std::max (most, std::abs (static_cast<double> (output[n]))) : std::numeric_limits<double>::infinity();
    }

    return most;
}

/** What the microphone hears of the outputs, as the mean square of so many samples. */
double spill (LiveTake& live, int numSamples)
{
    (void) live.engine.spillMeters (0).spill.takeMeanSquare();
    live.run (numSamples, { 480 });
    return live.engine.spillMeters (0).spill.takeMeanSquare().value_or (0.0);
}
} // namespace

TEST_CASE ("Nothing leaves louder than the limiter's ceiling: howling at the highest gain, and what is no number", "[live][howl]")
{
    const auto ceiling = gainFromDb (OutputLimiter::ceilingDb) + 1.0e-6;

    for (const auto& microphone : Catalogue::shipped().microphones)
        for (const auto numOutputs : { 2, 4 })
        {
            LiveTake live;
            live.numOutputs = numOutputs;

            if (live.engine.setRig (rigWith (microphone, 60.0)).failed())
                continue;

            CAPTURE (microphone.identity.id, numOutputs);
            live.engine.setLoudspeakers ("open-hifi", "nearfield-5", intoTheMonitors);
            live.engine.setMonitor (loudest);
            live.engine.setSources (LiveSources::fromInputs ({ 0 }));
            CHECK (highestOfHowl (live, 48000) <= ceiling);

            for (const auto bad : { std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), -1.0e30f })
            {
                const std::vector<float> samples (480, bad);
                const std::array<const float*, 1> inputs { samples.data() };

                for (int i = 0; i < 20; ++i)
                    live.engine.process (inputs.data(), 1, live.outputPointers.data(), numOutputs, 480);

                CHECK (highestOfHowl (live, 9600) <= ceiling);
            }

            CHECK (live.violations == 0);
        }
}

TEST_CASE ("A loop below 0 dB by formula is stable, one above howls", "[live][howl]")
{
    const auto catalogue = Catalogue::shipped();
    auto count = 0;

    for (const auto& microphone : catalogue.microphones)
        for (const auto isDirect : { true, false })
        {
            LiveTake live;
            const auto rig = rigWith (microphone, 60.0);

            if (live.engine.setRig (rig).failed())
                continue;

            live.engine.setLoudspeakers ("closed-studio", "nearfield-5", intoTheMonitors);
            MonitorSettings settings { .direct = isDirect, .throughComputer = ! isDirect, .headphonesDb = MonitorSettings::silentDb, .monitorsDb = 0.0, .monitorsOn = true, .bufferSamples = 64 };
            const auto atMost = LoopGain::of (rig, live.catalogue, SpillFormula (live.engine.loudspeakers()), settings).db;
            CAPTURE (microphone.identity.id, isDirect, atMost);

            // One that cannot be made to howl has nothing to show.
            if (atMost < 2.0)
                continue;

            ++count;
            live.engine.setSources (LiveSources::fromSignal ({}, 48000.0));

            for (const auto loopDb : { -2.0, 2.0 })
            {
                settings.monitorsDb = loopDb - atMost;
                live.engine.setMonitor (settings);

                // From what noise there is: it stays there, or it is loud soon.
                const auto early = spill (live, 24000), late = spill (live, 48000);
                const auto level = splFromPascals (std::sqrt (late));
                CAPTURE (loopDb, level, splFromPascals (std::sqrt (early)));

                if (loopDb < 0.0)
                    CHECK (level < 55.0);
                else
                    CHECK (level > splFromPascals (std::sqrt (early)) - 1.0);

                if (loopDb > 0.0)
                    CHECK (level > 55.0);
            }
        }

    std::printf ("    loops that were brought from -2 to 2 dB: %d\n", count);
    CHECK (count >= 6);
}

TEST_CASE ("Loop gain follows gain, level, distance and pattern, and there is none where nothing is heard", "[live][howl]")
{
    const auto catalogue = Catalogue::shipped();
    const auto& microphone = *catalogue.microphone ("pencil-condenser");
    const auto gain = [&] (const Rig& rig, const MonitorSettings& settings, const MonitorPlacement& placement, LoopGain::Through through = LoopGain::Through::monitors) {
        const SpillFormula formula ({ catalogue.monitors.front(), catalogue.headphones.front(), *catalogue.audioInterface (rig.interfaceId), placement });
        return LoopGain::of (rig, catalogue, formula, settings, through).db;
    };

    const auto rig = rigWith (microphone, 40.0);
    const auto usual = gain (rig, loudest, { 1.0, 0.0 });
    CHECK (gain (rigWith (microphone, 50.0), loudest, { 1.0, 0.0 }) == Approx (usual + 10.0).margin (0.01));
    CHECK (gain (rig, loudest, { 2.0, 0.0 }) == Approx (usual - 6.02).margin (0.01));
    CHECK (gain (rig, loudest, { 1.0, 180.0 }) == Approx (usual - 17.0).margin (0.05));

    auto both = loudest;
    both.throughComputer = true;
    CHECK (gain (rig, both, { 1.0, 0.0 }) == Approx (usual + 6.02).margin (0.01));
    both.isDirectStereo = true;
    CHECK (gain (rig, both, { 1.0, 0.0 }) == Approx (usual + dbFromGain (1.5)).margin (0.01));

    auto off = loudest;
    off.monitorsOn = false;
    CHECK (std::isinf (gain (rig, off, {})));
    off = loudest;
    off.balance = 1.0;
    CHECK (std::isinf (gain (rig, off, {}, LoopGain::Through::both)));
    CHECK (gain (rig, loudest, {}, LoopGain::Through::headphones) < usual);

    // Without its power a microphone hears nothing.
    auto unpowered = rig;
    unpowered.channels.front().phantom = false;
    CHECK (std::isinf (gain (unpowered, loudest, {})));
}
