// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/AfterTake.h"
#include "UI/Coach/FindingRow.h"

namespace plus48::ui
{
/** What the coach says of the take that has just ended: findings, or that it is fine, and what was looked at. It is as high as it has to be:
    for a viewport.
*/
class TakeFindingsView : public juce::Component
{
public:
    explicit TakeFindingsView (AfterTake&);

    /** Leads to a lesson, by its id; without it there is no button for that. Set before the first refresh(). */
    std::function<void (const juce::String& lessonId)> onWhy;

    /** Begins the next take. */
    std::function<void()> onRecord;

    /** With the line "Coach" on top, or without: a tab says so then. */
    void setTitled (bool);

    /** After AfterTake::version() has changed. */
    void refresh();

    int idealHeight (int width) const;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    int headHeight() const { return titled ? 48 : 24; }
    void makeRows();
    void announce();
    void paintHead (juce::Graphics&) const;
    int layOut (int width, bool shouldPlace);
    float praiseHeight (int width) const;

    AfterTake& afterTake;
    std::vector<std::unique_ptr<FindingRow>> rows;
    PushButton record { PushButton::Kind::primary };
    std::vector<int> rules;
    int shownTake = 0, checksTop = 0;
    std::size_t numRows = 0;
    bool titled = true;
};
} // namespace plus48::ui
