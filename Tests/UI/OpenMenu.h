// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"
#include "TestStudio.h"

#include "UI/GearMenu/GearMenu.h"

namespace plus48::test
{
inline const juce::Rectangle<int> microphoneCard (224, 80, 160, 220);

/** A menu of equipment in a window, opened at the card of the microphone. */
struct OpenMenu
{
    explicit OpenMenu (ui::GearMenu::Kind kind, const juce::File& equipmentFolder = {}) : studio (equipmentFolder), menu (studio.get(), kind, microphoneCard)
    {
        menu.setBounds (0, 0, 1440, 900);
        menu.setEquipmentFolder (studio.folder.get().getChildFile ("equipment"));
        menu.openFile = [this] (const juce::File& file) { opened = file; };
        menu.onClose = [this] { ++timesClosed; };
    }

    bool press (int code) { return menu.keyPressed (juce::KeyPress (code)); }

    TestStudio studio;
    ui::GearMenu menu;
    juce::File opened;
    int timesClosed = 0;
};

/** The row of a datasheet with this label; nullptr where there is none. */
inline const ui::Datasheet::Row* rowOf (const ui::Datasheet& sheet, const juce::String& label)
{
    for (const auto& row : sheet.rows)
        if (row.label == label)
            return &row;

    return nullptr;
}
} // namespace plus48::test
