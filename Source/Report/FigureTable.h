// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <vector>

/** Figures claimed and measured, as cards: one for each piece of equipment. */
namespace plus48
{
struct Figure
{
    juce::String name, unit;
    double claimed = 0.0, measured = 0.0;

    /** How far apart the two may be. */
    double bound = 0.1;
    int decimals = 2;

    /** The claim is "at most": anything below is as good. */
    bool isUpperLimit = false;

    double error() const noexcept { return measured - claimed; }

    /** False also where either is not a number. */
    bool isWithinBound() const noexcept;
};

struct FigureCard
{
    juce::String title, subtitle;
    std::vector<Figure> figures;
};

/** [any thread] */
juce::String toHtml (const std::vector<FigureCard>&);

/** How many there are, and how many of them are within their bounds. */
struct FigureCount
{
    int total = 0, within = 0;
};

FigureCount count (const std::vector<FigureCard>&);
} // namespace plus48
