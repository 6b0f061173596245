// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportSections.h"

#include "Equipment/CsvReader.h"

namespace plus48
{
namespace
{
ReportTable tableIn (const juce::File& file)
{
    constexpr std::size_t maxCells = 64, maxBytes = 10'000;
    const auto text = file.loadFileAsString().toStdString();
    CsvReader reader (text, maxCells, maxBytes);
    ReportTable table { file.getFileNameWithoutExtension(), {}, {} };

    while (! reader.isAtEnd())
    {
        juce::StringArray cells;

        for (const auto& cell : reader.nextRow().cells)
            cells.add (juce::String::fromUTF8 (cell.c_str()));

        if (table.columns.isEmpty())
            table.columns = cells;
        else
            table.rows.push_back (cells);
    }

    return table;
}
} // namespace

ReportSection tablesOfTests (const juce::File& reportFolder)
{
    ReportSection section { "situations", "What is said in which situation", "Each row was expected first, by an engineer's reasoning, and then compared with what the program says. The tests fail where the two differ.", {}, {} };
    auto files = reportFolder.getChildFile ("tables").findChildFiles (juce::File::findFiles, false, "*.csv");
    files.sort();

    for (const auto& file : files)
        section.tables.push_back (tableIn (file));

    return section;
}
} // namespace plus48
