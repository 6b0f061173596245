// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/Rig.h"
#include "Signal/Units.h"

#include <array>
#include <vector>

/** The figures of a chain, found as on a test bench: signals are rendered through the engine and
    what comes out is analysed. Nothing here is computed from the catalogue.

    All functions measure one channel on the path it is heard through, can be called on any thread
    but the audio thread, and take from some milliseconds to a few seconds. The rig must have passed
    checkRig(). A figure that does not exist (the level of a microphone without power) is not finite.

    "The input" is what the source is plugged into: the inline booster where there is one, else the
    preamp. For what is measured there, the source is taken out and a generator without resistance
    put in its place.
*/
namespace plus48
{
struct MeasurementOptions
{
    /** Which channel of the rig. */
    int channel = 0;

    /** The performance whose level is measured: `sine:997@-20`. */
    double toneHz = referenceHz;
    double toneDbfs = -20.0;

    /** Where harmonics are measured: RMS of the fundamental behind the external preamp's trim, or
        behind the built-in preamp, in dBu; and at which frequency.
    */
    double atDbu = 4.0;
    double atHz = referenceHz;

    /** How long noise is averaged. The A-weighted level of white noise then scatters by
        0.044 dB / sqrt (seconds).
    */
    double noiseSeconds = 30.0;

    /** Where responses are measured, in Hz. Empty: at the thirds of an octave from 20 Hz to 20 kHz, the response points
        of the equipment on the path, and 997 Hz.
    */
    std::vector<double> responseHz {};
};

/** The recorded level of options.toneHz, in dBFS. */
double measureLevelDbfs (const Rig&, const Catalogue&, const MeasurementOptions& = {});

/** Voltage gain at 997 Hz from the input's terminals to the converter, in dB: booster, pad, both
    preamps and the trim. For a built-in preamp alone it is what its knob says.
*/
double measureGainDb (const Rig&, const Catalogue&, const MeasurementOptions& = {});

/** Equivalent input noise: the noise at the converter's input, divided by the gain, with the thermal
    noise of 150 ohm at the terminals. Without the converter's noise.
*/
struct EquivalentInputNoise
{
    double dbuA = 0.0, dbu = 0.0;
};

EquivalentInputNoise measureEquivalentInputNoise (const Rig&, const Catalogue&, const MeasurementOptions& = {});

/** Who is to blame for a noise, as fractions of its power; they add up to 1. */
struct NoiseShares
{
    double room = 0.0, microphone = 0.0, preamp = 0.0, converter = 0.0;
};

/** The recorded noise of a pause, in dBFS, and the A-weighted shares in it. */
struct RecordedNoise
{
    double dbfsA = 0.0, dbfs = 0.0;
    NoiseShares shares;
};

RecordedNoise measureNoise (const Rig&, const Catalogue&, const MeasurementOptions& = {});

/** The level of a 997 Hz sine at the input that reaches 0 dBFS or 1 % THD, whichever comes first. */
struct MaxInput
{
    double dbu = 0.0;

    /** True where distortion came first. */
    bool isDistortion = false;
};

MaxInput measureMaxInput (const Rig&, const Catalogue&, const MeasurementOptions& = {});

/** Harmonics 2 to 5 in dB re the fundamental, and THD: the root of their power sum, in percent. */
struct HarmonicFigures
{
    std::array<double, 4> dbc {};
    double thdPercent = 0.0;

    /** Where it was measured. Less than was asked for where the rail does not allow that much. */
    double outputDbu = 0.0;
};

HarmonicFigures measureHarmonics (const Rig&, const Catalogue&, const MeasurementOptions& = {});

/** A level in dB re 997 Hz. */
struct MeasuredPoint
{
    double hz = referenceHz, db = 0.0;
};

/** From the performance to the recorder: microphone or pickup, its loading, and all that follows. */
std::vector<MeasuredPoint> measureResponse (const Rig&, const Catalogue&, const MeasurementOptions& = {});

/** The same from the input's terminals: preamps and interface alone. */
std::vector<MeasuredPoint> measureInputResponse (const Rig&, const Catalogue&, const MeasurementOptions& = {});

/** The same from the performance to the open-circuit voltage: the microphone alone. */
std::vector<MeasuredPoint> measureMicrophoneResponse (const Rig&, const Catalogue&, const MeasurementOptions& = {});

/** From performance to recording, in samples. */
struct Latency
{
    int reported = 0, measured = 0;
};

Latency measureLatency (const Rig&, const Catalogue&, const MeasurementOptions& = {});

/** The worst line between 20 Hz and 20 kHz that is no harmonic, in dB re the fundamental, of 5003.7 Hz and
    9703.7 Hz, 12 dB above the level of 1 % THD. At the external preamp's output; at the recorder
    where the preamp alone never reaches 1 %, because there only the converter clips.
*/
struct AliasFigures
{
    double worstDbc = 0.0;

    /** The tone that was worst, and the line. */
    double toneHz = 0.0, lineHz = 0.0;
};

AliasFigures measureAliasing (const Rig&, const Catalogue&, const MeasurementOptions& = {});

/** The same at the recorder, of the tones 12 dB over full scale: the converter is overloaded. */
AliasFigures measureOverloadAliasing (const Rig&, const Catalogue&, const MeasurementOptions& = {});

/** Everything above but the overload: what `measure` prints. */
struct ChainFigures
{
    double levelDbfs = 0.0;
    double gainDb = 0.0;
    EquivalentInputNoise ein;
    RecordedNoise noise;
    MaxInput maxInput;
    HarmonicFigures harmonics;
    std::vector<MeasuredPoint> response, inputResponse;
    Latency latency;
    AliasFigures alias;
};

ChainFigures measureChain (const Rig&, const Catalogue&, const MeasurementOptions& = {});
} // namespace plus48
