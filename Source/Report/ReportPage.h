// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReportSections.h"

namespace plus48
{
/** [any thread] The whole page, with its styles: nothing else is loaded. */
juce::String reportPage (const std::vector<ReportSection>&);
} // namespace plus48
