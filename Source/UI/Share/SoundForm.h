// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ShareChoices.h"

#include "UI/Controls/Segments.h"
#include "UI/Controls/ToggleSwitch.h"

namespace plus48::ui
{
/** File type, depth, rate, part and loudness of shared sound. 536 x 216. */
class SoundForm : public juce::Component
{
public:
    static constexpr int height = 216;

    SoundForm();

    /** What was chosen by hand. */
    std::function<void (const ShareChoices&)> onChange;

    /** `seconds`: of the whole take; `loudness`: two lines on what is done to it. */
    void show (const ShareChoices&, const ResolvedFormat& recorded, double seconds, const juce::StringArray& loudness);

    /** All of it, while something is saved. */
    void setBusy (bool isBusy);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void changed (const std::function<void (ShareChoices&)>&);

    Segments type, depth, rate, part;
    ToggleSwitch loudness;
    ShareChoices shown;
    std::vector<double> rates;
    juce::StringArray loudnessWords;
};
} // namespace plus48::ui
