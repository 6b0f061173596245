// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BackgroundJob.h"

#include "Equipment/Catalogue.h"
#include "Recording/TakeMetadata.h"

namespace plus48
{
/** Where the noise of a path comes from: the words of NoiseMutes. */
enum class NoiseSource
{
    room,
    microphone,
    preamp,
    converter
};

constexpr std::size_t numNoiseSources = 4;

/** The noise of both paths of a take where nobody plays, all of it and of each source by itself, rendered into WAV files with the knobs moved as they
    were. [message thread]
*/
class NoiseRender : public BackgroundJob
{
public:
    /** A source by itself; nothing: all of them. */
    using Part = std::optional<NoiseSource>;

    struct Job
    {
        /** The recipes of both versions: as recorded, and the other one. */
        std::array<TakeMetadata, 2> versions;

        /** Where the files go. */
        juce::File folder;
    };

    /** Begins at once, with the catalogue as it is now. */
    NoiseRender (Job, const Catalogue& local);

    /** Cancels what is not done, and waits for it. Files that nobody took are removed. */
    ~NoiseRender() override;

    struct Made
    {
        /** Its place in Job::versions. */
        std::size_t version = 0;
        Part part;
        juce::File file;

        /** By formula; nothing where this source is silent, and then there is no file. */
        std::optional<double> dbfsA;
    };

    /** All of both versions comes first, then source by source. */
    static constexpr std::size_t numParts = 2 * (1 + numNoiseSources);

    /** What has been made since the last call; the files are the caller's from now on. */
    std::vector<Made> taken();

private:
    juce::Result run() override;
    juce::Result make (Made&, double from, double to);

    const Job toDo;
    const Catalogue catalogue;

    /** Written in order by the thread, and read as far as they are done. */
    std::array<Made, numParts> parts;
    std::atomic<std::size_t> numMade { 0 };
    std::size_t numTaken = 0;
};
} // namespace plus48
