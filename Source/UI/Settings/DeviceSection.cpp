// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/DeviceSection.h"
#include "Live/DeviceSignals.h"

#include "Live/SimulatedDevice.h"
#include "Signal/SignedText.h"
#include "UI/Look/Glossary.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"
#include "UI/Look/WindowSize.h"
#include "UI/Settings/DeviceWords.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
/** The first look at the devices waits until the sheet is there; to find JACK and ALSA takes a moment. */
constexpr double scanAfterSeconds = 0.2;

constexpr auto whileRecording = "A take is recorded; stop it first.";
constexpr auto whileOpening = "The device is being opened.";

MeterArt levelArt()
{
    MeterArt art;
    art.horizontal = true;
    art.clipLamp = false;
    return art;
}
} // namespace

DeviceSection::DeviceSection (StudioDevices& devicesToUse, SoundCheck& soundCheckToUse, const SetupEditor& editorToUse, InputRouting& routingToUse, const Transport& transportToUse)
    : SettingsSection ("Audio device"),
      devices (devicesToUse), soundCheck (soundCheckToUse), editor (editorToUse), routing (routingToUse), transport (transportToUse),
      meter (levelArt()),
      tone (PushButton::Kind::plain, "Play a test tone", Icon::speaker),
      toneWidth (tone.idealWidth())
{
    type.setNames ("Type of audio device", "How the program talks to the sound card.");
    device.setNames ("Audio device", "The sound card, or the simulated one.");
    rate.setNames ("Sample rate", "Samples a second; takes are recorded at this rate.");
    block.setNames ("Device block", glossary::explained ("device block"));
    meter.setNames ("Input level", "What comes in at the device's input, whatever is played.");
    tone.setNames ("Play a test tone", "A second on the left, a second on the right, at -20 dBFS.");

    type.onSelect = [this] (int index) {
        const auto& wanted = types[static_cast<std::size_t> (index)];

        if (const auto first = std::find_if (all.begin(), all.end(), [&] (const auto& choice) { return choice.type == wanted; }); first != all.end())
            choose (*first);
    };

    device.onSelect = [this] (int index) { choose (listed[static_cast<std::size_t> (index)]); };

    rate.onSelect = [this] (int index) {
        auto next = shown;
        next.sampleRate = rates[static_cast<std::size_t> (index)];
        choose (next);
    };

    block.onSelect = [this] (int index) {
        auto next = shown;
        next.blockSize = blocks[static_cast<std::size_t> (index)];
        choose (next);
    };

    tone.onPress = [this] {
        soundCheck.playTone();
        refreshTone();
    };

    card.onTryAgain = [this] {
        isScanned = false;
        choose (shown);
    };

    card.onUseSimulated = [this] { choose ({ SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName, devices.sampleRate(), 128 }); };

    addChildComponent (card);

    for (auto* control : std::initializer_list<juce::Component*> { &type, &device, &rate, &block, &meter, &tone })
        addAndMakeVisible (control);

    refresh();
}

DeviceSection::~DeviceSection() { openPending(); }

void DeviceSection::studioChanged (StudioChange change)
{
    // A card came or went.
    if (auto files = DeviceList::soundFiles(); change == StudioChange::device && files != cards)
    {
        cards = std::move (files);
        isScanned = false;
    }

    if (change == StudioChange::device || change == StudioChange::setup)
        refresh();
    else if (change == StudioChange::transport)
        refreshReasons();
}

void DeviceSection::choose (const DeviceChoice& choice)
{
    pending = choice;
    isAsked = false;
    ticksPending = 0;
    refresh();
}

void DeviceSection::openPending()
{
    if (! pending.has_value() || isAsked)
        return;

    isAsked = true;
    devices.open (*pending, [safe = juce::Component::SafePointer<DeviceSection> (this)] (bool) {
        if (safe == nullptr)
            return;

        safe->pending.reset();
        safe->refresh();
    });
}

void DeviceSection::tick (double seconds)
{
    sinceScan += seconds;

    // The word is painted between two ticks; then the rest has to wait.
    if (pending.has_value() && ++ticksPending > 1)
        openPending();

    // To look for JACK means to knock at it: not while a take is recorded.
    if (! isScanned && ! pending.has_value() && sinceScan >= scanAfterSeconds && ! transport.isTakeRunning())
    {
        scan();
        refresh();
    }

    refreshLevel (seconds);
    refreshTone();
}

void DeviceSection::scan()
{
    isScanned = true;

    if (devices.all() != nullptr)
        devices.all()->look();
}

bool DeviceSection::hasProblem() const { return devices.all() != nullptr && devices.all()->problem().has_value() && ! pending.has_value(); }

DeviceChoice DeviceSection::tried() const
{
    // Where another device stepped in at the start, the one in trouble is the one that was chosen.
    const auto& wanted = devices.all()->wantedDevice();
    return status.isPlaying && wanted.isSameDevice (status.device) ? devices.chosen().value_or (wanted) : wanted;
}

bool DeviceSection::isShownPlaying() const { return status.isPlaying && shown.isSameDevice (status.device); }

void DeviceSection::refresh()
{
    status = devices.status();
    all = devices.all() != nullptr ? devices.all()->found() : DeviceList::all ({ SimulatedDevice::typeName });
    shown = pending.has_value() ? *pending : hasProblem() ? tried()
                                                          : status.device;

    // As it really is, where that was left to the device.
    if (isShownPlaying() && ! pending.has_value())
    {
        shown.sampleRate = status.sampleRate;
        shown.blockSize = status.blockSize;
    }

    if (hasProblem())
        card.setProblem (*devices.all()->problem());

    card.setVisible (hasProblem());
    refreshStatus();
    refreshChoices();
    refreshFormat();
    refreshInputs();
    refreshReasons();
    soundCheck.meterInput (listenedInput());
    rowsChanged();
    repaint();
}

void DeviceSection::refreshStatus()
{
    const auto channels = juce::String (status.inputs.size()) + " in, " + juce::String (status.outputs.size()) + " out";
    light = Light::good;

    if (pending.has_value())
    {
        light = Light::notReal;
        statusWords = "Opening" + juce::String::fromUTF8 ("\xe2\x80\xa6");
    }
    else if (! status.isPlaying)
    {
        light = Light::problem;
        statusWords = "No sound";
    }
    else if (hasProblem())
    {
        light = Light::notReal;
        statusWords = deviceTitle (status.device, false) + " plays instead";
    }
    else if (isSimulated (status.device))
    {
        light = Light::notReal;
        statusWords = "Simulated, " + channels;
    }
    else
    {
        statusWords = "Working, " + channels;
    }
}

void DeviceSection::refreshReasons()
{
    const auto isRecording = transport.isTakeRunning();
    const juce::String reason = isRecording ? whileRecording : pending.has_value() ? whileOpening
                                                                                   : "";

    for (auto* control : std::initializer_list<Control*> { &type, &device, &rate, &block })
        control->setDisabledReason (reason);

    juce::String toneReason = reason;

    if (toneReason.isEmpty() && ! status.isPlaying)
        toneReason = "No device is open.";
    else if (toneReason.isEmpty() && isSimulated (status.device))
        toneReason = "Nobody hears the simulated interface; choose a real device.";

    tone.setDisabledReason (toneReason);
}

int DeviceSection::listenedInput() const
{
    const auto running = editor.setup().runningInputs();
    const auto isRunning = std::find (running.begin(), running.end(), editor.selectedInput()) != running.end();
    return routing.inputs()[static_cast<std::size_t> (isRunning ? editor.selectedInput() : running.front())];
}

void DeviceSection::refreshLevel (double seconds)
{
    auto& from = soundCheck.inputMeter();
    const auto peak = from.takePeak(), square = from.latestMeanSquare();
    const auto isHeard = status.isPlaying && listenedInput() < status.inputs.size();
    level.update (isHeard && std::isfinite (peak) ? peak : 0.0, isHeard && std::isfinite (square) ? square : 0.0, seconds);

    meter.setReading ({ static_cast<float> (level.peakDb()), static_cast<float> (level.averageDb() + sineDb), static_cast<float> (level.holdDb()) });
    sinceNumbers += seconds;

    if (sinceNumbers < numbersEverySeconds && levelText.isNotEmpty())
        return;

    sinceNumbers = 0.0;
    const auto text = ! isHeard ? juce::String ("No signal") : level.holdDb() < -120.0 ? juce::String ("Silent")
                                                                                       : signedNumber (level.holdDb(), 0) + " dBFS";

    if (std::exchange (levelText, text) != text)
        repaint (levelArea);
}

void DeviceSection::refreshTone()
{
    const auto sounds = soundCheck.isTonePlaying();
    tone.setLit (sounds);
    tone.setText (sounds ? "Playing" + juce::String::fromUTF8 ("\xe2\x80\xa6") : "Play a test tone");
}

juce::String DeviceSection::latencyNote() const
{
    if (! isShownPlaying())
        return "Smaller blocks are earlier, and may crackle.";

    return "*" + milliseconds (blockMs (status)) + "* each way; device delay, there and back, *" + milliseconds (deviceDelayMs (status)) + "*. Smaller ones may crackle.";
}

void DeviceSection::layOut()
{
    setRowGap (hasProblem() ? 6 : 14);

    if (hasProblem())
    {
        constexpr int under = 4;
        card.setBounds (addBlock (card.heightFor (contentWidth()) + under).withTrimmedBottom (under));
    }

    type.setBody (addRow ("Type"));
    device.setBody (addRow ("Device"));

    for (std::size_t i = 0; i < inputBoxes.size(); i += 2)
    {
        const auto running = editor.setup().runningInputs();
        const auto hasTwo = i + 1 < inputBoxes.size();
        const auto first = "Input " + juce::String (running[i] + 1);
        auto row = addRow (hasTwo ? "Inputs " + juce::String (running[i] + 1) + ", " + juce::String (running[i + 1] + 1) + " hear" : first + " hears");

        if (hasTwo)
        {
            const auto half = (row.getWidth() - 8) / 2;
            inputBoxes[i + 1]->setBody (row.removeFromRight (half));
            row.removeFromRight (8);
        }

        inputBoxes[i]->setBody (row);
    }

    rate.setBody (addRow ("Sample rate").reduced (0, 3));
    block.setBody (addRow ("Device block").reduced (0, 3));
    addNote (latencyNote());

    const auto levelRow = addRow ("Input level");
    meter.setBar (levelRow.withTrimmedRight (84).withSizeKeepingCentre (levelRow.getWidth() - 84, 12));
    levelArea = levelRow.withTrimmedLeft (levelRow.getWidth() - 84);

    toneArea = addRow ("Output");
    tone.setBody (toneArea.removeFromLeft (toneWidth));
    toneArea.removeFromLeft (12);
}

void DeviceSection::paintStatus (juce::Graphics& g, juce::Rectangle<float> area)
{
    const auto& p = palette();
    const auto isProblem = light == Light::problem;
    const auto colour = isProblem ? p.red : light == Light::notReal ? p.hot
                                                                    : p.good;
    const auto font = isProblem ? type::button() : type::label();
    const auto width = textWidth (font, statusWords);
    drawText (g, statusWords, font, isProblem ? p.red : p.t2, area.removeFromRight (width + 1.0f));
    area.removeFromRight (7.0f);

    if (isProblem)
        drawIcon (g, Icon::warn, area.removeFromRight (14.0f), colour);
    else
        fillCircle (g, { area.getRight() - 4.0f, area.getCentreY() }, 4.0f, colour);
}

void DeviceSection::paintOverChildren (juce::Graphics& g)
{
    const auto& p = palette();
    const auto isSignal = levelText.endsWith ("dBFS");
    drawTabular (g, levelText, isSignal ? type::button() : type::label(), isSignal ? p.t1 : p.t2, levelArea.toFloat(), juce::Justification::centredRight);
    drawText (g, withMinus ("1 kHz at -20 dBFS, left then right"), type::caption(), p.t3, toneArea.toFloat());

    if (hasProblem())
    {
        g.setColour (p.red);
        g.drawRoundedRectangle (device.getBounds().toFloat().reduced (static_cast<float> (Control::margin) + 0.75f), 7.25f, 1.5f);
    }
}
} // namespace plus48::ui
