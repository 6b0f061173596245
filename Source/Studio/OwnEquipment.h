// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SetupEditor.h"

#include "Datasheet/EquipmentRow.h"
#include "Equipment/Catalogue.h"

namespace plus48
{
/** The user's own equipment: the tables in their folder, and the catalogue that has it all. What changes a table is a step of undo, and the catalogue
    follows at once. [message thread]
*/
class OwnEquipment
{
public:
    /** The catalogue is the only one that anybody may change. */
    OwnEquipment (Catalogue& catalogueToKeep, const juce::File& folderOfTables, SetupEditor&);

    /** What ships with the program, and what is in this folder, where there is one. */
    static Catalogue catalogueWith (const juce::File& folder, juce::StringArray& problems);

    const juce::File& folder() const noexcept { return tables; }

    /** Adds a row, or puts it in place of the one with its id. On failure, which is one sentence, nothing has changed. */
    juce::Result put (const EquipmentRow&);

    /** Refused while the setup uses it. */
    juce::Result remove (const juce::String& table, const juce::String& id);

    /** All rows of a CSV file that can be read; `numAdded` counts them. */
    juce::Result importFrom (const juce::File&, const juce::String& table, int& numAdded);

    /** The whole table into a file, which `--equipment` reads as well. */
    juce::Result exportTo (const juce::File&, const juce::String& table) const;

    /** A row as the table has it; nothing where there is no such id. */
    std::optional<EquipmentRow> row (const juce::String& table, const juce::String& id) const;

    /** Why no table can be changed just now, as one sentence; set by whoever knows. Empty while it can. */
    std::function<juce::String()> whyNotNow;

    /** Told that the catalogue is another one. */
    std::function<void()> onChange;

private:
    juce::String textOf (const juce::String& table) const;
    juce::Result change (const juce::String& step, const juce::String& table, const juce::String& after);
    juce::Result replace (const juce::String& table, const juce::String& expected, const juce::String& next);
    juce::Result write (const juce::String& table, const juce::String& text) const;

    Catalogue& catalogue;
    const juce::File tables;
    SetupEditor& editor;
};
} // namespace plus48
