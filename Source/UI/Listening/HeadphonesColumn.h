// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LimiterCurve.h"
#include "ListeningChoice.h"

#include "Studio/ListeningFigures.h"
#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Path/MonitorKnob.h"

namespace plus48::ui
{
/** What one listens by: the headphones of the catalogue with what of each an open microphone would hear, how loud they are and whether that is healthy, the limiter, and
    the three knobs. [message thread]
*/
class HeadphonesColumn : public juce::Component, public HelpAt
{
public:
    static constexpr int leastHeight = 436;

    explicit HeadphonesColumn (SetupEditor&);

    void show (const ListeningFigures&);
    LimiterCurve& limiterCurve() noexcept { return limiter; }

    /** A pair of the list, from 0; for tests. */
    ListeningChoice& row (int index) { return *rows[static_cast<std::size_t> (index)]; }
    int numRows() const noexcept { return static_cast<int> (rows.size()); }

    /** Over a figure: what its unit means. */
    juce::String helpAt (juce::Point<int> position) const override;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    juce::StringArray written() const;
    void makeRows();
    void placeRows();

    SetupEditor& editor;
    std::optional<ListeningFigures> figures;
    juce::Component list;
    FadingViewport port;
    std::vector<std::unique_ptr<ListeningChoice>> rows;
    LimiterCurve limiter;
    MonitorKnob phones { editor, MonitorKnob::What::phones, 15.0f }, monitors { editor, MonitorKnob::What::monitors, 15.0f }, mix { editor, MonitorKnob::What::mix, 15.0f };
    juce::Rectangle<int> head, warningLine, knobArea;
    std::array<int, 2> rules {};
    juce::StringArray painted;
};
} // namespace plus48::ui
