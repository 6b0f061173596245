// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/Studio.h"
#include "Studio/VerdictCase.h"
#include "UI/Coach/NoiseSources.h"
#include "UI/Controls/LinkText.h"
#include "UI/GearMenu/GearMenu.h"
#include "UI/ListeningTest/FullPage.h"
#include "UI/Verdict/CaseTile.h"
#include "UI/Verdict/RankingPanel.h"

namespace plus48::ui
{
/** "Do I need an external preamp?", answered for the selected input: the case in five parts, the answer, where the noise comes from, and all that would help
    in one ranking, to be heard. It follows the setup. [message thread]
*/
class VerdictPage : public FullPage, private StudioListener
{
public:
    explicit VerdictPage (Studio&);
    ~VerdictPage() override;

    /** A part of the case was pressed: its menu, and where the part is, in this page. */
    std::function<void (GearMenu::Kind, juce::Rectangle<int>)> onOpenMenu;

    /** A short blind test of the preamp in the slot. */
    std::function<void()> onBlindTest;

    /** Some 30 times a second. */
    void tick (double seconds);

    const PreampAdvice& advice() const noexcept { return answer; }
    const VerdictSound& audition() const noexcept { return sound; }
    const juce::String& words() const noexcept { return story; }

    /** What Save report writes. */
    juce::String report() const;

    bool keyPressed (const juce::KeyPress&) override;

private:
    void studioChanged (StudioChange) override;
    void refresh();
    void refreshSound();
    void arrange() override;
    void paintPage (juce::Graphics&) override;
    void hear (const PreampAdvice::Remedy&, RemedyRow::Side);
    void togglePlaying();
    void save();
    bool isSmall() const noexcept { return getWidth() < 1100; }
    juce::Font headlineFont() const;

    Studio& studio;
    PreampAdvice answer;
    VerdictCase about;
    juce::String story;
    VerdictSound sound;

    std::array<CaseTile, VerdictCase::numParts> parts { CaseTile (Icon::microphone), CaseTile (Icon::distance), CaseTile (Icon::room), CaseTile (Icon::box), CaseTile (Icon::ear) };
    NoiseSources noise { studio.editor, studio.figures };
    PushButton action { PushButton::Kind::primary }, saveReport { PushButton::Kind::ghost, "Save report", Icon::save };
    RankingPanel ranking;
    LinkText blindTest { "Blind test" };

    juce::Rectangle<int> caseArea, headlineArea, storyArea, limitsArea;
    bool isOutdated = false;
    double sinceRefresh = 0.0;
    std::optional<std::pair<PreampAdvice::Remedy, RemedyRow::Side>> lastHeard;
    InputSource heardOf;
};
} // namespace plus48::ui
