// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace plus48
{
/** Where the monitors stand, as the microphone sees them. */
struct MonitorPlacement
{
    static constexpr double nearestM = 0.5, farthestM = 4.0;

    /** From each of the two to the microphone, in metres: level falls by 6 dB where it doubles, and sound needs 2.9 ms a metre. */
    double distanceM = 1.0;

    /** Between where the microphone looks and where the monitors are, in degrees from 0 to 180; where it is not set the microphone is turned as
        its pattern hears them least.
    */
    std::optional<double> angleDeg;

    bool operator== (const MonitorPlacement&) const = default;
};
} // namespace plus48
