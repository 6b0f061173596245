// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/PreampVerdict.h"

#include "Studio/SignedText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
using juce::String;

constexpr float lineHeight = 20.0f;

/** As a sentence goes on; a preamp that is its own reason needs no words. */
String reasonText (const String& loudestNoise)
{
    if (loudestNoise == "room" || loudestNoise == "microphone" || loudestNoise == "converter")
        return ": the " + loudestNoise + " is louder.";

    return ".";
}

String noiseText (const PreampAdvice& advice)
{
    if (advice.noiseImprovementDb < 0.05)
        return "None here would be quieter" + reasonText (advice.loudestNoise);

    return "Even the best one here would be only " + signedNumber (advice.noiseImprovementDb, 1) + " dB quieter" + reasonText (advice.loudestNoise);
}
} // namespace

juce::String verdictText (const PreampAdvice& advice, const Catalogue& catalogue)
{
    const auto better = signedNumber (advice.noiseImprovementDb, 1) + " dB";
    const auto* quietest = catalogue.preamp (advice.quietestPreampId);

    switch (advice.verdict)
    {
        case PreampAdvice::Verdict::forGain: return "*Yes, for gain.* With the knob all the way up, peaks stay " + signedNumber (advice.gainShortfallDb, 1) + " dB below the aim zone.";
        case PreampAdvice::Verdict::forNoise: return "*Yes, for the inputs.* " + (quietest != nullptr ? quietest->identity.name : String ("The best one here")) + " would be " + better + " quieter.";
        case PreampAdvice::Verdict::onlyForSound: return "*Only for its sound:* switch between A and B. " + (advice.noiseImprovementDb < 0.05 ? String ("None here would be quieter.") : "The quietest here gains " + better + ".");
        case PreampAdvice::Verdict::no: break;
    }

    return "*Not for noise.* " + noiseText (advice);
}

void PreampVerdict::refresh()
{
    text = verdictText (studio.preampAdvice(), studio.catalogue());
    setDescription (text.removeCharacters ("*"));
    repaint();
}

int PreampVerdict::idealHeight (int width) const
{
    return 20 + juce::roundToInt (drawParagraph (nullptr, text, type::body(), palette().t2, { 0.0f, 0.0f, static_cast<float> (width), 200.0f }, lineHeight));
}

void PreampVerdict::paint (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = getLocalBounds().toFloat();
    drawText (g, "Do I need an external preamp?", type::strong(), p.t1, area.removeFromTop (18.0f));
    drawParagraph (&g, text, type::body(), p.t2, area.withTrimmedTop (2.0f), lineHeight);
}
} // namespace plus48::ui
