// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Landmarks.h"

#include "Signal/ResponseCurve.h"

namespace plus48
{
/** The curve through the landmarks of a piece of equipment, with its gain at this setting. */
ResponseCurve curveThrough (const Landmarks&, double gainDb = 0.0);

/** Whether any landmark moves with gain. */
bool dependsOnGain (const Landmarks&) noexcept;
} // namespace plus48
