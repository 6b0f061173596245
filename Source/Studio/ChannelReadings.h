// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterBallistics.h"

#include "Interface/ChannelMeters.h"
#include "Measurement/PathFormula.h"

#include <array>

namespace plus48
{
/** What clipped along a path, until somebody has seen it. */
struct ClipLamps
{
    bool microphone = false, external = false, input = false, converter = false;

    bool any() const noexcept { return microphone || external || input || converter; }
};

/** The meters of one channel as they are shown; read 30 times a second. [message thread] */
class ChannelReadings
{
public:
    /** Takes what has gathered since the last call. */
    void update (ChannelMeters& meters, double seconds) noexcept
    {
        take (meters.performance, performance, seconds);
        take (meters.source, source, seconds);
        const auto microphone = meters.source.takeClip();

        for (std::size_t path = 0; path < 2; ++path)
        {
            auto& from = meters.paths[path];
            auto& to = paths[path];
            take (from.external, to.external, seconds);
            take (from.analogue, to.analogue, seconds);
            take (from.recorded, to.recorded, seconds);

            to.clips.microphone |= microphone;
            to.clips.external |= from.external.takeClip();
            to.clips.input |= from.analogue.takeClip();
            to.clips.converter |= from.recorded.takeClip();
        }
    }

    void reset() noexcept { *this = {}; }

    void resetClips() noexcept
    {
        for (auto& path : paths)
            path.clips = {};
    }

    struct OnPath
    {
        MeterBallistics external, analogue, recorded;
        ClipLamps clips;
    };

    const OnPath& path (Path which) const noexcept { return paths[which == Path::a ? 0 : 1]; }

    /** In pascals or volts. */
    MeterBallistics performance, source;

private:
    static void take (Meter& meter, MeterBallistics& reading, double seconds) noexcept { reading.update (meter.takePeak(), meter.latestMeanSquare(), seconds); }

    std::array<OnPath, 2> paths;
};
} // namespace plus48
