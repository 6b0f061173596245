// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Converter.h"

#include "Microphone/InputLoading.h"
#include "Preamp/Preamp.h"
#include "Preamp/PreampResponse.h"
#include "SoundSource/SourceLevel.h"

#include <array>
#include <optional>
#include <vector>

namespace plus48
{
/** The inline booster has no knob: this is its gain. */
inline constexpr double boosterGainDb = 25.0;

/** One preamp on a path, and what it is there. */
struct PreampPlan
{
    enum class Role
    {
        booster,
        external,

        /** The interface's own: built-in mic preamp, line stage or instrument input. */
        input
    };

    Role role = Role::input;
    PreampModel model;
    double inputOhm = 3000.0;
};

/** What one path consists of, from the cable to the converter. */
struct PathPlan
{
    std::vector<PreampPlan> preamps;
    Converter::Model converter;

    /** The microphone or the booster gets no power here, whatever the switch says. */
    bool isUnpowered = false;

    /** The external preamp's own converter, by optical link. */
    bool isOptical = false;
};

/** A channel as it is plugged together: the figures behind a rig's ids.

    The engine and every calculation about a rig (noise budget, level diagram) start from this.
*/
struct ChannelPlan
{
    /** One of these two. */
    std::optional<MicrophoneModel> microphone;
    std::optional<InstrumentModel> instrument;

    SourceLevel::Model sourceLevel;
    SourceImpedance impedance;
    std::optional<double> roomDba;
    std::optional<PreampPlan> booster;
    std::array<PathPlan, 2> paths; // A, B

    NoiseMutes noiseMutes;
    bool character = true;

    /** [message thread] The rig must have passed RigCheck: its ids are looked up without question. */
    static ChannelPlan from (const Rig&, const ChannelRig&, const Catalogue&);

    const PathPlan& path (Path which) const noexcept { return paths[which == Path::a ? 0 : 1]; }

    /** What the source is plugged into: it sees this impedance. */
    double loadOhm (Path which) const noexcept;
};

struct ChannelSettings;

/** How a preamp's knobs stand, by the part it plays on its path. [audio thread] */
Preamp::Settings preampSettings (PreampPlan::Role, Path, bool isLast, const ChannelSettings&) noexcept;
} // namespace plus48
