// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Comparison/AudioRange.h"

#include <ebur128.h>

#include <cmath>
#include <optional>

namespace plus48::test
{
/** Integrated loudness as any meter reads it: libebur128 alone, its own gates and block by block. Nothing below them. */
inline std::optional<double> lufsByLibrary (const AudioRange& range, double gain = 1.0)
{
    auto* state = ebur128_init (static_cast<unsigned> (range.channels.size()), static_cast<unsigned long> (range.sampleRate), EBUR128_MODE_I);

    for (unsigned c = 0; c < range.channels.size(); ++c)
        ebur128_set_channel (state, c, EBUR128_CENTER);

    std::vector<double> interleaved;

    for (auto n = range.first; n < range.first + range.count; ++n)
        for (const auto& channel : range.channels)
            interleaved.push_back (gain * channel[n]);

    ebur128_add_frames_double (state, interleaved.data(), range.count);
    auto lufs = 0.0;
    ebur128_loudness_global (state, &lufs);
    ebur128_destroy (&state);
    return std::isfinite (lufs) ? std::optional (lufs) : std::nullopt;
}
} // namespace plus48::test
