// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/PushButton.h"
#include "UI/HearThrough/LoopChip.h"
#include "UI/HearThrough/StageWave.h"

namespace plus48::ui
{
/** The take at the top of the page: play, where it is, what is looped, and its waveform. [message thread] */
class TakeStage : public juce::Component
{
public:
    TakeStage (HearThrough&, const TakeLibrary&, Transport&, Notices&);

    /** What Space does: this take, whichever is chosen behind the page. */
    void togglePlaying();

    /** Plays where nothing plays. */
    void play();

    /** What L does. */
    void toggleLoop();

    /** Some 30 times a second; the colour is that of what is heard. */
    void tick (juce::Colour Palette::*heard);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    bool isPlaying() const;

    HearThrough& hearThrough;
    Transport& transport;
    Notices& notices;
    PushButton button { PushButton::Kind::round, {}, Icon::play };
    LoopChip chip;
    StageWave wave;
    juce::String time;
    juce::Rectangle<int> timeArea, promiseArea;
};
} // namespace plus48::ui
