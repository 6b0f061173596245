// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plus48
{
/** [any thread] The nearest integer, ties to even, of any magnitude below 2^51: adding and taking away 1.5 * 2^52 leaves no room for a fraction.
    Unlike std::nearbyint() it becomes two additions, of several samples at once.
*/
inline double nearestInteger (double value) noexcept
{
    constexpr auto noFraction = 6755399441055744.0;
    return (value + noFraction) - noFraction;
}
} // namespace plus48
