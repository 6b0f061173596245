// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/SetupEditor.h"
#include "UI/Controls/SmallKnob.h"
#include "UI/Controls/ToggleSwitch.h"

namespace plus48::ui
{
/** What one hears while recording: direct or through the computer, the mix with playback, headphones and monitors. */
class ListeningControls : public juce::Component
{
public:
    explicit ListeningControls (SetupEditor&);

    /** The switch and the three knobs in two rows; `compact` for the smaller knobs. 96 wide. */
    void place (juce::Rectangle<int> area, bool compact);

    /** After the setup has changed. */
    void refresh();

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void edit (const juce::String& name, const std::function<void (MonitorSettings&)>&);
    void prepare (SmallKnob&, const juce::String& title, const juce::String& help, double low, double high, double reset, std::function<void (MonitorSettings&, double)>);

    SetupEditor& editor;
    int gesture = 0;
    bool compact = false;
    ToggleSwitch direct;
    SmallKnob mix, phones, monitors;
};
} // namespace plus48::ui
