// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LoopMatch.h"
#include "MeasuredVersions.h"
#include "PlayedVersions.h"

namespace plus48
{
/** Two versions of a take that are compared as A and B: one that stays as it is, the reference, and one that is turned to its loudness, over all of the
    take or over what the loop holds. [message thread]
*/
class VersionPair
{
public:
    struct Version
    {
        TakeMetadata metadata;
        juce::File file;

        /** Its number in PlayedVersions; `notThere`: it cannot be heard yet. */
        int played = notThere;

        /** What it is turned by wherever it is heard, before it is matched to another one, in dB. */
        double gainDb = 0.0;

        /** Where it has a name of its own, and what it is made with; empty: its preamp says enough. */
        juce::String name {}, words {};

        bool isThere() const noexcept { return played != notThere; }
    };

    static constexpr int notThere = -1;

    explicit VersionPair (const Catalogue& local) : catalogue (local) {}

    /** Two others, of which nothing has been measured. */
    void set (Path pathOfReference, Version reference, Version other);

    /** The other one has been made, and measured beside the reference; or it is there, and is measured now in the background. */
    void setOther (Version, const MeasuredVersions&);
    void measure();

    /** Nothing is compared. */
    void forget();

    Path referencePath() const noexcept { return pathOfReference; }
    const Version& reference() const noexcept { return versionA; }
    const Version& other() const noexcept { return versionB; }
    Version& reference() noexcept { return versionA; }
    Version& other() noexcept { return versionB; }
    const Version& version (Path path) const noexcept { return path == pathOfReference ? versionA : versionB; }

    /** What a version is turned by as it is heard, in dB. */
    double gainDb (Path, bool isMatched) const noexcept;

    /** Over what the loop holds where that has been measured, else over the whole. */
    const MeasuredVersions& measured() const noexcept { return figures; }
    bool isMeasured() const noexcept { return hasFigures; }

    /** One sentence where the two could not be measured. */
    const juce::String& problem() const noexcept { return error; }

    /** What `measured` is of; nothing: the whole take. */
    const std::optional<LoopRegion>& measuredLoop() const noexcept { return loopOfFigures; }

    /** Some 30 times a second, with the stretch that is looped. True when something else has been measured. */
    bool update (double elapsedSeconds, const std::optional<LoopRegion>& loop);

    /** The same without looking at the loop: whoever is tested hears one gain from the first trial to the last. */
    bool updateMeasurement();

    /** A knob, or an end of the loop, that is being turned is waited for. */
    static constexpr double settleSeconds = 0.15;

private:
    const Catalogue& catalogue;
    Path pathOfReference = Path::a;
    Version versionA, versionB;
    MeasuredVersions figures;
    bool hasFigures = false;
    juce::String error;

    /** Over all of the take; what is looped, and for how long. */
    std::optional<MatchedPair> wholePair;
    std::optional<LoopRegion> wantedLoop, loopOfFigures;
    double sinceLoop = 0.0;
    std::unique_ptr<LoopMatch> loopMatch;
    std::unique_ptr<VersionMeasurement> measurement;
    CancelledJobs cancelled;
};
} // namespace plus48
