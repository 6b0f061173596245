// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Calibrations.h"
#include "Setup.h"
#include "SourcePeaks.h"

namespace plus48
{
/** What a source brings to the input that it plays into: its level, its equipment and jack, +48 V, and gain. [message thread] */
class SourceDefaults
{
public:
    SourceDefaults (const Catalogue&, const SourceSelector&, const SourcePeaks&, const Calibrations&);

    /** Everything, for the source of an input, absent ones too. */
    void set (Setup&, int input) const;

    /** Gain and pad only: what plays ends in the aim zone, on path B too where levels are matched. */
    void setGains (Setup&, int input) const;

private:
    const Catalogue& catalogue;
    const SourceSelector& selector;
    const SourcePeaks& peaks;
    const Calibrations& calibrations;
};
} // namespace plus48
