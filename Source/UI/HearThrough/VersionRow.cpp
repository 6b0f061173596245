// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/VersionRow.h"

#include "UI/Look/Badges.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
constexpr int bodyHeight = 60, sideInset = 8, keyX = 20, iconX = 56, nameX = 92, wideFrom = 900, pickSize = 28;

juce::Rectangle<float> lineAt (int x, int right, float y, float height) { return { static_cast<float> (x), y, static_cast<float> (right - x), height }; }
} // namespace

VersionRow::Columns::Columns (int width) : isNarrow (width < wideFrom)
{
    picks = width - 84;
    difference = width - (isNarrow ? 216 : 224);
    noise = width - (isNarrow ? 244 : 268);

    if (! isNarrow)
        match = width - 364;
}

VersionRow::VersionRow (int id) : versionId (id), text ({}, 1)
{
    setComponentID ("version " + juce::String (id));
    hear.setComponentID ("hear");
    hear.onHover = [this] { repaint(); };
    hear.onPress = [this] { onHear(); };
    a.onPress = [this] { onPickA(); };
    b.onPress = [this] { onPickB(); };
    action.setComponentID ("action");
    action.onPress = [this] { onAction(); };
    auto order = 0;

    for (auto* child : std::initializer_list<juce::Component*> { &hear, &a, &b, &action })
    {
        addChildComponent (child);
        child->setExplicitFocusOrder (++order);
    }
}

void VersionRow::show (const Shown& next)
{
    const auto hadFocus = hasFocus();
    shown = next;
    text = VersionText (shown.version, shown.number);
    setTitle (text.spoken);

    const auto name = versionName (shown.number);
    hear.setVisible (isReady());
    hear.setHeard (shown.isHeard);
    hear.setNames (text.spoken, "Hears this version.", juce::String (shown.number));

    for (auto* pick : { &a, &b })
    {
        const auto letter = pick == &a ? "A" : "B";
        pick->setVisible (isReady());
        pick->setOn (pick == &a ? shown.isA : shown.isB);
        pick->setNames (juce::String (letter) + ": " + name + ", " + shown.version.name, "Makes this version " + juce::String (letter) + ".", juce::String ("Shift ") + letter);
    }

    action.setVisible (text.action.isNotEmpty());
    action.setText (text.action);
    action.setNames (text.action + ", " + name, shown.version.state == State::failed ? shown.version.problem : "Takes this version away again.");
    resized();
    repaint();

    // What had the keyboard may be gone: it stays in the row.
    if (hadFocus && ! hasFocus() && isShowing())
        focusStop (0);
}

std::vector<Control*> VersionRow::stops() const
{
    const std::array<const Control*, 4> all { &hear, &a, &b, &action };
    std::vector<Control*> seen;

    for (const auto* stop : all)
        if (stop->isVisible())
            seen.push_back (const_cast<Control*> (stop));

    return seen;
}

int VersionRow::focusedStop() const
{
    const auto all = stops();
    const auto found = std::find_if (all.begin(), all.end(), [] (const Control* stop) { return stop->hasKeyboardFocus (true); });
    return found == all.end() ? 0 : static_cast<int> (found - all.begin());
}

void VersionRow::focusStop (int index)
{
    if (const auto all = stops(); ! all.empty())
        all[static_cast<std::size_t> (juce::jlimit (0, static_cast<int> (all.size()) - 1, index))]->grabKeyboardFocus();
}

void VersionRow::resized()
{
    const Columns at (getWidth());
    const auto y = (bodyHeight - pickSize) / 2;
    a.setBody ({ at.picks, y, pickSize, pickSize });
    b.setBody ({ at.picks + 36, y, pickSize, pickSize });
    hear.setBody ({ sideInset + 3, 3, at.picks - sideInset - 12, bodyHeight - 6 });

    const auto width = std::max (68, action.idealWidth());
    action.setBody ({ getWidth() - 20 - width, y, width, pickSize });
}

std::unique_ptr<juce::AccessibilityHandler> VersionRow::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::listItem);
}

juce::Colour VersionRow::heardColour() const
{
    const auto& p = palette();

    if (! shown.hasPair || (! shown.isA && ! shown.isB))
        return p.t1;

    return shown.isA ? p.a : p.b;
}

void VersionRow::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const Columns at (getWidth());

    if (shown.isHeard || hear.isHovered())
    {
        g.setColour (shown.isHeard ? p.s2 : mixed (p.s2, p.s1, 0.5f));
        g.fillRoundedRectangle (getLocalBounds().reduced (sideInset, 0).withHeight (bodyHeight).toFloat(), 12.0f);
    }

    paintKey (g);
    paintIcon (g);

    if (isReady())
    {
        paintNames (g, lineAt (nameX, (at.match.has_value() ? *at.match - 76 : at.noise - 46), 0.0f, bodyHeight));
        paintFigures (g);
    }
    else if (shown.version.state == State::failed)
        paintProblem (g);
    else
        paintMaking (g);
}

void VersionRow::paintKey (juce::Graphics& g) const
{
    const auto key = juce::String (shown.number);
    const auto isDimmed = ! isReady();

    if (isDimmed)
        g.beginTransparencyLayer (0.38f);

    drawKeyCap (g, { static_cast<float> (keyX), 21.0f, std::max (20.0f, keyCapWidth (key)), 18.0f }, key);

    if (isDimmed)
        g.endTransparencyLayer();
}

void VersionRow::paintIcon (juce::Graphics& g) const
{
    const auto& p = palette();
    const juce::Rectangle<float> area (static_cast<float> (iconX), 22.0f, 16.0f, 16.0f);

    switch (shown.version.state)
    {
        case State::ready:
            drawIcon (g, shown.isHeard ? Icon::speaker : Icon::play, area, shown.isHeard ? heardColour() : p.t3);
            return;

        case State::failed:
            drawIcon (g, Icon::warn, area, p.red);
            return;

        case State::making:
        case State::waiting: break;
    }

    strokeCircle (g, area.getCentre(), 6.5f, p.s4, 2.5f);

    if (shown.version.progress > 0.0)
        stroke (g, arc (area.getCentre(), 6.5f, 0.0f, static_cast<float> (360.0 * juce::jlimit (0.0, 1.0, shown.version.progress))), p.t1, 2.5f);
}

void VersionRow::paintNames (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    drawText (g, shown.version.name, type::strong(), isReady() ? p.t1 : p.t2, area.withY (11.0f).withHeight (20.0f));
    drawText (g, shown.version.chain, type::caption(), p.t3, area.withY (34.0f).withHeight (14.0f));
}

void VersionRow::paintFigures (juce::Graphics& g) const
{
    const auto& p = palette();
    const Columns at (getWidth());
    const auto isReference = versionId == HearThrough::asRecorded;
    const auto font = textFont (13.0f);

    if (at.match.has_value())
        drawTabular (g, text.match, font, isReference ? p.t3 : p.t1, lineAt (*at.match - 70, *at.match, 21.0f, 18.0f), juce::Justification::centredRight);

    drawTabular (g, text.noise, font, p.t1, lineAt (at.noise - 50, at.noise, 21.0f, 18.0f), juce::Justification::centredRight);

    if (text.differenceWords.isEmpty())
    {
        drawText (g, text.difference, type::label(), p.t3, lineAt (at.difference, at.picks - 8, 21.0f, 18.0f));
        return;
    }

    drawTabular (g, text.difference, font, p.t1, lineAt (at.difference, at.picks - 8, 11.0f, 18.0f));
    drawText (g, text.differenceWords, type::caption(), p.t3, lineAt (at.difference, at.picks - 8, 33.0f, 14.0f));
}

void VersionRow::paintMaking (juce::Graphics& g) const
{
    const auto& p = palette();
    const Columns at (getWidth());
    const auto right = at.isNarrow ? action.getX() - 12 : at.difference + 56;
    const auto left = at.isNarrow ? right - 212 : right - 280;
    paintNames (g, lineAt (nameX, left - 16, 0.0f, bodyHeight));

    auto line = lineAt (left, right, 16.0f, 14.0f);
    drawText (g, text.stage, type::caption(), p.t2, line.removeFromLeft (std::ceil (textWidth (type::caption(), text.stage)) + 1.0f));
    drawTabular (g, text.progress, type::caption(), p.t3, line.withTrimmedLeft (6.0f), juce::Justification::centredRight);

    const auto bar = lineAt (left, right, 38.0f, 4.0f);
    g.setColour (p.inset);
    g.fillRoundedRectangle (bar, 2.0f);
    g.setColour (p.t1);
    g.fillRoundedRectangle (bar.withWidth (bar.getWidth() * static_cast<float> (juce::jlimit (0.0, 1.0, shown.version.progress))), 2.0f);
}

void VersionRow::paintProblem (juce::Graphics& g) const
{
    const auto& p = palette();
    const Columns at (getWidth());
    const auto right = action.getX() - 8;
    const auto red = textFont (12.0f, Weight::semiBold);

    if (! at.isNarrow)
    {
        const auto left = *at.match - 84;
        paintNames (g, lineAt (nameX, left - 16, 0.0f, bodyHeight));
        drawText (g, shown.version.problem, red, p.red, lineAt (left, right, 13.0f, 16.0f));
        drawText (g, shown.version.advice, type::caption(), p.t3, lineAt (left, right, 33.0f, 14.0f));
        return;
    }

    // No room beside the name: the sentences stand in place of the chain.
    drawText (g, shown.version.name, type::strong(), p.t2, lineAt (nameX, right, 4.0f, 18.0f));
    drawText (g, shown.version.problem, red, p.red, lineAt (nameX, right, 23.0f, 16.0f));
    drawText (g, shown.version.advice, type::caption(), p.t3, lineAt (nameX, right, 41.0f, 14.0f));
}
} // namespace plus48::ui
