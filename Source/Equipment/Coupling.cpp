// SPDX-License-Identifier: GPL-3.0-or-later
#include "Coupling.h"

#include "ResponsePointCurve.h"

#include "Signal/Units.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
constexpr double lowestCornerHz = 0.5, highestCornerHz = 5.0;
}

double couplingHz (const PreampModel& preamp)
{
    const auto lossDb = std::max (0.0, -curveThrough (preamp.response, preamp.gainMinDb).dbAt (audioBandLowHz));
    return std::clamp (audioBandLowHz * std::sqrt (powerFromDb (lossDb) - 1.0), lowestCornerHz, highestCornerHz);
}

ResponseCurve responseBehindCoupling (const PreampModel& preamp, double gainDb)
{
    const auto corner = couplingHz (preamp);
    auto points = curveThrough (preamp.response, gainDb).points();

    for (auto& point : points)
        point.db -= dbFromPower (highPassPower (point.hz, corner));

    return ResponseCurve (std::move (points));
}
} // namespace plus48
