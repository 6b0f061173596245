// SPDX-License-Identifier: GPL-3.0-or-later
#include "StripSelection.h"

#include <algorithm>
#include <numeric>

namespace plus48::ui
{
bool StripSelection::contains (int input) const { return std::binary_search (chosen.begin(), chosen.end(), input); }

bool StripSelection::press (int input, juce::ModifierKeys keys, int selected)
{
    if (keys.isShiftDown())
    {
        std::vector<int> all (static_cast<std::size_t> (std::abs (input - selected)) + 1);
        std::iota (all.begin(), all.end(), std::min (input, selected));
        set (std::move (all));
        return true;
    }

    if (! keys.isCommandDown())
    {
        clear();
        return false;
    }

    // The selected one is where choosing begins.
    auto next = chosen.empty() ? std::vector<int> { selected } : chosen;

    if (const auto found = std::find (next.begin(), next.end(), input); found == next.end())
        next.insert (std::upper_bound (next.begin(), next.end(), input), input);
    else if (! chosen.empty())
        next.erase (found);

    set (std::move (next));
    return true;
}

void StripSelection::keepBelow (int numInputs)
{
    auto kept = chosen;
    std::erase_if (kept, [numInputs] (int input) { return input >= numInputs; });
    set (std::move (kept));
}

void StripSelection::set (std::vector<int> next)
{
    if (std::exchange (chosen, next) != next && onChange != nullptr)
        onChange();
}
} // namespace plus48::ui
