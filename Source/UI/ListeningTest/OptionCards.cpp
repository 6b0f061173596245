// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/OptionCards.h"

#include "UI/Controls/ChoiceAccessibility.h"
#include "UI/Controls/Keyboard.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr float cardGap = 12.0f;

struct QuestionWords
{
    const char *title, *line;
    Icon icon;
};

constexpr std::array questions {
    QuestionWords { "Can you tell them apart?", "Is X the same as A or as B?", Icon::ear },
    QuestionWords { "Which do you like?", "Two unnamed ones, no right answer", Icon::heart }
};

const QuestionWords& wordsOf (int index) { return questions[static_cast<std::size_t> (index)]; }
} // namespace

void OptionCards::setSelected (int index, juce::NotificationType notification)
{
    if (chosen == index || ! juce::isPositiveAndBelow (index, count))
        return;

    chosen = index;
    valueHasChanged();

    if (notification != juce::dontSendNotification && onSelect != nullptr)
        onSelect (chosen);
}

juce::Rectangle<float> OptionCards::areaOf (int index) const
{
    const auto area = body();
    const auto width = (area.getWidth() - cardGap * static_cast<float> (count - 1)) / static_cast<float> (count);
    return area.withWidth (width).translated ((width + cardGap) * static_cast<float> (index), 0.0f);
}

void OptionCards::mouseDown (const juce::MouseEvent& event)
{
    for (int i = 0; event.mods.isLeftButtonDown() && i < count; ++i)
        if (areaOf (i).contains (event.position))
            return setSelected (i, juce::sendNotification);
}

bool OptionCards::keyPressed (const juce::KeyPress& key)
{
    const auto isBack = key == juce::KeyPress::leftKey, isForward = key == juce::KeyPress::rightKey;

    if (! isEnabled() || (! isBack && ! isForward))
        return false;

    if (keyboard::isRepeat())
        return true;

    keyWasUsed();
    setSelected (chosen + (isBack ? -1 : 1), juce::sendNotification);
    return true;
}

std::unique_ptr<juce::AccessibilityValueInterface> OptionCards::valueInterface()
{
    return std::make_unique<ChoiceAccessibility> (
        [this] { return chosen; }, [this] { return valueText(); }, [this] (int index) { setSelected (index, juce::sendNotification); }, [this] { return count; });
}

void OptionCards::paintBody (juce::Graphics& g)
{
    const auto& p = palette();

    for (int i = 0; i < count; ++i)
    {
        const auto area = areaOf (i);
        const auto isChosen = i == chosen;
        const auto width = isChosen ? 2.0f : 1.0f;
        fillAndStroke (g, area.reduced (0.5f * width), 12.0f - 0.5f * width, isChosen ? p.s3 : p.s2, isChosen ? p.t1 : p.line, width);

        const auto radio = radioOf (area);
        strokeCircle (g, radio.getCentre(), 7.25f, isChosen ? p.t1 : p.line2, 1.5f);

        if (isChosen)
            fillCircle (g, radio.getCentre(), 4.0f, p.t1);

        paintCard (g, area, i);
    }
}

QuestionCards::QuestionCards() : OptionCards (static_cast<int> (questions.size()))
{
    setComponentID ("question");
    setNames ("The question", "What the test asks in every trial.");
}

juce::String QuestionCards::spoken (int index) const { return juce::String (wordsOf (index).title) + " " + wordsOf (index).line; }

juce::Rectangle<float> QuestionCards::radioOf (juce::Rectangle<float> card) const
{
    return card.withTrimmedLeft (16.0f).withWidth (16.0f).withSizeKeepingCentre (16.0f, 16.0f);
}

void QuestionCards::paintCard (juce::Graphics& g, juce::Rectangle<float> area, int index)
{
    const auto& p = palette();
    const auto& words = wordsOf (index);
    auto inner = area.withTrimmedLeft (48.0f).withTrimmedRight (16.0f);
    drawIcon (g, words.icon, inner.removeFromRight (16.0f).withSizeKeepingCentre (16.0f, 16.0f), p.t3);
    inner = inner.withSizeKeepingCentre (inner.getWidth(), 36.0f);
    drawText (g, words.title, type::strong(), p.t1, inner.removeFromTop (18.0f));
    drawText (g, words.line, type::caption(), p.t3, inner.removeFromBottom (16.0f));
}

LengthCards::LengthCards() : OptionCards (static_cast<int> (trialNumbers.size())), lengths (testLengths (Question::canYouTell))
{
    setComponentID ("trials");
    setNames ("How many trials", juce::String::fromUTF8 ("Fixed before you start, so luck can\xe2\x80\x99t choose when to stop."));
    setSelected (1);
}

void LengthCards::setQuestion (Question question)
{
    asked = question;
    lengths = testLengths (question);
    valueHasChanged();
}

juce::String LengthCards::spoken (int index) const
{
    const auto& length = lengths[static_cast<std::size_t> (index)];
    return juce::String (length.trials) + " trials, " + length.durationText + ". " + length.needsText + ". "
         + (asked == Question::canYouTell ? "Finds what you hear " : "Shows a favourite you pick ") + length.rateText + ".";
}

juce::Rectangle<float> LengthCards::radioOf (juce::Rectangle<float> card) const { return { card.getRight() - 30.0f, card.getY() + 16.0f, 16.0f, 16.0f }; }

void LengthCards::paintCard (juce::Graphics& g, juce::Rectangle<float> area, int index)
{
    const auto& p = palette();
    const auto& length = lengths[static_cast<std::size_t> (index)];
    auto inner = area.reduced (16.0f, 12.0f);
    auto top = inner.removeFromTop (24.0f);
    const juce::String number (length.trials);
    const auto width = textWidth (type::headline(), number);
    drawText (g, number, type::headline(), p.t1, top.removeFromLeft (width + 1.0f));
    drawText (g, (index == 0 ? "quick, " : "") + length.durationText, type::caption(), p.t3, top.withTrimmedLeft (8.0f).withTrimmedRight (20.0f).translated (0.0f, 3.0f));

    inner.removeFromTop (8.0f);
    drawText (g, length.needsText, type::strong(), p.t1, inner.removeFromTop (18.0f));
    inner.removeFromTop (3.0f);
    const auto isTell = asked == Question::canYouTell;
    drawText (g, isTell ? "Finds what you hear" : "Shows a favourite you", type::caption(), p.t3, inner.removeFromTop (16.0f));
    auto last = inner.removeFromTop (16.0f);

    if (! isTell)
    {
        const auto pick = textWidth (type::caption(), "pick ");
        drawText (g, "pick ", type::caption(), p.t3, last.removeFromLeft (pick + 1.0f));
    }

    drawText (g, length.rateText, textFont (11.0f, Weight::semiBold), p.t1, last);
}
} // namespace plus48::ui
