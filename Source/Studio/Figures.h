// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Calibrations.h"
#include "ChannelFigures.h"
#include "InputMeters.h"
#include "Listening.h"
#include "PathLevels.h"
#include "SoundAboveNoise.h"
#include "SourcePeaks.h"

#include "Measurement/PreampAdvice.h"
#include "Rig/UnknownNoise.h"

namespace plus48
{
/** What is calculated of the selected input, worked out when it is first asked for after a change. [message thread] */
class Figures
{
public:
    Figures (const Catalogue&, const SetupEditor&, const InputMeters&, const SourcePeaks&, const Calibrations&, const Listening&);

    /** Both paths, and one of them. */
    const ChannelFigures& channel() const;
    const PathFigures& path (Path which) const { return channel().path (which); }

    /** The path that is heard: of a take that plays, what it was made with. */
    const PathFigures& onActivePath() const;

    /** What the meters read along the path that is heard, between noise and clipping. */
    std::vector<PathLevel> levels() const;

    /** What a whole loop of what plays into the selected input comes to on a path; nothing where nobody knows that beforehand, or it would take more effort. */
    std::optional<ExpectedLevel> expectedLevel (Path, LevelForecast::Effort = LevelForecast::Effort::any) const;

    /** How far what comes in lies above its noise, on the path that is heard: what the coach goes by. Nothing while that is not known: a setup that is new, a real
        room that was never measured, a take that plays, of which some passage is heard and not all.
    */
    std::optional<SoundAboveNoise> aboveNoise() const;

    /** The meters in words, for a screen reader: `Peak minus 12, no clipping, 23 decibels above the noise.` */
    juce::String spokenLevels() const;

    /** The noise of the user's own room and microphone, once it has been measured and while it is in the signal. */
    std::optional<double> sourceNoiseDba() const;

    /** Whether the noise of the selected input is all there is: of a real room that was never measured nobody knows. */
    bool isNoiseKnown() const { return ! editor.source().isLive() || sourceNoiseDba().has_value(); }

    const PreampAdvice& preampAdvice() const;

    /** The figure that keeps anything from being said about the noise of the path that is heard live; nothing where all are published. */
    std::optional<UnknownFigure> unknownNoise() const;

    /** What the noise of a path is to the ear, when the performance is played back. */
    NoiseAudibility noiseAudibility (Path) const;

    /** How much louder B is than A, in dB; nothing where one of them is silent. */
    std::optional<double> levelDifferenceDb() const;

    /** How loud it is in front of the microphone, at its loudest: as the RMS of the sine with that amplitude, in pascals (instruments: volts). Of a known
        performance its own peak, of a live one that of the last take, or else loud speech.
    */
    double sourcePeak() const;

    /** What the last take says of a live performance, likewise; set by whoever knows the takes. */
    std::function<std::optional<double>()> performedPeak;

    /** They are about something else now. */
    void forget();

private:
    const Catalogue& catalogue;
    const SetupEditor& editor;
    const InputMeters& meters;
    const SourcePeaks& peaks;
    const Calibrations& calibrations;
    const Listening& listening;
    mutable std::optional<ChannelFigures> cachedFigures;
    mutable std::optional<PreampAdvice> cachedAdvice;
};
} // namespace plus48
