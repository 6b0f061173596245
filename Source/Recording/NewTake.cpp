// SPDX-License-Identifier: GPL-3.0-or-later
#include "NewTake.h"

#include "DiskFile.h"
#include "TakeMeter.h"
#include "TakePaths.h"
#include "WavFile.h"

#include "Rig/Json.h"

namespace plus48
{
namespace
{
/** For recipe and heads. */
constexpr juce::int64 spareBytes = 1 << 20;

juce::int64 bytesFor (const NewTake& take)
{
    const auto bytesPerSample = take.metadata.bits == BitDepth::int16 ? 2 : (take.metadata.bits == BitDepth::int24 ? 3 : 4);
    return take.metadata.numSamples * static_cast<juce::int64> (take.recorded.size()) * bytesPerSample + take.raw.getSize() + spareBytes;
}

juce::Result full (const NewTake& take)
{
    return juce::Result::fail ("The disk is full: another take needs " + juce::String ((bytesFor (take) + 999'999) / 1'000'000) + " MB.");
}

TakeMeasurements measured (const NewTake& take)
{
    std::vector<std::vector<float>> samples;

    for (const auto& channel : take.recorded)
        samples.emplace_back (channel.begin(), channel.end());

    TakeMeter meter (static_cast<int> (samples.size()), take.metadata.rig.sampleRate);
    meter.add (samples);
    auto result = meter.result();
    result.noiseFloorDbfsA = take.metadata.measured.noiseFloorDbfsA;
    result.isNoiseFromPauses = false;
    return result;
}

juce::Result copyFile (const juce::File& from, const juce::File& to)
{
    juce::FileInputStream input (from);
    OutputFile output (to, Existing::keep);

    if (input.failedToOpen())
        return juce::Result::fail (from.getFullPathName() + " cannot be read.");

    if (const auto opened = output.open(); opened.failed())
        return opened;

    const auto copied = output.stream().writeFromInputStream (input, -1);

    if (copied != input.getTotalLength() && output.stream().getStatus().wasOk())
        return juce::Result::fail (from.getFullPathName() + " cannot be read.");

    return output.commit();
}

/** Files made so far, which go away again unless all is good. */
struct Made
{
    ~Made()
    {
        for (const auto& file : files)
            file.deleteFile();
    }

    juce::Array<juce::File> files;
};

/** The sound last: a take is where its sound is. */
juce::Result writeFiles (const NewTake& take, const TakePaths& paths, int number)
{
    Made made;
    const auto title = TakePaths::title (number);
    const auto& metadata = take.metadata;

    if (const auto written = copyFile (take.raw, paths.raw); written.failed())
        return written;

    made.files.add (paths.raw);

    if (const auto written = writeOutputFile (paths.metadata, toJsonText (toJson (metadata)), Existing::keep); written.failed())
        return written;

    made.files.add (paths.metadata);
    const WavInfo info { metadata.rig.sampleRate, metadata.bits, metadata.name.isEmpty() ? title : metadata.name, title + " - " + metadata.name };

    if (const auto written = writeWavFile (paths.recorded, take.recorded, info, Existing::keep); written.failed())
        return written;

    made.files.clear();
    return juce::Result::ok();
}
} // namespace

juce::Result writeNewTake (const SessionFolder& session, NewTake take, int& number, const std::function<juce::int64 (const juce::File&)>& bytesFree)
{
    const auto& folder = session.folder();
    const auto isFull = [&] { return (bytesFree != nullptr ? bytesFree (folder) : Disk::real().bytesFree (folder)) < bytesFor (take); };

    if (! take.raw.existsAsFile())
        return juce::Result::fail ("The raw performance of this take is not there: another take cannot be made of it.");

    if (isFull())
        return full (take);

    if (folder.getChildFile ("Raw").createDirectory().failed())
        return juce::Result::fail (folder.getChildFile ("Raw").getFullPathName() + " cannot be made.");

    take.metadata.measured = measured (take);
    const auto first = session.nextNumber();

    // Another program may take a number between the look and the leap.
    for (auto next = first; next < first + 100; ++next)
    {
        const auto paths = TakePaths::of (folder, next, take.name, take.preampName);

        if (paths.anyExists())
            continue;

        const auto written = writeFiles (take, paths, next);

        // Somebody was faster.
        if (written.failed() && paths.anyExists())
            continue;

        if (written.failed())
            return isFull() ? full (take) : written;

        number = next;
        return written;
    }

    return juce::Result::fail ("No number is free for another take in " + folder.getFullPathName() + ".");
}
} // namespace plus48
