// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

namespace plus48
{
/** How things stand with the audio device. */
enum class DeviceState
{
    /** None is open. */
    closed,

    /** One is open, and calls as far as is known. */
    playing,

    /** JACK's is open, and has not one connection: the user's will, so it is left alone. */
    unconnected,

    /** The one that is wanted went away; nothing is open, it is looked for, and a take waits. */
    lost,

    /** It is still looked for, and the simulated device plays in its place. */
    replaced
};

/** What can happen to it. */
enum class DeviceEvent
{
    /** A device that was tried plays. */
    started,

    /** The one that was lost plays again. */
    returned,

    /** The simulated device plays in place of another. */
    substituted,

    /** The open device was closed. */
    closed,

    /** Another device was asked for and tried: what was lost is not looked for any more. */
    anotherWanted,

    /** It called. */
    called,

    /** It does not call any more, and has no connections. */
    disconnected,

    /** It does not call any more, for no reason that is known. */
    fellSilent,

    /** A lost device has been waited for long enough. */
    patienceEnded
};

/** What is to be done when something happened. */
enum class DeviceAction
{
    nothing,
    lookForIt,
    lookForItAgain,
    reportUnconnected,
    withdrawUnconnected,
    markInTake,
    replaceIt
};

struct DeviceTransition
{
    DeviceState next;
    DeviceAction action = DeviceAction::nothing;

    bool operator== (const DeviceTransition&) const = default;
};

/** The life of the audio device: states, and what leads from one to another. [message thread] */
class DeviceLife
{
public:
    static constexpr std::size_t numStates = 5, numEvents = 9;

    /** The table; nothing where this cannot happen in that state. */
    static std::optional<DeviceTransition> transition (DeviceState, DeviceEvent);

    DeviceState state() const noexcept { return current; }

    /** Some device is open. */
    bool isOpen() const noexcept { return current != DeviceState::closed && current != DeviceState::lost; }

    /** The one that is wanted is looked for. */
    bool isLooking() const noexcept { return current == DeviceState::lost || current == DeviceState::replaced; }

    /** Goes on to the next state, and returns what is to be done. */
    DeviceAction happen (DeviceEvent);

private:
    DeviceState current = DeviceState::closed;
};
} // namespace plus48
