// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SessionFolder.h"

#include "Equipment/Catalogue.h"

namespace plus48
{
/** A version of a take as it is kept: what it is made of, so that its sound can be made again at any time. */
struct StoredVersion
{
    /** From 1 on, and never given twice in a take. */
    int id = 0;
    juce::String name;
    TakeMetadata recipe;

    /** It has been kept as a take of its own. */
    bool isKept = false;

    /** Of the samples of its sound, to know it again; and the engine that made it. */
    juce::String soundHash, engineVersion;

    /** What it was read from: unknown fields are written back. */
    juce::var original {};
};

struct StoredVersions
{
    static constexpr std::size_t most = 7;
    std::vector<StoredVersion> versions;

    /** Which of them are compared: an id, 0 for the take as recorded, -1 for none. */
    int a = 0, b = -1;
    int nextId = 1;

    /** A newer Plus48 wrote it, or it belongs to another take: it is read as far as it can be, and never written. */
    bool isReadOnly = false;

    /** It cannot be read; a copy of it is kept when it is written again. */
    bool isBroken = false;
    juce::String problem;
    juce::var original {};
};

/** The versions of one take, beside it: `Versions/Take 004.json`, and their sounds, `Versions/Take 004 - 2.wav`. All of it can be lost without harm to the
    take, and the sounds can be made again. A link in the place of the folder or of a file is never followed. [message thread]
*/
class TakeVersions
{
public:
    TakeVersions (const juce::File& session, const Take&);

    juce::File listFile() const { return folder.getChildFile (title + ".json"); }
    juce::File soundFile (int id) const { return folder.getChildFile (title + " - " + juce::String (id) + ".wav"); }

    /** Held from reading a list to writing it again: other windows wait. */
    static juce::InterProcessLock& lock();

    /** No file, no versions. What is the matter is in `problem`. */
    StoredVersions read() const;

    /** All of it or nothing. On failure the message is one sentence. */
    juce::Result write (StoredVersions&) const;

    /** The folder is there, and may be written to. On failure the message is one sentence. */
    juce::Result prepareFolder() const;

    /** Sounds of ids that are not among these. */
    void removeOtherSounds (const StoredVersions&) const;

private:
    juce::File folder;
    juce::String title, start;
    std::int64_t length = 0;
};

/** [message thread] The versions of a take into the bin of its session, out of it, or away for good. They follow the take, and whatever hinders them is no
    matter: they are made again.
*/
void moveVersions (const juce::File& from, const juce::File& to, int takeNumber);
void deleteVersions (const juce::File& binOrSession, int takeNumber);

/** Where the versions of the takes in a folder are. */
juce::File versionsFolder (const juce::File& binOrSession);
} // namespace plus48
