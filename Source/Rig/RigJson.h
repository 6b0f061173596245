// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RigDraft.h"

/** Rigs as JSON: `format` "plus48-rig", `version` 1, and the fields named as the options of the command line.

    What a file does not say stays unsaid, so that a short one written by hand
    is enough; what is written is always complete. Doubles survive to the bit,
    seeds of 64 bits too (as a string beyond 2^53, where JSON readers differ).
    Fields that are not known are passed over.
*/
namespace plus48
{
inline constexpr int rigVersion = 1;

/** [any thread] On failure the message is one sentence that names the field and says what would be right. */
juce::Result readRig (const juce::var& json, RigDraft& draft);

/** [any thread] As above, from a file of up to 1 MB; the sentence begins with the file's name. */
juce::Result readRigFile (const juce::File& file, RigDraft& draft);

/** [any thread] */
juce::var toJson (const Rig&);
} // namespace plus48
