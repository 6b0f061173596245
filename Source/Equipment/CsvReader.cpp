// SPDX-License-Identifier: GPL-3.0-or-later
#include "CsvReader.h"

namespace plus48
{
CsvReader::CsvReader (std::string_view textToRead, size_t maxCells, size_t maxCellBytes)
    : text (textToRead), maxNumCells (maxCells), maxNumBytes (maxCellBytes)
{
}

CsvReader::Row CsvReader::nextRow()
{
    Row row;
    row.line = line;
    const auto start = position;

    while (readCell (row))
    {
        if (row.cells.size() >= maxNumCells)
        {
            row.error = "has more than " + std::to_string (maxNumCells) + " fields";
            break;
        }
    }

    if (! row.error.empty())
    {
        line = row.line;
        skipToNextLine (start);
    }

    return row;
}

bool CsvReader::readCell (Row& row)
{
    std::string cell;

    while (! isAtEnd() && (text[position] == ' ' || text[position] == '\t'))
        ++position;

    if (! isAtEnd() && text[position] == '"')
        readQuoted (row, cell);

    for (; row.error.empty() && ! isAtEnd(); ++position)
    {
        const auto c = text[position];

        if (c == ',' || c == '\r' || c == '\n')
            break;

        cell += c;

        if (cell.size() > maxNumBytes)
            row.error = "has a field of more than " + std::to_string (maxNumBytes) + " bytes";
    }

    if (! row.error.empty())
        return false;

    row.cells.push_back (std::move (cell));

    if (isAtEnd())
        return false;

    if (text[position] == ',')
    {
        ++position;
        return true;
    }

    skipToNextLine (position);
    return false;
}

void CsvReader::readQuoted (Row& row, std::string& cell)
{
    for (++position; ! isAtEnd(); ++position)
    {
        const auto c = text[position];

        if (c == '"')
        {
            ++position;

            if (isAtEnd() || text[position] != '"')
            {
                while (! isAtEnd() && (text[position] == ' ' || text[position] == '\t'))
                    ++position;

                if (! isAtEnd() && std::string_view (",\r\n").find (text[position]) == std::string_view::npos)
                    row.error = "has text after a closing quote";

                return;
            }
        }
        else if (c == '\n' || (c == '\r' && (position + 1 >= text.size() || text[position + 1] != '\n')))
        {
            ++line;
        }

        cell += c;

        if (cell.size() > maxNumBytes)
            break;
    }

    row.error = "has a quote that is not closed";
}

void CsvReader::skipToNextLine (size_t from)
{
    position = text.find_first_of ("\r\n", from);

    if (position == std::string_view::npos)
    {
        position = text.size();
        return;
    }

    position += text.substr (position, 2) == "\r\n" ? 2u : 1u;
    ++line;
}
} // namespace plus48
