// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ListeningTest/TestLength.h"
#include "UI/Controls/Control.h"

namespace plus48::ui
{
/** One of a few, on cards side by side. Arrows move the choice. [message thread] */
class OptionCards : public Control
{
public:
    explicit OptionCards (int numCards) : count (numCards) {}

    /** Called with the new index when a person changes it. */
    std::function<void (int)> onSelect;

    void setSelected (int index, juce::NotificationType notification = juce::dontSendNotification);
    int selected() const noexcept { return chosen; }

    juce::String valueText() const override { return spoken (chosen); }
    void mouseDown (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;

protected:
    /** All words of a card. */
    virtual juce::String spoken (int index) const = 0;
    virtual void paintCard (juce::Graphics&, juce::Rectangle<float>, int index) = 0;
    virtual juce::Rectangle<float> radioOf (juce::Rectangle<float> card) const = 0;

private:
    void paintBody (juce::Graphics&) override;
    juce::Rectangle<float> areaOf (int index) const;
    float cornerRadius() const override { return 12.0f; }
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::comboBox; }
    std::unique_ptr<juce::AccessibilityValueInterface> valueInterface() override;

    const int count;
    int chosen = 0;
};

/** What a test asks. */
class QuestionCards : public OptionCards
{
public:
    QuestionCards();
    Question question() const noexcept { return selected() == 0 ? Question::canYouTell : Question::whichDoYouLike; }

private:
    juce::String spoken (int index) const override;
    void paintCard (juce::Graphics&, juce::Rectangle<float>, int index) override;
    juce::Rectangle<float> radioOf (juce::Rectangle<float> card) const override;
};

/** How many trials it has, and what each number needs and finds. */
class LengthCards : public OptionCards
{
public:
    LengthCards();
    void setQuestion (Question);
    int trials() const { return lengths[static_cast<std::size_t> (selected())].trials; }

private:
    juce::String spoken (int index) const override;
    void paintCard (juce::Graphics&, juce::Rectangle<float>, int index) override;
    juce::Rectangle<float> radioOf (juce::Rectangle<float> card) const override;

    Question asked = Question::canYouTell;
    std::array<TestLength, trialNumbers.size()> lengths;
};
} // namespace plus48::ui
