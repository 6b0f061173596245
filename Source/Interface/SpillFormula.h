// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MonitorPlacement.h"

#include "Equipment/Equipment.h"

namespace plus48
{
/** What plays beside an open microphone: the equipment, and where it stands. */
struct Loudspeakers
{
    MonitorModel monitors;
    HeadphoneModel headphones;
    InterfaceModel audioInterface;
    MonitorPlacement placement {};
};

/** What an open microphone hears of monitors and headphones, as formulas. The engine's Spill and every figure that is shown start from
    this. Levels in are those of the outputs as MonitorMix gives them, in dBFS, where a full-scale sine is 0; levels out are in dB SPL at 997 Hz. [any thread]
*/
class SpillFormula
{
public:
    explicit SpillFormula (Loudspeakers);

    /** What a first-order pattern leaves of sound from this angle (0 to 180 degrees; 0 is where it looks), in dB: polar::amplitude (Eargle, The
        Microphone Book). In a room no null is one: to that a floor is added in power, -20 dB for a figure-8 and -17 dB for the cardioids (design choices within the tables' -20 dB in the null, and 15 to 20 dB for a cardioid that looks away).
    */
    static double patternDb (Pattern, double angleDeg) noexcept;

    /** Where a pattern hears least: polar::nullDeg, which is anywhere for an omni. */
    static double quietestAngleDeg (Pattern) noexcept;

    /** As the monitors are placed; where no angle is set the microphone is turned as its pattern hears them least. */
    double patternDb (Pattern) const noexcept;

    /** Both monitors at the microphone, before its pattern, while both give this level: the catalogue's figure is for +4 dBu at one metre, and falls by 6 dB
        where the distance doubles.
    */
    double monitorsSpl (double outputDbfs) const noexcept;

    /** The same in the microphone's own terms: as if it came from where it looks. */
    double monitorsSpl (double outputDbfs, Pattern) const noexcept;

    /** What leaks out of both headphones, at the microphone. The patterns of microphones do not help: it comes from where the performer is. */
    double headphonesSpl (double outputDbfs) const noexcept;

    /** At the ear, from one side of the headphones. */
    double earSpl (double outputDbfs) const noexcept;

    /** From the monitors to the microphone: the catalogue's figure is for one metre. */
    double monitorsDelaySeconds() const noexcept;

    /** From the ear past the cushion to the microphone: about half a metre (a design choice). */
    static constexpr double headphonesDelaySeconds = 0.0016;

    const Loudspeakers& loudspeakers() const noexcept { return model; }

private:
    Loudspeakers model;
    double monitorsFullScaleSpl = 0.0, earFullScaleSpl = 0.0;
};
} // namespace plus48
