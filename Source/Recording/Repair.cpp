// SPDX-License-Identifier: GPL-3.0-or-later
#include "Repair.h"

#include "OutputFile.h"
#include "TakeLog.h"
#include "TakePaths.h"
#include "TakeRecipe.h"
#include "TakeRender.h"
#include "WavFile.h"
#include "WavReader.h"
#include "WavRepair.h"

#include "Performance/OtherFiles.h"
#include "Rig/Json.h"

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

juce::Result readRecipeOf (const juce::File& log, const juce::var& json, TakeRecipe& recipe)
{
    const auto read = readRecipe (json, recipe);
    return read.wasOk() ? read : juce::Result::fail (log.getFileName() + ": " + read.getErrorMessage());
}

/** Of a session, its folder for what was set aside included. */
juce::File sessionOf (const juce::File& log)
{
    const auto folder = log.getParentDirectory();
    return folder.getFileName() == juce::File::createFileWithoutCheckingPath (setAsideFolder).getFileName() ? folder.getParentDirectory().getParentDirectory() : folder.getParentDirectory();
}

/** The recorded file again, as the writer of the take would have made it. */
juce::Result makeFromRaw (const TakePaths& take, TakeRecipe recipe, const Repaired& raw, Repaired& repaired)
{
    recipe.numSamples = std::max<std::int64_t> (0, raw.numFrames - recipe.latencySamples);
    std::vector<std::vector<double>> rendered;

    if (const auto made = renderTake (recipe, take.raw, Catalogue::shipped(), rendered); made.failed())
        return made;

    // Something else may stand in its place.
    if (take.recorded.exists() && ! take.recorded.moveFileTo (take.recorded.getSiblingFile (take.recorded.getFileName() + " (found in its place)").getNonexistentSibling()))
        return juce::Result::fail (take.recorded.getFileName() + " cannot be moved out of the way.");

    const auto title = TakePaths::title (TakePaths::numberOf (take.recorded));

    if (const auto written = writeWavFile (take.recorded, rendered, { recipe.rig.sampleRate, recipe.bits, recipe.name.isEmpty() ? title : recipe.name, title + ", made again from its raw performance" }); written.failed())
    {
        repaired.canBeRetried = true;
        return written;
    }

    repaired.file = take.recorded;
    repaired.numFrames = recipe.numSamples;
    repaired.sampleRate = recipe.rig.sampleRate;
    repaired.wasChanged = repaired.wasMadeFromRaw = true;
    return juce::Result::ok();
}

/** Somebody has replaced the recorded file, or cut it: no crash takes more from it than what goes to the disk at once. */
bool isOnlyAPart (const TakeRecipe& recipe, const Repaired& raw, const Repaired& recorded)
{
    const auto atOnce = std::max<std::int64_t> (static_cast<std::int64_t> (5.0 * recipe.rig.sampleRate), 1 << 18);
    return std::abs (recorded.sampleRate - recipe.rig.sampleRate) > 0.0 || recorded.numFrames > raw.numFrames || recorded.numFrames + atOnce < raw.numFrames - recipe.latencySamples;
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

juce::Result finishRecipe (const TakePaths& take, TakeRecipe recipe, Repaired& repaired)
{
    recipe.numSamples = repaired.numFrames;
    recipe.measured = measureFile (take.recorded);
    const auto written = writeOutputFile (take.recipe, toJsonText (toJson (recipe)), Existing::keep);
    repaired.canBeRetried = written.failed();
    repaired.hasNewRecipe = written.wasOk();
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

    if (isEmptyTake (take.recorded, take.raw) && ! take.recipe.exists() && take.recorded.getSize() < largestHead)
    {
        take.recorded.deleteFile();
        take.raw.deleteFile();
        log.deleteFile();
        repaired = {};
        return juce::Result::ok();
    }

    TakeRecipe recipe;
    const auto recipeRead = readRecipeOf (log, json, recipe);

    const auto canBeMade = recipeRead.wasOk() && rawResult.wasOk() && raw.numFrames > recipe.latencySamples;

    if (canBeMade && (recordedResult.failed() || isOnlyAPart (recipe, raw, repaired)))
        if (const auto made = makeFromRaw (take, recipe, raw, repaired); made.wasOk() || (recordedResult.failed() && repaired.canBeRetried))
            recordedResult = made;

    if (recordedResult.failed())
        return recordedResult;

    if (! take.recipe.exists())
    {
        if (recipeRead.failed())
            return recipeRead;

        if (const auto written = finishRecipe (take, std::move (recipe), repaired); written.failed())
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
