// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drive.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
constexpr double nominalDbu = 4.0, drivenDbu = 20.0;
constexpr double belowRailDb = 3.0;

/** So much is kept to push with. */
constexpr double reserveDb = 12.0;
} // namespace

DriveSetting driveSetting (const PreampModel& model, Drive drive, double loudestDbu)
{
    const auto mostPush = std::min ({ reserveDb, -model.trimMinDb, model.gainMaxDb - model.gainMinDb });
    const auto wanted = std::floor (nominalDbu - loudestDbu);
    const auto clean = std::clamp (wanted, model.gainMinDb, model.gainMaxDb - mostPush);

    if (drive == Drive::clean)
        return { clean, 0.0 };

    const auto highest = model.maxOutDbu.has_value() ? std::min (drivenDbu, *model.maxOutDbu - belowRailDb) : drivenDbu;
    const auto room = std::min ({ highest - (loudestDbu + clean), -model.trimMinDb, model.gainMaxDb - clean });
    const auto push = std::max (0.0, std::floor (room));
    return { clean + push, 0.0 - push };
}

std::optional<Drive> driveFromWord (const juce::String& word)
{
    if (word == "clean")
        return Drive::clean;

    if (word == "pushed")
        return Drive::pushed;

    return {};
}
} // namespace plus48
