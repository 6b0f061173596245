// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Takes/RecordingRow.h"
#include "Recording/Recorder.h"

#include "Signal/SignedText.h"
#include "Studio/RigRules.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"
#include "UI/Look/WaveArt.h"
#include "UI/Takes/TakeText.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
/** What rounds to 0.00: samples at full scale. */
constexpr float fullScaleDb = -0.005f;

/** Where the wave is drawn, inside its well. */
juce::Rectangle<float> waveIn (juce::Rectangle<int> well) { return well.toFloat().reduced (4.0f, 2.0f); }
} // namespace

void RecordingRow::StopDisc::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto centre = body().getCentre();
    fillCircle (g, centre, 0.5f * body().getHeight(), isHovered() || isDown() ? mixed (p.t1, p.red, 0.12f) : p.red);

    if (isHovered())
        drawIcon (g, Icon::stop, juce::Rectangle<float> (16.0f, 16.0f).withCentre (centre), p.on);
    else
        fillCircle (g, centre, 6.0f, p.on);
}

RecordingRow::RecordingRow (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, const Transport& transportToUse, TransportActions& transportActionsToUse, const StudioDevices& devicesToUse) : catalogue (catalogueToUse), editor (editorToUse), transport (transportToUse), transportActions (transportActionsToUse), devices (devicesToUse)
{
    setComponentID ("recording");
    disc.setComponentID ("stop");
    disc.setNames ("Stop recording", "Ends the take and keeps it.", "R");
    disc.onPress = [this] {
        if (transport.state() == Transport::State::recording)
            transportActions.toggleRecording();
    };
    addAndMakeVisible (disc);
}

void RecordingRow::setWindowSize (WindowSize newSize)
{
    size = newSize;
    resized();
    repaint();
}

void RecordingRow::refresh()
{
    if (number != transport.takeNumber())
        wave.reset();

    number = transport.takeNumber();
    title = "Take " + juce::String (number);
    setup = transport.state() == Transport::State::saving ? juce::String ("Saving") : setupText (rigRules::runningRig (editor.setup(), catalogue), catalogue);
    setTitle (title + ", recording, " + setup);
    readFigures();
    repaint();
}

void RecordingRow::readFigures()
{
    const auto status = transport.recorder().status();
    const auto rate = devices.sampleRate();
    const auto isDisk = status.numOverrunSamples >= status.numGapSamples;
    const auto numLost = status.numOverrunSamples + status.numGapSamples;

    length = clockText (static_cast<double> (status.numSamples) / rate, false);
    peak = wave.decibels().empty() ? juce::String() : signedNumber (static_cast<double> (wave.highestDb()), 1);
    lost = numLost == 0 ? juce::String() : lostText (static_cast<double> (numLost) / rate, isDisk ? GapReason::overrun : status.latestGapReason);
}

void RecordingRow::tick (double seconds)
{
    const auto well = waveIn (layout().well);
    const auto peaks = transport.recorder().peaks();

    if (peaks != nullptr && wave.update (*peaks, devices.sampleRate(), static_cast<int> (well.getWidth())))
        repaint (layout().well);

    sinceFigures += seconds;

    if (sinceFigures < numbersEverySeconds)
        return;

    sinceFigures = 0.0;
    const auto before = length + peak + lost;
    readFigures();

    if (before != length + peak + lost)
        repaint();
}

void RecordingRow::resized() { disc.setBody (layout().button()); }

void RecordingRow::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const auto at = layout();
    g.setColour (mixed (p.red, p.s1, 0.09f));
    g.fillRoundedRectangle (getLocalBounds().toFloat(), 12.0f);

    auto line = at.title();
    drawText (g, title, type::strong(), p.t1, line.removeFromLeft (std::ceil (textWidth (type::strong(), title))));
    drawTabular (g, length, type::caption(), p.t3, line.withTrimmedLeft (6.0f));
    drawText (g, lost.isNotEmpty() ? lost : setup, type::caption(), lost.isNotEmpty() ? p.red : p.t3, at.subtitle());

    g.setColour (p.inset);
    g.fillRoundedRectangle (at.well.toFloat(), 6.0f);

    // After the window was made smaller there may be too many columns, until the next tick.
    const auto area = waveIn (at.well);
    drawWave (g, area.withWidth (juce::jmin (area.getWidth(), static_cast<float> (wave.decibels().size()))), wave.decibels(), p.red);
    drawTabular (g, peak, textFont (13.0f), wave.highestDb() >= fullScaleDb ? p.red : p.t1, at.figure (0, getWidth()), juce::Justification::centredRight);
}
} // namespace plus48::ui
