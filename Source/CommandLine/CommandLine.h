// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Console.h"

namespace plus48
{
/** [message thread] Runs one command line, without the program's name in front.

    Returns the exit status: 0 done; 2 bad arguments or bad input, 1 anything
    else, both with one line on `err`.
*/
int runCommandLine (const juce::StringArray& arguments, const Console&);
} // namespace plus48
