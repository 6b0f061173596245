// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/OwnEquipment.h"

#include "Equipment/CsvTable.h"
#include "Resources/Embedded.h"

#include <algorithm>

namespace plus48::ui::ownEquipment
{
namespace
{
using juce::String;

String asCell (const String& text) { return text.containsAnyOf (",\"\n") ? "\"" + text.replace ("\"", "\"\"") + "\"" : text; }

std::optional<CsvTable> readTable (const String& folder, const String& tableName)
{
    juce::StringArray problems;
    const auto* file = embedded::find ((folder + tableName).toRawUTF8());
    return file != nullptr ? CsvTable::read (tableName, { static_cast<const char*> (file->data), file->size }, problems) : std::nullopt;
}

bool hasRow (const std::optional<CsvTable>& table, const String& id)
{
    return table.has_value() && std::any_of (table->rows.begin(), table->rows.end(), [&] (const CsvTable::Row& row) { return table->cell (row, "id") == id; });
}

/** The one of the second shelf where the row is there, else that of the first. */
std::optional<CsvTable> tableWith (const String& exampleId, const String& tableName)
{
    auto named = readTable ("Equipment/ByName/", tableName);
    return hasRow (named, exampleId) ? std::move (named) : readTable ("Equipment/", tableName);
}

/** Written in the order of these columns, which may not be those of the shipped table. */
String rowFor (const CsvTable& shipped, const CsvTable::Row& example, const std::vector<String>& columns)
{
    juce::StringArray cells;

    for (const auto& column : columns)
    {
        auto text = shipped.cell (example, column);

        if (column == "id")
            text = ownId (text);
        else if (column == "name")
            text = "My " + (shipped.columnIndex ("maker") < 0 ? text.toLowerCase() : text);
        else if (column == "basis")
            text = "copied from " + shipped.cell (example, "name") + "; replace what your datasheet says";
        else if (column == "typical_of")
            text = {};

        cells.add (asCell (text));
    }

    return cells.joinIntoString (",");
}
} // namespace

String ownId (const String& exampleId) { return "my-" + exampleId; }

juce::Result addExample (const juce::File& folder, const String& tableName, const String& exampleId)
{
    const auto shipped = tableWith (exampleId, tableName);

    if (! shipped.has_value() || shipped->rows.empty())
        return juce::Result::fail (tableName + " is not part of the program.");

    const auto* example = &shipped->rows.front();

    for (const auto& row : shipped->rows)
        if (shipped->cell (row, "id") == exampleId)
            example = &row;

    const auto id = shipped->cell (*example, "id");

    if (const auto created = folder.createDirectory(); created.failed())
        return juce::Result::fail ("The folder " + folder.getFullPathName() + " cannot be made: " + created.getErrorMessage().trimCharactersAtEnd (".") + ".");

    const auto file = folder.getChildFile (tableName);
    auto columns = shipped->columns;
    String addition;

    if (file.getSize() > 0)
    {
        const auto text = file.loadFileAsString();
        juce::StringArray problems;
        const auto table = CsvTable::read (tableName, { text.toRawUTF8(), text.getNumBytesAsUTF8() }, problems);

        if (! table.has_value())
            return juce::Result::fail (problems.isEmpty() ? tableName + " cannot be read." : problems[0]);

        for (const auto& row : table->rows)
            if (table->cell (row, "id") == ownId (id))
                return juce::Result::ok();

        columns = table->columns;
        addition = text.endsWithChar ('\n') ? "" : "\n";
    }
    else
    {
        juce::StringArray heading;

        for (const auto& column : columns)
            heading.add (asCell (column));

        addition = heading.joinIntoString (",") + "\n";
    }

    return file.appendText (addition + rowFor (*shipped, *example, columns) + "\n", false, false, "\n")
             ? juce::Result::ok()
             : juce::Result::fail (file.getFullPathName() + " cannot be written; check that the folder may be changed.");
}
} // namespace plus48::ui::ownEquipment
