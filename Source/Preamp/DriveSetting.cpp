// SPDX-License-Identifier: GPL-3.0-or-later
#include "DriveSetting.h"

#include "StaticCurve.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
constexpr double nominalDbu = 4.0, drivenDbu = 20.0;
constexpr double belowRailDb = 3.0, hotDb = 6.0;

/** So much is kept to push with. */
constexpr double reserveDb = 12.0;

/** Downwards, but not because of a rounding error. */
double wholeSteps (double db, double stepDb) { return stepDb * std::floor (db / stepDb + 1.0e-6); }
} // namespace

double driveLevelDbu (const PreampModel& model, Drive drive)
{
    if (drive == Drive::clean)
        return nominalDbu;

    const auto pushed = model.maxOutDbu.has_value() ? std::min (drivenDbu, *model.maxOutDbu - belowRailDb) : drivenDbu;
    return drive == Drive::pushed ? pushed : std::max (pushed, onePercentThdDbu (model).value_or (pushed)) + hotDb;
}

DriveSetting driveSetting (const PreampModel& model, Drive drive, double loudestDbu)
{
    const auto mostPush = std::min ({ reserveDb, -model.trimMinDb, model.gainMaxDb - model.gainMinDb });
    const auto cleanDb = std::clamp (std::floor (nominalDbu - loudestDbu), model.gainMinDb, model.gainMaxDb - mostPush);

    if (drive == Drive::clean)
        return { cleanDb, 0.0 };

    const auto wantedDb = std::max (0.0, driveLevelDbu (model, drive) - (loudestDbu + cleanDb));
    const auto leftDb = std::min (-model.trimMinDb, model.gainMaxDb - cleanDb);
    const auto pushDb = wholeSteps (std::min (wantedDb, leftDb), drive == Drive::hot ? 0.1 : 1.0);
    DriveSetting setting { cleanDb + pushDb, 0.0 - pushDb };

    if (wantedDb > leftDb)
    {
        setting.end = model.gainMaxDb - cleanDb <= -model.trimMinDb ? DriveSetting::End::gain : DriveSetting::End::trim;
        setting.missingDb = wantedDb - pushDb;
    }

    return setting;
}
} // namespace plus48
