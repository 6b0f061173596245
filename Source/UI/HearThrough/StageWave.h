// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/HearThrough.h"
#include "UI/HearThrough/LoopEnd.h"
#include "UI/Takes/LoopWave.h"

namespace plus48::ui
{
/** The take that is heard through other equipment, large: its time below it, what is looped in the colour of what is heard. [message thread] */
class StageWave : public LoopWave
{
public:
    /** Room over the well for the head of the playhead, and under it for the times. */
    static constexpr int above = 10, below = 24;

    StageWave (HearThrough&, const TakeLibrary&, Transport&);

    /** Of the stretch that is looped; by name, as colours change with the theme. */
    void setHeardColour (juce::Colour Palette::*);

    void paint (juce::Graphics&) override;
    void paintOverChildren (juce::Graphics&) override;
    void resized() override { placeEnds(); }

private:
    int takeNumber() const override { return hearThrough.take(); }
    void setLoop (std::optional<juce::Range<double>> range) override { player.setLoopRange (range); }
    void seek (double seconds) override { player.seek (seconds); }
    bool canMoveMiddle() const override { return true; }
    juce::Rectangle<float> waveArea() const override;
    void loopChanged() override;
    void placeEnds();
    void moveEnd (bool isFirst, double seconds);
    void paintTimes (juce::Graphics&) const;
    void paintColumns (juce::Graphics&) const;
    bool isLooping() const { return transport.isLooping() || ! transport.loopRange().has_value(); }

    HearThrough& hearThrough;
    Transport& player;
    LoopEnd first { "Beginning of the loop", "loop begin" }, last { "End of the loop", "loop end" };
    juce::Colour Palette::*heard = &Palette::t1;
};
} // namespace plus48::ui
