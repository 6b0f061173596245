// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/HearThrough.h"
#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/HelpAt.h"
#include "UI/HearThrough/SuggestionCard.h"
#include "UI/HearThrough/VersionRow.h"

#include <memory>
#include <vector>

namespace plus48::ui
{
/** The versions of the take, one more to add, and what is worth a try. [message thread] */
class VersionsPanel : public juce::Component, public HelpAt, private juce::FocusChangeListener
{
public:
    VersionsPanel (HearThrough&, Notices&);
    ~VersionsPanel() override;

    std::function<void (int id)> onHear, onRemove;

    /** Another version by hand; or another one in place of this. */
    std::function<void()> onAdd;
    std::function<void (int id)> onReplace;

    /** Some 30 times a second. */
    void tick();

    /** The version whose row has the keyboard; nothing where none has. */
    std::optional<int> focusedVersion() const;

    /** Its row gets the keyboard. */
    void focusVersion (int id);

    /** Up and down, in the same column. False where the keyboard is not in a row. */
    bool moveFocus (int rows);

    void add (const TakeOverride&);

    juce::String helpAt (juce::Point<int> position) const override;
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    class List;

    void globalFocusChanged (juce::Component*) override;
    void makeRows();
    void makeSuggestions();
    void layOut();
    void act (int id);
    void paintHeads (juce::Graphics&) const;
    juce::String stamp() const;
    bool isFull() const { return hearThrough.versions().size() >= HearThrough::maxVersions; }
    bool showsSuggestions() const { return ! isNarrow && ! cards.empty() && ! isFull(); }

    HearThrough& hearThrough;
    Notices& notices;
    std::unique_ptr<List> list;
    FadingViewport viewport;
    std::vector<std::unique_ptr<VersionRow>> rows;
    std::vector<std::unique_ptr<SuggestionCard>> cards;
    AddRow addRow { static_cast<int> (HearThrough::maxVersions) };
    juce::String shown;
    bool isNarrow = false;
};
} // namespace plus48::ui
