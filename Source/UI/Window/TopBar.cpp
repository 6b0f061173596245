// SPDX-License-Identifier: GPL-3.0-or-later
#include "TopBar.h"

#include "Recording/Recorder.h"
#include "Signal/SignedText.h"
#include "UI/Look/GearArt.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr double secondsLeftToWarn = 3600.0;
} // namespace

TopBar::TopBar (StudioChanges& changesToUse, StudioDevices& devicesToUse, Transport& transportToUse, TransportActions& transportActionsToUse, const TakeActions& takesToUse) : changes (changesToUse), devices (devicesToUse), transport (transportToUse), transportActions (transportActionsToUse), takes (takesToUse), device (changesToUse, devicesToUse)
{
    setTitle ("Transport");
    record.setNames ("Record", "Begins a new take, or ends the one that is recorded; nothing is ever recorded over.", "R");
    record.onPress = [this] { transportActions.toggleRecording(); };
    play.setNames ("Play", "Plays the chosen take, or pauses it.", "Space");
    play.onPress = [this] { transportActions.togglePlaying(); };
    stop.setNames ("Stop", "Ends the recording; a take that plays goes back to its beginning.");
    stop.onPress = [this] {
        transport.stop();
        transport.seek (0.0);
    };
    loop.setNames ("Loop", "Plays a take again and again.", "L");
    loop.onPress = [this] { transport.setLooping (! transport.isLooping()); };

    views.setNames ("View", "Path: one input from its source to the recorder. Channels: all inputs side by side.", "C");
    views.setItems ({ { "Path" }, { "Channels" } });
    views.onSelect = [this] (int index) {
        if (onView != nullptr)
            onView (static_cast<Preferences::View> (index));
    };

    learn.setNames ("Learn", "Eleven short lessons, and what the words mean.", "F1");
    learn.onPress = [this] {
        if (onLearn != nullptr)
            onLearn();
    };
    settings.setNames ("Settings", "Audio device, takes folder and appearance.", "Ctrl ,");
    device.onWidthChange = [this] { resized(); };
    settings.onPress = device.onPress = [this] {
        if (onOpenSettings != nullptr)
            onOpenSettings();
    };

    for (auto* const child : std::initializer_list<juce::Component*> { &views, &record, &play, &stop, &loop, &device, &learn, &settings })
        addAndMakeVisible (child);

    changes.addListener (this);
    refresh();
}

TopBar::~TopBar() { changes.removeListener (this); }

void TopBar::setWindowSize (WindowSize newSize)
{
    size = newSize;
    resized();
}

void TopBar::setPractice (bool shouldBe)
{
    if (std::exchange (isPractice, shouldBe) == shouldBe)
        return;

    learn.setLit (isPractice);
    refresh();
}

void TopBar::showNumTracks (int numTracks)
{
    const auto before = record.idealWidth();
    record.setNumTracks (numTracks);

    if (record.idealWidth() != before)
    {
        resized();
        repaint();
    }
}

juce::Rectangle<int> TopBar::clockArea() const
{
    return { loop.getRight() - Control::margin, 0, isCompact (size) ? 190 : 240, getHeight() };
}

void TopBar::resized()
{
    const auto c = isCompact (size);
    const auto h = c ? 36 : 40, y = (getHeight() - h) / 2;
    const auto group = record.idealWidth() + 3 * (h + 8) + (c ? 150 : 168);
    auto x = (getWidth() - group) / 2;

    views.setBody ({ c ? 48 : 128, (getHeight() - 28) / 2, c ? 132 : 164, 28 });
    record.setBody ({ x, y, record.idealWidth(), h });
    x += record.idealWidth() + 8;

    for (auto* const button : { &play, &stop, &loop })
    {
        button->setBody ({ x, y, h, h });
        x += h + 8;
    }

    auto right = getWidth() - (c ? 8 : 16);
    const auto place = [&] (Control& control, int width) {
        control.setBody ({ right - width, (getHeight() - 32) / 2, width, 32 });
        right -= width + 8;
    };

    learn.setText (c ? juce::String() : "Learn");
    place (settings, 32);
    place (learn, learn.idealWidth());
    device.setCompact (c);
    device.setRoom (right - (getWidth() + group) / 2);
    place (device, device.idealWidth());
}

void TopBar::studioChanged (StudioChange change)
{
    if (change == StudioChange::transport || change == StudioChange::takes || change == StudioChange::preferences)
        refresh();
}

void TopBar::refresh()
{
    const auto now = transport.state();
    const auto isPlaying = now == Transport::State::playing;
    record.setRecording (now == Transport::State::recording);
    play.setIcon (isPlaying ? Icon::pause : Icon::play);
    play.setNames (isPlaying ? "Pause" : "Play", "Plays the chosen take, or pauses it.", "Space");
    play.setDisabledReason (takes.selected() == 0 && ! isPlaying ? juce::String ("There is no take yet.") : juce::String());
    loop.setLit (transport.isLooping());

    for (auto* const button : { &play, &stop, &loop })
        button->setColours (button == &loop && transport.isLooping() ? &Palette::s4 : &Palette::s1, nullptr);

    resized();
    tick (0.0);
    repaint();
}

juce::String TopBar::stateWord() const
{
    switch (transport.state())
    {
        case Transport::State::recording: return "RECORDING";
        case Transport::State::saving: return "SAVING";
        case Transport::State::playing: return "PLAYING";
        case Transport::State::ready: break;
    }

    // What was saved before a lesson is not of it.
    if (isPractice && ! transport.isPaused())
        return "PRACTICE";

    if (transport.justSaved().isNotEmpty())
        return "SAVED";

    return transport.isPaused() ? "PAUSED" : "READY";
}

/** Of what the word beside it is about: what is ready, or was saved, has not begun. */
double TopBar::clockSeconds() const
{
    return transport.state() != Transport::State::ready || stateWord() == "PAUSED" ? transport.seconds() : 0.0;
}

juce::Colour TopBar::stateColour() const
{
    if (state == "RECORDING")
        return palette().red;

    return state == "SAVED" || state == "SAVING" ? palette().good : palette().t3;
}

juce::String TopBar::underState() const
{
    if (transport.state() == Transport::State::recording)
    {
        const auto left = transport.recorder().status().secondsLeft;

        if (left >= 0.0 && left < secondsLeftToWarn)
            return juce::String (juce::roundToInt (left / 60.0)) + " min left";

        return "Take " + juce::String (transport.takeNumber());
    }

    if (transport.state() == Transport::State::playing || state == "PAUSED")
        return "Take " + juce::String (transport.loadedTake());

    if (isPractice)
        return "Not saved";

    // What was saved is the newest one.
    return "Take " + juce::String (state == "SAVED" ? std::max (1, transport.takeNumber() - 1) : transport.takeNumber());
}

void TopBar::tick (double seconds)
{
    device.tick (seconds);
    const auto clockNow = clockText (clockSeconds());
    state = stateWord();
    const auto belowNow = underState();
    const auto all = clockNow + state + belowNow;

    if (all == clock)
        return;

    clock = all;
    below = belowNow;
    repaint (clockArea());
}

void TopBar::paint (juce::Graphics& g)
{
    const auto& colours = palette();
    const auto c = isCompact (size);
    const auto centre = static_cast<float> (getHeight()) * 0.5f;
    drawLogo (g, { c ? 12.0f : 16.0f, centre - 14.0f, 28.0f, 28.0f });

    if (! c)
        drawText (g, "Plus48", displayFont (16.0f, Weight::bold), colours.t1, { 54.0f, 0.0f, 90.0f, static_cast<float> (getHeight()) });

    const auto area = clockArea().toFloat().withTrimmedLeft (12.0f);
    const auto font = c ? displayFont (22.0f) : type::clock();
    const auto text = clockText (clockSeconds());
    const auto width = std::max (tabularWidth (font, text), tabularWidth (font, "0:00.0"));
    drawTabular (g, text, font, colours.t1, area.withWidth (width + 4.0f));

    const auto words = area.withTrimmedLeft (width + 12.0f);
    drawText (g, state, textFont (11.0f, Weight::bold), stateColour(), { words.getX(), centre - 15.0f, words.getWidth(), 14.0f });
    drawText (g, below, type::caption(), colours.t2, { words.getX(), centre + 1.0f, words.getWidth(), 14.0f });
}
} // namespace plus48::ui
