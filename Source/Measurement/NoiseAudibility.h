// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PathFormula.h"

namespace plus48
{
/** Whether the noise of a path can be heard when its recording is played back.

    The model: the recording is turned up until the performance is as loud as it was itself, 30 cm in front of the performer, but no louder than
    a mixing room plays full scale. The noise comes up with it. It is heard where, in any third octave from 20 Hz to 12.5 kHz, it lies over the
    threshold of hearing in a quiet room. That is the pause between two words: what the performance itself masks is not counted,
    nor is the noise of the room in which somebody listens.

    So the noise is judged by its spectrum, not by its A-weighted level, which says 0 dBA both of a hum that nobody hears and of a hiss that
    everybody does; decibels under the performance are A-weighted.
*/
struct NoiseAudibility
{
    /** A-weighted level of the noise played back, in dB SPL. */
    double playbackDba = 0.0;

    /** How far the noise lies over the threshold of hearing in the third octave where it is farthest over (or least under) it, in dB. */
    double overThresholdDb = 0.0;

    /** How far the noise lies below the performance's peaks, A-weighted, in dB. */
    double underPeakDb = 0.0;

    bool isAudible() const noexcept { return overThresholdDb > 0.0; }

    /** How many of so many decibels less noise can be heard: what is under the threshold already is missed by nobody. */
    double audiblePartOf (double lessNoiseDb) const noexcept;

    /** [message thread] `peak` as the RMS of the sine with that amplitude: pascals at the diaphragm, or volts. `playbackSpl` as below. */
    static NoiseAudibility of (const PathFormula&, double peak, double playbackSpl);
};

/** [any thread] How loud a performance's peaks are played back, in dB SPL of a sine with that amplitude: as loud as they are themselves at 30 cm,
    but no louder than 103 dB, where a room calibrated to 83 dB for -20 dBFS plays full scale (K-20: Katz, J. Audio Eng. Soc. 48, 2000). What has no
    loudness of its own, an instrument's voltage, is played as loud as loud speech.
*/
double playbackPeakSpl (bool isAcoustic, double peakAtDiaphragm, double distanceMetres);

/** Loud speech, 30 cm in front of the mouth: the peak of the voice as a sine, in dB SPL; 12 dB over its level while it lasts. */
inline constexpr double loudSpeechPeakSpl = 92.0;

/** [any thread] The threshold of hearing for a third octave of noise around one of the 29 centre frequencies from 20 Hz (0) to 12.5 kHz (28), in dB SPL:
    that of pure tones in a free field, ISO 226:2003, table 1.
*/
double hearingThresholdSpl (int thirdOctave);
inline constexpr int numThirdOctaves = 29;
} // namespace plus48
