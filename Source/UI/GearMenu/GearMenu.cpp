// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/GearMenu.h"

#include "UI/GearMenu/GearSearch.h"
#include "UI/Look/Glossary.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"
#include "UI/Settings/FileSheet.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
constexpr int outerMargin = 16, gapUnderCard = 10, fullWidth = 1020, leastHeight = 360, headHeight = 40, footHeight = 56;
constexpr float corner = 16.0f;

std::unique_ptr<GearShelf> makeShelf (StudioParts& studio, GearMenu::Kind kind)
{
    switch (kind)
    {
        case GearMenu::Kind::source: return makeSourceShelf (studio.sources, studio.catalogue, studio.editor, studio.devices, studio.calibrations, studio.sourceActions);
        case GearMenu::Kind::microphone: return makeMicrophoneShelf (studio.catalogue, studio.editor, studio.sources, studio.peaks, studio.equipment);
        case GearMenu::Kind::preamp: return makePreampShelf (studio.catalogue, studio.editor, studio.peaks, studio.channelActions, studio.equipment, studio.audition, studio.colours, studio.claims);
        case GearMenu::Kind::audioInterface: return makeInterfaceShelf (studio.catalogue, studio.editor, studio.peaks, studio.equipment);
    }

    return {};
}

bool isAnyUsed (const std::vector<GearItem>& items)
{
    return std::any_of (items.begin(), items.end(), [] (const GearItem& item) { return item.isInUse; });
}

Datasheet nothingFound()
{
    Datasheet sheet;
    sheet.title = "Not here";
    sheet.subtitle = "Nothing by that name";
    sheet.words = "Try a part of its name, or add it from its datasheet.";
    sheet.effect = "Nothing to choose.";
    sheet.button = "Use this";
    sheet.disabledReason = "Nothing by that name is here.";
    return sheet;
}
} // namespace

GearMenu::GearMenu (StudioParts& studioToUse, Kind kindToShow, juce::Rectangle<int> cardArea)
    : studio (studioToUse), kind (kindToShow), card (cardArea), shelf (makeShelf (studioToUse, kindToShow)), scrimTop (cardArea.getBottom() + gapUnderCard), hasShelves (! shelf->itemsByName().empty())
{
    setTitle (shelf->title());
    setFocusContainerType (FocusContainerType::keyboardFocusContainer);
    setWantsKeyboardFocus (true);

    addShelves();
    addAndMakeVisible (gearList);
    gearList.onHighlight = [this] (const juce::String& id) { moveTo (id); };
    gearList.onChoose = [this] { chooseHighlighted(); };
    gearList.onPencil = [this] (const juce::String& id) { openFile (equipmentFolder.getChildFile (shelf->tableOf (id))); };

    if (kind == Kind::source)
    {
        controls = std::make_unique<SourceControls> (studio.editor);
        addAndMakeVisible (*controls);
    }
    else
    {
        addAndMakeVisible (addButton);
        addButton.setNames ("Add your own from a datasheet", "Copies the highlighted row into a table of your own, and opens its folder.");
        addButton.onPress = [this] { addOwn(); };
    }

    sheetPort.setViewedComponent (&datasheetView, false);
    sheetPort.setScrollBarsShown (true, false);
    sheetPort.setScrollBarThickness (10);
    addAndMakeVisible (sheetPort);
    datasheetView.onDrive = [this] (int index) {
        studio.audition.goBack();
        (void) studio.channelActions.setDrive (allDrives[static_cast<std::size_t> (index)]);
    };
    datasheetView.onProve = [this] { prove(); };
    datasheetView.onImpedance = [this] (double ohm) {
        studio.audition.goBack();
        (void) studio.editor.turn (ParameterId::impedance, ohm);
    };

    addAndMakeVisible (effectWell);
    effectWell.onChoose = [this] { chooseHighlighted(); };
    openFile = [] (const juce::File& file) { (void) file.startAsProcess(); };

    gearList.setExplicitFocusOrder (1);
    shelves.setExplicitFocusOrder (2);
    (controls != nullptr ? static_cast<juce::Component*> (controls.get()) : &addButton)->setExplicitFocusOrder (3);
    sheetPort.setExplicitFocusOrder (4);
    effectWell.setExplicitFocusOrder (5);

    const auto isUsed = [] (const GearItem& item) { return item.isInUse; };
    const auto items = itemsNow();
    const auto used = std::find_if (items.begin(), items.end(), isUsed);
    gearList.setItems (items, kind != Kind::source);
    highlight (used != items.end() ? used->id : items.front().id);
    studio.changes.addListener (this);
}

void GearMenu::addShelves()
{
    addChildComponent (shelves);
    shelves.setVisible (hasShelves);
    shelves.show (! isAnyUsed (shelf->items()) && isAnyUsed (shelf->itemsByName()));
    shelves.onChange = [this] { refresh(); };
    shelves.onStep = [this] (int direction) { gearList.step (direction); };
    shelves.onEnter = [this] { chooseHighlighted(); };
    shelves.onEscape = [this] { close(); };
}

GearMenu::~GearMenu()
{
    studio.changes.removeListener (this);
    studio.audition.goBack();
}

void GearMenu::setScrimTop (int y)
{
    scrimTop = y;
    repaint();
}

void GearMenu::studioChanged (StudioChange change)
{
    if (change == StudioChange::setup || change == StudioChange::device || change == StudioChange::comparison || change == StudioChange::listeningTests)
        refresh();
}

std::vector<GearItem> GearMenu::itemsNow() const { return shelves.isByName() ? groupedByMaker (shelf->itemsByName(), shelves.searched()) : shelf->items(); }

void GearMenu::refresh()
{
    const auto items = itemsNow();
    auto isThere = false;

    for (const auto& item : items)
        isThere = isThere || item.id == gearList.highlighted();

    gearList.setItems (items, kind != Kind::source);

    if (controls != nullptr)
        controls->refresh();

    highlight (isThere || items.empty() ? gearList.highlighted() : items.front().id);
}

void GearMenu::moveTo (const juce::String& id)
{
    // A booster is no preamp: it is plugged in, or not.
    if (const auto* preamp = kind == Kind::preamp ? studio.catalogue.preamp (id) : nullptr; preamp != nullptr && ! preamp->isInlineBooster())
        studio.audition.hear (id);

    highlight (id);
}

void GearMenu::highlight (const juce::String& id)
{
    if (id != gearList.highlighted())
        sheetPort.setViewPosition (0, 0);

    if (gearList.numRows() > 0)
        gearList.highlight (id);

    sheet = gearList.numRows() > 0 ? shelf->sheet (id) : nothingFound();
    datasheetView.setSheet (sheet, studio.editor.channel().external.impedanceOhm);
    effectWell.setSheet (sheet);
    resized();
    repaint();
}

void GearMenu::chooseHighlighted()
{
    if (sheet.isInUse)
        return close();

    if (sheet.disabledReason.isNotEmpty())
        return;

    if (gearList.highlighted() == openFileId)
        return openChooser();

    if (const auto result = shelf->choose (gearList.highlighted()); result.failed())
        effectWell.showProblem (result.getErrorMessage());
    else
        close();
}

void GearMenu::openChooser()
{
    const FileQuestion question { FileQuestion::Kind::open, "Open a recording as the source", juce::File::getSpecialLocation (juce::File::userMusicDirectory), "*.wav;*.rf64;*.bwf;*.w64;*.flac;*.ogg;*.oga;*.opus;*.mp3;*.aiff;*.aif;*.aifc;*.caf;*.au;*.snd", {} };

    FileSheet::ask (*this, question, [self = juce::Component::SafePointer<GearMenu> (this)] (const juce::File& chosen) {
        if (self == nullptr)
            return;

        if (const auto result = self->studio.sourceActions.choose (chosen.getFullPathName()); result.failed())
            self->effectWell.showProblem (result.getErrorMessage());
        else
            self->close();
    });
}

void GearMenu::prove()
{
    const auto pair = studio.claims.ofPreamp (gearList.highlighted());

    if (const auto possible = studio.claims.check (pair); possible.failed())
        return effectWell.showProblem (possible.getErrorMessage());

    // What was only listened to is out of the slot again; the test has its own.
    const auto open = onProve;
    auto& notices = studio.notices;
    close();

    if (open != nullptr)
        (void) notices.report (open (pair));
}

void GearMenu::addOwn()
{
    const auto id = gearList.highlighted();
    const auto table = shelf->tableOf (id);
    const auto bareId = id.fromLastOccurrenceOf (":", false, false);

    if (const auto added = ownEquipment::addExample (equipmentFolder, table, bareId); added.failed())
    {
        footWords = added.getErrorMessage();
    }
    else
    {
        footWords = "Put your datasheet's figures into the row " + ownEquipment::ownId (bareId) + " of " + equipmentFolder.getChildFile (table).getFullPathName() + ", and start Plus48 again.";
        openFile (equipmentFolder);
    }

    studio.notices.notify ({ footWords, {}, {} });
    resized();
    repaint();
}

void GearMenu::close()
{
    studio.audition.goBack();

    if (onClose != nullptr)
        onClose();
}

bool GearMenu::keyPressed (const juce::KeyPress& key)
{
    if (key == juce::KeyPress::escapeKey)
        close();
    else if (key == juce::KeyPress::returnKey)
        chooseHighlighted();
    else if (key == juce::KeyPress::upKey || key == juce::KeyPress::downKey)
        gearList.step (key == juce::KeyPress::upKey ? -1 : 1);
    else if (key == juce::KeyPress::pageUpKey || key == juce::KeyPress::pageDownKey)
        sheetPort.setViewPosition (0, sheetPort.getViewPositionY() + (key == juce::KeyPress::pageUpKey ? -1 : 1) * sheetPort.getHeight() * 3 / 4);
    else
    {
        if (! hasShelves || ! ShelfBar::startsSearch (key))
            return false;

        shelves.type (juce::String::charToString (key.getTextCharacter()));
    }

    return true;
}

void GearMenu::mouseDown (const juce::MouseEvent& event)
{
    if (! panel.contains (event.getPosition()))
        close();
}

void GearMenu::parentHierarchyChanged()
{
    if (isShowing())
        gearList.grabFocus();
}

juce::Rectangle<int> GearMenu::placePanel() const
{
    const auto width = juce::jmin (fullWidth, getWidth() - 2 * outerMargin);
    const auto left = juce::jlimit (outerMargin, juce::jmax (outerMargin, getWidth() - outerMargin - width), card.getX());
    const auto bottom = getHeight() - outerMargin;

    // Where the card is low, or the window: up over the cards rather than out of sight.
    const auto top = juce::jmax (outerMargin, juce::jmin (card.getBottom() + gapUnderCard, bottom - leastHeight));
    return { left, top, width, bottom - top };
}

int GearMenu::listWidth() const noexcept { return panel.getWidth() * 432 / fullWidth; }

juce::String GearMenu::helpAt (juce::Point<int> position) const
{
    return panel.withWidth (listWidth()).withTrimmedTop (10).withHeight (28).contains (position) ? glossary::meaningIn (shelf->figureTitle()) : juce::String();
}

void GearMenu::resized()
{
    panel = placePanel();
    auto area = panel;
    auto left = area.removeFromLeft (listWidth());
    left.removeFromTop (headHeight);

    if (hasShelves)
        shelves.setBounds (left.removeFromTop (ShelfBar::height));

    if (controls != nullptr)
    {
        controls->setBounds (left.removeFromBottom (SourceControls::height));
    }
    else
    {
        const auto words = footWords.isEmpty() ? 0.0f : drawParagraph (nullptr, footWords, type::caption(), palette().t2, juce::Rectangle<float> (20.0f, 0.0f, static_cast<float> (left.getWidth()) - 40.0f, 1000.0f), 15.0f) + 12.0f;
        const auto foot = left.removeFromBottom (footHeight + juce::roundToInt (words));
        addButton.setBody ({ foot.getX() + 8, foot.getY() + 10, juce::jmin (addButton.idealWidth(), foot.getWidth() - 16), 36 });
    }

    gearList.setBounds (left);

    area.removeFromLeft (1);
    auto inner = area.reduced (20, 0).withTrimmedBottom (16);
    effectWell.setBounds (inner.removeFromBottom (juce::jmin (effectWell.heightFor (inner.getWidth()), panel.getHeight() / 2)));
    area.setBottom (effectWell.getY() - 10);
    area.removeFromTop (8);
    auto width = area.getWidth();

    // The bar keeps clear of the panel's round corner.
    if (datasheetView.heightFor (width) > area.getHeight())
    {
        area.removeFromRight (4);
        width = area.getWidth() - sheetPort.getScrollBarThickness();
    }

    sheetPort.setBounds (area);
    datasheetView.setSize (width, juce::jmax (datasheetView.heightFor (width), sheetPort.getHeight()));
}

void GearMenu::paint (juce::Graphics& g)
{
    const auto& p = palette();
    g.setColour (p.bg.withAlpha (0.62f));
    g.fillRect (getLocalBounds().withTop (juce::jlimit (0, getHeight(), scrimTop)));
    drawCardRing (g, card.toFloat(), p.t1);

    const auto area = panel.toFloat();
    const auto left = area.withWidth (static_cast<float> (listWidth()));
    g.setColour (p.line2);
    g.fillRoundedRectangle (area.expanded (1.0f), corner + 1.0f);
    g.setColour (p.s1);
    g.fillRoundedRectangle (area, corner);

    juce::Path right;
    right.addRoundedRectangle (left.getRight() + 1.0f, area.getY(), area.getRight() - left.getRight() - 1.0f, area.getHeight(), corner, corner, false, true, false, true);
    g.setColour (p.s2);
    g.fillPath (right);
    g.setColour (p.line);
    g.fillRect (left.getRight(), area.getY(), 1.0f, area.getHeight());

    // The arrow, where the menu is under its card.
    if (panel.getY() >= card.getBottom() + gapUnderCard)
    {
        const auto x = juce::jlimit (area.getX() + 24.0f, area.getRight() - 24.0f, static_cast<float> (card.getX()) + juce::jmin (82.0f, static_cast<float> (card.getWidth()) * 0.5f));
        juce::Path arrow;
        arrow.addTriangle (x - 10.0f, area.getY() + 0.5f, x, area.getY() - 9.0f, x + 10.0f, area.getY() + 0.5f);
        g.setColour (p.s1);
        g.fillPath (arrow);
        juce::Path edge;
        edge.startNewSubPath (x - 10.0f, area.getY() - 0.5f);
        edge.lineTo (x, area.getY() - 9.0f);
        edge.lineTo (x + 10.0f, area.getY() - 0.5f);
        stroke (g, edge, p.line2, 1.0f);
    }

    const auto head = left.withTrimmedLeft (20.0f).withTrimmedRight (20.0f).withTrimmedTop (14.0f).withHeight (20.0f);
    drawText (g, shelf->title(), type::title(), p.t1, head);
    drawText (g, shelf->figureTitle(), type::caption(), p.t3, head, juce::Justification::centredRight);

    if (controls == nullptr)
    {
        const auto foot = left.withTop (static_cast<float> (gearList.getBottom()));
        g.setColour (p.line);
        g.fillRect (foot.withHeight (1.0f));

        if (footWords.isNotEmpty())
            drawParagraph (&g, footWords, type::caption(), p.t2, foot.withTrimmedTop (static_cast<float> (footHeight) - 2.0f).reduced (20.0f, 0.0f), 15.0f);
    }
}
} // namespace plus48::ui
