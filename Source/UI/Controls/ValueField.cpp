// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/ValueField.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
ValueBubble::ValueBubble (const juce::String& newText) : text (newText)
{
    setInterceptsMouseClicks (false, false);
    setAccessible (false);
    setAlwaysOnTop (true);
}

void ValueBubble::setText (const juce::String& newText)
{
    if (text == newText)
        return;

    text = newText;
    repaint();
}

void ValueBubble::showAt (juce::Component& control, juce::Point<int> topCentre)
{
    auto* window = control.getTopLevelComponent();
    const auto place = window->getLocalPoint (&control, topCentre);
    const auto width = juce::jmax (44, static_cast<int> (std::ceil (tabularWidth (type::caption(), text))) + 16);
    const auto area = juce::Rectangle<int> (place.x - width / 2, place.y, width, 20);

    window->addAndMakeVisible (this);
    setBounds (area.constrainedWithin (window->getLocalBounds()));
}

void ValueBubble::paint (juce::Graphics& g)
{
    g.setColour (palette().s4);
    g.fillRoundedRectangle (getLocalBounds().toFloat(), 5.0f);
    drawTabular (g, text, type::caption(), palette().t1, getLocalBounds().toFloat(), juce::Justification::centred);
}

ValueField::ValueField (ValueControl& o, const juce::String& text) : owner (o), entry (o)
{
    const auto font = textFont (12.0f, Weight::semiBold);
    setAlwaysOnTop (true);
    addAndMakeVisible (entry);
    entry.setTitle (owner.getTitle());
    entry.setFont (font);
    entry.setJustification (juce::Justification::centred);
    entry.setIndents (0, 0);
    entry.setBorder ({});
    entry.setSelectAllWhenFocused (text.isEmpty());

    for (const auto id : { juce::TextEditor::backgroundColourId, juce::TextEditor::outlineColourId, juce::TextEditor::focusedOutlineColourId, juce::TextEditor::shadowColourId })
        entry.setColour (id, juce::Colours::transparentBlack);

    entry.setColour (juce::TextEditor::textColourId, palette().t1);
    entry.setColour (juce::TextEditor::highlightColourId, palette().s4);
    entry.setColour (juce::TextEditor::highlightedTextColourId, palette().t1);
    entry.setColour (juce::CaretComponent::caretColourId, palette().t1);
    entry.setText (text.isEmpty() ? owner.displayText() : text, false);

    if (text.isEmpty())
        entry.selectAll();
    else
        entry.moveCaretToEnd();

    entry.onReturnKey = [this] { owner.takeTyped (entry.getText()); };
    entry.onEscapeKey = [this] { owner.endTyping(); };
    entry.onTextChange = [this] { error.reset(); };

    entry.onFocusLost = [this] {
        if (! isDismissed)
            owner.endTyping();
    };
}

void ValueField::showAt (juce::Rectangle<int> areaInControl)
{
    auto* window = owner.getTopLevelComponent();
    const auto area = window->getLocalArea (&owner, areaInControl);
    window->addAndMakeVisible (this);
    setBounds (area.constrainedWithin (window->getLocalBounds()));

    if (entry.isShowing())
        entry.grabKeyboardFocus();
}

void ValueField::reportError (const juce::String& message)
{
    error = std::make_unique<ValueBubble> (message);
    error->showAt (*this, { getWidth() / 2, getHeight() + 4 });
    entry.selectAll();
}

void ValueField::dismiss()
{
    isDismissed = true;
    error.reset();
    setVisible (false);

    if (auto* window = getParentComponent())
        window->removeChildComponent (this);
}

void ValueField::paint (juce::Graphics& g)
{
    const auto area = getLocalBounds().toFloat();
    g.setColour (palette().inset);
    g.fillRoundedRectangle (area, 5.0f);
    g.setColour (error != nullptr ? palette().red : palette().t1);
    g.drawRoundedRectangle (area.reduced (0.75f), 4.5f, 1.5f);
}

void ValueField::resized()
{
    const auto height = juce::jmin (getHeight() - 4, 18);
    entry.setBounds (getLocalBounds().reduced (5, 0).withSizeKeepingCentre (getWidth() - 10, height));
}

bool ValueField::keyPressed (const juce::KeyPress& key)
{
    // What the editor does not know is not the window's either, but Tab takes what is a value and moves on from the control.
    if (key.isKeyCode (juce::KeyPress::tabKey))
    {
        const juce::Component::SafePointer<ValueControl> control (&owner);

        if (! owner.takeTyped (entry.getText()))
            owner.endTyping();

        for (juce::Component* parent = control.getComponent(); parent != nullptr && ! parent->keyPressed (key); parent = parent->getParentComponent())
        {}
    }

    return true;
}

bool NumberEditor::keyPressed (const juce::KeyPress& key)
{
    const auto isFirst = getHighlightedRegion().getLength() == getTotalNumChars();
    const auto sign = owner.typedSign (key, isFirst);

    if (sign.length() == 1 && sign[0] >= '0' && sign[0] <= '9' && sign[0] != key.getTextCharacter())
        return juce::TextEditor::keyPressed (juce::KeyPress (static_cast<int> (sign[0]), {}, sign[0]));

    return juce::TextEditor::keyPressed (key);
}
} // namespace plus48::ui
