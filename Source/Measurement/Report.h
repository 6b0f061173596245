// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"

namespace plus48
{
/** [any thread but the audio thread] Measures all the equipment through the engine and writes
    `index.html` into a folder: figures claimed and measured with their error, and plots.

    The page stands alone: styles and drawings are within it. The folder is made where there is
    none; an older page there is replaced, all at once. Takes about a minute.
*/
juce::Result writeReport (const juce::File& folder, const Catalogue&);
} // namespace plus48
