// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioParts.h"
#include "UI/Takes/LoopWave.h"

namespace plus48::ui
{
/** What is heard in a test: the waveform of the take as it was recorded, whichever version sounds, the place, and the stretch that is looped.
    [message thread]
*/
class TestWave : public LoopWave
{
public:
    TestWave (const TakeLibrary&, const Transport&, ListeningTestSession&);

    /** `Loop of 4.2 s`. */
    juce::String lengthText() const;

    void paint (juce::Graphics&) override;

private:
    int takeNumber() const override { return session.take(); }
    void setLoop (std::optional<juce::Range<double>> range) override { session.setLoop (range); }
    juce::Rectangle<float> waveArea() const override;

    ListeningTestSession& session;
};
} // namespace plus48::ui
