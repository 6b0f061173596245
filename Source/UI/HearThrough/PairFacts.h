// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ComparedPair.h"

#include <vector>

namespace plus48::ui
{
/** What is known about two versions that are compared, each with a figure and a sentence. */
struct PairFact
{
    juce::String title, figure, words;

    bool operator== (const PairFact&) const = default;
};

/** Difference and noise of two versions as they are heard. `words` are those of the difference where the table has them. */
std::vector<PairFact> factsOf (const ComparedPair&, const juce::String& words);

/** How many overtones B adds to what A has, in percent, where the performance is loudest. */
PairFact overtonesFact (double percentA, double percentB);

/** One below the other; a screen reader reads each whole. [message thread] */
class PairFactsView : public juce::Component
{
public:
    static constexpr int pitch = 60;

    void show (const std::vector<PairFact>&);
    int idealHeight() const noexcept { return pitch * static_cast<int> (facts.size()) - 12; }

    void paint (juce::Graphics&) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    std::vector<PairFact> facts;
};
} // namespace plus48::ui
