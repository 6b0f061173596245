// SPDX-License-Identifier: GPL-3.0-or-later
#include "Repair.h"

#include "OutputFile.h"
#include "TakeLog.h"
#include "TakePaths.h"
#include "TakeRecipe.h"
#include "WavReader.h"
#include "WavRepair.h"

#include "Rig/Json.h"

namespace plus48
{
namespace
{
juce::Result isBeingRecorded (const juce::File& file)
{
    return juce::Result::fail (file.getFileName() + " is being recorded at this moment; stop the recording first.");
}

/** What a crash may leave before the first samples were written. */
bool isEmptyTake (const juce::File& recorded, const juce::File& raw)
{
    const auto numFramesOf = [] (const juce::File& file) {
        std::unique_ptr<WavReader> reader;
        return WavReader::open (file, reader).wasOk() ? reader->numFrames() : 0;
    };

    return numFramesOf (recorded) == 0 && numFramesOf (raw) == 0;
}

juce::Result writeRecipeFromLog (const juce::File& log, const TakePaths& take, const Repaired& repaired)
{
    juce::var json;
    juce::String name;

    if (const auto read = TakeLog::read (log, json, name); read.failed())
        return read;

    TakeRecipe recipe;

    if (const auto read = readRecipe (json, recipe); read.failed())
        return juce::Result::fail (log.getFileName() + ": " + read.getErrorMessage());

    recipe.numSamples = repaired.numFrames;
    recipe.measured = measureFile (take.recorded);
    return writeOutputFile (take.recipe, toJsonText (toJson (recipe)), Existing::keep);
}
} // namespace

juce::Result finishTake (const juce::File& log, Repaired& repaired)
{
    if (Disk::isHeld (log))
        return isBeingRecorded (log);

    juce::var json;
    juce::String name;
    const auto session = log.getParentDirectory().getParentDirectory();

    if (const auto read = TakeLog::read (log, json, name); read.failed())
        return read;

    const auto take = TakePaths::of (session.getChildFile (juce::File::createLegalFileName (name)));

    if (! take.recorded.existsAsFile() && ! take.raw.existsAsFile())
    {
        log.deleteFile();
        return juce::Result::ok();
    }

    // Whatever can be said of the raw file, the recorded one is what matters.
    Repaired raw;
    const auto rawResult = take.raw.existsAsFile() ? repairWav (take.raw, raw) : juce::Result::ok();
    const auto recordedResult = repairWav (take.recorded, repaired);

    if (isEmptyTake (take.recorded, take.raw) && ! take.recipe.exists())
    {
        take.recorded.deleteFile();
        take.raw.deleteFile();
        log.deleteFile();
        repaired = {};
        return juce::Result::ok();
    }

    if (recordedResult.failed())
        return recordedResult;

    if (! take.recipe.exists())
    {
        if (const auto written = writeRecipeFromLog (log, take, repaired); written.failed())
            return written;

        repaired.hasNewRecipe = true;
    }

    log.deleteFile();
    return rawResult;
}

juce::Result repair (const juce::File& file, Repaired& repaired)
{
    if (! file.existsAsFile())
        return juce::Result::fail (file.getFileName() + (file.isDirectory() ? " is a folder" : " does not exist") + "; a WAV file, or the log of an unfinished take, would be right.");

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

    return repairWav (file, repaired);
}
} // namespace plus48
