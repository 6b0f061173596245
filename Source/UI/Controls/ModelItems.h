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

/** The first shelf and behind it the second, and whose id each is. */
struct ModelChoices
{
    std::vector<SelectBox::Item> items;
    std::vector<juce::String> ids;

    template <typename Model>
    static ModelChoices of (const std::vector<Model>& typical, const std::vector<Model>& byName)
    {
        ModelChoices choices;

        for (const auto* const shelf : { &typical, &byName })
            for (const auto& model : *shelf)
                choices.add (model.identity.fullName(), model.identity.id);

        return choices;
    }

    void add (const juce::String& name, const juce::String& id)
    {
        items.push_back ({ name });
        ids.push_back (id);
    }

    const juce::String& id (int index) const { return ids[static_cast<std::size_t> (index)]; }

    /** -1: it is not among them. */
    int indexOf (const juce::String& wanted) const
    {
        const auto found = std::find (ids.begin(), ids.end(), wanted);
        return found != ids.end() ? static_cast<int> (found - ids.begin()) : -1;
    }
};

/** -1: it is not among them. */
template <typename Models>
int indexOf (const Models& models, const juce::String& id)
{
    const auto found = std::find_if (models.begin(), models.end(), [&] (const auto& model) { return model.identity.id == id; });
    return found != models.end() ? static_cast<int> (found - models.begin()) : -1;
}
} // namespace plus48::ui
