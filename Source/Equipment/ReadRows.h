// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FieldReader.h"

#include <map>

namespace plus48
{
/** [any thread] Goes through a table with `readRow (FieldReader&, Model&)` and keeps what is good.

    An id may stand in a table only once.
*/
template <typename Model, typename ReadRow>
std::vector<Model> readRows (const CsvTable& table, juce::StringArray& problems, ReadRow&& readRow)
{
    std::vector<Model> models;
    std::map<juce::String, int> lineOfId;

    if (table.columnIndex ("id") < 0)
    {
        problems.add (table.fileName + " has no column id; its first row must name the columns, separated by commas.");
        return models;
    }

    for (auto& row : table.rows)
    {
        FieldReader fields (table, row, problems);
        Model model;
        model.identity = fields.identity();
        readRow (fields, model);
        model.identity.defaulted = fields.defaultedColumns();

        if (! fields.isGood())
            continue;

        const auto [earlier, isNew] = lineOfId.emplace (model.identity.id, row.line);

        if (isNew)
            models.push_back (std::move (model));
        else
            problems.add (table.fileName + ", row " + juce::String (row.line) + ", column id: " + quoted (model.identity.id)
                          + " is already the id of row " + juce::String (earlier->second) + ".");
    }

    return models;
}
} // namespace plus48
