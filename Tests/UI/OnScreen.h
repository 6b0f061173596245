// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/KeyGate.h"
#include "UI/Window/MainView.h"

namespace plus48::test
{
/** The inside of the window on a screen that is not there: it has the keyboard, and a key goes the way that JUCE sends it. */
class OnScreen : public juce::Component
{
public:
    explicit OnScreen (Studio& studio, juce::Point<int> size = { 1440, 900 }) : view (studio)
    {
        auto& displays = const_cast<juce::Displays&> (juce::Desktop::getInstance().getDisplays()).displays;

        // Lists that pop up ask how large the screen is.
        if (displays.isEmpty())
        {
            juce::Displays::Display screen;
            screen.isMain = true;
            screen.totalArea = screen.userArea = { 0, 0, 1920, 1080 };
            displays.add (screen);
        }

        setSize (size.x, size.y);
        view.setBounds (getLocalBounds());
        addAndMakeVisible (view);
        setVisible (true);
        setWantsKeyboardFocus (true);
        addToDesktop (0);
        view.grabKeyboardFocus();
        settle();
    }

    ~OnScreen() override
    {
        juce::ModalComponentManager::getInstance()->cancelAllModalComponents();
        settle();
        removeFromDesktop();
    }

    void press (const juce::KeyPress& key)
    {
        gate.follow();
        getPeer()->handleKeyPress (key);

        // A list that pops up looks at the desktop's windows from time to time, and none of them is in front.
        if (juce::Component::getCurrentlyModalComponent() == nullptr)
            settle();
    }

    void press (int code) { press (juce::KeyPress (code)); }
    void type (char letter) { press (juce::KeyPress (letter, {}, static_cast<juce::juce_wchar> (letter))); }
    void tab (bool forwards = true) { press (juce::KeyPress (juce::KeyPress::tabKey, forwards ? juce::ModifierKeys() : juce::ModifierKeys (juce::ModifierKeys::shiftModifier), '\t')); }

    /** What JUCE does after an event is done. */
    static void settle() { juce::MessageManager::getInstance()->runDispatchLoopUntil (10); }

    static juce::Component* focused() { return juce::Component::getCurrentlyFocusedComponent(); }

    /** As the window does: the keys are those of what is inside. */
    void focusGained (FocusChangeType) override { view.takeFocus(); }
    juce::ComponentPeer* createNewPeer (int styleFlags, void*) override { return new Peer (*this, styleFlags); }

    ui::MainView view;

private:
    class Peer : public juce::ComponentPeer
    {
    public:
        Peer (juce::Component& owner, int flags) : ComponentPeer (owner, flags) {}

        void* getNativeHandle() const override { return nullptr; }
        void setVisible (bool) override {}
        void setTitle (const juce::String&) override {}
        void setBounds (const juce::Rectangle<int>&, bool) override {}
        juce::Rectangle<int> getBounds() const override { return component.getBounds(); }
        juce::Point<float> localToGlobal (juce::Point<float> position) override { return position + component.getPosition().toFloat(); }
        juce::Point<float> globalToLocal (juce::Point<float> position) override { return position - component.getPosition().toFloat(); }
        void setMinimised (bool) override {}
        bool isMinimised() const override { return false; }
        void setFullScreen (bool) override {}
        bool isFullScreen() const override { return false; }
        void setIcon (const juce::Image&) override {}
        bool contains (juce::Point<int> position, bool) const override { return component.getLocalBounds().contains (position); }
        OptionalBorderSize getFrameSizeIfPresent() const override { return {}; }
        juce::BorderSize<int> getFrameSize() const override { return {}; }
        bool setAlwaysOnTop (bool) override { return false; }
        void toFront (bool) override {}
        void toBehind (juce::ComponentPeer*) override {}
        bool isFocused() const override { return hasFocus; }
        void grabFocus() override { hasFocus = true; }
        void repaint (const juce::Rectangle<int>&) override {}
        void performAnyPendingRepaintsNow() override {}
        void setAlpha (float) override {}
        juce::StringArray getAvailableRenderingEngines() override { return { "none" }; }

    private:
        void textInputRequired (juce::Point<int>, juce::TextInputTarget&) override {}

        bool hasFocus = false;
    };

    ui::KeyGate gate;
};
} // namespace plus48::test
