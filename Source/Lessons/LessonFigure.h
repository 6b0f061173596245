// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <optional>
#include <span>

namespace plus48
{
class SetupFigures;

/** A figure that the goal and the texts of a lesson may name: one row of lessonFigures(), which says where it comes from. */
struct LessonFigure
{
    enum class Of
    {
        /** One value for every armed input. */
        input,

        /** One value for the whole setup. */
        setup
    };

    enum class Kind
    {
        number,

        /** 1 is `on`, 0 is `off`. */
        toggle,

        /** 0 is `A`, 1 is `B`. */
        path,

        /** In ohms, said with its own sign. */
        ohm
    };

    /** As lesson files have it. */
    const char* id;

    /** On screen. */
    const char* name;
    const char* unit;

    /** As it is shown, and so as a goal judges it: what reads as the end of the zone is inside. */
    int decimals;
    Of of;
    Kind kind;

    /** For those who write lessons: what it is, and by what rule of the program. */
    const char* about;

    /** Nothing where the setup has no such figure: the peak of a microphone without power. */
    std::optional<double> (SetupFigures::*measure) (int input) const;

    double rounded (double value) const noexcept;

    /** Signed, with the unit: `-12 dBFS`. [any thread] */
    juce::String inWords (double value) const;

    /** A number, or the words of its kind; nothing where the text is neither. [any thread] */
    std::optional<double> fromWord (const juce::String&) const;
};

/** [any thread] All of them. */
std::span<const LessonFigure> lessonFigures() noexcept;

/** [any thread] nullptr where there is no such id. */
const LessonFigure* lessonFigure (const juce::String& id) noexcept;

/** [any thread] The end of a sentence about a figure that does not exist: `there is no figure "peek"; did you mean "peak"?` */
juce::String unknownFigure (const juce::String& id);
} // namespace plus48
