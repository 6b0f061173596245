// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plus48::JackLibrary
{
/** [any thread, one at a time] A look for a JACK server that is not there prints five lines, each time: no more. Nothing
    happens where JACK is not installed.
*/
void silence();
} // namespace plus48::JackLibrary
