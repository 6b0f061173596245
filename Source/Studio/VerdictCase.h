// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Figures.h"
#include "PerformedPeak.h"

#include <array>

namespace plus48
{
/** What the verdict is about, in words: five parts of the selected input. */
struct VerdictCase
{
    struct Part
    {
        /** `Microphone`, `Budget condenser`, `20 dBA of its own noise`. */
        juce::String title, name, detail;
    };

    enum Index
    {
        microphone,
        distance,
        room,
        audioInterface,
        voice
    };

    static constexpr std::size_t numParts = 5;
    std::array<Part, numParts> parts;

    /** Nobody has recorded anything that would tell how loud it is. */
    bool isAssumed = false;

    /** What is recorded has come through a real microphone, room and interface. */
    bool hasRealRoom = false;

    /** What is said where it is assumed. */
    static constexpr auto assumedWords = "Assumed: record a take for your own answer.";

    /** Where its figures come from. */
    struct Sources
    {
        const Catalogue& catalogue;
        const SetupEditor& editor;
        const Figures& figures;
        const Calibrations& calibrations;
        const TakeLibrary& library;
        const SourceSelector& selector;
    };

    /** [message thread] Takes some milliseconds after a change of the setup. */
    static VerdictCase of (const Sources&);
};
} // namespace plus48
