// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RigBuilder.h"

#include <functional>

/** Two chains in one command line: the options of the chain count for A and B, and again with `--a-` or `--b-` in front for one of them. */
namespace plus48
{
enum class VersionLetter
{
    a,
    b
};

/** The options of the chain with both prefixes. They are not listed in the help one by one. */
std::vector<OptionSpec> versionOptionSpecs();

/** The options as they would be given for one version alone. */
Options optionsOfVersion (const Options&, VersionLetter);

/** Does what is to be done with them; an error that it throws gets the version's letter in front, and names options as they were given. */
void forVersion (const Options&, VersionLetter, const std::function<void (const Options&)>&);

/** The chain of one version.

    Its own options take the place of the common ones. A common microphone does not count where it has an instrument of its own, nor the other way
    round; common gain and trim of an external preamp do not where it has a drive of its own, or no external preamp while the other version has one.

    Throws BadInput, with the version's letter in front and its options by the names they were given by.
*/
Rig buildVersionRig (const Options&, VersionLetter, const juce::File& folder, const Catalogue&, const SoundSource&, std::vector<DriveReach>* reached = nullptr);
} // namespace plus48
