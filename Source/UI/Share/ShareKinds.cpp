// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Share/ShareKinds.h"

#include "UI/Controls/ChoiceAccessibility.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
struct Words
{
    Icon icon;
    const char *title, *detail;
};

constexpr std::array<Words, numShareKinds> words { { { Icon::speaker, "This take", "One sound file" },
                                                     { Icon::path, "Both versions", "A and B, equally loud" },
                                                     { Icon::web, "A blind test for friends", "One web page" },
                                                     { Icon::text, "The recipe", "The whole chain as text" } } };

constexpr float kindHeight = 64.0f, kindStep = 72.0f, dimmedKind = 0.38f;
} // namespace

ShareKinds::ShareKinds()
{
    setNames ("What is shared", "Up and Down choose.");
}

void ShareKinds::select (ShareKind kind, juce::NotificationType notification)
{
    chosen = static_cast<int> (kind);
    valueHasChanged();

    if (notification != juce::dontSendNotification && onSelect != nullptr)
        onSelect (kind);
}

void ShareKinds::setReasonForOne (const juce::String& why)
{
    reasonForOne = why;
    repaint();
}

void ShareKinds::setBusy (bool isBusy)
{
    busy = isBusy;
    repaint();
}

bool ShareKinds::canSelect (int index) const
{
    const auto needsTwo = index == static_cast<int> (ShareKind::pair) || index == static_cast<int> (ShareKind::friends);
    return juce::isPositiveAndBelow (index, numShareKinds) && ! busy && (! needsTwo || reasonForOne.isEmpty());
}

bool ShareKinds::step (int direction)
{
    for (auto next = chosen + direction; juce::isPositiveAndBelow (next, numShareKinds); next += direction)
        if (canSelect (next))
        {
            keyWasUsed();
            select (static_cast<ShareKind> (next), juce::sendNotification);
            return true;
        }

    return true;
}

juce::String ShareKinds::valueText() const { return words[static_cast<std::size_t> (chosen)].title; }

juce::String ShareKinds::getTooltip()
{
    return underPointer >= 0 && ! canSelect (underPointer) && ! busy ? reasonForOne : juce::String();
}

juce::Rectangle<float> ShareKinds::areaOf (int index) const
{
    return body().withHeight (kindHeight).translated (0.0f, kindStep * static_cast<float> (index));
}

int ShareKinds::indexAt (juce::Point<float> position) const
{
    for (int i = 0; i < numShareKinds; ++i)
        if (areaOf (i).contains (position))
            return i;

    return -1;
}

void ShareKinds::mouseDown (const juce::MouseEvent& event)
{
    if (const auto index = indexAt (event.position); canSelect (index) && index != chosen)
        select (static_cast<ShareKind> (index), juce::sendNotification);
}

void ShareKinds::mouseMove (const juce::MouseEvent& event)
{
    underPointer = indexAt (event.position);
    repaint();
}

bool ShareKinds::keyPressed (const juce::KeyPress& key)
{
    if (key == juce::KeyPress::upKey || key == juce::KeyPress::downKey)
        return step (key == juce::KeyPress::upKey ? -1 : 1);

    return false;
}

std::unique_ptr<juce::AccessibilityValueInterface> ShareKinds::valueInterface()
{
    return std::make_unique<ChoiceAccessibility> (
        [this] { return chosen; }, [this] { return valueText(); },
        [this] (int index) {
            if (canSelect (index))
                select (static_cast<ShareKind> (index), juce::sendNotification);
        },
        [] { return numShareKinds; });
}

void ShareKinds::paintBody (juce::Graphics& g)
{
    const auto& colours = palette();

    for (int i = 0; i < numShareKinds; ++i)
    {
        const auto& row = words[static_cast<std::size_t> (i)];
        const auto area = areaOf (i);
        const auto isOn = i == chosen;
        const auto alpha = isOn || canSelect (i) ? 1.0f : dimmedKind;

        if (isOn || (underPointer == i && isHovered() && canSelect (i)))
        {
            g.setColour (isOn ? colours.s3 : colours.s2);
            g.fillRoundedRectangle (area, 12.0f);
        }

        if (isOn)
        {
            g.setColour (showsFocus() ? colours.t1 : colours.t1.withMultipliedAlpha (0.8f));
            g.drawRoundedRectangle (area.reduced (1.0f), 11.0f, 2.0f);
        }

        drawIcon (g, row.icon, area.withTrimmedLeft (16.0f).withWidth (16.0f), (isOn ? colours.t1 : colours.t3).withMultipliedAlpha (alpha));
        const auto text = area.withTrimmedLeft (48.0f).withTrimmedRight (8.0f);
        drawText (g, row.title, type::strong(), colours.t1.withMultipliedAlpha (alpha), text.withHeight (18.0f).translated (0.0f, 13.0f));
        drawText (g, row.detail, type::caption(), colours.t3.withMultipliedAlpha (alpha), text.withHeight (14.0f).translated (0.0f, 33.0f));
    }
}
} // namespace plus48::ui
