// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"

namespace plus48::ui
{
/** What a figure of a datasheet rests on. */
enum class Basis
{
    /** No figure, so no basis. */
    none,

    /** The maker, or somebody who measured one, says so. */
    published,
    designChoice,

    /** Of a table that tells its figures apart: somebody else measured one; it follows from what the maker says; nobody says so. */
    measured,
    derived,
    assumed,

    /** It follows from other figures by the formulas of the engine. */
    calculated,

    /** The column was blank, and the program took what is usual. */
    byDefault,

    /** A table of the user's own that does not say. */
    notStated
};

juce::String toText (Basis basis);

/** [any thread] From the words of the catalogue: a clause such as "orders and buzz design choices" names those figures, a
    clause that begins with "design choice" means them all. `topics` are the words for this figure.
*/
Basis basisOf (const Identity& identity, const juce::String& column, const juce::StringArray& topics);
} // namespace plus48::ui
