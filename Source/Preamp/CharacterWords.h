// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"

#include <vector>

namespace plus48
{
/** A word that people have for a preamp's sound, and what in the circuit is behind it: one sentence. */
struct CharacterWord
{
    juce::String word, cause;
};

/** [any thread but the audio thread] The words of a preamp, fuzzy, warm, firm, fat, vintage, thin and cool, clean. They are derived from its circuit and its figures, as the model is that makes the sound; each has
    its figure in it. Where its harmonics are not known there is no word about them.
*/
std::vector<CharacterWord> characterWords (const PreampModel&);
} // namespace plus48
