// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ResponsePoints.h"

#include "Signal/ResponseCurve.h"

namespace plus48
{
/** The curve through the response points of a piece of equipment, with its gain at this setting. */
ResponseCurve curveThrough (const ResponsePoints&, double gainDb = 0.0);

/** Whether any response point moves with gain. */
bool dependsOnGain (const ResponsePoints&) noexcept;
} // namespace plus48
