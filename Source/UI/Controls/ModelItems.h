// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/SelectBox.h"

#include <algorithm>

/** Equipment of the catalogue as the items of a box. [message thread] */
namespace plus48::ui
{
template <typename Models>
std::vector<SelectBox::Item> namesOf (const Models& models)
{
    std::vector<SelectBox::Item> items;

    for (const auto& model : models)
        items.push_back ({ model.identity.name });

    return items;
}

/** -1: it is not among them. */
template <typename Models>
int indexOf (const Models& models, const juce::String& id)
{
    const auto found = std::find_if (models.begin(), models.end(), [&] (const auto& model) { return model.identity.id == id; });
    return found != models.end() ? static_cast<int> (found - models.begin()) : -1;
}
} // namespace plus48::ui
