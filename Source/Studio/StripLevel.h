// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelReadings.h"

#include "Measurement/AdviceLevels.h"

namespace plus48
{
/** What a sound check says of one input: its loudest sound since its knobs were last turned. */
struct StripLevel
{
    enum class Kind
    {
        /** Nothing came that could be judged. */
        silent,
        quiet,
        good,
        hot,
        clips
    };

    Kind kind = Kind::silent;

    /** In dBFS. */
    double peakDbfs = MeterBallistics::floorDb;

    bool isReady() const noexcept { return kind == Kind::good; }

    /** [message thread] */
    static StripLevel of (const ChannelReadings::OnPath& path) noexcept
    {
        const auto peak = path.analysed.peakDb();

        if (path.clips.any() || path.analysedClips.any())
            return { Kind::clips, peak };

        if (peak <= MeterBallistics::floorDb)
            return {};

        return { peak >= AimZone::high ? Kind::hot : (peak >= AimZone::low ? Kind::good : Kind::quiet), peak };
    }
};
} // namespace plus48
