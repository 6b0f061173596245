// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <utility>
#include <vector>

namespace plus48
{
/** One piece of equipment as the tables have it: column and cell, without what is blank. */
struct EquipmentRow
{
    /** `microphones.csv` and so on. */
    juce::String table;

    std::vector<std::pair<juce::String, juce::String>> cells;

    /** Empty where the row has no such cell. */
    juce::String cell (juce::StringRef column) const
    {
        for (const auto& [name, text] : cells)
            if (name == column)
                return text;

        return {};
    }

    juce::String id() const { return cell ("id"); }

    /** A blank text takes the cell away. */
    void set (const juce::String& column, const juce::String& text)
    {
        for (auto at = cells.begin(); at != cells.end(); ++at)
        {
            if (at->first != column)
                continue;

            if (text.isEmpty())
                cells.erase (at);
            else
                at->second = text;

            return;
        }

        if (text.isNotEmpty())
            cells.emplace_back (column, text);
    }
};
} // namespace plus48
