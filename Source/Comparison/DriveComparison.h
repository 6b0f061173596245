// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Measurement/DriveLevel.h"
#include "Recording/Render.h"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace plus48
{
/** How an external preamp stands for a drive, and what that changes. */
struct DriveFigures
{
    Drive drive = Drive::clean;
    DriveSetting setting;
    DriveReach reach;

    /** The performance through the preamp so driven, less the same at the clean level with curves that are straight, made equally loud: RMS over RMS, in dB.
        Nothing where the performance is silent, or nothing at all is different.
    */
    std::optional<double> differenceDb;
};

/** One external preamp on one performance at each of its drives: rendered, made equally loud, subtracted; as recorded, but without noise and without
    the rounding of a converter, so that what is left is what the preamp itself does. [any thread but the audio thread]
*/
class DriveComparison
{
public:
    /** The channel of a rig that has been checked, with the preamp in its slot. `performance` at the rig's sampling rate, full scale 1. */
    DriveComparison (const Rig&, const ChannelRig&, const Catalogue&, std::span<const float> performance);

    /** Asked now and then: whether nobody wants it any more. What comes out then means nothing. */
    std::function<bool()> isCancelled;

    /** The loudest passages at the preamp's input, as the RMS of a sine with that peak, in dBu; found by rendering. Nothing where they are silent. */
    std::optional<double> loudestDbu();

    /** As driveSetting() has it for these passages. Of hot, which gives way where it is loud, the trim is what makes the performance as loud as at the
        clean level, in hundredths: found by rendering both.
    */
    DriveSetting setting (Drive);

    DriveFigures figures (Drive);
    std::array<DriveFigures, 3> all();

private:
    using Channels = std::vector<std::vector<double>>;

    Channels rendered (const DriveSetting&, double level = 1.0, RenderStage = RenderStage::recorded) const;
    DriveSetting byLevel (Drive);
    const Channels& atCleanLevel();
    const Channels& straight();

    Rig rig;
    const Catalogue& catalogue;
    const PreampModel& preamp;
    const std::span<const float> performance;
    std::optional<double> loudest;
    bool isLoudestKnown = false;
    std::optional<Channels> clean, linear, hot;
};

/** A stretch around the highest sample, so many seconds long or all there is. [any thread] */
std::span<const float> loudestPart (std::span<const float> performance, double sampleRate, double seconds);
} // namespace plus48
