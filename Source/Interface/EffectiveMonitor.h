// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MonitorSettings.h"

#include "Equipment/Equipment.h"

namespace plus48
{
/** What an interface makes of the settings: without direct monitoring one hears oneself as the computer sends it back, or not at all. Engine, window and command
    line go by this. [any thread]
*/
inline MonitorSettings effectiveMonitor (MonitorSettings wanted, const InterfaceModel& audioInterface) noexcept
{
    if (! audioInterface.hasDirectMonitor)
    {
        wanted.throughComputer |= wanted.direct;
        wanted.direct = false;
    }

    return wanted;
}
} // namespace plus48
