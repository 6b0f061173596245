// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Takes/TakeWell.h"

#include "UI/Look/Palette.h"
#include "UI/Look/WaveArt.h"

namespace plus48::ui
{
TakeWell::TakeWell()
{
    setMouseCursor (juce::MouseCursor::IBeamCursor);
    setWantsKeyboardFocus (false);
    setMouseClickGrabsKeyboardFocus (false);
}

void TakeWell::setWave (std::shared_ptr<const TakeWave> newWave)
{
    if (wave == newWave)
        return;

    wave = std::move (newWave);
    repaint();
}

void TakeWell::setGaps (std::vector<float> places)
{
    if (gaps == places)
        return;

    gaps = std::move (places);
    repaint();
}

void TakeWell::setEmphasised (bool shouldBe)
{
    if (std::exchange (isEmphasised, shouldBe) != shouldBe)
        repaint();
}

void TakeWell::setPlayhead (std::optional<float> newProportion)
{
    if (playhead == newProportion)
        return;

    const auto before = std::exchange (playhead, newProportion);

    if (! before.has_value() || ! playhead.has_value())
    {
        repaint();
        return;
    }

    // Only what lies between the two places looks different.
    const auto from = xOf (std::min (*before, *playhead)), to = xOf (std::max (*before, *playhead));
    repaint (juce::Rectangle<float> (from - 2.0f, 0.0f, to - from + 4.0f, static_cast<float> (getHeight())).getSmallestIntegerContainer());
}

void TakeWell::setLoop (juce::Range<float> newRange)
{
    // What is dragged just now is the latest.
    if (loopFrom.has_value() || loop == newRange)
        return;

    loop = newRange;
    repaint();
}

void TakeWell::paintLoop (juce::Graphics& g) const
{
    if (loop.isEmpty())
        return;

    const auto& p = palette();
    const auto area = wellArea();
    const auto from = xOf (loop.getStart()), to = xOf (loop.getEnd());
    g.setColour (p.s4);
    g.fillRect (juce::Rectangle<float>::leftTopRightBottom (from, area.getY(), to, area.getBottom()));
    g.setColour (p.t2);

    for (const auto x : { from - 2.0f, to })
        g.fillRoundedRectangle (x, area.getY(), 2.0f, area.getHeight(), 1.0f);
}

/** Red ticks where it clipped, amber dashes where something is missing. */
void TakeWell::paintMarks (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto area = wellArea();
    constexpr float dashes[] { 3.0f, 2.0f };

    for (const auto gap : gaps)
    {
        const auto x = xOf (gap);
        g.setColour (p.inset);
        g.fillRect (x - 2.5f, area.getY(), 5.0f, area.getHeight());
        g.setColour (p.hot);
        g.drawDashedLine ({ x, area.getY(), x, area.getBottom() }, dashes, 2, 2.0f);
    }

    g.setColour (p.red);

    for (const auto clip : wave->clips)
        g.fillRect (xOf (clip) - 0.75f, area.getY(), 1.5f, 7.0f);
}

void TakeWell::paint (juce::Graphics& g)
{
    const auto& p = palette();
    g.setColour (p.inset);
    g.fillRoundedRectangle (wellArea(), 6.0f);
    paintLoop (g);

    if (wave == nullptr)
        return;

    const auto area = waveArea();
    drawWave (g, area, wave->decibels, isEmphasised && ! playhead.has_value() ? p.t1 : p.t2);

    if (playhead.has_value())
    {
        // What has been heard is brighter.
        const juce::Graphics::ScopedSaveState state (g);
        g.reduceClipRegion (area.withRight (xOf (*playhead)).toNearestInt());
        drawWave (g, area, wave->decibels, p.t1);
    }

    paintMarks (g);

    if (playhead.has_value())
    {
        g.setColour (p.t1);
        g.fillRect (xOf (*playhead) - 1.0f, 0.0f, 2.0f, static_cast<float> (getHeight()));
    }
}

void TakeWell::seekTo (float x)
{
    if (onSeek != nullptr)
        onSeek (proportionAt (x));
}

void TakeWell::mouseDown (const juce::MouseEvent& event)
{
    isDraggedOut = false;

    if (onSelect != nullptr)
        onSelect();

    if (event.mods.isPopupMenu())
    {
        if (auto* row = getParentComponent())
            row->mouseDown (event.getEventRelativeTo (row));

        return;
    }

    if (event.mods.isShiftDown())
        loopFrom = proportionAt (event.position.x);
    else
        seekTo (event.position.x);
}

void TakeWell::mouseDrag (const juce::MouseEvent& event)
{
    if (isDraggedOut || event.mods.isPopupMenu())
        return;

    if (loopFrom.has_value())
    {
        loop = juce::Range<float>::between (*loopFrom, proportionAt (event.position.x));
        isLoopDragged = true;
        repaint();
        return;
    }

    const auto* window = getTopLevelComponent();

    if (! window->getLocalBounds().contains (event.getEventRelativeTo (const_cast<juce::Component*> (window)).getPosition()))
    {
        isDraggedOut = true;

        if (onDragOut != nullptr)
            onDragOut();

        return;
    }

    seekTo (event.position.x);
}

void TakeWell::mouseUp (const juce::MouseEvent&)
{
    isDraggedOut = false;

    // A press with Shift that went nowhere is no loop.
    loopFrom.reset();

    if (std::exchange (isLoopDragged, false) && onLoop != nullptr)
        onLoop (loop);
}

void TakeWell::mouseDoubleClick (const juce::MouseEvent&)
{
    if (onLoop != nullptr && ! loop.isEmpty())
        onLoop ({});
}
} // namespace plus48::ui
