// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioFile.h"

#include "CodedReader.h"
#include "PcmReader.h"

#include <cmath>

namespace plus48
{
namespace
{
juce::String inSeconds (juce::int64 numFrames, double sampleRate) { return juce::String (static_cast<double> (numFrames) / sampleRate, 2); }

juce::int64 replaceWhatIsNoNumber (AudioFile& file)
{
    juce::int64 numReplaced = 0;

    for (auto& channel : file.channels)
        for (auto& sample : channel)
            if (! std::isfinite (sample))
            {
                sample = 0.0f;
                ++numReplaced;
            }

    return numReplaced;
}
} // namespace

juce::Result readAudio (std::unique_ptr<juce::InputStream> stream, const juce::String& name, AudioFile& file, juce::StringArray& warnings, juce::int64 maxBytes)
{
    AudioFileHeader header;

    if (const auto result = readAudioFileHeader (*stream, name, header); result.failed())
        return result;

    const auto maxSamples = maxBytes / static_cast<juce::int64> (sizeof (float));
    const auto tooLong = [&] { return juce::Result::fail (name + " is too long; up to " + juce::String (maxBytes >> 20) + " MB of samples would be right."); };
    AudioFile read;

    if (header.kind == AudioFileHeader::Kind::pcm)
    {
        if (header.numFrames > maxSamples / header.channels)
            return tooLong();

        if (! readPcm (*stream, header, read))
            return juce::Result::fail (name + " cannot be read to its end.");
    }
    else
    {
        switch (readCoded (std::move (stream), header.kind, maxSamples, read))
        {
            case CodedResult::ok: break;
            case CodedResult::tooLong: return tooLong();
            case CodedResult::damaged: return juce::Result::fail (name + " is damaged and cannot be decoded; a WAV file would be right.");
        }
    }

    const auto numFrames = static_cast<juce::int64> (read.numFrames());

    if (header.promisedFrames > numFrames)
        warnings.add (name + " is cut off: of " + inSeconds (header.promisedFrames, header.sampleRate) + " s there are "
                      + inSeconds (numFrames, header.sampleRate) + " s, which are used.");

    if (const auto numReplaced = replaceWhatIsNoNumber (read); numReplaced > 0)
        warnings.add (name + " holds " + juce::String (numReplaced) + " samples that are no finite numbers; they are silent.");

    file = std::move (read);
    return juce::Result::ok();
}

juce::Result readAudioFile (const juce::File& source, AudioFile& file, juce::StringArray& warnings, juce::int64 maxBytes)
{
    const auto name = source.getFileName();

    if (! source.existsAsFile())
        return juce::Result::fail (name + (source.isDirectory() ? " is a folder" : " does not exist") + "; an audio file would be right.");

    // Size 0 is also what a pipe or a device says, which must not be opened.
    if (source.getSize() <= 0)
        return juce::Result::fail (name + " is empty; an audio file would be right.");

    auto stream = std::make_unique<juce::FileInputStream> (source);

    if (stream->failedToOpen())
        return juce::Result::fail (name + " cannot be opened: " + stream->getStatus().getErrorMessage().trimCharactersAtEnd (". ") + ".");

    return readAudio (std::make_unique<juce::BufferedInputStream> (stream.release(), 1 << 16, true), name, file, warnings, maxBytes);
}
} // namespace plus48
