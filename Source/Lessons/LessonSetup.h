// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/RigDraft.h"
#include "SoundSource/ShippedPerformances.h"
#include "Studio/Setup.h"

#include <array>
#include <span>

namespace plus48
{
/** A number or switch of a setup that is no part of the rig: what one hears while recording. */
struct ListeningField
{
    /** In the `listening` object of a lesson's setup. */
    const char* name;
    Range range;
    bool isToggle;
    void (*write) (Setup&, double);
};

inline constexpr std::size_t numListeningFields = 9;

/** [any thread] A row each. */
std::span<const ListeningField, numListeningFields> listeningFields() noexcept;

/** What a lesson file says of a setup: all of it where a lesson begins, and only what is turned where it says how a goal is met. */
struct LessonSetup
{
    /** As rig files have it. */
    RigDraft rig;

    /** What plays, one for each channel of the rig: shipped performances. Empty: a voice. */
    std::vector<InputSource> sources;

    std::optional<juce::String> headphonesId, monitorsId;

    /** A shipped performance that is heard beside it, and spills. */
    std::optional<juce::String> backing;

    /** Path B is made as loud as path A, by its trim first. */
    std::optional<bool> isLevelMatched;

    std::array<std::optional<double>, numListeningFields> listening {};
};

/** [any thread] The change on top. Its channel counts for every channel of the base; several channels replace all of them. */
LessonSetup overlay (LessonSetup base, const LessonSetup& change);

/** [message thread] The setup as it stands on the panel; what plays brings its own level. Nothing is mended silently: on failure the message is one
    sentence about the first thing that does not fit.
*/
juce::Result makeSetup (const LessonSetup&, const ShippedPerformances&, const Catalogue&, Setup& result);
} // namespace plus48
