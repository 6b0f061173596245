// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EquipmentRow.h"

/** A table of the user's own as text. Rows and columns that the program knows nothing of stay as they are; what cannot be kept is
    refused, in one sentence. [any thread]
*/
namespace plus48::ownTable
{
struct Changed
{
    /** Without it `text` is the new table. */
    juce::String problem;

    juce::String text;

    bool isGood() const noexcept { return problem.isEmpty(); }
};

/** With this row in place of the one that has its id, or behind the others. */
Changed withRow (const juce::String& text, const EquipmentRow&);

/** Without the row of this id; the heading stays. */
Changed withoutRow (const juce::String& text, const juce::String& tableName, const juce::String& id);

/** With all rows of another table of the same kind whose figures can be read; `numAdded` counts them. Refused where none can. */
Changed withTable (const juce::String& text, const juce::String& tableName, const juce::String& other, int& numAdded);

/** The rows that the text has. */
std::vector<EquipmentRow> rowsOf (const juce::String& text, const juce::String& tableName);
} // namespace plus48::ownTable
