// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"
#include "Errors.h"
#include "RigBuilder.h"

#include "Interface/SignalChain.h"
#include "Signal/ThreadRole.h"
#include "SoundSource/TestSignal.h"

#include <chrono>

namespace plus48
{
namespace
{
using juce::String;

/** How many times faster than sound the chain runs, at its best of three. */
double timesRealTime (const Rig& rig, const Catalogue& catalogue, ChannelChain::Wanted wanted, double seconds)
{
    constexpr int blockSize = 64;
    const auto numBlocks = juce::jmax (1, juce::roundToInt (seconds * rig.sampleRate / blockSize));
    const auto tone = TestSignal { referenceHz, -20.0 }.samples (rig.sampleRate, blockSize);

    SignalChain chain;
    chain.prepare (rig, catalogue, wanted);
    const auto settings = SignalChain::settingsOf (rig);
    std::vector<std::vector<double>> recorded (2, std::vector<double> (blockSize));
    std::vector<const float*> inputs (rig.channels.size(), tone.data());

    ChannelOutputs channelOutputs;
    channelOutputs.a.recorded = recorded[0].data();
    channelOutputs.b.recorded = recorded[1].data();
    const std::vector<ChannelOutputs> outputs (rig.channels.size(), channelOutputs);
    auto best = 0.0;

    for (int attempt = 0; attempt < 3; ++attempt)
    {
        using Clock = std::chrono::steady_clock;
        const AudioThreadScope scope;
        const auto started = Clock::now();

        for (int block = 0; block < numBlocks; ++block)
            chain.process (inputs.data(), { static_cast<std::int64_t> (block) * blockSize, blockSize }, settings.data(), outputs.data());

        const auto elapsed = std::chrono::duration<double> (Clock::now() - started).count();
        best = std::max (best, numBlocks * blockSize / rig.sampleRate / elapsed);
    }

    return best;
}

void run (const Options& options, const Console& console)
{
    const auto seconds = options.number ("--seconds", { 0.1, 600.0 }, "seconds").value_or (5.0);
    const auto request = readChainOptions (options, console.folder);
    const auto catalogue = readCatalogue (options, console);
    const auto rig = buildRig (request, catalogue, nullptr);

    Progress progress (console);
    progress.show ("Measuring ...");
    const auto a = timesRealTime (rig, catalogue, { true, false }, seconds);
    const auto b = timesRealTime (rig, catalogue, { false, true }, seconds);
    const auto both = timesRealTime (rig, catalogue, { true, true }, seconds);
    progress.clear();

    if (options.has ("--json"))
    {
        printJson (console, JsonObject()
                                .set ("sample_rate", rig.sampleRate)
                                .set ("channels", static_cast<int> (rig.channels.size()))
                                .set ("path_a_times_real_time", a)
                                .set ("path_b_times_real_time", b)
                                .set ("both_times_real_time", both)
                                .set ("both_load_percent", 100.0 / both));
        return;
    }

    console.print (String (rig.channels.size()) + (rig.channels.size() == 1 ? " channel" : " channels") + " at " + toText (rig.sampleRate) + " Hz in blocks of 64 samples, on one core:");
    console.print ("  path A      " + String (a, 1) + " times real time");
    console.print ("  path B      " + String (b, 1) + " times real time");
    console.print ("  both        " + String (both, 1) + " times real time, a load of " + String (100.0 / both, 2) + " %");
}
} // namespace

Command benchCommand()
{
    std::vector<OptionSpec> specs { { "--seconds", "S", "of sound for each measurement, three times over; default 5" },
                                    { "--json", {}, "print one JSON object" },
                                    equipmentOptionSpec() };

    for (const auto& spec : chainOptionSpecs())
        specs.push_back (spec);

    return { "bench", {}, "measure how fast the engine is on this machine", {}, specs, 0, run };
}
} // namespace plus48
