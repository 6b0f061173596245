// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <optional>
#include <string_view>
#include <vector>

namespace plus48
{
/** A table of text as RFC 4180 has it: the first row names the columns.

    Quotes, doubled quotes, line breaks within quotes, either line ending and a
    UTF-8 mark at the start are understood. Cells are trimmed; a row may end
    early, and rows without text are passed over.
*/
struct CsvTable
{
    struct Row
    {
        /** The line in the file where the row begins; the heading is usually line 1. */
        int line = 1;

        std::vector<juce::String> cells;
    };

    // More than any equipment list needs, and little enough that no file can exhaust the memory.
    static constexpr size_t maxBytes = 1 << 20;
    static constexpr size_t maxRows = 1000;
    static constexpr size_t maxColumns = 100;
    static constexpr size_t maxCellBytes = 4000;

    /** For messages. */
    juce::String fileName;

    std::vector<juce::String> columns;
    std::vector<Row> rows;

    /** [any thread] Nothing where the file as a whole is not a table. Rows that cannot be read are left
        out. Every error is one sentence in `problems`, which begins with the file's name.
    */
    static std::optional<CsvTable> read (const juce::String& fileName, std::string_view bytes, juce::StringArray& problems);

    /** [any thread] The position of a column, or -1. */
    int columnIndex (juce::StringRef name) const noexcept;

    /** [any thread] The text of a cell; empty where the row or the table has none. */
    juce::String cell (const Row& row, juce::StringRef column) const;
};
} // namespace plus48
