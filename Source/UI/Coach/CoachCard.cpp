// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/CoachCard.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
using Kind = CoachAdvice::Kind;

Icon iconOf (Kind kind)
{
    switch (kind)
    {
        case Kind::tip: return Icon::bulb;
        case Kind::watchOut:
        case Kind::fixNow: return Icon::warn;
        case Kind::fine: break;
    }

    return Icon::check;
}

juce::Colour colourOf (Kind kind)
{
    switch (kind)
    {
        case Kind::watchOut: return palette().hot;
        case Kind::fixNow: return palette().red;
        case Kind::tip:
        case Kind::fine: break;
    }

    return palette().good;
}

const char* wordOf (Kind kind)
{
    switch (kind)
    {
        case Kind::tip: return "Tip";
        case Kind::watchOut: return "Watch out";
        case Kind::fixNow: return "Fix now";
        case Kind::fine: break;
    }

    return "Fine";
}

/** drawParagraph() marks what is bold by one star. */
juce::String marked (const juce::String& text) { return text.replace ("**", "*"); }

constexpr float lineHeight = 20.0f;
} // namespace

CoachCard::CoachCard (CoachSession& coachToUse) : coach (coachToUse)
{
    setTitle ("Coach");
    button.setComponentID ("coach");
    button.onPress = [this] { (void) coach.apply(); };
    addChildComponent (button);
    refresh();
}

void CoachCard::setTitled (bool shouldBeTitled)
{
    titled = shouldBeTitled;
    resized();
    repaint();
}

void CoachCard::refresh()
{
    const auto& now = coach.advice();

    if (now.isSameAs (shown) && now.text == shown.text && now.button == shown.button)
        return;

    const auto isOther = ! now.isSameAs (shown);
    shown = now;
    button.setVisible (shown.button.isNotEmpty() && shown.fix != nullptr);
    button.setText (shown.button);
    button.setNames (shown.button, "Does what the coach suggests; Undo takes it back.");
    const auto spoken = juce::String (wordOf (shown.kind)) + ": " + shown.headline + ". " + shown.text.replace ("**", "");
    setDescription (spoken);

    // What clips, or has no power, should not wait until somebody looks.
    if (isOther && shown.kind == Kind::fixNow)
        juce::AccessibilityHandler::postAnnouncement (spoken, juce::AccessibilityHandler::AnnouncementPriority::medium);

    resized();
    repaint();
}

void CoachCard::lookAndFeelChanged() { repaint(); }

void CoachCard::resized()
{
    const auto area = textArea();
    const auto text = drawParagraph (nullptr, marked (shown.text), type::body(), palette().t2, area, lineHeight);
    const auto gap = juce::jlimit (4.0f, 12.0f, area.getHeight() - text - 36.0f);
    button.setBody (juce::Rectangle<float> (area.getX(), area.getY() + text + gap, juce::jmin (area.getWidth(), static_cast<float> (button.idealWidth())), 36.0f).toNearestInt());
}

void CoachCard::paint (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = content();
    const auto colour = colourOf (shown.kind);

    if (titled)
    {
        auto line = area.removeFromTop (static_cast<float> (titleHeight())).withHeight (20.0f);
        const juce::String word (shown.headline.isEmpty() ? "" : wordOf (shown.kind));
        drawText (g, word, type::caption(), colour, line.removeFromRight (std::ceil (textWidth (type::caption(), word))));
        drawIcon (g, iconOf (shown.kind), line.removeFromLeft (16.0f).withSizeKeepingCentre (16.0f, 16.0f), colour);
        drawText (g, "Coach", type::title(), p.t1, line.withTrimmedLeft (8.0f));
    }

    if (shown.headline.isEmpty())
        return;

    auto line = area.removeFromTop (26.0f);

    if (! titled)
    {
        // The tab has the title's place: the icon goes before the headline.
        drawIcon (g, iconOf (shown.kind), line.removeFromLeft (18.0f).withSizeKeepingCentre (18.0f, 18.0f), colour);
        line.removeFromLeft (10.0f);
    }

    drawText (g, shown.headline, type::headline(), p.t1, line);
    drawParagraph (&g, marked (shown.text), type::body(), p.t2, textArea(), lineHeight);
}
} // namespace plus48::ui
