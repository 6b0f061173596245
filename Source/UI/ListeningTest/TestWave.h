// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioParts.h"
#include "UI/Takes/TakeWave.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** What is heard in a test: the waveform of the take as it was recorded, whichever version sounds, the place, and the stretch that is looped.
    Before a test begins its ends are dragged, and a double click loops all of it again. [message thread]
*/
class TestWave : public juce::Component
{
public:
    TestWave (const TakeLibrary&, const Transport&, ListeningTestSession&);

    /** Whether the ends can be dragged. */
    void setEditable (bool);

    /** Some 30 times a second. */
    void tick();

    /** `0:12.0 to 0:16.2`, and `Loop of 4.2 s`. */
    juce::String rangeText() const;
    juce::String lengthText() const;

    void paint (juce::Graphics&) override;
    void mouseMove (const juce::MouseEvent&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override;

private:
    float playhead() const;
    double lengthSeconds() const;

    /** In seconds: as it is dragged just now, or else as it is. */
    juce::Range<double> loop() const;
    juce::Rectangle<float> waveArea() const;
    float xOf (double seconds) const;
    double secondsAt (float x) const;
    bool isOnEnd (float x) const;

    const TakeLibrary& library;
    const Transport& transport;
    ListeningTestSession& session;
    std::shared_ptr<const Peaks> peaks;
    std::unique_ptr<const TakeWave> wave;
    double sampleRate = 48000.0;
    float shown = -1.0f;
    juce::Range<double> shownLoop;

    /** While an end is dragged: where it is now, and whether it is the first. */
    std::optional<juce::Range<double>> dragged;
    bool isFirstEnd = false, isEditable = false;
};
} // namespace plus48::ui
