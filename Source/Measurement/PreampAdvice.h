// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/Rig.h"

namespace plus48
{
/** Whether an external preamp would help this channel, by formula: the truth in decibels. */
struct PreampAdvice
{
    enum class Verdict
    {
        no,

        /** At maximum gain peaks stay below -18 dBFS, and turning them up afterwards would bring the converter's noise near. */
        forGain,

        /** The best preamp of the catalogue is 3 dB(A) or more quieter. */
        forNoise,

        /** The chosen external preamp adds over 0.1 % of harmonics at +4 dBu, or bends the response by 0.5 dB or more. */
        onlyForSound
    };

    Verdict verdict = Verdict::no;

    /** By how much the quietest preamp of the catalogue lowers the noise under the same signal, in dB(A); 0 where none does. Both
        preamps at the gain that brings peaks to -12 dBFS, or as near as their knobs go.
    */
    double noiseImprovementDb = 0.0;
    juce::String quietestPreampId;

    /** How far peaks stay below -18 dBFS at the built-in preamp's maximum gain, in dB; 0 or more. */
    double gainShortfallDb = 0.0;

    /** The largest part of the built-in path's noise: `room`, `microphone`, `preamp` or `converter`. */
    juce::String loudestNoise;

    /** [message thread] `peakAtDiaphragm` is the source's peak as the RMS of the sine with that amplitude, in pascals (instruments: volts). Takes
        some ten milliseconds. The rig must have passed RigCheck.
    */
    static PreampAdvice of (const Rig&, const ChannelRig&, const Catalogue&, double peakAtDiaphragm, std::optional<double> performanceNoiseDba = {});
};

/** Loud speech, 30 cm in front of the mouth: the peak of the voice as a sine, in dB SPL; 12 dB over its level while it lasts. */
inline constexpr double loudSpeechPeakSpl = 92.0;
} // namespace plus48
