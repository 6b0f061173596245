// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioFile.h"

#include "ChainedParts.h"
#include "CodedReader.h"
#include "Id3Tag.h"
#include "Mp3Reader.h"
#include "OtherFiles.h"
#include "PcmReader.h"
#include "SoundFileReader.h"

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
juce::Result isTooLong (const juce::String& name, juce::int64 maxBytes)
{
    return juce::Result::fail (name + " is too long; up to " + juce::String (maxBytes >> 20) + " MB of samples would be right.");
}

/** Takes the bytes, since a long file should not be in the memory more often than once. */
CodedResult decode (std::string bytes, AudioFileHeader& header, juce::int64 maxSamples, AudioFile& read)
{
    if (header.kind == AudioFileHeader::Kind::library)
        return readByLibrary (std::move (bytes), maxSamples, read, header.promisedFrames);

    if (header.kind == AudioFileHeader::Kind::mpeg)
        return readMp3 (bytes, maxSamples, read, header.promisedFrames);

    return readCoded (std::make_unique<juce::MemoryInputStream> (bytes.data(), bytes.size(), false), header.kind, maxSamples, read);
}

bool isOgg (std::string_view bytes) { return bytes.substr (0, 4) == "OggS"; }

juce::Result readPart (std::string bytes, const juce::String& name, AudioFileHeader& header, juce::int64 maxSamples, juce::int64 maxBytes, AudioFile& read)
{
    const auto isCutOff = header.promisedRatio > 1.0 || (isOgg (bytes) && isOggCutOff (bytes));

    switch (decode (std::move (bytes), header, maxSamples, read))
    {
        case CodedResult::ok: return juce::Result::ok();
        case CodedResult::tooLong: return isTooLong (name, maxBytes);
        case CodedResult::unknown: return juce::Result::fail (name + " holds sound in an encoding that is not read; save it as WAV or FLAC first, for example with Audacity or ffmpeg.");
        case CodedResult::damaged: break;
    }

    if (isCutOff)
        return juce::Result::fail (name + " is cut off before there is sound in it that can be decoded; the whole file would be right.");

    return juce::Result::fail (name + " is damaged and cannot be decoded; a WAV file would be right.");
}

/** Appends a stream that followed another in the same file. */
juce::Result append (AudioFile& file, AudioFile part, const juce::String& name, juce::int64 maxSamples, juce::StringArray& warnings)
{
    if (part.channels.size() != file.channels.size())
        return juce::Result::fail (name + " changes from " + juce::String (file.channels.size()) + " to " + juce::String (part.channels.size()) + " channels after "
                                   + inSeconds (static_cast<juce::int64> (file.numFrames()), file.sampleRate) + " s; a file for each would be right.");

    if (std::abs (part.sampleRate - file.sampleRate) > 0.0)
    {
        warnings.addIfNotAlreadyThere (name + " changes its sampling rate under way; all of it is used at " + juce::String (file.sampleRate, 0) + " Hz.");

        if (static_cast<double> (part.numFrames()) * file.sampleRate / part.sampleRate * static_cast<double> (part.channels.size()) > static_cast<double> (maxSamples))
            return juce::Result::fail (name + " is too long at one sampling rate.");

        part = resample (part, file.sampleRate);
    }

    if (static_cast<juce::int64> ((file.numFrames() + part.numFrames()) * file.channels.size()) > maxSamples)
        return juce::Result::fail (name + " is too long.");

    for (size_t channel = 0; channel < file.channels.size(); ++channel)
        file.channels[channel].insert (file.channels[channel].end(), part.channels[channel].begin(), part.channels[channel].end());

    return juce::Result::ok();
}

/** What is not PCM, one stream after the other. A later one that cannot be read ends the file, with a warning. */
juce::Result readCodedParts (juce::InputStream& stream, const juce::String& name, AudioFileHeader& header, juce::int64 maxBytes, AudioFile& file, juce::StringArray& warnings)
{
    const auto maxSamples = maxBytes / static_cast<juce::int64> (sizeof (float));
    const auto isInWav = ! header.libraryHead.empty();
    const auto numBytes = static_cast<size_t> (isInWav ? header.dataBytes : stream.getTotalLength());
    auto bytes = header.libraryHead;
    bytes.resize (bytes.size() + numBytes);
    stream.setPosition (isInWav ? header.dataOffset : 0);

    if (stream.read (bytes.data() + header.libraryHead.size(), static_cast<int> (numBytes)) != static_cast<int> (numBytes))
        return juce::Result::fail (name + " cannot be read to its end.");

    const auto parts = chainedParts (bytes);

    const auto isOggWithoutEnd = isOgg (bytes) && isOggCutOff (parts.back());
    auto first = parts.size() == 1 ? std::move (bytes) : std::string (parts.front());

    if (const auto result = readPart (std::move (first), name, header, maxSamples, maxBytes, file); result.failed())
        return result;

    if (header.promisedRatio > 1.0)
        header.promisedFrames = static_cast<juce::int64> (static_cast<double> (file.numFrames()) * juce::jmin (header.promisedRatio, 1.0e6));

    auto isWhole = true;

    for (size_t i = 1; i < parts.size() && isWhole; ++i)
    {
        std::string part (parts[i]);
        juce::MemoryInputStream partStream (part.data(), part.size(), false);
        AudioFileHeader partHeader;
        AudioFile read;

        if (readAudioFileHeader (partStream, name, partHeader).failed() || readPart (std::move (part), name, partHeader, maxSamples, maxBytes, read).failed())
        {
            warnings.add (name + " cannot be decoded beyond " + inSeconds (static_cast<juce::int64> (file.numFrames()), file.sampleRate) + " s; what is before that is used.");
            isWhole = false;
        }
        else if (const auto result = append (file, std::move (read), name, maxSamples, warnings); result.failed())
        {
            return result;
        }
    }

    // Such a file does not say how long it should be.
    if (isWhole && isOggWithoutEnd)
        warnings.add (name + " is cut off: there are " + inSeconds (static_cast<juce::int64> (file.numFrames()), file.sampleRate) + " s of it, which are used.");

    return juce::Result::ok();
}
} // namespace

juce::Result readAudio (std::unique_ptr<juce::InputStream> stream, const juce::String& name, AudioFile& file, juce::StringArray& warnings, juce::int64 maxBytes)
{
    stream = withoutId3Tag (std::move (stream));
    AudioFileHeader header;

    if (const auto result = readAudioFileHeader (*stream, name, header); result.failed())
        return result;

    const auto maxSamples = maxBytes / static_cast<juce::int64> (sizeof (float));
    AudioFile read;

    if (header.kind == AudioFileHeader::Kind::pcm)
    {
        if (header.numFrames > maxSamples / header.channels)
            return isTooLong (name, maxBytes);

        if (! readPcm (*stream, header, read))
            return juce::Result::fail (name + " cannot be read to its end.");
    }
    else
    {
        if (stream->getTotalLength() > maxBytes)
            return isTooLong (name, maxBytes);

        if (const auto result = readCodedParts (*stream, name, header, maxBytes, read, warnings); result.failed())
            return result;
    }

    const auto numFrames = static_cast<juce::int64> (read.numFrames());

    if (header.promisedFrames > numFrames)
        warnings.add (name + " is cut off: of " + inSeconds (header.promisedFrames, read.sampleRate) + " s there are "
                      + inSeconds (numFrames, read.sampleRate) + " s, which are used.");

    if (const auto numReplaced = replaceWhatIsNoNumber (read); numReplaced > 0)
        warnings.add (name + " holds " + juce::String (numReplaced) + " samples that are no finite numbers; they are silent.");

    file = std::move (read);
    return juce::Result::ok();
}

juce::Result readAudioFile (const juce::File& source, AudioFile& file, juce::StringArray& warnings, juce::int64 maxBytes)
{
    const auto name = source.getFileName();

    if (const auto checked = checkIsFile (source, "an audio file"); checked.failed())
        return checked;

    auto stream = std::make_unique<juce::FileInputStream> (source);

    if (stream->failedToOpen())
        return juce::Result::fail (name + " cannot be opened: " + stream->getStatus().getErrorMessage().trimCharactersAtEnd (". ") + ".");

    return readAudio (std::make_unique<juce::BufferedInputStream> (stream.release(), 1 << 16, true), name, file, warnings, maxBytes);
}
} // namespace plus48
