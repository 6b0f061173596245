// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SetupEditor.h"
#include "TakeLibrary.h"
#include "Transport.h"

#include "SoundSource/SoundSource.h"

namespace plus48
{
/** Something to perform to: a click, or a performance, file or take over and over. It begins with each take that is recorded, to the sample, and ends with it; it can be
    played without one as well. Heard through the monitor mix's playback side alone, so that a take has of it what spills. [message thread]
*/
class BackingPlayer
{
public:
    BackingPlayer (EngineBinding&, SetupEditor&, const TakeLibrary&, const Transport&, Notices&);

    /** The name of a take as a backing's sound. */
    static juce::String nameOf (const Take& take) { return takePrefix + juce::String (take.number); }

    /** One step of undo. On failure, which is one sentence and is shown, all stays as it was. */
    juce::Result choose (const Backing&, int gesture = 0);
    juce::Result setNone();
    juce::Result setClick (double clicksPerMinute, int gesture = 0);

    /** A shipped performance's id, a file's path, or what `nameOf` gives. */
    juce::Result setSound (const juce::String&);
    juce::Result setLevel (double levelDb, int gesture = 0);

    const Backing& backing() const noexcept { return editor.setup().backing; }

    /** `Click, 100 a minute`, `Voice`, `Take 4`; empty without one. */
    juce::String title() const;

    /** There is one, and its sound has been read. */
    bool isReady() const noexcept { return ready; }

    /** While no take is recorded. On failure, which is shown: there is none, or a take plays. */
    juce::Result play (bool shouldPlay);
    bool isPlaying() const;

    /** At the start, which says everything in `notes`, and where the device has another rate. What could not be read is silent, which is said in one sentence. */
    void open (juce::StringArray& notes);
    void open();

    /** Undo and redo too. */
    void setupChanged (const Setup& before);

    /** Some 30 times a second. */
    void update();

private:
    static constexpr auto takePrefix = "take:";

    static int takeNumberOf (const juce::String& sound);

    /** The file of a take, or what the sound is named; empty where the take is not in the folder. */
    juce::String placeOf (const juce::String& sound) const;
    juce::Result read (const juce::String& sound);
    juce::Result load();

    EngineBinding& engine;
    SetupEditor& editor;
    const TakeLibrary& library;
    const Transport& transport;
    Notices& notices;

    /** What was read last, by its place: another folder may have another take of that number. */
    juce::String readPlace;
    SoundSource source;

    /** Where the backing's sound was when it was looked for last. */
    juce::String placeBefore;
    bool ready = false, isWanted = false;
};
} // namespace plus48
