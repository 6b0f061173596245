// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrackFiles.h"

#include "OutputFile.h"
#include "WavHead.h"
#include "WavReader.h"

#include <vector>

namespace plus48
{
namespace
{
constexpr std::int64_t framesAtOnce = 1 << 14;

/** The files of a take's tracks while they are written. */
class TrackFiles
{
public:
    TrackFiles (const TakeMetadata& metadata, const juce::File& folder, int numChannels, double sampleRate, std::int64_t numFrames) : bits (metadata.bits)
    {
        WavHead head;
        head.sampleRate = sampleRate;
        head.bits = bits;
        numBytes = static_cast<std::uint64_t> (numFrames) * static_cast<std::uint64_t> (head.bytesPerFrame());

        for (int channel = 0; channel < numChannels; ++channel)
        {
            files.push_back (std::make_unique<OutputFile> (folder.getChildFile (trackFileName (metadata, channel)), Existing::keep));
            head.name = metadata.trackName (channel);
            heads.push_back (head.bytes (numBytes));
        }
    }

    juce::Result begin()
    {
        for (std::size_t i = 0; i < files.size(); ++i)
        {
            if (const auto opened = files[i]->open(); opened.failed())
                return opened;

            if (! files[i]->stream().write (heads[i].data(), heads[i].size()))
                return files[i]->stream().getStatus();
        }

        return juce::Result::ok();
    }

    bool append (const std::vector<std::vector<float>>& channels)
    {
        std::string bytes;

        for (std::size_t i = 0; i < files.size(); ++i)
        {
            bytes.clear();

            for (const auto& sample : channels[i])
                appendSamples (bytes, &sample, 1, bits);

            if (! files[i]->stream().write (bytes.data(), bytes.size()))
                return false;
        }

        return true;
    }

    juce::Result commit()
    {
        for (auto& file : files)
        {
            // A chunk has an even length.
            if (numBytes % 2 != 0)
                file->stream().writeByte (0);

            if (const auto committed = file->commit(); committed.failed())
                return committed;
        }

        return juce::Result::ok();
    }

private:
    const BitDepth bits;
    std::uint64_t numBytes = 0;
    std::vector<std::unique_ptr<OutputFile>> files;
    std::vector<std::string> heads;
};

juce::Result writeInto (const juce::File& folder, WavReader& reader, const TakeMetadata& metadata, const juce::File& recorded)
{
    TrackFiles tracks (metadata, folder, reader.numChannels(), reader.sampleRate(), reader.numFrames());

    if (const auto begun = tracks.begin(); begun.failed())
        return begun;

    std::vector<std::vector<float>> channels;

    for (std::int64_t first = 0; first < reader.numFrames(); first += framesAtOnce)
    {
        if (! reader.read (first, std::min (framesAtOnce, reader.numFrames() - first), channels))
            return juce::Result::fail (recorded.getFileName() + " cannot be read to its end.");

        if (! tracks.append (channels))
            return juce::Result::fail ("The disk did not take all tracks; nothing was kept.");
    }

    return tracks.commit();
}
} // namespace

juce::String trackFileName (const TakeMetadata& metadata, int channel)
{
    constexpr auto longest = 80;
    return juce::String (channel + 1).paddedLeft ('0', 2) + " " + juce::File::createLegalFileName (metadata.trackName (channel).replaceCharacter ('/', '-')).substring (0, longest).trim() + ".wav";
}

juce::Result writeTrackFiles (const juce::File& recorded, const TakeMetadata& metadata, const juce::File& folder)
{
    std::unique_ptr<WavReader> reader;

    if (const auto opened = WavReader::open (recorded, reader); opened.failed())
        return opened;

    // Beside its place until all of it is there.
    const auto unfinished = folder.getSiblingFile ("." + folder.getFileName() + ".part");

    if (folder.exists())
        return juce::Result::fail (folder.getFullPathName() + " is there already.");

    if (const auto made = unfinished.createDirectory(); made.failed())
        return juce::Result::fail (folder.getFullPathName() + " cannot be made: " + made.getErrorMessage());

    auto result = writeInto (unfinished, *reader, metadata, recorded);

    if (result.wasOk() && ! unfinished.moveFileTo (folder))
        result = juce::Result::fail (folder.getFullPathName() + " cannot be made.");

    if (result.failed())
        unfinished.deleteRecursively();

    return result;
}
} // namespace plus48
