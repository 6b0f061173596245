// SPDX-License-Identifier: GPL-3.0-or-later
#include "SpillFormula.h"

#include "HeadphoneOutput.h"

#include "Equipment/PolarPattern.h"

#include <utility>

namespace plus48
{
namespace
{
constexpr double lineOutReferenceDbu = 4.0;
} // namespace

SpillFormula::SpillFormula (Loudspeakers loudspeakersToHear) : model (std::move (loudspeakersToHear))
{
    monitorsFullScaleSpl = model.monitors.splAtMicFor4Dbu + model.audioInterface.lineOutMaxDbu - lineOutReferenceDbu - dbFromGain (model.placement.distanceM);

    const auto output = HeadphoneOutput::of (model.audioInterface, model.headphones);
    earFullScaleSpl = output.spl (output.fullScaleVolts / sqrtTwo);
}

double SpillFormula::patternDb (Pattern pattern, double angleDeg) noexcept
{
    if (pattern == Pattern::omni)
        return 0.0;

    const auto floorPower = powerFromDb (pattern == Pattern::figure8 ? -20.0 : -17.0);
    const auto amplitude = polar::amplitude (pattern, angleDeg);
    return dbFromPower (floorPower + (1.0 - floorPower) * amplitude * amplitude);
}

double SpillFormula::quietestAngleDeg (Pattern pattern) noexcept { return polar::nullDeg (pattern); }

double SpillFormula::patternDb (Pattern pattern) const noexcept { return patternDb (pattern, model.placement.angleDeg.value_or (quietestAngleDeg (pattern))); }

double SpillFormula::monitorsSpl (double outputDbfs) const noexcept { return monitorsFullScaleSpl + outputDbfs; }

double SpillFormula::monitorsSpl (double outputDbfs, Pattern pattern) const noexcept { return monitorsSpl (outputDbfs) + patternDb (pattern); }

double SpillFormula::headphonesSpl (double outputDbfs) const noexcept { return earSpl (outputDbfs) + model.headphones.leakageDb; }

double SpillFormula::earSpl (double outputDbfs) const noexcept { return earFullScaleSpl + outputDbfs; }

double SpillFormula::monitorsDelaySeconds() const noexcept { return 0.001 * model.monitors.delayMs * model.placement.distanceM; }
} // namespace plus48
