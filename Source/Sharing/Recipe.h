// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SharedTake.h"

/** The whole chain of one or two versions as text: what goes along with shared sound, so that it can be made again. [any thread but the audio thread] */
namespace plus48
{
struct RecipeRow
{
    juce::String label, value;
};

/** `sounds` are those of the same versions; what is not known of them is left out. */
std::vector<RecipeRow> recipeRows (std::span<const SharedVersion>, const SharedSounds& sounds, const Catalogue& local);

/** Plain text: the rows, and below them each rig as plus48-cli reads it with --rig. */
juce::String recipeText (const std::vector<RecipeRow>&, std::span<const SharedVersion>);
} // namespace plus48
