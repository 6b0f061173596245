// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Notices.h"

#include "Live/AppState.h"

namespace plus48
{
/** The state document: read at the start, and written a moment after the last of many changes. [message thread] */
class SavedState
{
public:
    /** What went wrong while it was read is a sentence in `notes`. */
    SavedState (const juce::File& file, const Catalogue& catalogue, Notices& noticesToUse, juce::StringArray& notes)
        : stateFile (file), notices (noticesToUse), state (stateFile.read (catalogue, notes))
    {
    }

    AppState& app() noexcept { return state; }
    const AppState& app() const noexcept { return state; }

    /** It is to be saved. */
    void changed() noexcept
    {
        isUnsaved = true;
        sinceChanged = 0.0;
    }

    /** Some 30 times a second. */
    void update (double seconds)
    {
        sinceChanged += seconds;
        sinceSaved += seconds;

        if (sinceChanged >= saveAfterSeconds || sinceSaved >= saveLatestSeconds)
            save();
    }

    /** What is in here is in the document, too. */
    bool isSafe() const noexcept { return ! isUnsaved && ! couldNotSave; }

    /** Where something has changed. */
    void save()
    {
        if (! isUnsaved)
            return;

        if (onSave != nullptr)
            onSave (state);

        saveAsItIs();
    }

    /** Without asking for what is not kept in here. */
    void saveAsItIs()
    {
        isUnsaved = false;
        sinceSaved = 0.0;
        const auto written = stateFile.write (state);

        // Once is enough until it works again.
        if (written.failed() && ! couldNotSave)
            notices.notify ({ "The settings could not be saved: " + written.getErrorMessage(), {}, {} });

        couldNotSave = written.failed();
    }

    /** Puts what is not kept in here into it before it is written. */
    std::function<void (AppState&)> onSave;

private:
    /** After the last change of many, and after the first. */
    static constexpr double saveAfterSeconds = 0.3, saveLatestSeconds = 2.0;

    StateFile stateFile;
    Notices& notices;
    AppState state;
    bool isUnsaved = false, couldNotSave = false;
    double sinceChanged = 0.0, sinceSaved = 0.0;
};
} // namespace plus48
