// SPDX-License-Identifier: GPL-3.0-or-later
#include "VersionPair.h"

namespace plus48
{
void VersionPair::set (Path path, Version reference, Version other)
{
    forget();
    pathOfReference = path;
    versionA = std::move (reference);
    versionB = std::move (other);
}

void VersionPair::setOther (Version other, const MeasuredVersions& measured)
{
    versionB = std::move (other);
    figures = measured;
    hasFigures = true;
    wholePair = figures.pair;
    error.clear();

    // Another version has another loudness in the loop as well.
    cancelled.add (std::move (measurement));
    cancelled.add (std::move (loopMatch));
    loopOfFigures.reset();
}

void VersionPair::measure()
{
    cancelled.add (std::move (measurement));
    measurement = std::make_unique<VersionMeasurement> (VersionMeasurement::Job { versionA.metadata, versionB.metadata, versionA.file, versionB.file }, catalogue);
}

void VersionPair::forget()
{
    cancelled.add (std::move (measurement));
    cancelled.add (std::move (loopMatch));
    versionA = {};
    versionB = {};
    figures = {};
    hasFigures = false;
    error.clear();
    wholePair.reset();
    wantedLoop.reset();
    loopOfFigures.reset();
}

double VersionPair::gainDb (Path path, bool isMatched) const noexcept
{
    if (! isMatched)
        return 0.0;

    if (path == pathOfReference)
        return versionA.gainDb;

    return hasFigures ? versionA.gainDb + figures.matchGainDb() : versionB.gainDb;
}

bool VersionPair::updateMeasurement()
{
    cancelled.forgetEnded();

    if (measurement == nullptr || ! measurement->hasEnded())
        return false;

    const auto ended = std::move (measurement);

    if (ended->result().failed())
        error = ended->result().getErrorMessage();
    else
        setOther (versionB, ended->measured());

    return true;
}

bool VersionPair::update (double elapsedSeconds, const std::optional<LoopRegion>& loop)
{
    if (updateMeasurement())
        return true;

    if (std::exchange (wantedLoop, loop) != loop)
    {
        sinceLoop = 0.0;
        cancelled.add (std::move (loopMatch));
    }

    sinceLoop += elapsedSeconds;

    if (loopMatch != nullptr && loopMatch->hasEnded())
    {
        const auto ended = std::move (loopMatch);

        // Where the disk fails, the whole take still counts.
        figures.pair = ended->result().wasOk() ? ended->pair() : wholePair;
        loopOfFigures = ended->job().loop;
        return true;
    }

    if (wantedLoop == loopOfFigures || loopMatch != nullptr || ! hasFigures || sinceLoop < settleSeconds)
        return false;

    if (wantedLoop.has_value())
    {
        loopMatch = std::make_unique<LoopMatch> (LoopMatch::Job { versionA.file, versionB.file, *wantedLoop });
        return false;
    }

    figures.pair = wholePair;
    loopOfFigures.reset();
    return true;
}
} // namespace plus48
