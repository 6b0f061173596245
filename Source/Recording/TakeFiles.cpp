// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeFiles.h"

#include "OutputFile.h"

#include "Rig/Json.h"

#include <cerrno>

namespace plus48
{
namespace
{
juce::Result cannotBegin (const juce::File& session, int error)
{
    return juce::Result::fail ("No take can be recorded in " + session.getFullPathName() + ": " + describeDiskError (error) + ".");
}

WavHead headOf (const TakeSetup& setup, int number, juce::Time start)
{
    const auto title = TakePaths::title (number);
    juce::StringArray description { title };

    for (const auto& part : { setup.rigName, setup.preampName })
        if (part.isNotEmpty())
            description.add (part);

    return { setup.rig.sampleRate, static_cast<int> (setup.rig.channels.size()), setup.bits, setup.name.isEmpty() ? title : setup.name, description.joinIntoString (" - "), start };
}

bool makeFolders (const juce::File& session)
{
    // The parts first, or a link to a folder that is gone would be replaced.
    return session.getChildFile ("Raw").createDirectory().wasOk() && session.getChildFile ("Unfinished").createDirectory().wasOk();
}

/** Files made so far, which go away again unless all is good. */
struct Made
{
    ~Made()
    {
        for (const auto& file : files)
            file.deleteFile();
    }

    std::unique_ptr<DiskFile> operator() (const juce::File& file, Disk& disk, int& error)
    {
        auto made = disk.create (file, error);

        if (made != nullptr)
            files.add (file);

        return made;
    }

    juce::Array<juce::File> files;
};
} // namespace

juce::Result TakeFiles::create (const juce::File& session, int firstNumber, const TakeSetup& setup, juce::Time start, Disk& disk, std::unique_ptr<TakeFiles>& result)
{
    if (! makeFolders (session))
        return cannotBegin (session, session.exists() && ! session.isDirectory() ? ENOTDIR : EACCES);

    auto number = firstNumber;
    auto error = 0;

    // Another program may take a number between the look and the leap.
    for (const auto last = firstNumber + 100; number < last; ++number)
    {
        const auto names = TakePaths::of (session, number, setup.name, setup.preampName);

        if (names.anyExists())
            continue;

        Made made;
        auto log = made (names.log, disk, error);
        auto raw = log != nullptr ? made (names.raw, disk, error) : nullptr;
        auto recorded = raw != nullptr ? made (names.recorded, disk, error) : nullptr;

        if (recorded == nullptr)
        {
            if (error == EEXIST)
                continue;

            return cannotBegin (session, error);
        }

        auto head = headOf (setup, number, start);
        auto files = std::make_unique<TakeFiles>();
        files->names = names;
        files->disk = &disk;
        files->log = std::make_unique<TakeLog> (std::move (log));
        files->log->reserve();
        files->recordedFile = std::make_unique<WavStream> (std::move (recorded), head);
        head.bits = BitDepth::float32;
        files->rawFile = std::make_unique<WavStream> (std::move (raw), head);

        if (! files->recordedFile->begin() || ! files->rawFile->begin())
            return cannotBegin (session, files->recordedFile->error() != 0 ? files->recordedFile->error() : files->rawFile->error());

        made.files.clear();
        result = std::move (files);
        return juce::Result::ok();
    }

    return cannotBegin (session, EEXIST);
}

bool TakeFiles::begin (const juce::var& metadata)
{
    logError = log->append ({ TakeLog::firstLine (metadata, names.recorded.getFileName()) });
    return logError == 0;
}

bool TakeFiles::commit (const juce::Array<juce::var>& events)
{
    // First what happened, then the sound: what is heard in a file can be explained by the log.
    if (const auto error = log->append (events); logError == 0)
        logError = error;

    // The raw performance first: with it, what was recorded can be made again. What does not fit of one may fit of the other.
    const auto rawIsGood = rawFile->append (raw);
    const auto recordedIsGood = recordedFile->append (recorded);
    raw.clear();
    recorded.clear();

    return rawIsGood && recordedIsGood && rawFile->commit() && recordedFile->commit() && logError == 0;
}

void TakeFiles::finish()
{
    recordedFile->finish();
    rawFile->finish();
}

juce::Result TakeFiles::writeMetadata (const juce::var& metadata)
{
    const auto now = where();

    if (now == juce::File())
        return juce::Result::fail (names.recorded.getFileName() + " has been deleted.");

    log->release();

    if (const auto rawNow = rawFile->where(); rawNow == juce::File())
        said.add ("The raw performance of " + TakePaths::title (number()) + " was deleted while it was being recorded: the take can be heard, but not rendered anew.");
    else if (rawNow != names.raw && rawNow != TakePaths::of (now).raw)
        said.add ("The raw performance of " + TakePaths::title (number()) + " was moved to " + rawNow.getFullPathName() + " while it was being recorded; the take can be rendered anew once it is back in " + TakePaths::of (now).raw.getFullPathName() + ".");

    if (const auto result = writeOutputFile (TakePaths::of (now).metadata, toJsonText (metadata), Existing::keep); result.failed())
        return result;

    log->where().deleteFile();
    return juce::Result::ok();
}

bool TakeFiles::putBack (juce::int64 maxBytes)
{
    const auto put = [&] (auto& file, juce::int64 size, juce::File& place, const char* what) {
        if (file.where() != juce::File())
            return true;

        if (size > maxBytes || ! makeFolders (names.recorded.getParentDirectory()))
            return false;

        const auto target = place.getNonexistentSibling();

        if (! file.continueIn (target, *disk))
            return false;

        said.add (juce::String (what) + TakePaths::title (number()) + " was deleted while it was being recorded; it is back" + (target == place ? juce::String() : " as " + target.getFileName()) + ", complete.");
        place = target;
        return true;
    };

    const auto rawIsThere = put (*rawFile, rawFile->size(), names.raw, "The raw performance of ");
    const auto recordedIsThere = put (*recordedFile, recordedFile->size(), names.recorded, "The WAV file of ");
    const auto logIsThere = put (*log, 0, names.log, "The log of ");
    return rawIsThere && recordedIsThere && logIsThere;
}

juce::String TakeFiles::problem() const
{
    for (const auto error : { recordedFile->error(), rawFile->error(), logError })
        if (error != 0)
            return describeDiskError (error);

    return {};
}
} // namespace plus48
