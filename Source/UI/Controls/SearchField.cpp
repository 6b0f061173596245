// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/SearchField.h"

#include "UI/Look/Badges.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int iconRoom = 36, padding = 12;
} // namespace

SearchField::SearchField (const juce::String& newInvitation, const juce::String& newKey) : invitation (newInvitation), keyCap (newKey)
{
    setNames (invitation, "Type a part of it.", keyCap);
    textEditor().setTitle (getTitle());
    textEditor().setHelpText (getHelpText());
    textEditor().addKeyListener (this);

    textEditor().onTextChange = [this] {
        shown = text();

        if (onChange != nullptr)
            onChange (shown);

        repaint();
    };

    textEditor().onReturnKey = [this] {
        if (onEnter != nullptr)
            onEnter();
    };

    onCancel = [this] {
        const auto hadText = shown.isNotEmpty();
        type ({});

        if (onEscape != nullptr)
            onEscape (hadText);
    };
}

SearchField::~SearchField() { textEditor().removeKeyListener (this); }

void SearchField::type (const juce::String& words)
{
    setText (words);
    textEditor().onTextChange();
}

bool SearchField::keyPressed (const juce::KeyPress& key, juce::Component*)
{
    for (const auto scrolling : { juce::KeyPress::upKey, juce::KeyPress::downKey, juce::KeyPress::pageUpKey, juce::KeyPress::pageDownKey })
        if (key == juce::KeyPress (scrolling) && onScroll != nullptr)
        {
            onScroll (key);
            return true;
        }

    return false;
}

void SearchField::resized()
{
    const auto capRoom = keyCap.isEmpty() ? padding : juce::roundToInt (keyCapWidth (keyCap)) + 2 * padding;
    const auto inner = body().toNearestInt().withTrimmedLeft (iconRoom).withTrimmedRight (capRoom);
    textEditor().setBounds (inner.withSizeKeepingCentre (inner.getWidth(), 18));
}

void SearchField::paintOverChildren (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = body();
    drawIcon (g, Icon::search, area.removeFromLeft (static_cast<float> (iconRoom)).withSizeKeepingCentre (16.0f, 16.0f), p.t3);

    if (keyCap.isNotEmpty())
    {
        const auto width = keyCapWidth (keyCap);
        area.removeFromRight (static_cast<float> (padding));
        drawKeyCap (g, area.removeFromRight (width).withSizeKeepingCentre (width, 18.0f), keyCap);
    }

    if (shown.isEmpty())
        drawText (g, invitation, textFont (13.0f, Weight::medium), p.t3, area.withTrimmedRight (8.0f));
}
} // namespace plus48::ui
