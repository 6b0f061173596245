// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Setup.h"

/** Inputs that an interface has by optical link: eight for each preamp that is plugged into one. Such an input has one way in, its preamp
    and that preamp's own converter, so it is always on path B; there is no path A. The converter's clock follows the interface.
*/
namespace plus48::opticalInputs
{
inline constexpr int perLink = 8;

/** [any thread] An eight-channel preamp with a converter of its own. */
bool canBeLinked (const PreampModel&) noexcept;

/** [any thread] So many such preamps an interface takes, within the inputs that a setup can have. */
int numLinks (const InterfaceModel&) noexcept;

/** [any thread] Those in use: a setup may have more preamps than links, which wait for another interface. */
int numLinked (const Setup&, const InterfaceModel&) noexcept;

/** [any thread] The link of an input, from 0; nothing for one of the interface's own jacks. */
std::optional<int> linkOf (const Setup&, const InterfaceModel&, int input) noexcept;
bool isOptical (const Setup&, const Catalogue&, int input);

/** [any thread] Why what concerns path A cannot be done with the input; empty where it can. One sentence. */
juce::String whyNoPathA (const Setup&, const Catalogue&, int input);

/** [message thread] As many inputs as the interface has jacks, and eight for each link in use. */
void fitInputs (Setup&, const InterfaceModel&);

/** [message thread] Every optical input behind its preamp; a preamp that the catalogue does not have is unplugged. After fitInputs. */
void plugIn (Setup&, const Catalogue&);

/** [message thread] Forgets preamps that cannot be linked. Before fitInputs. */
void forgetUnknown (Setup&, const Catalogue&);
} // namespace plus48::opticalInputs
