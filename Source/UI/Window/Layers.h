// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <functional>
#include <memory>
#include <vector>

namespace plus48::ui
{
/** What lies over the window: sheets and menus, the last one on top. The top one has the keyboard: Tab goes round in it,
    nothing below is reached, and when it closes the keyboard is back with what had it. [message thread]
*/
class Layers : private juce::FocusChangeListener
{
public:
    /** `floating` is reached from every layer that it lies over: the sentence at the bottom of the window. */
    Layers (juce::Component& windowContent, juce::Component& floating);
    ~Layers() override;

    /** It takes the keyboard, if it has not given it to a part of itself when it was added. */
    void open (std::unique_ptr<juce::Component>, std::function<void (double)> tick = {});

    /** Closes the top one, which may be the one that asks: it is deleted later. */
    void close();

    bool isEmpty() const noexcept { return opened.empty(); }
    juce::Component& top() const noexcept { return opened.empty() ? base : *opened.back().component; }

    /** The keyboard is where it last was in what is on top. */
    void takeFocus();

    /** Tab: to the next one in what is on top, round at the end. */
    void moveFocus (bool forwards);

    void placeAll (juce::Rectangle<int> area);
    void tick (double seconds);

private:
    using Pointer = juce::Component::SafePointer<juce::Component>;

    struct Opened
    {
        std::unique_ptr<juce::Component> component;
        std::function<void (double)> tick;

        /** What last had the keyboard inside. */
        Pointer focus;
    };

    void globalFocusChanged (juce::Component* focused) override;
    Pointer& lastFocus() { return opened.empty() ? baseFocus : opened.back().focus; }
    void remember();
    bool floatingIsOnTop() const;

    juce::Component& base;
    juce::Component& floating;
    Pointer baseFocus;
    std::vector<Opened> opened;

    /** Closed, and deleted with the next message; at the latest with this: they know the studio, which is gone later. */
    std::shared_ptr<std::vector<std::unique_ptr<juce::Component>>> closing = std::make_shared<std::vector<std::unique_ptr<juce::Component>>>();
    bool wasFloating = false;
};
} // namespace plus48::ui
