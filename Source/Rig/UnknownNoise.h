// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig.h"

namespace plus48
{
/** A figure that nobody publishes, and that keeps a verdict from being given. */
struct UnknownFigure
{
    /** Whose it is: "Behringer U-Phoria UMC22". */
    juce::String owner;

    /** Inside a sentence: "input noise". */
    juce::String figure;

    /** One sentence for people. */
    juce::String inWords() const { return "The " + figure + " of " + owner + " is not published, so nothing is said about it."; }
};

/** [any thread] Whether all that makes noise on a path of a channel has figures that a verdict may rest on, by known::noiseOf: the first that has not,
    or nothing. What is asked of the rig alone, verdict, coach, comparison and gear menu ask here. Ids that the catalogue does not have are passed over.
*/
std::optional<UnknownFigure> unknownNoise (const Rig&, const ChannelRig&, Path, const Catalogue&);

/** [any thread] Likewise of what a preamp adds to the sound, by known::soundOf. */
std::optional<UnknownFigure> unknownSound (const PreampModel&);
} // namespace plus48
