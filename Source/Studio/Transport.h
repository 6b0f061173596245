// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeLibrary.h"

#include "Live/LiveEngine.h"

namespace plus48
{
/** Records and plays: what the buttons at the top of the window do. [message thread]

    Nothing is ever recorded over. A take that ends by itself, because of the disk or the device, is kept
    and says so in one sentence. Some twenty methods: recording and playing stay one class, as each stops or holds off the other.
*/
class Transport
{
public:
    enum class State
    {
        ready,
        recording,

        /** The take is complete, and on its way to the disk. */
        saving,
        playing
    };

    Transport (LiveEngine& engineToDrive, TakeLibrary& shelfToFill) : engine (engineToDrive), library (shelfToFill) {}

    State state() const noexcept;

    /** Begins a take; what plays is stopped. On failure the message is one sentence. */
    juce::Result record (const TakeSetup&);

    /** Ends the take, or stops what plays. */
    void stop();

    /** Goes on from where it is; from the beginning where it has ended. On failure the message is one sentence. */
    juce::Result play (int takeNumber);
    void pause();

    /** The take that plays or is paused; 0: none. */
    int loadedTake() const noexcept { return loaded; }

    /** Whether this take plays as soon as what sounds has faded out. */
    bool isAboutToPlay (int takeNumber) const noexcept { return next == takeNumber; }

    /** Another number for every player that a take was loaded into, or put away from. */
    int loadCount() const noexcept { return loads; }

    /** In seconds from its beginning. */
    void seek (double seconds);

    bool isLooping() const noexcept { return looping; }
    void setLooping (bool);

    /** The shortest stretch that is looped. */
    static constexpr double shortestLoopSeconds = 0.5;

    /** What of the loaded take is heard over and over while it loops: a stretch in seconds from its beginning; nothing: all of it. Looping begins with it.
        One that is too short is made longer, within the take. It is forgotten with the take.
    */
    void setLoopRange (std::optional<juce::Range<double>>);
    const std::optional<juce::Range<double>>& loopRange() const noexcept { return range; }

    /** Seconds that are recorded, or the place in the take that plays. */
    double seconds() const;

    /** The place in the loaded take, whatever is recorded meanwhile. */
    double playedSeconds() const;

    /** Whether a take stands somewhere on its way, to go on from there: `seconds` is that place. */
    bool isPaused() const;

    /** The number of the take that is recorded or saved, or would be recorded next. */
    int takeNumber() const noexcept { return number; }

    /** What was saved last, for a while: `Take 004 - Voice - Built-in.wav`; empty otherwise. */
    const juce::String& justSaved() const noexcept { return saved; }

    /** How the take that is recorded stands, and its waveform so far. */
    const Recorder& recorder() const noexcept { return engine.recorder(); }

    /** From its first sample to its last one, whatever has become of the disk. */
    bool isTakeRunning() const noexcept { return engine.isTakeRunning(); }

    /** Some 30 times a second, with what has passed since. */
    void update (double elapsedSeconds);

    /** What was loaded is put away, as soon as it has faded out. */
    void unload();

    /** The same at once: no sound runs, the device has another rate. */
    void unloadNow();

    /** Something else is played by the engine in a take's place: nothing is recorded or played until it is given back. What was loaded is put away at once. */
    void setLent (bool);
    bool isLent() const noexcept { return lent; }

    /** Another session folder. */
    void folderChanged() { number = library.session().nextNumber(); }

    /** Told of the number of a take that is on the disk now. */
    std::function<void (int)> onSaved;

    /** Told of a sentence for the user. */
    std::function<void (const juce::String&)> onProblem;

    /** Told of a change of state. */
    std::function<void()> onChange;

private:
    void finishTake();
    void watchPlayback();
    bool canReplace() const;

    /** What plays of a take. */
    Playback* own() const noexcept;
    juce::Result load (int takeNumber);
    juce::Result start();
    void seekTo (std::int64_t position);
    void applyLoop();
    void enterLoop();
    void changed();

    LiveEngine& engine;
    TakeLibrary& library;
    int loaded = 0, next = 0, number = 1, loads = 0;
    std::optional<juce::Range<double>> range;
    bool looping = false, isLeaving = false, wasPlaying = false, lent = false;

    /** Since what plays was told to stop, for when no device calls. */
    juce::uint32 pausedAt = 0;

    /** Sought while the player still tells the place from before, which is the second. */
    std::optional<std::int64_t> sought;
    std::int64_t soughtFrom = 0;

    /** Where it goes on as soon as what played has faded out. */
    std::optional<std::int64_t> resumeAt;
    juce::String saved;
    double sinceSavedSeconds = 0.0;
};
} // namespace plus48
