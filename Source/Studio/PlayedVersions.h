// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Transport.h"

#include "Live/Playback.h"

#include <deque>
#include <map>
#include <span>

namespace plus48
{
/** The files that play in step with the take that is loaded, and how much of each is heard. [message thread]

    Each has a number of its own that stays good when the player is another one, as after the device has come back at another rate. The files that belong to
    this are kept as long as they are heard, and no longer.
*/
class PlayedVersions
{
public:
    /** The take as it was recorded. */
    static constexpr int asRecorded = 0;

    /** How much of a version is heard, as a factor of amplitude. */
    struct Weight
    {
        int version = asRecorded;
        double gain = 1.0;
    };

    /** The files are in `folder`. */
    PlayedVersions (Transport&, LiveEngine&, const juce::File& folder);
    ~PlayedVersions();

    /** A name that nothing has yet, for a version to come; on failure the message is one sentence. */
    juce::Result newFile (juce::File&) const;

    enum class FileOf
    {
        /** From now on the file belongs to this. */
        thisPlayer,

        /** It stays when it is not heard any more. */
        somebodyElse
    };

    /** On failure the message is one sentence, and a file of ours is gone. */
    juce::Result add (const juce::File&, int& version, FileOf = FileOf::thisPlayer);

    /** Whether it is in the player: it may not be able to join another one. Of what is not known, or as recorded: ok. */
    juce::Result result (int version) const;

    /** It can be heard until it has faded out. */
    void remove (int version);

    /** What belonged to the take that was loaded before. */
    void removeAll();

    /** Goes over to this, and keeps to it when the player is another one. */
    void hear (std::span<const Weight>, Passage = Passage::crossfade);

    /** What plays the take; nullptr while none is loaded. */
    Playback* player() const;

    /** Some 30 times a second. */
    void update (double elapsedSeconds);

private:
    struct Version
    {
        juce::File file;
        FileOf owner = FileOf::thisPlayer;

        /** In the player; 0: not there yet. */
        int place = 0;
        juce::Result joined { juce::Result::ok() };
    };

    /** Kept until it has surely faded out. */
    struct Removed
    {
        Version version;
        double sinceSeconds = 0.0;
    };

    void join (Version&);
    void applyMix (Passage);
    void forgetRemoved (double olderThanSeconds);
    static void letGo (const Version&);

    Transport& transport;
    LiveEngine& engine;
    const juce::File folder;

    /** Of the player that the places are in; -1: of none. */
    int loadCount = -1;
    int lastVersion = 0;
    std::map<int, Version> versions;
    std::deque<Removed> removed;
    std::vector<Weight> heard { Weight() };
};
} // namespace plus48
