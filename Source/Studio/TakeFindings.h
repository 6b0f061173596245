// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CoachAdviser.h"
#include "SpillRemedy.h"

#include "Measurement/PreampAdvice.h"
#include "Recording/Peaks.h"
#include "Recording/SessionFolder.h"

namespace plus48
{
/** One thing that could be better in a take, and what makes the next one better. */
struct TakeFinding
{
    /** In the order in which they are said. */
    enum class Kind
    {
        clipping,
        gap,
        quiet,
        noise,
        spill
    };

    Kind kind = Kind::clipping;

    /** At most five words; the figure; one or two sentences, what is between `**` bold. */
    juce::String headline, number, text;

    /** Of the lesson that explains it. */
    juce::String lessonId;

    /** The name of the step of undo, and what it does; nothing where the text says what to do by hand. */
    juce::String fixName {};
    std::function<void (Setup&)> fix {};

    /** Another buffer of the sound card, in samples, which is no part of a setup. */
    std::optional<int> deviceBuffer {};

    /** Where it is heard best, from the take's beginning. */
    double seconds = 0.0;

    /** What is soft is played louder, so that it is heard. */
    bool isLifted = false;

    static constexpr double liftDb = 20.0;
    double liftedDb() const noexcept { return isLifted ? liftDb : 0.0; }
    bool canBeFixed() const noexcept { return fix != nullptr || deviceBuffer.has_value(); }
};

/** All that is known of a take that has just ended. */
struct TakeEvidence
{
    struct Channel
    {
        /** The input that it came from, from 0. */
        int input = 0;

        /** Which lamps were lit while it was recorded, and when the first one was. */
        ClipLamps clipped {};
        double clippedAtSeconds = 0.0;

        /** Of the sound as LoudestSound has it, in dBFS; for what nobody knows beforehand. */
        double averageDb = MeterBallistics::floorDb;

        /** Of a whole loop of what played, where that is known. */
        std::optional<ExpectedLevel> expected {};

        /** What the coach has said of its level. */
        CoachAdvice::Level before = CoachAdvice::Level::unknown;

        /** Whether the noise floor is all there is: of a real room that was never measured nobody knows. */
        bool isNoiseKnown = true;
    };

    const Take& take;
    const Peaks& peaks;

    /** What it was recorded with, and as it still stands. */
    const Setup& setup;
    const Catalogue& catalogue;
    MonitorSettings heard {};

    /** One for each channel of the take. */
    std::vector<Channel> channels {};
    std::vector<ChannelFigures> figures {};

    /** Of what was heard beside the microphones. */
    const SpillFormula* spill = nullptr;

    /** Of the only channel; nullptr where nobody asked. */
    const PreampAdvice* advice = nullptr;

    /** Something was moved while it was recorded: which level belongs to which knob, nobody knows. */
    bool wasChanged = false;

    /** The sound card's next larger buffer, where it has one. */
    std::optional<int> nextBuffer {};
};

/** What can be said of a take that has just ended: up to three findings, and what was looked at and is fine. By rule, from its recipe, its waveform and the
    formulas of its rig; where it does not know, it says nothing. [message thread]
*/
struct TakeFindings
{
    static constexpr std::size_t most = 3;

    struct Check
    {
        juce::String name, value;
    };

    int take = 0;
    std::vector<TakeFinding> findings;
    std::vector<Check> fine;

    /** Nothing to mend, in a sentence; empty where there are findings, or the coach has something else to say. */
    juce::String praise;

    bool isEmpty() const noexcept { return findings.empty() && praise.isEmpty(); }

    static TakeFindings of (const TakeEvidence&);
};
} // namespace plus48
