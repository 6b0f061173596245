// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::test
{
/** The descendant with this id that is seen; nullptr where there is none. */
template <typename Type = juce::Component>
Type* find (juce::Component& parent, const juce::String& id)
{
    for (auto* child : parent.getChildren())
    {
        if (! child->isVisible())
            continue;

        if (child->getComponentID() == id)
            return dynamic_cast<Type*> (child);

        if (auto* found = find<Type> (*child, id))
            return found;
    }

    return nullptr;
}

/** The first descendant of this type that is seen; nullptr where there is none. */
template <typename Type>
Type* findA (juce::Component& parent)
{
    for (auto* child : parent.getChildren())
    {
        if (! child->isVisible())
            continue;

        if (auto* const found = dynamic_cast<Type*> (child))
            return found;

        if (auto* const found = findA<Type> (*child))
            return found;
    }

    return nullptr;
}
} // namespace plus48::test
