// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LessonPair.h"

#include "Studio/RemedyAudition.h"

namespace plus48
{
/** Now, and with a row of the verdict, where there is no take of what is chosen: the same eight seconds of the performance through the two chains that were judged, played
    in the background by the engine itself as before and after of a lesson are, heard in a loop and equally loud by measurement. What is heard of the inputs rests meanwhile;
    nothing is kept, and nothing of the setup changes. [message thread]
*/
class PerformanceAudition
{
public:
    using Side = RemedyAudition::Side;
    using Heard = RemedyAudition::Heard;

    explicit PerformanceAudition (Studio&);

    /** Whether what plays into the selected input can be played again: no microphone, and no test signal. */
    bool isPossible() const { return studio.sources.loopOf (studio.editor.source()).has_value(); }

    /** One of the two, as soon as both have been made; what was heard before stops. On failure the message is one sentence. */
    juce::Result hear (const Rig& chainNow, const PreampAdvice::Remedy&, Side);

    /** Silence, and nothing is made any more; what has been made stays for the next time. */
    void stop();

    /** Another setup has other chains. */
    void forget();

    /** What was asked for last; nothing: silence. */
    const std::optional<Heard>& heard() const noexcept { return wanted; }

    /** It sounds; before, both are made: from 0 to 1. */
    bool isSounding() const noexcept { return wanted.has_value() && pair.state() == LessonPair::State::ready; }
    double progress() const noexcept { return pair.progress(); }

    /** What the two are apart after matching, in LU; nothing before that is known, or where one of them is silent. */
    std::optional<double> residualLu() const;

    /** The files that are heard; for tests. */
    const juce::File& file (Side) const;

    /** Some 30 times a second. */
    void update (double seconds);

private:
    static LessonPair::Version versionOf (Side side) noexcept { return side == Side::now ? LessonPair::Version::before : LessonPair::Version::after; }
    Setup setupOf (const Rig& chain) const;
    void sound();

    Studio& studio;
    LessonPair pair;
    std::optional<Heard> wanted;

    /** Of which pair. */
    Setup now, withIt;
};
} // namespace plus48
