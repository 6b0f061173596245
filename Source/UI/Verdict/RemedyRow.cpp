// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Verdict/RemedyRow.h"

#include "Measurement/AdviceLevels.h"
#include "Measurement/VerdictWords.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr double moveSeconds = 0.15;
constexpr float barHeight = 16.0f, leastBar = 3.0f;
} // namespace

juce::Colour Palette::*colourOf (PreampAdvice::Kind kind) noexcept
{
    switch (kind)
    {
        case PreampAdvice::Kind::closer:
        case PreampAdvice::Kind::room: return &Palette::good;
        case PreampAdvice::Kind::audioInterface: return &Palette::a;
        case PreampAdvice::Kind::microphone: return &Palette::t2;
        case PreampAdvice::Kind::booster:
        case PreampAdvice::Kind::preamp: break;
    }

    return &Palette::b;
}

RemedyRow::RemedyRow (const PreampAdvice::Remedy& toShow, const RankingLayout& newLayout, int index, By heardBy) : layout (newLayout)
{
    setComponentID ("remedy " + juce::String (index));
    now.setComponentID ("now " + juce::String (index));
    withIt.setComponentID ("with it " + juce::String (index));
    now.onPress = [this] { onHear (Side::now); };
    withIt.onPress = [this] { onHear (Side::withIt); };
    addChildComponent (now);
    addChildComponent (withIt);
    show (toShow, newLayout, heardBy);
    barDb = remedy.noiseDb;
}

void RemedyRow::show (const PreampAdvice::Remedy& next, const RankingLayout& newLayout, By heardBy)
{
    remedy = next;
    layout = newLayout;
    setTitle (remedy.what);
    setDescription (juce::String (verdictWords::kind (remedy.kind)) + ", cost: " + verdictWords::cost (remedy.cost) + ", " + (remedy.isUsable() ? verdictWords::figure (remedy) + " dB less noise, " + (remedy.isAudible ? "can be heard" : "cannot be heard") : verdictWords::figure (remedy)));
    const auto isPerformance = heardBy == By::performance;
    now.setNames ("Now", juce::String (isPerformance ? "Eight seconds of the performance" : "Four seconds of your take") + " as it is now, in a loop, as loud as with " + remedy.what + ".");
    withIt.setNames ("With " + remedy.what, juce::String ("The same ") + (isPerformance ? "eight" : "four") + " seconds with it, as loud as now.");
    now.setVisible (remedy.isAudible && heardBy != By::nothing);
    withIt.setVisible (remedy.isAudible && heardBy != By::nothing);
    resized();
    repaint();
}

void RemedyRow::showButton (PushButton& button, bool isAsked, const VerdictSound& audition, const juce::String& words)
{
    const auto isMade = isAsked && ! audition.isSounding();
    button.setText (isMade ? juce::String (juce::roundToInt (100.0 * audition.progress())) + " %" : words);
    button.setIcon (isMade ? std::nullopt : std::optional (isAsked ? Icon::stop : Icon::play));
    button.setLit (isAsked);
    button.setColours (isAsked ? &Palette::t1 : nullptr, isAsked ? &Palette::bg : nullptr);
}

void RemedyRow::showHeard (const VerdictSound& audition)
{
    const auto& heard = audition.heard();
    const auto isThis = heard.has_value() && heard->row == remedy.what;
    showButton (now, isThis && heard->side == Side::now, audition, "Now");
    showButton (withIt, isThis && heard->side == Side::withIt, audition, "With it");
}

void RemedyRow::tick (double seconds, bool isMotionReduced)
{
    const auto left = remedy.noiseDb - barDb;

    if (! (std::abs (left) > 0.0))
        return;

    barDb = isMotionReduced || std::abs (left) < 0.02 ? remedy.noiseDb : barDb + left * std::min (1.0, 3.0 * seconds / moveSeconds);
    repaint();
}

juce::Colour RemedyRow::colour() const { return remedy.isAudible ? palette().*colourOf (remedy.kind) : palette().t3.withMultipliedAlpha (0.7f); }

void RemedyRow::resized()
{
    constexpr auto nowWidth = 76, gap = 8;
    const auto height = getHeight() - 4;
    now.setBody ({ layout.hear, 2, nowWidth, height });
    withIt.setBody ({ layout.hear + nowWidth + gap, 2, 100, height });
}

void RemedyRow::paintNames (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto font = remedy.isAudible ? type::strong() : textFont (13.0f);
    const auto height = static_cast<float> (getHeight());
    const auto room = static_cast<float> (layout.cost - layout.name - 8);
    const auto width = std::min (room, std::ceil (textWidth (font, remedy.what)) + 1.0f);
    const auto left = static_cast<float> (layout.name);
    drawText (g, remedy.what, font, remedy.isAudible ? p.t1 : p.t2, { left, 0.0f, width, height });

    // Where there is no room for it, the colour says it.
    const juce::String kind (verdictWords::kind (remedy.kind));

    if (width + 8.0f + textWidth (type::caption(), kind) <= room)
        drawText (g, kind, type::caption(), p.t3, { left + width + 8.0f, 0.0f, room - width - 8.0f, height });

    const auto isFree = remedy.cost == PreampAdvice::Cost::free;
    drawText (g, verdictWords::cost (remedy.cost), isFree ? textFont (12.0f, Weight::semiBold) : type::label(), isFree ? p.good : p.t2, { static_cast<float> (layout.cost), 0.0f, static_cast<float> (layout.bars - layout.cost - 8), height });
}

void RemedyRow::paintBar (juce::Graphics& g) const
{
    const auto height = static_cast<float> (getHeight());
    const auto length = remedy.isUsable() ? std::max (leastBar, layout.lengthOf (barDb)) : 0.0f;
    g.setColour (colour());
    g.fillRoundedRectangle (static_cast<float> (layout.bars), 0.5f * (height - barHeight), length, barHeight, std::min (3.0f, 0.5f * length));

    // Beside the strip of what cannot be heard, on the panel's own colour: grid lines would cross the words.
    const auto font = remedy.isAudible ? type::strong() : type::label();
    const auto words = verdictWords::figure (remedy);
    const auto left = static_cast<float> (layout.bars) + (remedy.isAudible ? length : std::max (length, layout.lengthOf (AdviceLevels::noticedDb))) + 10.0f;
    const auto right = static_cast<float> (now.isVisible() ? layout.hear - 8 : layout.width - 16);
    const auto area = juce::Rectangle<float> (left, 0.0f, std::min (right - left, tabularWidth (font, words) + 2.0f), height);
    g.setColour (palette().s1);
    g.fillRect (area.withSizeKeepingCentre (area.getWidth() + 8.0f, 18.0f));
    drawTabular (g, words, font, remedy.isAudible ? palette().t1 : palette().t3, area);
}

void RemedyRow::paint (juce::Graphics& g)
{
    paintNames (g);
    paintBar (g);
}
} // namespace plus48::ui
