// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Interface/ChannelPlan.h"
#include "Rig/ChannelSettings.h"

#include <complex>

namespace plus48
{
/** A place along a path, in the order of the signal; each in its own unit. */
enum class PathStage
{
    /** At the diaphragm, in pascals; for instruments and line sources their voltage. */
    performance,

    /** The open-circuit voltage of microphone or instrument, in volts. */
    source,

    /** At the terminals of the preamp, behind a booster: volts. */
    input,

    /** Behind the external preamp's trim, in volts. On path B only. */
    external,

    /** What the converter is given, in volts. */
    analogue,

    /** Relative to a full-scale sine. */
    recorded
};

inline constexpr int numPathStages = 6;
inline constexpr PathStage allPathStages[numPathStages] { PathStage::performance, PathStage::source, PathStage::input, PathStage::external, PathStage::analogue, PathStage::recorded };

/** A path as formulas: what every piece does to a sine and adds as noise, from the figures of the models.

    It knows nothing of the engine's filters and generators, so that one can be
    held against the other.
*/
class PathFormula
{
public:
    /** [message thread] `sampleRate` in Hz matters for the dither alone. Neither plan nor settings are kept by reference.

        `sourceNoiseDba` is the noise that the performance itself brings along: of live sound the real
        room and the real microphone, in dBA SPL at 30 cm, as Calibration measures it. The engine makes none of
        it, as it is in the sound already. Counts for microphones only.
    */
    PathFormula (const ChannelPlan&, Path, const ChannelSettings&, double sampleRate, std::optional<double> sourceNoiseDba = {});

    bool hasExternal() const noexcept { return numBoxesToExternal > 0; }
    bool isAcoustic() const noexcept { return plan.microphone.has_value(); }

    /** Whether microphone and booster have the power they need; without it the source is silent. */
    bool isPowered() const noexcept { return powered; }

    /** Whether the noise that a live performance brings along is among the figures. */
    bool knowsSourceNoise() const noexcept { return sourceNoiseDba.has_value(); }

    /** What becomes of a sine between two stages, as a factor of power. */
    double transferPower (PathStage from, PathStage to, double hz) const;

    /** What the first input's impedance leaves of the open-circuit voltage, as a factor of power. */
    double loadingPower (double hz) const;

    /** How much more loading takes off the treble than off the bass: from 100 Hz to 3 kHz, in dB; negative where a pickup's resonance
        lifts it. A dynamic microphone loses less than 1 dB into a mic input, a guitar's pickup 10 dB and more.
    */
    double trebleLossDb() const;

    /** The power of the room's noise at the diaphragm, per hertz, in Pa^2/Hz, as the microphone's pattern picks it up. */
    double roomDensity (double hz) const;

    /** The power of the noise that came with the performance, at the diaphragm, per hertz, in Pa^2/Hz: nearer it is
        louder and has more bass, as all of the performance. A single figure was measured: the spectrum is
        taken to be that of an ordinary room.
    */
    double performanceDensity (double hz) const;

    /** The power of the source's own noise as open-circuit voltage at its terminals, in V^2/Hz: of pickups 4kT of the real
        part of the whole impedance, pots included.
    */
    double sourceDensity (double hz) const;

    /** What the source's own noise at its terminals becomes at a later stage, as a factor of power. A pickup's pots and
        cable have shaped this noise already, so of its network only the input's load is left.
    */
    double sourceNoiseTransfer (PathStage to, double hz) const;

    /** The noise of all preamps up to a stage (input, external or analogue), in V^2/Hz there. Without buzz. */
    double preampDensity (PathStage, double hz) const;

    /** The power of one harmonic of mains buzz at a stage, in V^2. */
    double buzzPower (PathStage, int harmonic) const;

    /** Converter noise and dither, per hertz, relative to the power of a full-scale sine. */
    double converterDensity() const;

    /** The sine at 997 Hz that is too much for this stage, in its unit, RMS; nothing where there is no limit. The
        input has the limit of the preamp that it belongs to, as its gain stands.
    */
    std::optional<double> clipLevel (PathStage) const;

private:
    struct Box
    {
        PreampModel model;
        Preamp::Settings settings;
        ResponseCurve response;
        double amplifierDensity = 0.0; // V^2/Hz at the input, where the 1/f part is nothing
        double outputDensity = 0.0; // V^2/Hz at the output, before the trim
        double buzz = 0.0; // V^2, for a harmonic of amplitude 1
        double inputOhm = 3000.0;
        double couplingHz = 0.5;
    };

    Box makeBox (const PreampPlan&, const Preamp::Settings&) const;
    double padPower (const Box&) const;
    double boxPower (const Box&, double hz) const;
    double boxesPower (int first, int last, double hz) const;
    double couplingPower (const Box&, double hz) const;
    std::complex<double> seriesImpedance (double hz) const;
    std::complex<double> ownAdmittance (double hz) const;
    int numBoxesBefore (PathStage) const;
    double voltageTransfer (PathStage from, PathStage to, double hz) const;
    std::optional<double> clipAtInputOf (int box) const;

    ChannelPlan plan;
    Path path;
    double sampleRate;
    SourceLevel::Settings sourceSettings;
    std::optional<double> sourceNoiseDba;
    ResponseCurve microphoneResponse;
    std::vector<Box> boxes; // the booster first, if there is one
    int numBoxesToInput = 0, numBoxesToExternal = 0;
    bool powered = true;
};
} // namespace plus48
