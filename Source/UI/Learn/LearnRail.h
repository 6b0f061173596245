// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"
#include "UI/Look/Icons.h"

namespace plus48::ui
{
/** What the left column of a small window has in place of a card: a picture and a word or two. */
class RailTile : public Pressable
{
public:
    RailTile (Icon, const juce::String& words);

    void setWords (const juce::String&);

    /** The green one. */
    void setPrimary() noexcept { isPrimary = true; }

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 12.0f; }

    const Icon icon;
    juce::String words;
    bool isPrimary = false;
};

/** Begin, words, first screen, start over: one below the other. 96 wide. [message thread] */
class LearnRail : public juce::Component
{
public:
    static constexpr int width = 96;

    LearnRail();

    RailTile begin { Icon::learn, "Start" }, words { Icon::search, "Glossary" }, firstScreen { Icon::undo, "First screen" }, resetProgress;

    void resized() override;
};
} // namespace plus48::ui
