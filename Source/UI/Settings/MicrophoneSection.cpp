// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/MicrophoneSection.h"
#include "Live/InputCapture.h"

#include "Signal/SignedText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
/** So long without a block, no device plays. */
constexpr double patienceSeconds = 2.0;
} // namespace

MicrophoneSection::MicrophoneSection (const SetupEditor& editorToUse, SoundCheck& soundCheckToUse, const StudioDevices& devicesToUse, const Transport& transportToUse, SourceActions& sourceActionsToUse, const Calibrations& calibrationsToUse)
    : SettingsSection ("My microphone"), editor (editorToUse), soundCheck (soundCheckToUse), devices (devicesToUse), transport (transportToUse), sourceActions (sourceActionsToUse), calibrations (calibrationsToUse), talk (PushButton::Kind::small, "Talk for five seconds")
{
    talk.setNames ("Talk for five seconds", "Measures how loud full scale is, and the noise of your room.");
    talk.onPress = [this] { begin(); };
    addAndMakeVisible (talk);
    refresh();
}

void MicrophoneSection::studioChanged (StudioChange change)
{
    if (change == StudioChange::setup || change == StudioChange::transport)
        refresh();
}

void MicrophoneSection::begin()
{
    const auto running = editor.setup().runningInputs();
    const auto selected = std::find (running.begin(), running.end(), editor.selectedInput());
    capture = soundCheck.beginCapture (selected != running.end() ? static_cast<int> (selected - running.begin()) : 0, Calibration::seconds);
    isListening = true;
    input = editor.selectedInput();
    rate = devices.sampleRate();
    progress = sinceProgress = 0.0;
    problem.clear();
    refresh();
}

void MicrophoneSection::tick (double seconds)
{
    if (! isListening)
        return;

    if (std::abs (rate - devices.sampleRate()) > 0.0)
        return fail ("The device runs at another rate now; talk once more.");

    if (capture->isComplete())
        return finish();

    const auto now = capture->progress();
    sinceProgress = now > progress ? 0.0 : sinceProgress + seconds;
    progress = now;

    if (sinceProgress > patienceSeconds)
        return fail ("No sound comes from the audio device; see there, and talk once more.");

    refresh();
    repaint (textArea);
}

void MicrophoneSection::finish()
{
    Calibration result;

    if (const auto measured = Calibration::from (capture->result(), rate, result); measured.failed())
        return fail (measured.getErrorMessage());

    isListening = false;
    sourceActions.setCalibration (input, result);
    refresh();
}

void MicrophoneSection::fail (const juce::String& message)
{
    isListening = false;
    problem = message;
    refresh();
}

void MicrophoneSection::refresh()
{
    juce::String reason;

    if (! editor.source().isLive())
        reason = "Choose My microphone as the source of this input first.";
    else if (transport.isTakeRunning())
        reason = "A take is recorded; stop it first.";
    else if (! editor.setup().isArmed (editor.selectedInput()))
        reason = "Arm the input first.";
    else if (isListening)
        reason = "It listens already.";

    talk.setDisabledReason (reason);
    const auto known = calibrations.of (editor.selectedInput());

    if (isListening)
    {
        const auto left = static_cast<int> (std::ceil (Calibration::seconds * (1.0 - progress)));
        say ("Talk as you would in a take, 30 cm away", juce::String (left) + (left == 1 ? " second left" : " seconds left"));
    }
    else if (problem.isNotEmpty())
        say (problem.upToFirstOccurrenceOf (";", false, false), problem.fromFirstOccurrenceOf ("; ", false, false));
    else if (known.has_value())
        say ("Full scale is " + signedNumber (known->fullScaleSpl, 0) + " dB SPL",
             known->noiseDba.has_value() ? "Your room and microphone: " + signedNumber (*known->noiseDba, 0) + " dBA" : "Your room is quieter than can be measured");
    else if (! editor.source().isLive())
        say ("Not measured yet", "Choose My microphone as the source first");
    else
        say ("Not measured yet", "Until then full scale counts as " + juce::String (juce::roundToInt (Calibration().fullScaleSpl)) + " dB SPL");
}

void MicrophoneSection::say (const juce::String& newFirst, const juce::String& newSecond)
{
    if (first == newFirst && second == newSecond)
        return;

    first = newFirst;
    second = newSecond;
    repaint();
}

void MicrophoneSection::layOut() { textArea = addRow ("Calibration", 44, talk); }

void MicrophoneSection::paintOverChildren (juce::Graphics& g)
{
    const auto& p = palette();
    drawTwoLines (g, textArea.toFloat(), first, second);

    if (! isListening)
        return;

    const auto bar = textArea.toFloat().removeFromBottom (4.0f);
    g.setColour (p.inset);
    g.fillRoundedRectangle (bar, 2.0f);
    g.setColour (p.good);
    g.fillRoundedRectangle (bar.withWidth (std::max (4.0f, bar.getWidth() * static_cast<float> (progress))), 2.0f);
}
} // namespace plus48::ui
