// SPDX-License-Identifier: GPL-3.0-or-later
#include "SoundSource.h"

#include "Equipment/FieldSyntax.h"
#include "Rig/RigCheck.h"

#include <cmath>

namespace plus48
{
namespace
{
juce::Result unknown (const juce::String& what, const juce::StringArray& ids)
{
    const auto nearest = nearestId (what, ids);
    const auto advice = nearest.isNotEmpty() ? "did you mean " + nearest + "?"
                                             : "an audio file, silence, sine:HZ@DBFS or one of " + ids.joinIntoString (", ") + " would be right.";

    return juce::Result::fail ("--in " + quoted (what) + ": there is no such file or performance; " + advice);
}
} // namespace

juce::Result SoundSource::open (const juce::String& what, const juce::File& folder, SoundSource& source, juce::StringArray& warnings)
{
    source = {};
    source.title = what;

    if (TestSignal::isNamedBy (what))
    {
        source.signal.emplace();
        const auto parsed = TestSignal::parse (what, *source.signal);
        return parsed.wasOk() ? parsed : juce::Result::fail ("--in " + parsed.getErrorMessage() + ".");
    }

    // Files can be used where the shipped performances are missing.
    ShippedPerformances shipped;
    const auto readShipped = ShippedPerformances::read (shipped);
    auto file = folder.getChildFile (what);

    if (const auto* performance = shipped.find (what))
    {
        source.title = performance->name;
        source.described = performance->channels;
        file = performance->file;
    }
    else if (what.isEmpty() || ! file.exists())
    {
        return readShipped.wasOk() ? unknown (what, shipped.ids()) : readShipped;
    }
    else
    {
        source.title = file.getFileName();
    }

    if (const auto read = readAudioFile (file, source.audio, warnings); read.failed())
        return juce::Result::fail ("--in " + read.getErrorMessage());

    if (source.isShipped() && source.described.size() != source.audio.channels.size())
        return juce::Result::fail ("--in " + what + ": " + file.getFullPathName() + " is not the file that comes with the program.");

    return juce::Result::ok();
}

int SoundSource::numChannels() const noexcept
{
    return signal.has_value() ? 1 : static_cast<int> (audio.channels.size());
}

std::optional<double> SoundSource::seconds() const noexcept
{
    if (signal.has_value())
        return {};

    return static_cast<double> (audio.numFrames()) / audio.sampleRate;
}

juce::Result SoundSource::channelsAt (double sampleRate, std::int64_t numSamples, std::vector<std::vector<float>>& channels) const
{
    if (! signal.has_value())
    {
        channels = std::abs (audio.sampleRate - sampleRate) < 1.0e-6 ? audio.channels : resample (audio, sampleRate).channels;

        if (audio.numFrames() > 0 && channels.front().empty())
            return juce::Result::fail ("--in " + title + " is shorter than one sample at " + toText (sampleRate) + " Hz; a longer file would be right.");

        return juce::Result::ok();
    }

    if (signal->hz.has_value() && *signal->hz >= 0.5 * sampleRate)
        return juce::Result::fail ("--in " + title + ": " + toText (*signal->hz) + " Hz cannot be played at " + toText (sampleRate)
                                   + " Hz; less than half of it would be right.");

    channels = { signal->samples (sampleRate, numSamples) };
    return juce::Result::ok();
}
} // namespace plus48
