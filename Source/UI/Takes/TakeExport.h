// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/Notices.h"
#include "Studio/TakeLibrary.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** Saves copies of takes' WAV files elsewhere. [message thread] */
class TakeExport : private juce::AsyncUpdater
{
public:
    TakeExport (const TakeLibrary& libraryToUse, Notices& noticesToUse) : library (libraryToUse), notices (noticesToUse) {}
    ~TakeExport() override;

    /** Asks where to, in the window that `from` is in, which must not outlive this. */
    void choose (juce::Component& from, int takeNumber);

    /** The same for one file a track, into a folder. */
    void chooseTracks (juce::Component& from, int takeNumber);

    /** Writes them in a folder of their own inside `folder`, and says how that went in a notice. */
    void writeTracks (const Take&, const juce::File& folder);

    /** Copies, and says how that went in a notice. The copy appears complete or not at all; what was there under that name
        is replaced.
    */
    void copy (const juce::File& recorded, const juce::File& target);

    /** [any thread] On failure the message is one sentence. */
    static juce::Result copyFile (const juce::File& recorded, const juce::File& target);

private:
    void handleAsyncUpdate() override;
    void say (const juce::String& message);

    const TakeLibrary& library;
    Notices& notices;
    juce::File lastFolder { juce::File::getSpecialLocation (juce::File::userHomeDirectory) };
    std::mutex mutex;
    juce::StringArray messages;

    /** Last, so that it ends first. */
    juce::ThreadPool pool { 1 };
};
} // namespace plus48::ui
