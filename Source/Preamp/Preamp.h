// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Circuit.h"
#include "PreampNoise.h"

#include "Signal/Biquad.h"
#include "Signal/Ramp.h"

namespace plus48
{
/** Corner of the low cut of every channel. */
inline constexpr double lowCutHz = 80.0;

/** A preamp: pad, noise, low cut, gain, the circuit's curves and rails, trim - in volts, oversampled.

    The same class is the interface's built-in preamp, its line stage, the inline
    booster and every external preamp; the model's figures make the difference.
    Its frequency response follows later on the path (PreampResponse).
*/
class Preamp
{
public:
    struct Settings
    {
        double gainDb = 30.0;
        double trimDb = 0.0;
        bool pad = false;
        bool lowCut = false;
        bool invertPolarity = false;
    };

    struct Options
    {
        bool isNoiseMuted = false;
        bool character = true;
    };

    /** In oversampled samples, with every model and setting. */
    static constexpr int latency = Circuit::latency;

    /** A knob takes this long to arrive where the hand has put it. */
    static constexpr double rampSeconds = 0.02;

    /** [message thread] */
    void prepare (const StageSpec&, const PreampModel&, NoiseStream, const Options&, const Settings&);
    void reset() noexcept;

    /** [audio thread] Volts at the input terminals to volts at the output, in place. True if it was driven to its rail. */
    bool process (double* oversampled, BlockPosition, const Settings&) noexcept;

private:
    /** As they stand at one sample, on their way to where the hand has put them. */
    struct Knobs
    {
        double input, gain, lowCut, noiseVolts;
    };

    Knobs knobsAt (std::int64_t position) noexcept;
    void amplify (double* oversampled, BlockPosition) noexcept;

    template <int oversamplingFactor>
    void amplify (double* oversampled, BlockPosition) noexcept;

    void cutLows (double* samples, double amount) noexcept;
    void trimOutput (double* oversampled, BlockPosition) noexcept;

    double inputFactor (const Settings&) const noexcept;
    double outputNoiseFactor (const Settings&) const noexcept;

    int factor = 8;
    double padFactor = 1.0;

    PreampNoise noise;
    std::vector<double> noiseBlock;
    bool isNoiseMuted = false;

    Biquad lowCutFilter;
    Circuit circuit;
    Ramp input, gain, trim, lowCut, outputNoise;
};
} // namespace plus48
