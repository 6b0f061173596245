// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListeningSheet.h"

#include "UI/Look/Badges.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"
#include "UI/Look/WindowSize.h"
#include "UI/Settings/DeviceWords.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
constexpr int headHeight = 46, foot = 12, side = 20, columnGap = 40, outerMargin = 16, arrowHeight = 9;
constexpr int leastColumns = std::max ({ DelayColumn::leastHeight, HeadphonesColumn::leastHeight, MonitorsColumn::leastHeight });
constexpr int leastHeight = leastColumns + 14 + BackingRow::height;
constexpr float corner = 16.0f;

/** Of the three columns, as the design has them; in a small window the wide one gives way. */
constexpr std::array<int, 3> wideShares { 560, 348, 340 }, narrowShares { 400, 266, 260 };
} // namespace

ListeningSheet::ListeningSheet (StudioParts& studioToUse)
    : studio (studioToUse), shown (ListeningFigures::of (studioToUse)), delay (studioToUse.editor), headphones (studioToUse.editor), monitors (studioToUse.editor, studioToUse.howlWatch, studioToUse.monitorGuard), backing (studioToUse.backing, studioToUse.editor, studioToUse.sources, studioToUse.library)
{
    setTitle ("Listening");
    cross.setNames ("Close", "Closes the sheet.", "Esc");
    cross.onPress = [this] { close(); };

    for (auto* const column : std::initializer_list<juce::Component*> { &delay, &headphones, &monitors, &backing })
        columns.addAndMakeVisible (column);

    port.setViewedComponent (&columns, false);
    port.setScrollBarsShown (true, false);
    port.setScrollBarThickness (10);
    port.surface = [] { return palette().s2; };
    addAndMakeVisible (port);
    addAndMakeVisible (cross);
    port.setExplicitFocusOrder (1);
    cross.setExplicitFocusOrder (2);

    studio.changes.addListener (this);
    refresh();
}

ListeningSheet::~ListeningSheet() { studio.changes.removeListener (this); }

void ListeningSheet::placeUnder (juce::Rectangle<int> wordArea, int newRoof)
{
    word = wordArea;
    roof = newRoof;
    resized();
    repaint();
}

void ListeningSheet::studioChanged (StudioChange change)
{
    if (change == StudioChange::setup || change == StudioChange::device || change == StudioChange::comparison || change == StudioChange::transport)
        refresh();

    if (change == StudioChange::setup || change == StudioChange::takes)
        backing.refresh();
}

void ListeningSheet::refresh()
{
    const auto isNewSound = sound.follow (studio.editor, studio.sources);
    shown = ListeningFigures::of (studio);
    delay.show (shown, sound, isNewSound, deviceDelayMs (studio.devices.status()));
    headphones.show (shown);
    monitors.show (shown, studio.spillReadings.underPerformanceDb (studio.editor.selectedInput()));
    sinceFigures = 0.0;
}

void ListeningSheet::tick (double seconds)
{
    headphones.limiterCurve().update (-studio.spillReadings.limiterReductionDb());
    monitors.update();
    backing.update();
    sinceFigures += seconds;

    if (sinceFigures >= numbersEverySeconds)
        refresh();
}

juce::Rectangle<int> ListeningSheet::sheetArea() const
{
    const auto bottom = getHeight() - outerMargin;

    // Where there is little room below the cards: up over them rather than out of sight.
    const auto highest = bottom - headHeight - leastHeight - foot - Control::margin;
    const auto top = std::max (outerMargin, std::min (roof, highest));
    const auto margin = getWidth() >= 1200 ? 36 : 8;
    return { margin, top, getWidth() - 2 * margin, bottom - top };
}

void ListeningSheet::resized()
{
    const auto sheet = sheetArea();
    cross.setBody ({ sheet.getRight() - 16 - 28, sheet.getY() + 14, 28, 28 });
    port.setBounds (sheet.withTrimmedTop (headHeight).reduced (side - Control::margin, 0).withTrimmedBottom (foot - Control::margin));
    placeColumns();
}

void ListeningSheet::placeColumns()
{
    const auto height = std::max (leastHeight, port.getHeight() - 2 * Control::margin);
    const auto needsBar = height + 2 * Control::margin > port.getHeight();
    const auto width = port.getWidth() - (needsBar ? port.getScrollBarThickness() : 0);
    port.setWantsKeyboardFocus (needsBar);
    columns.setSize (width, height + 2 * Control::margin);

    // Focus rings go a little beyond what they are round.
    auto area = columns.getLocalBounds().reduced (Control::margin);
    backing.setBounds (area.removeFromBottom (BackingRow::height).translated (0, 6));
    area.removeFromBottom (14);
    const auto gap = width >= 1200 ? columnGap : columnGap / 2;
    const auto all = area.getWidth() - 2 * gap;
    const auto& shares = width >= 1200 ? wideShares : narrowShares;
    const auto whole = shares[0] + shares[1] + shares[2];
    delay.setBounds (area.removeFromLeft (all * shares[0] / whole));
    area.removeFromLeft (gap);
    headphones.setBounds (area.removeFromLeft (all * shares[1] / whole));
    area.removeFromLeft (gap);
    monitors.setBounds (area);
}

bool ListeningSheet::hitTest (int, int y) { return y >= sheetArea().getY() - arrowHeight; }

void ListeningSheet::paint (juce::Graphics& g)
{
    const auto sheet = sheetArea();
    g.setColour (palette().bg.withAlpha (0.62f));
    g.fillRect (getLocalBounds().withTop (sheet.getY() - 6));
    paintSheet (g, sheet.toFloat());
}

void ListeningSheet::paintSheet (juce::Graphics& g, juce::Rectangle<float> area)
{
    const auto& p = palette();
    fillAndStroke (g, area, corner, p.s2, p.line2, 1.0f);

    // The arrow, where the sheet is under its word.
    if (static_cast<int> (area.getY()) >= roof)
    {
        const auto x = juce::jlimit (area.getX() + 30.0f, area.getRight() - 30.0f, static_cast<float> (word.getCentreX()));
        juce::Path arrow, edge;
        arrow.addTriangle (x - 10.0f, area.getY() + 1.0f, x, area.getY() - 9.0f, x + 10.0f, area.getY() + 1.0f);
        g.setColour (p.s2);
        g.fillPath (arrow);
        edge.startNewSubPath (x - 10.0f, area.getY());
        edge.lineTo (x, area.getY() - 9.0f);
        edge.lineTo (x + 10.0f, area.getY());
        stroke (g, edge, p.line2, 1.0f);
    }

    auto head = area.withHeight (28.0f).translated (0.0f, 14.0f).withTrimmedLeft (static_cast<float> (side)).withTrimmedRight (52.0f);
    const auto key = keyCapWidth ("Esc");
    drawKeyCap (g, head.removeFromRight (key).withSizeKeepingCentre (key, 18.0f), "Esc");
    const auto title = textWidth (type::headline(), "Listening") + 14.0f;
    drawText (g, "Listening", type::headline(), p.t1, head.removeFromLeft (title));
    drawText (g, "What you hear while you record.", type::label(), p.t2, head);

    // Between the columns.
    g.setColour (p.line);

    for (const auto* const column : { static_cast<const juce::Component*> (&headphones), static_cast<const juce::Component*> (&monitors) })
    {
        const auto left = getLocalArea (column, column->getLocalBounds()).getX();
        const auto before = column == &headphones ? getLocalArea (&delay, delay.getLocalBounds()).getRight() : getLocalArea (&headphones, headphones.getLocalBounds()).getRight();
        g.fillRect (static_cast<float> (left + before) * 0.5f, area.getY() + static_cast<float> (headHeight) + 4.0f, 1.0f, static_cast<float> (column->getHeight()));
    }

    g.fillRect (area.getX() + static_cast<float> (side), static_cast<float> (getLocalArea (&backing, backing.getLocalBounds()).getY()) - 6.0f, area.getWidth() - 2.0f * static_cast<float> (side), 1.0f);
}
} // namespace plus48::ui
