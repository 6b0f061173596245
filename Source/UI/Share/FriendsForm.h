// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LoopStrip.h"
#include "ShareChoices.h"

#include "UI/Controls/Segments.h"
#include "UI/Controls/TextField.h"

namespace plus48::ui
{
/** Name, question, trials and loop of the friends' page. 536 x 196. */
class FriendsForm : public juce::Component
{
public:
    static constexpr int height = 196;

    FriendsForm();

    std::function<void (const ShareChoices&)> onChange;

    /** Enter in the name. */
    std::function<void()> onEnter;

    void setTake (std::shared_ptr<const Peaks>, std::int64_t numSamples, double sampleRate);
    void show (const ShareChoices&);
    void setBusy (bool isBusy);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void changed (const std::function<void (ShareChoices&)>&);

    TextField name;
    Segments question, trials;
    LoopStrip loop;
    ShareChoices shown;
    double rate = 48000.0;
};
} // namespace plus48::ui
