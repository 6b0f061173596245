// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/RecordedSignal.h"
#include "Recording/TakeRender.h"
#include "Recording/WavFile.h"
#include "Support/BusyChannel.h"
#include "Support/Signals.h"
#include "TemporaryFolder.h"

#include <random>

using namespace plus48;
using test::WavBytes;

namespace
{
Rig busyRig (BitDepth bits)
{
    Rig rig;
    rig.bits = bits;
    rig.roomDba = 35.0;
    rig.seed = 7;
    rig.channels.resize (2);

    for (auto& channel : rig.channels)
    {
        channel = test::busyChannel();
        channel.fullScaleSpl = 101.25;
        channel.performedSpl = 80.5;
        channel.voiceSpl = 64.0;
    }

    rig.channels[1].activePath = Path::b;
    return rig;
}

Rig otherRig (BitDepth bits)
{
    auto rig = busyRig (bits);
    rig.channels[0].microphoneId = "stage-dynamic";
    rig.channels[0].booster = false;
    rig.channels[0].fullScaleSpl = 99.0;
    return rig;
}

/** Does what the live engine does: a fresh chain, blocks of any size, and hands on everything. */
class SmallEngine
{
public:
    SmallEngine (Recorder& recorderToFeed, const Rig& rig, const Catalogue& catalogueToUse) : recorder (recorderToFeed), catalogue (catalogueToUse), settings (SignalChain::settingsOf (rig))
    {
        first.prepare (rig, catalogue);
        swap.prepare (rig.sampleRate);
        test::onAudioThread ([&] { swap.begin (first); });

        for (std::size_t i = 0; i < 2; ++i)
        {
            activePath[i].prepare (rig.sampleRate, *rig.bits, rig.channels[i].activePath);
            performance[i] = test::sine (i == 0 ? 441.0 : 97.0, 0.6, rig.sampleRate, 200000);
        }
    }

    void run (std::int64_t until)
    {
        while (position < until)
        {
            const auto size = static_cast<int> (std::min<std::int64_t> (std::uniform_int_distribution<int> (1, SignalChain::pieceSize) (random), until - position));
            const float* inputs[2];
            const double* recorded[2];
            ChannelOutputs outputs[2];

            for (std::size_t i = 0; i < 2; ++i)
            {
                inputs[i] = performance[i].data() + position;
                outputs[i].a.recorded = a[i];
                outputs[i].b.recorded = b[i];
                recorded[i] = mixed[i];
            }

            test::onAudioThread ([&] { swap.process (inputs, { position, size }, settings.data(), outputs); });

            for (std::size_t i = 0; i < 2; ++i)
                activePath[i].process (a[i], b[i], mixed[i], { position, size });

            while (recorder.status().queueFill > 0.5)
                std::this_thread::sleep_for (std::chrono::milliseconds (1));

            test::onAudioThread ([&] { recorder.push (inputs, recorded, { position, size }); });
            position += size;
        }
    }

    template <typename Change>
    void turn (int channel, Change&& change)
    {
        auto& now = settings[static_cast<std::size_t> (channel)];
        change (now);
        REQUIRE (test::onAudioThread ([&] { return recorder.event ({ TakeEvent::Kind::settings, position, channel, now, Path::a, 0, GapReason::missing }); }));
    }

    void hear (int channel, Path path)
    {
        activePath[static_cast<std::size_t> (channel)].moveTo (path, position);
        REQUIRE (test::onAudioThread ([&] { return recorder.event ({ TakeEvent::Kind::activePath, position, channel, {}, path, 0, GapReason::missing }); }));
    }

    void changeRig (const Rig& rig)
    {
        second.prepare (rig, catalogue);
        const auto before = settings;
        settings = SignalChain::settingsOf (rig);
        test::onAudioThread ([&] { swap.swapTo (second, position, before.data()); });
        recorder.announceRig (++rigId, rig);
        TakeEvent takesOver;
        takesOver.kind = TakeEvent::Kind::rig;
        takesOver.position = position;
        takesOver.rigId = rigId;
        REQUIRE (test::onAudioThread ([&] { return recorder.event (takesOver); }));
    }

    void gap (std::int64_t length)
    {
        recorder.gap (position, length, GapReason::deviceRestart);
        position += length;
    }

private:
    Recorder& recorder;
    const Catalogue& catalogue;
    SignalChain first, second;
    ChainSwap swap;
    std::vector<ChannelSettings> settings;
    PathCrossfade activePath[2];
    int rigId = 0;
    std::vector<float> performance[2];
    double a[2][SignalChain::pieceSize] {}, b[2][SignalChain::pieceSize] {}, mixed[2][SignalChain::pieceSize] {};
    std::int64_t position = 0;
    std::mt19937 random { 3 };
};
} // namespace

TEST_CASE ("Raw performance and recipe give the recorded file again to the bit: knobs, A and B, gaps, other equipment", "[recording][bits]")
{
    const auto catalogue = Catalogue::shipped();

    for (const auto bits : { BitDepth::int16, BitDepth::int24, BitDepth::float32 })
    {
        const test::TemporaryFolder folder;
        SessionFolder session (folder.get());
        auto setup = test::setupOf (2, bits);
        setup.rig = busyRig (bits);

        Recorder recorder;
        REQUIRE (recorder.start (session, setup).wasOk());
        SmallEngine engine (recorder, setup.rig, catalogue);

        engine.turn (0, [] (auto& knobs) { knobs.builtInGainDb = 37.3; });
        engine.run (3001);
        engine.hear (0, Path::b);
        engine.run (3100);
        engine.hear (0, Path::a);
        engine.run (9000);
        engine.turn (1, [] (auto& knobs) { knobs.externalGainDb = 47.1; knobs.lowCut = false; });
        engine.turn (1, [] (auto& knobs) { knobs.distanceMetres = 0.07; });
        engine.run (9333);
        engine.hear (1, Path::a);
        engine.gap (5000);
        engine.run (20000);
        engine.changeRig (otherRig (bits));
        engine.run (20017);
        engine.turn (0, [] (auto& knobs) { knobs.invertPolarity = true; knobs.pad = true; knobs.voiceSpl = 94.0; });
        engine.run (26000);
        engine.hear (0, Path::b);
        engine.run (40000);

        Take take;
        REQUIRE (recorder.stop (take).wasOk());

        // From what is on the disk, as anybody would.
        const auto takes = session.takes();
        REQUIRE (takes.size() == 1);
        CHECK (takes[0].metadata.rig.channels[0].fullScaleSpl == 101.25);
        CHECK (takes[0].metadata.rig.channels[0].performedSpl == 80.5);

        std::vector<std::vector<double>> rendered;
        REQUIRE (renderTake (takes[0].metadata, takes[0].raw, catalogue, rendered).wasOk());

        const auto file = folder.get().getChildFile ("again.wav");
        REQUIRE (writeWavFile (file, rendered, { 48000.0, bits, {}, {} }).wasOk());
        const auto recorded = WavBytes (takes[0].recorded).chunk ("data"), again = WavBytes (file).chunk ("data");
        REQUIRE (recorded.size() == again.size());
        // Not as operands of CHECK, which would print all of it.
        CHECK ((recorded == again));

        // The cross-fades are steps too: nothing was rounded by the file.
        if (bits == BitDepth::int24)
            for (const auto sample : rendered[0])
                REQUIRE (std::nearbyint (sample * 8388608.0) / 8388608.0 == Approx (sample).epsilon (0.0));

        // And a take in which all of this went wrong would differ.
        auto wrong = takes[0].metadata;
        wrong.events.erase (wrong.events.begin());
        REQUIRE (renderTake (wrong, takes[0].raw, catalogue, rendered).wasOk());
        const auto other = folder.get().getChildFile ("other.wav");
        REQUIRE (writeWavFile (other, rendered, { 48000.0, bits, {}, {} }).wasOk());
        CHECK ((WavBytes (other).chunk ("data") != recorded));
    }
}

TEST_CASE ("A render with switches does not depend on its blocks", "[recording][bits]")
{
    const auto catalogue = Catalogue::shipped();
    RenderJob job;
    job.rig = busyRig (BitDepth::int24);
    job.numSamples = 12000;
    job.performance = { test::sine (440.0, 0.5, 48000.0, 12000), test::sine (97.0, 0.7, 48000.0, 12000) };
    job.switches = { { 1000, 0, Path::b }, { 1200, 0, Path::a }, { 5000, 1, Path::a } };
    job.gaps = { { 3000, 700 } };
    job.rigs = { { 6000, otherRig (BitDepth::int24) } };
    const auto reference = render (job, catalogue);

    for (const auto size : { 1, 63, 500, 8192 })
    {
        job.blockSize = size;
        CHECK ((render (job, catalogue) == reference));
    }
}

TEST_CASE ("What cannot be rendered is said in a sentence", "[recording]")
{
    const auto catalogue = Catalogue::shipped();
    const test::TemporaryFolder folder;
    TakeMetadata metadata;
    std::vector<std::vector<double>> rendered;
    CHECK (renderTake (metadata, folder.get().getChildFile ("no.wav"), catalogue, rendered).getErrorMessage().contains ("does not exist"));
    metadata.rig.interfaceId = "of-my-own";
    CHECK (renderTake (metadata, folder.get().getChildFile ("no.wav"), catalogue, rendered).getErrorMessage().contains ("of-my-own"));
}
