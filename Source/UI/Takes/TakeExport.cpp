// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Takes/TakeExport.h"

namespace plus48::ui
{
TakeExport::~TakeExport()
{
    pool.removeAllJobs (true, 30000);
    cancelPendingUpdate();
}

void TakeExport::choose (int takeNumber)
{
    const auto* take = studio.takes().find (takeNumber);

    if (take == nullptr)
        return;

    chooser = std::make_unique<juce::FileChooser> ("Save a copy of take " + juce::String (takeNumber), lastFolder.getChildFile (take->recorded.getFileName()), "*.wav");
    const auto flags = juce::FileBrowserComponent::saveMode | juce::FileBrowserComponent::canSelectFiles | juce::FileBrowserComponent::warnAboutOverwriting;

    chooser->launchAsync (flags, [this, recorded = take->recorded] (const juce::FileChooser& answered) {
        if (const auto chosen = answered.getResult(); chosen != juce::File())
        {
            lastFolder = chosen.getParentDirectory();
            copy (recorded, chosen.hasFileExtension ("wav") ? chosen : chosen.getNonexistentSibling().getSiblingFile (chosen.getFileName() + ".wav"));
        }
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

        {
            const std::lock_guard lock (mutex);
            sentences.add (copied.wasOk() ? "Saved a copy as " + target.getFileName() + "." : copied.getErrorMessage());
        }

        triggerAsyncUpdate();
    });
}

void TakeExport::handleAsyncUpdate()
{
    juce::StringArray toSay;

    {
        const std::lock_guard lock (mutex);
        toSay.swapWith (sentences);
    }

    for (const auto& sentence : toSay)
        studio.notify ({ sentence, {}, {} });
}
} // namespace plus48::ui
