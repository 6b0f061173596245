// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LoudestSound.h"
#include "MeterBallistics.h"

#include "Interface/ChannelMeters.h"
#include "Measurement/PathFormula.h"

#include <array>

namespace plus48
{
/** What clipped along a path, until somebody has seen it. */
struct ClipLamps
{
    bool microphone = false, external = false, input = false, converter = false;

    bool any() const noexcept { return microphone || external || input || converter; }
};

/** The meters of one channel as they are shown; read 30 times a second. [message thread] */
class ChannelReadings
{
public:
    /** Takes what has gathered since the last call. */
    void update (ChannelMeters& meters, double seconds) noexcept
    {
        settling -= seconds;
        lampsWait -= seconds;
        analysedFor = settling > 0.0 ? 0.0 : analysedFor + seconds;

        const auto played = collect (meters.performance, performance, seconds), captured = collect (meters.source, source, seconds);
        const auto microphone = meters.source.takeClip();
        auto isSounding = false;

        for (std::size_t path = 0; path < 2; ++path)
        {
            auto& from = meters.paths[path];
            auto& to = paths[path];
            const auto driven = collect (from.external, to.external, seconds), recorded = collect (from.recorded, to.recorded, seconds), converted = collect (from.analogue, to.analogue, seconds);

            const ClipLamps clipped { microphone, from.external.takeClip(), from.analogue.takeClip(), from.recorded.takeClip() };

            if (lampsWait <= 0.0)
                light (to.clips, clipped);

            if (settling > 0.0)
                continue;

            const auto isHeard = LoudestSound::isSound (recorded.peak);
            isSounding |= isHeard;
            to.analysed.update (recorded.peak, recorded.meanSquare, seconds);
            to.loudestExternal.update (driven.peak, driven.meanSquare, seconds, isHeard);
            to.loudestAnalogue.update (converted.peak, converted.meanSquare, seconds, isHeard);
            light (to.analysedClips, clipped);
        }

        if (settling <= 0.0)
        {
            loudestPerformance.update (played.peak, played.meanSquare, seconds, isSounding);
            loudestSource.update (captured.peak, captured.meanSquare, seconds, isSounding);
        }
    }

    /** An input that waits: everything falls back. */
    void rest (double seconds) noexcept
    {
        ChannelMeters silence;
        update (silence, seconds);
    }

    void reset() noexcept { *this = {}; }

    void resetClips() noexcept
    {
        for (auto& path : paths)
            path.clips = path.analysedClips = {};
    }

    /** Another setup: what the one before made clip is gone, and what still sounds of it for so long lights no lamp. */
    void clearClips (double waitSeconds) noexcept
    {
        resetClips();
        lampsWait = std::max (lampsWait, waitSeconds);
    }

    /** Another setup is judged by what comes when it has settled; what is shown goes on. */
    void resetAnalysis (double settleSeconds) noexcept
    {
        settling = std::max (settling, settleSeconds);
        analysedFor = 0.0;

        for (auto& path : paths)
        {
            path.analysed.reset();
            path.loudestExternal.reset();
            path.loudestAnalogue.reset();
            path.analysedClips = {};
        }

        loudestPerformance.reset();
        loudestSource.reset();
    }

    /** How many seconds of sound the loudest is looked for in. */
    void setSpan (double seconds) noexcept
    {
        loudestPerformance.setSpan (seconds);
        loudestSource.setSpan (seconds);

        for (auto& path : paths)
            for (auto* const sound : { &path.analysed, &path.loudestExternal, &path.loudestAnalogue })
                sound->setSpan (seconds);
    }

    /** For how long the present setup has been listened to. */
    double analysedSeconds() const noexcept { return analysedFor; }

    struct OnPath
    {
        MeterBallistics external, analogue, recorded;
        ClipLamps clips;

        /** The same since the setup was changed last: what advice is about. */
        LoudestSound analysed, loudestExternal, loudestAnalogue;
        ClipLamps analysedClips;
    };

    const OnPath& path (Path which) const noexcept { return paths[which == Path::a ? 0 : 1]; }

    /** In pascals or volts. */
    MeterBallistics performance, source;
    LoudestSound loudestPerformance, loudestSource;

    /** The peak as a figure, in dB of the meter's unit, the same wherever it is said: the loudest of the last 20 s of sound. While a setup is new what is held
        counts too; after a long pause only that.
    */
    double peakFigureDb (const MeterBallistics& meter, const LoudestSound& loudest) const noexcept
    {
        if (loudest.silentSeconds() > longPauseSeconds || loudest.peakDb() <= MeterBallistics::floorDb)
            return meter.holdDb();

        return analysedFor < MeterBallistics::holdSeconds ? std::max (meter.holdDb(), loudest.peakDb()) : loudest.peakDb();
    }

    /** What is recorded on a path, in dBFS. */
    double peakFigureDb (Path which) const noexcept { return peakFigureDb (path (which).recorded, path (which).analysed); }

private:
    static constexpr double longPauseSeconds = 5.0;

    struct Collected
    {
        double peak = 0.0, meanSquare = 0.0;
    };

    static Collected collect (Meter& meter, MeterBallistics& reading, double seconds) noexcept
    {
        // Blocks of a device may come more rarely than readings: then the latest one still counts.
        const auto gathered = meter.takeMeanSquare();
        const Collected taken { meter.takePeak(), gathered.value_or (meter.latestMeanSquare()) };
        reading.update (taken.peak, taken.meanSquare, seconds);
        return taken;
    }

    static void light (ClipLamps& lamps, const ClipLamps& clipped) noexcept
    {
        lamps.microphone |= clipped.microphone;
        lamps.external |= clipped.external;
        lamps.input |= clipped.input;
        lamps.converter |= clipped.converter;
    }

    std::array<OnPath, 2> paths;

    /** At the start, what there is is judged at once. */
    double settling = 0.0, analysedFor = 60.0, lampsWait = 0.0;
};
} // namespace plus48
