// SPDX-License-Identifier: GPL-3.0-or-later
#include "Repair.h"

#include "OutputFile.h"
#include "TakeLog.h"
#include "TakeMetadata.h"
#include "TakePaths.h"
#include "TakeRender.h"
#include "WavFile.h"
#include "WavReader.h"
#include "WavRepair.h"

#include "Rig/Json.h"
#include "SoundSource/OtherFiles.h"

namespace plus48
{
namespace
{
juce::Result isBeingRecorded (const juce::File& file)
{
    return juce::Result::fail (file.getFileName() + " is being recorded at this moment; stop the recording first.");
}

/** No file of ours without samples is as large; what is, is somebody's. */
constexpr juce::int64 largestHead = 4096;

/** What a crash may leave before the first samples were written. */
bool isEmptyTake (const juce::File& recorded, const juce::File& raw)
{
    const auto numFramesOf = [] (const juce::File& file) {
        std::unique_ptr<WavReader> reader;
        return WavReader::open (file, reader).wasOk() ? reader->numFrames() : 0;
    };

    return numFramesOf (recorded) == 0 && numFramesOf (raw) == 0;
}

juce::Result readMetadataOf (const juce::File& log, const juce::var& json, TakeMetadata& metadata)
{
    const auto read = readMetadata (json, metadata);
    return read.wasOk() ? read : juce::Result::fail (log.getFileName() + ": " + read.getErrorMessage());
}

/** Of a session, its folder for what was set aside included. */
juce::File sessionOf (const juce::File& log)
{
    const auto folder = log.getParentDirectory();
    return folder.getFileName() == juce::File::createFileWithoutCheckingPath (setAsideFolder).getFileName() ? folder.getParentDirectory().getParentDirectory() : folder.getParentDirectory();
}

/** The recorded file again, as the writer of the take would have made it. */
juce::Result makeFromRaw (const TakePaths& take, TakeMetadata metadata, const Repaired& raw, Repaired& repaired)
{
    metadata.numSamples = std::max<std::int64_t> (0, raw.numFrames - metadata.latencySamples);
    std::vector<std::vector<double>> rendered;

    if (const auto made = renderTake (metadata, take.raw, Catalogue::shipped(), rendered); made.failed())
        return made;

    // Something else may stand in its place.
    if (take.recorded.exists() && ! take.recorded.moveFileTo (take.recorded.getSiblingFile (take.recorded.getFileName() + " (found in its place)").getNonexistentSibling()))
        return juce::Result::fail (take.recorded.getFileName() + " cannot be moved out of the way.");

    const auto title = TakePaths::title (TakePaths::numberOf (take.recorded));

    if (const auto written = writeWavFile (take.recorded, rendered, { metadata.rig.sampleRate, metadata.bits, metadata.name.isEmpty() ? title : metadata.name, title + ", made again from its raw performance" }); written.failed())
    {
        repaired.canBeRetried = true;
        return written;
    }

    repaired.file = take.recorded;
    repaired.numFrames = metadata.numSamples;
    repaired.sampleRate = metadata.rig.sampleRate;
    repaired.wasChanged = repaired.wasMadeFromRaw = true;
    return juce::Result::ok();
}

/** Somebody has replaced the recorded file, or cut it: no crash takes more from it than what goes to the disk at once. */
bool isOnlyAPart (const TakeMetadata& metadata, const Repaired& raw, const Repaired& recorded)
{
    const auto atOnce = std::max<std::int64_t> (static_cast<std::int64_t> (5.0 * metadata.rig.sampleRate), 1 << 18);
    return std::abs (recorded.sampleRate - metadata.rig.sampleRate) > 0.0 || recorded.numFrames > raw.numFrames || recorded.numFrames + atOnce < raw.numFrames - metadata.latencySamples;
}

/** Both files by themselves, where the log says nothing. */
juce::Result repairWithoutLog (const juce::File& log, const juce::String& problem)
{
    const auto session = sessionOf (log);
    const auto number = TakePaths::numberOf (log);

    for (const auto& folder : { session, session.getChildFile ("Raw") })
        for (const auto& file : folder.findChildFiles (juce::File::findFiles, false, "Take *.wav"))
            if (Repaired ignored; number > 0 && TakePaths::numberOf (file) == number)
                (void) repairWav (file, ignored, Behind::sound);

    return juce::Result::fail (problem);
}

juce::Result finishMetadata (const TakePaths& take, TakeMetadata metadata, Repaired& repaired)
{
    metadata.numSamples = repaired.numFrames;
    metadata.measured = measureFile (take.recorded);
    const auto written = writeOutputFile (take.metadata, toJsonText (toJson (metadata)), Existing::keep);
    repaired.canBeRetried = written.failed();
    repaired.hasNewMetadata = written.wasOk();
    return written;
}
} // namespace

juce::Result finishTake (const juce::File& log, Repaired& repaired)
{
    if (Disk::isHeld (log))
        return isBeingRecorded (log);

    juce::var json;
    juce::String name;

    if (const auto read = TakeLog::read (log, json, name); read.failed())
        return repairWithoutLog (log, read.getErrorMessage());

    const auto take = TakePaths::of (sessionOf (log).getChildFile (juce::File::createLegalFileName (name)));

    if (! take.recorded.existsAsFile() && ! take.raw.existsAsFile())
        return juce::Result::fail (TakePaths::title (TakePaths::numberOf (log)) + " had been cut off, and neither its WAV file nor its raw performance is there any more.");

    // Whatever can be said of the raw file, the recorded one is what matters.
    Repaired raw;
    repaired.isWithoutRaw = ! take.raw.existsAsFile();
    const auto rawResult = repaired.isWithoutRaw ? juce::Result::ok() : repairWav (take.raw, raw, Behind::sound);
    auto recordedResult = repairWav (take.recorded, repaired, Behind::sound);

    if (isEmptyTake (take.recorded, take.raw) && ! take.metadata.exists() && take.recorded.getSize() < largestHead)
    {
        take.recorded.deleteFile();
        take.raw.deleteFile();
        log.deleteFile();
        repaired = {};
        return juce::Result::ok();
    }

    TakeMetadata metadata;
    const auto metadataRead = readMetadataOf (log, json, metadata);

    const auto canBeMade = metadataRead.wasOk() && rawResult.wasOk() && raw.numFrames > metadata.latencySamples;

    if (canBeMade && (recordedResult.failed() || isOnlyAPart (metadata, raw, repaired)))
        if (const auto made = makeFromRaw (take, metadata, raw, repaired); made.wasOk() || (recordedResult.failed() && repaired.canBeRetried))
            recordedResult = made;

    if (recordedResult.failed())
        return recordedResult;

    if (! take.metadata.exists())
    {
        if (metadataRead.failed())
            return metadataRead;

        if (const auto written = finishMetadata (take, std::move (metadata), repaired); written.failed())
            return written;
    }

    log.deleteFile();
    return rawResult;
}

juce::File setAside (const juce::File& log)
{
    const auto folder = sessionOf (log).getChildFile (setAsideFolder);

    if (folder.createDirectory().failed())
        return {};

    const auto target = folder.getChildFile (log.getFileName()).getNonexistentSibling();
    return log.moveFileTo (target) ? target : juce::File();
}

juce::Result repair (const juce::File& file, Repaired& repaired)
{
    if (const auto checked = checkIsFile (file, "a WAV file, or the log of an unfinished take,"); checked.failed())
        return checked;

    if (file.hasFileExtension ("log"))
        return finishTake (file, repaired);

    if (Disk::isHeld (file))
        return isBeingRecorded (file);

    // The log lies beside the folder of the recorded file, or of the raw one.
    for (const auto& session : { file.getParentDirectory(), file.getParentDirectory().getParentDirectory() })
    {
        const auto log = session.getChildFile ("Unfinished").getChildFile (TakePaths::title (TakePaths::numberOf (file)) + ".log");

        if (TakePaths::numberOf (file) > 0 && log.existsAsFile())
            return finishTake (log, repaired);
    }

    return repairWav (file, repaired, Behind::notSound);
}
} // namespace plus48
