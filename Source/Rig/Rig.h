// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"

#include <cstdint>
#include <optional>
#include <vector>

/** A rig: which equipment is plugged together, and how every knob on it stands.

    It is what `--rig` reads, what a take's recipe stores, and what a chain is
    built from. Ids refer to the catalogue. Fields are named as the options of
    the command line.
*/
namespace plus48
{
/** The two ways a signal goes at the same time: through the built-in preamp, and through an external one. */
enum class Path
{
    a,
    b
};

/** Which noise sources are switched off, to hear or measure the others. */
struct NoiseMutes
{
    bool mic = false, preamp = false, converter = false, room = false;

    bool operator== (const NoiseMutes&) const = default;
};

enum class BitDepth
{
    int16,
    int24,
    float32
};

/** [any thread] Steps from zero to full scale; 0 for floats, which have none. */
constexpr double stepsOf (BitDepth bits) noexcept { return bits == BitDepth::int16 ? 32768.0 : (bits == BitDepth::int24 ? 8388608.0 : 0.0); }

/** The interface's own input, as one path uses it. */
struct InputRig
{
    Jack jack = Jack::mic;
    double gainDb = 30.0;

    bool operator== (const InputRig&) const = default;
};

/** The external preamp in front of path B. */
struct ExternalRig
{
    juce::String preampId = "class-a-transformer";
    double gainDb = 20.0;
    double trimDb = 0.0;

    /** One of the preamp's input impedances. */
    double impedanceOhm = 1200.0;

    /** Where its output goes. An optical link is taken where the preamp has its own converter and the
        interface an optical input, and `jack` is line.
    */
    InputRig into { Jack::line, 0.0 };

    bool operator== (const ExternalRig&) const = default;
};

/** One input channel, from the source to the recorder. */
struct ChannelRig
{
    /** Exactly one of these two is not empty. */
    juce::String microphoneId = "stage-dynamic";
    juce::String instrumentId;

    /** What a full-scale sine in the performance is: in dB SPL at 30 cm, or in dBu (absent: as the instrument says). */
    double fullScaleSpl = 114.0;
    std::optional<double> fullScaleDbu;

    double distanceMetres = 0.30;

    /** How loud a voice performs, in dB SPL at 30 cm; 0: as it was performed. */
    double voiceSpl = 0.0;

    /** Of a voice that can perform at another level: how loud it was, likewise. */
    std::optional<double> performedSpl;

    bool phantom = false;
    bool booster = false;

    /** Which one that is. */
    juce::String boosterId = "inline-booster";

    bool pad = false;
    bool lowCut = false;
    bool invertPolarity = false;

    InputRig builtIn;
    ExternalRig external;

    /** The path that is recorded. */
    Path activePath = Path::a;

    bool usesMicrophone() const noexcept { return instrumentId.isEmpty(); }

    bool operator== (const ChannelRig&) const = default;
};

struct Rig
{
    juce::String interfaceId = "home-2";
    double sampleRate = 48000.0;

    /** Absent: as the interface says. */
    std::optional<BitDepth> bits;

    /** Absent: no room noise. In dBA. */
    std::optional<double> roomDba;

    std::uint64_t seed = 1;
    bool character = true;
    NoiseMutes noiseMutes;

    /** 1 to 32. */
    std::vector<ChannelRig> channels { ChannelRig {} };

    bool operator== (const Rig&) const = default;
};
} // namespace plus48
