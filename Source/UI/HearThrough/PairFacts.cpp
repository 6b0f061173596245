// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/PairFacts.h"

#include "Measurement/DifferenceAudibility.h"
#include "Signal/SignedText.h"
#include "UI/Compare/CompareText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
juce::String capitalised (const juce::String& text) { return text.substring (0, 1).toUpperCase() + text.substring (1); }

PairFact differenceFact (const ComparedPair& pair, const juce::String& words)
{
    if (! pair.differenceDb.has_value())
        return { "Difference", "None to tell", "One of the two is silent" };

    if (! pair.differenceUnderDb.has_value())
        return { "Difference", "None", "The two are the same to the last bit" };

    const auto db = *pair.differenceUnderDb;
    return { "Difference", signedNumber (std::abs (db), 0) + " dB " + (db < 0.0 ? "below" : "above") + " the sound", capitalised (words.isNotEmpty() ? words : juce::String (DifferenceAudibility::inWords (db))) };
}

PairFact noiseFact (const ComparedPair& pair)
{
    if (pair.unknownNoise.isNotEmpty())
        return { "Noise", "Not published", pair.unknownNoise };

    // `B is 0.4 dB quieter: too little to hear.`
    const auto all = noiseText (pair).message.trimCharactersAtEnd (".");
    const auto figure = all.upToFirstOccurrenceOf (":", false, false);
    return { "Noise", figure, all.contains (":") ? capitalised (all.fromFirstOccurrenceOf (":", false, false).trim()) : juce::String ("As loud as each other, both equally matched") };
}
} // namespace

std::vector<PairFact> factsOf (const ComparedPair& pair, const juce::String& words)
{
    if (! pair.isOfTake || pair.state != TakeComparison::State::ready)
        return {};

    return { differenceFact (pair, words), noiseFact (pair) };
}

PairFact overtonesFact (double percentA, double percentB)
{
    // A tenth of a percent is heard by nobody, one percent on single notes (DifferenceAudibility).
    constexpr double noticedPercent = 1.0, leastPercent = 0.1;
    const auto more = percentB - percentA;
    const auto percent = signedNumber (std::abs (more), std::abs (more) < 1.95 ? 1 : 0) + " %";

    if (std::abs (more) < leastPercent)
        return { "Overtones", "Alike", percentB < noticedPercent ? "Neither bends the sound so that it is heard" : "Both bend the loudest moments" };

    return { "Overtones", (more > 0.0 ? "B adds up to " : "A adds up to ") + percent, std::abs (more) < noticedPercent ? "Too little to hear" : "In the loudest moments; this is what people call warmth" };
}

void PairFactsView::show (const std::vector<PairFact>& next)
{
    if (facts == next)
        return;

    facts = next;
    juce::StringArray all;

    for (const auto& fact : facts)
        all.add (fact.title + ": " + fact.figure + ". " + fact.words + ".");

    setTitle (all.joinIntoString (" "));
    repaint();
}

void PairFactsView::paint (juce::Graphics& g)
{
    const auto& p = palette();
    auto y = 0.0f;
    const auto width = static_cast<float> (getWidth());

    for (const auto& fact : facts)
    {
        auto line = juce::Rectangle<float> (0.0f, y, width, 20.0f);
        const auto title = std::ceil (textWidth (type::label(), fact.title)) + 1.0f;
        drawText (g, fact.title, type::label(), p.t2, line.removeFromLeft (title));
        drawText (g, fact.figure, type::strong(), p.t1, line.withTrimmedLeft (12.0f), juce::Justification::centredRight);
        drawText (g, fact.words, type::caption(), p.t3, { 0.0f, y + 21.0f, width, 14.0f });

        if (&fact != &facts.back())
        {
            g.setColour (p.line);
            g.fillRect (0.0f, y + 46.0f, width, 1.0f);
        }

        y += static_cast<float> (pitch);
    }
}

std::unique_ptr<juce::AccessibilityHandler> PairFactsView::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::staticText);
}
} // namespace plus48::ui
