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
    /** The levels of one place since the last time. */
    struct Level
    {
        double peak = 0.0, meanSquare = 0.0;

        Level times (double gain) const noexcept { return { gain * peak, gain * gain * meanSquare }; }
    };

    struct PathLevels
    {
        Level external, analogue, recorded;
        ClipLamps clipped;
    };

    struct Levels
    {
        Level performance, source;
        std::array<PathLevels, 2> paths; // A, B
    };

    /** What a meter has gathered since the last call. */
    static Level taken (Meter& meter) noexcept
    {
        // Blocks of a device may come more rarely than readings: then the latest one still counts.
        const auto gathered = meter.takeMeanSquare();
        return { meter.takePeak(), gathered.value_or (meter.latestMeanSquare()) };
    }

    /** Takes what has gathered since the last call. */
    void update (ChannelMeters& meters, double seconds) noexcept
    {
        Levels levels { taken (meters.performance), taken (meters.source), {} };
        const auto microphone = meters.source.takeClip();

        for (std::size_t path = 0; path < 2; ++path)
        {
            auto& from = meters.paths[path];
            levels.paths[path] = { taken (from.external), taken (from.analogue), taken (from.recorded), { microphone, from.external.takeClip(), from.analogue.takeClip(), from.recorded.takeClip() } };
        }

        update (levels, seconds);
    }

    void update (const Levels& levels, double seconds) noexcept
    {
        settling -= seconds;
        lampsWait -= seconds;
        analysedFor = settling > 0.0 ? 0.0 : analysedFor + seconds;
        show (levels.performance, performance, seconds);
        show (levels.source, source, seconds);
        auto isSounding = false;
        quietFor = LoudestSound::isSound (std::max (levels.paths[0].recorded.peak, levels.paths[1].recorded.peak)) ? 0.0 : quietFor + seconds;

        for (std::size_t path = 0; path < 2; ++path)
        {
            const auto& from = levels.paths[path];
            auto& to = paths[path];
            show (from.external, to.external, seconds);
            show (from.recorded, to.recorded, seconds);
            show (from.analogue, to.analogue, seconds);

            if (lampsWait <= 0.0)
                light (to.clips, from.clipped);

            if (settling > 0.0)
                continue;

            const auto isHeard = LoudestSound::isSound (from.recorded.peak);
            isSounding |= isHeard;
            to.analysed.update (from.recorded.peak, from.recorded.meanSquare, seconds);
            to.loudestExternal.update (from.external.peak, from.external.meanSquare, seconds, isHeard);
            to.loudestAnalogue.update (from.analogue.peak, from.analogue.meanSquare, seconds, isHeard);
            light (to.analysedClips, from.clipped);
        }

        if (settling <= 0.0)
        {
            loudestPerformance.update (levels.performance.peak, levels.performance.meanSquare, seconds, isSounding);
            loudestSource.update (levels.source.peak, levels.source.meanSquare, seconds, isSounding);
        }
    }

    /** An input that waits: everything falls back. */
    void rest (double seconds) noexcept
    {
        update (Levels {}, seconds);
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

    /** Whether there is a sound, and no pause; blocks of a device may come more rarely than readings. */
    bool isSounding() const noexcept { return quietFor < 0.1; }

    /** For how long the present setup has been listened to. */
    double analysedSeconds() const noexcept { return analysedFor; }

    /** Long enough for its level to be judged. */
    bool isHeardEnough() const noexcept { return analysedFor >= heardEnoughSeconds; }

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
    static constexpr double longPauseSeconds = 5.0, heardEnoughSeconds = 1.5;

    static void show (const Level& level, MeterBallistics& reading, double seconds) noexcept { reading.update (level.peak, level.meanSquare, seconds); }

    static void light (ClipLamps& lamps, const ClipLamps& clipped) noexcept
    {
        lamps.microphone |= clipped.microphone;
        lamps.external |= clipped.external;
        lamps.input |= clipped.input;
        lamps.converter |= clipped.converter;
    }

    std::array<OnPath, 2> paths;
    double quietFor = 60.0;

    /** At the start, what there is is judged at once. */
    double settling = 0.0, analysedFor = 60.0, lampsWait = 0.0;
};
} // namespace plus48
