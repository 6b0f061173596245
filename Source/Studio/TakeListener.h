// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeFindings.h"

namespace plus48
{
/** Listens to one channel of a take, as somebody behind the desk would afterwards. [message thread] */
class TakeListener
{
public:
    TakeListener (const TakeEvidence&, std::size_t channel);

    /** A finding, where it is one, and how bad it is, for comparing channels. */
    using Found = std::pair<std::optional<TakeFinding>, double>;

    Found clipping() const;
    Found quiet() const;
    Found noise() const;
    Found spill() const;

    /** The coach would say nothing else than that the level is right. */
    bool isFine() const { return ! evidence.wasChanged && adviser.advice().kind == CoachAdvice::Kind::fine; }

    double peakDbfs() const noexcept { return peakDb; }

    /** Nothing where it is not known. */
    std::optional<double> aboveNoiseDb() const;
    std::optional<double> spillDb() const;

private:
    static ChannelReadings readingsOf (const TakeEvidence&, std::size_t channel, double peakDb);

    bool isSilent() const;

    /** Something clipped, by the lamps or by the waveform. */
    bool hasClipped() const { return channel.clipped.any() || ! clips.empty(); }
    juce::String clippedStage() const;
    juce::String overText() const;

    /** `Snare: `, where there are several. */
    juce::String who() const;
    TakeFinding finding (TakeFinding::Kind, const juce::String& headline, const juce::String& number, const juce::String& text, const char* lessonId) const;

    /** With what the coach would do, at the input that it is about. */
    TakeFinding withFix (TakeFinding, const CoachAdvice&) const;
    double loudestPlace() const;
    double quietestPlace() const;

    const TakeEvidence& evidence;
    const std::size_t index;
    const TakeEvidence::Channel& channel;
    const ChannelFigures& figures;
    const double rate, peakDb;
    const std::vector<double> clips;
    const ChannelReadings readings;
    const CoachAdviser adviser;
};
} // namespace plus48
