// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Look/Glossary.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <memory>
#include <vector>

namespace plus48::ui
{
/** Terms with their sentences, one below the other: as high as they are at its width. For a viewport. [message thread] */
class GlossaryList : public juce::Component
{
public:
    GlossaryList();
    ~GlossaryList() override;

    /** None: it says so. */
    void show (const std::vector<const glossary::Term*>&);
    int numShown() const noexcept { return static_cast<int> (rows.size()); }

    /** Its height follows. */
    void setWidth (int);

    void paint (juce::Graphics&) override;
    void lookAndFeelChanged() override { repaint(); }

private:
    class Row;

    void place();

    std::vector<std::unique_ptr<Row>> rows;
    int width = 0;
};
} // namespace plus48::ui
