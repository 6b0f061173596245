// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakePlayer.h"

#include "Signal/ThreadRole.h"

#include <algorithm>

namespace plus48
{
namespace
{
juce::Result openReader (const juce::File& file, double playbackRate, std::unique_ptr<ResampledReader>& opened)
{
    std::unique_ptr<WavReader> reader;

    if (const auto result = WavReader::open (file, reader); result.failed())
        return result;

    opened = std::make_unique<ResampledReader> (std::move (reader), playbackRate);
    return juce::Result::ok();
}
} // namespace

juce::Result TakePlayer::open (const juce::File& file, std::unique_ptr<TakePlayer>& player, double playbackRate)
{
    std::unique_ptr<ResampledReader> reader;

    if (const auto opened = openReader (file, playbackRate, reader); opened.failed())
        return opened;

    player.reset (new TakePlayer (std::move (reader)));
    return juce::Result::ok();
}

TakePlayer::TakePlayer (std::unique_ptr<ResampledReader> reader)
    : channels (reader->numChannels()), rate (reader->sampleRate()), fileRate (reader->fileSampleRate()), frames (reader->numFrames())
{
    auto& first = slots.front();
    first.reader = std::make_unique<LoopReader> (std::move (reader));
    first.readId = ++lastId;
    first.id.store (first.readId);
    thread = std::thread ([this] { run(); });
}

TakePlayer::~TakePlayer()
{
    shouldStop.store (true);
    thread.join();
}

juce::Result TakePlayer::addVersion (const juce::File& file, int& version)
{
    assertMessageThread();
    auto place = std::size_t { 0 };

    // The one that has been free for longest: pages that wait still have what was in the others.
    for (std::size_t i = 1; i < slots.size() && place == 0; ++i)
        if (const auto candidate = 1 + (lastPlace + i - 1) % (slots.size() - 1); slots[candidate].id.load() == 0)
            place = candidate;

    if (place == 0)
        return juce::Result::fail ("A take is heard in " + juce::String (maxVersions) + " versions at most.");

    std::unique_ptr<ResampledReader> reader;

    if (const auto opened = openReader (file, rate, reader); opened.failed())
        return opened;

    if (reader->numChannels() != channels || reader->numFrames() != frames)
        return juce::Result::fail (file.getFileName() + " is not as long as the take, or has other channels.");

    auto& free = slots[place];
    const std::lock_guard lock (guard);
    free.incoming = std::make_unique<LoopReader> (std::move (reader));
    free.hasChanged = true;
    free.id.store (++lastId, std::memory_order_release);
    lastPlace = place;
    version = static_cast<int> (place);
    return juce::Result::ok();
}

void TakePlayer::removeVersion (int version)
{
    assertMessageThread();
    jassert (version > 0);
    auto& slot = slots[static_cast<std::size_t> (version)];
    const std::lock_guard lock (guard);
    slot.incoming.reset();
    slot.hasChanged = true;
    slot.id.store (0, std::memory_order_release);
}

void TakePlayer::seek (std::int64_t position) noexcept
{
    wantedPosition.store (std::clamp<std::int64_t> (position, 0, length()), std::memory_order_relaxed);
    wantedSeek.fetch_add (1, std::memory_order_release);
}

void TakePlayer::setLoop (std::optional<LoopRegion> region)
{
    if (region.has_value())
        jassert (region->start >= 0 && region->start < region->end && region->end <= frames);

    const std::lock_guard lock (guard);
    wantedLoop = region;
}

void TakePlayer::setLooping (bool shouldLoop)
{
    setLoop (shouldLoop && frames > 0 ? std::optional<LoopRegion> ({ 0, frames }) : std::nullopt);
}

void TakePlayer::run()
{
    juce::Thread::setCurrentThreadName ("Plus48 reader");

    while (! shouldStop.load (std::memory_order_relaxed))
    {
        takeChanges();

        const auto at = written.load (std::memory_order_relaxed);
        const auto isFull = at - taken.load (std::memory_order_acquire) == numPages;

        if (! isFull && ! hasReadLast && readPage (pages[at % numPages]))
            written.store (at + 1, std::memory_order_release);
        else if (! readIntoWaitingPages())
            std::this_thread::sleep_for (std::chrono::milliseconds (3));
    }
}

void TakePlayer::takeChanges()
{
    // Before the rest: what was added or changed before a seek counts from its first page on.
    const auto seek = wantedSeek.load (std::memory_order_acquire);

    {
        const std::lock_guard lock (guard);
        loop = wantedLoop;

        for (auto& slot : slots)
            if (std::exchange (slot.hasChanged, false))
            {
                slot.reader = std::move (slot.incoming);
                slot.readId = slot.id.load (std::memory_order_relaxed);
            }
    }

    if (seek != readSeek)
    {
        readSeek = seek;
        readPosition = wantedPosition.load (std::memory_order_relaxed);
        hasReadLast = false;
    }
}

bool TakePlayer::readPage (Page& page)
{
    if (loop.has_value() && (readPosition == loop->end || readPosition >= frames))
        readPosition = loop->start;

    const auto end = loop.has_value() && readPosition < loop->end ? loop->end : frames;
    page.seek = readSeek;
    page.start = readPosition;
    page.numSamples = static_cast<int> (std::clamp<std::int64_t> (end - readPosition, 0, samplesInPage));
    page.loop = loop;

    for (std::size_t version = 0; version < slots.size(); ++version)
        if (! readVersion (page, version))
            return false;

    readPosition += page.numSamples;
    page.isLast = readPosition >= frames && ! loop.has_value();
    hasReadLast = page.isLast;
    return true;
}

bool TakePlayer::readVersion (Page& page, std::size_t version)
{
    auto& to = page.versions[version];
    auto& slot = slots[version];

    if (slot.reader == nullptr)
    {
        to.id.store (0, std::memory_order_relaxed);
        return true;
    }

    // A version whose file cannot be read falls silent alone; without the take itself nothing goes on.
    if (! slot.reader->read (page.start, page.numSamples, page.loop, samples))
    {
        to.id.store (0, std::memory_order_relaxed);
        return version > 0;
    }

    to.channels.resize (static_cast<std::size_t> (channels));

    for (std::size_t channel = 0; channel < to.channels.size(); ++channel)
    {
        to.channels[channel].resize (samplesInPage);
        std::copy (samples[channel].begin(), samples[channel].end(), to.channels[channel].begin());
    }

    to.id.store (slot.readId, std::memory_order_release);
    return true;
}

/** For a version that came later than they did. Returns false where there is nothing to do. */
bool TakePlayer::readIntoWaitingPages()
{
    const auto end = written.load (std::memory_order_relaxed);

    for (auto at = taken.load (std::memory_order_acquire); at < end; ++at)
    {
        auto& page = pages[at % numPages];

        if (page.seek != readSeek)
            continue;

        // What an earlier version has left there may be being read just now, and goes with its page.
        for (std::size_t version = 1; version < slots.size(); ++version)
            if (slots[version].reader != nullptr && page.versions[version].id.load (std::memory_order_relaxed) == 0)
            {
                (void) readVersion (page, version);

                // One that cannot be read is no reason for the others to wait.
                if (page.versions[version].id.load (std::memory_order_relaxed) != 0)
                    return true;
            }
    }

    return false;
}

void TakePlayer::takePage() noexcept
{
    placeInPage = 0;
    taken.store (taken.load (std::memory_order_relaxed) + 1, std::memory_order_release);
}

void TakePlayer::copy (const Page& page, const Outputs& outputs, int numOutputs, int done, int count, AreThere& areThere) noexcept
{
    for (std::size_t version = 0; version < outputs.size(); ++version)
    {
        if (outputs[version] == nullptr)
            continue;

        const auto& from = page.versions[version];
        const auto id = from.id.load (std::memory_order_acquire);
        const auto isThere = id != 0 && id == slots[version].id.load (std::memory_order_acquire);
        areThere[version] = areThere[version] && isThere;

        for (int channel = 0; channel < std::min (numOutputs, numChannels()); ++channel)
        {
            if (isThere)
                std::copy_n (from.channels[static_cast<std::size_t> (channel)].data() + placeInPage, count, outputs[version][channel] + done);
            else
                std::fill_n (outputs[version][channel] + done, count, 0.0f);
        }
    }
}

int TakePlayer::read (const Outputs& outputs, int numOutputs, int numSamples, AreThere& areThere) noexcept
{
    assertAudioThread();
    const auto seek = wantedSeek.load (std::memory_order_acquire);
    auto done = 0;

    for (std::size_t version = 0; version < outputs.size(); ++version)
        areThere[version] = outputs[version] != nullptr;

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
        copy (page, outputs, numOutputs, done, count, areThere);

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

    for (const auto* const output : outputs)
        for (int channel = 0; output != nullptr && channel < numOutputs; ++channel)
            std::fill (output[channel] + (channel < numChannels() ? done : 0), output[channel] + numSamples, 0.0f);

    if (done < numSamples && playedSeek == seek && ! atEnd.load (std::memory_order_relaxed))
        late.fetch_add (numSamples - done, std::memory_order_relaxed);

    return done;
}

int TakePlayer::read (float* const* output, int numOutputs, int numSamples) noexcept
{
    Outputs outputs {};
    outputs.front() = output;
    AreThere areThere {};
    return read (outputs, numOutputs, numSamples, areThere);
}
} // namespace plus48
