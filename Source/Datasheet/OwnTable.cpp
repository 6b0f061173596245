// SPDX-License-Identifier: GPL-3.0-or-later
#include "OwnTable.h"

#include "Equipment/Catalogue.h"
#include "Equipment/CsvTable.h"

#include <algorithm>

namespace plus48::ownTable
{
namespace
{
using juce::String;

String asCsvCell (const String& text) { return text.containsAnyOf (",\"\r\n") ? "\"" + text.replace ("\"", "\"\"") + "\"" : text; }

String asCsvLine (const std::vector<String>& cells)
{
    juce::StringArray line;

    for (const auto& cell : cells)
        line.add (asCsvCell (cell));

    return line.joinIntoString (",") + "\n";
}

String asText (const CsvTable& table)
{
    auto text = asCsvLine (table.columns);

    for (const auto& row : table.rows)
        text << asCsvLine (row.cells);

    return text;
}

/** An empty text is a table with an id alone. A row whose commas or quotes cannot be made out would be lost, so it is refused. */
std::optional<CsvTable> parsed (const String& text, const String& tableName, String& problem)
{
    if (text.trim().isEmpty())
    {
        CsvTable empty;
        empty.fileName = tableName;
        empty.columns = { "id" };
        return empty;
    }

    juce::StringArray problems;
    auto table = CsvTable::read (tableName, { text.toRawUTF8(), text.getNumBytesAsUTF8() }, problems);
    problem = problems[0];

    if (problem.isEmpty() && table->columnIndex ("id") < 0)
        problem = tableName + " has no column id; its first row must name the columns, separated by commas.";

    return problem.isEmpty() ? table : std::nullopt;
}

void put (CsvTable& table, const EquipmentRow& row)
{
    for (const auto& cell : row.cells)
        if (table.columnIndex (cell.first) < 0)
            table.columns.push_back (cell.first);

    std::vector<String> cells;

    for (const auto& column : table.columns)
        cells.push_back (row.cell (column));

    const auto known = std::find_if (table.rows.begin(), table.rows.end(), [&] (const auto& each) { return table.cell (each, "id") == row.id(); });

    if (known != table.rows.end())
        known->cells = std::move (cells);
    else
        table.rows.push_back ({ 0, std::move (cells) });
}

std::vector<EquipmentRow> rowsIn (const CsvTable& table)
{
    std::vector<EquipmentRow> rows;

    for (const auto& row : table.rows)
    {
        auto& next = rows.emplace_back (EquipmentRow { table.fileName, {} });

        for (std::size_t i = 0; i < std::min (table.columns.size(), row.cells.size()); ++i)
            if (table.columns[i].isNotEmpty())
                next.set (table.columns[i], row.cells[i]);
    }

    return rows;
}

/** The ids of a table's rows that can be used as they are. */
juce::StringArray idsThatCanBeRead (const CsvTable& table, juce::StringArray& problems)
{
    Catalogue catalogue;
    catalogue.addTable (table, problems);
    juce::StringArray ids;

    const auto add = [&ids] (const auto& models) {
        for (const auto& model : models)
            ids.add (model.identity.id);
    };

    add (catalogue.microphones);
    add (catalogue.instruments);
    add (catalogue.preamps);
    add (catalogue.interfaces);
    add (catalogue.headphones);
    add (catalogue.monitors);
    return ids;
}
} // namespace

Changed withRow (const String& text, const EquipmentRow& row)
{
    Changed changed;

    if (auto table = parsed (text, row.table, changed.problem))
    {
        put (*table, row);
        changed.text = asText (*table);
    }

    return changed;
}

Changed withoutRow (const String& text, const String& tableName, const String& id)
{
    Changed changed;

    if (auto table = parsed (text, tableName, changed.problem))
    {
        if (std::erase_if (table->rows, [&] (const auto& row) { return table->cell (row, "id") == id; }) == 0)
            changed.problem = tableName + " has no row " + id + ".";

        changed.text = asText (*table);
    }

    return changed;
}

Changed withTable (const String& text, const String& tableName, const String& other, int& numAdded)
{
    Changed changed;
    juce::StringArray problems;
    numAdded = 0;
    const auto additions = CsvTable::read (tableName, { other.toRawUTF8(), other.getNumBytesAsUTF8() }, problems);
    auto table = parsed (text, tableName, changed.problem);

    if (! table.has_value() || ! additions.has_value())
    {
        if (changed.isGood())
            changed.problem = problems.isEmpty() ? tableName + " cannot be read." : problems[0];

        return changed;
    }

    const auto usable = idsThatCanBeRead (*additions, problems);

    for (const auto& row : rowsIn (*additions))
    {
        if (usable.contains (row.id()))
        {
            put (*table, row);
            ++numAdded;
        }
    }

    if (numAdded == 0)
        changed.problem = problems.isEmpty() ? "There is no row with equipment in it." : problems[0];

    changed.text = asText (*table);
    return changed;
}

std::vector<EquipmentRow> rowsOf (const String& text, const String& tableName)
{
    String problem;
    const auto table = parsed (text, tableName, problem);
    return table.has_value() ? rowsIn (*table) : std::vector<EquipmentRow> {};
}
} // namespace plus48::ownTable
