// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** A version that is worth a try: pressed it is made. Body 60 high. [message thread] */
class SuggestionCard : public Pressable
{
public:
    SuggestionCard (const juce::String& title, const juce::String& words);

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 12.0f; }

    const juce::String title, words;
};

/** The last row: any other version. Body 52 high. [message thread] */
class AddRow : public Pressable
{
public:
    explicit AddRow (int maxVersions);

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 12.0f; }

    const juce::String limit;
};
} // namespace plus48::ui
