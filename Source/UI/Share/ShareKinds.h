// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ShareChoices.h"

#include "UI/Controls/Control.h"
#include "UI/Look/Icons.h"

#include <array>

namespace plus48::ui
{
/** What is shared: one of four, with the arrow keys or a press. Each 64 high, 8 apart. */
class ShareKinds : public Control
{
public:
    ShareKinds();

    std::function<void (ShareKind)> onSelect;

    ShareKind selected() const noexcept { return static_cast<ShareKind> (chosen); }
    void select (ShareKind, juce::NotificationType);

    /** Why what needs two versions cannot be chosen; empty where it can. */
    void setReasonForOne (const juce::String& why);

    /** While something is saved the others are dim. */
    void setBusy (bool isBusy);

    /** Up and down. */
    bool step (int direction);

    juce::String valueText() const override;
    juce::String getTooltip() override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseMove (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    void paintBody (juce::Graphics&) override;
    juce::Path focusRing() const override { return {}; }
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::comboBox; }
    std::unique_ptr<juce::AccessibilityValueInterface> valueInterface() override;
    juce::Rectangle<float> areaOf (int index) const;
    int indexAt (juce::Point<float>) const;
    bool canSelect (int index) const;

    int chosen = 0, underPointer = -1;
    bool busy = false;
    juce::String reasonForOne;
};
} // namespace plus48::ui
