// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeActions.h"

namespace plus48
{
/** Which folder takes go to, and what becomes of it while the program runs: its drive may go, and come back. [message thread] */
class TakesFolderChoice
{
public:
    TakesFolderChoice (TakeLibrary&, Transport&, TakeActions&, SavedState&, Notices&);

    const juce::File& folder() const noexcept { return library.session().folder(); }

    /** Takes were recorded there, but its drive or folder is gone. It is opened when it is back; nothing is recorded until then. */
    bool isMissing() const noexcept { return missing != juce::File() && folder() == missing; }

    /** What to do about it. */
    Notice missingNotice();

    /** Not while a take is recorded. Where it cannot be used, the one before stays. */
    void set (const juce::File&);

    /** At the start: this folder, or else the one of the state, or else the default one. */
    void open (const juce::File&, juce::StringArray& notes);

    /** Once a second, but not while a take is recorded. */
    void watch();

    /** What takes there are, to know the folder again. */
    void remember();

private:
    bool isGone (const juce::File&) const;
    void openOrMiss (const juce::File&, juce::StringArray& notes);
    void useMeanwhile (const juce::File&);
    void changed();

    TakeLibrary& library;
    Transport& transport;
    TakeActions& takes;
    SavedState& saved;
    Notices& notices;

    /** While it is not there. */
    juce::File missing;
};
} // namespace plus48
