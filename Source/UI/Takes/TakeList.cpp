// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Takes/TakeList.h"

#include "UI/Controls/Keyboard.h"

namespace plus48::ui
{
namespace
{
/** Rows are inset from the panel's edges. */
constexpr int inset = 8;

/** The last one opens the bin. */
constexpr int binRowHeight = 40;
} // namespace

TakeList::TakeList (StudioParts& studioToUse) : studio (studioToUse)
{
    setComponentID ("takes");
    setTitle ("Takes");
    setHelpText ("Up and down choose, Enter plays, F2 renames, S stars, Delete moves to the bin.");
    setWantsKeyboardFocus (true);
    setMouseClickGrabsKeyboardFocus (true);
    addChildComponent (recording);
    binRow.setComponentID ("bin row");
    binRow.onPress = [this] {
        if (onOpenBin != nullptr)
            onOpenBin();
    };
    addChildComponent (binRow);
}

void TakeList::setWindowSize (WindowSize newSize)
{
    if (std::exchange (size, newSize) == newSize)
        return;

    recording.setWindowSize (size);

    for (auto& [number, takeRow] : rows)
        takeRow->setWindowSize (size);
}

int TakeList::idealHeight() const
{
    const auto count = static_cast<int> (studio.library.takes().size()) + (showsRecording ? 1 : 0);
    return count * (rowHeight() + TakeRowLayout::gap) + (studio.library.numInBin() > 0 ? binRowHeight : 0);
}

juce::Rectangle<int> TakeList::boundsOfRow (int index) const
{
    const auto place = index + (showsRecording ? 1 : 0);
    return { inset, place * (rowHeight() + TakeRowLayout::gap), juce::jmax (0, getWidth() - 2 * inset), rowHeight() };
}

void TakeList::refresh()
{
    const auto state = studio.transport.state();
    const auto wasRecording = std::exchange (showsRecording, state == Transport::State::recording || state == Transport::State::saving);
    recording.setVisible (showsRecording);

    const auto numInBin = studio.library.numInBin();
    binRow.setVisible (numInBin > 0);
    binRow.setText ("Bin (" + juce::String (numInBin) + ")");
    binRow.setNames ("Bin, " + juce::String (numInBin) + (numInBin == 1 ? " take" : " takes"), "Shows deleted takes, to bring them back.");

    refreshRecording();
    setSize (getWidth(), idealHeight());
    layOut();

    for (auto& [number, takeRow] : rows)
        giveWave (*takeRow);

    if (showsRecording && ! wasRecording && onReveal != nullptr)
        onReveal (recording.getBounds());

    if (revealed != studio.takes.selected())
        revealSelected();
}

void TakeList::refreshRecording()
{
    if (showsRecording)
        recording.refresh();
}

void TakeList::giveWave (TakeRow& takeRow)
{
    const auto* take = studio.library.find (takeRow.number());
    auto peaks = studio.library.peaks (takeRow.number());
    auto& known = waves[takeRow.number()];

    if (take != nullptr && known.from != peaks)
    {
        known.wave = peaks != nullptr ? std::make_shared<const TakeWave> (*peaks, take->metadata.rig.sampleRate) : nullptr;
        known.from = std::move (peaks);
    }

    takeRow.refresh (known.wave);
}

void TakeList::setVisiblePart (juce::Rectangle<int> newPart)
{
    if (std::exchange (part, newPart) != newPart)
        layOut();
}

void TakeList::layOut()
{
    recording.setBounds (boundsOfRow (-1));

    const auto binWidth = binRow.idealWidth();
    binRow.setBody ({ inset + 4, juce::jmax (idealHeight(), 0) - binRowHeight + 4, binWidth, 32 });
    const auto& takes = studio.library.takes();
    std::map<int, std::unique_ptr<TakeRow>> before;
    before.swap (rows);

    for (std::size_t i = 0; i < takes.size(); ++i)
    {
        const auto bounds = boundsOfRow (static_cast<int> (i));
        const auto found = before.find (takes[i].number);
        const auto isBeingNamed = found != before.end() && found->second->isRenaming();

        if (! isBeingNamed && ! bounds.intersects (part.expanded (inset, rowHeight())))
            continue;

        if (found != before.end())
            rows[takes[i].number] = std::move (found->second);
        else
            makeRow (takes[i].number);

        rows[takes[i].number]->setBounds (bounds);
    }

    // Takes that are gone for good need no waveform any more.
    for (auto wave = waves.begin(); wave != waves.end();)
        wave = studio.library.find (wave->first) == nullptr ? waves.erase (wave) : std::next (wave);
}

void TakeList::makeRow (int takeNumber)
{
    auto made = std::make_unique<TakeRow> (studio.catalogue, studio.library, studio.transport, studio.takes, studio.notices, takeNumber);
    made->setWindowSize (size);
    made->setListFocused (focusIsShown);
    made->onExport = [this, takeNumber] {
        if (onExport != nullptr)
            onExport (takeNumber);
    };
    made->onHearThrough = [this, takeNumber] {
        if (onHearThrough != nullptr)
            onHearThrough (takeNumber);
    };
    made->onShare = [this, takeNumber] {
        if (onShare != nullptr)
            onShare (takeNumber);
    };
    made->onMenu = [this, takeNumber] (juce::Point<int> position) { showMenu (takeNumber, position); };
    made->onRenamed = [this] {
        if (isShowing())
            grabKeyboardFocus();
    };
    addAndMakeVisible (*made);
    giveWave (*made);
    rows[takeNumber] = std::move (made);
}

TakeRow* TakeList::row (int takeNumber) const
{
    const auto found = rows.find (takeNumber);
    return found != rows.end() ? found->second.get() : nullptr;
}

void TakeList::tick (double seconds)
{
    if (showsRecording)
        recording.tick (seconds);

    for (auto& [number, takeRow] : rows)
        takeRow->tick();
}

void TakeList::revealSelected()
{
    revealed = studio.takes.selected();
    const auto& takes = studio.library.takes();

    for (std::size_t i = 0; i < takes.size(); ++i)
        if (takes[i].number == revealed && onReveal != nullptr)
            onReveal (boundsOfRow (static_cast<int> (i)));
}

void TakeList::moveSelection (int rowsDown)
{
    const auto& takes = studio.library.takes();

    if (takes.empty())
        return;

    auto index = rowsDown > 0 ? -1 : static_cast<int> (takes.size());

    for (std::size_t i = 0; i < takes.size(); ++i)
        if (takes[i].number == studio.takes.selected())
            index = static_cast<int> (i);

    index = juce::jlimit (0, static_cast<int> (takes.size()) - 1, index + rowsDown);
    studio.takes.select (takes[static_cast<std::size_t> (index)].number);
}

void TakeList::renameSelected()
{
    revealSelected();

    if (auto* selected = row (studio.takes.selected()))
        selected->beginRename();
}

void TakeList::removeTake (int takeNumber)
{
    // The choice goes on to the next one below, or above the last.
    const auto& takes = studio.library.takes();
    auto next = 0;

    for (std::size_t i = 0; i < takes.size(); ++i)
        if (takes[i].number == takeNumber)
            next = i + 1 < takes.size() ? takes[i + 1].number : (i > 0 ? takes[i - 1].number : 0);

    studio.takes.remove (takeNumber);

    if (studio.library.find (takeNumber) == nullptr && next != 0)
        studio.takes.select (next);
}

bool TakeList::keyPressed (const juce::KeyPress& key)
{
    const auto number = studio.takes.selected();
    const auto* take = studio.library.find (number);
    const auto page = juce::jmax (1, part.getHeight() / (rowHeight() + TakeRowLayout::gap));

    if (key == juce::KeyPress::downKey)
        moveSelection (1);
    else if (key == juce::KeyPress::upKey)
        moveSelection (-1);
    else if (key == juce::KeyPress::pageDownKey)
        moveSelection (page);
    else if (key == juce::KeyPress::pageUpKey)
        moveSelection (-page);
    else if (take == nullptr)
        return false;
    else if (key == juce::KeyPress::F2Key)
        renameSelected();
    else if (key == juce::KeyPress::deleteKey)
        removeTake (number);
    else if (! key.getModifiers().isAnyModifierKeyDown() && keyboard::latinOf (key) == 's')
        studio.takes.star (number, ! take->metadata.hasStar);
    else if (auto* selected = row (number); selected != nullptr && key == juce::KeyPress::returnKey)
        selected->togglePlaying();
    else
        return false;

    // The keyboard is in use: the ring is shown even where the pointer gave the focus.
    setFocusShown (true);
    return true;
}

juce::PopupMenu TakeList::menuFor (int takeNumber)
{
    juce::PopupMenu menu;
    const auto* take = studio.library.find (takeNumber);

    if (take == nullptr)
        return menu;

    const auto numTracks = static_cast<int> (take->metadata.rig.channels.size());
    const auto isPlaying = studio.transport.state() == Transport::State::playing && studio.transport.loadedTake() == takeNumber;
    const juce::Component::SafePointer<TakeList> safe (this);
    const auto withRow = [safe, takeNumber] (auto action) {
        return [safe, takeNumber, action] {
            if (auto* list = safe.getComponent(); list != nullptr && list->row (takeNumber) != nullptr)
                action (*list, *list->row (takeNumber));
        };
    };

    const auto add = [&menu] (const juce::String& text, const char* key, bool isEnabled, std::function<void()> action) {
        juce::PopupMenu::Item item (text);
        item.shortcutKeyDescription = key;
        item.isEnabled = isEnabled;
        item.action = std::move (action);
        menu.addItem (std::move (item));
    };

    add (isPlaying ? "Pause" : "Play", "", true, withRow ([] (TakeList&, TakeRow& takeRow) { takeRow.togglePlaying(); }));
    add ("Rename", "F2", ! take->isReadOnly, withRow ([] (TakeList&, TakeRow& takeRow) { takeRow.beginRename(); }));
    add (take->metadata.hasStar ? "Remove the star" : "Star", "S", ! take->isReadOnly, withRow ([hasStar = take->metadata.hasStar] (TakeList& list, TakeRow& takeRow) { list.studio.takes.star (takeRow.number(), ! hasStar); }));
    menu.addSeparator();
    const auto dots = juce::String::fromUTF8 ("\xe2\x80\xa6");
    add ("Hear through" + dots, "H", true, withRow ([] (TakeList&, TakeRow& takeRow) { takeRow.onHearThrough(); }));
    add ("Share" + dots, "", true, withRow ([] (TakeList&, TakeRow& takeRow) { takeRow.onShare(); }));
    add ("Save a copy" + dots, "", true, withRow ([] (TakeList&, TakeRow& takeRow) { takeRow.onExport(); }));

    if (numTracks > 1)
        add ("Save its " + juce::String (numTracks) + " tracks, one file each" + dots, "", true, withRow ([] (TakeList& list, TakeRow& takeRow) {
                 if (list.onExportTracks != nullptr)
                     list.onExportTracks (takeRow.number());
             }));

    add ("Show in folder", "", true, [file = take->recorded] { file.revealToUser(); });
    menu.addSeparator();
    add ("Move to the bin", "Del", true, withRow ([] (TakeList& list, TakeRow& takeRow) { list.removeTake (takeRow.number()); }));
    return menu;
}

void TakeList::showMenu (int takeNumber, juce::Point<int> screenPosition)
{
    if (auto menu = menuFor (takeNumber); menu.containsAnyActiveItems())
        menu.showMenuAsync (juce::PopupMenu::Options().withParentComponent (getTopLevelComponent()).withTargetScreenArea ({ screenPosition.x, screenPosition.y, 1, 1 }));
}

void TakeList::setFocusShown (bool isShown)
{
    focusIsShown = isShown;

    for (auto& [number, takeRow] : rows)
        takeRow->setListFocused (isShown);
}

void TakeList::focusGained (FocusChangeType cause)
{
    if (studio.takes.selected() == 0)
        moveSelection (1);

    setFocusShown (cause != focusChangedByMouseClick);
}

void TakeList::focusLost (FocusChangeType) { setFocusShown (false); }

std::unique_ptr<juce::AccessibilityHandler> TakeList::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::list);
}
} // namespace plus48::ui
