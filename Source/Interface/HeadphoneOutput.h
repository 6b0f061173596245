// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"
#include "Signal/Units.h"

#include <algorithm>

namespace plus48
{
/** The headphone amplifier into a pair of headphones: full scale in, volts at the headphones out.

    Its level stands at maximum. A source resistance and an impedance that does
    not depend on frequency make one voltage divider. [any thread]
*/
struct HeadphoneOutput
{
    /** The amplitude at the headphones of a full-scale sine, in volts; the amplifier gives no more. */
    double fullScaleVolts = 1.0;

    /** dB SPL at 1 V RMS. */
    double sensitivitySplPerVolt = 100.0;

    static HeadphoneOutput of (const InterfaceModel& audioInterface, const HeadphoneModel& headphones) noexcept
    {
        const auto divider = headphones.impedanceOhm / (headphones.impedanceOhm + audioInterface.headphoneOhm);
        return { sqrtTwo * voltsFromDbu (audioInterface.headphoneMaxDbu) * divider, headphones.sensitivitySplPerVolt };
    }

    /** One sample of the monitor mix to volts, clipped where the amplifier ends. */
    double volts (double fullScale) const noexcept { return std::clamp (fullScale, -1.0, 1.0) * fullScaleVolts; }

    /** What an RMS voltage sounds like, in dB SPL. */
    double spl (double rmsVolts) const noexcept { return sensitivitySplPerVolt + dbFromGain (rmsVolts); }
};
} // namespace plus48
