// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BufferBar.h"
#include "DelayLanes.h"
#include "ListeningChoice.h"

#include "Studio/SetupEditor.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Controls/Segments.h"
#include "UI/Controls/ToggleSwitch.h"

namespace plus48::ui
{
/** How one hears oneself: directly or through the computer, how late that is, of what the delay is made, and what both at once sound like. [message thread] */
class DelayColumn : public juce::Component, public HelpAt
{
public:
    static constexpr int leastHeight = 436;

    explicit DelayColumn (SetupEditor&);

    /** `deviceMs` is the delay of the user's own device, which comes on top. `sound` stays the caller's; where neither it nor a figure is new nothing is painted again. */
    void show (const ListeningFigures&, const ListeningSound& sound, bool isNewSound, double deviceMs);

    const DelayLanes& delayLanes() const noexcept { return lanes; }

    /** Over a figure: what its unit means. */
    juce::String helpAt (juce::Point<int> position) const override;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void prepareControls();
    void edit (const juce::String& name, const std::function<void (MonitorSettings&)>&);
    void paintParts (juce::Graphics&, juce::Rectangle<float>) const;

    SetupEditor& editor;
    std::optional<ListeningFigures> figures;
    double ownMs = 0.0;
    int gesture = 0;

    ListeningChoice direct { ListeningChoice::Kind::way }, computer { ListeningChoice::Kind::way };
    DelayLanes lanes;
    BufferBar buffer;
    ToggleSwitch both;
    Segments stereo;
    juce::Rectangle<int> partsArea, bufferTitle, bothLine, stereoLine;
};
} // namespace plus48::ui
