// SPDX-License-Identifier: GPL-3.0-or-later
#include "StripGroupList.h"

#include "UI/Controls/Menus.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <algorithm>

namespace plus48::ui
{
StripGroupList::StripGroupList (StudioParts& studioToUse) : studio (studioToUse)
{
    naming.setNames ("Group", "The group's name.");
    naming.textField().setNames ("Name", "Enter keeps it, Esc leaves it as it was.");
    naming.onRename = [this] (const juce::String& text) {
        if (studio.strips.renameGroup (naming.valueText(), text).wasOk())
            naming.showName (text.trim());
    };
    addChildComponent (naming);
    refresh();
}

void StripGroupList::addRow()
{
    const auto index = rows.size();
    auto& row = *rows.emplace_back (std::make_unique<SideRow>());
    row.onPress = [this, index] { pressRow (index); };
    row.onMenu = [this, index] { openMenu (index); };
    row.onRename = [this, index] { nameRow (index); };
    row.onRemove = [this, index] { removeRow (index); };
    addChildComponent (row);
    naming.toFront (false);
}

void StripGroupList::refresh()
{
    const auto& setup = studio.editor.setup();
    groups = studio.strips.groups();

    while (rows.size() < groups.size())
        addRow();

    for (std::size_t i = 0; i < groups.size(); ++i)
    {
        const auto& group = groups[i];
        const auto isBank = ! group.isOwn && group.name.startsWith ("Inputs ");
        const auto isAnyArmed = group.armed != StripGroup::Armed::none;
        rows[i]->setWords ({ {}, isAnyArmed ? &Palette::red : &Palette::t3, group.armed == StripGroup::Armed::all, {}, group.name, isBank ? juce::String() : group.numbers(), juce::String (group.numArmed (setup)) + " of " + juce::String (group.inputs.size()) });
        rows[i]->setHelpText (group.isOwn ? "Arms all of them, or puts them away. F2 renames the group, Delete removes it." : "Arms all of them, or puts them away.");
    }

    const auto words = juce::String (static_cast<int> (std::count (setup.armed.begin(), setup.armed.end(), true))) + " armed";

    if (std::exchange (armedWords, words) != words)
        repaint (getLocalBounds().withHeight (Control::margin + headHeight));

    resized();
}

void StripGroupList::tick()
{
    naming.tick();

    if (! naming.isVisible() || naming.isEditing())
        return;

    // Back to the group that was named: hidden, the field would leave the keyboard to the first one.
    if (auto* const row = rowOf (naming.valueText()); row != nullptr && naming.hasKeyboardFocus (true))
        row->grabKeyboardFocus();

    naming.setVisible (false);
}

SideRow* StripGroupList::rowOf (const juce::String& ownGroup)
{
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].isOwn && groups[i].name == ownGroup)
            return rows[i].get();

    return nullptr;
}

void StripGroupList::pressRow (std::size_t index)
{
    if (index < groups.size())
        (void) studio.strips.toggleArmed (StripGroup (groups[index]));
}

void StripGroupList::nameRow (std::size_t index)
{
    if (! isOwn (index))
        return;

    const auto place = rows[index]->getBounds();

    if (auto* const view = findParentComponentOfClass<juce::Viewport>(); view != nullptr && ! view->getViewArea().contains (place))
        view->setViewPosition (0, place.getY());

    naming.showName (groups[index].name);
    naming.setBounds (place);
    naming.setVisible (true);
    naming.beginEditing();
}

void StripGroupList::beginNaming (const juce::String& name)
{
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].isOwn && groups[i].name == name)
            return nameRow (i);
}

void StripGroupList::removeRow (std::size_t index)
{
    if (isOwn (index))
        (void) studio.strips.removeGroup (juce::String (groups[index].name));
}

void StripGroupList::openMenu (std::size_t index)
{
    if (! isOwn (index))
        return;

    enum
    {
        rename = 1,
        remove
    };

    juce::PopupMenu menu;
    menu.addItem (rename, "Rename");
    menu.addItem (remove, "Remove the group");
    menu.showMenuAsync (menuUnder (*rows[index]), [safe = SafePointer<StripGroupList> (this), index] (int item) {
        if (safe != nullptr && item == rename)
            safe->nameRow (index);
        else if (safe != nullptr && item == remove)
            safe->removeRow (index);
    });
}

void StripGroupList::resized()
{
    const auto body = getLocalBounds().reduced (Control::margin);
    auto y = body.getY() + headHeight;

    for (std::size_t i = 0; i < rows.size(); ++i)
    {
        rows[i]->setVisible (i < groups.size());
        rows[i]->setBody ({ body.getX(), y, body.getWidth(), SideRow::height });
        y += SideRow::height;
    }

    if (! naming.isVisible())
        return;

    if (const auto* const row = rowOf (naming.valueText()))
        naming.setBounds (row->getBounds());
    else
        naming.endEditing();
}

void StripGroupList::paint (juce::Graphics& g)
{
    const auto line = getLocalBounds().reduced (Control::margin).toFloat().withHeight (22.0f);
    drawText (g, "Arm in groups", type::strong(), palette().t1, line);
    drawText (g, armedWords, type::label(), palette().t2, line, juce::Justification::centredRight);
}
} // namespace plus48::ui
