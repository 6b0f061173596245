// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/ValueControl.h"

#include "UI/Controls/Keyboard.h"
#include "UI/Controls/ValueField.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
/** Notches and key repeats closer together than this are one gesture. */
constexpr int gestureGapMs = 500;
constexpr double fineness = 10.0, pageUnits = 6.0;

/** JUCE's measure of a notch. */
constexpr float wheelNotch = 50.0f / 256.0f;
} // namespace

class ValueControl::Accessibility : public juce::AccessibilityValueInterface
{
public:
    explicit Accessibility (ValueControl& c) : control (c) {}

    bool isReadOnly() const override { return ! control.isEnabled(); }
    double getCurrentValue() const override { return control.value(); }
    juce::String getCurrentValueAsString() const override { return control.valueText(); }
    void setValue (double newValue) override { control.setValue (newValue, juce::sendNotification); }
    void setValueAsString (const juce::String& text) override { control.takeTyped (text); }
    AccessibleValueRange getRange() const override { return { { control.lowest, control.highest }, control.step }; }

private:
    ValueControl& control;
};

ValueControl::ValueControl() = default;

ValueControl::~ValueControl() { endTyping(); }

void ValueControl::setRange (double newLowest, double newHighest, double newStep)
{
    jassert (newLowest <= newHighest && newStep >= 0.0);
    const auto isSame = std::abs (newLowest - lowest) <= 0.0 && std::abs (newHighest - highest) <= 0.0;
    lowest = newLowest;
    highest = newHighest;
    step = newStep;
    current = juce::jlimit (lowest, highest, current);

    if (! isSame)
        repaint();
}

void ValueControl::setUnit (double newUnit, double newPixelsPerUnit)
{
    unit = newUnit;
    pixelsPerUnit = newPixelsPerUnit;
}

float ValueControl::proportion() const noexcept { return highest > lowest ? static_cast<float> ((current - lowest) / (highest - lowest)) : 0.0f; }

void ValueControl::setValue (double newValue, juce::NotificationType notification)
{
    newValue = juce::jlimit (lowest, highest, newValue);

    if (newValue == current)
        return;

    current = newValue;
    valueHasChanged();

    if (notification != juce::dontSendNotification && onChange != nullptr)
        onChange (current);
}

juce::String ValueControl::displayText() const
{
    return textOf != nullptr ? textOf (current) : withMinus (juce::String (current, current == std::floor (current) ? 0 : 1));
}

juce::String ValueControl::valueText() const { return spokenTextOf != nullptr ? spokenTextOf (current) : displayText(); }

void ValueControl::beginGesture()
{
    if (! std::exchange (inGesture, true) && onGestureBegin != nullptr)
        onGestureBegin();
}

void ValueControl::endGesture()
{
    stopTimer();

    if (std::exchange (inGesture, false) && onGestureEnd != nullptr)
        onGestureEnd();
}

void ValueControl::changeTo (double newValue)
{
    if (step > 0.0)
        newValue = lowest + std::round ((newValue - lowest) / step) * step;

    newValue = juce::jlimit (lowest, highest, newValue);

    if (newValue == current)
        return;

    beginGesture();
    setValue (newValue, juce::sendNotification);
}

void ValueControl::nudge (double units)
{
    changeTo (current + units * unit);
    startTimer (gestureGapMs);
}

void ValueControl::anchorDrag (const juce::MouseEvent& event)
{
    dragStart = event.position;
    dragValue = current;
    dragIsFine = event.mods.isShiftDown();
}

void ValueControl::mouseDown (const juce::MouseEvent& event)
{
    endGesture();
    dragging = isEnabled() && event.mods.isLeftButtonDown();
    anchorDrag (event);
    refresh();
}

void ValueControl::mouseDrag (const juce::MouseEvent& event)
{
    if (! dragging)
        return;

    // Shift on the way: from here on, without a jump.
    if (dragIsFine != event.mods.isShiftDown())
        anchorDrag (event);

    const auto quantum = dragIsFine ? unit / fineness : unit;
    const auto units = static_cast<double> (dragDistance (event.position - dragStart)) / dragPixelsPerUnit() / (dragIsFine ? fineness : 1.0);
    changeTo (dragValue + std::round (units * unit / quantum) * quantum);
}

void ValueControl::mouseUp (const juce::MouseEvent&)
{
    dragging = false;
    endGesture();
    refresh();
}

void ValueControl::mouseDoubleClick (const juce::MouseEvent& event)
{
    if (! isEnabled() || ! event.mods.isLeftButtonDown())
        return;

    changeTo (defaultValue);
    endGesture();
}

void ValueControl::mouseWheelMove (const juce::MouseEvent& event, const juce::MouseWheelDetails& wheel)
{
    if (! isEnabled())
        return Component::mouseWheelMove (event, wheel);

    auto delta = std::abs (wheel.deltaX) > std::abs (wheel.deltaY) ? -wheel.deltaX : wheel.deltaY;

    if (dragging || delta == 0.0f)
        return;

    if (wheel.isReversed)
        delta = -delta;

    // A wheel with notches sends one event a notch, whatever its size; a pad sends many small ones.
    auto notches = delta > 0.0f ? 1.0f : -1.0f;

    if (wheel.isSmooth)
    {
        wheelRest += delta / wheelNotch;
        notches = std::trunc (wheelRest);
        wheelRest -= notches;
    }

    nudge (static_cast<double> (notches) / (event.mods.isShiftDown() ? fineness : 1.0));
}

bool ValueControl::keyPressed (const juce::KeyPress& key)
{
    const auto mods = key.getModifiers();

    if (! isEnabled() || mods.isCtrlDown() || mods.isAltDown() || mods.isCommandDown())
        return false;

    const auto units = key.isKeyCode (juce::KeyPress::upKey) || key.isKeyCode (juce::KeyPress::rightKey)  ? 1.0
                     : key.isKeyCode (juce::KeyPress::downKey) || key.isKeyCode (juce::KeyPress::leftKey) ? -1.0
                     : key.isKeyCode (juce::KeyPress::pageUpKey)                                          ? pageUnits
                     : key.isKeyCode (juce::KeyPress::pageDownKey)                                        ? -pageUnits
                                                                                                          : 0.0;

    if (units != 0.0)
    {
        keyWasUsed();
        nudge (mods.isShiftDown() ? units / fineness : units);
        return true;
    }

    const auto letter = typedSign (key, true);

    if (key.isKeyCode (juce::KeyPress::returnKey))
        beginTyping();
    else if (letter.isNotEmpty())
        beginTyping (letter);
    else
        return false;

    keyWasUsed();
    return true;
}

juce::String ValueControl::typedSign (const juce::KeyPress& key, bool isFirst) const
{
    const auto text = key.getTextCharacter();
    const auto isMinus = text == '-' || text == 0x2212;

    // On a French keyboard 6 without Shift is a minus, which only matters in front of a value that can be below zero.
    if (const auto digit = keyboard::digitOf (key); digit.has_value() && ! (isMinus && isFirst && lowest < 0.0))
        return juce::String (*digit);

    const auto sign = text != 0 ? juce::String::charToString (text) : juce::String();
    return isMinus || sign.containsOnly (".,+") ? sign : juce::String();
}

void ValueControl::focusLost (FocusChangeType cause)
{
    endGesture();
    Control::focusLost (cause);
}

void ValueControl::beginTyping (const juce::String& text)
{
    if (! isEnabled() || isTyping())
        return;

    endGesture();
    field = std::make_unique<ValueField> (*this, text);
    field->showAt (fieldArea());
    refresh();
}

void ValueControl::endTyping()
{
    if (field == nullptr)
        return;

    // Its editor may be in the middle of the key that ended it.
    std::shared_ptr<ValueField> old (std::move (field));
    const auto hadFocus = old->hasKeyboardFocus (true);
    old->dismiss();
    juce::MessageManager::callAsync ([old] {});

    if (hadFocus && isShowing())
        grabKeyboardFocus();

    refresh();
}

bool ValueControl::takeTyped (const juce::String& text)
{
    const auto typed = valueOf != nullptr ? valueOf (text) : readNumber (text);
    const auto tolerance = step * 0.5;

    if (! isEnabled() || ! typed.has_value() || *typed < lowest - tolerance || *typed > highest + tolerance)
    {
        if (field != nullptr)
        {
            const auto words = [this] (double value) { return textOf != nullptr ? textOf (value) : withMinus (juce::String (value)); };
            field->reportError ("Type a value from " + words (lowest) + " to " + words (highest) + ".");
        }

        return false;
    }

    endTyping();
    changeTo (*typed);
    endGesture();
    return true;
}

std::unique_ptr<juce::AccessibilityValueInterface> ValueControl::valueInterface() { return std::make_unique<Accessibility> (*this); }
} // namespace plus48::ui
