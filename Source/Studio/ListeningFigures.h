// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Setup.h"

#include "Equipment/Catalogue.h"
#include "Interface/SpillFormula.h"
#include "Signal/Units.h"

#include <array>
#include <optional>
#include <vector>

namespace plus48
{
class StudioParts;

/** How late one hears oneself through the computer by the simulated interface, as MonitorMix delays it: whole samples. */
struct InterfaceDelay
{
    static constexpr std::array<int, 6> buffers { 32, 64, 128, 256, 512, 1024 };

    InterfaceDelay() = default;
    InterfaceDelay (double sampleRate, int bufferSamples);

    /** As far away a loudspeaker is as late. */
    double metres() const noexcept { return 0.001 * totalMs * speedOfSound; }

    /** Where a sound and its late copy cancel, when both are equally loud: odd multiples of half the delay's reciprocal. */
    std::array<double, 3> notchesHz() const noexcept;

    int samples = 0;
    double totalMs = 0.0;

    /** Converters and the driver's reserve, half each; and a buffer each way. */
    double inMs = 0.0, bufferInMs = 0.0, bufferOutMs = 0.0, outMs = 0.0;
};

/** How long a level is healthy a day, in hours: 8 at 85 dBA, and half as long for every 3 dB more (NIOSH publication 98-126, 1998). It is asked with unweighted
    levels, which are rather too high than too low.
*/
struct SafeListening
{
    static constexpr double limitDb = 85.0, hoursAtLimit = 8.0, exchangeDb = 3.0;

    static double hoursADay (double db) noexcept;
    static bool isTooLoud (double db) noexcept { return db > limitDb; }
};

/** Everything that is said of listening as a number. Levels of what plays are those of the last 20 seconds of sound: on average where it is about ears, peaks where it is
    about the take, whose own level is said as a peak everywhere. [message thread]
*/
class ListeningFigures
{
public:
    /** What is mixed before the outputs' levels, in dBFS, where a full-scale sine is 0; MeterBallistics::floorDb for silence. While a backing sounds it is what the outputs'
        meters read, less their knob.
    */
    struct Played
    {
        double averageDbfs = -200.0, peakDbfs = -200.0;

        /** Independent sounds at once. */
        static Played sum (const Played&, const Played&) noexcept;
        Played times (double gain) const noexcept;
    };

    /** The input that spill is about. */
    struct OpenMicrophone
    {
        Pattern pattern = Pattern::cardioid;

        /** From the diaphragm to the recorder at 997 Hz: full scale of one pascal, in dB. */
        double recordedGainDb = 0.0;

        /** At the diaphragm, in dB SPL: the peak. */
        double voiceSpl = 0.0;
    };

    /** What the selected input records, microphone or not: the peak, and its noise, A-weighted. */
    struct InTake
    {
        double signalDbfs = -200.0, noiseDbfsA = -200.0;
    };

    struct Headphones
    {
        juce::String id, name;

        /** At the ear on average; at the microphone at most. In dB SPL. */
        double earSpl = 0.0, spillSpl = 0.0;
        double leakageDb = 0.0;
        bool isInUse = false;
    };

    struct Delays
    {
        int bufferSamples;
        InterfaceDelay delay;
    };

    /** What there is now. */
    static ListeningFigures of (const StudioParts&);

    /** `monitor` as the interface has it; the monitors may be silent whatever it says, as while a take is recorded. */
    ListeningFigures (const Catalogue&, const Setup&, const MonitorSettings& monitor, double sampleRate, Played, std::optional<OpenMicrophone>, bool areMonitorsSilent = false);

    /** The mix of all inputs as one hears them: two copies, one late, are counted as independent. */
    static Played heardOfInputs (const Played& inputs, const MonitorSettings&) noexcept;

    /** As the interface has it. */
    MonitorSettings monitor;
    bool hasDirectMonitor = true;
    InterfaceDelay delay;
    std::vector<Delays> delays;

    /** At the ear, on average, in dB SPL; and for how long that is healthy a day, where it is above the limit. */
    double earSpl = 0.0;
    std::optional<double> healthyHours;
    std::vector<Headphones> headphones;

    /** Both monitors at one metre, on average, as their knob stands. In dB SPL. */
    double monitorsSplAtOneMetre = 0.0;

    /** What the distance and the microphone's pattern make of that, in dB; 0 without a microphone. */
    double distanceDb = 0.0, patternDb = 0.0;
    double angleDeg = 180.0;

    /** At the microphone, at most, as if it came from where it looks. In dB SPL. */
    double monitorsSpillSpl = 0.0, headphonesSpillSpl = 0.0, spillSpl = 0.0;

    std::optional<OpenMicrophone> microphone;
    InTake inTake;

    /** In the take, at most: of both, and of the headphones alone, which is what muting the monitors leaves. In dBFS. */
    double spillDbfs = 0.0, mutedSpillDbfs = 0.0;

private:
    double recorded (double spl) const noexcept;
};
} // namespace plus48
