// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"

#include "SoundSource/SoundSource.h"
#include "Studio/InputSource.h"

namespace plus48::test
{
/** Each channel of each performance that comes with the program. */
inline std::vector<InputSource> everyPerformance()
{
    ShippedPerformances all;
    REQUIRE (ShippedPerformances::read (all).wasOk());
    std::vector<InputSource> sources;

    for (const auto& performance : all.all)
        for (int channel = 0; channel < static_cast<int> (performance.channels.size()); ++channel)
            sources.push_back ({ performance.id, channel });

    return sources;
}
} // namespace plus48::test
