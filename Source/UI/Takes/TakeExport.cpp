// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Takes/TakeExport.h"

#include "Recording/TrackFiles.h"
#include "UI/Settings/FileSheet.h"

namespace plus48::ui
{
TakeExport::~TakeExport()
{
    pool.removeAllJobs (true, 30000);
    cancelPendingUpdate();
}

void TakeExport::choose (juce::Component& from, int takeNumber)
{
    const auto* take = library.find (takeNumber);

    if (take == nullptr)
        return;

    const FileQuestion question { FileQuestion::Kind::save, "Save a copy of take " + juce::String (takeNumber), lastFolder.getChildFile (take->recorded.getFileName()), "*.wav", ".wav" };

    FileSheet::ask (from, question, [this, recorded = take->recorded] (const juce::File& chosen) {
        lastFolder = chosen.getParentDirectory();
        copy (recorded, chosen);
    });
}

juce::Result TakeExport::copyFile (const juce::File& recorded, const juce::File& target)
{
    if (recorded == target)
        return juce::Result::fail ("That is the take itself; choose another name or folder.");

    if (! recorded.existsAsFile())
        return juce::Result::fail (recorded.getFileName() + " is not in the folder any more.");

    const juce::TemporaryFile beside (target);

    if (! recorded.copyFileTo (beside.getFile()) || ! beside.overwriteTargetFileWithTemporary())
        return juce::Result::fail (target.getFileName() + " could not be written to " + target.getParentDirectory().getFullPathName() + ".");

    return juce::Result::ok();
}

void TakeExport::copy (const juce::File& recorded, const juce::File& target)
{
    // An hour of many inputs takes a while.
    pool.addJob ([this, recorded, target] {
        const auto copied = copyFile (recorded, target);

        say (copied.wasOk() ? "Saved a copy as " + target.getFileName() + "." : copied.getErrorMessage());
    });
}

void TakeExport::chooseTracks (juce::Component& from, int takeNumber)
{
    const auto* take = library.find (takeNumber);

    if (take == nullptr)
        return;

    const FileQuestion question { FileQuestion::Kind::folder, "Save the tracks of take " + juce::String (takeNumber) + " in", lastFolder, {}, {} };

    FileSheet::ask (from, question, [this, copied = *take] (const juce::File& chosen) {
        lastFolder = chosen;
        writeTracks (copied, chosen);
    });
}

void TakeExport::writeTracks (const Take& take, const juce::File& folder)
{
    pool.addJob ([this, take, folder] {
        const auto inside = folder.getNonexistentChildFile (take.recorded.getFileNameWithoutExtension() + " tracks", {}, false);
        const auto written = writeTrackFiles (take.recorded, take.metadata, inside);
        say (written.wasOk() ? "Saved " + juce::String (take.metadata.rig.channels.size()) + " tracks, one file each, in " + inside.getFullPathName() + "." : written.getErrorMessage());
    });
}

void TakeExport::say (const juce::String& message)
{
    {
        const std::lock_guard lock (mutex);
        messages.add (message);
    }

    triggerAsyncUpdate();
}

void TakeExport::handleAsyncUpdate()
{
    juce::StringArray toSay;

    {
        const std::lock_guard lock (mutex);
        toSay.swapWith (messages);
    }

    for (const auto& message : toSay)
        notices.notify ({ message, {}, {} });
}
} // namespace plus48::ui
