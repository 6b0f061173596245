// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ShareSheet.h"

namespace plus48::ui
{
/** The right column of the share sheet: the form of what is chosen, where it goes, the files, and what became of them. */
class ShareSheet::Column : public juce::Component
{
public:
    static constexpr int width = 536, height = 452;

    Column();

    SoundForm sound;
    FriendsForm friends;
    PushButton folder { PushButton::Kind::small, juce::String::fromUTF8 ("Choose\xe2\x80\xa6") }, copy { PushButton::Kind::small, "Copy the recipe", Icon::copy };
    std::array<FileCard, 2> cards;

    struct State
    {
        ShareKind kind = ShareKind::take;
        Phase phase = Phase::choosing;
        std::size_t numFiles = 1;
        juce::String folderName, freeSpace, doneText, residual;
        std::vector<RecipeRow> recipe;
    };

    void show (State);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    bool hasForm() const { return state.phase != Phase::done && state.kind != ShareKind::recipe; }
    int whereY() const { return state.kind == ShareKind::friends ? 216 : 236; }
    int cardsY() const;
    void paintWhere (juce::Graphics&) const;
    void paintDone (juce::Graphics&) const;
    void paintRecipe (juce::Graphics&) const;
    void paintPromises (juce::Graphics&) const;

    State state;
};
} // namespace plus48::ui
