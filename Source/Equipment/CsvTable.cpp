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

        if (! row.error.empty())
        {
            problems.add (where + ": the row " + juce::String (row.error) + ".");

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
