// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plus48
{
/** [any thread] Cuts the text of a table into rows of cells.

    A row that is broken is given up at the end of its first line, so that one
    forgotten quote does not swallow the rest of the file.
*/
class CsvReader
{
public:
    CsvReader (std::string_view textToRead, size_t maxCells, size_t maxCellBytes);

    struct Row
    {
        int line = 1;
        std::vector<std::string> cells;

        /** Empty, or what is wrong with the row, as the end of a sentence. */
        std::string error;
    };

    bool isAtEnd() const noexcept { return position >= text.size(); }

    /** Must not be called at the end. */
    Row nextRow();

private:
    /** True where another cell follows in this row. */
    bool readCell (Row& row);
    void readQuoted (Row& row, std::string& cell);
    void skipToNextLine (size_t from);

    std::string_view text;
    size_t maxNumCells, maxNumBytes;
    size_t position = 0;
    int line = 1;
};
} // namespace plus48
