// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionFolder.h"

#include "BinDays.h"
#include "DiskFile.h"
#include "OutputFile.h"
#include "Repair.h"
#include "SessionParts.h"
#include "TakeVersions.h"

#include "Rig/Json.h"

#include <algorithm>

namespace plus48
{
std::vector<juce::File> takeFilesIn (const juce::File& folder, const char* wildcard)
{
    std::vector<juce::File> files;

    for (const auto& file : folder.findChildFiles (juce::File::findFiles, false, wildcard))
        if (TakePaths::numberOf (file) > 0)
            files.push_back (file);

    std::sort (files.begin(), files.end(), [] (const juce::File& a, const juce::File& b) {
        const auto first = TakePaths::numberOf (a), second = TakePaths::numberOf (b);
        return first != second ? first < second : a.getFileName() < b.getFileName();
    });

    return files;
}

Take readTake (const juce::File& recorded)
{
    const auto paths = TakePaths::of (recorded);

    Take take;
    take.number = TakePaths::numberOf (recorded);
    take.recorded = paths.recorded;
    take.metadataFile = paths.metadata;
    take.raw = paths.raw;

    if (const auto read = readMetadataFile (paths.metadata, take.metadata); read.failed())
    {
        take.problem = read.getErrorMessage();
        take.isReadOnly = paths.metadata.exists();
        take.metadata.name = recorded.getFileNameWithoutExtension();
    }
    else if (take.metadata.version > takeVersion)
    {
        take.problem = recorded.getFileName() + " was made by a newer Plus48; it can be heard here, but not changed.";
        take.isReadOnly = true;
    }

    return take;
}

namespace
{
/** Finishes a take that was cut off, and says once what became of it. What cannot be finished, now or later, is set aside, so
    that the next start neither tries nor says it again.
*/
void finishUnfinished (const juce::File& log, juce::StringArray& notes)
{
    // Another program is at it.
    if (Disk::isHeld (log))
        return;

    const auto title = TakePaths::title (TakePaths::numberOf (log));
    Repaired repaired;

    if (const auto result = finishTake (log, repaired); result.failed())
    {
        auto note = result.getErrorMessage();

        if (! repaired.canBeRetried && log.existsAsFile())
            if (const auto aside = setAside (log); aside != juce::File())
                note << " What is left of its log is kept as " << aside.getFullPathName() << ".";

        notes.add (note);
    }
    else if (repaired.file != juce::File())
    {
        auto note = title + " had been cut off; " + juce::String (static_cast<double> (repaired.numFrames) / repaired.sampleRate, 1) + " s of it are there.";

        if (repaired.wasMadeFromRaw)
            note << " Its WAV file was gone, and has been made again from the raw performance.";

        if (repaired.isWithoutRaw)
            note << " Its raw performance is gone: the take can be heard, but not rendered anew.";

        notes.add (note);
    }
}
} // namespace

juce::File SessionFolder::defaultFolder()
{
    return juce::File::getSpecialLocation (juce::File::userMusicDirectory).getChildFile ("Plus48");
}

juce::Result SessionFolder::open (juce::StringArray& notes)
{
    for (const auto& folder : { root, root.getChildFile ("Raw"), root.getChildFile ("Unfinished"), root.getChildFile ("Bin") })
        if (folder.createDirectory().failed())
            return juce::Result::fail (folder.getFullPathName() + " cannot be made; choose a folder that may be written to.");

    if (! root.hasWriteAccess())
        return juce::Result::fail (root.getFullPathName() + " may not be written to; choose another folder for takes.");

    for (const auto& log : takeFilesIn (root.getChildFile ("Unfinished"), "*.log"))
        finishUnfinished (log, notes);

    finishMoves (root);
    addDayOfUse (BinDays::today(), notes);
    return juce::Result::ok();
}

bool SessionFolder::isThere() const
{
    return root.getChildFile ("Raw").isDirectory() || root.getChildFile ("Unfinished").isDirectory() || root.getChildFile ("Bin").isDirectory();
}

std::vector<Take> SessionFolder::takes() const
{
    std::vector<Take> takes;

    for (const auto& file : takeFilesIn (root, "*.wav"))
        if (! TakePaths::of (file).log.exists())
            takes.push_back (readTake (file));

    return takes;
}

int SessionFolder::nextNumber() const
{
    const auto bin = root.getChildFile ("Bin");
    auto highest = bin.getChildFile (highestNumberFile).loadFileAsString().getIntValue();

    for (const auto& folder : { root, root.getChildFile ("Raw"), root.getChildFile ("Unfinished"), root.getChildFile (setAsideFolder), versionsFolder (root), bin, bin.getChildFile ("Raw"), versionsFolder (bin) })
        for (const auto& file : takeFilesIn (folder, "*"))
            highest = std::max (highest, TakePaths::numberOf (file));

    return highest + 1;
}

juce::Result SessionFolder::save (const Take& take) const
{
    if (take.isReadOnly)
        return juce::Result::fail (take.problem);

    return writeOutputFile (take.metadataFile, toJsonText (toJson (take.metadata)), Existing::replace);
}
} // namespace plus48
