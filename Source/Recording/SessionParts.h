// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SessionFolder.h"
#include "TakePaths.h"

namespace plus48
{
/** In the bin: the highest number of the takes that are gone for good, so that none is given twice. */
inline constexpr auto highestNumberFile = "highest number.txt";

/** [message thread] Files that are named as takes are, in the order of their numbers. */
std::vector<juce::File> takeFilesIn (const juce::File& folder, const char* wildcard);

/** [message thread] Takes of which only a part was moved into the bin, or out of it, when the program was stopped: the other
    files follow the sound.
*/
void finishMoves (const juce::File& session);

/** [message thread] A take with whatever can be read of its recipe. */
Take readTake (const juce::File& recorded);
} // namespace plus48
