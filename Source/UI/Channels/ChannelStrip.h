// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StripName.h"
#include "StripSelection.h"

#include "Studio/StudioParts.h"
#include "UI/Path/FaceplateButtons.h"
#include "UI/Path/InputControls.h"
#include "UI/Path/PathPanel.h"

namespace plus48::ui
{
/** One input from top to bottom, with every control of the faceplate. What is touched selects it. It takes the parts of the studio whole: a
    strip reaches nearly all that is done to an input.
*/
class ChannelStrip : public juce::Component
{
public:
    ChannelStrip (StudioParts&, StripSelection&);

    /** Counted from 0. */
    void setInput (int);
    int input() const { return controls.input(); }

    /** A menu of equipment is wanted, for this strip, which is selected. */
    std::function<void (PathPanel::Menu)> onOpenMenu;

    /** A group was made of the chosen strips: it wants a name. */
    std::function<void (const juce::String& group)> onGroupMade;

    /** After the setup, or what is chosen, has changed. */
    void refresh();

    /** 30 times a second. */
    void tick();

    void beginRenaming() { name.beginEditing(); }
    void togglePhantom() { controls.togglePhantom(); }

    /** What can be done to the strip as a whole. */
    juce::PopupMenu menu() const;
    void runMenu (int item);

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseDown (const juce::MouseEvent& event) override { pressWith (event.mods); }

private:
    void pressWith (juce::ModifierKeys);
    void makeGroup();
    void toggleGroup (int index);
    juce::PopupMenu groupMenu() const;
    void select() { studio.editor.selectInput (input()); }
    bool isSelected() const { return studio.editor.selectedInput() == input(); }
    void openMenu();
    void placeKnobAndMeter (juce::Rectangle<int> area, bool isRoomy);
    void refreshWords();
    juce::String lineText() const;

    StudioParts& studio;
    StripSelection& selection;
    StripName name;
    StripLine line;
    ArmButton arm;
    InputControls controls;
    Segments paths;
    bool wasSelected = false, wasLinked = false, wasChosen = false;
};
} // namespace plus48::ui
