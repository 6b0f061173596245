// SPDX-License-Identifier: GPL-3.0-or-later
#include "PerformanceDesk.h"

#include "Setup.h"

#include "Signal/Units.h"

#include <juce_audio_basics/juce_audio_basics.h>

namespace plus48
{
PerformanceDesk::PerformanceDesk()
{
    // Without its performances the program still listens to inputs and files: opening one then says why.
    (void) ShippedPerformances::read (library);
}

juce::Result PerformanceDesk::open (const juce::String& name, juce::StringArray& warnings)
{
    if (name == what && what.isNotEmpty())
        return juce::Result::ok();

    PerformanceSource opened;
    std::optional<TestSignal> openedSignal;
    std::vector<std::vector<float>> openedSamples;
    const auto isInput = name == Setup::liveInput;

    if (! isInput)
    {
        if (const auto result = PerformanceSource::open (name, juce::File::getCurrentWorkingDirectory(), opened, warnings); result.failed())
            return juce::Result::fail (result.getErrorMessage().fromFirstOccurrenceOf ("--in ", false, false));

        if (TestSignal parsed; TestSignal::isNamedBy (name) && TestSignal::parse (name, parsed).wasOk())
            openedSignal = parsed;
        else if (const auto result = opened.channelsAt (samplesRate, 0, openedSamples); result.failed())
            return result;
    }

    what = name;
    live = isInput;
    source = std::move (opened);
    signal = openedSignal;
    samples = std::move (openedSamples);
    peaks.clear();

    for (const auto& channel : samples)
    {
        const auto range = juce::FloatVectorOperations::findMinAndMax (channel.data(), static_cast<int> (channel.size()));
        peaks.push_back (static_cast<double> (std::max (-range.getStart(), range.getEnd())));
    }

    return juce::Result::ok();
}

juce::String PerformanceDesk::title() const
{
    if (live)
        return "My microphone";

    if (signal.has_value())
        return signal->hz.has_value() ? "Test tone" : "Silence";

    return source.name();
}

const std::vector<ShippedChannel>& PerformanceDesk::shippedChannels() const
{
    static const std::vector<ShippedChannel> none;
    return live ? none : source.shippedChannels();
}

int PerformanceDesk::channelOf (int input) const
{
    // A single channel plays into every input; where a performance has fewer than the interface, the rest is silent.
    return samples.size() == 1 ? 0 : (input < static_cast<int> (samples.size()) ? input : -1);
}

const ShippedChannel* PerformanceDesk::shippedChannel (int input) const
{
    const auto& all = shippedChannels();
    const auto channel = channelOf (input);
    return channel >= 0 && channel < static_cast<int> (all.size()) ? &all[static_cast<std::size_t> (channel)] : nullptr;
}

std::optional<double> PerformanceDesk::peakDbfs (int input) const
{
    if (signal.has_value() && signal->hz.has_value())
        return signal->dbfs;

    const auto channel = channelOf (input);

    if (live || signal.has_value() || channel < 0)
        return std::nullopt;

    const auto peak = peaks[static_cast<std::size_t> (channel)];
    return peak > 0.0 ? std::optional<double> (dbFromGain (peak)) : std::nullopt;
}

std::unique_ptr<LivePerformance> PerformanceDesk::perform (const std::vector<int>& inputs, const std::vector<int>& deviceInputs, double sampleRate, bool waits)
{
    if (waits)
        return LivePerformance::fromSignal ({}, sampleRate);

    if (live)
    {
        std::vector<int> channels;

        for (const auto input : inputs)
            channels.push_back (input < static_cast<int> (deviceInputs.size()) ? deviceInputs[static_cast<std::size_t> (input)] : input);

        return LivePerformance::fromInputs (channels);
    }

    if (signal.has_value())
        return LivePerformance::fromSignal (*signal, sampleRate);

    if (std::abs (samplesRate - sampleRate) > 0.0)
    {
        std::vector<std::vector<float>> resampled;

        if (source.channelsAt (sampleRate, 0, resampled).wasOk())
            samples = std::move (resampled);

        samplesRate = sampleRate;
    }

    if (samples.empty())
        return LivePerformance::fromSignal ({}, sampleRate);

    // One channel for all: the performance deals it out itself.
    if (samples.size() == 1)
        return LivePerformance::looping ({ samples.front() });

    std::vector<std::vector<float>> channels;

    for (const auto input : inputs)
    {
        const auto channel = channelOf (input);
        channels.push_back (channel >= 0 ? samples[static_cast<std::size_t> (channel)] : std::vector<float> (samples.front().size(), 0.0f));
    }

    return LivePerformance::looping (std::move (channels));
}
} // namespace plus48
