// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Commands.h"
#include "UI/HearThrough/PairPanel.h"
#include "UI/HearThrough/TakeStage.h"
#include "UI/HearThrough/VersionsPanel.h"
#include "UI/ListeningTest/FullPage.h"

namespace plus48::ui
{
/** One take through any equipment: its versions, and two of them compared. It shows what `studio.hearThrough` has open, and goes when that is
    closed. [message thread]
*/
class HearThroughPage : public FullPage
{
public:
    explicit HearThroughPage (StudioParts&);
    ~HearThroughPage() override;

    /** Of the two that are compared. */
    std::function<void()> onBlindTest, onShare;

    /** The list of all keys. */
    std::function<void()> onShowKeys;

    /** Some 30 times a second. */
    void tick (double seconds);

    /** The sheet for another version; or for another one in place of this. */
    void openSheet (std::optional<int> replaced = {});

    /** The keys of a page; without one, only for the list of all of them. */
    static std::vector<Command> commandsOf (HearThroughPage*);

    bool keyPressed (const juce::KeyPress&) override;

private:
    void arrange() override;
    void paintPage (juce::Graphics&) override;
    void showHeading();
    void hear (int id);
    void hearSide (Path);
    void makeSide (Path);
    int versionMeant() const;
    void removeVersion();
    void bringBack();
    void followUndo();
    void withdrawOffer();
    juce::Colour Palette::*heardColour() const;

    StudioParts& studio;
    TakeStage stage;
    VersionsPanel versions;
    PairPanel pair;
    PushButton share { PushButton::Kind::ghost, juce::String::fromUTF8 ("Share\xe2\x80\xa6"), Icon::save };
    const std::vector<Command> commands { commandsOf (this) };

    /** The sentence that offers to bring a version back. */
    juce::String offer;
};
} // namespace plus48::ui
