// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelParameter.h"

#include "RigLimits.h"
#include "Words.h"

namespace plus48
{
namespace
{
template <auto... path>
double readFrom (const auto& holder) noexcept
{
    return static_cast<double> ((holder.*....*path));
}

template <auto... path>
void writeInto (auto& holder, double value) noexcept
{
    auto& member = (holder.*....*path);

    if constexpr (std::is_same_v<std::remove_reference_t<decltype (member)>, bool>)
        member = value > 0.5;
    else
        member = value;
}

/** Where it stands in a rig. */
template <auto... path>
constexpr ChannelParameter inRig (ChannelParameter row)
{
    row.read = [] (const ChannelRig& rig) noexcept { return readFrom<path...> (rig); };
    row.write = [] (ChannelRig& rig, double value) noexcept { writeInto<path...> (rig, value); };
    return row;
}

/** And among what can be moved while sound runs. */
template <auto setting, auto... path>
constexpr ChannelParameter live (ChannelParameter row)
{
    row = inRig<path...> (row);
    row.readSetting = [] (const ChannelSettings& settings) noexcept { return readFrom<setting> (settings); };
    row.writeSetting = [] (ChannelSettings& settings, double value) noexcept { writeInto<setting> (settings, value); };
    return row;
}

using P = ParameterId;
using C = ChannelParameter;
using S = ChannelSettings;
using R = ChannelRig;
using E = ExternalRig;
constexpr auto number = C::Kind::number;
constexpr auto toggle = C::Kind::toggle;
constexpr Range onOff { 0.0, 1.0 };

constexpr std::array<ChannelParameter, numChannelParameters> rows {
    live<&S::distanceMetres, &R::distanceMetres> ({ P::distance, number, "distance",
                                                    "distance", "METRES", "from the source to the microphone, default 0.30",
                                                    "Distance", "distance", "m", "metres", "centimetres",
                                                    "How far the performer is from the microphone: half the way is 6 dB more, for nothing.",
                                                    limits::distanceMetres, 0.30, C::nothing, 100.0 }),
    live<&S::voiceSpl, &R::voiceSpl> ({ P::voice, number, "voice",
                                        "voice", "DB", "how loud a shipped voice performs, in dB SPL at 30 cm: whisper 54, talk 74, loud 84, sing 94, shout 104; default: as it was performed",
                                        "Voice", "voice", "dB SPL", "dB SPL", "decibels",
                                        "How loud the voice performs at 30 cm: a whisper 54, talking 74, a shout 104.",
                                        limits::voiceSpl, 0.0 }),
    live<&S::phantom, &R::phantom> ({ P::phantom, toggle, "phantom",
                                      "phantom", "on|off", "+48 V; default: on where microphone or booster need it",
                                      "+48 V", "+48 V", "", "", "",
                                      "Power for condensers, active ribbons and boosters; it mutes for a second.",
                                      onOff, 0.0, C::audioInterface | C::source | C::builtInJack | C::boosterOrPath }),
    inRig<&R::booster> ({ P::booster, toggle, "booster",
                          "booster", "on|off|ID", "an inline booster of 25 dB behind the microphone, or the one of this id; default off",
                          "Inline booster", "booster", "", "", "",
                          "25 dB more in front of the preamp; it needs +48 V.",
                          onOff, 0.0, C::kindOfSource }),
    live<&S::pad, &R::pad> ({ P::pad, toggle, "pad",
                              "pad", "on|off", "of the mic input; default off",
                              "Pad", "pad", "", "", "",
                              "20 dB less before the amplifier, for what is too loud.",
                              onOff, 0.0, C::audioInterface | C::kindOfSource | C::builtInJack | C::externalJack }),
    live<&S::lowCut, &R::lowCut> ({ P::lowCut, toggle, "lowCut",
                                    "low-cut", "on|off", "80 Hz, 12 dB/octave; default off",
                                    "Low cut", "low cut", "", "", "",
                                    "Takes away what lies below 80 Hz: steps, wind, handling." }),
    live<&S::invertPolarity, &R::invertPolarity> ({ P::polarity, toggle, "polarity",
                                                    "polarity", "normal|inverted", "default normal",
                                                    "Flip polarity", "polarity", "", "", "",
                                                    "Turns the signal upside down, which matters beside a second microphone.",
                                                    onOff, 0.0, C::nothing, 1.0, "normal", "inverted" }),
    live<&S::builtInGainDb, &R::builtIn, &InputRig::gainDb> ({ P::builtInGain, number, "builtIn.gain",
                                                               nullptr, nullptr, nullptr,
                                                               "Gain", "gain", "dB", "dB", "decibels",
                                                               "How much the input amplifies. Aim for peaks between \xe2\x88\x92"
                                                               "18 and \xe2\x88\x92"
                                                               "6 dBFS.",
                                                               limits::gainDb, 30.0, C::audioInterface | C::kindOfSource | C::builtInJack }),
    live<&S::externalGainDb, &R::external, &E::gainDb> ({ P::externalGain, number, "external.gain",
                                                          "preamp-gain", "DB", "of the external preamp; default: the least it has",
                                                          "External gain", "gain of the external preamp", "dB", "dB", "decibels",
                                                          "How much the external preamp amplifies: more gain and less trim is more of its colour.",
                                                          limits::gainDb, 20.0, C::preamp }),
    live<&S::externalTrimDb, &R::external, &E::trimDb> ({ P::externalTrim, number, "external.trim",
                                                          "preamp-trim", "DB", "its output trim, -40 to 0; default 0",
                                                          "External trim", "output trim", "dB", "dB", "decibels",
                                                          "Turns the external preamp's output down, behind its colour.",
                                                          limits::trimDb, 0.0, C::preamp }),
    inRig<&R::external, &E::impedanceOhm> ({ P::impedance, number, "external.impedance",
                                             "impedance", "OHM", "its input impedance; default: the first it has",
                                             "Input impedance", "input impedance", "ohm", "ohm", "ohm",
                                             "What the microphone sees of this preamp; press for the next of its settings.",
                                             limits::impedanceOhm, 1200.0, C::preamp }),
    live<&S::externalIntoGainDb, &R::external, &E::into, &InputRig::gainDb> ({ P::lineGain, number, "external.lineGain",
                                                                               nullptr, nullptr, nullptr,
                                                                               "Line gain", "gain", "dB", "dB", "decibels",
                                                                               "How much the input behind the external preamp amplifies.",
                                                                               limits::gainDb, 0.0, C::audioInterface | C::externalJack }),
};

constexpr bool areInOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t> (rows[i].id) != i)
            return false;

    return true;
}

static_assert (areInOrder());
} // namespace

std::span<const ChannelParameter, numChannelParameters> channelParameters() noexcept { return rows; }
const ChannelParameter& channelParameter (ParameterId id) noexcept { return rows[static_cast<std::size_t> (id)]; }

juce::var ChannelParameter::toJson (double value) const
{
    if (! isToggle())
        return value;

    const auto isOn = value > 0.5;
    return offWord != nullptr ? juce::var (isOn ? onWord : offWord) : juce::var (isOn);
}

std::optional<double> ChannelParameter::fromWord (const juce::String& word) const
{
    if (word == (offWord != nullptr ? offWord : "off"))
        return 0.0;

    return word == (onWord != nullptr ? onWord : "on") ? std::optional<double> (1.0) : std::nullopt;
}

std::optional<double> ChannelParameter::fromJson (const juce::var& json) const
{
    if (json.isBool())
        return isToggle() && offWord == nullptr ? std::optional<double> (json ? 1.0 : 0.0) : std::nullopt;

    if (json.isString())
        return isToggle() ? fromWord (json.toString()) : std::nullopt;

    const auto isNumber = json.isDouble() || json.isInt() || json.isInt64();
    return isNumber && ! isToggle() && accepts (json) ? std::optional<double> (json) : std::nullopt;
}

juce::String ChannelParameter::expectedWords() const
{
    return juce::String (offWord != nullptr ? offWord : "on") + " or " + (onWord != nullptr ? onWord : "off");
}

juce::String ChannelParameter::expectedInJson() const
{
    if (! isToggle())
        return "a number from " + toText (limits.low) + " to " + toText (limits.high);

    return offWord != nullptr ? expectedWords() : juce::String ("true or false");
}

ChannelSettings ChannelSettings::from (const ChannelRig& rig) noexcept
{
    ChannelSettings settings;

    for (const auto& row : rows)
        if (row.isLive())
            row.writeSetting (settings, row.read (rig));

    return settings;
}

void ChannelSettings::writeTo (ChannelRig& rig) const noexcept
{
    for (const auto& row : rows)
        if (row.isLive())
            row.write (rig, row.readSetting (*this));
}
} // namespace plus48
