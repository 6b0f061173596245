// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/ModelItems.h"
#include "UI/Controls/Segments.h"
#include "UI/Controls/SelectBox.h"
#include "UI/Controls/ToggleSwitch.h"
#include "UI/HearThrough/NumberBox.h"
#include "UI/HearThrough/PerformancePeaks.h"
#include "UI/HearThrough/VersionDraft.h"

namespace plus48::ui
{
/** All that can be different in a version, with the words and figures of the equipment. [message thread] */
class VersionForm : public juce::Component, private juce::Timer
{
public:
    static constexpr int numRows = 8;

    /** `raw` is the take's performance. */
    VersionForm (const Catalogue&, VersionDraft, bool isReplacing, const juce::File& raw);

    const VersionDraft& draft() const noexcept { return version; }

    SelectBox& preamps() noexcept { return preamp; }

    /** Something else has been chosen. */
    std::function<void()> onChange;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    template <typename Change>
    void change (Change&&);

    void timerCallback() override;
    void makeBoxes();
    void makeNumbers();
    void makeSwitches();
    void show();
    void showSource();
    void showPreamp();
    juce::Rectangle<int> row (int index) const;

    const Catalogue& catalogue;
    VersionDraft version;
    PerformancePeaks peaks;

    Segments base, drive;
    SelectBox microphone, room, preamp, audioInterface;
    NumberBox distance, gain;
    ToggleSwitch power, booster;
    ModelChoices microphoneChoices, interfaceChoices, preampChoices;
    std::vector<std::optional<double>> rooms;
};
} // namespace plus48::ui
