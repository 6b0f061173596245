// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace plus48::ui
{
/** [message thread] Whether a window can be opened. JUCE would run on silently without one. */
bool displayIsThere();

/** [message thread] Told, once, when the connection to the display breaks while there is a window: when the X server ends
    or a session shuts its programs out. Xlib ends the program when `then` returns.
*/
void onDisplayLost (std::function<void()> then);
} // namespace plus48::ui
