// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SourceActions.h"

namespace plus48
{
/** What becomes of the files that play while the program runs, and between two runs of it. [message thread] */
class SourceFiles
{
public:
    SourceFiles (SetupEditor&, SourceSelector&, SourceActions&, SourcePlayer&, SavedState&, Notices&);

    /** At the start: opens what plays. Why something could not be opened is in `notes`. */
    void open (juce::StringArray& notes);

    /** After `open`: the level of a file that is another than it was is set anew, which is said in `notes`. */
    void compareWithLastTime (juce::StringArray& notes);

    /** A file that is to play is not open. */
    bool isAnyLost() const { return ! lost().isEmpty(); }

    /** With a button that plays something else instead. */
    Notice lostNotice (const juce::String& message);

    /** Once a second, but not while a take is recorded. */
    void watch();

    /** Which content each file has, for the next time. */
    void writeTo (AppState&) const;

private:
    juce::StringArray names() const;
    juce::StringArray lost() const;
    juce::String rememberedFingerprint (const juce::String& name) const;
    void watchFile (const juce::String& name);
    void reread (const juce::String& name, bool wasOpen);

    SetupEditor& editor;
    SourceSelector& selector;
    SourceActions& actions;
    SourcePlayer& player;
    SavedState& saved;
    Notices& notices;

    /** What was said of files that are gone or cannot be read. */
    juce::StringArray reported;
    std::map<juce::String, FileStamp> changing;
};
} // namespace plus48
