// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MonitorKnob.h"

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
    SetupEditor& editor;
    bool compact = false;
    ToggleSwitch direct;
    MonitorKnob mix { editor, MonitorKnob::What::mix }, phones { editor, MonitorKnob::What::phones }, monitors { editor, MonitorKnob::What::monitors };
};
} // namespace plus48::ui
