// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioDevices.h"

#include "SimulatedDevice.h"

#include "Rig/RigLimits.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** As many as a device may have of each; more are left alone. */
constexpr int numInputsWanted = 32;
constexpr int numOutputsWanted = 4;

bool isPossibleRate (double rate)
{
    return std::find (std::begin (limits::sampleRates), std::end (limits::sampleRates), rate) != std::end (limits::sampleRates);
}

DeviceProblem cannotOpen (const DeviceChoice& choice, const juce::String& why)
{
    using Action = DeviceProblem::Action;

    if (choice.type == DeviceList::jack && ! DeviceList::isThere (choice))
        return { "JACK is not running, or has no device called " + choice.name() + ".", Action::tryAgain };

    if (why.containsIgnoreCase ("busy") || why.containsIgnoreCase ("another application"))
        return { "Another program is using " + choice.name() + "; close it there.", Action::tryAgain };

    if (why.containsIgnoreCase ("No such device"))
        return { choice.name() + " is not connected.", Action::tryAgain };

    return { choice.name() + " cannot be opened" + (why.isNotEmpty() ? " (" + why.trim().upToFirstOccurrenceOf ("\n", false, false) + ")" : juce::String()) + ".", Action::useSimulated };
}
} // namespace

/** Knows one kind of device only: there is nothing for JUCE to choose, and a fresh one sees what came and went. */
class AudioDevices::Manager : public juce::AudioDeviceManager
{
public:
    explicit Manager (juce::String typeToHave) : type (std::move (typeToHave)) {}

    void createAudioDeviceTypes (juce::OwnedArray<juce::AudioIODeviceType>& types) override
    {
        if (auto created = DeviceList::createType (type))
            types.add (created.release());
    }

private:
    const juce::String type;
};

AudioDevices::AudioDevices (LiveEngine& engineToPlay) : engine (engineToPlay), callback (engineToPlay)
{
    callback.onStart = [this] {
        if (onStart != nullptr)
            onStart();
    };

    cards = DeviceList::soundFiles();
    startTimer (100);
}

AudioDevices::~AudioDevices()
{
    stopTimer();
    close();
}

void AudioDevices::openBest (const std::optional<DeviceChoice>& chosenLast)
{
    if (chosenLast.has_value() && open (*chosenLast))
        return;

    const auto firstTrouble = trouble;

    for (const auto& choice : DeviceList::all())
    {
        if (! open (choice))
            continue;

        // What the user chose and did not get is still worth a sentence.
        trouble = firstTrouble;
        changed();
        return;
    }
}

bool AudioDevices::open (const DeviceChoice& choice)
{
    wanted = choice;
    isLost = false;
    const auto works = start (choice);
    changed();
    return works;
}

bool AudioDevices::start (const DeviceChoice& choice)
{
    close();
    trouble.reset();

    manager = std::make_unique<Manager> (choice.type);
    manager->getAvailableDeviceTypes();
    manager->addAudioCallback (&callback);

    juce::AudioDeviceManager::AudioDeviceSetup setup;
    setup.inputDeviceName = choice.input;
    setup.outputDeviceName = choice.output;
    setup.sampleRate = choice.sampleRate;
    setup.bufferSize = choice.blockSize;
    setup.useDefaultInputChannels = setup.useDefaultOutputChannels = false;
    setup.inputChannels.setRange (0, choice.input.isNotEmpty() ? numInputsWanted : 0, true);
    setup.outputChannels.setRange (0, choice.output.isNotEmpty() ? numOutputsWanted : 0, true);

    const auto error = manager->setAudioDeviceSetup (setup, true);
    auto* const device = manager->getCurrentAudioDevice();

    if (error.isNotEmpty() || device == nullptr || ! device->isPlaying())
    {
        close();
        trouble = cannotOpen (choice, error);
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

void AudioDevices::poll()
{
    engine.tidy();

    const auto now = juce::Time::getMillisecondCounter();
    const auto count = engine.callbackCount();

    if (count != lastCount)
    {
        lastCount = count;
        lastCallbackAt = now;
    }

    if (manager != nullptr && now - lastCallbackAt >= watchdogMilliseconds)
        lose();

    if (isLost)
        lookForLost();

    followCards();
}

void AudioDevices::lose()
{
    close();

    if (! isLost)
    {
        isLost = true;
        lostAt = lastCallbackAt;
    }

    lookedAt = 0;
    trouble = DeviceProblem { "No sound comes from " + wanted.name() + " any more; it is looked for.", DeviceProblem::Action::tryAgain };
    changed();
}

void AudioDevices::lookForLost()
{
    const auto now = juce::Time::getMillisecondCounter();
    const auto isSimulated = manager != nullptr;
    const auto pause = isSimulated ? 1000u : 200u;

    // A take that goes on with the simulated device is not torn from it.
    if (now - lookedAt < pause || (isSimulated && engine.isTakeRunning()))
        return;

    lookedAt = now;

    if (DeviceList::isThere (wanted))
    {
        const auto sentence = trouble;

        if (start (wanted))
        {
            isLost = false;
            engine.recorder().deviceChanged (wanted.name());
            changed();
            return;
        }

        trouble = sentence;
    }

    if (isSimulated || now - lostAt < patienceMilliseconds - pause)
        return;

    if (engine.isTakeRunning())
    {
        engine.endTake();
        engine.recorder().requestStop();

        if (onTakeEnded != nullptr)
            onTakeEnded();
    }

    start ({ SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName, engine.sampleRate(), 128 });
    trouble = DeviceProblem { wanted.name() + " is gone; the simulated interface plays until it is back.", DeviceProblem::Action::tryAgain };
    changed();
}

void AudioDevices::followCards()
{
    const auto now = juce::Time::getMillisecondCounter();

    if (now - cardsAt < 1000)
        return;

    cardsAt = now;

    if (const auto files = DeviceList::soundFiles(); files != cards)
    {
        cards = files;
        changed();
    }
}

AudioDevices::Status AudioDevices::status() const
{
    Status now;
    now.device = playing;

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
