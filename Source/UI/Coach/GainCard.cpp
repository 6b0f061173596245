// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/GainCard.h"

#include "Signal/SignedText.h"
#include "UI/Coach/GainChart.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
using Outcome = GainSetting::Outcome::Kind;

constexpr float gainLineHeight = 20.0f;
constexpr int gainButtonHeight = 36, footHeight = 48, leastHeightWithFoot = 340;

/** Bold where a figure below full scale stands: `-22` with a real minus. */
juce::String withBoldLevels (const juce::String& sentence)
{
    juce::StringArray words;
    words.addTokens (sentence, " ", {});

    for (auto& word : words)
    {
        const auto figure = word.trimCharactersAtEnd (".;:,");

        if (figure.startsWithChar (0x2212))
            word = "*" + figure + "*" + word.substring (figure.length());
    }

    return words.joinIntoString (" ");
}
} // namespace

GainCard::GainCard (StudioParts& studioToUse) : studio (studioToUse)
{
    setComponentID ("gain card");
    setTitle ("Set gain for me");
    stop.setComponentID ("stop listening");
    stop.setNames ("Stop listening", "Nothing more is turned.", "Esc");
    stop.onPress = [this] { studio.gainSetting.cancel(); };
    record.setComponentID ("record after gain");
    record.onPress = [this] { studio.transportActions.toggleRecording(); };
    undo.setComponentID ("undo gain");
    undo.setNames ("Undo", "The gain is again what it was.", "Ctrl Z");
    undo.onPress = [this] { studio.gainSetting.undoOne(); };
    again.setComponentID ("gain again");
    again.setNames ("Again", "Listens for another 10 s.", "G");
    again.onPress = [this] { (void) studio.gainSetting.beginOne(); };

    for (auto* const button : { &record, &undo, &again, &stop })
        addChildComponent (button);
}

bool GainCard::isNeeded() const { return studio.gainSetting.isOfOne() && (studio.gainSetting.isListening() || result() != nullptr); }

void GainCard::tick()
{
    const auto isListening = studio.gainSetting.isListening();
    const auto next = isListening ? Shown::listening : (result() != nullptr ? Shown::result : Shown::nothing);

    if (next != shown)
        show (next);

    if (isListening)
        repaint();
}

void GainCard::show (Shown next)
{
    shown = next;
    const auto isResult = shown == Shown::result;
    const auto isTurned = isResult && std::abs (result()->toDb - result()->fromDb) > 0.0;
    stop.setVisible (shown == Shown::listening);
    record.setVisible (isResult && result()->kind == Outcome::set);
    undo.setVisible (isTurned);
    again.setVisible (isResult);
    const auto take = "Record take " + juce::String (studio.transport.takeNumber());
    record.setText (take);
    record.setNames (take, "With the gain as it is now.", "R");
    setDescription (isResult ? studio.gainSetting.inWords (*result()) : juce::String());

    if (shown != Shown::nothing)
        announce();

    resized();
    repaint();
}

void GainCard::announce() const
{
    const auto words = shown == Shown::listening ? juce::String ("Listening for 10 seconds.") : headline() + ". " + getDescription();
    juce::AccessibilityHandler::postAnnouncement (words, juce::AccessibilityHandler::AnnouncementPriority::medium);
}

juce::String GainCard::headline() const
{
    const auto& outcome = *result();

    if (std::abs (outcome.toDb - outcome.fromDb) > 0.0)
        return "Gain: " + gainNumber (outcome.fromDb) + " to " + gainNumber (outcome.toDb) + " dB";

    return "Gain stays at " + gainNumber (outcome.toDb) + " dB";
}

void GainCard::resized()
{
    auto area = content();

    if (shown == Shown::result && getHeight() >= leastHeightWithFoot)
        area.removeFromBottom (footHeight);

    auto row = area.removeFromBottom (gainButtonHeight);
    stop.setBody (row);

    for (auto* const button : { &record, &undo, &again })
    {
        if (! button->isVisible())
            continue;

        const auto width = std::min (row.getWidth(), button->idealWidth());
        button->setBody (row.removeFromLeft (width));
        row.removeFromLeft (8);
    }
}

void GainCard::paint (juce::Graphics& g)
{
    drawPanel (g, getLocalBounds().toFloat());

    if (shown == Shown::nothing)
        return;

    auto area = content().toFloat();
    paintTitle (g, area.removeFromTop (20.0f));
    area.removeFromTop (12.0f);
    const auto hasFoot = shown == Shown::result && getHeight() >= leastHeightWithFoot;

    if (hasFoot)
    {
        auto foot = area.removeFromBottom (static_cast<float> (footHeight));
        g.setColour (palette().line);
        g.fillRect (juce::Rectangle<float> (0.0f, foot.getY() + 6.0f, static_cast<float> (getWidth()), 1.0f));
        foot.removeFromTop (14.0f);
        drawIcon (g, Icon::bulb, foot.removeFromLeft (14.0f).withHeight (14.0f), palette().t3);
        (void) drawParagraph (&g, signedNumber (AimZone::target, 0) + ", not " + signedNumber (AimZone::high, 0) + ": a real take is often " + signedNumber (AimZone::high - AimZone::target, 0) + " dB louder than the trial.", type::label(), palette().t2, foot.withTrimmedLeft (8.0f), 17.0f);
    }

    area.removeFromBottom (static_cast<float> (gainButtonHeight) + 12.0f);

    if (shown == Shown::listening)
        paintListening (g, area);
    else
        paintResult (g, area);
}

void GainCard::paintTitle (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    const auto isGood = shown == Shown::listening || (result() != nullptr && result()->kind == Outcome::set);
    drawIcon (g, shown == Shown::listening ? Icon::ear : (isGood ? Icon::check : Icon::warn), area.removeFromLeft (16.0f).withSizeKeepingCentre (16.0f, 16.0f), isGood ? p.good : p.hot);
    drawText (g, "Set gain for me", type::title(), p.t1, area.withTrimmedLeft (8.0f));
}

void GainCard::paintListening (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    const auto& setting = studio.gainSetting;
    const auto isAgain = setting.rounds() > 1;
    auto top = area.removeFromTop (52.0f);
    const auto ring = top.removeFromLeft (52.0f);
    strokeCircle (g, ring.getCentre(), 23.0f, p.inset, 5.0f);
    stroke (g, arc (ring.getCentre(), 23.0f, 0.0f, static_cast<float> (360.0 * setting.secondsLeft() / GainSetting::listenSeconds)), p.good, 4.0f);
    drawTabular (g, juce::String (static_cast<int> (std::ceil (setting.secondsLeft()))) + " s", type::strong(), p.t1, ring, juce::Justification::centred);
    top.removeFromLeft (14.0f);
    top = top.withSizeKeepingCentre (top.getWidth(), 44.0f);
    drawText (g, isAgain ? juce::String ("Once more") : juce::String ("Say your loudest line"), type::headline(), p.t1, top.removeFromTop (24.0f));
    drawText (g, isAgain ? "It clipped: now " + signedNumber (GainSetting::turnedDownDb, 0) + " dB lower." : juce::String ("As you will record it."), type::body(), p.t2, top);
    area.removeFromTop (10.0f);

    const auto loudest = setting.loudestDbfs();
    const auto row = [&] (const juce::String& name, const juce::String& value, juce::Rectangle<float> line) {
        drawTabular (g, value, type::strong(), p.t1, line, juce::Justification::centredRight);
        drawText (g, name, type::label(), p.t2, line.withTrimmedRight (90.0f));
    };

    row ("Pauses, for the noise", juce::String (setting.words().numPauses()), area.removeFromBottom (gainLineHeight));
    row ("Loudest so far", loudest > -100.0 ? signedNumber (loudest, 0) + " dBFS" : juce::String ("nothing yet"), area.removeFromBottom (gainLineHeight));
    paintChart (g, area.withTrimmedBottom (6.0f));
}

void GainCard::paintResult (juce::Graphics& g, juce::Rectangle<float> area) const
{
    if (result() == nullptr)
        return;

    drawText (g, headline(), type::headline(), palette().t1, area.removeFromTop (26.0f));
    area.removeFromTop (2.0f);
    area.removeFromTop (drawParagraph (&g, withBoldLevels (studio.gainSetting.inWords (*result())), type::body(), palette().t2, area, gainLineHeight) + 8.0f);
    paintChart (g, area);
}

void GainCard::paintChart (juce::Graphics& g, juce::Rectangle<float> area) const
{
    // Less says nothing.
    if (area.getHeight() < 50.0f)
        return;

    const auto& setting = studio.gainSetting;
    auto scale = area.removeFromBottom (18.0f);
    const auto* const outcome = result();
    const auto isTurned = outcome != nullptr && std::abs (outcome->peakDbfs - outcome->heardDbfs) > 0.0;
    GainChart { setting.words(), outcome != nullptr ? outcome->heardDbfs : setting.loudestDbfs(), isTurned ? std::optional (outcome->peakDbfs - outcome->heardDbfs) : std::nullopt }.paint (g, area);

    drawText (g, "0 s", type::caption(), palette().t3, scale);
    drawText (g, signedNumber (GainSetting::listenSeconds, 0) + " s", type::caption(), palette().t3, scale, juce::Justification::centredRight);
    drawText (g, "Each bar is one word", type::caption(), palette().t3, scale.reduced (32.0f, 0.0f), juce::Justification::centred);
}
} // namespace plus48::ui
