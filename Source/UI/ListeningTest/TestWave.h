// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioParts.h"
#include "UI/Takes/TakeWave.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** What is heard in a test: the waveform of the take as it was recorded, whichever version sounds, and the place. [message thread] */
class TestWave : public juce::Component
{
public:
    TestWave (const TakeLibrary&, const Transport&, const ListeningTestSession&);

    /** Some 30 times a second. */
    void tick();

    /** `0:12.0 to 0:16.2`, and `Loop of 4.2 s`. */
    juce::String rangeText() const;
    juce::String lengthText() const;

    void paint (juce::Graphics&) override;

private:
    float playhead() const;
    double lengthSeconds() const;

    const TakeLibrary& library;
    const Transport& transport;
    const ListeningTestSession& session;
    std::shared_ptr<const Peaks> peaks;
    std::unique_ptr<const TakeWave> wave;
    double sampleRate = 48000.0;
    float shown = -1.0f;
};
} // namespace plus48::ui
