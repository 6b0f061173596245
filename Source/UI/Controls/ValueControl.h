// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Control.h"

#include <optional>

namespace plus48::ui
{
class ValueField;

/** A number that is turned, pushed or typed.

    Drag up or right; Shift is ten times finer. A notch of the wheel or an arrow is one unit, with Shift a tenth; Page
    up and down are six. A double-click goes back to the default. Digits or Enter open a field: Enter takes, Esc
    cancels. Home and End are the transport's.
*/
class ValueControl : public Control, private juce::Timer
{
public:
    ValueControl();
    ~ValueControl() override;

    /** A drag, a run of the wheel or of a key, or a typed value: one step of undo. */
    std::function<void()> onGestureBegin, onGestureEnd;
    std::function<void (double)> onChange;

    /** As printed and as spoken: "−6 dB", "minus 6 decibels". Plain numbers where they are not set. */
    std::function<juce::String (double)> textOf, spokenTextOf;

    /** What was typed, as a value; nothing when it is none. readNumber() where it is not set. */
    std::function<std::optional<double> (const juce::String&)> valueOf;

    /** `step` is the finest change there is, in the value's own unit. */
    void setRange (double lowest, double highest, double step);

    /** What a notch, an arrow, or a drag of `pixelsPerUnit` changes; 1 and 6 at the start. */
    void setUnit (double newUnit, double newPixelsPerUnit);

    /** Where a double-click goes. */
    void setDefault (double value) { defaultValue = value; }

    void setValue (double newValue, juce::NotificationType notification = juce::dontSendNotification);
    double value() const noexcept { return current; }

    /** Opens the field, with this text or the present value. */
    void beginTyping (const juce::String& text = {});
    void endTyping();

    /** Enter in the field: true when it was a value; else the field stays, with a sentence. */
    bool takeTyped (const juce::String& text);

    /** What the key adds to a number: a digit, also where it wants Shift, a point or a sign; else nothing. */
    juce::String typedSign (const juce::KeyPress& key, bool isFirst) const;

    juce::String displayText() const;
    juce::String valueText() const override;

    void mouseDown (const juce::MouseEvent& event) override;
    void mouseDrag (const juce::MouseEvent& event) override;
    void mouseUp (const juce::MouseEvent& event) override;
    void mouseDoubleClick (const juce::MouseEvent& event) override;
    void mouseWheelMove (const juce::MouseEvent& event, const juce::MouseWheelDetails& wheel) override;
    bool keyPressed (const juce::KeyPress& key) override;
    void focusLost (FocusChangeType cause) override;

protected:
    /** Where the typed value is shown, in the control's coordinates; may be outside its bounds. */
    virtual juce::Rectangle<int> fieldArea() const = 0;

    /** What a drag counts, in pixels; right and up by itself. */
    virtual float dragDistance (juce::Point<float> moved) const { return moved.x - moved.y; }
    virtual double dragPixelsPerUnit() const { return pixelsPerUnit; }

    double low() const noexcept { return lowest; }
    double high() const noexcept { return highest; }

    /** 0 to 1. */
    float proportion() const noexcept;

    bool isTyping() const noexcept { return field != nullptr; }
    bool isDragging() const noexcept { return dragging; }
    double unitOfDrag() const noexcept { return unit; }

    /** By a person's hand: snapped to the step, part of a gesture. */
    void changeTo (double newValue);

    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::slider; }
    std::unique_ptr<juce::AccessibilityValueInterface> valueInterface() override;

private:
    class Accessibility;

    void timerCallback() override { endGesture(); }
    void beginGesture();
    void endGesture();
    void nudge (double units);
    void anchorDrag (const juce::MouseEvent& event);

    double lowest = 0.0, highest = 1.0, step = 0.0, unit = 1.0, pixelsPerUnit = 6.0, defaultValue = 0.0, current = 0.0;
    bool dragging = false, inGesture = false, dragIsFine = false;
    double dragValue = 0.0;
    juce::Point<float> dragStart;
    float wheelRest = 0.0f;
    std::unique_ptr<ValueField> field;
};

/** "−12,5", "12 dB", "+3.5": the number at the start. Nothing when there is none. */
std::optional<double> readNumber (const juce::String& text);
} // namespace plus48::ui
