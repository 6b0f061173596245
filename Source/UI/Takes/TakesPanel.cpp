// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Takes/TakesPanel.h"
#include "Recording/Recorder.h"

#include "UI/Look/Badges.h"
#include "UI/Look/Glossary.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"
#include "UI/Share/ShareSheet.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr int rowInset = 8;
constexpr int scrollBarWidth = 8;

struct Head
{
    const char *name, *unit, *term;
};

constexpr Head heads[] { { "Peak", "dBFS", "dBFS" },
                         { "Loudness", "LUFS", "LUFS" },
                         { "Noise", "dBFS", "dBFS (A)" } };

int listTop (WindowSize size) { return isCompact (size) ? 44 : 56; }
} // namespace

TakesPanel::TakesPanel (StudioParts& studioToUse) : studio (studioToUse)
{
    setTitle ("Takes");
    window.setViewedComponent (&list, false);
    window.setScrollBarsShown (true, false);
    window.setScrollBarThickness (scrollBarWidth);
    window.setWantsKeyboardFocus (false);
    window.onMove = [this] (juce::Rectangle<int> part) { list.setVisiblePart (part); };
    list.onExport = [this] (int number) { copies.choose (*this, number); };
    list.onExportTracks = [this] (int number) { copies.chooseTracks (*this, number); };
    list.onShare = [this] (int number) { share (number); };
    list.onHearThrough = [this] (int number) {
        if (onHearThrough != nullptr)
            onHearThrough (number);
    };
    list.onReveal = [this] (juce::Rectangle<int> part) { reveal (part); };
    addAndMakeVisible (window);
    list.onOpenBin = [this] { openBin(); };
    bin.onReveal = [this] (juce::Rectangle<int> part) { reveal (part); };
    bin.onClose = [this] { closeBin(); };
    back.setNames ("Back to the takes", "Closes the bin.", "Esc");
    back.onPress = [this] { closeBin(); };
    empty.setNames ("Empty the bin now", "Deletes everything in the bin for good, after asking.");
    empty.onPress = [this] { askToEmpty (true); };
    deleteAll.setNames ("Delete everything in the bin for good", "This cannot be undone.");
    deleteAll.onPress = [this] {
        askToEmpty (false);
        this->studio.takes.emptyBin();
    };
    keep.setNames ("Keep what is in the bin", "Deletes nothing.", "Esc");
    keep.onPress = [this] { askToEmpty (false); };

    for (auto* button : { &empty, &back, &deleteAll, &keep })
        addChildComponent (*button);

    studio.changes.addListener (this);
    list.refresh();
    showsEmpty = list.isEmpty();
}

TakesPanel::~TakesPanel() { studio.changes.removeListener (this); }

void TakesPanel::openBin()
{
    if (std::exchange (binIsOpen, true))
        return;

    focusBefore = juce::Component::getCurrentlyFocusedComponent();
    bin.refresh();
    window.setViewedComponent (&bin, false);
    askToEmpty (false);
    bin.focusRow (0);
}

void TakesPanel::setNote (const juce::String& text)
{
    if (std::exchange (note, text) != text)
        repaint();
}

void TakesPanel::closeBin()
{
    if (! std::exchange (binIsOpen, false))
        return;

    const auto hadFocus = hasKeyboardFocus (true);
    asksToEmpty = false;
    window.setViewedComponent (&list, false);
    list.refresh();
    showBinButtons();

    if (hadFocus)
        giveFocusBack();
}

void TakesPanel::giveFocusBack()
{
    if (focusBefore != nullptr && focusBefore->isShowing())
        focusBefore->grabKeyboardFocus();
    else if (list.isShowing())
        list.grabKeyboardFocus();
}

void TakesPanel::askToEmpty (bool shouldAsk)
{
    const auto hadFocus = empty.hasKeyboardFocus (true) || keep.hasKeyboardFocus (true) || deleteAll.hasKeyboardFocus (true);
    asksToEmpty = shouldAsk;
    showBinButtons();

    // What deletes nothing is what Enter presses.
    if (hadFocus && isShowing())
        (shouldAsk ? keep : empty).grabKeyboardFocus();

    if (shouldAsk)
        juce::AccessibilityHandler::postAnnouncement (binQuestion(), juce::AccessibilityHandler::AnnouncementPriority::medium);
}

void TakesPanel::showBinButtons()
{
    for (auto* button : { &empty, &back })
        button->setVisible (binIsOpen && ! asksToEmpty);

    for (auto* button : { &deleteAll, &keep })
        button->setVisible (binIsOpen && asksToEmpty);

    resized();
    repaint();
}

juce::String TakesPanel::binQuestion() const { return "Delete " + takesText (bin.numRows()) + " for good?"; }

bool TakesPanel::keyPressed (const juce::KeyPress& key)
{
    if (! binIsOpen || key != juce::KeyPress::escapeKey)
        return false;

    if (asksToEmpty)
        askToEmpty (false);
    else
        closeBin();

    return true;
}

void TakesPanel::share (int takeNumber)
{
    const auto* take = studio.library.find (takeNumber);

    if (take == nullptr || ! take->recorded.existsAsFile())
        return;

    auto subject = shareSubject (*take, studio.editor.channel().external, studio.catalogue);

    // A stretch that was chosen is the loop, whether it turns just now or not.
    if (const auto& range = studio.transport.loopRange(); range.has_value() && studio.transport.loadedTake() == takeNumber)
        subject.loop = sharedPartOf (*range, take->metadata);

    ShareSheet::open (*this, studio.catalogue, studio.preferences, subject, studio.library.peaks (takeNumber));
}

void TakesPanel::setWindowSize (WindowSize newSize)
{
    size = newSize;
    list.setWindowSize (newSize);
    resized();
    repaint();
}

void TakesPanel::studioChanged (StudioChange change)
{
    if (change == StudioChange::setup)
        list.refreshRecording();

    if (change != StudioChange::takes && change != StudioChange::transport)
        return;

    if (binIsOpen && change == StudioChange::takes)
    {
        const auto hadFocus = bin.hasKeyboardFocus (true) || deleteAll.hasKeyboardFocus (true);
        bin.refresh();

        // There is nothing to be seen in it any more.
        if (bin.numRows() == 0)
        {
            closeBin();

            if (hadFocus)
                giveFocusBack();
        }
        else
            showBinButtons();
    }

    list.refresh();

    if (std::exchange (showsEmpty, list.isEmpty()) != list.isEmpty())
        repaint();
}

void TakesPanel::tick (double seconds)
{
    list.tick (seconds);
    sinceFreeTime += seconds;

    if (sinceFreeTime < 1.0)
        return;

    sinceFreeTime = 0.0;

    const auto status = studio.transport.recorder().status();

    if (auto text = status.state == RecorderStatus::State::recording ? roomText (status.secondsLeft) : juce::String(); text != freeTime)
    {
        freeTime = std::move (text);
        repaint (0, 0, getWidth(), listTop (size));
    }
}

void TakesPanel::reveal (juce::Rectangle<int> part)
{
    const auto seen = window.getViewArea();

    if (part.getY() < seen.getY())
        window.setViewPosition (0, part.getY());
    else if (part.getBottom() > seen.getBottom())
        window.setViewPosition (0, part.getBottom() - seen.getHeight());
}

void TakesPanel::resized()
{
    const auto area = getLocalBounds().withTrimmedTop (listTop (size)).withTrimmedBottom (rowInset);
    window.setBounds (area);
    list.setSize (area.getWidth(), list.idealHeight());
    list.setVisiblePart (window.getViewArea());
    bin.setSize (area.getWidth(), bin.idealHeight());

    // From the right, in the panel's head.
    auto right = getWidth() - 20;

    for (auto* button : { &back, &empty, &keep, &deleteAll })
    {
        if (! button->isVisible())
            continue;

        const auto width = button->idealWidth();
        button->setBody ({ right - width, isCompact (size) ? 10 : 14, width, 28 });
        right -= width + 8;
    }
}

void TakesPanel::paint (juce::Graphics& g)
{
    const auto& p = palette();
    drawPanel (g, getLocalBounds().toFloat());

    auto line = juce::Rectangle<float> (20.0f, 16.0f, static_cast<float> (getWidth()) - 40.0f, 20.0f);
    if (binIsOpen)
    {
        drawText (g, "Bin", type::title(), p.t1, line.removeFromLeft (std::ceil (textWidth (type::title(), "Bin"))));
        drawText (g, asksToEmpty ? binQuestion() : takesText (bin.numRows()), type::caption(), asksToEmpty ? p.hot : p.t3, line.withTrimmedLeft (12.0f));
        return;
    }

    drawText (g, "Takes", type::title(), p.t1, line.removeFromLeft (std::ceil (textWidth (type::title(), "Takes"))));

    if (note.isNotEmpty())
        drawText (g, note, type::caption(), p.t3, line.withTrimmedLeft (12.0f).withRight (headArea (0).getX() - 8.0f));
    else
        drawTabular (g, freeTime, type::caption(), p.hot, line.withTrimmedLeft (12.0f));

    if (list.isEmpty())
        paintEmpty (g);
    else
        paintHeads (g);
}

/** Two lines, or one where it is short. */
juce::Rectangle<float> TakesPanel::headArea (int column) const
{
    const TakeRowLayout row (getWidth() - 2 * rowInset, size);
    const auto width = row.isShort ? 90.0f : 62.0f;
    const auto right = static_cast<float> (getWidth() - rowInset - row.figures[static_cast<std::size_t> (column)]);
    return { right - width, row.isShort ? 20.0f : 16.0f, width, row.isShort ? 14.0f : 28.0f };
}

void TakesPanel::paintHeads (juce::Graphics& g) const
{
    const auto isShort = isCompact (size);

    for (int i = 0; i < (isShort ? 1 : 3); ++i)
    {
        const auto& head = heads[static_cast<std::size_t> (i)];
        auto area = headArea (i);

        if (isShort)
        {
            drawText (g, juce::String (head.name) + " " + head.unit, type::caption(), palette().t3, area, juce::Justification::centredRight);
            continue;
        }

        drawText (g, head.name, type::caption(), palette().t3, area.removeFromTop (14.0f), juce::Justification::centredRight);
        drawText (g, head.unit, type::caption(), palette().t3, area, juce::Justification::centredRight);
    }
}

juce::String TakesPanel::meaningAt (juce::Point<float> position) const
{
    for (int i = 0; ! binIsOpen && ! list.isEmpty() && i < (isCompact (size) ? 1 : 3); ++i)
        if (headArea (i).contains (position))
            return glossary::explained (heads[static_cast<std::size_t> (i)].term);

    return {};
}

void TakesPanel::paintEmpty (juce::Graphics& g) const
{
    const juce::String before ("Press"), key ("R"), after ("to record your first take.");
    const auto font = type::body();
    const auto colour = palette().t2;
    const auto cap = keyCapWidth (key);
    const auto width = textWidth (font, before) + textWidth (font, after) + cap + 12.0f;
    auto line = getLocalBounds().withTrimmedTop (listTop (size) / 2).toFloat().withSizeKeepingCentre (width + 2.0f, 20.0f);

    drawText (g, before, font, colour, line.removeFromLeft (textWidth (font, before)));
    line.removeFromLeft (6.0f);
    drawKeyCap (g, line.removeFromLeft (cap).withSizeKeepingCentre (cap, 18.0f), key);
    line.removeFromLeft (6.0f);
    drawText (g, after, font, colour, line);
}
} // namespace plus48::ui
