// SPDX-License-Identifier: GPL-3.0-or-later
#include "RoomAlert.h"

#include "Signal/SignedText.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
juce::String frequency (double hz) { return hz < 1000.0 ? juce::String (juce::roundToInt (hz)) + " Hz" : neatNumber (0.001 * hz, 1) + " kHz"; }
} // namespace

RoomAlert::RoomAlert (HowlWatch& howlsToShow, MonitorGuard& guardToAsk) : howls (howlsToShow), guard (guardToAsk)
{
    setTitle ("Monitors");
    button.onPress = [this] { act(); };
    addAndMakeVisible (button);
    update();
}

void RoomAlert::act()
{
    if (howls.howl().has_value())
        (void) howls.mute();
    else
        guard.agree();

    update();
}

void RoomAlert::update()
{
    const auto& howl = howls.howl();
    isRed = howl.has_value();
    const auto isNeeded = isRed || guard.needsAgreement();

    if (isRed)
        show ("Howling at " + frequency (howl->hz), juce::String (howl->isThroughMonitors ? "Microphone and monitors" : "Microphone and headphones") + " hear each other: every round is louder. The limiter holds it at its ceiling.", howls.cure().name, "Ends the howling.");
    else if (isNeeded)
        show ("Muted for your microphone", "Open monitors in front of a live microphone may howl. Playback is heard on them all the same.", "Open them", "Your microphone is heard on the monitors from now on.");

    if (isNeeded != isVisible())
        setVisible (isNeeded);
}

void RoomAlert::show (const juce::String& newTitle, const juce::String& newText, const juce::String& newButton, const juce::String& help)
{
    if (title == newTitle && text == newText)
        return;

    title = newTitle;
    text = newText;
    button.setText (newButton);
    button.setNames (newButton, help);
    button.setColours (isRed ? &Palette::red : nullptr, isRed ? &Palette::on : nullptr);
    setDescription (title + ". " + text);
    resized();
    repaint();
}

void RoomAlert::resized()
{
    const auto width = std::min (button.idealWidth(), getWidth() - 32);
    button.setBody ({ (getWidth() - width) / 2, getHeight() - 48, width, 32 });
}

void RoomAlert::paint (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = getLocalBounds().toFloat();
    g.setColour (p.inset);
    g.fillRoundedRectangle (area, 8.0f);
    g.setColour (isRed ? p.red : p.hot);
    g.drawRoundedRectangle (area.reduced (1.0f), 8.0f, 2.0f);

    area = area.reduced (20.0f, 0.0f).withTrimmedBottom (56.0f);
    const auto wanted = 26.0f + 26.0f + drawParagraph (nullptr, text, type::body(), p.t2, area.withHeight (200.0f), 18.0f);
    area = area.withTrimmedTop (std::max (8.0f, 0.5f * (area.getHeight() - wanted)));
    drawIcon (g, Icon::warn, area.removeFromTop (20.0f).withSizeKeepingCentre (20.0f, 20.0f), isRed ? p.red : p.hot);
    area.removeFromTop (6.0f);
    drawText (g, title, type::title(), isRed ? p.red : p.t1, area.removeFromTop (22.0f), juce::Justification::centred);
    area.removeFromTop (4.0f);
    drawParagraph (&g, text, type::body(), p.t2, area, 18.0f);
}
} // namespace plus48::ui
