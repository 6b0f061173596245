// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeadphonesColumn.h"

#include "ListeningText.h"

#include "Signal/SignedText.h"
#include "UI/Look/FittingText.h"
#include "UI/Look/Glossary.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int rowHeight = 46, rowStep = 50, numRowsShown = 3;
} // namespace

HeadphonesColumn::HeadphonesColumn (SetupEditor& editorToUse) : editor (editorToUse)
{
    setTitle ("Headphones");
    port.setViewedComponent (&list, false);
    port.setScrollBarsShown (true, false);
    port.setScrollBarThickness (8);
    port.setWantsKeyboardFocus (false);
    port.surface = [] { return palette().s2; };

    for (auto* const child : std::initializer_list<juce::Component*> { &port, &limiter, &phones, &monitors, &mix })
        addAndMakeVisible (child);
}

void HeadphonesColumn::makeRows()
{
    while (rows.size() < figures->headphones.size())
    {
        auto& row = *rows.emplace_back (std::make_unique<ListeningChoice> (ListeningChoice::Kind::gear));
        row.onPress = [this, index = rows.size() - 1] {
            (void) editor.edit ("Headphones", [&] (Setup& setup) { setup.headphonesId = figures->headphones[index].id; });
        };
        list.addAndMakeVisible (row);
        placeRows();
    }
}

void HeadphonesColumn::show (const ListeningFigures& next)
{
    figures = next;
    makeRows();

    for (std::size_t i = 0; i < rows.size(); ++i)
    {
        const auto& pair = figures->headphones[i];
        rows[i]->setNames (pair.name, "At this knob " + listeningText::level (pair.earSpl) + " dB SPL at the ear; the microphone hears what leaks out.");
        rows[i]->setWords (pair.name, listeningText::leakage (pair.leakageDb), listeningText::level (pair.spillSpl), "dB SPL at the mic");
        rows[i]->setOn (pair.isInUse);
    }

    for (auto* const knob : { &phones, &monitors, &mix })
        knob->show (figures->monitor);

    if (auto now = written(); now != painted)
    {
        painted = std::move (now);
        repaint();
    }
}

juce::StringArray HeadphonesColumn::written() const
{
    const auto spl = [] (double db, const char* unit) { return listeningText::isSilent (db) ? juce::String ("silent") : signedNumber (db, 0) + unit; };
    return { listeningText::playing (*figures), listeningText::warning (*figures), spl (figures->earSpl, " dB SPL"), figures->monitor.monitorsOn ? spl (figures->monitorsSplAtOneMetre, " dB at 1 m") : juce::String ("off"), mix.displayText().toLowerCase() };
}

void HeadphonesColumn::placeRows()
{
    const auto height = static_cast<int> (rows.size()) * rowStep + 2;
    const auto width = port.getWidth() - (height > port.getHeight() ? port.getScrollBarThickness() : 0);
    list.setSize (width, height);

    // Their bounds are larger than what is seen of them, and the list cuts what goes beyond.
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i]->setBody ({ Control::margin, static_cast<int> (i) * rowStep + Control::margin, width - 2 * Control::margin, rowHeight - 2 });
}

juce::String HeadphonesColumn::helpAt (juce::Point<int> position) const
{
    if (limiter.getBounds().contains (position))
        return glossary::explained ("dBFS");

    if (warningLine.contains (position) && figures.has_value() && figures->healthyHours.has_value())
        return "8 hours a day at 85 dBA, and half as long for every 3 dB more: NIOSH publication 98-126.";

    return head.contains (position) || knobArea.contains (position) ? glossary::explained ("dB SPL") : juce::String();
}

void HeadphonesColumn::resized()
{
    auto area = getLocalBounds();
    head = area.removeFromTop (24);
    const auto shown = numRowsShown + juce::jlimit (0, std::max (0, static_cast<int> (rows.size()) - numRowsShown), (area.getHeight() - leastHeight) / rowStep);
    port.setBounds (area.removeFromTop (shown * rowStep + 2).expanded (Control::margin, 0));
    placeRows();
    warningLine = area.removeFromTop (18);
    area.removeFromTop (6);
    rules[0] = area.removeFromTop (1).getY();
    area.removeFromTop (10);

    knobArea = area.removeFromBottom (86);
    area.removeFromBottom (8);
    rules[1] = area.removeFromBottom (1).getY();
    area.removeFromBottom (6);
    limiter.setBounds (area.withHeight (std::min (area.getHeight(), 190)));

    const auto third = knobArea.getWidth() / 3;
    auto x = knobArea.getX() + third / 2;

    for (auto* const knob : { &phones, &monitors, &mix })
    {
        knob->setCentre ({ x, knobArea.getY() + 28 });
        x += third;
    }
}

void HeadphonesColumn::paint (juce::Graphics& g)
{
    if (! figures.has_value())
        return;

    const auto& p = palette();
    const auto &playing = painted[0], &warning = painted[1];
    const auto line = head.toFloat().withHeight (20.0f);
    drawText (g, "Headphones", type::title(), p.t1, line);
    const auto place = line.withTrimmedLeft (100.0f);
    drawText (g, firstThatFits (type::caption(), place.getWidth(), { "Playing at " + playing, playing }), type::caption(), warning.isEmpty() ? p.t3 : p.hot, place, juce::Justification::centredRight);

    if (warning.isNotEmpty())
    {
        auto words = warningLine.toFloat();
        drawIcon (g, Icon::warn, words.removeFromLeft (14.0f).withSizeKeepingCentre (14.0f, 14.0f), p.hot);
        drawText (g, warning, type::label(), p.hot, words.withTrimmedLeft (6.0f));
    }

    g.setColour (p.line);

    for (const auto y : rules)
        g.fillRect (0, y, getWidth(), 1);

    const auto write = [&] (const juce::Component& knob, const juce::String& name, const juce::String& value) {
        const auto centre = knob.getBounds().getCentre().toFloat();
        const auto width = static_cast<float> (knobArea.getWidth()) / 3.0f - 4.0f;
        const auto below = juce::Rectangle<float> (width, 16.0f).withCentre ({ centre.x, centre.y + 35.0f });
        drawText (g, name, type::strong(), p.t1, below, juce::Justification::centred);
        drawText (g, value, type::caption(), p.t3, below.translated (0.0f, 16.0f), juce::Justification::centred);
    };

    write (phones, "Phones", painted[2]);
    write (monitors, "Monitors", painted[3]);
    write (mix, "Mix", painted[4]);
}
} // namespace plus48::ui
