// SPDX-License-Identifier: GPL-3.0-or-later
#include "WavReader.h"

#include "TakeMeter.h"

#include "SoundSource/PcmReader.h"

#include <algorithm>

namespace plus48
{
namespace
{
constexpr std::int64_t framesPerRead = 32768;

template <typename Function>
void readAll (WavReader& reader, Function&& use)
{
    std::vector<std::vector<float>> channels;

    for (std::int64_t first = 0; first < reader.numFrames(); first += framesPerRead)
    {
        if (! reader.read (first, framesPerRead, channels))
            return;

        use (channels);
    }
}
} // namespace

juce::Result WavReader::open (const juce::File& file, std::unique_ptr<WavReader>& result)
{
    auto reader = std::make_unique<WavReader>();
    auto stream = std::make_unique<juce::FileInputStream> (file);

    if (stream->failedToOpen())
        return juce::Result::fail (file.getFileName() + (file.exists() ? " cannot be opened." : " does not exist."));

    reader->stream = std::make_unique<juce::BufferedInputStream> (stream.release(), 1 << 16, true);

    if (const auto read = readAudioFileHeader (*reader->stream, file.getFileName(), reader->header); read.failed())
        return read;

    if (reader->header.kind != AudioFileHeader::Kind::pcm)
        return juce::Result::fail (file.getFileName() + " is no WAV file; takes are.");

    result = std::move (reader);
    return juce::Result::ok();
}

bool WavReader::read (std::int64_t first, std::int64_t count, std::vector<std::vector<float>>& channels)
{
    const auto begin = std::clamp<std::int64_t> (first, 0, header.numFrames);
    const auto end = std::clamp<std::int64_t> (first + count, begin, header.numFrames);

    auto part = header;
    part.dataOffset += begin * header.bytesPerFrame();
    part.numFrames = end - begin;

    AudioFile file;
    const auto isGood = readPcm (*stream, part, file);
    channels = std::move (file.channels);
    return isGood;
}

std::shared_ptr<Peaks> readPeaks (const juce::File& file)
{
    std::unique_ptr<WavReader> reader;

    if (WavReader::open (file, reader).failed())
        return nullptr;

    auto peaks = std::make_shared<Peaks> (reader->numChannels());
    readAll (*reader, [&peaks] (const auto& channels) { peaks->add (channels); });
    return peaks;
}

TakeMeasurements measureFile (const juce::File& file)
{
    std::unique_ptr<WavReader> reader;

    if (WavReader::open (file, reader).failed())
        return {};

    TakeMeter meter (reader->numChannels(), reader->sampleRate());
    readAll (*reader, [&meter] (const auto& channels) { meter.add (channels); });
    return meter.result();
}
} // namespace plus48
