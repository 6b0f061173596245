// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/TakeLibrary.h"
#include "Studio/Transport.h"
#include "UI/Takes/TakeWave.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** A take from end to end, the place where it plays, and the stretch that is looped: its ends are dragged, where it is allowed its middle as well, and a
    double click loops all of it again. How it looks is the affair of whoever derives from it. [message thread]
*/
class LoopWave : public juce::Component
{
public:
    LoopWave (const TakeLibrary&, const Transport&);

    /** Whether the ends can be dragged. */
    void setEditable (bool);

    /** Some 30 times a second. */
    void tick();

    /** In seconds from the beginning: as it is dragged just now, or else as it is; all of it where nothing is looped. */
    juce::Range<double> loop() const;
    double lengthSeconds() const;

    /** `0:12.0 to 0:16.2`. */
    juce::String rangeText() const;

    void mouseMove (const juce::MouseEvent&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override;

protected:
    /** Which take it is. */
    virtual int takeNumber() const = 0;

    /** Another stretch; nothing: all of it. */
    virtual void setLoop (std::optional<juce::Range<double>>) = 0;

    /** A click, where that means something. */
    virtual void seek (double /*seconds*/) {}
    virtual bool canMoveMiddle() const { return false; }

    /** Where the columns of the waveform are. */
    virtual juce::Rectangle<float> waveArea() const = 0;

    /** What is shown is another place or stretch. */
    virtual void loopChanged() {}

    bool canEdit() const noexcept { return isEditable; }
    const TakeWave* columns() const noexcept { return wave.get(); }
    float xOf (double seconds) const;
    double secondsAt (float x) const;

    /** 0 to 1 of the length. */
    float playhead() const noexcept { return juce::jmax (0.0f, shown); }

    /** One end goes there, but never nearer to the other than the shortest loop. */
    juce::Range<double> withEnd (juce::Range<double>, bool isFirst, double seconds) const;

    const Transport& transport;

private:
    enum class Grip
    {
        first,
        last,
        middle
    };

    std::optional<Grip> gripAt (float x) const;
    bool isWhole (juce::Range<double> range) const { return range.getLength() >= lengthSeconds(); }

    const TakeLibrary& library;
    std::shared_ptr<const Peaks> peaks;
    std::unique_ptr<const TakeWave> wave;
    double sampleRate = 48000.0;
    float shown = -1.0f;
    juce::Range<double> shownLoop;

    /** While something is dragged: where it is now, where it was, and what has been taken hold of. */
    std::optional<juce::Range<double>> dragged;
    juce::Range<double> before;
    std::optional<Grip> grip;
    bool isEditable = false, hasMoved = false;
};
} // namespace plus48::ui
