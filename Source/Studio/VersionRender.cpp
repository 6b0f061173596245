// SPDX-License-Identifier: GPL-3.0-or-later
#include "VersionRender.h"

#include "Recording/DiskFile.h"
#include "Recording/TakeRender.h"
#include "Recording/WavFile.h"
#include "Recording/WavReader.h"

#include <bit>
#include <future>

namespace plus48
{
namespace
{
/** A render, and what it is compared with, are held in memory as a whole: some 800 MB for so many samples. */
constexpr std::int64_t mostSamples = 30'000'000;

/** How much of the work the render is; the rest is measuring and writing. */
constexpr double renderPart = 0.8;

juce::String tooLong (const Rig& rig)
{
    const auto minutes = static_cast<double> (mostSamples) / static_cast<double> (rig.channels.size()) / rig.sampleRate / 60.0;
    return "This take is too long to be heard in another version: " + juce::String (static_cast<int> (minutes)) + " minutes at most.";
}

/** 6 MB, 1.2 GB: rounded up, so that so much is enough. */
juce::String inMegabytes (juce::int64 bytes) { return juce::String (std::max<juce::int64> (1, (bytes + 999'999) / 1'000'000)) + " MB"; }
} // namespace

juce::Result checkLength (const TakeMetadata& take)
{
    const auto isTooLong = take.numSamples * static_cast<std::int64_t> (take.rig.channels.size()) > mostSamples;
    return isTooLong ? juce::Result::fail (tooLong (take.rig)) : juce::Result::ok();
}

juce::int64 bytesOf (const TakeMetadata& take)
{
    const auto bytesPerSample = take.bits == BitDepth::int16 ? 2 : (take.bits == BitDepth::int24 ? 3 : 4);
    return take.numSamples * static_cast<juce::int64> (take.rig.channels.size()) * bytesPerSample;
}

juce::String soundHashOf (const std::vector<std::vector<double>>& samples)
{
    // FNV-1a, a sample at a time, as a file of any depth gives them back.
    auto sum = std::uint64_t { 14695981039346656037u };

    for (const auto& channel : samples)
        for (const auto sample : channel)
            sum = (sum ^ std::bit_cast<std::uint32_t> (static_cast<float> (sample) + 0.0f)) * 1099511628211u;

    return juce::String::toHexString (static_cast<juce::int64> (sum)).paddedLeft ('0', 16);
}

VersionRender::VersionRender (Job jobToDo, const Catalogue& local) : toDo (std::move (jobToDo)), catalogue (local)
{
    begin ("Plus48 version");
}

VersionRender::~VersionRender()
{
    end();

    if (! isKept && ! wasThere)
        toDo.file.deleteFile();
}

juce::Result VersionRender::run()
{
    if (const auto length = checkLength (toDo.version); length.failed())
        return length;

    // What it is measured beside is read meanwhile, and what is measured is written meanwhile: somebody waits for it.
    std::vector<std::vector<double>> version, recorded;
    auto read = std::async (std::launch::async, [&] { return readSamples (toDo.recorded, recorded); });
    wasThere = readKnown (version);

    if (! wasThere)
        if (const auto made = make (version); made.failed())
            return made;

    if (const auto result = read.get(); result.failed() || isCancelled())
        return isCancelled() ? cancelled() : result;

    auto written = std::async (std::launch::async, [&] { return wasThere ? juce::Result::ok() : write (version); });
    figures = measureVersions (recorded, version, toDo.asRecorded, toDo.version, catalogue);
    const auto result = written.get();
    return isCancelled() ? cancelled() : result;
}

juce::Result VersionRender::make (std::vector<std::vector<double>>& version)
{
    // It is known before the work, as a rule, whether its result can be kept.
    if (bytesFree() < bytesOf (toDo.version))
    {
        diskIsFull = true;
        return juce::Result::fail ("The disk is full: this version needs " + inMegabytes (bytesOf (toDo.version)) + ".");
    }

    return renderTake (toDo.version, toDo.raw, catalogue, version, watchOf (0.0, renderPart));
}

bool VersionRender::readKnown (std::vector<std::vector<double>>& version)
{
    if (toDo.knownHash.isEmpty() || ! toDo.file.existsAsFile() || toDo.file.isSymbolicLink())
        return false;

    std::unique_ptr<WavReader> reader;

    if (WavReader::open (toDo.file, reader).failed())
        return false;

    const auto& rig = toDo.version.rig;
    const auto isRight = reader->numFrames() == toDo.version.numSamples && reader->numChannels() == static_cast<int> (rig.channels.size()) && std::abs (reader->sampleRate() - rig.sampleRate) < 0.5;

    if (! isRight || readSamples (toDo.file, version).failed() || soundHashOf (version) != toDo.knownHash)
        return false;

    hash = toDo.knownHash;
    return true;
}

juce::int64 VersionRender::bytesFree() const
{
    const auto folder = toDo.file.getParentDirectory();
    return toDo.bytesFree != nullptr ? toDo.bytesFree (folder) : Disk::real().bytesFree (folder);
}

juce::Result VersionRender::write (const std::vector<std::vector<double>>& version)
{
    hash = soundHashOf (version);

    // Written through, a link would lead out of the folder.
    if (toDo.file.isSymbolicLink())
        toDo.file.deleteFile();

    const auto written = writeWavFile (toDo.file, version, { toDo.version.rig.sampleRate, toDo.version.bits, {}, {} }, Existing::replace);

    if (written.failed() && bytesFree() < bytesOf (toDo.version))
    {
        diskIsFull = true;
        return juce::Result::fail ("The disk is full: this version needs " + inMegabytes (bytesOf (toDo.version)) + ".");
    }

    return written;
}
} // namespace plus48
