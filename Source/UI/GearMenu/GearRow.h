// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/PushButton.h"
#include "UI/GearMenu/Datasheet.h"

namespace plus48::ui
{
/** One line of the menu: what it is, what for, and its figure. A press shows its datasheet and changes nothing. [message thread] */
class GearRow : public Pressable
{
public:
    static constexpr int height = 52, pitch = 58, headingHeight = 34;

    GearRow();

    /** A double-click: as the green button. */
    std::function<void()> onChoose;

    /** The pencil of what is the user's own. */
    std::function<void()> onPencil;

    void setItem (const GearItem& newItem, bool hasPencil);
    void setHighlighted (bool shouldBe);
    const GearItem& item() const noexcept { return shown; }

    juce::String valueText() const override;
    juce::String getTooltip() override { return shown.disabledReason; }

    /** Enter is the menu's, which chooses. */
    bool keyPressed (const juce::KeyPress&) override { return false; }
    void mouseDoubleClick (const juce::MouseEvent& event) override;
    void resized() override;

private:
    void paintBody (juce::Graphics& g) override;
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::listItem; }
    juce::AccessibleState state (juce::AccessibleState common) const override;

    GearItem shown;
    bool isHighlighted = false;
    PushButton pencil { PushButton::Kind::ghost, {}, Icon::pencil };
};
} // namespace plus48::ui
