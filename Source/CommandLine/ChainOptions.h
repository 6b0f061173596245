// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Console.h"
#include "Options.h"

#include "Rig/Drive.h"
#include "Rig/RigDraft.h"
#include "SoundSource/SoundSource.h"

namespace plus48
{
/** What the chain options of a command line say, before it is known which equipment that meets. */
struct ChainRequest
{
    /** The saved rig under it all; empty: none. */
    RigDraft base;

    /** Its one channel counts for every channel of the rig. */
    RigDraft options;

    /** These belong to the built-in input or to what the external preamp is plugged into: to the path that is heard. */
    std::optional<Jack> jack;
    std::optional<double> gainDb;

    /** Sets gain and trim of the external preamp after the performance. */
    std::optional<Drive> drive;

    /** What a full-scale sine in the performance is. */
    std::optional<double> fullScaleSpl, fullScaleDbu;
};

/** `--rig` and every option of the chain, with another beginning than `--` if wanted. */
std::vector<OptionSpec> chainOptionSpecs (const juce::String& prefix = "--");

/** `--equipment`. */
OptionSpec equipmentOptionSpec();

/** `--full-scale-spl` and `--full-scale-dbu`. */
std::vector<OptionSpec> fullScaleOptionSpecs();

/** Throws BadInput where an option is no word or number that it could be, or the rig file cannot be read. */
ChainRequest readChainOptions (const Options&, const juce::File& folder, const juce::String& prefix = "--");

/** The shipped equipment and the user's own. What cannot be read of it is noted, the rest counts.
    Throws BadInput where the folder that was named does not exist.
*/
Catalogue readCatalogue (const Options&, const Console&);

/** What --in names; warnings go to the console. Throws BadInput where it cannot be opened. */
SoundSource openSource (const juce::String& named, const Console&);

/** Where the user's own equipment is looked for unless `--equipment` says otherwise. */
juce::File defaultEquipmentFolder();
} // namespace plus48
