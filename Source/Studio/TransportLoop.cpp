// SPDX-License-Identifier: GPL-3.0-or-later
#include "Transport.h"

#include "Live/Playback.h"

// What a transport plays over and over: all of a take, or a stretch of it.

namespace plus48
{
void Transport::setLooping (bool shouldLoop)
{
    const auto wasLooping = std::exchange (looping, shouldLoop);
    applyLoop();

    if (looping && ! wasLooping && range.has_value())
        enterLoop();
    else
        changed();
}

/** What was read ahead goes beyond its end; and what is outside of it is not part of it. */
void Transport::enterLoop()
{
    const auto at = playedSeconds();
    seek (range->contains (at) ? at : range->getStart());
}

void Transport::applyLoop()
{
    if (own() == nullptr)
        return;

    auto& player = own()->take();

    if (! looping || ! range.has_value())
    {
        player.setLooping (looping);
        return;
    }

    const auto samples = [&player] (double seconds) { return juce::jlimit<std::int64_t> (0, player.length(), std::llround (seconds * player.sampleRate())); };

    if (const LoopRegion loop { samples (range->getStart()), samples (range->getEnd()) }; loop.length() > 0)
        player.setLoop (loop);
}

void Transport::setLoopRange (std::optional<juce::Range<double>> wanted)
{
    if (own() == nullptr || wanted == range)
        return;

    const auto& player = own()->take();
    const auto length = static_cast<double> (player.length()) / player.sampleRate();

    if (wanted.has_value())
    {
        const auto seconds = juce::jlimit (std::min (shortestLoopSeconds, length), length, wanted->getLength());
        const auto first = juce::jlimit (0.0, length - seconds, wanted->getStart());
        wanted = juce::Range<double> (first, first + seconds);
        looping = true;
    }

    range = wanted;
    applyLoop();

    if (range.has_value())
        enterLoop();
    else
        changed();
}
} // namespace plus48
