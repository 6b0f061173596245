// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioParts.h"
#include "UI/Controls/Pressable.h"

#include <memory>
#include <vector>

namespace plus48::ui
{
/** Eight inputs of the bridge: which preamps they come by, how many are armed, and a narrow meter each. A press shows them below; on a
    meter, it selects that input.
*/
class BridgeBank : public Pressable
{
public:
    BridgeBank (StudioParts&, int firstInput);

    /** After the setup has changed. */
    void follow();

    /** 30 times a second: only the bars that moved are painted. */
    void tick();

    juce::String valueText() const override;
    void mouseDown (const juce::MouseEvent&) override;

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 12.0f; }
    void pressed() override;
    juce::String shownNow() const;
    juce::Rectangle<float> barArea (std::size_t index) const;
    void paintHead (juce::Graphics&) const;
    void paintBar (juce::Graphics&, std::size_t index) const;
    bool isShown() const;
    int numInputs() const;

    struct Bar
    {
        float db = -100.0f;
        bool isClipped = false;
    };

    StudioParts& studio;
    const int first;
    std::array<Bar, StripActions::bankSize> bars;
    std::optional<int> pressedBar;
    juce::String shown;
};

/** All inputs at a glance, from nine on. [message thread] */
class MeterBridge : public juce::Component
{
public:
    explicit MeterBridge (StudioParts& studioToUse) : studio (studioToUse) { setTitle ("Meter bridge"); }

    /** Beside each other, or in two rows. */
    void setTwoRows (bool shouldBe);
    void refresh();
    void tick();

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    StudioParts& studio;
    std::vector<std::unique_ptr<BridgeBank>> banks;
    bool hasTwoRows = false;
};
} // namespace plus48::ui
