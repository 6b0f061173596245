// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

/** The units of the signal path.

    Before the converter everything is physical: sound pressure in pascals,
    voltage in volts. After it, digital full scale, where a sine that just
    reaches full scale reads 0 dBFS, RMS and peak alike (AES17).
*/
namespace plus48
{
inline constexpr double pi = 3.141592653589793238462643383279502884;

/** Boltzmann's constant in J/K (exact since the SI of 2019). */
inline constexpr double boltzmann = 1.380649e-23;

/** All noise figures are for 20 degrees Celsius. */
inline constexpr double roomTemperatureKelvin = 293.15;

/** The speed of sound in dry air at 20 degrees, in m/s. */
inline constexpr double speedOfSound = 343.2;

/** 0 dBu: the voltage that puts 1 mW into 600 ohm. */
inline constexpr double voltsAt0Dbu = 0.774596669241483377;

/** 94 dB SPL is 1 Pa RMS, by the definition every sensitivity figure uses. */
inline constexpr double splOfOnePascal = 94.0;

/** Levels are stated at this frequency: it divides no sampling rate. */
inline constexpr double referenceHz = 997.0;

/** Where every source is calibrated: 30 cm on axis. */
inline constexpr double referenceDistanceMetres = 0.30;

/** The audio band in which noise is counted. */
inline constexpr double audioBandLowHz = 20.0;
inline constexpr double audioBandHighHz = 20000.0;

inline constexpr double sqrtTwo = 1.414213562373095048801688724209698079;

/** The peak of a sine over its RMS, in dB: levels in dBFS count a full-scale sine as 0, peak and RMS alike. */
inline constexpr double sineDb = 3.010299956639812;

inline double gainFromDb (double db) noexcept { return std::pow (10.0, db / 20.0); }
inline double dbFromGain (double gain) noexcept { return 20.0 * std::log10 (gain); }
inline double powerFromDb (double db) noexcept { return std::pow (10.0, db / 10.0); }
inline double dbFromPower (double power) noexcept { return 10.0 * std::log10 (power); }

inline double voltsFromDbu (double dbu) noexcept { return voltsAt0Dbu * gainFromDb (dbu); }
inline double dbuFromVolts (double volts) noexcept { return dbFromGain (volts / voltsAt0Dbu); }

inline double pascalsFromSpl (double spl) noexcept { return gainFromDb (spl - splOfOnePascal); }
inline double splFromPascals (double pascals) noexcept { return dbFromGain (pascals) + splOfOnePascal; }

/** The RMS thermal voltage of a resistance in a bandwidth: sqrt (4 k T R B) (Johnson and Nyquist, 1928). */
inline double thermalNoiseVolts (double ohms, double bandwidthHz) noexcept
{
    return std::sqrt (4.0 * boltzmann * roomTemperatureKelvin * ohms * bandwidthHz);
}
} // namespace plus48
