// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/TakePlayer.h"
#include "Rig/RigLimits.h"
#include "Signal/Handoff.h"
#include "Signal/Meter.h"
#include "Signal/Ramp.h"

#include <array>

namespace plus48
{
/** How much of each version of a take is heard, as factors of amplitude: 1 for the one that is heard as it is, g and -g for a
    difference.
*/
using VersionMix = std::array<double, TakePlayer::maxVersions>;

/** How one mix goes over to the next. */
enum class Passage
{
    /** In 10 ms. */
    crossfade,

    /** Down to silence in 10 ms, and up again: the same whatever was heard before and is heard next, and also where that is the same. A
        crossfade of a sound with itself cannot be heard, which would tell a listener in a test what an unnamed one is.
    */
    dip
};

/** A take that is played back beside the input: started, stopped and sought without a click, and gone over from one of its versions to another in
    10 ms.

    All versions that there are, are always read and mixed, whichever is heard: neither the sound nor the work tells which it is.
*/
class Playback
{
public:
    /** [message thread] Of a player at the device's sampling rate; all its channels are heard in the middle. What is heard first is the take as it was
        recorded.
    */
    explicit Playback (std::unique_ptr<TakePlayer> takeToPlay);

    /** [any thread] */
    void play (bool shouldPlay) noexcept { playing.store (shouldPlay, std::memory_order_relaxed); }
    bool isPlaying() const noexcept { return playing.load (std::memory_order_relaxed); }

    /** [any thread] Stopped and faded out: taking it away cuts nothing. */
    bool isSilent() const noexcept { return ! isPlaying() && silent.load (std::memory_order_relaxed); }

    /** [message thread] Goes over to another mix, as soon as every version in it has been read; only the latest call counts. */
    void setMix (const VersionMix&, Passage = Passage::crossfade);

    /** [message thread] Makes room for the next mix; some ten times a second. */
    void releaseRetired() { changes.dispose(); }

    /** [message thread] For its position, its length, seeking, looping and further versions. */
    TakePlayer& take() noexcept { return *player; }

    /** [any thread] Of what is heard, in full scale. */
    Meter& meter() noexcept { return heard; }

    /** [audio thread] Fills `output`; not more than SignalChain::pieceSize samples. `clock` never goes back. */
    void read (double* output, int numSamples, std::int64_t clock) noexcept;

private:
    static constexpr std::size_t maxVersions = TakePlayer::maxVersions, maxChannels = limits::maxChannels, maxSamples = 64;

    struct Change
    {
        VersionMix mix {};
        Passage passage = Passage::crossfade;
    };

    bool canBeHeard (const VersionMix&, const TakePlayer::AreThere&) const noexcept;
    void takeMix (bool isWhole, const TakePlayer::AreThere&, std::int64_t clock) noexcept;
    void beginPassage (std::int64_t clock) noexcept;
    void turnAtTheBottom (std::int64_t clock) noexcept;
    void mix (double* output, int numSamples, const TakePlayer::AreThere&, std::int64_t clock) noexcept;

    const std::unique_ptr<TakePlayer> player;
    const std::size_t numChannels;
    std::atomic<bool> playing { false }, silent { true };
    Handoff<Change> changes;
    Meter heard;

    // The audio thread's own.
    Ramp gain, dip;
    bool hasBegun = false, isMixNew = false, isGoingDown = false;
    Change wanted;
    std::array<Ramp, maxVersions> weights;
    std::array<std::array<std::array<float, maxSamples>, maxChannels>, maxVersions> samples {};
    std::array<std::array<float*, maxChannels>, maxVersions> pointers {};
    TakePlayer::Outputs outputs {};
};
} // namespace plus48
