// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/PushButton.h"
#include "UI/Settings/SettingsSection.h"

namespace plus48::ui
{
/** The user's own microphone: five seconds of talking say how loud full scale is, and how quiet the room. [message thread] */
class MicrophoneSection : public SettingsSection
{
public:
    explicit MicrophoneSection (Studio&);

    void studioChanged (Studio::Change) override;
    void tick (double seconds) override;

    PushButton& talkButton() noexcept { return talk; }

    /** What is known, under way, or went wrong. */
    const juce::String& firstLine() const noexcept { return first; }
    const juce::String& secondLine() const noexcept { return second; }

private:
    void layOut() override;
    void paintOverChildren (juce::Graphics&) override;
    void begin();
    void finish();
    void fail (const juce::String& message);
    void refresh();
    void say (const juce::String& newFirst, const juce::String& newSecond);

    Studio& studio;
    PushButton talk;
    juce::String first, second, problem;
    juce::Rectangle<int> textArea;
    bool isListening = false;

    /** What is heard meanwhile; the engine's. */
    const InputCapture* capture = nullptr;

    /** The one that is measured. */
    int input = 0;
    double progress = 0.0, sinceProgress = 0.0, rate = 0.0;
};
} // namespace plus48::ui
