// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/InputRouting.h"
#include "Studio/MeterBallistics.h"
#include "Studio/SoundCheck.h"
#include "Studio/StudioDevices.h"
#include "UI/Controls/LevelMeter.h"
#include "UI/Controls/PushButton.h"
#include "UI/Controls/Segments.h"
#include "UI/Controls/SelectBox.h"
#include "UI/Settings/ProblemCard.h"
#include "UI/Settings/SettingsSection.h"

namespace plus48::ui
{
/** The audio device: which one, how it is set, what is wrong with it, and whether sound comes in and out. [message thread]

    To open a device may take seconds, in which nothing is painted: "Opening" is on screen first.
*/
class DeviceSection : public SettingsSection
{
public:
    DeviceSection (StudioDevices&, SoundCheck&, const SetupEditor&, InputRouting&, const Transport&);
    ~DeviceSection() override;

    void studioChanged (StudioChange) override;
    void tick (double seconds) override;

    ProblemCard& problemCard() noexcept { return card; }
    SelectBox& typeBox() noexcept { return type; }
    SelectBox& deviceBox() noexcept { return device; }
    Segments& rateSegments() noexcept { return rate; }
    Segments& blockSegments() noexcept { return block; }
    PushButton& toneButton() noexcept { return tone; }

    SelectBox& inputBox (std::size_t index) { return *inputBoxes.at (index); }
    const juce::String& levelWords() const noexcept { return levelText; }

    /** The words behind the title: "Working, 2 in, 2 out". */
    const juce::String& statusText() const noexcept { return statusWords; }

private:
    void layOut() override;
    void paintStatus (juce::Graphics&, juce::Rectangle<float>) override;
    void paintOverChildren (juce::Graphics&) override;

    void scan();
    void refresh();
    void refreshStatus();
    void refreshChoices();
    void refreshFormat();
    void refreshInputs();
    void refreshReasons();
    void refreshLevel (double seconds);
    void refreshTone();

    void choose (const DeviceChoice&);
    void openPending();
    DeviceChoice tried() const;
    bool isShownPlaying() const;
    bool hasProblem() const;
    int listenedInput() const;
    juce::String latencyNote() const;

    StudioDevices& devices;
    SoundCheck& soundCheck;
    const SetupEditor& editor;
    InputRouting& routing;
    const Transport& transport;

    ProblemCard card;
    SelectBox type, device;
    Segments rate, block;
    std::vector<std::unique_ptr<SelectBox>> inputBoxes;
    LevelMeter meter;
    PushButton tone;
    const int toneWidth;

    /** The system's sound cards, as files, and everything that can be opened. */
    juce::StringArray cards = DeviceList::soundFiles();
    std::vector<DeviceChoice> all;
    std::vector<juce::String> types;
    std::vector<DeviceChoice> listed;
    std::vector<double> rates;
    std::vector<int> blocks;

    AudioDevices::Status status;

    /** What the boxes show: the device that plays, or the one that does not. */
    DeviceChoice shown;
    std::optional<DeviceChoice> pending;
    bool isAsked = false;
    int ticksPending = 0;
    double sinceScan = 0.0;
    bool isScanned = false;

    enum class Light
    {
        good,
        notReal,
        problem
    };

    Light light = Light::good;
    juce::String statusWords, levelText;
    juce::Rectangle<int> levelArea, toneArea;
    MeterBallistics level;
    double sinceNumbers = 0.0;
};
} // namespace plus48::ui
