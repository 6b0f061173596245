// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BackgroundJob.h"

#include "Comparison/MatchedPair.h"
#include "Equipment/Catalogue.h"
#include "Recording/TakeMetadata.h"

namespace plus48
{
/** A version of a take on its way: rendered from the raw performance into a WAV file, and measured beside what was recorded. [message thread] */
class VersionRender : public BackgroundJob
{
public:
    struct Job
    {
        /** The take's recipe; and what is to be rendered: the same, but for what is different. */
        TakeMetadata asRecorded, version;

        /** The take's own files. */
        juce::File recorded, raw;

        /** Where it goes; what is there is replaced. */
        juce::File file;
    };

    /** What was found out about the version on the way. */
    struct Measured
    {
        /** What was recorded as A, and the version as B; nothing where one of them is silent. */
        std::optional<MatchedPair> pair;

        /** By so much the version is turned up to be as loud as what was recorded, in dB. */
        double matchGainDb() const noexcept { return pair.has_value() ? pair->gainDb : 0.0; }

        /** The chain's own noise of what was recorded and of the version, by TakeNoise, in dBFS(A) before they are matched. */
        std::optional<double> recordedNoiseDbfsA, noiseDbfsA;

        /** How far the louder of the two lies over the threshold of hearing, by NoiseAudibility, in dB. */
        double noiseOverThresholdDb = 0.0;
    };

    /** Begins at once. The catalogue stays as long as this does. */
    VersionRender (Job, const Catalogue& local);

    /** Cancels what is not done, and waits for it. The file is removed unless it was kept. */
    ~VersionRender() override;

    /** The file is somebody else's from now on. */
    void keepFile() noexcept { isKept = true; }

    /** Once it has ended. */
    const Measured& measured() const noexcept { return figures; }
    const Job& job() const noexcept { return toDo; }

private:
    juce::Result run() override;
    juce::Result measure (const std::vector<std::vector<double>>& version);

    const Job toDo;
    const Catalogue& catalogue;
    bool isKept = false;

    // The thread's own until it has ended.
    Measured figures;
};

/** Nothing, or in one sentence why a take is too long to be rendered: all of it is held in memory. */
juce::Result checkLength (const TakeMetadata&);
} // namespace plus48
