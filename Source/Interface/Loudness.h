// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HeadphoneOutput.h"

#include "Equipment/Catalogue.h"
#include "Rig/Rig.h"

namespace plus48
{
/** How much louder these headphones and monitors are at an interface than those that a new rig has, as factors of
    amplitude. What one hears on real ones, whichever they are, is louder or quieter by that. [any thread]
*/
struct Loudness
{
    double headphones = 1.0, monitors = 1.0;

    static Loudness of (const InterfaceModel& audioInterface, const HeadphoneModel& headphones, const MonitorModel& monitors, const Catalogue& catalogue) noexcept
    {
        const auto& usual = *catalogue.audioInterface (Rig().interfaceId);
        const auto headphonesDb = splOf (audioInterface, headphones) - splOf (usual, catalogue.headphones.front());
        const auto monitorsDb = splOf (audioInterface, monitors) - splOf (usual, catalogue.monitors.front());
        return { gainFromDb (headphonesDb), gainFromDb (monitorsDb) };
    }

private:
    static double splOf (const InterfaceModel& audioInterface, const HeadphoneModel& headphones) noexcept
    {
        const auto output = HeadphoneOutput::of (audioInterface, headphones);
        return output.spl (output.fullScaleVolts / sqrtTwo);
    }

    static double splOf (const InterfaceModel& audioInterface, const MonitorModel& monitors) noexcept { return monitors.splAtMicFor4Dbu + audioInterface.lineOutMaxDbu; }
};
} // namespace plus48
