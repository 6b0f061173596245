// SPDX-License-Identifier: GPL-3.0-or-later
#include "Playback.h"

#include "Signal/ThreadRole.h"

#include <algorithm>

namespace plus48
{
Playback::Playback (std::unique_ptr<TakePlayer> takeToPlay) : player (std::move (takeToPlay))
{
    assertMessageThread();
    gain.prepare (0.01 * player->sampleRate(), 0.0);

    for (std::size_t channel = 0; channel < maxChannels; ++channel)
        pointers[channel] = samples[channel].data();
}

void Playback::read (double* output, int numSamples, std::int64_t clock) noexcept
{
    assertAudioThread();
    std::fill_n (output, numSamples, 0.0);

    if (! isPlaying())
        gain.moveTo (0.0, clock);

    // Stopped and faded out: the file stays where it is.
    if (! isPlaying() && gain.at (clock) <= 0.0)
    {
        hasBegun = false;
        silent.store (true, std::memory_order_relaxed);
        return;
    }

    silent.store (false, std::memory_order_relaxed);

    const auto numChannels = std::min (player->numChannels(), static_cast<int> (maxChannels));
    const auto numRead = player->read (pointers.data(), numChannels, numSamples);

    // It fades in with the first samples from the disk, not before they are there.
    hasBegun = hasBegun || numRead > 0;

    if (isPlaying() && hasBegun)
        gain.moveTo (1.0, clock);

    for (int n = 0; n < numSamples; ++n)
        for (int channel = 0; channel < numChannels; ++channel)
            output[n] += gain.at (clock + n) * static_cast<double> (samples[static_cast<std::size_t> (channel)][static_cast<std::size_t> (n)]);

    if (player->isAtEnd())
        play (false);
}
} // namespace plus48
