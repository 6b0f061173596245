// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/PushButton.h"
#include "UI/Settings/Overlay.h"

namespace plus48::ui
{
/** Asks before ticks are forgotten. [message thread] */
class ResetProgressSheet : public Overlay
{
public:
    ResetProgressSheet();

    /** It was confirmed; the sheet closes by itself. */
    std::function<void()> onReset;

    void resized() override;

private:
    juce::Rectangle<int> sheetArea() const override;
    void paintSheet (juce::Graphics&, juce::Rectangle<float>) override;

    PushButton keep { PushButton::Kind::plain, "Keep them" }, resetProgress { PushButton::Kind::plain, "Start over" };
};
} // namespace plus48::ui
