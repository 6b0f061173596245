// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/Ramp.h"
#include "Signal/StageSpec.h"
#include "Signal/Units.h"

#include <algorithm>
#include <optional>

namespace plus48
{
/** The performance in the air in front of the microphone (in pascals), or at the terminals of
    an instrument (in volts).

    Moving nearer raises the level by 6 dB for every halving of the distance, and with it
    the bass in a microphone that feels the pressure's gradient (proximity effect). A voice can whisper what it
    said, or shout it: only the level changes, not the timbre.
*/
class SourceLevel
{
public:
    struct Model
    {
        /** What a full-scale sine's amplitude is, in pascals at 30 cm or in volts. */
        double peakAtFullScale = 1.0;

        /** Whether distance matters, and the share of gradient: 0 omni, 0.5 cardioid, 1 figure-8. */
        bool isAcoustic = true;
        double gradient = 0.0;

        /** How loud the voice was, in dB SPL at 30 cm, where it can perform at another level. */
        std::optional<double> performedSpl {};
    };

    struct Settings
    {
        double distanceMetres = referenceDistanceMetres;

        /** In dB SPL at 30 cm; 0: as it was performed. */
        double voiceSpl = 0.0;

        /** As the knobs of a ChannelRig or ChannelSettings stand. */
        static Settings of (const auto& knobs) noexcept { return { knobs.distanceMetres, knobs.voiceSpl }; }
    };

    /** [any thread] How much louder it arrives than as it was performed, at 30 cm: a factor. */
    static double gain (const Model& model, const Settings& settings) noexcept
    {
        const auto voice = model.performedSpl.has_value() && settings.voiceSpl > 0.0 ? gainFromDb (settings.voiceSpl - *model.performedSpl) : 1.0;
        return model.isAcoustic ? voice * (referenceDistanceMetres / settings.distanceMetres) : 1.0;
    }

    /** [any thread] What a full-scale sine's amplitude becomes at the microphone, in pascals, or stays at the instrument, in volts. */
    static double peakOfFullScale (const Model& model, const Settings& settings) noexcept { return model.peakAtFullScale * gain (model, settings); }

    /** [any thread] The bass that comes with nearness, as a factor of power. It is 1 at 30 cm. */
    static double proximityPower (const Model& model, const Settings& settings, double hz) noexcept
    {
        const auto here = corner (model, settings.distanceMetres) / (2.0 * pi), calibrated = corner (model, referenceDistanceMetres) / (2.0 * pi);
        return (hz * hz + here * here) / (hz * hz + calibrated * calibrated);
    }

    /** [message thread] */
    void prepare (const StageSpec& spec, const Model& newModel, const Settings& settings)
    {
        model = newModel;
        const auto rampLength = 0.02 * spec.sampleRate;
        level.prepare (rampLength, peakOfFullScale (model, settings));
        bass.prepare (rampLength, bassAt (settings));

        // (s + w) / (s + w30) = 1 + (w - w30) / (s + w30): a fixed low-pass, mixed in more when nearer.
        const auto tangent = std::tan (0.5 * corner (model, referenceDistanceMetres) / spec.sampleRate);
        lowPassGain = tangent / (1.0 + tangent);
        lowPassPole = (1.0 - tangent) / (1.0 + tangent);
        reset();
    }

    void reset() noexcept { state = 0.0; }

    /** [audio thread] From full scale to pascals or volts. What is not a number becomes silence. */
    void process (const float* input, double* output, BlockPosition position, const Settings& settings) noexcept
    {
        level.moveTo (peakOfFullScale (model, settings), position.start);
        bass.moveTo (bassAt (settings), position.start);

        for (int n = 0; n < position.numSamples; ++n)
        {
            auto x = static_cast<double> (input[n]);
            x = std::isfinite (x) ? std::clamp (x, -loudest, loudest) : 0.0;

            const auto at = position.start + n;
            const auto lowPassed = lowPassGain * x + state;
            state = lowPassGain * x + lowPassPole * lowPassed;
            output[n] = (x + bass.at (at) * lowPassed) * level.at (at);
        }
    }

    /** [audio thread] The other way round, with a SourceLevel of its own: what has to be in the performance so that
        this much sound arrives, wherever the performer stands. For what comes from elsewhere.
    */
    double undo (double output, const Settings& settings) noexcept
    {
        const auto more = bassAt (settings);
        const auto x = (output / peakOfFullScale (model, settings) - more * state) / (1.0 + more * lowPassGain);
        state = lowPassGain * x + lowPassPole * (lowPassGain * x + state);
        return x;
    }

private:
    /** 36 dB over full scale: no performance is louder, and nothing behind can overflow. */
    static constexpr double loudest = 64.0;

    /** Of the bass, in radians a second. */
    static double corner (const Model& model, double distanceMetres) noexcept
    {
        return model.isAcoustic ? model.gradient * speedOfSound / distanceMetres : 0.0;
    }

    double bassAt (const Settings& settings) const noexcept
    {
        const auto reference = corner (model, referenceDistanceMetres);
        return reference > 0.0 ? corner (model, settings.distanceMetres) / reference - 1.0 : 0.0;
    }

    Model model;
    Ramp level, bass;
    double lowPassGain = 0.0, lowPassPole = 0.0, state = 0.0;
};
} // namespace plus48
