// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include "LevelMatch.h"

namespace plus48
{
Figures::Figures (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, const InputMeters& metersToUse, const SourcePeaks& peaksToUse, const Calibrations& calibrationsToUse, const Listening& listeningToUse)
    : catalogue (catalogueToUse), editor (editorToUse), meters (metersToUse), peaks (peaksToUse), calibrations (calibrationsToUse), listening (listeningToUse)
{
}

const ChannelFigures& Figures::channel() const
{
    if (! cachedFigures.has_value())
        cachedFigures.emplace (editor.setup().rig, editor.channel(), catalogue, sourceNoiseDba());

    return *cachedFigures;
}

void Figures::forget()
{
    cachedFigures.reset();
    cachedAdvice.reset();
}

const PathFigures& Figures::onActivePath() const { return listening.isToTake() ? listening.take().figuresOf (listening.path()) : path (editor.channel().activePath); }

std::vector<PathLevel> Figures::levels() const { return pathLevels (meters.readings(), listening.path(), onActivePath()); }

std::optional<ExpectedLevel> Figures::expectedLevel (Path which, LevelForecast::Effort effort) const
{
    return peaks.expectedLevel (editor.source(), editor.setup().rig, editor.channel(), path (which).formula, effort);
}

std::optional<SoundAboveNoise> Figures::aboveNoise() const
{
    if (listening.isToTake() || ! isNoiseKnown() || unknownNoise().has_value())
        return std::nullopt;

    // While a knob is moved there are responses by the dozen.
    const auto& readings = meters.readings();
    const auto expected = expectedLevel (listening.path(), readings.analysedSeconds() > 0.0 ? LevelForecast::Effort::any : LevelForecast::Effort::little);
    const auto& soFar = readings.path (listening.path()).analysed;

    if (! expected.has_value() && (soFar.peakDb() <= MeterBallistics::floorDb || ! readings.isHeardEnough()))
        return std::nullopt;

    const auto above = SoundAboveNoise::of (SoundAboveNoise::averageOf (expected, soFar), onActivePath().noise);
    return std::isfinite (above.db()) ? std::optional (above) : std::nullopt;
}

juce::String Figures::spokenLevels() const
{
    const auto& reading = meters.readings().path (listening.path());
    const auto peak = meters.readings().peakFigureDb (listening.path());

    if (peak < -90.0)
        return "Silence.";

    // A minus sign is not read out by every voice.
    const auto rounded = juce::roundToInt (peak);
    auto text = juce::String ("Peak ") + (rounded < 0 ? "minus " : "") + juce::String (std::abs (rounded));
    text << (reading.clips.any() ? ", it has clipped" : ", no clipping");

    if (const auto above = aboveNoise(); above.has_value() && above->db() > 0.0)
        text << ", " << above->inWords().replace (" dB ", " decibels ");

    return text + ".";
}

std::optional<double> Figures::sourceNoiseDba() const
{
    // What a simulated preamp could never take out of the user's own sound.
    const auto measured = calibrations.of (editor.selectedInput());
    return editor.source().isLive() && measured.has_value() ? measured->noiseDba : std::nullopt;
}

double Figures::sourcePeak() const
{
    const auto& channel = editor.channel();

    if (const auto performed = editor.source().isLive() && performedPeak != nullptr ? performedPeak() : std::nullopt)
        return *performed;

    const auto plan = ChannelPlan::from (editor.setup().rig, channel, catalogue);
    const auto peak = editor.source().isLive() ? std::nullopt : peaks.peakDbfs (editor.source(), channel);
    return SourceLevel::gain (plan.sourceLevel, SourceLevel::Settings::of (channel)) * (peak.has_value() ? plan.sourceLevel.peakAtFullScale / sqrtTwo * gainFromDb (*peak) : pascalsFromSpl (loudSpeechPeakSpl));
}

const PreampAdvice& Figures::preampAdvice() const
{
    if (! cachedAdvice.has_value())
    {
        // Those that the interface does not have are asked for too.
        const auto& setup = editor.setup();
        auto numAskedFor = 0;

        for (int each = 0; each < setup.numInputsInAll(); ++each)
            numAskedFor += setup.isArmed (each) ? 1 : 0;

        cachedAdvice = PreampAdvice::of (setup.rig, editor.channel(), catalogue, { sourcePeak(), sourceNoiseDba(), numAskedFor });
    }

    return *cachedAdvice;
}

std::optional<UnknownFigure> Figures::unknownNoise() const
{
    const auto& channel = editor.channel();
    return plus48::unknownNoise (editor.setup().rig, channel, channel.activePath, catalogue);
}

NoiseAudibility Figures::noiseAudibility (Path which) const
{
    const auto& formula = path (which).formula;
    return formula.isPowered() ? NoiseAudibility::of (formula, sourcePeak(), playbackPeakSpl (formula.isAcoustic(), sourcePeak(), editor.channel().distanceMetres)) : NoiseAudibility();
}

std::optional<double> Figures::levelDifferenceDb() const { return levelMatch::differenceDb (editor.setup().rig, editor.channel(), catalogue); }
} // namespace plus48
