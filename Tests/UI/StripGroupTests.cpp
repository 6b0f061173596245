// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "FindComponent.h"
#include "OnScreen.h"
#include "Picture.h"
#include "TestStudio.h"

#include "UI/Channels/StripGroupList.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
const juce::ModifierKeys ctrl (juce::ModifierKeys::commandModifier), withShift (juce::ModifierKeys::shiftModifier);

/** The strips of a band, the first one selected. */
struct Strips
{
    explicit Strips (juce::Point<int> size = { 1440, 900 }) : window (studio.get(), size)
    {
        REQUIRE (studio->sourceActions.dealOut ("band").wasOk());
        studio->editor.selectInput (0);
        window.view.show (Preferences::View::channels);
    }

    ChannelStrip& strip (int input)
    {
        for (auto* const child : window.view.channelsView().getChildren())
            if (auto* const found = dynamic_cast<ChannelStrip*> (child); found != nullptr && found->isVisible() && found->input() == input)
                return *found;

        throw std::runtime_error ("No strip of this input is seen");
    }

    void press (int input, juce::ModifierKeys keys = {}) { test::Pointer (strip (input)).press ({ 4.0f, 60.0f }, keys); }

    /** The item of the strip's menu that begins with these words, submenus included. */
    static int itemOf (const juce::PopupMenu& menu, const juce::String& words)
    {
        for (juce::PopupMenu::MenuItemIterator items (menu, true); items.next();)
            if (items.getItem().text.startsWith (words))
                return items.getItem().itemID;

        return 0;
    }

    void choose (int input, const juce::String& words)
    {
        const auto item = itemOf (strip (input).menu(), words);
        INFO (words);
        REQUIRE (item != 0);
        strip (input).runMenu (item);
    }

    StripGroupList& list()
    {
        auto* const found = test::findA<StripGroupList> (window.view);
        REQUIRE (found != nullptr);
        return *found;
    }

    SideRow& row (const juce::String& name)
    {
        for (auto* const child : list().getChildren())
            if (auto* const found = dynamic_cast<SideRow*> (child); found != nullptr && found->isVisible() && found->getTitle() == name)
                return *found;

        throw std::runtime_error ("No row has this name");
    }

    /** Writes into the field that is open. */
    void write (const juce::String& name)
    {
        auto* const field = test::findA<StripName> (list());
        REQUIRE (field != nullptr);
        REQUIRE (field->isEditing());
        field->textField().onCommit (name);
        window.view.advance (0.03);
        CHECK (test::findA<StripName> (list()) == nullptr);
    }

    test::TestStudio studio;
    test::OnScreen window;
};
} // namespace

TEST_CASE ("Ctrl chooses one more strip or one less, Shift all from the selected one on, and an ordinary press none", "[ui][channels][groups]")
{
    StripSelection selection;
    CHECK (selection.press (5, ctrl, 2));
    CHECK (selection.inputs() == std::vector<int> { 2, 5 });
    CHECK (selection.press (3, ctrl, 2));
    CHECK (selection.press (2, ctrl, 2));
    CHECK (selection.inputs() == std::vector<int> { 3, 5 });
    CHECK (selection.with (5) == std::vector<int> { 3, 5 });
    CHECK (selection.with (4) == std::vector<int> { 4 });
    CHECK (selection.press (1, withShift, 3));
    CHECK (selection.inputs() == std::vector<int> { 1, 2, 3 });
    selection.keepBelow (2);
    CHECK (selection.inputs() == std::vector<int> { 1 });
    CHECK_FALSE (selection.press (0, {}, 3));
    CHECK (selection.inputs().empty());
}

TEST_CASE ("Chosen strips become a group that is named where it stands, armed with one press and undone", "[ui][channels][groups]")
{
    Strips strips;
    auto& editor = strips.studio->editor;
    strips.press (4, ctrl);
    strips.press (6, ctrl);
    CHECK (editor.selectedInput() == 0);
    strips.choose (4, "New group of the 3 chosen strips");
    CHECK (editor.setup().stripOf (6).isIn ("Group 1"));
    strips.write ("Rhythm");
    CHECK (editor.setup().stripOf (0).isIn ("Rhythm"));

    strips.row ("Rhythm").press();
    CHECK (editor.setup().runningInputs() == std::vector<int> { 1, 2, 3, 5, 7 });
    CHECK (strips.row ("Rhythm").valueText() == "0 of 3");
    strips.row ("Rhythm").press();
    CHECK (editor.setup().runningInputs().size() == 8);

    // Out of it and into it by the strip's menu.
    strips.choose (4, "Rhythm");
    CHECK_FALSE (editor.setup().stripOf (4).isIn ("Rhythm"));
    strips.choose (1, "Rhythm");
    CHECK (strips.row ("Rhythm").valueText() == "3 of 3");
    (void) test::picture (strips.window.view, "channels-own-group");
}

TEST_CASE ("A group of one's own is renamed by F2 and removed by Delete; a bank is neither", "[ui][channels][groups]")
{
    Strips strips;
    auto& actions = strips.studio->strips;
    REQUIRE (actions.makeGroup ("Horns", { 2, 5 }).wasOk());
    const auto bank = actions.bankOf (0).name;
    const auto before = strips.studio->editor.setup();
    (void) strips.row (bank).keyPressed (juce::KeyPress (juce::KeyPress::deleteKey));
    (void) strips.row (bank).keyPressed (juce::KeyPress (juce::KeyPress::F2Key));
    CHECK (strips.studio->editor.setup() == before);
    CHECK (test::findA<StripName> (strips.list()) == nullptr);

    CHECK (strips.row ("Horns").keyPressed (juce::KeyPress (juce::KeyPress::F2Key)));
    strips.write ("Brass");
    CHECK (strips.row ("Brass").keyPressed (juce::KeyPress (juce::KeyPress::deleteKey)));
    CHECK_FALSE (actions.groups().front().isOwn);
    strips.studio->editor.undo();
    CHECK (strips.row ("Brass").isVisible());
}

TEST_CASE ("In a small window a new group brings its tab, and settings go to the chosen strips", "[ui][channels][groups]")
{
    Strips strips ({ 1024, 640 });
    auto& editor = strips.studio->editor;
    strips.press (2, withShift);
    REQUIRE (editor.edit ("Cut", [] (Setup& setup) { setup.channelOf (0).lowCut = ! setup.channelOf (1).lowCut; }).wasOk());
    strips.choose (0, "The chosen strips");
    CHECK (editor.setup().channelOf (1).lowCut == editor.setup().channelOf (0).lowCut);
    CHECK (editor.setup().channelOf (2).lowCut == editor.setup().channelOf (0).lowCut);
    strips.choose (1, "New group of the 3 chosen strips");
    strips.write ("Front");
    CHECK (strips.row ("Front").valueText() == "3 of 3");
}

TEST_CASE ("More groups than there is room for are scrolled to, and the keyboard stays with the one that was named", "[ui][channels][groups]")
{
    Strips strips ({ 1200, 740 });
    auto& actions = strips.studio->strips;

    for (int i = 0; i < 16; ++i)
        REQUIRE (actions.makeGroup ("Part " + juce::String (i), { i % 7, i % 7 + 1 }).wasOk());

    // The last one in the order of the inputs.
    auto* const view = strips.list().findParentComponentOfClass<juce::Viewport>();
    REQUIRE (view != nullptr);
    CHECK_FALSE (view->getViewArea().contains (strips.row ("Part 13").getBounds()));

    CHECK (strips.row ("Part 13").keyPressed (juce::KeyPress (juce::KeyPress::F2Key)));
    CHECK (view->getViewArea().contains (strips.row ("Part 13").getBounds()));
    strips.write ("Last");
    CHECK_FALSE (strips.row ("Part 0").hasKeyboardFocus (true));
}

TEST_CASE ("Ctrl and Enter choose a strip without a pointer, and its title says so", "[ui][channels][groups]")
{
    Strips strips;
    auto* const name = test::findA<StripName> (strips.strip (3));
    REQUIRE (name != nullptr);
    CHECK (name->keyPressed (juce::KeyPress (juce::KeyPress::returnKey, juce::ModifierKeys::commandModifier, 0)));
    CHECK (strips.studio->editor.selectedInput() == 0);
    CHECK (strips.strip (3).getTitle().endsWith (", chosen"));
    CHECK (name->keyPressed (juce::KeyPress (juce::KeyPress::returnKey)));
    CHECK (strips.studio->editor.selectedInput() == 3);
    CHECK_FALSE (strips.strip (3).getTitle().endsWith (", chosen"));
}
