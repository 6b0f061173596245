// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/SoundCheck.h"
#include "Studio/SourceActions.h"
#include "Studio/StudioDevices.h"
#include "UI/Controls/PushButton.h"
#include "UI/Settings/SettingsSection.h"

namespace plus48::ui
{
/** The user's own microphone: five seconds of talking say how loud full scale is, and how quiet the room. [message thread] */
class MicrophoneSection : public SettingsSection
{
public:
    MicrophoneSection (const SetupEditor&, SoundCheck&, const StudioDevices&, const Transport&, SourceActions&, const Calibrations&);

    void studioChanged (StudioChange) override;
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

    const SetupEditor& editor;
    SoundCheck& soundCheck;
    const StudioDevices& devices;
    const Transport& transport;
    SourceActions& sourceActions;
    const Calibrations& calibrations;
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
