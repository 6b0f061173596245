// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenDevice.h"

#include "Rig/RigLimits.h"

#include <juce_events/juce_events.h>

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

double rateToTry (const juce::Array<double>& rates, double wanted)
{
    for (const auto rate : { wanted, usualRate })
        if (rate > 0.0 && rates.contains (rate))
            return rate;

    for (const auto rate : limits::sampleRates)
        if (rates.contains (rate))
            return rate;

    // The device's own where it has no choice.
    return wanted > 0.0 ? wanted : usualRate;
}

juce::BigInteger firstOf (const juce::String& name, int count)
{
    juce::BigInteger channels;
    channels.setRange (0, name.isNotEmpty() ? count : 0, true);
    return channels;
}

/** Asked here once for everything that somebody may want to know later. */
void askFacts (OpenDevice& open)
{
    auto& device = *open.device;
    open.inputs = device.getInputChannelNames();
    open.outputs = device.getOutputChannelNames();
    open.sampleRate = device.getCurrentSampleRate();
    open.blockSize = device.getCurrentBufferSizeSamples();
    open.inputLatency = device.getInputLatencyInSamples();
    open.outputLatency = device.getOutputLatencyInSamples();

    for (const auto rate : device.getAvailableSampleRates())
        if (isPossibleRate (rate))
            open.sampleRates.push_back (rate);

    for (const auto size : device.getAvailableBufferSizes())
        open.blockSizes.push_back (size);
}
bool isAlsaThreadRunning()
{
    for (const auto& task : juce::RangedDirectoryIterator (juce::File ("/proc/self/task"), false, "*", juce::File::findDirectories))
        if (task.getFile().getChildFile ("comm").loadFileAsString().trim() == "JUCE ALSA")
            return true;

    return false;
}

/** JUCE kills the thread of an ALSA device that does not come back from the driver, which ends the whole program. It
    is closed when it has come back, or is gone; where that is never, this is never over, and ALSA does not answer.
*/
void waitForAlsa (const CallbackGate& gate)
{
    const auto before = gate.numBlocks();

    // A block comes soon, or perhaps never.
    for (int pause = 2; gate.numBlocks() == before && isAlsaThreadRunning(); pause = std::min (2 * pause, 500))
        juce::Thread::sleep (pause);
}
} // namespace

OpenDevice::~OpenDevice()
{
    if (device == nullptr)
        return;

    if (gate != nullptr && choice.type == DeviceList::alsa)
        waitForAlsa (*gate);

    device->close();

    // JUCE's JACK device tells its own object of each port by way of the message thread: what is under way there arrives first.
    if (choice.type == DeviceList::jack && ! juce::MessageManager::existsAndIsCurrentThread())
    {
        const auto arrived = std::make_shared<juce::WaitableEvent>();

        if (juce::MessageManager::callAsync ([arrived] { arrived->signal(); }))
            arrived->wait (100);
    }

    device.reset();
}

TriedDevice TriedDevice::open (const DeviceChoice& choice, std::shared_ptr<DeviceFinder> finder)
{
    TriedDevice tried;
    tried.choice = choice;

    auto open = std::make_unique<OpenDevice>();
    open->choice = choice;
    open->type = finder->createType (choice.type);
    open->finder = std::move (finder);
    tried.isThere = open->type != nullptr && DeviceList::isThere (choice, *open->type);

    if (! tried.isThere)
        return tried;

    open->device.reset (open->type->createDevice (choice.output, choice.input));

    if (open->device == nullptr)
    {
        tried.error = "No such device";
        return tried;
    }

    auto& device = *open->device;
    const auto inputs = firstOf (choice.input, std::min (numInputsWanted, device.getInputChannelNames().size()));
    const auto outputs = firstOf (choice.output, std::min (numOutputsWanted, device.getOutputChannelNames().size()));
    const auto block = device.getAvailableBufferSizes().contains (choice.blockSize) ? choice.blockSize : device.getDefaultBufferSize();
    tried.error = device.open (inputs, outputs, rateToTry (device.getAvailableSampleRates(), choice.sampleRate), block);

    if (tried.error.isEmpty() && ! device.isOpen())
        tried.error = "didn't start";

    if (tried.error.isNotEmpty())
        return tried;

    askFacts (*open);

    if (isPossibleRate (open->sampleRate))
        tried.device = std::move (open);
    else
        tried.impossibleRate = open->sampleRate;

    return tried;
}
} // namespace plus48
