// SPDX-License-Identifier: GPL-3.0-or-later
#include "CsvTable.h"

#include "CsvReader.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace plus48
{
namespace
{
/** UTF-8 as RFC 3629 has it: nothing overlong, no surrogates, nothing beyond U+10FFFF. JUCE's own check lets
    more through, which its strings do not all survive.
*/
bool isUtf8 (std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size();)
    {
        const auto first = static_cast<unsigned char> (bytes[i]);
        const std::size_t following = first < 0x80 ? 0 : (first >= 0xc2 && first < 0xe0) ? 1
                                                   : (first >= 0xe0 && first < 0xf0)     ? 2
                                                   : (first >= 0xf0 && first < 0xf5)     ? 3
                                                                                         : 4;

        if (first == 0 || following == 4 || i + following >= bytes.size())
            return false;

        auto character = following == 0 ? first : first & (0x3fu >> following);

        for (std::size_t k = 1; k <= following; ++k)
        {
            const auto next = static_cast<unsigned char> (bytes[i + k]);

            if ((next & 0xc0u) != 0x80u)
                return false;

            character = (character << 6) | (next & 0x3fu);
        }

        if ((following == 2 && character < 0x800u) || (following == 3 && character < 0x10000u)
            || (character >= 0xd800u && character < 0xe000u) || character > 0x10ffffu)
            return false;

        i += following + 1;
    }

    return true;
}

/** Without the blanks around it. On bytes: JUCE 8.0.12's trim() writes past the end of some strings. */
std::string_view trimmed (std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n\v\f";
    const auto first = text.find_first_not_of (blanks);

    if (first == std::string_view::npos)
        return {};

    return text.substr (first, text.find_last_not_of (blanks) - first + 1);
}

std::vector<juce::String> toStrings (const std::vector<std::string>& cells)
{
    std::vector<juce::String> strings;

    for (const auto& cell : cells)
    {
        const auto text = trimmed (cell);
        strings.push_back (juce::String::fromUTF8 (text.data(), static_cast<int> (text.size())));
    }

    return strings;
}

bool isBlank (const std::vector<juce::String>& cells)
{
    return std::all_of (cells.begin(), cells.end(), [] (auto& cell) { return cell.isEmpty(); });
}

/** Why a file as a whole cannot be read, as the end of a sentence; empty where it can. */
juce::String problemWith (std::string_view bytes)
{
    if (bytes.size() > CsvTable::maxBytes)
        return "is larger than 1 MB, which no equipment table needs to be.";

    return isUtf8 (bytes) ? juce::String() : juce::String ("is not a text file in UTF-8; save it as CSV (UTF-8).");
}
/** Puts a row of text into the table, the first one as its heading. Returns what is wrong with the row, or nothing. */
juce::String addRow (CsvTable& table, const CsvReader::Row& row)
{
    if (! row.error.empty())
        return "the row " + juce::String (row.error) + ".";

    auto cells = toStrings (row.cells);
    const auto numColumns = table.columns.size();

    if (isBlank (cells))
        return {};

    if (numColumns == 0)
    {
        table.columns = std::move (cells);
        return {};
    }

    if (table.rows.size() >= CsvTable::maxRows)
        return "only the first " + juce::String (CsvTable::maxRows) + " rows of a table are read.";

    if (cells.size() > numColumns && ! isBlank ({ cells.begin() + static_cast<std::ptrdiff_t> (numColumns), cells.end() }))
        return "the row has " + juce::String (cells.size()) + " fields where the heading has " + juce::String (numColumns)
             + "; text with a comma needs quotes around it.";

    table.rows.push_back ({ row.line, std::move (cells) });
    return {};
}
} // namespace

std::optional<CsvTable> CsvTable::read (const juce::String& fileName, std::string_view bytes, juce::StringArray& problems)
{
    if (const auto problem = problemWith (bytes); problem.isNotEmpty())
    {
        problems.add (fileName + " " + problem);
        return {};
    }

    if (bytes.substr (0, 3) == "\xef\xbb\xbf")
        bytes.remove_prefix (3);

    CsvTable table;
    table.fileName = fileName;
    CsvReader reader (bytes, maxColumns, maxCellBytes);

    while (! reader.isAtEnd())
    {
        const auto row = reader.nextRow();
        const auto problem = addRow (table, row);

        if (problem.isEmpty())
            continue;

        problems.add (fileName + ", row " + juce::String (row.line) + ": " + problem);

        // Without a heading no row can be read.
        if (table.columns.empty())
            return {};

        // The table is full.
        if (table.rows.size() >= maxRows && row.error.empty())
            break;
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
