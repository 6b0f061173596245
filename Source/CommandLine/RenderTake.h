// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Console.h"
#include "Options.h"

namespace plus48
{
/** `render --take FILE`: a take again from its raw performance. Throws BadInput or CommandFailed. */
void renderTakeAgain (const Options&, const Console&);
} // namespace plus48
