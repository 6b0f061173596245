// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ResampledReader.h"

#include <array>
#include <atomic>
#include <thread>

namespace plus48
{
/** Plays a WAV file from the disk without the audio thread ever waiting for it.

    A thread of its own reads ahead, into a ring of pages of samples; the audio
    thread takes them out. Every page says where in the file it is from and
    which seek it belongs to. A seek only counts up: pages of earlier ones
    are passed over, and until the first new one is there, it is silent.
*/
class TakePlayer
{
public:
    /** [message thread] Opens a file and begins to read ahead. A file of another sampling rate than `playbackRate` (in
        Hz; 0: as the file has it) is resampled while it is read, and keeps its pitch. On failure the message
        is one sentence.
    */
    static juce::Result open (const juce::File&, std::unique_ptr<TakePlayer>&, double playbackRate = 0.0);

    /** [message thread, nobody is in read()] */
    ~TakePlayer();

    int numChannels() const noexcept { return reader->numChannels(); }

    /** Hz. What is played at another rate is heard at another pitch: give the device's to `open`. All positions and
        lengths are samples at this rate.
    */
    double sampleRate() const noexcept { return reader->sampleRate(); }

    /** Hz. What the file itself has. */
    double fileSampleRate() const noexcept { return reader->fileSampleRate(); }
    std::int64_t length() const noexcept { return reader->numFrames(); }

    /** [any thread but the audio thread, one at a time] Goes on from this sample. */
    void seek (std::int64_t position) noexcept;

    /** [any thread] Whether it begins again at its end. Counts for what has not been read ahead: at most two seconds late. */
    void setLooping (bool shouldLoop) noexcept { isLooping.store (shouldLoop, std::memory_order_relaxed); }

    /** [audio thread] Fills as many channels as there are, up to numChannels(), with full scale; silence where
        there is nothing (yet). Returns how many samples are of the file. Allocates, locks and waits nowhere.
    */
    int read (float* const* output, int numOutputs, int numSamples) noexcept;

    /** [any thread] The sample that is read next. */
    std::int64_t position() const noexcept { return now.load (std::memory_order_relaxed); }

    /** [any thread] Its end has been read, and it does not loop. */
    bool isAtEnd() const noexcept { return atEnd.load (std::memory_order_relaxed); }

    /** [any thread] Samples that were silent because the disk was late, except after a seek. */
    std::int64_t numLateSamples() const noexcept { return late.load (std::memory_order_relaxed); }

private:
    static constexpr int samplesInPage = 2048;
    static constexpr std::size_t numPages = 48;

    struct Page
    {
        std::uint32_t seek = 0;
        std::int64_t start = 0;
        int numSamples = 0;

        /** Behind it there is nothing more. */
        bool isLast = false;
        std::vector<std::vector<float>> channels;
    };

    explicit TakePlayer (std::unique_ptr<ResampledReader>);

    void run();
    bool readPage (Page&);
    void takePage() noexcept;

    std::unique_ptr<ResampledReader> reader;
    std::array<Page, numPages> pages;
    std::atomic<std::size_t> written { 0 }, taken { 0 };

    /** The latest seek's count; its position is written before. */
    std::atomic<std::uint32_t> wantedSeek { 0 };
    std::atomic<std::int64_t> wantedPosition { 0 };
    std::atomic<bool> isLooping { false }, shouldStop { false };

    // The reading thread's own.
    std::uint32_t readSeek = 0;
    std::int64_t readPosition = 0;
    bool hasReadLast = false;
    std::vector<std::vector<float>> samples;

    // The audio thread's own.
    int placeInPage = 0;
    std::uint32_t playedSeek = 0;

    std::atomic<std::int64_t> now { 0 }, late { 0 };
    std::atomic<bool> atEnd { false };
    std::thread thread;
};
} // namespace plus48
