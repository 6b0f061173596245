// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LessonCondition.h"
#include "SecondHarmonics.h"

#include "Measurement/PathFormula.h"
#include "Studio/Setup.h"
#include "Studio/SourcePeaks.h"

namespace plus48
{
/** For how long each path has been listened to in a lesson, in seconds. */
struct PathsHeard
{
    double a = 0.0, b = 0.0;
};

/** The figures of a setup by the formulas and forecasts that the window and the coach go by: what a goal is judged by, and what texts say.
    A figure is worked out when it is asked for; the one that is rendered takes a second, or, where there is somebody who measures it in the background, is
    nothing until it is known. What plays must be open in the selector. A method for each row of LessonFigure. [message thread]
*/
class SetupFigures
{
public:
    SetupFigures (const Setup&, const Catalogue&, const SourcePeaks&, PathsHeard = {}, SecondHarmonics* = nullptr);

    /** One for each armed input, or one for a figure of the whole setup. */
    std::vector<std::optional<double>> values (const LessonFigure&) const;

    bool meets (const LessonCondition& condition) const { return condition.isMetBy (values (*condition.figure)); }
    bool meets (const std::vector<LessonCondition>& goal) const;

    /** What LessonFigure's rows stand for; units and sources are there. Figures of the setup do not ask for the input. */
    std::optional<double> peak (int input) const;
    std::optional<double> aboveNoise (int input) const;
    std::optional<double> noise (int input) const;
    std::optional<double> headroom (int input) const;
    std::optional<double> trebleLoss (int input) const;
    std::optional<double> load (int input) const;
    std::optional<double> powered (int input) const;
    std::optional<double> gain (int input) const;
    std::optional<double> gainLow (int input) const;
    std::optional<double> gainHigh (int input) const;
    std::optional<double> externalGain (int input) const;
    std::optional<double> externalTrim (int input) const;
    std::optional<double> distance (int input) const;
    std::optional<double> activePath (int input) const;
    std::optional<double> secondHarmonic (int input) const;
    std::optional<double> loudnessGap (int input) const;
    std::optional<double> spill (int input) const;
    std::optional<double> betterPreamp (int input) const;
    std::optional<double> loopGain (int) const;
    std::optional<double> delay (int) const;
    std::optional<double> inputs (int) const;
    std::optional<double> heardA (int) const { return heard.a; }
    std::optional<double> heardB (int) const { return heard.b; }

private:
    /** As the engine runs it. */
    ChannelRig channelOf (int input) const;
    PathFormula formulaOf (const ChannelRig&) const;
    std::optional<ExpectedLevel> expected (int input) const;
    MonitorSettings monitor() const;
    std::vector<int> armedInputs() const;

    Setup setup;
    const Catalogue& catalogue;
    const SourcePeaks& peaks;
    PathsHeard heard;
    SecondHarmonics* harmonics;
};
} // namespace plus48
