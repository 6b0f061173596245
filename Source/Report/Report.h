// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"

namespace plus48
{
/** [any thread but the audio thread] Measures all the equipment through the engine and writes
    `index.html` into a folder: figures claimed and measured with their error, and plots.

    The page stands alone: styles and drawings are within it, but for pictures of the window, which it shows
    where there are any in the folder's `screens`. With `designPictures`, a folder, it has copies of those of the
    same name put beside them. The folder is made where there is none; an older page there is
    replaced, all at once. Takes about a minute.
*/
juce::Result writeReport (const juce::File& folder, const Catalogue&, const juce::File& designPictures = {});
} // namespace plus48
