// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeLibrary.h"

#include "Equipment/Catalogue.h"

namespace plus48
{
/** How loud somebody was in front of the microphone, worked out from a take. */
struct PerformedPeak
{
    int take = 0;

    /** As the RMS of the sine with that amplitude, in pascals at the diaphragm, or volts; at the distance of `channel` as it was asked for. */
    double pascals = 0.0;

    /** [message thread] Of the newest take of one input into which this source played, unchanged and without clipping; `source` as takes call it. Nothing
        where there is none.
    */
    static std::optional<PerformedPeak> of (const TakeLibrary&, const juce::String& source, const ChannelRig& channel, const Catalogue&);
};
} // namespace plus48
