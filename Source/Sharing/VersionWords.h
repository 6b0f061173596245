// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"
#include "Rig/Rig.h"

/** What a version of a take is called when it is passed on. All functions: any thread. The rigs must have passed RigCheck. */
namespace plus48
{
/** `Built-in`, `British class-A`: of the preamp that the path begins with. */
juce::String versionName (const Rig&, const Catalogue&);

/** Names of A and B that tell them apart: the preamps, or where these are the same the microphones, the interfaces, the gains. Behind a letter, `built-in`. */
juce::StringArray pairNames (const Rig& a, const Rig& b, const Catalogue&);

/** `Broadcast dynamic, 1.12 mV per Pa, booster`, or the instrument. */
juce::String sourceWords (const Rig&, const Catalogue&);

/** `Two-input home interface, mic input, 58 dB`; `British class-A, 71 dB, 1.2 kilohm, into LINE, 0 dB` with the unit's sign. */
juce::String pathWords (const Rig&, const Catalogue&);

/** For somebody who knows nothing of it: `Broadcast dynamic, 20 cm away, through British class-A into Two-input home interface`. */
juce::String plainWords (const Rig&, const Catalogue&);
} // namespace plus48
