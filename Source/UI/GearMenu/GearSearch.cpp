// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/GearSearch.h"

#include "Equipment/NameSearch.h"

#include <algorithm>

namespace plus48::ui
{
std::vector<GearItem> groupedByMaker (std::vector<GearItem> items, const juce::String& typed)
{
    items.erase (std::remove_if (items.begin(), items.end(), [&] (const GearItem& item) { return ! matchesSearch (item.maker + item.name + item.purpose, typed); }), items.end());

    std::stable_sort (items.begin(), items.end(), [] (const GearItem& left, const GearItem& right) {
        const auto makers = left.maker.compareIgnoreCase (right.maker);
        return makers != 0 ? makers < 0 : left.name.compareNatural (right.name) < 0;
    });

    juce::String maker;

    for (auto& item : items)
    {
        item.heading = item.maker != maker ? item.maker : juce::String();
        item.headingFigure = {};
        maker = item.maker;
    }

    return items;
}
} // namespace plus48::ui
