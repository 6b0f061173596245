// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Control.h"
#include "UI/Look/Icons.h"

#include <optional>

namespace plus48::ui
{
/** A file that is shared: its name, what is in it, how far it is; the grip drags it out of the window into another program. 72 high. */
class FileCard : public Control
{
public:
    FileCard();

    /** Called when a drag begins on it. */
    std::function<void()> onDragOut;

    void set (Icon, const juce::String& name, const juce::String& detail);

    /** From 0 to 1, 1 being saved; nothing: the grip is there. */
    void setProgress (std::optional<double>);

    juce::String valueText() const override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    juce::MouseCursor getMouseCursor() override;

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 12.0f; }

    Icon icon = Icon::speaker;
    juce::String name, detail;
    std::optional<double> progress;
    bool isDragged = false;
};
} // namespace plus48::ui
