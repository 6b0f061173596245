// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/Render.h"

namespace plus48
{
/** One channel of a rig on the bench: test signals go in, what comes out is rendered by the engine.

    They go in as the performance, or from a generator in place of the source: a voltage without
    resistance at the terminals that the source is plugged into.
*/
class TestBench
{
public:
    /** [any thread but the audio thread] The rig must have passed checkRig(). */
    TestBench (const Rig&, const Catalogue&, int channel);

    /** A voltage source at the input. */
    struct Generator
    {
        /** What a sine of amplitude 1 in the signal is, RMS, in dBu. */
        double fullScaleDbu = 0.0;

        /** Adds the thermal noise of this resistance, without the resistance. */
        double noiseOhm = 0.0;
    };

    /** All of them are off: what is measured is free of noise. */
    static constexpr NoiseMutes allMuted { true, true, true, true };

    /** The first `skipSeconds` of the result are left out; `noiseMutes` adds to what is quiet in the rig. */
    struct Take
    {
        RenderStage stage = RenderStage::recorded;
        NoiseMutes noiseMutes = allMuted;
        double skipSeconds = 0.0;
    };

    std::vector<double> renderPerformance (const std::vector<float>& signal, const Take&) const;
    std::vector<double> renderGenerator (const std::vector<float>& signal, const Generator&, const Take&) const;

    double sampleRate() const noexcept { return rig.sampleRate; }

    /** What is 0 dBFS at the converter's input. */
    double maxInDbu() const;

    const Rig& chain() const noexcept { return rig; }
    const ChannelRig& channel() const noexcept { return rig.channels.front(); }
    const Catalogue& equipment() const noexcept { return catalogue; }

    /** Full-scale or smaller sines: they fade in over 20 ms, so that less has to settle. */
    std::vector<float> sine (double hz, double seconds, double amplitude = 1.0) const;
    std::vector<float> silence (double seconds) const;

private:
    std::vector<double> run (const Rig&, const Catalogue&, const std::vector<float>& signal, const Take&) const;

    Rig rig;
    Catalogue catalogue;
};
} // namespace plus48
