// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"

#include "Recording/TakePaths.h"
#include "Recording/WavFile.h"
#include "Sharing/SharedTake.h"
#include "Support/Signals.h"
#include "TemporaryFolder.h"

namespace plus48::test
{
/** Takes that were never recorded: their raw performance, and what it sounds like through a rig. */
class SharedFolder : public TemporaryFolder
{
public:
    SharedFolder() { REQUIRE (get().getChildFile ("Raw").createDirectory()); }

    /** A version as it would have been recorded, of so many channels. */
    SharedVersion recorded (const Rig& rig, std::vector<float> performance, BitDepth bits = BitDepth::int24) const
    {
        auto version = rendered (rig, std::move (performance), bits);
        std::vector<std::vector<double>> samples;
        REQUIRE (renderTake (version.metadata, version.raw, catalogue, samples).wasOk());
        version.recorded = get().getChildFile ("Take 004 - Voice - Built-in.wav");
        REQUIRE (writeWavFile (version.recorded, samples, { rig.sampleRate, bits, {}, {} }, Existing::replace).wasOk());
        return version;
    }

    /** One that is rendered from its raw performance. */
    SharedVersion rendered (const Rig& rig, std::vector<float> performance, BitDepth bits = BitDepth::int24) const
    {
        SharedVersion version;
        version.metadata.rig = rig;
        version.metadata.bits = bits;
        version.metadata.numSamples = static_cast<std::int64_t> (performance.size());
        version.metadata.startTime = "2026-11-23T12:00:00+01:00";
        version.metadata.sources = { "voice" };
        version.raw = get().getChildFile ("Raw/Take 004.wav");

        std::vector<std::vector<double>> raw;

        for (std::size_t i = 0; i < rig.channels.size(); ++i)
            raw.emplace_back (performance.begin(), performance.end());

        REQUIRE (writeWavFile (version.raw, raw, { rig.sampleRate, BitDepth::float32, {}, {} }, Existing::replace).wasOk());
        return version;
    }

    static Rig builtInRig (double gainDb = 50.0)
    {
        Rig rig;
        rig.channels.front().builtIn.gainDb = gainDb;
        return rig;
    }

    static Rig externalRig (const juce::String& preampId = "tube-60s", double gainDb = 40.0)
    {
        auto rig = builtInRig();
        auto& channel = rig.channels.front();
        channel.activePath = Path::b;
        channel.external.preampId = preampId;
        channel.external.gainDb = gainDb;
        channel.external.impedanceOhm = catalogue.preamp (preampId)->inputOhms.front();
        return rig;
    }

    static inline const Catalogue catalogue = Catalogue::shipped();
};

/** A sine that comes and goes, so that it has a place in time. */
inline std::vector<float> beats (std::size_t numSamples, double amplitude = 0.05)
{
    auto samples = sine (440.0, amplitude, 48000.0, numSamples);

    for (std::size_t n = 0; n < samples.size(); ++n)
        samples[n] *= static_cast<float> (0.6 + 0.4 * std::sin (2.0 * pi * 1.3 * static_cast<double> (n) / 48000.0));

    return samples;
}
} // namespace plus48::test
