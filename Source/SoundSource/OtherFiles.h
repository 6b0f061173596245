// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteReader.h"

namespace plus48
{
/** [any thread] What a file is that is no audio file which can be read, by its content, and what to do: the end of a sentence
    that begins with its name and lacks the full stop.
*/
juce::String describeOtherFile (ByteReader&);

/** [any thread] Succeeds for a file that can be opened. A folder, a pipe, a device and a file that must not be read are one
    sentence each; `right` says what would be right.
*/
juce::Result checkIsFile (const juce::File&, const juce::String& right);
} // namespace plus48
