// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/PreampVerdict.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr float verdictLineHeight = 20.0f;
constexpr auto questionWords = "Do I need an external preamp?";
constexpr int linkHeight = 20;
} // namespace

juce::String verdictText (const PreampAdvice& advice) { return "*" + advice.headline + "* " + advice.reason; }

PreampVerdict::PreampVerdict (const Figures& figuresToUse, const ClaimTests& claimsToUse) : figures (figuresToUse), claims (claimsToUse)
{
    setTitle (questionWords);
    question.setComponentID ("verdict question");
    question.setNames (questionWords, "The whole answer: where the noise comes from, and all that would help, to be heard.");
    question.onPress = [this] {
        if (onOpen != nullptr)
            onOpen();
    };
    addAndMakeVisible (question);
    prove.setComponentID ("prove verdict");
    prove.setNames ("Prove it", "A blind test of 10 trials: can you hear the preamp in the slot against the built-in one?");
    prove.onPress = [this] {
        if (onProve != nullptr)
            onProve (claims.ofSlot (Claim::Kind::preamp));
    };
    addAndMakeVisible (prove);
}

void PreampVerdict::refresh()
{
    text = (verdictText (figures.preampAdvice()) + " " + claims.words (claims.ofSlot (Claim::Kind::preamp))).trimEnd();
    setDescription (text.removeCharacters ("*"));
    repaint();
}

int PreampVerdict::idealHeight (int width) const
{
    return 20 + juce::roundToInt (drawParagraph (nullptr, text, type::body(), palette().t2, { 0.0f, 0.0f, static_cast<float> (width), 200.0f }, verdictLineHeight)) + (isBesideQuestion (width) ? 0 : linkHeight);
}

/** Else it goes below the answer. */
bool PreampVerdict::isBesideQuestion (int width) const { return textWidth (type::strong(), questionWords) + 12.0f + static_cast<float> (prove.idealWidth()) <= static_cast<float> (width); }

void PreampVerdict::resized()
{
    auto area = getLocalBounds().reduced (Control::margin);
    const auto width = prove.idealWidth();
    question.setBody (area.withHeight (18).withWidth (std::min (area.getWidth(), juce::roundToInt (std::ceil (textWidth (type::strong(), questionWords))) + 1)));
    prove.setBody (isBesideQuestion (area.getWidth()) ? area.removeFromTop (18).removeFromRight (width) : area.removeFromBottom (linkHeight).removeFromLeft (width));
}

void PreampVerdict::paint (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = getLocalBounds().reduced (Control::margin).toFloat();
    area.removeFromTop (18.0f);
    drawParagraph (&g, text, type::body(), p.t2, area.withTrimmedTop (2.0f), verdictLineHeight);
}

void PreampVerdict::QuestionLink::paintBody (juce::Graphics& g)
{
    const auto area = body();
    drawText (g, questionWords, type::strong(), palette().t1, area);
    g.setColour (isHovered() ? palette().t1 : palette().line2);
    g.fillRect (area.getX(), area.getBottom() - 1.0f, area.getWidth(), 1.0f);
}
} // namespace plus48::ui
