// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ExpectedLevel.h"
#include "GainAdvice.h"
#include "SourceSelector.h"

namespace plus48
{
/** How loud what plays will be, before it has been heard. [message thread] */
class SourcePeaks
{
public:
    SourcePeaks (const Catalogue& catalogueToUse, const SourceSelector& selectorToUse) : catalogue (catalogueToUse), selector (selectorToUse) {}

    /** The recorded peak of a source through whatever chain is asked for: of a known performance by all of it, of anything else by
        its level at 997 Hz. Empty for silence. To be used while this exists.
    */
    PeakForecast forecast (const InputSource&) const;

    /** The highest sample of a source, in dBFS; of a live one, what loud speech would be. Nothing for silence. */
    std::optional<double> peakDbfs (const InputSource&, const ChannelRig&) const;

    /** What a whole loop comes to along a path of a channel; nothing where there is no loop, no power, or more effort is needed. */
    std::optional<ExpectedLevel> expectedLevel (const InputSource&, const Rig&, const ChannelRig&, const PathFormula&, LevelForecast::Effort = LevelForecast::Effort::any) const;

private:
    const Catalogue& catalogue;
    const SourceSelector& selector;
    mutable LevelForecasts forecasts;
};
} // namespace plus48
