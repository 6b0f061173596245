// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plus48::ui
{
/** [message thread] Whether a window can be opened. JUCE would run on silently without one. */
bool displayIsThere();
} // namespace plus48::ui
