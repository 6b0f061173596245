// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace plus48
{
/** [message thread] A copy of a file beside it, named `NAME (before repair)`, safe on the disk before this returns. No name of a take
    ends so. Holes stay holes. On failure, the message is one sentence and nothing was made.
*/
juce::Result keepCopy (const juce::File&, juce::File& copy);
} // namespace plus48
