// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BackgroundJob.h"

#include "Comparison/MatchedPair.h"
#include "Equipment/Catalogue.h"
#include "Recording/TakeMetadata.h"

namespace plus48
{
/** What is found out about two versions of a take side by side: one that stays as it is, the reference, and one that is turned to its loudness. */
struct MeasuredVersions
{
    /** The reference as A and the other as B; nothing where one of them is silent. */
    std::optional<MatchedPair> pair;

    /** By so much the other is turned up to be as loud as the reference, in dB. */
    double matchGainDb() const noexcept { return pair.has_value() ? pair->gainDb : 0.0; }

    /** The chain's own noise of the reference (as a rule what was recorded) and of the other, by TakeNoise, in dBFS(A) before they are matched. */
    std::optional<double> recordedNoiseDbfsA, noiseDbfsA;

    /** How far the louder of the two lies over the threshold of hearing, by NoiseAudibility, in dB. */
    double noiseOverThresholdDb = 0.0;
};

/** [any thread but the audio thread] Of two renders of one length, channel by channel. `isCancelled` is asked between the parts. */
MeasuredVersions measureVersions (const std::vector<std::vector<double>>& reference, const std::vector<std::vector<double>>& other, const TakeMetadata& ofReference, const TakeMetadata& ofOther, const Catalogue& local);

/** [any thread but the audio thread] A whole sound file. On failure the message is one sentence. */
juce::Result readSamples (const juce::File&, std::vector<std::vector<double>>&);

/** Two versions that are there already, measured in the background. [message thread] */
class VersionMeasurement : public BackgroundJob
{
public:
    struct Job
    {
        TakeMetadata ofReference, ofOther;
        juce::File reference, other;
    };

    /** Begins at once, with the catalogue as it is now. */
    VersionMeasurement (Job, const Catalogue& local);

    /** Cancels what is not done, and waits for it. */
    ~VersionMeasurement() override { end(); }

    /** Once it has ended. */
    const MeasuredVersions& measured() const noexcept { return figures; }

private:
    juce::Result run() override;

    const Job toDo;
    const Catalogue catalogue;

    // The thread's own until it has ended.
    MeasuredVersions figures;
};
} // namespace plus48
