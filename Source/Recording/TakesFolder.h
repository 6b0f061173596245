// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace plus48
{
/** In the window's part of the state: an array of objects with a `folder` and the `highest` number of a take in it. */
inline constexpr auto takesFoldersField = "takesFolders";

/** [message thread] Whether a folder that held takes is not there now: its drive is away, or another program
    made it anew on the place of that drive. `remembered` is the array of `takesFoldersField`; `isKnown` says of
    this folder that it was used although it is not remembered.
*/
bool isTakesFolderGone (const juce::File& folder, const juce::var& remembered, bool isKnown);

/** [any thread] The place of a drive above this folder, as the system's table has it, on which nothing is mounted. No file where there is none. */
juce::File emptyMountPointOf (const juce::File& folder, const juce::File& table = juce::File ("/etc/fstab"));
} // namespace plus48
