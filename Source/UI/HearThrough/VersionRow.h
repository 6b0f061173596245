// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/PushButton.h"
#include "UI/HearThrough/VersionButtons.h"
#include "UI/HearThrough/VersionText.h"

namespace plus48::ui
{
/** A version in the table: pressed it is heard; it is made A or B; while it is made that can be cancelled, and what went wrong has its remedy.
    [message thread]
*/
class VersionRow : public juce::Component
{
public:
    /** From one row to the next. */
    static constexpr int pitch = 64;

    explicit VersionRow (int versionId);

    int id() const noexcept { return versionId; }

    struct Shown
    {
        HearThrough::Version version;
        int number = 1;
        bool isA = false, isB = false, isHeard = false;

        /** Two can be compared: otherwise what is heard has no letter's colour. */
        bool hasPair = false;
    };

    /** What it shows from now on. */
    void show (const Shown&);

    std::function<void()> onHear, onPickA, onPickB, onAction;

    /** The stops of the keyboard in it: hear, A and B, or its one button. */
    int focusedStop() const;
    void focusStop (int);
    bool hasFocus() const { return hasKeyboardFocus (true); }

    void paint (juce::Graphics&) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    /** Where the columns are, for rows of this width. In pixels. */
    struct Columns
    {
        explicit Columns (int width);

        /** Right edges of figures; no match where there is no room. */
        std::optional<int> match;
        int noise, difference, picks;
        bool isNarrow;
    };

private:
    using State = HearThrough::Version::State;

    bool isReady() const noexcept { return shown.version.state == State::ready; }
    juce::Colour heardColour() const;
    void paintKey (juce::Graphics&) const;
    void paintIcon (juce::Graphics&) const;
    void paintNames (juce::Graphics&, juce::Rectangle<float>) const;
    void paintFigures (juce::Graphics&) const;
    void paintMaking (juce::Graphics&) const;
    void paintProblem (juce::Graphics&) const;
    std::vector<Control*> stops() const;

    const int versionId;
    Shown shown;
    VersionText text;
    HearButton hear;
    PickButton a { Path::a }, b { Path::b };
    PushButton action { PushButton::Kind::small };
};
} // namespace plus48::ui
