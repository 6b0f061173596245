// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeLibrary.h"

#include "ListeningTest/TestHistory.h"
#include "Recording/BinDays.h"
#include "Recording/WavReader.h"

#include <juce_core/juce_core.h>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace plus48
{
/** Reads waveforms one after the other, and keeps each until it is collected. */
class TakeLibrary::PeakReader
{
public:
    // -1: until the last one has noticed, which takes no longer than a piece.
    ~PeakReader() { pool.removeAllJobs (true, -1); }

    struct Read
    {
        int number = 0;
        std::shared_ptr<const Peaks> peaks;

        /** Of a take whose recipe does not have it. */
        std::optional<double> noiseFloorDbfsA;
    };

    using NoiseFloor = std::function<std::optional<double>()>;

    /** What has been read since the last call. */
    std::vector<Read> collect()
    {
        if (! hasSome.exchange (false))
            return {};

        const std::lock_guard<std::mutex> lock (mutex);
        return std::exchange (delivered, {});
    }

    void add (int number, const juce::File& file, NoiseFloor noiseFloor)
    {
        pool.addJob (new Job (*this, number, file, std::move (noiseFloor)), true);
    }

private:
    struct Job : juce::ThreadPoolJob
    {
        Job (PeakReader& ownerToTell, int numberToRead, juce::File fileToRead, NoiseFloor noise)
            : ThreadPoolJob ("Waveform"), owner (ownerToTell), number (numberToRead), file (std::move (fileToRead)), noiseFloor (std::move (noise))
        {
        }

        JobStatus runJob() override
        {
            std::unique_ptr<WavReader> reader;

            if (WavReader::open (file, reader).failed())
                return jobHasFinished;

            // In small pieces, so that nobody waits for a long one when the program ends.
            auto peaks = std::make_shared<Peaks> (reader->numChannels());
            std::vector<std::vector<float>> samples;

            for (std::int64_t position = 0; position < reader->numFrames(); position += samplesAtOnce)
            {
                if (shouldExit() || ! reader->read (position, samplesAtOnce, samples))
                    return jobHasFinished;

                peaks->add (samples);
            }

            owner.deliver ({ number, std::move (peaks), noiseFloor != nullptr ? noiseFloor() : std::nullopt });
            return jobHasFinished;
        }

        static constexpr int samplesAtOnce = 65536;

        PeakReader& owner;
        const int number;
        const juce::File file;
        const NoiseFloor noiseFloor;
    };

    void deliver (Read read)
    {
        const std::lock_guard<std::mutex> lock (mutex);
        delivered.push_back (std::move (read));
        hasSome.store (true);
    }

    std::mutex mutex;
    std::vector<Read> delivered;
    std::atomic<bool> hasSome { false };
    juce::ThreadPool pool { 1 };
};

TakeLibrary::TakeLibrary (const juce::File& folder) : sessionFolder (std::make_unique<SessionFolder> (folder)) {}
TakeLibrary::~TakeLibrary() = default;

void TakeLibrary::forget (const juce::File& folder)
{
    sessionFolder = std::make_unique<SessionFolder> (folder);
    reader.reset();
    waveforms.clear();
    noiseFloors.clear();
    all.clear();
    numBinned = 0;
}

void TakeLibrary::close (const juce::File& folder)
{
    forget (folder);
    changed();
}

juce::Result TakeLibrary::open (const juce::File& folder, juce::StringArray& notes)
{
    forget (folder);
    const auto opened = sessionFolder->open (notes);

    if (opened.wasOk())
    {
        // What was tested with the takes lies beside them, and its bin empties with theirs.
        TestHistory (folder).addDayOfUse (BinDays::today(), notes);
        refresh();
    }
    else
    {
        changed();
    }

    return opened;
}

void TakeLibrary::refresh()
{
    all = sessionFolder->takes();
    numBinned = sessionFolder->numInBin();
    std::reverse (all.begin(), all.end());
    fillNoiseFloors();
    readPeaks();
    changed();
}

void TakeLibrary::update()
{
    if (reader == nullptr)
        return;

    const auto arrived = reader->collect();

    for (const auto& read : arrived)
    {
        waveforms[read.number] = read.peaks;

        if (read.noiseFloorDbfsA.has_value())
            noiseFloors[read.number] = *read.noiseFloorDbfsA;
    }

    if (arrived.empty())
        return;

    fillNoiseFloors();
    changed();
}

/** What recipes of before do not say, or one that was made of a log. */
void TakeLibrary::fillNoiseFloors()
{
    for (auto& take : all)
        if (const auto known = noiseFloors.find (take.number); known != noiseFloors.end() && ! take.metadata.measured.noiseFloorDbfsA.has_value())
            take.metadata.measured.noiseFloorDbfsA = known->second;
}

void TakeLibrary::readPeaks()
{
    for (const auto& take : all)
    {
        if (waveforms.count (take.number) > 0)
            continue;

        if (reader == nullptr)
            reader = std::make_unique<PeakReader>();

        // Asked for, once.
        waveforms[take.number] = nullptr;
        const auto isMissing = noiseFloorOf != nullptr && ! take.metadata.measured.noiseFloorDbfsA.has_value();
        reader->add (take.number, take.recorded, isMissing ? PeakReader::NoiseFloor ([metadata = take.metadata, of = noiseFloorOf] { return of (metadata); }) : nullptr);
    }
}

const Take* TakeLibrary::find (int number) const noexcept
{
    const auto found = std::find_if (all.begin(), all.end(), [number] (const Take& take) { return take.number == number; });
    return found != all.end() ? &*found : nullptr;
}

std::shared_ptr<const Peaks> TakeLibrary::peaks (int number) const
{
    const auto found = waveforms.find (number);
    return found != waveforms.end() ? found->second : nullptr;
}

void TakeLibrary::setPeaks (int number, std::shared_ptr<const Peaks> peaks) { waveforms[number] = std::move (peaks); }

juce::Result TakeLibrary::change (int number, const std::function<void (TakeMetadata&)>& edit)
{
    const auto found = std::find_if (all.begin(), all.end(), [number] (const Take& take) { return take.number == number; });

    if (found == all.end())
        return juce::Result::fail ("Take " + juce::String (number) + " is not in the folder any more.");

    if (found->isReadOnly)
        return juce::Result::fail (found->problem.isNotEmpty() ? found->problem : "Take " + juce::String (number) + " cannot be changed.");

    auto changedTake = *found;
    edit (changedTake.metadata);

    if (const auto saved = sessionFolder->save (changedTake); saved.failed())
        return saved;

    *found = std::move (changedTake);
    changed();
    return juce::Result::ok();
}

juce::Result TakeLibrary::rename (int number, const juce::String& name)
{
    return change (number, [&] (TakeMetadata& metadata) { metadata.name = name.trim(); });
}

juce::Result TakeLibrary::setStar (int number, bool hasStar)
{
    return change (number, [&] (TakeMetadata& metadata) { metadata.hasStar = hasStar; });
}

juce::Result TakeLibrary::remove (int number)
{
    const auto* take = find (number);

    if (take == nullptr)
        return juce::Result::fail ("Take " + juce::String (number) + " is not in the folder any more.");

    const auto removed = sessionFolder->remove (*take);
    refresh();
    return removed;
}

juce::Result TakeLibrary::restore (int number)
{
    for (const auto& binned : sessionFolder->bin())
    {
        if (binned.take.number != number)
            continue;

        const auto restored = sessionFolder->restore (binned);
        refresh();
        return restored;
    }

    return juce::Result::fail ("Take " + juce::String (number) + " is not in the bin any more.");
}

juce::Result TakeLibrary::emptyBin()
{
    const auto emptied = sessionFolder->emptyBin();
    refresh();
    return emptied;
}

void TakeLibrary::changed()
{
    if (onChange != nullptr)
        onChange();
}
} // namespace plus48
