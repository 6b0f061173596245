// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Comparison/MatchedPair.h"
#include "Studio/Studio.h"

namespace plus48
{
/** Before and after of a lesson: some seconds of what the headphones get in each of two setups, played by the engine itself without a device, made equally loud by measurement, and
    heard at the same place of the same performance. [message thread]
*/
class LessonPair
{
public:
    enum class State
    {
        none,

        /** In the background, or in slices of the message thread's time. */
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

    explicit LessonPair (Studio&);
    ~LessonPair();

    /** Begins to make both. What was there is put away. */
    void make (const Setup& before, const Setup& after);
    void clear();

    State state() const noexcept;
    double progress() const noexcept;
    const juce::String& problem() const noexcept;

    /** Of what was measured; nothing where one of them is silent: then they are heard as they are. */
    const std::optional<MatchedPair>& match() const noexcept;

    /** What is heard, as soon as it is ready, at the place where the other one was. */
    void hear (Version);
    Version heard() const noexcept;

    /** For a blind question: the same dip on every call, whatever is heard before and after, and `heard` does not tell. */
    void hearBlind (Version);

    bool isPlaying() const noexcept;
    void setPlaying (bool);

    /** Place in the loop and its length, in seconds; a waveform of each for the window (peaks, from 0 to 1). */
    double seconds() const;
    double lengthSeconds() const;
    const std::vector<float>& peaks (Version) const;

    /** Some 30 times a second. */
    void update (double seconds);
};
} // namespace plus48
