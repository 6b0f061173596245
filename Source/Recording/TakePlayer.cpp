// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakePlayer.h"

#include "Signal/ThreadRole.h"

#include <algorithm>

namespace plus48
{
juce::Result TakePlayer::open (const juce::File& file, std::unique_ptr<TakePlayer>& player, double playbackRate)
{
    std::unique_ptr<WavReader> reader;

    if (const auto opened = WavReader::open (file, reader); opened.failed())
        return opened;

    player.reset (new TakePlayer (std::make_unique<ResampledReader> (std::move (reader), playbackRate)));
    return juce::Result::ok();
}

TakePlayer::TakePlayer (std::unique_ptr<ResampledReader> readerToUse) : reader (std::move (readerToUse))
{
    for (auto& page : pages)
        page.channels.assign (static_cast<std::size_t> (reader->numChannels()), std::vector<float> (samplesInPage));

    thread = std::thread ([this] { run(); });
}

TakePlayer::~TakePlayer()
{
    shouldStop.store (true);
    thread.join();
}

void TakePlayer::seek (std::int64_t position) noexcept
{
    wantedPosition.store (std::clamp<std::int64_t> (position, 0, length()), std::memory_order_relaxed);
    wantedSeek.fetch_add (1, std::memory_order_release);
}

void TakePlayer::run()
{
    juce::Thread::setCurrentThreadName ("Plus48 reader");

    while (! shouldStop.load (std::memory_order_relaxed))
    {
        if (const auto seek = wantedSeek.load (std::memory_order_acquire); seek != readSeek)
        {
            readSeek = seek;
            readPosition = wantedPosition.load (std::memory_order_relaxed);
            hasReadLast = false;
        }

        const auto at = written.load (std::memory_order_relaxed);
        const auto isFull = at - taken.load (std::memory_order_acquire) == numPages;

        if (isFull || hasReadLast || ! readPage (pages[at % numPages]))
            std::this_thread::sleep_for (std::chrono::milliseconds (3));
        else
            written.store (at + 1, std::memory_order_release);
    }
}

bool TakePlayer::readPage (Page& page)
{
    if (isLooping.load (std::memory_order_relaxed) && readPosition >= length())
        readPosition = 0;

    if (! reader->read (readPosition, samplesInPage, samples))
        return false;

    page.seek = readSeek;
    page.start = readPosition;
    page.numSamples = samples.empty() ? 0 : static_cast<int> (samples.front().size());

    for (std::size_t channel = 0; channel < samples.size(); ++channel)
        std::copy (samples[channel].begin(), samples[channel].end(), page.channels[channel].begin());

    readPosition += page.numSamples;
    page.isLast = readPosition >= length() && (! isLooping.load (std::memory_order_relaxed) || length() == 0);
    hasReadLast = page.isLast;
    return true;
}

void TakePlayer::takePage() noexcept
{
    placeInPage = 0;
    taken.store (taken.load (std::memory_order_relaxed) + 1, std::memory_order_release);
}

int TakePlayer::read (float* const* output, int numOutputs, int numSamples) noexcept
{
    assertAudioThread();
    const auto seek = wantedSeek.load (std::memory_order_acquire);
    auto done = 0;

    if (seek != playedSeek)
        atEnd.store (false, std::memory_order_relaxed);

    while (done < numSamples)
    {
        const auto at = taken.load (std::memory_order_relaxed);

        if (at == written.load (std::memory_order_acquire))
            break;

        const auto& page = pages[at % numPages];

        if (page.seek != seek)
        {
            takePage();
            continue;
        }

        const auto count = std::min (numSamples - done, page.numSamples - placeInPage);

        for (int channel = 0; channel < std::min (numOutputs, numChannels()); ++channel)
            std::copy_n (page.channels[static_cast<std::size_t> (channel)].data() + placeInPage, count, output[channel] + done);

        playedSeek = seek;
        placeInPage += count;
        done += count;
        now.store (page.start + placeInPage, std::memory_order_relaxed);

        if (placeInPage == page.numSamples)
        {
            atEnd.store (page.isLast, std::memory_order_relaxed);
            takePage();
        }
    }

    for (int channel = 0; channel < numOutputs; ++channel)
        std::fill (output[channel] + (channel < numChannels() ? done : 0), output[channel] + numSamples, 0.0f);

    if (done < numSamples && playedSeek == seek && ! atEnd.load (std::memory_order_relaxed))
        late.fetch_add (numSamples - done, std::memory_order_relaxed);

    return done;
}
} // namespace plus48
