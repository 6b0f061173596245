// SPDX-License-Identifier: GPL-3.0-or-later
#include "CsvTable.h"

#include "CsvReader.h"

#include <algorithm>

namespace plus48
{
namespace
{
bool isUtf8 (std::string_view bytes)
{
    return bytes.find ('\0') == std::string_view::npos
        && juce::CharPointer_UTF8::isValidString (bytes.data(), static_cast<int> (bytes.size()));
}

std::vector<juce::String> toStrings (const std::vector<std::string>& cells)
{
    std::vector<juce::String> strings;

    for (auto& cell : cells)
        strings.push_back (juce::String::fromUTF8 (cell.data(), static_cast<int> (cell.size())).trim());

    return strings;
}

bool isBlank (const std::vector<juce::String>& cells)
{
    return std::all_of (cells.begin(), cells.end(), [] (auto& cell) { return cell.isEmpty(); });
}
} // namespace

std::optional<CsvTable> CsvTable::read (const juce::String& fileName, std::string_view bytes, juce::StringArray& problems)
{
    if (bytes.size() > maxBytes)
    {
        problems.add (fileName + " is larger than 1 MB, which no equipment table needs to be.");
        return {};
    }

    if (bytes.substr (0, 3) == "\xef\xbb\xbf")
        bytes.remove_prefix (3);

    if (! isUtf8 (bytes))
    {
        problems.add (fileName + " is not a text file in UTF-8; save it as CSV (UTF-8).");
        return {};
    }

    CsvTable table;
    table.fileName = fileName;
    CsvReader reader (bytes, maxColumns, maxCellBytes);

    while (! reader.isAtEnd())
    {
        auto row = reader.nextRow();
        const auto where = fileName + ", row " + juce::String (row.line);

        if (! row.complaint.empty())
        {
            problems.add (where + ": the row " + juce::String (row.complaint) + ".");

            if (table.columns.empty())
                return {};

            continue;
        }

        auto cells = toStrings (row.cells);

        if (isBlank (cells))
            continue;

        if (table.columns.empty())
        {
            table.columns = std::move (cells);
            continue;
        }

        if (table.rows.size() >= maxRows)
        {
            problems.add (where + ": only the first " + juce::String (maxRows) + " rows of a table are read.");
            break;
        }

        if (cells.size() > table.columns.size() && ! isBlank ({ cells.begin() + static_cast<std::ptrdiff_t> (table.columns.size()), cells.end() }))
            problems.add (where + ": the row has " + juce::String (cells.size()) + " fields where the heading has "
                          + juce::String (table.columns.size()) + "; text with a comma needs quotes around it.");
        else
            table.rows.push_back ({ row.line, std::move (cells) });
    }

    if (table.columns.empty())
    {
        problems.add (fileName + " is empty; its first row must name the columns.");
        return {};
    }

    return table;
}

int CsvTable::columnIndex (juce::StringRef name) const noexcept
{
    const auto found = std::find (columns.begin(), columns.end(), name);
    return found != columns.end() ? static_cast<int> (found - columns.begin()) : -1;
}

juce::String CsvTable::cell (const Row& row, juce::StringRef column) const
{
    const auto index = columnIndex (column);
    return index >= 0 && static_cast<size_t> (index) < row.cells.size() ? row.cells[static_cast<size_t> (index)] : juce::String();
}
} // namespace plus48
