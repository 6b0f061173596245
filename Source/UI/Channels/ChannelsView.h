// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelSide.h"
#include "ChannelStrip.h"
#include "ChannelSummary.h"
#include "MeterBridge.h"
#include "TrackPanel.h"

namespace plus48::ui
{
/** All inputs as strips: the thin path on top, a meter bridge from nine inputs on, one bank at full size, the take's tracks below, and what
    the coach says beside them. It takes the parts of the studio whole, as its children do.
*/
class ChannelsView : public juce::Component, private StudioListener
{
public:
    ChannelsView (StudioParts&, TakeExport&);
    ~ChannelsView() override;

    std::function<void (PathPanel::Menu)> onOpenMenu;

    /** The word Listening was pressed; where it is in this component, and where what opens from it may begin. */
    std::function<void()> onOpenListening;
    juce::Rectangle<int> listeningWord() const { return summary.listeningWord() + summary.getPosition(); }
    juce::Rectangle<int> belowSummary() const { return getLocalBounds().withTop (summary.getBottom() + 12); }
    std::function<void (int takeNumber)> onHearThrough;
    std::function<void (const ClaimedPair&)> onProve;
    std::function<void()> onVerdict;

    void setWindowSize (WindowSize);
    void tick (double seconds);

    /** Where the coach is, beside the strips. */
    void showInsteadOfCoach (juce::Component* component) { side.showInsteadOfCoach (component); }

    /** Page up and down. */
    void moveBank (int by);

    /** 1 to 8: the strip in that place of the bank, from 0. */
    void selectStrip (int place);

    /** Shift 1 to 8, and Shift A. */
    void toggleArmed (int place);
    void toggleBank();

    /** +48 V of the selected input, as its strip does it. */
    void togglePhantom();

    /** The strip of the selected input; where menus of equipment open beside. */
    ChannelStrip& selectedStrip();
    juce::Rectangle<int> menuArea (PathPanel::Menu);

    void resized() override;
    void visibilityChanged() override;

private:
    void studioChanged (StudioChange) override;
    void refresh();
    void showBank();

    /** As many strips as are shown beside each other. */
    int stripsShown() const noexcept { return isCompact (size) ? 4 : StripActions::bankSize; }
    int firstShown() const;
    bool hasBridge() const { return studio.editor.setup().numInputs() > StripActions::bankSize; }

    StudioParts& studio;
    WindowSize size = WindowSize::full;
    ChannelSummary summary { studio };
    MeterBridge bridge { studio };
    StripSelection selection;
    std::vector<std::unique_ptr<ChannelStrip>> strips;
    TrackPanel tracks;
    ChannelSide side { studio };
    int shownFrom = -1, shownInputs = 0;
};
} // namespace plus48::ui
