// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/LevelMeter.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
/** A screen reader only listens. */
class LevelAccessibility : public juce::AccessibilityRangedNumericValueInterface
{
public:
    explicit LevelAccessibility (LevelMeter& m) : meter (m) {}

    bool isReadOnly() const override { return true; }
    double getCurrentValue() const override { return static_cast<double> (meter.reading().peakDb); }
    void setValue (double) override {}
    AccessibleValueRange getRange() const override { return { { -60.0, 0.0 }, 0.1 }; }

private:
    LevelMeter& meter;
};

/** What is drawn round the well: scale, lamp, bracket and words. */
juce::BorderSize<int> roomRound (const MeterArt& art)
{
    if (art.horizontal)
        return { art.scale.empty() ? 3 : 18, 12, art.aim ? 9 : 3, art.clipLamp ? 13 : 12 };

    return { art.clipLamp ? 14 : 6, art.scale.empty() ? 3 : 30, 7, art.holdText ? 38 : art.clipLamp ? 30
                                                                                                    : 9 };
}
} // namespace

LevelMeter::LevelMeter (MeterArt newArt) : art (std::move (newArt)) { setWantsKeyboardFocus (false); }

void LevelMeter::setArt (MeterArt newArt)
{
    art = std::move (newArt);
    repaint();
}

void LevelMeter::setBar (juce::Rectangle<int> barInParent)
{
    const auto area = roomRound (art).addedTo (barInParent);
    barHere = barInParent - area.getPosition();
    setBounds (area);
}

juce::Rectangle<float> LevelMeter::bar() const noexcept { return barHere.toFloat(); }

void LevelMeter::setReading (const MeterReading& newReading)
{
    const auto pixel = [this] (float db) { return juce::roundToInt (2.0f * meterPosition (db, bar(), art.horizontal)); };
    const auto isHeld = newReading.clipped == current.clipped && juce::roundToInt (newReading.figure()) == juce::roundToInt (current.figure()) && pixel (newReading.figure()) == pixel (current.figure()) && pixel (newReading.holdDb) == pixel (current.holdDb);
    const auto isSame = isHeld && pixel (newReading.peakDb) == pixel (current.peakDb) && pixel (newReading.averageDb) == pixel (current.averageDb);

    // Only a lit lamp is there to be pressed.
    setWantsKeyboardFocus (newReading.clipped);
    current = newReading;

    if (isSame)
        return;

    // Scale and words stand still, and so may what lies under them.
    if (isHeld)
        repaint (barHere.expanded (1));
    else
        repaint();
}

juce::String LevelMeter::valueText() const
{
    const auto level = std::round (current.figure()) <= -60.0f ? juce::String ("silent")
                                                               : "peak " + juce::String (juce::roundToInt (current.figure())).replace ("-", "minus ") + " dBFS";
    return current.clipped ? level + ", clipped" : level;
}

void LevelMeter::mouseUp (const juce::MouseEvent&)
{
    if (isEnabled() && current.clipped && onClipReset != nullptr)
        onClipReset();
}

bool LevelMeter::keyPressed (const juce::KeyPress& key)
{
    if (! isEnabled() || ! current.clipped || key != juce::KeyPress::returnKey || onClipReset == nullptr)
        return false;

    onClipReset();
    return true;
}

std::unique_ptr<juce::AccessibilityValueInterface> LevelMeter::valueInterface() { return std::make_unique<LevelAccessibility> (*this); }

juce::Path LevelMeter::focusRing() const
{
    juce::Path ring;
    ring.addRoundedRectangle (clipLampArea (bar(), art.horizontal).expanded (3.0f), 4.0f);
    return ring;
}

void LevelMeter::paintBody (juce::Graphics& g) { drawMeter (g, bar(), current, art); }
} // namespace plus48::ui
