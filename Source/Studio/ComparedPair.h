// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ColourMeasurements.h"
#include "Figures.h"
#include "Listening.h"
#include "LiveMatch.h"

namespace plus48
{
/** What is known about A and B, wherever they are heard. */
struct ComparedPair
{
    struct Side
    {
        /** Of the preamp that the path begins with; or the version's own, where it has one. */
        juce::String preampName;
        double gainDb = 0.0;

        /** In the recording, in dBFS(A), before levels are matched. */
        double noiseDbfsA = 0.0;

        /** Of a take whose noise can be heard by itself: of each NoiseSource, in dBFS(A) before levels are matched; nothing where it is silent. */
        std::array<std::optional<double>, numNoiseSources> noiseParts {};
    };

    const Side& side (Path path) const noexcept { return path == Path::a ? a : b; }

    /** What a side's noise is turned by once levels are matched, in dB. */
    double matchingDb (Path) const noexcept;

    /** Of a side, as it is heard once levels are matched. */
    std::array<std::optional<double>, numNoiseSources> noiseParts (Path) const;

    Side a, b;
    Path activePath = Path::a;

    /** The versions of a take; what comes in otherwise. */
    bool isOfTake = false;

    /** How much louder B is than A, in dB: of a take before its loudness is matched, else as the knobs stand. Nothing where one of them
        is silent, or not made yet.
    */
    std::optional<double> differenceDb;

    /** Of what comes in, once it has been weighed: how much louder B is as its knobs stand, in LU, what it is heard turned up by for that, in dB, and what is
        left, in LU.
    */
    std::optional<double> liveDifferenceLu, liveResidualLu;
    double liveGainDb = 0.0;

    /** How far the louder noise of the two lies over the threshold of hearing, in dB. */
    double audibleDb = 0.0;

    /** Why nothing is said about the noise of the two, or about what B's preamp adds: a figure is only assumed. One sentence each, or empty. */
    juce::String unknownNoise, unknownSound;

    /** Likewise about the overtones of the two versions of a take: of either of them. */
    juce::String unknownOvertones;

    /** What path B's output trim takes off, in dB; 0 or less. */
    double trimDb = 0.0;

    /** Of a take: how it stands, what is left between the two once they are matched, in LU, and which of them is turned. */
    TakeComparison::State state = TakeComparison::State::none;
    double progress = 0.0, residualLu = 0.0;

    /** Once it is ready: how far A - B lies over A, in dB, and its level in dBFS; nothing where the two are the same to the bit. */
    std::optional<double> differenceUnderDb, differenceDbfs;
    Path turned = Path::b;
    juce::String problem;

    /** Whether the sides' noiseParts are known; how far the noise has been made, from 0 to 1; and why it cannot be, in one sentence. */
    bool hasNoiseParts = false;
    double noiseProgress = 0.0;
    juce::String noiseProblem;

    /** What the colour of B's preamp changes of the performance at each drive. */
    ColourMeasurements::Answer colour {};
};

/** [message thread] The pair that is heard now. Of a take it takes some milliseconds, once. */
class ComparedPairs
{
public:
    ComparedPairs (const Catalogue&, const SetupEditor&, const Figures&, const Listening&, const TakeComparison&, const LiveMatch&, ColourMeasurements&);

    ComparedPair now() const;

private:
    ComparedPair ofSetup() const;
    ComparedPair ofTake() const;
    ComparedPair::Side sideOfTake (Path) const;

    const Catalogue& catalogue;
    const SetupEditor& editor;
    const Figures& figures;
    const Listening& listening;
    const TakeComparison& comparison;
    const LiveMatch& liveMatch;
    ColourMeasurements& colours;
};
} // namespace plus48
