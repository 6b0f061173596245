// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/TakeFindings.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Controls/PushButton.h"
#include "UI/Look/Glossary.h"

namespace plus48::ui
{
/** One finding about a take, with its buttons: mend it, hear it, why. Its bounds are larger than what it shows by Control::margin, for the
    buttons' focus rings.
*/
class FindingRow : public juce::Component, public HelpAt
{
public:
    /** The first one's cure is the green button. */
    FindingRow (const TakeFinding&, std::size_t place);

    std::function<void()> onFix, onHear, onWhy;

    /** Hides what leads nowhere. Call it once the functions are there, and whenever one of these has changed. */
    void refresh (bool isFixed, bool isHeard);

    /** Of what it shows, in this width of it. */
    int idealHeight (int width) const;

    juce::String helpAt (juce::Point<int>) const override { return glossary::meaningIn (finding.number + " " + finding.text); }
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    float textHeight (float width) const;
    juce::Rectangle<float> content() const;

    const TakeFinding finding;
    PushButton fix { PushButton::Kind::small, "Fix it" }, hear { PushButton::Kind::small }, why { PushButton::Kind::ghost, "Why" };
};
} // namespace plus48::ui
