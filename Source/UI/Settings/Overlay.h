// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <functional>

namespace plus48::ui
{
/** A sheet over the whole window: the scrim is part of it. Esc and a click beside the sheet close it. The window adds and
    removes it. [message thread]
*/
class Overlay : public juce::Component
{
public:
    Overlay();

    /** May delete the overlay. */
    std::function<void()> onClose;
    void close();

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;
    void parentHierarchyChanged() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

protected:
    /** What is not scrim, in the overlay's coordinates. */
    virtual juce::Rectangle<int> sheetArea() const = 0;
    virtual void paintSheet (juce::Graphics&, juce::Rectangle<float>) = 0;
};

/** What shows overlays, and owns them while it does: the window. [message thread] */
struct OverlayHost
{
    virtual ~OverlayHost() = default;

    /** On top of all that is open. It is told to close by its `onClose`, which this sets. */
    virtual void open (std::unique_ptr<Overlay>) = 0;
};

/** "Esc" and the place of the cross, in the upper right corner of a sheet. */
void paintSheetHeader (juce::Graphics&, juce::Rectangle<float> sheet, const juce::String& title);
juce::Rectangle<int> sheetCrossArea (juce::Rectangle<int> sheet) noexcept;
inline constexpr int sheetHeaderHeight = 60, sheetMargin = 24;
} // namespace plus48::ui
