// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LessonTake.h"

#include "Comparison/MatchedPair.h"
#include "Studio/BackgroundJob.h"
#include "Studio/Studio.h"

#include <array>

namespace plus48
{
/** Before and after of a lesson: some seconds of each of two setups, played by the engine itself without a device, made equally loud by measurement, and
    heard at the same place of the same performance. It is what a take gets of them; where takes are alike, and only what one hears of oneself is not, it is what the
    headphones get. While they are heard nothing else is. [message thread]
*/
class LessonPair
{
public:
    enum class State
    {
        none,

        /** In the background. */
        making,
        ready,

        /** `problem` says why, in one sentence. */
        failed
    };

    enum class Version
    {
        before,
        after
    };

    /** The folder, beside the state's document, is this one's own. What a lesson that was cut off has left there goes. */
    explicit LessonPair (Studio&, const juce::String& folderName = "lesson sounds");
    ~LessonPair();

    /** Begins to make both. What was there is put away. */
    void make (const Setup& before, const Setup& after);
    void clear();

    State state() const noexcept { return current; }
    double progress() const noexcept;
    const juce::String& problem() const noexcept { return failure; }

    /** Of what was measured, after being A and before B; nothing where one of them is silent: then they are heard as they are. */
    const std::optional<MatchedPair>& match() const noexcept { return matched; }

    /** What has to be said of the two, in one sentence: that one of them is silent, or that they are alike. Empty: nothing. */
    const juce::String& note() const noexcept { return said; }

    /** What is heard, as soon as it is ready, at the place where the other one was. */
    void hear (Version);
    Version heard() const noexcept { return version; }

    /** For a blind question: the same dip on every call, whatever is heard before and after, and `heard` does not tell. */
    void hearBlind (Version);

    /** Everything else is heard again, and what was made stays, to be heard once more. */
    void rest() { studio.pairPlayer.close(); }

    bool isPlaying() const noexcept { return studio.pairPlayer.isPlaying(); }
    void setPlaying (bool);

    /** Place in the loop and its length, in seconds; a waveform of each for the window (peaks, from 0 to 1). */
    double seconds() const { return studio.pairPlayer.seconds(); }
    double lengthSeconds() const { return LessonTake::seconds; }
    const std::vector<float>& peaks (Version which) const { return waveforms[which == Version::before ? 0 : 1]; }

    /** The files that are heard; for tests. */
    const juce::File& file (Version which) const { return files[which == Version::before ? 0 : 1]; }

    /** Some 30 times a second. */
    void update (double seconds);

private:
    class Making;
    class Pairing;

    /** Of the pair that was made last: what one before may still be writing is elsewhere. */
    juce::File place() const { return folder.getChildFile (juce::String (numMade)); }

    /** How far it has come while it is made. */
    enum class Phase
    {
        preparing,
        playing,
        writing,
        pairing
    };

    void prepareNext();
    void endPlaying();
    void beginPairing();
    void takeResult();
    void fail (const juce::String&);
    void play (Version, Passage);

    Studio& studio;
    const juce::File folder;
    State current = State::none;
    juce::String failure, said;
    std::optional<MatchedPair> matched;
    std::array<juce::File, 2> files;
    std::array<std::vector<float>, 2> waveforms;
    Version version = Version::before;

    std::array<Setup, 2> setups;
    std::array<std::unique_ptr<LessonTake>, 2> takes;
    std::unique_ptr<Making> making;
    std::unique_ptr<Pairing> pairing;
    CancelledJobs partings;
    int numMade = 0;
    Phase phase = Phase::preparing;
    double rate = 48000.0;
};
} // namespace plus48
