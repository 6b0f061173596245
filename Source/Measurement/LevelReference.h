// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"

namespace plus48
{
/** Line levels on the recording's scale, for one input as its gain stands: studio equipment works at +4 dBu, players and phones at -10 dBV, and what either reads in dBFS
    is the input's own. [any thread]
*/
struct LevelReference
{
    static constexpr double studioDbu = 4.0;

    /** -10 dBV: 0 dBV is 1 V, 0 dBu 0.7746 V. */
    static constexpr double homeDbu = -10.0 + 2.218;

    /** The sine at the socket that reads 0 dBFS. */
    double fullScaleDbu = 0.0;

    static LevelReference of (const InterfaceInput&, double gainDb, bool isPadOn = false) noexcept;

    double dbfs (double dbu) const noexcept { return dbu - fullScaleDbu; }

    /** All three on one scale: `Here 0 dBFS is +22 dBu: +4 dBu reads ...`. */
    juce::String inWords() const;
};
} // namespace plus48
