// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonFigure.h"

#include "SetupFigures.h"

#include "Rig/RigCheck.h"
#include "Signal/NumberText.h"
#include "Signal/OhmText.h"

#include <cmath>

namespace plus48
{
namespace
{
using FigureRow = LessonFigure;
using Measured = SetupFigures;
constexpr auto ofInput = FigureRow::Of::input;
constexpr auto ofSetup = FigureRow::Of::setup;
constexpr auto plainNumber = FigureRow::Kind::number;

constexpr FigureRow allFigures[] {
    { "peak", "Peak", "dBFS", 1, ofInput, plainNumber, "the recorded peak of the whole performance, as if nothing clipped (ExpectedLevel)", &Measured::peak },
    { "aboveNoise", "Above the noise", "dB", 0, ofInput, plainNumber, "the average of what is not a pause, less the noise floor (ExpectedLevel, NoiseBudget)", &Measured::aboveNoise },
    { "noise", "Noise", "dBFS(A)", 0, ofInput, plainNumber, "the recorded noise floor, A-weighted (NoiseBudget)", &Measured::noise },
    { "headroom", "Headroom", "dB", 1, ofInput, plainNumber, "how far the loudest peak stays below clipping at the stage that is nearest to it; negative where one clips (PathFormula)", &Measured::headroom },
    { "trebleLoss", "Treble lost", "dB", 1, ofInput, plainNumber, "what the input's impedance takes at 3 kHz more than at 100 Hz (PathFormula)", &Measured::trebleLoss },
    { "load", "Input impedance", "", 0, ofInput, FigureRow::Kind::ohm, "of the input that the source is plugged into (ChannelPlan)", &Measured::load },
    { "powered", "Power", "", 0, ofInput, FigureRow::Kind::toggle, "on where the source has the +48 V it needs, or needs none (PathFormula)", &Measured::powered },
    { "gain", "Gain", "dB", 0, ofInput, plainNumber, "where the knob of the heard preamp stands (GainAdvice)", &Measured::gain },
    { "gainLow", "Least gain", "dB", 0, ofInput, plainNumber, "the lower end of that knob (the equipment table)", &Measured::gainLow },
    { "gainHigh", "Most gain", "dB", 0, ofInput, plainNumber, "the upper end of that knob (the equipment table)", &Measured::gainHigh },
    { "externalGain", "External gain", "dB", 0, ofInput, plainNumber, "the knob of the external preamp", &Measured::externalGain },
    { "externalTrim", "Output trim", "dB", 0, ofInput, plainNumber, "the trim behind the external preamp", &Measured::externalTrim },
    { "distance", "Distance", "m", 2, ofInput, plainNumber, "from the source to the microphone", &Measured::distance },
    { "path", "Path", "", 0, ofInput, FigureRow::Kind::path, "which preamp is heard: A built in, B external", &Measured::activePath },
    { "secondHarmonic", "Second harmonic", "dBc", 0, ofInput, plainNumber, "of a tone as loud as the loudest passage, behind the external preamp, rendered and analysed (ChainMeasurement); path B only", &Measured::secondHarmonic },
    { "loudnessGap", "B less A", "dB", 1, ofInput, plainNumber, "how much louder path B records a tone than path A (LevelMatch)", &Measured::loudnessGap },
    { "spill", "Spill", "dBFS", 0, ofInput, plainNumber, "the loudest that monitors and headphones leave in the take (ListeningFigures)", &Measured::spill },
    { "betterPreamp", "Best preamp", "dB", 0, ofInput, plainNumber, "by how much the quietest external preamp or the booster lowers the noise under the same sound (PreampAdvice)", &Measured::betterPreamp },
    { "loopGain", "Loop gain", "dB", 0, ofSetup, plainNumber, "round microphone and loudspeakers, where it is most; it howls from 0 on (LoopGain)", &Measured::loopGain },
    { "delay", "Delay", "ms", 1, ofSetup, plainNumber, "how late one hears oneself; of two ways the later one (RoundTrip)", &Measured::delay },
    { "inputs", "Armed inputs", "inputs", 0, ofSetup, plainNumber, "how many inputs are armed", &Measured::inputs },
    { "heardA", "A heard", "s", 0, ofSetup, plainNumber, "for how long path A has been listened to in this lesson", &Measured::heardA },
    { "heardB", "B heard", "s", 0, ofSetup, plainNumber, "for how long path B has been listened to in this lesson", &Measured::heardB },
};
} // namespace

double LessonFigure::rounded (double value) const noexcept
{
    const auto scale = std::pow (10.0, decimals);
    return std::round (value * scale) / scale;
}

juce::String LessonFigure::inWords (double value) const
{
    if (kind == Kind::toggle)
        return value > 0.5 ? "on" : "off";

    if (kind == Kind::path)
        return value > 0.5 ? "B" : "A";

    if (kind == Kind::ohm)
        return ohmText (value);

    const auto number = signedNumber (value, decimals);
    return (number.contains (".") ? neatNumber (value, decimals) : number) + " " + unit;
}

std::optional<double> LessonFigure::fromWord (const juce::String& word) const
{
    if (kind == Kind::toggle && (word == "on" || word == "off"))
        return word == "on" ? 1.0 : 0.0;

    if (kind == Kind::path && (word == "A" || word == "B"))
        return word == "B" ? 1.0 : 0.0;

    return kind == Kind::number || kind == Kind::ohm ? numberFromText (word.toStdString()) : std::nullopt;
}

std::span<const LessonFigure> lessonFigures() noexcept { return allFigures; }

const LessonFigure* lessonFigure (const juce::String& id) noexcept
{
    for (const auto& figure : allFigures)
        if (id == figure.id)
            return &figure;

    return nullptr;
}

juce::String unknownFigure (const juce::String& id)
{
    juce::StringArray ids;

    for (const auto& figure : allFigures)
        ids.add (figure.id);

    const auto nearest = nearestId (id, ids);
    return "there is no figure " + quoted (id) + "; " + (nearest.isNotEmpty() ? "did you mean " + quoted (nearest) + "?" : "there are " + ids.joinIntoString (", "));
}
} // namespace plus48
