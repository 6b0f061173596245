// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Learn/LessonList.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int rowPitch = LessonRow::height + 2, groupGap = 8, headingWidth = 88;
} // namespace

LessonList::LessonList (const LessonLibrary& lessons) : library (lessons)
{
    setComponentID ("lessons");
    setTitle ("Lessons");
    setHelpText ("Up and down choose, Enter begins.");
    setWantsKeyboardFocus (true);

    for (const auto& lesson : library.all)
    {
        const auto number = static_cast<int> (rows.size()) + 1;
        auto& row = *rows.emplace_back (std::make_unique<LessonRow> (lesson, number));
        row.onChoose = [this, number] {
            if (onChoose != nullptr)
                onChoose (number);
        };
        row.onBegin = [this, number] {
            if (onBegin != nullptr)
                onBegin (number);
        };
        addAndMakeVisible (row);
    }
}

bool LessonList::beginsGroup (std::size_t index) const { return index == 0 || library.all[index].group != library.all[index - 1].group; }

void LessonList::show (const LessonProgress& progress, int nextNumber)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i]->show (progress, static_cast<int> (i) + 1 == nextNumber);
}

void LessonList::choose (int number)
{
    chosenNumber = number;

    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i]->setChosen (static_cast<int> (i) + 1 == number);
}

juce::Rectangle<int> LessonList::rowArea (int number) const
{
    const auto index = static_cast<std::size_t> (number - 1);
    return index < rows.size() ? rows[index]->getBounds() : juce::Rectangle<int>();
}

int LessonList::idealHeight() const
{
    auto height = 0;

    for (std::size_t i = 0; i < rows.size(); ++i)
        height += rowPitch + (i > 0 && beginsGroup (i) ? groupGap : 0);

    return height;
}

void LessonList::resized()
{
    auto y = 0;

    for (std::size_t i = 0; i < rows.size(); ++i)
    {
        y += i > 0 && beginsGroup (i) ? groupGap : 0;
        rows[i]->setBounds (headingWidth, y, getWidth() - headingWidth, LessonRow::height);
        y += rowPitch;
    }
}

void LessonList::paint (juce::Graphics& g)
{
    const auto& p = palette();

    for (std::size_t i = 0; i < rows.size(); ++i)
    {
        if (! beginsGroup (i))
            continue;

        const auto row = rows[i]->getBounds();
        drawText (g, library.all[i].group, type::caption(), p.t3, juce::Rectangle<int> (0, row.getY() + 19, headingWidth - 8, 14).toFloat());

        if (i == 0)
            continue;

        g.setColour (p.line);
        g.fillRect (0, row.getY() - groupGap / 2 - 1, getWidth(), 1);
    }
}

std::unique_ptr<juce::AccessibilityHandler> LessonList::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::list);
}
} // namespace plus48::ui
