// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeviceProblem.h"

namespace plus48
{
/** A request to open a device: those that are tried one after the other until one works. */
struct DeviceOpening
{
    std::vector<DeviceChoice> candidates;

    /** Then all there are. */
    bool thenAll = false, isTryingAll = false;

    /** Nobody asked for it: when nothing works, what plays goes on. */
    bool isFollowing = false;

    /** Somebody waits, and nothing else goes on: nothing plays in between. */
    bool isWaitedFor = false;

    /** Nobody waits for just this device: a take that is recorded meanwhile is not torn from what plays. */
    bool yieldsToTakes = false;

    /** What played when it began. */
    DeviceChoice before;

    /** What is just being tried, as it is called on screen. */
    juce::String trying;

    /** Since when nothing plays, if nothing does. */
    juce::uint32 silentSinceMilliseconds = 0;

    std::optional<DeviceProblem> problemOfChosen;

    /** Of the first device with inputs that was refused while all were tried. */
    std::optional<DeviceProblem> refusal;

    /** Is told whether something plays that was asked for. */
    std::function<void (bool)> whenDone;
};
} // namespace plus48
