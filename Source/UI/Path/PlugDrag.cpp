// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlugDrag.h"

#include "UI/Look/CableArt.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
/** From where the pointer holds the plug to its tip. */
constexpr float gripToTip = 48.0f;
constexpr float jackReach = 34.0f, springStep = 0.45f, springEnd = 6.0f;
constexpr int springHz = 60;

juce::Colour colourOf (PlugFit::Verdict verdict)
{
    switch (verdict)
    {
        case PlugFit::Verdict::best: return palette().good;
        case PlugFit::Verdict::poor: return palette().hot;
        case PlugFit::Verdict::none: break;
    }

    return palette().t3;
}

Icon iconOf (PlugFit::Verdict verdict)
{
    return verdict == PlugFit::Verdict::best ? Icon::check : (verdict == PlugFit::Verdict::poor ? Icon::warn : Icon::cross);
}

/** Of the interface. */
bool isBestJack (const PlugFit& fit) { return fit.verdict == PlugFit::Verdict::best && fit.jack.has_value(); }
} // namespace

PlugDrag::PlugDrag (SetupEditor& editorToUse, ChannelActions& channelActionsToUse, const Listening& listeningToUse, Faceplate& faceToDropOn, CableLayer& cablesToHold)
    : editor (editorToUse), channelActions (channelActionsToUse), listening (listeningToUse), face (faceToDropOn), cables (cablesToHold)
{
    setTooltip ("The plug: drag it to another jack, of the interface or of the external preamp, or to another input.");
    setMouseCursor (juce::MouseCursor::DraggingHandCursor);

    // For a screen reader there is the jack's own control.
    setAccessible (false);
    face.jackWord().addMouseListener (this, false);
}

PlugDrag::~PlugDrag() { face.jackWord().removeMouseListener (this); }

void PlugDrag::place (const PathLayout& newLayout)
{
    layout = newLayout;
    letGo();
}

bool PlugDrag::canPull() const
{
    // What a take was recorded through is plugged in for good, and an optical link has one way in.
    return ! listening.isToTake() && channelActions.whyNoPathA().isEmpty();
}

std::optional<Cable> PlugDrag::plugAt (juce::Point<float> position) const
{
    for (const auto cable : { Cable::fromSource, Cable::fromPreamp })
        if (canPull() && cables.plugArea (cable).contains (position))
            return cable;

    return std::nullopt;
}

bool PlugDrag::hitTest (int x, int y) { return isInHand() || plugAt ({ static_cast<float> (x), static_cast<float> (y) }).has_value(); }

juce::Rectangle<float> PlugDrag::tagArea (std::optional<Jack> jack) const
{
    const auto gap = layout.compact ? 6.0f : 12.0f;
    const auto top = static_cast<float> (layout.top + layout.height) + 6.0f, height = layout.compact ? 62.0f : 40.0f;
    const auto left = static_cast<float> (layout.left (PathLayout::interfaceBox));

    if (! jack.has_value())
        return juce::Rectangle<float> (static_cast<float> (layout.left (PathLayout::preamp)), top, 0.0f, height).withRight (left - gap);

    const auto width = (static_cast<float> (layout.widthOf (PathLayout::interfaceBox)) - 2.0f * gap) / 3.0f;
    const auto index = jack == Jack::instrument ? 0.0f : (jack == Jack::line ? 1.0f : 2.0f);
    return { left + index * (width + gap), top, width, height };
}

juce::Rectangle<float> PlugDrag::socketArea (std::optional<Jack> jack) const
{
    return jack.has_value() ? face.areaOf (*jack) : juce::Rectangle<int> (layout.left (PathLayout::preamp), layout.top, layout.widthOf (PathLayout::preamp), layout.height).toFloat();
}

const PlugFit* PlugDrag::fitAt (juce::Point<float> position) const
{
    for (const auto& fit : fits)
        if (tagArea (fit.jack).contains (position) || socketArea (fit.jack).contains (position))
            return &fit;

    const auto tip = position.translated (gripToTip, 0.0f);

    if (std::min (position.getDistanceFrom (jackCentre()), tip.getDistanceFrom (jackCentre())) > jackReach)
        return nullptr;

    // The jack takes either kind of plug: the one that is best for this.
    const auto best = std::find_if (fits.begin(), fits.end(), isBestJack);
    return best != fits.end() ? &*best : nullptr;
}

std::optional<int> PlugDrag::otherInputAt (juce::Point<float> position) const
{
    for (int input = 0; input < editor.setup().numInputs(); ++input)
        if (held == cables.cableAtInterface() && input != editor.selectedInput() && face.areaOfInput (input).contains (position))
            return input;

    return std::nullopt;
}

void PlugDrag::grab (juce::Point<float> position)
{
    if (! isInHand())
    {
        held = pressed.value_or (cables.cableAtInterface());
        fits = channelActions.plugFits (held);
        cables.setPlugInHand (held);
        face.setPlugInHand (true);
        setWantsKeyboardFocus (true);
        grabKeyboardFocus();
    }

    hand = position.translated (gripToTip, 0.0f);
    repaint();
}

void PlugDrag::letGo()
{
    stopTimer();
    isSpringingBack = false;
    setWantsKeyboardFocus (false);
    fits.clear();

    if (std::exchange (hand, std::nullopt).has_value())
        cables.setPlugInHand (std::nullopt);

    face.setPlugInHand (false);
    repaint();
}

void PlugDrag::mouseDown (const juce::MouseEvent& event)
{
    // On its way back it is in nobody's hand.
    letGo();
    isCancelled = false;

    // The word of the jack is another component.
    pressed = event.eventComponent == this ? plugAt (event.position) : (canPull() ? std::optional (cables.cableAtInterface()) : std::nullopt);
}

void PlugDrag::mouseDrag (const juce::MouseEvent& event)
{
    constexpr int moved = 3;

    if (pressed.has_value() && ! isCancelled && (isInHand() || event.getDistanceFromDragStart() >= moved))
        grab (event.getEventRelativeTo (this).position);
}

void PlugDrag::mouseUp (const juce::MouseEvent& event)
{
    if (! isInHand())
        return face.setPlugInHand (false);

    const auto position = event.getEventRelativeTo (this).position;
    const auto* fit = fitAt (position);

    if (const auto input = otherInputAt (position))
    {
        letGo();
        (void) channelActions.moveCableTo (*input);
    }
    else if (fit != nullptr && fit->isPossible())
    {
        const auto target = fit->jack;
        letGo();
        (void) channelActions.plugInto (held, target);
    }
    else
    {
        isSpringingBack = true;
        startTimerHz (springHz);
    }
}

bool PlugDrag::keyPressed (const juce::KeyPress& key)
{
    if (! isInHand() || ! key.isKeyCode (juce::KeyPress::escapeKey))
        return false;

    isCancelled = true;
    letGo();

    // The button is still down, and is let go over the word it may have been pulled by.
    face.setPlugInHand (true);
    return true;
}

void PlugDrag::timerCallback()
{
    const auto home = cables.plugHome (held);

    if (! isInHand() || hand->getDistanceFrom (home) < springEnd)
        return letGo();

    hand = *hand + (home - *hand) * springStep;
    repaint();
}

void PlugDrag::paint (juce::Graphics& g)
{
    if (! isInHand())
        return;

    if (! isSpringingBack)
        paintTargets (g);

    paintPlug (g);
}

void PlugDrag::paintTargets (juce::Graphics& g) const
{
    const auto& colours = palette();

    // Below the words, which it would cross where they lie close to the jack.
    if (std::any_of (fits.begin(), fits.end(), isBestJack))
        strokeCircle (g, jackCentre(), layout.compact ? 24.0f : 30.0f, colours.good, 3.0f);

    for (const auto& fit : fits)
    {
        paintSocket (g, fit);
        paintTag (g, fit);
    }

    g.setColour (colours.good);

    for (int input = 0; input < editor.setup().numInputs(); ++input)
        if (held == cables.cableAtInterface() && input != editor.selectedInput() && ! face.areaOfInput (input).isEmpty())
            g.drawRoundedRectangle (face.areaOfInput (input).reduced (1.0f), 6.0f, 1.5f);
}

void PlugDrag::paintSocket (juce::Graphics& g, const PlugFit& fit) const
{
    const auto& colours = palette();
    const auto isWord = fit.jack.has_value() && layout.compact;

    // The words lie over another one, of which nothing may be seen between them.
    const auto area = socketArea (fit.jack).reduced (1.0f, isWord ? 0.0f : 1.0f);

    if (isWord)
    {
        fillAndStroke (g, area, 5.0f, colours.s4, fit.isPossible() ? colourOf (fit.verdict) : colours.line2);
        drawText (g, InputControls::jackName (InputControls::indexOf (*fit.jack)), type::caption(), fit.isPossible() ? colours.t1 : colours.t3, area, juce::Justification::centred);
    }
    else if (fit.isPossible())
    {
        g.setColour (colourOf (fit.verdict));
        g.drawRoundedRectangle (area, fit.jack.has_value() ? 6.0f : 12.0f, 1.5f);
    }
    else
    {
        g.setColour (colours.inset.withAlpha (0.62f));
        g.fillRoundedRectangle (area, 6.0f);
    }
}

void PlugDrag::paintTag (juce::Graphics& g, const PlugFit& fit) const
{
    const auto& colours = palette();
    const auto area = tagArea (fit.jack);
    fillAndStroke (g, area, 8.0f, colours.s4, colourOf (fit.verdict));
    drawIcon (g, iconOf (fit.verdict), { area.getX() + 9.0f, area.getY() + 8.0f, 14.0f, 14.0f }, colourOf (fit.verdict));
    const auto words = area.withTrimmedLeft (29.0f).withTrimmedRight (6.0f);
    drawText (g, fit.title, type::label(), colours.t1, words.withHeight (16.0f).translated (0.0f, 4.0f));

    if (layout.compact)
        drawParagraph (&g, fit.words, type::caption(), colours.t2, words.withTrimmedTop (21.0f), 13.0f);
    else
        drawText (g, fit.words, type::caption(), colours.t2, words.withHeight (14.0f).translated (0.0f, 21.0f));
}

void PlugDrag::paintPlug (juce::Graphics& g) const
{
    const auto from = cables.looseEnd();
    const auto length = cables.plug (held) == Plug::xlr ? 24.0f : 62.0f;
    const auto end = hand->translated (-length + 2.0f, 0.0f);
    juce::Path cable;
    cable.startNewSubPath (from);
    cable.cubicTo (from.translated (30.0f, 0.0f), end.translated (-34.0f, 0.0f), end);
    stroke (g, cable, palette().cable, 7.0f);
    stroke (g, cable, palette().line2, 3.0f);

    switch (cables.plug (held))
    {
        case Plug::xlr: return drawXlrPlug (g, *hand);
        case Plug::trs: return drawTsPlug (g, *hand, 2);
        case Plug::ts: return drawTsPlug (g, *hand);
    }
}
} // namespace plus48::ui
