// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/SelectBox.h"

#include "UI/Controls/ChoiceAccessibility.h"
#include "UI/Controls/Keyboard.h"
#include "UI/Controls/Menus.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
void SelectBox::setItems (std::vector<Item> newItems)
{
    items = std::move (newItems);
    repaint();
}

void SelectBox::setSelected (int index, juce::NotificationType notification)
{
    if (chosen == index)
        return;

    chosen = index;
    valueHasChanged();

    if (notification != juce::dontSendNotification && onSelect != nullptr)
        onSelect (chosen);
}

void SelectBox::setPlaceholder (const juce::String& text)
{
    placeholder = text;
    repaint();
}

juce::String SelectBox::valueText() const
{
    return juce::isPositiveAndBelow (chosen, static_cast<int> (items.size())) ? items[static_cast<std::size_t> (chosen)].text : placeholder;
}

void SelectBox::choose (int index)
{
    if (isEnabled() && juce::isPositiveAndBelow (index, static_cast<int> (items.size())) && items[static_cast<std::size_t> (index)].disabledReason.isEmpty())
        setSelected (index, juce::sendNotification);
}

void SelectBox::pressed()
{
    juce::PopupMenu menu;

    for (int i = 0; i < static_cast<int> (items.size()); ++i)
    {
        const auto& item = items[static_cast<std::size_t> (i)];
        const auto isFree = item.disabledReason.isEmpty();
        menu.addItem (i + 1, isFree ? item.text : item.text + ": " + item.disabledReason, isFree, i == chosen);
    }

    const auto options = menuUnder (*this).withMinimumWidth (getWidth() - 2 * margin).withInitiallySelectedItem (chosen + 1);

    menu.showMenuAsync (options, [safe = SafePointer<SelectBox> (this)] (int result) {
        if (safe != nullptr && result > 0)
            safe->choose (result - 1);
    });

    Pressable::pressed();
}

bool SelectBox::keyPressed (const juce::KeyPress& key)
{
    const auto isBack = key == juce::KeyPress::upKey, isForward = key == juce::KeyPress::downKey;

    if (! isEnabled() || (! isBack && ! isForward))
        return Pressable::keyPressed (key);

    // Only gain steps repeat while a key is held: every step here may open a device.
    if (keyboard::isRepeat())
        return true;

    keyWasUsed();

    for (auto i = chosen + (isBack ? -1 : 1); juce::isPositiveAndBelow (i, static_cast<int> (items.size())); i += isBack ? -1 : 1)
    {
        if (items[static_cast<std::size_t> (i)].disabledReason.isEmpty())
        {
            choose (i);
            break;
        }
    }

    return true;
}

juce::AccessibilityActions SelectBox::actions()
{
    return Pressable::actions().addAction (juce::AccessibilityActionType::showMenu, [this] { press(); });
}

std::unique_ptr<juce::AccessibilityValueInterface> SelectBox::valueInterface()
{
    return std::make_unique<ChoiceAccessibility> (
        [this] { return chosen; }, [this] { return valueText(); }, [this] (int index) { choose (index); }, [this] { return static_cast<int> (items.size()); });
}

void SelectBox::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = body();
    g.setColour (isHovered() || isDown() ? p.s4 : p.s3);
    g.fillRoundedRectangle (area, 8.0f);

    area.removeFromLeft (12.0f);
    area.removeFromRight (10.0f);
    drawIcon (g, Icon::down, area.removeFromRight (14.0f), p.t3);
    area.removeFromRight (8.0f);
    drawText (g, valueText(), type::label(), chosen < 0 ? p.t3 : p.t1, area);
}
} // namespace plus48::ui
