// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/ValueControl.h"

namespace plus48::ui
{
/** A line of words that floats over the window: a value, or why a typed one is none. Takes no clicks. */
class ValueBubble : public juce::Component
{
public:
    explicit ValueBubble (const juce::String& text);

    void setText (const juce::String& newText);
    const juce::String& getText() const noexcept { return text; }

    /** Under or over this place of a control, within the window. */
    void showAt (juce::Component& control, juce::Point<int> topCentre);

    void paint (juce::Graphics& g) override;

private:
    juce::String text;
};

/** Takes a digit by its key, also where it wants Shift. */
class NumberEditor : public juce::TextEditor
{
public:
    explicit NumberEditor (ValueControl& o) : owner (o) {}
    bool keyPressed (const juce::KeyPress& key) override;

private:
    ValueControl& owner;
};

/** The field that a value is typed into. It floats over the window where the control's value was. */
class ValueField : public juce::Component
{
public:
    ValueField (ValueControl& owner, const juce::String& text);

    void showAt (juce::Rectangle<int> areaInControl);

    /** The sentence is shown under the field until something else is typed. */
    void reportError (const juce::String& message);

    /** Takes it off the window; it may be deleted later. */
    void dismiss();

    void paint (juce::Graphics& g) override;
    void resized() override;
    bool keyPressed (const juce::KeyPress& key) override;

private:
    ValueControl& owner;
    NumberEditor entry;
    std::unique_ptr<ValueBubble> error;
    bool isDismissed = false;
};
} // namespace plus48::ui
