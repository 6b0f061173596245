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

CoachCard::CoachCard (CoachSession& coachToUse, const ClaimTests& claimsToUse) : coach (coachToUse), claims (claimsToUse)
{
    setTitle ("Coach");
    button.setComponentID ("coach");
    button.onPress = [this] { (void) coach.apply(); };
    addChildComponent (button);
    goThere.setComponentID ("go there");
    goThere.setNames ("Go to it", "Selects the input that this is about.");
    goThere.onPress = [this] { coach.goThere(); };
    addChildComponent (goThere);
    prove.setComponentID ("prove advice");
    prove.setNames ("Prove it", "A blind test of 10 trials: can you hear what is said here?");
    prove.onPress = [this] {
        if (onProve != nullptr && shown.claim.has_value())
            onProve (claims.ofSlot (*shown.claim));
    };
    addChildComponent (prove);
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

    show (now);
}

juce::String CoachCard::resultOf (const CoachAdvice& advice) const
{
    return advice.claim.has_value() ? claims.words (claims.ofSlot (*advice.claim)) : juce::String();
}

void CoachCard::refreshResult()
{
    if (resultOf (shown) != result)
        show (CoachAdvice (shown));
}

void CoachCard::show (const CoachAdvice& now)
{
    const auto isOther = ! now.isSameAs (shown);
    shown = now;
    result = resultOf (shown);
    prove.setVisible (shown.claim.has_value());
    button.setVisible (shown.hasButton());
    goThere.setVisible (shown.otherInput.has_value());
    button.setText (shown.button);
    button.setNames (shown.button, "Does what the coach suggests; Undo takes it back.");
    const auto spoken = juce::String (wordOf (shown.kind)) + ": " + shown.headline + ". " + textNow().replace ("**", "");
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
    const auto text = drawParagraph (nullptr, marked (textNow()), type::body(), palette().t2, area, lineHeight);
    const auto gap = juce::jlimit (4.0f, 12.0f, area.getHeight() - text - 36.0f);
    auto buttons = area.withTop (area.getY() + text + gap).withHeight (36.0f).toNearestInt();

    button.setBody (buttons.withWidth (juce::jmin (buttons.getWidth(), button.idealWidth())));

    if (shown.hasButton())
        buttons = buttons.withTrimmedLeft (button.getBounds().reduced (Control::margin).getWidth() + 8);

    goThere.setBody (buttons.withWidth (juce::jmin (buttons.getWidth(), goThere.idealWidth())));

    // In the line on top, before the word at its end; where there is no such line there is room beside the button.
    const auto top = content().toNearestInt().withHeight (20);
    const auto word = static_cast<int> (std::ceil (textWidth (type::caption(), wordOf (shown.kind))));
    const auto row = button.getBounds().reduced (Control::margin);
    const auto width = prove.idealWidth();
    prove.setBody (titled ? top.withLeft (top.getRight() - word - 16 - width).withWidth (width) : juce::Rectangle<int> (shown.hasButton() ? row.getRight() + 16 : row.getX(), row.getCentreY() - 10, width, 20));
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
    drawParagraph (&g, marked (textNow()), type::body(), p.t2, textArea(), lineHeight);
}
} // namespace plus48::ui
