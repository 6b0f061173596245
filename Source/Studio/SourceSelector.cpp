// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceSelector.h"

#include "Signal/Units.h"

#include <juce_audio_basics/juce_audio_basics.h>

#include <bit>

namespace plus48
{
namespace
{
/** FNV-1a, a sample at a time. */
juce::String fingerprintOf (const LiveSources::Samples& channels)
{
    auto hash = std::uint64_t { 14695981039346656037u };

    for (const auto& channel : channels)
    {
        hash = (hash ^ channel.size()) * 1099511628211u;

        for (const auto sample : channel)
            hash = (hash ^ std::bit_cast<std::uint32_t> (sample)) * 1099511628211u;
    }

    return juce::String::toHexString (static_cast<juce::int64> (hash));
}
} // namespace

SourceSelector::SourceSelector()
{
    // Without its performances the program still listens to inputs and files: opening one then says why.
    (void) ShippedPerformances::read (library);
}

juce::Result SourceSelector::open (const juce::String& name, juce::StringArray& warnings)
{
    return isOpen (name) && onDisk (name) != OnDisk::changed ? juce::Result::ok() : read (name, warnings);
}

juce::Result SourceSelector::reopen (const juce::String& name, juce::StringArray& warnings)
{
    const auto done = read (name, warnings);

    // As it is now it has been tried.
    if (const auto found = opened.find (name); done.failed() && found != opened.end())
        found->second.stamp = FileStamp::of (juce::File (name));

    return done;
}

juce::Result SourceSelector::read (const juce::String& name, juce::StringArray& warnings)
{
    Opened next;
    next.sampleRate = lastSampleRate;

    // Before it is read: what changes meanwhile is seen later.
    if (juce::File::isAbsolutePath (name))
        next.stamp = FileStamp::of (juce::File (name));

    if (const auto result = SoundSource::open (name, juce::File::getCurrentWorkingDirectory(), next.source, warnings); result.failed())
        return juce::Result::fail (result.getErrorMessage().fromFirstOccurrenceOf ("--in ", false, false));

    LiveSources::Samples samples;

    if (TestSignal parsed; TestSignal::isNamedBy (name) && TestSignal::parse (name, parsed).wasOk())
        next.signal = parsed;
    else if (const auto result = next.source.channelsAt (next.sampleRate, 0, samples); result.failed())
        return juce::Result::fail (result.getErrorMessage().fromFirstOccurrenceOf ("--in ", false, false));

    for (const auto& channel : samples)
    {
        const auto range = juce::FloatVectorOperations::findMinAndMax (channel.data(), static_cast<int> (channel.size()));
        next.peaks.push_back (static_cast<double> (std::max (-range.getStart(), range.getEnd())));
    }

    if (next.stamp.exists())
        next.fingerprint = fingerprintOf (samples);

    next.samples = std::make_shared<const LiveSources::Samples> (std::move (samples));
    opened[name] = std::move (next);
    return juce::Result::ok();
}

SourceSelector::OnDisk SourceSelector::onDisk (const juce::String& name) const
{
    const auto* performance = find (name);

    if (performance == nullptr || ! performance->stamp.exists())
        return OnDisk::same;

    const auto stamp = FileStamp::of (juce::File (name));
    return ! stamp.exists() ? OnDisk::gone : (stamp == performance->stamp ? OnDisk::same : OnDisk::changed);
}

juce::String SourceSelector::fingerprint (const juce::String& name) const
{
    const auto* performance = find (name);
    return performance != nullptr ? performance->fingerprint : juce::String();
}

void SourceSelector::keepOnly (const juce::StringArray& names)
{
    for (auto entry = opened.begin(); entry != opened.end();)
        entry = names.contains (entry->first) ? std::next (entry) : opened.erase (entry);
}

const SourceSelector::Opened* SourceSelector::find (const juce::String& name) const
{
    const auto found = opened.find (name);
    return found != opened.end() ? &found->second : nullptr;
}

int SourceSelector::channelOf (const Opened& performance, int channel)
{
    const auto count = static_cast<int> (performance.samples->size());
    return count == 1 ? 0 : (channel < count ? channel : -1);
}

juce::String SourceSelector::title (const juce::String& name) const
{
    if (name == InputSource::live)
        return "My microphone";

    const auto* performance = find (name);

    if (performance == nullptr)
        return juce::File::isAbsolutePath (name) ? juce::File (name).getFileName() : name;

    if (performance->signal.has_value())
        return performance->signal->hz.has_value() ? "Test tone" : "Silence";

    return performance->source.name();
}

juce::String SourceSelector::title (const InputSource& source) const
{
    if (numChannels (source.name) == 1)
        return title (source.name);

    if (const auto* shipped = shippedChannel (source); shipped != nullptr && shipped->name.isNotEmpty())
        return shipped->name;

    return title (source.name) + ", channel " + juce::String (source.channel + 1);
}

const ShippedChannel* SourceSelector::shippedChannel (const InputSource& source) const
{
    const auto* performance = find (source.name);

    if (performance == nullptr)
        return nullptr;

    const auto& all = performance->source.shippedChannels();
    const auto channel = channelOf (*performance, source.channel);
    return channel >= 0 && channel < static_cast<int> (all.size()) ? &all[static_cast<std::size_t> (channel)] : nullptr;
}

int SourceSelector::numChannels (const juce::String& name) const
{
    const auto* performance = find (name);
    return performance != nullptr ? std::max (1, static_cast<int> (performance->samples->size())) : 1;
}

std::optional<SourceSelector::Loop> SourceSelector::loopOf (const InputSource& source) const
{
    const auto* performance = find (source.name);
    const auto channel = performance != nullptr ? channelOf (*performance, source.channel) : -1;

    if (channel < 0 || performance->signal.has_value() || performance->peaks[static_cast<std::size_t> (channel)] <= 0.0)
        return std::nullopt;

    return Loop { { performance->samples, &(*performance->samples)[static_cast<std::size_t> (channel)] }, performance->sampleRate };
}

std::optional<double> SourceSelector::peakDbfs (const InputSource& source) const
{
    const auto* performance = find (source.name);

    if (performance == nullptr)
        return std::nullopt;

    if (performance->signal.has_value())
        return performance->signal->hz.has_value() ? std::optional<double> (performance->signal->dbfs) : std::nullopt;

    const auto channel = channelOf (*performance, source.channel);
    const auto peak = channel >= 0 ? performance->peaks[static_cast<std::size_t> (channel)] : 0.0;
    return peak > 0.0 ? std::optional<double> (dbFromGain (peak)) : std::nullopt;
}

LiveSources::Channel SourceSelector::channelFor (const Part& part, double sampleRate)
{
    if (part.source.isLive())
        return LiveSources::DeviceInput { part.deviceInput };

    const auto found = opened.find (part.source.name);

    if (found == opened.end())
        return TestSignal {};

    auto& performance = found->second;

    if (performance.signal.has_value())
        return *performance.signal;

    if (std::abs (performance.sampleRate - sampleRate) > 0.0)
    {
        LiveSources::Samples resampled;

        if (performance.source.channelsAt (sampleRate, 0, resampled).wasOk())
            performance.samples = std::make_shared<const LiveSources::Samples> (std::move (resampled));

        performance.sampleRate = sampleRate;
    }

    if (const auto channel = channelOf (performance, part.source.channel); channel >= 0)
        return LiveSources::Loop { performance.samples, static_cast<std::size_t> (channel) };

    return TestSignal {};
}

std::unique_ptr<LiveSources> SourceSelector::liveSources (const std::vector<Part>& parts, double sampleRate)
{
    lastSampleRate = sampleRate;
    std::vector<LiveSources::Channel> channels;

    for (const auto& part : parts)
        channels.push_back (channelFor (part, sampleRate));

    return LiveSources::of (std::move (channels), sampleRate);
}
} // namespace plus48
