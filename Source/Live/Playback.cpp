// SPDX-License-Identifier: GPL-3.0-or-later
#include "Playback.h"

#include "Signal/ThreadRole.h"

#include <algorithm>

namespace plus48
{
namespace
{
constexpr double fadeSeconds = 0.01;
} // namespace

Playback::Playback (std::unique_ptr<TakePlayer> takeToPlay)
    : player (std::move (takeToPlay)), numChannels (std::min (static_cast<std::size_t> (player->numChannels()), maxChannels))
{
    assertMessageThread();
    gain.prepare (fadeSeconds * player->sampleRate(), 0.0);
    dip.prepare (fadeSeconds * player->sampleRate(), 1.0);
    wanted.mix.front() = 1.0;

    for (std::size_t version = 0; version < maxVersions; ++version)
    {
        weights[version].prepare (fadeSeconds * player->sampleRate(), wanted.mix[version]);
        outputs[version] = pointers[version].data();

        for (std::size_t channel = 0; channel < maxChannels; ++channel)
            pointers[version][channel] = samples[version][channel].data();
    }
}

void Playback::setMix (const VersionMix& mixToHear, Passage passage)
{
    changes.dispose();
    changes.offer (std::make_unique<Change> (Change { mixToHear, passage }));
}

bool Playback::canBeHeard (const VersionMix& mixToHear, const TakePlayer::AreThere& areThere) const noexcept
{
    for (std::size_t version = 0; version < maxVersions; ++version)
        if (std::not_equal_to<>() (mixToHear[version], 0.0) && ! areThere[version])
            return false;

    return true;
}

void Playback::takeMix (bool isWhole, const TakePlayer::AreThere& areThere, std::int64_t clock) noexcept
{
    if (auto* const next = changes.acquire())
    {
        wanted = *next;
        isMixNew = true;
        changes.retire (next);
    }

    turnAtTheBottom (clock);

    // What has not been read yet is waited for, and what is heard goes on until then.
    if (! isMixNew || ! isWhole || ! canBeHeard (wanted.mix, areThere))
        return;

    isMixNew = false;
    beginPassage (clock);
}

void Playback::beginPassage (std::int64_t clock) noexcept
{
    isGoingDown = wanted.passage == Passage::dip;
    dip.moveTo (isGoingDown ? 0.0 : 1.0, clock);

    if (isGoingDown)
        return;

    for (std::size_t version = 0; version < maxVersions; ++version)
        weights[version].moveTo (wanted.mix[version], clock);
}

void Playback::turnAtTheBottom (std::int64_t clock) noexcept
{
    // What was asked for meanwhile has a passage of its own.
    if (! isGoingDown || isMixNew || dip.at (clock) > 0.0)
        return;

    isGoingDown = false;
    dip.moveTo (1.0, clock);

    for (std::size_t version = 0; version < maxVersions; ++version)
        weights[version].jumpTo (wanted.mix[version]);
}

void Playback::mix (double* output, int numSamples, const TakePlayer::AreThere& areThere, std::int64_t clock) noexcept
{
    for (std::size_t version = 0; version < maxVersions; ++version)
        for (int n = 0; areThere[version] && n < numSamples; ++n)
        {
            auto sum = 0.0;

            for (std::size_t channel = 0; channel < numChannels; ++channel)
                sum += static_cast<double> (samples[version][channel][static_cast<std::size_t> (n)]);

            output[n] += weights[version].at (clock + n) * sum;
        }

    for (int n = 0; n < numSamples; ++n)
        output[n] *= gain.at (clock + n) * dip.at (clock + n);
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

    TakePlayer::AreThere areThere {};
    const auto numRead = player->read (outputs, static_cast<int> (numChannels), numSamples, areThere);
    takeMix (numRead == numSamples, areThere, clock);

    // It fades in with the first samples from the disk, not before they are there.
    hasBegun = hasBegun || numRead > 0;

    if (isPlaying() && hasBegun)
        gain.moveTo (1.0, clock);

    mix (output, numSamples, areThere, clock);
    heard.add (output, numSamples);

    if (player->isAtEnd())
        play (false);
}
} // namespace plus48
