// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::test
{
/** What the component paints, without a display. Kept as NAME.png in the folder that PLUS48_PICTURES names, if it does. */
inline juce::Image picture (juce::Component& component, const juce::String& name = {}, float scale = 1.0f)
{
    auto image = component.createComponentSnapshot (component.getLocalBounds(), true, scale);
    const auto folder = juce::SystemStats::getEnvironmentVariable ("PLUS48_PICTURES", {});

    if (name.isNotEmpty() && folder.isNotEmpty())
    {
        const auto file = juce::File::getCurrentWorkingDirectory().getChildFile (folder).getChildFile (name + ".png");
        file.deleteFile();
        file.create();
        juce::FileOutputStream stream (file);
        juce::PNGImageFormat().writeImageToStream (image, stream);
    }

    return image;
}

/** An editor answers Enter and Esc by a message. */
inline void letMessagesThrough() { juce::MessageManager::getInstance()->runDispatchLoopUntil (20); }

/** How many pixels have this colour, give or take. */
inline int pixelsLike (const juce::Image& image, juce::Colour colour, int tolerance = 6)
{
    int count = 0;

    for (int y = 0; y < image.getHeight(); ++y)
        for (int x = 0; x < image.getWidth(); ++x)
        {
            const auto pixel = image.getPixelAt (x, y);
            count += std::abs (pixel.getRed() - colour.getRed()) <= tolerance && std::abs (pixel.getGreen() - colour.getGreen()) <= tolerance
                  && std::abs (pixel.getBlue() - colour.getBlue()) <= tolerance && pixel.getAlpha() > 200;
        }

    return count;
}

/** How many pixels differ inside an area, by more than `tolerance` of 255 in one of their colours. */
inline int pixelsChanged (const juce::Image& one, const juce::Image& other, juce::Rectangle<int> area, int tolerance = 0)
{
    int count = 0;

    for (int y = area.getY(); y < area.getBottom(); ++y)
        for (int x = area.getX(); x < area.getRight(); ++x)
        {
            const auto a = one.getPixelAt (x, y), b = other.getPixelAt (x, y);
            const auto apart = std::max ({ std::abs (a.getRed() - b.getRed()), std::abs (a.getGreen() - b.getGreen()), std::abs (a.getBlue() - b.getBlue()), std::abs (a.getAlpha() - b.getAlpha()) });
            count += apart > tolerance;
        }

    return count;
}

/** A pointer that works on one component, as the desktop would. */
class Pointer
{
public:
    explicit Pointer (juce::Component& c) : component (c) {}

    void press (juce::Point<float> at, juce::ModifierKeys keys = {})
    {
        start = at;
        component.mouseDown (event (at, keys, 1));
    }

    void moveTo (juce::Point<float> at, juce::ModifierKeys keys = {}) { component.mouseDrag (event (at, keys, 1)); }
    void release (juce::Point<float> at, juce::ModifierKeys keys = {}) { component.mouseUp (event (at, keys, 1)); }

    void click (juce::Point<float> at)
    {
        press (at);
        release (at);
    }

    void drag (juce::Point<float> by, juce::ModifierKeys keys = {})
    {
        const auto at = component.getLocalBounds().getCentre().toFloat();
        press (at, keys);
        moveTo (at + by * 0.5f, keys);
        moveTo (at + by, keys);
        release (at + by, keys);
    }

    void doubleClick()
    {
        const auto at = component.getLocalBounds().getCentre().toFloat();
        click (at);
        start = at;
        component.mouseDown (event (at, {}, 2));
        component.mouseUp (event (at, {}, 2));
        component.mouseDoubleClick (event (at, {}, 2));
    }

    /** One notch of an ordinary wheel; up is positive. */
    void notch (int direction, juce::ModifierKeys keys = {})
    {
        juce::MouseWheelDetails wheel {};
        wheel.deltaY = static_cast<float> (direction) * 50.0f / 256.0f;
        component.mouseWheelMove (event (component.getLocalBounds().getCentre().toFloat(), keys, 0), wheel);
    }

    juce::MouseEvent event (juce::Point<float> at, juce::ModifierKeys keys, int clicks) const
    {
        return { juce::Desktop::getInstance().getMainMouseSource(), at, keys.withFlags (juce::ModifierKeys::leftButtonModifier), 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, &component, &component, {}, start, {}, clicks, false };
    }

private:
    juce::Component& component;
    juce::Point<float> start;
};
} // namespace plus48::test
