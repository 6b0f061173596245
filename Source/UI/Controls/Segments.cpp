// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/Segments.h"

#include "UI/Controls/ChoiceAccessibility.h"
#include "UI/Controls/Keyboard.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
Segments::Segments (Direction newDirection) : direction (newDirection) {}

void Segments::setItems (std::vector<Item> newItems)
{
    if (items == newItems)
        return;

    items = std::move (newItems);
    repaint();
}

void Segments::setWidthsByText()
{
    hasWidthsByText = true;
    repaint();
}

void Segments::setSelected (int index, juce::NotificationType notification)
{
    if (chosen == index)
        return;

    chosen = index;
    valueHasChanged();

    if (notification != juce::dontSendNotification && onSelect != nullptr)
        onSelect (chosen);
}

juce::String Segments::valueText() const
{
    if (! juce::isPositiveAndBelow (chosen, static_cast<int> (items.size())))
        return {};

    const auto& item = items[static_cast<std::size_t> (chosen)];
    return item.spoken.isEmpty() ? item.text : item.spoken;
}

juce::String Segments::getTooltip()
{
    if (isEnabled() && underPointer >= 0)
        if (const auto& why = items[static_cast<std::size_t> (underPointer)].disabledReason; why.isNotEmpty())
            return why;

    return Control::getTooltip();
}

juce::Rectangle<float> Segments::areaOf (int index) const
{
    const auto inner = body().reduced (2.0f);
    const auto count = static_cast<float> (items.size()), at = static_cast<float> (index);

    if (hasWidthsByText && direction == Direction::horizontal)
    {
        const auto font = type::button();
        auto before = 0.0f, own = 0.0f, all = 0.0f;

        for (int i = 0; i < static_cast<int> (items.size()); ++i)
        {
            const auto width = textWidth (font, items[static_cast<std::size_t> (i)].text) + 16.0f;
            all += width;
            before += i < index ? width : 0.0f;
            own = i == index ? width : own;
        }

        const auto scale = inner.getWidth() / all;
        return inner.withX (inner.getX() + before * scale).withWidth (own * scale);
    }

    return direction == Direction::horizontal ? inner.withWidth (inner.getWidth() / count).translated (inner.getWidth() / count * at, 0.0f)
                                              : inner.withHeight (inner.getHeight() / count).translated (0.0f, inner.getHeight() / count * at);
}

int Segments::indexAt (juce::Point<float> position) const
{
    for (int i = 0; i < static_cast<int> (items.size()); ++i)
        if (areaOf (i).contains (position))
            return i;

    return -1;
}

bool Segments::canSelect (int index) const
{
    return isEnabled() && juce::isPositiveAndBelow (index, static_cast<int> (items.size()))
        && items[static_cast<std::size_t> (index)].disabledReason.isEmpty();
}

void Segments::choose (int index)
{
    if (canSelect (index))
        setSelected (index, juce::sendNotification);
}

void Segments::step (int by)
{
    for (auto i = chosen + by; juce::isPositiveAndBelow (i, static_cast<int> (items.size())); i += by)
        if (canSelect (i))
            return choose (i);
}

void Segments::mouseDown (const juce::MouseEvent& event)
{
    if (event.mods.isLeftButtonDown())
        choose (indexAt (event.position));
}

void Segments::mouseMove (const juce::MouseEvent& event)
{
    underPointer = indexAt (event.position);
    repaint();
}

bool Segments::keyPressed (const juce::KeyPress& key)
{
    const auto isHorizontal = direction == Direction::horizontal;
    const auto isBack = key == (isHorizontal ? juce::KeyPress::leftKey : juce::KeyPress::upKey);
    const auto isForward = key == (isHorizontal ? juce::KeyPress::rightKey : juce::KeyPress::downKey);

    if (! isEnabled() || (! isBack && ! isForward))
        return false;

    // Only gain steps repeat while a key is held.
    if (keyboard::isRepeat())
        return true;

    keyWasUsed();
    step (isBack ? -1 : 1);
    return true;
}

std::unique_ptr<juce::AccessibilityValueInterface> Segments::valueInterface()
{
    return std::make_unique<ChoiceAccessibility> (
        [this] { return chosen; }, [this] { return valueText(); }, [this] (int index) { choose (index); }, [this] { return static_cast<int> (items.size()); });
}

void Segments::paintItem (juce::Graphics& g, int index) const
{
    const auto& p = palette();
    const auto& item = items[static_cast<std::size_t> (index)];
    const auto area = areaOf (index);
    const auto isChosen = index == chosen;
    const auto tint = item.tint == Tint::a ? p.a : item.tint == Tint::b ? p.b
                                                                        : p.seg;
    auto colour = isChosen ? (item.tint == Tint::none ? p.t1 : p.on) : (item.tint == Tint::none ? p.t3 : tint);

    if (isChosen)
    {
        g.setColour (tint);
        g.fillRoundedRectangle (area, 6.0f);
    }
    else if (isHovered() && index == underPointer && canSelect (index))
    {
        g.setColour (p.s3);
        g.fillRoundedRectangle (area, 6.0f);

        if (item.tint == Tint::none)
            colour = p.t1;
    }

    if (item.suggested)
    {
        g.setColour (p.good);
        g.drawRoundedRectangle (area.reduced (0.75f), 5.25f, 1.5f);
        colour = p.t1;
    }

    const auto isDead = item.disabledReason.isNotEmpty() && ! isChosen;
    drawText (g, item.text, textFont (11.0f, Weight::semiBold), colour.withMultipliedAlpha (isDead ? 0.38f : 1.0f), area.reduced (2.0f, 0.0f), juce::Justification::centred);
}

void Segments::paintBody (juce::Graphics& g)
{
    g.setColour (palette().inset);
    g.fillRoundedRectangle (body(), 8.0f);

    for (int i = 0; i < static_cast<int> (items.size()); ++i)
        paintItem (g, i);
}
} // namespace plus48::ui
