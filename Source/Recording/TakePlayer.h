// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LoopReader.h"

#include <array>
#include <atomic>
#include <mutex>
#include <thread>

namespace plus48
{
/** Plays a take from the disk without the audio thread ever waiting for it: as it was recorded, and any other versions of it in step, to the
    sample.

    A thread of its own reads ahead, into a ring of pages of samples; the audio thread takes them out. Every page says where in the
    file it is from and which seek it belongs to. A seek only counts up: pages of earlier ones are passed over, and until the
    first new one is there, it is silent. A version that is added while others play is read into the pages that wait already.
*/
class TakePlayer
{
public:
    /** The first is the take as it was recorded. */
    static constexpr int maxVersions = 32;

    /** [message thread] Opens a file and begins to read ahead. A file of another sampling rate than `playbackRate` (in
        Hz; 0: as the file has it) is resampled while it is read, and keeps its pitch. On failure the message
        is one sentence.
    */
    static juce::Result open (const juce::File&, std::unique_ptr<TakePlayer>&, double playbackRate = 0.0);

    /** [message thread, nobody is in read()] */
    ~TakePlayer();

    /** [message thread] Reads another file along from now on, of as many channels and samples as the first; `version` is its place. On failure the
        message is one sentence.
    */
    juce::Result addVersion (const juce::File&, int& version);

    /** [message thread] Its place is free for another one. */
    void removeVersion (int version);

    int numChannels() const noexcept { return channels; }

    /** Hz. What is played at another rate is heard at another pitch: give the device's to `open`. All positions and
        lengths are samples at this rate.
    */
    double sampleRate() const noexcept { return rate; }

    /** Hz. What the file itself has. */
    double fileSampleRate() const noexcept { return fileRate; }
    std::int64_t length() const noexcept { return frames; }

    /** [any thread but the audio thread, one at a time] Goes on from this sample. */
    void seek (std::int64_t position) noexcept;

    /** [any thread but the audio thread] What is heard over and over: a stretch, or all of it; nothing: it ends at its end. Counts for what has not been read ahead: at most two
        seconds late, or with the next seek.
    */
    void setLoop (std::optional<LoopRegion>);
    void setLooping (bool shouldLoop);

    /** What read() fills: an array of channels for each version; nullptr for one that is not wanted. */
    using Outputs = std::array<float* const*, maxVersions>;
    using AreThere = std::array<bool, maxVersions>;

    /** [audio thread] Fills as many channels as there are, up to numChannels(), with full scale; silence where
        there is nothing (yet). Returns how many samples are of the take. A version that was not read for all of them is not there.
        Allocates, locks and waits nowhere.
    */
    int read (const Outputs&, int numOutputs, int numSamples, AreThere&) noexcept;

    /** [audio thread] The same of the take as it was recorded, alone. */
    int read (float* const* output, int numOutputs, int numSamples) noexcept;

    /** [any thread] The sample that is read next. */
    std::int64_t position() const noexcept { return now.load (std::memory_order_relaxed); }

    /** [any thread] Its end has been read, and it does not loop. */
    bool isAtEnd() const noexcept { return atEnd.load (std::memory_order_relaxed); }

    /** [any thread] Pages that have been read ahead and not been played, those of an earlier seek included. */
    std::size_t numPagesAhead() const noexcept { return written.load (std::memory_order_acquire) - taken.load (std::memory_order_acquire); }

    /** [any thread] Samples that were silent because the disk was late, except after a seek. */
    std::int64_t numLateSamples() const noexcept { return late.load (std::memory_order_relaxed); }

private:
    static constexpr int samplesInPage = 2048;
    static constexpr std::size_t numPages = 48;

    struct PageOfVersion
    {
        /** Whose samples these are, as Slot::id; 0: nobody's. */
        std::atomic<std::uint32_t> id { 0 };
        std::vector<std::vector<float>> channels;
    };

    struct Page
    {
        std::uint32_t seek = 0;
        std::int64_t start = 0;
        int numSamples = 0;

        /** Behind it there is nothing more. */
        bool isLast = false;
        std::optional<LoopRegion> loop;
        std::array<PageOfVersion, maxVersions> versions;
    };

    struct Slot
    {
        /** Of the version that has this place now; 0: it is free. Never used twice. */
        std::atomic<std::uint32_t> id { 0 };

        // Under `guard`: on its way to the reading thread.
        std::unique_ptr<LoopReader> incoming;
        bool hasChanged = false;

        // The reading thread's own.
        std::unique_ptr<LoopReader> reader;
        std::uint32_t readId = 0;
    };

    explicit TakePlayer (std::unique_ptr<ResampledReader>);

    // The reading thread.
    void run();
    void takeChanges();
    bool readPage (Page&);
    bool readVersion (Page&, std::size_t version);
    bool readIntoWaitingPages();

    // The audio thread.
    void copy (const Page&, const Outputs&, int numOutputs, int done, int count, AreThere&) noexcept;
    void takePage() noexcept;

    const int channels;
    const double rate, fileRate;
    const std::int64_t frames;

    std::array<Page, numPages> pages;
    std::atomic<std::size_t> written { 0 }, taken { 0 };
    std::array<Slot, maxVersions> slots;

    /** The latest seek's count; its position is written before. */
    std::atomic<std::uint32_t> wantedSeek { 0 };
    std::atomic<std::int64_t> wantedPosition { 0 };
    std::atomic<bool> shouldStop { false };

    /** Never the audio thread's. */
    std::mutex guard;
    std::optional<LoopRegion> wantedLoop;
    std::uint32_t lastId = 0;

    // The message thread's own.
    std::size_t lastPlace = 0;

    // The reading thread's own.
    std::optional<LoopRegion> loop;
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
