// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelSettings.h"

#include "Equipment/FieldSyntax.h"

#include <array>
#include <cmath>
#include <span>

namespace plus48
{
/** A knob or switch of a channel, as the index of its row. Rigs are written in this order. */
enum class ParameterId
{
    distance,
    voice,
    phantom,
    booster,
    pad,
    lowCut,
    polarity,
    builtInGain,
    externalGain,
    externalTrim,
    impedance,
    lineGain
};

inline constexpr std::size_t numChannelParameters = 12;

/** All that is known of one knob or switch of a channel.

    What follows from it: its field in a rig's JSON, drafts and what an option overrides, its option on the command line with
    help and messages, the range check, its way to the audio thread, events of takes, the name of an undo step, and what
    a control in the window is called and says. What no table can say, which equipment fits which
    jack for instance, is code. Switches count as 0 and 1.
*/
struct ChannelParameter
{
    enum class Kind
    {
        number,
        toggle
    };

    /** What else, when it changes, makes a value that was said before meaningless. */
    enum ResetBy : unsigned
    {
        nothing = 0,
        audioInterface = 1,
        source = 2,
        kindOfSource = 4,
        builtInJack = 8,
        externalJack = 16,
        preamp = 32,
        boosterOrPath = 64
    };

    ParameterId id;
    Kind kind;

    /** In a rig's JSON, and in the events of takes: `external.trim` is the field `trim` of the object `external`. */
    const char* field;

    /** The option's name without dashes, what its value is called in the help, and the help. `gain` has none of its own: it
        means the interface's input on the path that is heard.
    */
    const char *option, *argument, *help;

    /** What a control and an undo step are called, and what it is called inside a sentence. */
    const char *name, *noun;

    /** Its unit inside a sentence, in messages of the command line, and as it is read out. */
    const char *unit, *unitOnCommandLine, *spokenUnit;

    /** One sentence for whoever points at the control. */
    const char* about;

    /** Whatever the equipment; its own range may be narrower. */
    Range limits { 0.0, 1.0 };

    /** Where the equipment has no say. Outside the limits: it stands for nothing said, and is not written. */
    double standard = 0.0;

    unsigned resetBy = nothing;

    /** Metres are read out as 100 times as many centimetres. */
    double spokenFactor = 1.0;

    /** Of a switch, in JSON and on the command line; without them it is true and false in JSON, on and off on the command line. */
    const char *offWord = nullptr, *onWord = nullptr;

    double (*read) (const ChannelRig&) noexcept = nullptr;
    void (*write) (ChannelRig&, double) noexcept = nullptr;

    /** None: it cannot be moved while sound runs without another chain. */
    double (*readSetting) (const ChannelSettings&) noexcept = nullptr;
    void (*writeSetting) (ChannelSettings&, double) noexcept = nullptr;

    bool isLive() const noexcept { return readSetting != nullptr; }

    /** Stands where nothing has been said, outside the limits. */
    bool isUnset (double value) const noexcept { return ! limits.contains (standard) && ! (std::abs (value - standard) > 0.0); }
    bool accepts (double value) const noexcept { return limits.contains (value) || isUnset (value); }

    bool isToggle() const noexcept { return kind == Kind::toggle; }

    /** `external` of `external.trim`, and `trim`. */
    juce::String holder() const { return juce::String (field).contains (".") ? juce::String (field).upToFirstOccurrenceOf (".", false, false) : juce::String(); }
    juce::String fieldInHolder() const { return juce::String (field).fromLastOccurrenceOf (".", false, false); }

    /** As JSON has it: a number, a truth, or a word. Reading gives nothing where it is none of these, or outside the limits. */
    juce::var toJson (double value) const;
    std::optional<double> fromJson (const juce::var&) const;

    /** What would be right there, for messages. */
    juce::String expectedInJson() const;

    /** A switch on the command line: `on or off`, and what a word means; nothing where it is neither. */
    juce::String expectedWords() const;
    std::optional<double> fromWord (const juce::String&) const;
};

/** [any thread] A row for each, by ParameterId. */
std::span<const ChannelParameter, numChannelParameters> channelParameters() noexcept;

/** [any thread] */
const ChannelParameter& channelParameter (ParameterId) noexcept;
} // namespace plus48
