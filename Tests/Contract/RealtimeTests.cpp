// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/EveryPath.h"
#include "Support/RealtimeGuard.h"
#include "Support/Signals.h"

#include "Interface/ChainSwap.h"
#include "Signal/ThreadRole.h"

#include <memory>
#include <mutex>

using namespace plus48;

TEST_CASE ("The guard itself sees allocations and locks", "[contract][realtime]")
{
    if (! test::RealtimeGuard::isAvailable())
        return;

    std::mutex mutex;
    auto allocations = 0, locks = 0;

    {
        const test::RealtimeGuard guard;
        const auto value = std::make_unique<volatile int> (1);
        const std::lock_guard lock (mutex);
        allocations = guard.allocations();
        locks = guard.locks();
    }

    CHECK (allocations > 0);
    CHECK (locks > 0);
}

TEST_CASE ("Processing allocates nothing, locks nothing and touches no file, with every preamp and moving knobs", "[contract][realtime]")
{
    const auto catalogue = Catalogue::shipped();

    for (const auto& way : test::everyWay (catalogue))
    {
        Rig rig;
        rig.roomDba = 30.0;
        rig.channels.resize (2);

        for (auto& channel : rig.channels)
        {
            channel.phantom = true;
            channel.booster = way.jack == Jack::mic;
            way.applyTo (rig, channel);
        }

        SignalChain chain;
        chain.prepare (rig, catalogue);

        const auto performance = test::sine (300.0, 0.9, rig.sampleRate, 1000);
        const float* const inputs[] { performance.data(), performance.data() };
        std::vector<double> recorded (1000);
        ChannelOutputs outputs[2];
        outputs[0].a.recorded = outputs[1].b.recorded = recorded.data();
        outputs[0].b.external = outputs[0].source = recorded.data();
        auto settings = SignalChain::settingsOf (rig);

        auto allocations = 0, locks = 0, files = 0;
        {
            const AudioThreadScope scope;
            const test::RealtimeGuard guard;

            for (int block = 0; block < 8; ++block)
            {
                settings[0].builtInGainDb = 30.0 + block;
                settings[0].externalGainDb = 25.0 + 4.0 * block;
                settings[1].lowCut = block % 2 == 0;
                settings[1].distanceMetres = 0.1 + 0.1 * block;
                chain.process (inputs, { block * 1000, 1000 }, settings.data(), outputs);
            }

            allocations = guard.allocations();
            locks = guard.locks();
            files = guard.fileAccesses();
        }

        INFO (way.name);
        CHECK (allocations == 0);
        CHECK (locks == 0);
        CHECK (files == 0);
    }
}

TEST_CASE ("Going over to another preamp allocates nothing, locks nothing and touches no file, overloaded or not", "[contract][realtime]")
{
    const auto catalogue = Catalogue::shipped();
    Rig rig;
    auto& channel = rig.channels.front();
    channel.activePath = Path::b;
    channel.external.gainDb = 60.0;

    ChainSwap swap;
    swap.prepare (rig.sampleRate);
    std::vector<std::unique_ptr<SignalChain>> chains;
    auto settings = SignalChain::settingsOf (rig);
    std::int64_t position = 0;

    std::vector<float> performance (SignalChain::pieceSize, 0.9f);
    const float* const input = performance.data();
    std::vector<double> recorded (SignalChain::pieceSize);
    ChannelOutputs outputs;
    outputs.a.recorded = outputs.b.recorded = recorded.data();

    for (const auto& preamp : catalogue.preamps)
    {
        if (preamp.isInlineBooster())
            continue;

        channel.external.preampId = preamp.identity.id;
        channel.external.impedanceOhm = preamp.inputOhms.front();
        auto& next = *chains.emplace_back (std::make_unique<SignalChain>());
        next.prepare (rig, catalogue);

        auto allocations = 0, locks = 0, files = 0;
        {
            const AudioThreadScope scope;
            const test::RealtimeGuard guard;

            if (chains.size() == 1)
                swap.begin (next);
            else
                swap.swapTo (next, position, settings.data());

            for (int piece = 0; piece < 40; ++piece, position += SignalChain::pieceSize)
            {
                for (auto& sample : performance)
                    sample = -sample;

                swap.process (&input, { position, SignalChain::pieceSize }, settings.data(), &outputs);
            }

            allocations = guard.allocations();
            locks = guard.locks();
            files = guard.fileAccesses();
        }

        INFO (preamp.identity.id);
        CHECK (allocations == 0);
        CHECK (locks == 0);
        CHECK (files == 0);
        CHECK_FALSE (swap.isSwapping());
    }
}
