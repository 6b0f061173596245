// SPDX-License-Identifier: GPL-3.0-or-later
#include "PairPlayer.h"

namespace plus48
{
namespace
{
/** A fade takes 10 ms of the device's; where it has stopped calling, nothing is heard anyhow. */
constexpr double longestFadeSeconds = 0.5;
} // namespace

PairPlayer::PairPlayer (EngineBinding& engineToUse, Transport& transportToFollow) : engine (engineToUse), transport (transportToFollow) {}

Playback* PairPlayer::player() const { return transport.isLent() && transport.loadCount() == loadCount ? engine.engine().playback() : nullptr; }

void PairPlayer::open (const juce::File& first, const juce::File& second)
{
    if (transport.isLent())
        giveBack();

    files = { first, second };
    heard = Which::first;
    opened = wantsToPlay = true;
    failed.clear();
    transport.unload();
    begin();
}

void PairPlayer::close()
{
    opened = false;
    failed.clear();

    if (! transport.isLent())
        return;

    if (auto* const playing = player())
        playing->play (false);

    isClosing = true;
    sinceClosed = 0.0;
}

void PairPlayer::giveBack()
{
    isClosing = false;
    loadCount = -1;
    transport.setLent (false);
    engine.hearPlaybackAlone (false);
}

void PairPlayer::begin()
{
    // A take that sounds is on its way out.
    if (engine.engine().playback() != nullptr)
        return;

    transport.setLent (true);
    engine.hearPlaybackAlone (true);

    if (const auto loaded = load(); loaded.failed())
    {
        failed = loaded.getErrorMessage();
        opened = false;
        giveBack();
    }
}

juce::Result PairPlayer::load()
{
    std::unique_ptr<TakePlayer> reader;
    auto place = 0;

    if (const auto read = TakePlayer::open (files[0], reader, engine.sampleRate()); read.failed())
        return read;

    if (const auto joined = reader->addVersion (files[1], place); joined.failed())
        return joined;

    jassert (place == 1);
    reader->setLooping (true);
    engine.engine().setPlayback (std::make_unique<Playback> (std::move (reader)));
    loadCount = transport.loadCount();
    applyMix (Passage::crossfade);
    player()->play (wantsToPlay);
    return juce::Result::ok();
}

void PairPlayer::applyMix (Passage passage)
{
    auto* const playing = player();

    if (playing == nullptr)
        return;

    VersionMix mix {};
    mix[heard == Which::first ? 0 : 1] = 1.0;
    playing->setMix (mix, passage);
}

void PairPlayer::hear (Which which, Passage passage)
{
    heard = which;
    applyMix (passage);
}

void PairPlayer::setPlaying (bool shouldPlay)
{
    wantsToPlay = shouldPlay;

    if (auto* const playing = player(); playing != nullptr && opened)
        playing->play (shouldPlay);
}

double PairPlayer::seconds() const
{
    auto* const playing = player();
    return playing != nullptr ? static_cast<double> (playing->take().position()) / playing->take().sampleRate() : 0.0;
}

double PairPlayer::lengthSeconds() const
{
    auto* const playing = player();
    return playing != nullptr ? static_cast<double> (playing->take().length()) / playing->take().sampleRate() : 0.0;
}

void PairPlayer::update (double elapsedSeconds)
{
    sinceClosed += elapsedSeconds;

    if (isClosing && (player() == nullptr || player()->isSilent() || sinceClosed > longestFadeSeconds))
        giveBack();

    // It waits for a take that fades out, or the device has come back at another rate.
    if (opened && player() == nullptr)
        begin();
}
} // namespace plus48
