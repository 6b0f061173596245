// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/PushButton.h"
#include "UI/Settings/Overlay.h"

#include <vector>

namespace plus48::ui
{
/** Keys that belong together, and what each does. */
struct KeyGroup
{
    struct Row
    {
        /** Keys that do the same, or follow each other, between spaces: "Shift R", "1–8". */
        juce::String keys;

        /** A few words: "Record, and stop". */
        juce::String action;
    };

    juce::String title;
    std::vector<Row> rows;
};

/** All keys of the window, in two columns. The window knows them. [message thread] */
class KeysSheet : public Overlay
{
public:
    explicit KeysSheet (const std::vector<KeyGroup>& groups);
    ~KeysSheet() override;

    void resized() override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    class Columns;

    juce::Rectangle<int> sheetArea() const override;
    void paintSheet (juce::Graphics&, juce::Rectangle<float>) override;

    std::unique_ptr<Columns> columns;
    FadingViewport viewport;
    PushButton cross;
};
} // namespace plus48::ui
