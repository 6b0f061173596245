// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SideRow.h"
#include "StripGroupList.h"

#include "Studio/StripLevel.h"
#include "Studio/StudioParts.h"
#include "UI/Coach/CoachCard.h"
#include "UI/Coach/PreampVerdict.h"
#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/Segments.h"
#include "UI/Look/WindowSize.h"

#include <map>
#include <memory>

namespace plus48::ui
{
/** Beside the strips: what the coach says, how every armed input stands, groups to arm, and the button that sets all gains. In a small window
    these are tabs.
*/
class ChannelSide : public juce::Component
{
public:
    explicit ChannelSide (StudioParts&);

    std::function<void (const ClaimedPair&)> onProve;
    std::function<void()> onVerdict;

    void setWindowSize (WindowSize);

    /** In a small window: coach, sound check, groups. */
    void showTab (int);

    /** A group that was just made: its name can be written at once, in a small window on its tab. */
    void nameGroup (const juce::String& group);

    /** In a lesson the coach is quiet, and what explains its words has that place; nullptr: the coach again. */
    void showInsteadOfCoach (juce::Component*);

    /** After the setup has changed. */
    void refresh();

    /** Some 30 times a second. */
    void tick (double seconds);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    enum Tab
    {
        coachTab,
        checkTab,
        groupTab
    };

    bool hasTabs() const { return size == WindowSize::small; }
    bool shows (Tab which) const { return ! hasTabs() || tab == which; }
    void refreshCheck();
    SideRow::Words checkWords (int input, const StripLevel&, const juce::String& remedy) const;
    juce::String remedyOf (int input, StripLevel::Kind);
    void setChecks (std::size_t count);
    void layOut();
    int layOutCoach (int y);
    int layOutChecks (int y, int bottom);
    int layOutGroups (int y, int bottom);
    bool showsGroups() const;
    int roomForGroups() const;
    int bottomOfRows() const;

    StudioParts& studio;
    WindowSize size = WindowSize::full;
    int tab = coachTab;
    Segments tabs;
    CoachCard card;
    PreampVerdict verdict;
    std::vector<std::unique_ptr<SideRow>> checks;
    std::vector<int> checkInputs, rules;

    /** What the coach would do about an input that is not ready. It takes its time: one of them at a look. */
    struct Remedy
    {
        StripLevel::Kind about = StripLevel::Kind::good;
        juce::String words;
        int look = 0;
    };

    std::map<int, Remedy> remedies;
    int numLooks = 0;
    bool hasAsked = false;
    juce::Component::SafePointer<juce::Component> insteadOfCoach;
    StripGroupList groups { studio };
    FadingViewport groupView;
    PushButton setGains { PushButton::Kind::plain, "Set all gains for me (10 s)" };
    juce::String readyWords;
    int checkTop = -1, verdictTop = -1;
    bool isOutdated = true;
    double sinceCheck = 0.0;
};
} // namespace plus48::ui
