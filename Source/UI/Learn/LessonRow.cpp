// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Learn/LessonRow.h"

#include "UI/Learn/LessonArt.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr auto rowSide = 16.0f, textLeft = 60.0f, numberRadius = 16.0f, stepsWidth = 132.0f, rowGap = 16.0f;
} // namespace

LessonRow::LessonRow (const Lesson& lessonToShow, int numberToShow) : lesson (lessonToShow), number (numberToShow)
{
    setComponentID ("lesson " + juce::String (number));
}

void LessonRow::show (const LessonProgress& progress, bool newIsNext)
{
    isDone = progress.isDone (lesson.id);
    kept = progress.numberOf (lesson.id);
    step = progress.stepOf (lesson.id);
    isNext = newIsNext;
    time = juce::String (lessonPlan::minutesLeft (progress, lesson.id)) + " min" + (step > 1 ? " left" : "");
    setTitle ("Lesson " + juce::String (number) + ": " + lesson.question + " " + lesson.summary + ". " + (isDone ? "Done, " + kept + " " + lesson.keepCaption : time) + (isNext ? ". Comes next" : ""));
    repaint();
}

void LessonRow::setChosen (bool shouldBeChosen)
{
    isChosen = shouldBeChosen;
    repaint();
}

void LessonRow::mouseDown (const juce::MouseEvent&)
{
    if (onChoose != nullptr)
        onChoose();
}

void LessonRow::mouseDoubleClick (const juce::MouseEvent&)
{
    if (onBegin != nullptr)
        onBegin();
}

std::unique_ptr<juce::AccessibilityHandler> LessonRow::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::listItem);
}

void LessonRow::paintNumber (juce::Graphics& g) const
{
    const auto& p = palette();
    const juce::Point<float> centre (12.0f + numberRadius, static_cast<float> (height) * 0.5f);
    const auto area = juce::Rectangle<float> (2.0f * numberRadius, 2.0f * numberRadius).withCentre (centre);

    if (isDone)
        fillCircle (g, centre, numberRadius, p.s3);
    else if (isNext)
        fillCircle (g, centre, numberRadius, p.good);
    else
        strokeCircle (g, centre, numberRadius - 0.75f, p.line2, 1.5f);

    if (isDone)
        drawIcon (g, Icon::check, area.withSizeKeepingCentre (16.0f, 16.0f), p.good);
    else
        drawText (g, juce::String (number), type::strong(), isNext ? p.on : p.t2, area, juce::Justification::centred);
}

void LessonRow::paintState (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();

    if (isDone)
    {
        drawText (g, kept, type::strong(), p.t1, area.withTrimmedTop (8.0f).withHeight (18.0f), juce::Justification::centredRight);
        drawText (g, lesson.keepCaption, type::caption(), p.t3, area.withTrimmedTop (28.0f).withHeight (14.0f), juce::Justification::centredRight);
        return;
    }

    const auto font = isNext ? type::button() : type::label();
    const auto width = std::ceil (textWidth (font, time)) + 1.0f;
    drawText (g, time, font, isNext ? p.t1 : p.t2, area.removeFromRight (width), juce::Justification::centredRight);

    if (step > 1 && area.getWidth() >= stepsWidth + 12.0f)
        drawLessonSteps (g, area.withTrimmedRight (12.0f).removeFromRight (stepsWidth).withSizeKeepingCentre (stepsWidth, 4.0f), step);
}

void LessonRow::paint (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = getLocalBounds().toFloat();

    if (isChosen || isMouseOver())
    {
        g.setColour (isChosen ? p.s2 : p.s2.withAlpha (0.5f));
        g.fillRoundedRectangle (area, 8.0f);
    }

    paintNumber (g);
    area = area.withTrimmedLeft (textLeft).withTrimmedRight (rowSide);

    // What stands at the right has what the words leave.
    const auto wordsWidth = std::ceil (juce::jmax (textWidth (type::strong(), lesson.question), textWidth (type::caption(), lesson.summary))) + 1.0f;
    const auto stateWidth = isDone ? std::ceil (juce::jmax (textWidth (type::strong(), kept), textWidth (type::caption(), lesson.keepCaption))) + 1.0f
                                   : (step > 1 ? stepsWidth + 100.0f : 64.0f);
    const auto words = area.removeFromLeft (juce::jmin (wordsWidth, area.getWidth() - juce::jmin (stateWidth, area.getWidth() * 0.4f) - rowGap));
    drawText (g, lesson.question, type::strong(), p.t1, words.withTrimmedTop (8.0f).withHeight (18.0f));
    drawText (g, lesson.summary, type::caption(), p.t3, words.withTrimmedTop (28.0f).withHeight (14.0f));
    paintState (g, area.withTrimmedLeft (rowGap));
}
} // namespace plus48::ui
