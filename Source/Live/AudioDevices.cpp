// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioDevices.h"

#include "ScannedType.h"

#include "Rig/RigLimits.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** As many as a device may have of each; more are left alone. */
constexpr int numInputsWanted = 32;
constexpr int numOutputsWanted = 4;

/** What a device is set to that can be set, in Hz: JUCE would take the lowest. */
constexpr double usualRate = 48000.0;

bool isPossibleRate (double rate)
{
    return std::find (std::begin (limits::sampleRates), std::end (limits::sampleRates), rate) != std::end (limits::sampleRates);
}

} // namespace

/** Knows one kind of device only: there is nothing for JUCE to choose, and a fresh one sees what came and went. */
class AudioDevices::Manager : public juce::AudioDeviceManager
{
public:
    explicit Manager (std::unique_ptr<juce::AudioIODeviceType> typeToHave) : type (std::make_unique<ScannedType> (std::move (typeToHave))) {}

    void createAudioDeviceTypes (juce::OwnedArray<juce::AudioIODeviceType>& types) override { types.add (type.release()); }

private:
    std::unique_ptr<ScannedType> type;
};

AudioDevices::AudioDevices (LiveEngine& engineToPlay, DeviceFinder& finderToAsk)
    : engine (engineToPlay), finder (finderToAsk), callback (engineToPlay), search (finderToAsk)
{
    callback.onStart = [this] {
        if (onStart != nullptr)
            onStart();
    };

    cards = finder.soundFiles();
    startTimer (100);
}

AudioDevices::~AudioDevices()
{
    stopTimer();
    search.abandon();
    close();
}

void AudioDevices::openBest (const std::optional<DeviceChoice>& chosenLast)
{
    search.abandon();
    supersede();
    chosen = chosenLast;

    if (chosenLast.has_value() && openNow (*chosenLast))
        return;

    const auto firstTrouble = trouble;
    known = finder.all (DeviceList::types());

    for (const auto& choice : DeviceSearch::Choices (known))
    {
        if (! openNow (choice))
            continue;

        // What the user chose and did not get is still worth a sentence.
        trouble = firstTrouble;
        changed();
        return;
    }
}

bool AudioDevices::open (const DeviceChoice& choice)
{
    search.abandon();
    supersede();
    chosen = choice;
    return openNow (choice);
}

bool AudioDevices::openNow (const DeviceChoice& choice)
{
    wanted = choice;
    isLost = false;
    const auto works = start (choice);
    changed();
    return works;
}

bool AudioDevices::start (const DeviceChoice& choice) { return start (choice, finder.createType (choice.type)); }

bool AudioDevices::start (const DeviceChoice& choice, std::unique_ptr<juce::AudioIODeviceType> type)
{
    close();
    trouble.reset();

    if (type == nullptr || ! DeviceList::isThere (choice, *type))
    {
        trouble = DeviceProblem::cannotOpen (choice, false, {});
        return false;
    }

    manager = std::make_unique<Manager> (std::move (type));
    manager->getAvailableDeviceTypes();
    manager->addAudioCallback (&callback);

    juce::AudioDeviceManager::AudioDeviceSetup setup;
    setup.inputDeviceName = choice.input;
    setup.outputDeviceName = choice.output;
    // The device's own where it has no choice, as JACK, or not this one.
    setup.sampleRate = choice.sampleRate > 0.0 ? choice.sampleRate : usualRate;
    setup.bufferSize = choice.blockSize;
    setup.useDefaultInputChannels = setup.useDefaultOutputChannels = false;
    setup.inputChannels.setRange (0, choice.input.isNotEmpty() ? numInputsWanted : 0, true);
    setup.outputChannels.setRange (0, choice.output.isNotEmpty() ? numOutputsWanted : 0, true);

    const auto error = manager->setAudioDeviceSetup (setup, true);
    auto* const device = manager->getCurrentAudioDevice();

    if (error.isNotEmpty() || device == nullptr || ! device->isPlaying())
    {
        close();
        trouble = DeviceProblem::cannotOpen (choice, true, error);
        return false;
    }

    if (const auto rate = device->getCurrentSampleRate(); ! isPossibleRate (rate))
    {
        close();
        trouble = DeviceProblem { choice.name() + " runs at " + juce::String (rate * 0.001, 1) + " kHz; set it to 44.1 kHz or more.", DeviceProblem::Action::tryAgain };
        return false;
    }

    playing = choice;
    lastCount = engine.callbackCount();
    lastCallbackAt = juce::Time::getMillisecondCounter();
    return true;
}

void AudioDevices::close()
{
    if (manager == nullptr)
        return;

    // Away with the device first: then no callback of ours is taken out while sound runs.
    manager->closeAudioDevice();
    manager->removeAudioCallback (&callback);
    manager.reset();
    playing = {};
}

void AudioDevices::changed()
{
    if (onChange != nullptr)
        onChange();
}

AudioDevices::Status AudioDevices::status() const
{
    Status now;
    now.device = playing;
    now.opening = openingName;

    if (auto* device = manager != nullptr ? manager->getCurrentAudioDevice() : nullptr)
    {
        now.isPlaying = device->isPlaying();
        now.sampleRate = device->getCurrentSampleRate();
        now.blockSize = device->getCurrentBufferSizeSamples();
        now.inputs = device->getInputChannelNames();
        now.outputs = device->getOutputChannelNames();
        now.inputLatency = device->getInputLatencyInSamples();
        now.outputLatency = device->getOutputLatencyInSamples();
        now.xruns = std::max (0, device->getXRunCount());

        for (const auto rate : device->getAvailableSampleRates())
            if (isPossibleRate (rate))
                now.sampleRates.push_back (rate);

        for (const auto size : device->getAvailableBufferSizes())
            now.blockSizes.push_back (size);
    }

    return now;
}
} // namespace plus48
