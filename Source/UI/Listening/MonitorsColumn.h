// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RoomAlert.h"
#include "RoomPlan.h"

#include "Studio/SetupEditor.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Controls/PushButton.h"
#include "UI/Controls/SlideBar.h"
#include "UI/Controls/ToggleSwitch.h"

namespace plus48::ui
{
/** The monitors, where they stand, and what of them is in the take beside the voice and the noise. [message thread] */
class MonitorsColumn : public juce::Component, public HelpAt
{
public:
    static constexpr int leastHeight = 436;

    MonitorsColumn (SetupEditor&, HowlWatch&, MonitorGuard&);

    /** `underVoiceDb` is how far the spill is under the voice as it is metered now. */
    void show (const ListeningFigures&, std::optional<double> underVoiceDb);

    /** Some 30 times a second. */
    void update() { alert.update(); }

    const RoomAlert& roomAlert() const noexcept { return alert; }
    const RoomPlan& room() const noexcept { return plan; }

    /** Over a figure: what its unit means. */
    juce::String helpAt (juce::Point<int> position) const override;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void prepareControls();
    void edit (const juce::String& name, const std::function<void (Setup&)>&);
    juce::StringArray written() const;
    void paintLevels (juce::Graphics&, juce::Rectangle<float>) const;

    SetupEditor& editor;
    std::optional<ListeningFigures> figures;
    std::optional<double> underVoice;
    int gesture = 0;

    ToggleSwitch on;
    RoomPlan plan;
    RoomAlert alert;
    SlideBar distance, angle;
    PushButton turnAway { PushButton::Kind::small, "Turn away" };
    ToggleSwitch mute;
    juce::StringArray painted;
    juce::Rectangle<int> distanceRow, angleRow, levels, muteRow;
};
} // namespace plus48::ui
