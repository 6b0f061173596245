// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"

namespace plus48
{
/** Which parts a preamp is made of, and how strongly each distorts: what its device, core and
    harmonics say.
*/
struct CircuitModel
{
    enum class Device
    {
        /** Op-amps, discrete or integrated: asymmetry too, but by way of the same small square term. */
        feedback,

        /** Single-ended class A, and field-effect transistors. */
        squareLaw,
        triode
    };

    Device device = Device::feedback;

    /** Per volt at the output: the x^2 and x^3 coefficients of the curve, both positive for a curve that flattens. */
    double secondOrder = 0.0;
    double saturation = 0.0;

    /** As Saturation has them: a third harmonic that grows otherwise than with the square of the level. */
    double saturationKept = 1.0, saturationEasing = 0.0;

    /** How much of the average that the asymmetry makes comes back as a change of the working point, 0 to 1. */
    double biasShift = 0.0;

    /** Cubic magnetising current of the core at the output, and of the one at the input; 0 where there is no transformer. */
    bool hasOutputCore = false, hasInputCore = false;
    double outputCore = 0.0, inputCore = 0.0;

    /** Of a stage that gives way before its rail, as Rounding has them; without a width the rail is sharp. */
    double kneeVolts = 0.0, kneeWidthVolts = 0.0, maximumVolts = 0.0, roundedRailVolts = 0.0;

    bool isRounded() const noexcept { return kneeWidthVolts > 0.0; }

    /** Above this gain, in dB, a further stage is switched in; none where the gain cannot reach it. */
    double extraStageAboveDb = 1.0e9;

    /** What the further stage adds: a share of the second harmonic, and noise at the output. Design choices. */
    static constexpr double extraStageSecondOrder = 0.5;
    static constexpr double extraStageNoiseDb = 1.5;

    bool hasExtraStageAt (double gainDb) const noexcept { return gainDb > extraStageAboveDb; }

    /** [any thread but the audio thread] Takes some milliseconds the first time a circuit is asked for. */
    static CircuitModel of (const PreampModel&);
};

/** Gain at which the catalogue states harmonics, in dB. */
inline constexpr double harmonicsAtGainDb = 40.0;
} // namespace plus48
