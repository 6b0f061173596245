// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NoiseAudibility.h"
#include "NoiseBudget.h"

#include "Rig/Rig.h"

namespace plus48
{
/** Whether an external preamp would help this channel, and what else would, by formula: the truth in decibels. */
struct PreampAdvice
{
    /** The first that fits. */
    enum class Verdict
    {
        /** More inputs are asked for than the interface has, or the microphone gets no power from it. */
        forInputs,

        /** At maximum gain peaks stay below -18 dBFS, and turning them up afterwards would bring the converter's noise near. */
        forGain,

        /** A figure of the noise is only assumed, as nobody publishes it: neither yes nor no. */
        unknown,

        /** The booster or an external preamp takes away 3 dB(A) or more of noise that can be heard. */
        forNoise,

        /** The external preamp that is heard adds over 0.1 % of harmonics at +4 dBu, or changes the response by 0.5 dB or more. */
        onlyForSound,

        no
    };

    enum class Kind
    {
        closer,
        room,
        booster,
        preamp,
        audioInterface,
        microphone
    };

    enum class Cost
    {
        free,
        little,
        lot
    };

    /** One thing that could be done about the noise. */
    struct Remedy
    {
        Kind kind = Kind::preamp;

        /** On screen: `Closer: 10 cm`, `Clean modern`. */
        juce::String what;

        /** Of the equipment; empty for distance and room, whose new value follows. */
        juce::String id;
        double distanceMetres = 0.0, roomDba = 0.0;

        /** By how much less noise lies under the same performance, in dB(A); negative where it is more. */
        double noiseDb = 0.0;

        /** 1 dB or more of it can be heard. */
        bool isAudible = false;

        Cost cost = Cost::lot;

        /** Why it cannot be used; one sentence, or empty. */
        juce::String reason;

        /** The chain that was judged: one channel, at its useful gain, with the path active that is meant. For hearing it. */
        Rig chain;

        bool isUsable() const noexcept { return reason.isEmpty(); }
    };

    struct Question
    {
        /** The source's peak as the RMS of the sine with that amplitude, in pascals at the diaphragm (instruments: volts). */
        double peakAtDiaphragm = 0.0;

        /** What a live performance brings along of its real room and microphone, in dBA SPL at 30 cm. */
        std::optional<double> sourceNoiseDba;

        /** How many inputs are asked for. */
        int numInputs = 1;
    };

    Verdict verdict = Verdict::no;

    /** `No: your room is louder.`, and one or two sentences with the figure behind it. */
    juce::String headline, reason;

    /** The figure that keeps a verdict on noise from being given; one sentence, or empty. Then there are no shares and no ranking, and no improvement. */
    juce::String unknownNoise;

    /** Likewise of what the preamp that is heard does to the sound. */
    juce::String unknownSound;

    /** All of the catalogue's external preamps, the booster, and the named preamp in the slot; what else has less noise; nearer, and a quieter room. The
        best first, equal ones by cost, and what cannot be used last. Of what people own only what they have chosen themselves is judged: the rest of
        the second shelf would be a shopping list.
    */
    std::vector<Remedy> ranking;

    /** By how much the booster or the quietest external preamp lowers the noise under the same signal, in dB(A); 0 where none does. All are
        compared at the gain that brings peaks to -12 dBFS, or as near as their knobs go.
    */
    double noiseImprovementDb = 0.0;
    juce::String quietestId;

    /** How far peaks stay below -18 dBFS at the built-in preamp's maximum gain, in dB; 0 or more. */
    double gainShortfallDb = 0.0;

    /** The largest part of the built-in path's noise: `room`, `microphone`, `preamp` or `converter`. */
    juce::String loudestNoise;

    /** All parts of it as fractions of its A-weighted power, which add up to 1; all 0 where there is none. */
    NoiseParts shares;

    /** Whether the source gets the power that it needs. */
    bool isPowered = true;

    /** What the others are compared with: like Remedy::chain, of the built-in path. */
    Rig chainNow;

    /** What the built-in path's noise is to the ear. */
    NoiseAudibility noiseNow;

    /** The cheapest thing within 6 dB of the best that can be heard; nullptr where nothing can. */
    const Remedy* best() const noexcept;

    /** [message thread] Takes some ten milliseconds. The rig must have passed RigCheck. */
    static PreampAdvice of (const Rig&, const ChannelRig&, const Catalogue&, const Question&);
};
} // namespace plus48
