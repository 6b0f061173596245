// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioParts.h"
#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Controls/PushButton.h"
#include "UI/GearMenu/DatasheetView.h"
#include "UI/GearMenu/EffectWell.h"
#include "UI/GearMenu/GearList.h"
#include "UI/GearMenu/GearShelf.h"
#include "UI/GearMenu/OwnEquipment.h"
#include "UI/GearMenu/ShelfBar.h"
#include "UI/GearMenu/SourceControls.h"

namespace plus48::ui
{
/** The equipment to choose from, under its card: list and datasheet. Up and down only read, but that a preamp is heard at once; Page up and
    Page down scroll the datasheet; Enter or the green button choose. Typical gear and the user's own stand on the first shelf; whoever types searches the
    second, which has what people own by its maker's name.

    It covers the whole window. Distance and room noise, and the input impedance of the preamp in use, act at once.
    It takes the parts of the studio whole: the shelves between them use nearly all of those about sources and equipment.
    [message thread]
*/
class GearMenu : public juce::Component, public HelpAt, private StudioListener
{
public:
    enum class Kind
    {
        source,
        microphone,
        preamp,
        audioInterface
    };

    /** `cardArea` is where its card is in the window. */
    GearMenu (StudioParts& studioToUse, Kind kindToShow, juce::Rectangle<int> cardArea);
    ~GearMenu() override;

    std::function<void()> onClose;

    /** Opens a short blind test of what a preamp's datasheet says. On failure it says what to do first. */
    std::function<juce::Result (const ClaimedPair&)> onProve;

    /** Shows a file or folder to the user: by the desktop's own means unless a test has others. */
    std::function<void (const juce::File&)> openFile;

    /** Where the user's own equipment is. */
    void setEquipmentFolder (const juce::File& folder) { equipmentFolder = folder; }

    /** Above this height the window stays as bright as it is. */
    void setScrimTop (int y);

    /** What is shown and what a test presses. */
    GearList& list() noexcept { return gearList; }
    EffectWell& well() noexcept { return effectWell; }
    ShelfBar& shelfBar() noexcept { return shelves; }
    SourceControls* sourceControls() noexcept { return controls.get(); }
    juce::Rectangle<int> panelArea() const noexcept { return panel; }
    const Datasheet& datasheet() const noexcept { return sheet; }

    /** Shows a row's datasheet. */
    void highlight (const juce::String& id);

    /** What arrow keys and clicks do: a preamp is heard at once, if anything is. */
    void moveTo (const juce::String& id);

    /** What the green button does. */
    void chooseHighlighted();

    void addOwn();

    /** What the figures of the list are. */
    juce::String helpAt (juce::Point<int> position) const override;

    bool keyPressed (const juce::KeyPress& key) override;
    void mouseDown (const juce::MouseEvent& event) override;
    void paint (juce::Graphics& g) override;
    void resized() override;
    void parentHierarchyChanged() override;

private:
    void studioChanged (StudioChange change) override;
    void addShelves();
    void refresh();

    /** The rows of the shelf that is shown. */
    std::vector<GearItem> itemsNow() const;
    void openChooser();
    void prove();
    void close();
    juce::Rectangle<int> placePanel() const;
    int listWidth() const noexcept;

    StudioParts& studio;
    const Kind kind;
    const juce::Rectangle<int> card;
    std::unique_ptr<GearShelf> shelf;
    Datasheet sheet;
    juce::File equipmentFolder { StudioParts::defaultEquipmentFolder() };
    juce::Rectangle<int> panel;
    int scrimTop;

    const bool hasShelves;
    ShelfBar shelves;
    GearList gearList;
    DatasheetView datasheetView;
    FadingViewport sheetPort;
    EffectWell effectWell;
    std::unique_ptr<SourceControls> controls;
    PushButton addButton { PushButton::Kind::ghost, juce::String::fromUTF8 ("Add your own from a datasheet\xe2\x80\xa6"), Icon::plus };
    juce::String footWords;
};
} // namespace plus48::ui
