// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Takes/TakeWave.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <optional>

namespace plus48::ui
{
/** The waveform of a take, the place that is heard, and the stretch that is looped. Pressed or dragged it goes there; dragged with Shift it loops
    what was dragged over, and a double click loops all of it again; dragged out of the window it hands the file to another program. The bounds are 2 px higher than the well, above and below,
    for the line of the playhead.
*/
class TakeWell : public juce::Component
{
public:
    static constexpr int overhang = 2;

    TakeWell();

    void setWave (std::shared_ptr<const TakeWave> newWave);

    /** Where something is missing: 0 to 1 of the take. */
    void setGaps (std::vector<float> places);
    void setEmphasised (bool shouldBe);

    /** 0 to 1; nothing where the take is not loaded. */
    void setPlayhead (std::optional<float> newProportion);

    /** 0 to 1 of the take; empty where all of it is heard. */
    void setLoop (juce::Range<float> newRange);

    /** 0 to 1 of the take. */
    std::function<void (float)> onSeek;

    /** 0 to 1 of the take; empty: all of it. */
    std::function<void (juce::Range<float>)> onLoop;
    std::function<void()> onSelect, onDragOut;

    void paint (juce::Graphics& g) override;
    void mouseDown (const juce::MouseEvent& event) override;
    void mouseDrag (const juce::MouseEvent& event) override;
    void mouseUp (const juce::MouseEvent& event) override;
    void mouseDoubleClick (const juce::MouseEvent& event) override;

private:
    juce::Rectangle<float> wellArea() const { return getLocalBounds().reduced (0, overhang).toFloat(); }
    juce::Rectangle<float> waveArea() const { return wellArea().reduced (4.0f, 2.0f); }
    float xOf (float proportion) const { return waveArea().getX() + proportion * waveArea().getWidth(); }
    float proportionAt (float x) const { return juce::jlimit (0.0f, 1.0f, (x - waveArea().getX()) / juce::jmax (1.0f, waveArea().getWidth())); }
    void seekTo (float x);
    void paintLoop (juce::Graphics& g) const;
    void paintMarks (juce::Graphics& g) const;

    std::shared_ptr<const TakeWave> wave;
    std::vector<float> gaps;
    std::optional<float> playhead;
    juce::Range<float> loop;

    /** While a loop is dragged: where it began. */
    std::optional<float> loopFrom;
    bool isLoopDragged = false, isEmphasised = false, isDraggedOut = false;
};
} // namespace plus48::ui
