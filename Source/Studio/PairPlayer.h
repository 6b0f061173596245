// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EngineBinding.h"
#include "Transport.h"

#include "Live/Playback.h"

#include <array>

namespace plus48
{
/** Two files that play over and over, in step to the sample, in place of everything else: neither takes nor inputs are heard meanwhile. For sounds that are to be compared and
    are no takes, such as before and after of a lesson. [message thread]
*/
class PairPlayer
{
public:
    PairPlayer (EngineBinding&, Transport&);

    /** Of one length and number of channels. They play as soon as what sounds has faded out. */
    void open (const juce::File& first, const juce::File& second);

    /** Everything else is heard again, as soon as this has faded out. */
    void close();

    /** From `open` until `close`, or until they could not be read, which `problem` says. */
    bool isOpen() const noexcept { return opened; }

    /** It is this pair, and not another one that somebody else has opened since. */
    bool isOpenWith (const juce::File& first) const { return opened && files[0] == first; }

    /** In one sentence. */
    const juce::String& problem() const noexcept { return failed; }

    enum class Which
    {
        first,
        second
    };

    void hear (Which, Passage);

    bool isPlaying() const noexcept { return opened && wantsToPlay; }
    void setPlaying (bool);

    /** Place in the loop and its length, in seconds. */
    double seconds() const;
    double lengthSeconds() const;

    /** Some 30 times a second, with what has passed since. */
    void update (double elapsedSeconds);

private:
    Playback* player() const;
    void begin();
    juce::Result load();
    void applyMix (Passage);
    void giveBack();

    EngineBinding& engine;
    Transport& transport;
    std::array<juce::File, 2> files;
    Which heard = Which::first;
    bool opened = false, wantsToPlay = true, isClosing = false;
    double sinceClosed = 0.0;

    /** Of the player that is ours; -1: none is. */
    int loadCount = -1;
    juce::String failed;
};
} // namespace plus48
