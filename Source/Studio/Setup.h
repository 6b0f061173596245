// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Backing.h"
#include "InputSource.h"

#include "Interface/MonitorPlacement.h"
#include "Interface/MonitorSettings.h"
#include "Rig/Rig.h"
#include "Rig/RigLimits.h"

#include <algorithm>

namespace plus48
{
/** Everything that undo brings back: what is plugged together, and how every control stands. */
struct Setup
{
    /** Eight of an interface, and eight for each of three optical links. */
    static constexpr int maxInputs = limits::maxChannels;

    /** Of a strip's name, in characters. */
    static constexpr int longestName = 60;

    static constexpr auto liveInput = InputSource::live;

    /** What is written on an input's strip. */
    struct Strip
    {
        /** Empty: what plays into it names it. */
        juce::String name;

        /** The left side of a stereo pair, whose right side is the next input: their controls move together. */
        bool isLinkedToNext = false;

        /** The groups that people have put it into, by their names; each once. */
        std::vector<juce::String> groups {};

        bool isIn (const juce::String& group) const { return std::find (groups.begin(), groups.end(), group) != groups.end(); }

        bool operator== (const Strip&) const = default;
    };

    /** An input that the interface does not have. It waits for an interface that has it, and every choice that concerns
        it reaches it here, so that the order of choices does not matter.
    */
    struct AbsentInput
    {
        ChannelRig channel;
        InputSource source;
        bool isArmed = false;
        Strip strip;

        bool operator== (const AbsentInput&) const = default;
    };

    /** One channel for each input of the interface, armed or not. */
    Rig rig;

    /** One for each channel. What is not armed waits: it is neither heard nor recorded. */
    std::vector<bool> armed { true };

    /** What plays into each channel. */
    std::vector<InputSource> sources { InputSource {} };

    /** One for each channel. */
    std::vector<Strip> strips { Strip {} };

    /** Eight-channel preamps on the interface's optical links, by their ids: eight inputs each behind its own. */
    std::vector<juce::String> opticalPreamps;

    /** The inputs beyond those, up to maxInputs. */
    std::vector<AbsentInput> absent;

    MonitorSettings monitor;
    juce::String headphonesId { "closed-studio" }, monitorsId { "nearfield-5" };
    MonitorPlacement monitorPlacement;
    Backing backing;

    /** Path B is kept as loud as path A by its own trim and gain. */
    bool isLevelMatched = true;

    bool operator== (const Setup&) const = default;

    /** The inputs whose chains run: the armed ones, or the first where none is. The engine's channels, in this order. */
    std::vector<int> runningInputs() const
    {
        std::vector<int> inputs;

        for (std::size_t input = 0; input < armed.size(); ++input)
            if (armed[input])
                inputs.push_back (static_cast<int> (input));

        return inputs.empty() ? std::vector<int> { 0 } : inputs;
    }

    bool isAnyArmed() const { return std::find (armed.begin(), armed.end(), true) != armed.end(); }

    /** Of the interface. */
    int numInputs() const noexcept { return static_cast<int> (rig.channels.size()); }

    /** With those that the interface does not have. */
    int numInputsInAll() const noexcept { return numInputs() + static_cast<int> (absent.size()); }

    /** Of any input, whether the interface has it or not; counted from 0. */
    const ChannelRig& channelOf (int input) const { return const_cast<Setup*> (this)->channelOf (input); }
    ChannelRig& channelOf (int input) { return isAbsent (input) ? absentInput (input).channel : rig.channels[static_cast<std::size_t> (input)]; }
    const InputSource& sourceOf (int input) const { return const_cast<Setup*> (this)->sourceOf (input); }
    InputSource& sourceOf (int input) { return isAbsent (input) ? absentInput (input).source : sources[static_cast<std::size_t> (input)]; }

    const Strip& stripOf (int input) const { return const_cast<Setup*> (this)->stripOf (input); }
    Strip& stripOf (int input) { return isAbsent (input) ? absentInput (input).strip : strips[static_cast<std::size_t> (input)]; }

    /** All that belongs to them. */
    void swapInputs (int first, int second);

    bool isArmed (int input) const { return isAbsent (input) ? absent[static_cast<std::size_t> (input - numInputs())].isArmed : armed[static_cast<std::size_t> (input)]; }

    void arm (int input, bool shouldBeArmed = true)
    {
        if (isAbsent (input))
            absentInput (input).isArmed = shouldBeArmed;
        else
            armed[static_cast<std::size_t> (input)] = shouldBeArmed;
    }

    /** As many channels, sources and arm buttons as the interface has inputs; the others, up to maxInputs, are absent. */
    void fitInputs (int numInputsOfInterface);

private:
    bool isAbsent (int input) const noexcept { return input >= numInputs(); }
    AbsentInput& absentInput (int input) { return absent[static_cast<std::size_t> (input - numInputs())]; }
};
} // namespace plus48
