// SPDX-License-Identifier: GPL-3.0-or-later
#include "RigCheck.h"

#include "Equipment/FieldSyntax.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace plus48
{
namespace
{
/** How many letters to insert, delete or replace, or neighbours to swap (optimal string alignment). */
int distance (const std::string& a, const std::string& b)
{
    std::vector<int> beforeLast, last, costs (b.size() + 1);
    std::iota (costs.begin(), costs.end(), 0);

    for (size_t i = 0; i < a.size(); ++i)
    {
        beforeLast = std::exchange (last, costs);
        costs[0] = static_cast<int> (i) + 1;

        for (size_t j = 0; j < b.size(); ++j)
        {
            costs[j + 1] = std::min ({ last[j] + (a[i] == b[j] ? 0 : 1), costs[j] + 1, last[j + 1] + 1 });

            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                costs[j + 1] = std::min (costs[j + 1], beforeLast[j - 1] + 1);
        }
    }

    return costs.back();
}
} // namespace

juce::String nearestId (const juce::String& id, const juce::StringArray& ids)
{
    const auto wanted = id.substring (0, 64).toLowerCase().toStdString();

    // One slip in three letters is still the same word.
    auto best = 1 + static_cast<int> (wanted.size()) / 3;
    juce::String nearest;

    for (auto& candidate : ids)
    {
        const auto slips = distance (wanted, candidate.toLowerCase().toStdString());

        if (slips < best)
        {
            best = slips;
            nearest = candidate;
        }
    }

    return nearest;
}

juce::String unknownId (const juce::String& option, const juce::String& id, const juce::StringArray& ids, const juce::StringArray& byName)
{
    auto all = ids;
    all.addArray (byName);
    const auto nearest = nearestId (id, all);
    const auto advice = nearest.isNotEmpty() ? "did you mean " + nearest + "?"
                                             : "there are " + ids.joinIntoString (", ") + (byName.isEmpty() ? "." : ", and those by name that list shows.");

    return option + " " + quoted (id) + " is not in the catalogue; " + advice;
}
} // namespace plus48
