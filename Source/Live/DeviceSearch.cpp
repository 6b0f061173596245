// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeviceSearch.h"

#include "Rig/RigLimits.h"

#include <algorithm>

namespace plus48
{
namespace
{
double rateToTry (juce::AudioIODevice& device, double wanted)
{
    const auto rates = device.getAvailableSampleRates();

    if (wanted > 0.0 || rates.contains (48000.0))
        return wanted > 0.0 ? wanted : 48000.0;

    for (const auto rate : limits::sampleRates)
        if (rates.contains (rate))
            return rate;

    return 48000.0;
}

/** What is wrong with it, or nothing. Here it may take as long as it likes. */
juce::String openAndClose (juce::AudioIODeviceType& type, const DeviceChoice& choice)
{
    const std::unique_ptr<juce::AudioIODevice> device (type.createDevice (choice.output, choice.input));

    if (device == nullptr)
        return "No such device";

    const auto firstOf = [] (const juce::String& name, int count) {
        juce::BigInteger channels;
        channels.setRange (0, name.isNotEmpty() ? count : 0, true);
        return channels;
    };

    const auto inputs = firstOf (choice.input, device->getInputChannelNames().size()), outputs = firstOf (choice.output, device->getOutputChannelNames().size());
    const auto error = device->open (inputs, outputs, rateToTry (*device, choice.sampleRate), choice.blockSize > 0 ? choice.blockSize : device->getDefaultBufferSize());
    device->close();
    return error;
}
} // namespace

DeviceSearch::~DeviceSearch() { abandon(); }

void DeviceSearch::begin (std::function<void()> work, std::function<void()> report)
{
    jassert (! isBusy());
    reportResult = std::move (report);
    isDone.store (false);

    thread = std::thread ([this, doWork = std::move (work)] {
        juce::Thread::setCurrentThreadName ("Plus48 devices");
        doWork();
        isDone.store (true);
        triggerAsyncUpdate();
    });
}

void DeviceSearch::list (const juce::StringArray& types, std::function<void (Choices&)> then)
{
    begin ([this, types] { choices = finder.all (types); },
           [this, then = std::move (then)] { then (choices); });
}

void DeviceSearch::tryOut (const DeviceChoice& choice, std::function<void (Tried&)> then)
{
    begin ([this, choice] {
        tried = {};
        tried.choice = choice;
        tried.type = finder.createType (choice.type);
        tried.isThere = tried.type != nullptr && DeviceList::isThere (choice, *tried.type);

        // JACK is quick, and everybody would see its client come and go.
        if (tried.isThere && choice.type == DeviceList::alsa)
            tried.error = openAndClose (*tried.type, choice); },
           [this, then = std::move (then)] { then (tried); });
}

void DeviceSearch::deliver()
{
    if (! isBusy() || ! isDone.load())
        return;

    thread.join();

    // It may begin the next search.
    const auto report = std::exchange (reportResult, nullptr);
    report();
}

void DeviceSearch::abandon()
{
    if (isBusy())
        thread.join();

    cancelPendingUpdate();
    reportResult = nullptr;
}
} // namespace plus48
