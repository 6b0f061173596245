// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/GearMenu/Basis.h"

#include "Signal/ResponseCurve.h"

#include <optional>
#include <vector>

namespace plus48::ui
{
/** What equipment says about +48 V. */
enum class PowerBadge
{
    none,
    needsPhantom,

    /** A passive ribbon: it could be harmed. */
    noPhantom
};

/** One row of the list. */
struct GearItem
{
    juce::String id, name;

    /** Of what is on the second shelf. */
    juce::String maker;

    /** What it is for, in a few words. */
    juce::String purpose;

    PowerBadge badge = PowerBadge::none;

    /** The figure at the end of the row, and its bar, 0 to 1. */
    juce::String figure;
    std::optional<double> bar;

    /** A heading before this row, where another kind begins. */
    juce::String heading, headingFigure;

    bool isInUse = false, isUsersOwn = false;

    /** Why it cannot be chosen; empty where it can. */
    juce::String disabledReason;
};

/** Everything known about one piece of equipment, and what it would change. Words between `*` are bold. */
struct Datasheet
{
    struct Row
    {
        juce::String label, figure;
        Basis basis = Basis::none;
    };

    struct Bar
    {
        enum class Tint
        {
            thisOne,
            other,
            noise
        };

        juce::String label, figure;

        /** 0 to 1. */
        double length = 0.0;
        Tint tint = Tint::other;
    };

    juce::String title, subtitle;
    PowerBadge badge = PowerBadge::none;
    std::vector<Row> rows;

    /** How it sounds and why; where a performance comes from. Before the figures where it is what matters most. */
    juce::String words;
    bool wordsFirst = false;

    std::optional<ResponseCurve> response;
    Basis responseBasis = Basis::none;

    /** What the figures rest on, in the catalogue's own words. */
    juce::String basisWords;

    juce::String barsTitle;
    std::vector<Bar> bars;

    /** The input impedances that can be chosen now: of the preamp in use. */
    std::vector<double> inputOhms;

    /** The preamp in use can be set to its clean level or be driven: which of allDrives it is, -1 for none. Absent for any other. */
    std::optional<int> drive;

    /** Whether a blind test can show what it does: see proofLabel. */
    bool canBeProved = false;

    juce::String effectTitle { "In your path" }, effect;

    /** What the button says, and what else it does. */
    juce::String button, consequence;

    /** Why there is nothing to press; empty where there is. */
    juce::String disabledReason;
    bool isInUse = false;
};
} // namespace plus48::ui
