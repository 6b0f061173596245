// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ComparedPair.h"
#include "UI/Compare/NoiseSoloButton.h"

namespace plus48::ui
{
/** Where only the noise of a take is heard: which of its sources, how loud each is, and whether A or B hisses more. [message thread] */
class NoiseOnlyView : public juce::Component
{
public:
    explicit NoiseOnlyView (Listening&);

    void show (const ComparedPair&);

    void paint (juce::Graphics& g) override;
    void resized() override;

private:
    void press (std::size_t source, bool isAdded);

    Listening& listening;
    std::array<NoiseSoloButton, numNoiseSources> buttons;
    juce::String comparison;
};
} // namespace plus48::ui
