// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/PushButton.h"
#include "UI/Learn/LessonWords.h"

namespace plus48::ui
{
/** The lesson that comes next, or was chosen in the list, with what begins it. [message thread] */
class LessonCard : public juce::Component
{
public:
    LessonCard();

    std::function<void()> onBegin;

    void show (const LessonWords&);

    /** Where there is little room, there is no picture. */
    void setPictured (bool);

    /** For what is said in it, at its width. */
    int idealHeight() const;

    PushButton& beginButton() noexcept { return begin; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    int textTop() const noexcept;
    void paintFoot (juce::Graphics&) const;

    LessonWords words;
    bool isPictured = true;
    PushButton begin { PushButton::Kind::primary, "Start" };
};
} // namespace plus48::ui
