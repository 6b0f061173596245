// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"
#include "Timing.h"

#include "Interface/Converter.h"
#include "Microphone/InputLoading.h"
#include "Microphone/Microphone.h"
#include "Microphone/Room.h"
#include "Preamp/InputCoupling.h"
#include "Preamp/Preamp.h"
#include "Preamp/PreampResponse.h"
#include "Signal/Meter.h"
#include "SoundSource/SourceLevel.h"

#include <cstdio>

namespace plus48::bench
{
namespace
{
constexpr int blockSize = 64;
constexpr int numBlocks = 3000;

/** A signal that no stage finds trivial: a tone below every limit. */
std::vector<double> tone (int numSamples, double amplitude)
{
    std::vector<double> samples;

    for (int n = 0; n < numSamples; ++n)
        samples.push_back (amplitude * std::sin (0.13 * n));

    return samples;
}

template <typename Process>
void report (const char* name, Process&& process)
{
    const auto seconds = quickestSeconds (5, [&] {
        for (int block = 0; block < numBlocks; ++block)
            process (BlockPosition { static_cast<std::int64_t> (block) * blockSize, blockSize }); });

    std::printf ("  %-38s %8.1f\n", name, 1.0e9 * seconds / (blockSize * numBlocks));
}
} // namespace

void timeStages()
{
    const auto catalogue = Catalogue::shipped();
    const StageSpec spec { 48000.0, blockSize, 1, 0 };
    const auto numOversampled = blockSize * spec.factor();
    const auto filters = oversamplingFilters (spec.sampleRate);

    std::printf ("\nNanoseconds per sample at 48 kHz, blocks of %d, by stage\n", blockSize);

    // Every pass starts from the same samples, so that nothing grows or dies away; the copy is in the figure.
    const auto base = tone (blockSize, 0.1);
    const auto oversampled = tone (numOversampled, 1.0);
    std::vector<double> block (base), oversampledBlock (oversampled), output (base);
    const std::vector<float> input (base.begin(), base.end());

    SourceLevel sourceLevel;
    sourceLevel.prepare (spec, { 1.0, true, 0.5 }, {});
    report ("performer", [&] (BlockPosition at) { sourceLevel.process (input.data(), block.data(), at, { 0.1 }); });

    Room room;
    room.prepare (spec, 30.0, Pattern::cardioid);
    report ("room", [&] (BlockPosition at) { block = base; room.process (block.data(), at); });

    Microphone microphone;
    microphone.prepare (spec, *catalogue.microphone ("stage-dynamic"), false, {});
    report ("microphone", [&] (BlockPosition at) { block = base; microphone.process (block.data(), at, {}); });

    Upsampler up;
    up.prepare (filters, blockSize);
    report ("up to the oversampled domain", [&] (BlockPosition) { up.process (base.data(), blockSize, oversampledBlock.data()); });

    report ("microphone's limit", [&] (BlockPosition) { oversampledBlock = oversampled; microphone.limit (oversampledBlock.data(), numOversampled); });

    InputLoading inputLoading;
    inputLoading.prepare (spec, SourceImpedance::of (*catalogue.microphone ("stage-dynamic")), 3000.0, 3.0);
    report ("input loading", [&] (BlockPosition) { oversampledBlock = oversampled; inputLoading.process (oversampledBlock.data(), numOversampled); });

    InputCoupling coupling;
    coupling.prepare (spec, 3.0);
    report ("coupling of a line stage", [&] (BlockPosition) { oversampledBlock = oversampled; coupling.process (oversampledBlock.data(), blockSize); });

    const auto timePreamp = [&] (const char* name, const PreampModel& model, double gainDb) {
        Preamp preamp;
        const Preamp::Settings settings { gainDb, 0.0, false, false, false };
        preamp.prepare (spec, model, NoiseStream::input, {}, settings);
        report (name, [&] (BlockPosition at) { oversampledBlock = oversampled; preamp.process (oversampledBlock.data(), at, settings); });
    };

    timePreamp ("preamp home-2", catalogue.audioInterface ("home-2")->mic.preamp, 20.0);

    for (const auto& model : catalogue.preamps)
        timePreamp (("preamp " + model.identity.id).toRawUTF8(), model, 0.0);

    PreampResponse response;
    response.prepare (spec, *catalogue.preamp ("tube-60s"), 40.0);
    report ("preamp's response", [&] (BlockPosition at) { block = base; response.process (block.data(), at, 40.0); });

    Decimator down;
    down.prepare (filters, blockSize, 3);
    report ("down from the oversampled domain", [&] (BlockPosition) { oversampledBlock = oversampled; down.process (oversampledBlock.data(), blockSize, output.data()); });

    Converter converter;
    converter.prepare (spec, {}, false);
    report ("converter", [&] (BlockPosition at) { converter.process (base.data(), output.data(), at); });

    Meter meter;
    report ("meter", [&] (BlockPosition) { meter.add (base.data(), blockSize); });
}
} // namespace plus48::bench
