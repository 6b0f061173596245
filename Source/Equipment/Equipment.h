// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FigureBasis.h"
#include "ResponsePoints.h"

#include <juce_core/juce_core.h>

#include <map>
#include <optional>
#include <utility>
#include <vector>

/** The equipment as data: one struct a kind, one field a column of the catalogue.

    A blank noise figure means none. Figures are those of the makers unless
    `basis` calls them a design choice.
*/
namespace plus48
{
struct Identity
{
    juce::String id;
    juce::String name;
    juce::String typicalOf;
    juce::String basis;

    /** Who makes it, and the year it came out: of equipment by name. */
    juce::String maker, year;

    /** On the second shelf: what people own, with the figures of its datasheet. */
    bool byName = false;
    bool usersOwn = false;

    /** The figures that are not the maker's own word, by column. Empty where the table does not tell them apart. */
    std::map<juce::String, FigureBasis> figureBasis;

    /** Columns that were blank in the table and took a default: what the structs here are initialised with. */
    juce::StringArray defaulted;

    /** Of the user's own and of what is on the second shelf: the row as the table has it, column and cell, without what is blank. */
    std::vector<std::pair<juce::String, juce::String>> row;

    /** [any thread] What the figure in this column rests on, where the table tells the figures apart. */
    FigureBasis basisOf (const juce::String& column) const;
    bool isAssumed (const juce::String& column) const { return basisOf (column) == FigureBasis::assumed; }

    /** [any thread] With the maker in front: "MOTU M2". */
    juce::String fullName() const { return byName && maker.isNotEmpty() ? maker + " " + name : name; }
};

/** Directional patterns of the first order: see PolarPattern.h. */
enum class Pattern
{
    omni,
    cardioid,
    supercardioid,
    hypercardioid,
    figure8
};

enum class PowerNeed
{
    none,
    phantom,
    plugIn
};

/** A parallel resonance of the transducer, seen in its output impedance: `900 ohm at 45 Hz Q 1`. */
struct ImpedancePeak
{
    double ohm = 0.0;
    double hz = 0.0;
    double q = 1.0;
};

/** How a piece of equipment is drawn. */
enum class MicrophonePicture
{
    handheld,
    broadcast,
    ribbon,
    pencil,
    large,
    headset
};

enum class InstrumentPicture
{
    guitar,
    bass,
    keyboard,
    computer
};

struct MicrophoneModel
{
    Identity identity;
    juce::String kind;
    MicrophonePicture picture = MicrophonePicture::handheld;

    /** Its kind is exactly `ribbon`. */
    bool isRibbon = false;
    double sensitivityMvPerPa = 1.0;

    /** Active types only; a passive one has the thermal noise of its output resistance instead. */
    std::optional<double> selfNoiseDba;

    double outputOhm = 150.0;
    double outputHenry = 0.0;
    std::optional<ImpedancePeak> resonance;
    double maxSplDb = 130.0;
    Pattern pattern = Pattern::cardioid;
    PowerNeed power = PowerNeed::none;
    ResponsePoints response;

    /** +48 V on a faulty cable can harm it. */
    bool isPassiveRibbon() const noexcept { return isRibbon && power == PowerNeed::none; }
};

/** A pickup (with inductance) or a line source (without). */
struct InstrumentModel
{
    Identity identity;
    InstrumentPicture picture = InstrumentPicture::computer;

    /** The open-circuit RMS level of a sine of amplitude 1.0 in the performance. */
    double fullScaleDbu = 0.0;

    double outputOhm = 100.0;
    double inductanceHenry = 0.0;
    double parallelFarad = 0.0;

    /** Volume and tone pots across the pickup; 0 means none. */
    double potOhm = 0.0;

    bool isPickup() const noexcept { return inductanceHenry > 0.0; }
};

/** What amplifies, by the curve that it has without feedback. */
enum class AmplifierDevice
{
    /** Op-amps, discrete or integrated. */
    feedback,

    /** Single-ended class A, and field-effect transistors. */
    classA,
    triode,

    /** A triode at a low voltage. */
    starvedTriode
};

/** The transformer whose iron core colours the sound. */
enum class Core
{
    none,
    input,
    output
};

enum class Limit
{
    rail,
    soft
};

/** Harmonics of a preamp at 997 Hz (and 50 Hz), in dB below the fundamental; catalogue targets. */
struct HarmonicTargets
{
    std::optional<double> h2At4Dbu, h3At4Dbu, h2At20Dbu, h3At20Dbu, h3At50HzAt20Dbu;
};

/** What makes an amplifier noisy. Blank: that part is absent. */
struct AmplifierNoise
{
    /** Equivalent input noise, A-weighted, 150 ohm source, at high gain. */
    std::optional<double> einDbuA;

    /** Noise at the output that no gain reduces, A-weighted, before the trim. */
    std::optional<double> outputDbuA;

    /** Corner of the 1/f part; 0 means white. */
    double flickerHz = 0.0;

    /** Mains buzz at the input, A-weighted. */
    std::optional<double> buzzDbuA;
};

/** One preamp, built-in or external: the same figures describe both. */
struct PreampModel
{
    Identity identity;
    juce::String character;

    /** For people only: the circuit is what the next three say. */
    juce::String topology;
    AmplifierDevice device = AmplifierDevice::feedback;
    Core core = Core::none;

    /** Above this gain a further stage is switched in. */
    std::optional<double> extraStageAboveDb;

    juce::String supply;
    int channels = 1;

    double gainMinDb = 0.0;
    double gainMaxDb = 60.0;
    double trimMinDb = 0.0;

    AmplifierNoise noise;

    /** The first is the default. */
    std::vector<double> inputOhms { 3000.0 };

    /** Sine at the supply rail, in dBu RMS; none where the converter behind it clips first (built-in preamps). */
    std::optional<double> maxOutDbu;

    Limit limit = Limit::rail;
    HarmonicTargets harmonics;
    ResponsePoints response;

    /** An own converter, reaching the interface by optical link. */
    std::optional<double> converterMaxInDbu, converterDynamicRangeDba;

    /** 0 means there is no pad. */
    double padDb = 0.0;

    /** It goes between microphone and cable, runs on +48 V and has no knob. */
    bool isBooster = false;

    bool isInlineBooster() const noexcept { return isBooster; }
};

enum class Jack
{
    mic,
    line,
    instrument
};

/** One of the ways into an interface: its preamp, and the level there that is 0 dBFS at 0 dB of gain. */
struct InterfaceInput
{
    PreampModel preamp;
    double maxInDbuAt0Db = 12.0;
};

struct InterfaceModel
{
    Identity identity;
    int inputs = 2;
    int opticalInputs = 0;

    InterfaceInput mic;
    InterfaceInput line;

    /** A sound card has none. */
    std::optional<InterfaceInput> instrument;

    double converterDynamicRangeDba = 110.0;
    int bits = 24;
    bool hasPhantom = true;
    bool hasPlugInPower = false;
    bool hasDirectMonitor = true;

    double headphoneOhm = 10.0;
    double headphoneMaxDbu = 10.0;
    double lineOutMaxDbu = 16.0;

    /** [any thread] nullptr where the interface has no such jack. */
    const InterfaceInput* input (Jack) const noexcept;
};

struct HeadphoneModel
{
    Identity identity;
    double impedanceOhm = 80.0;
    double sensitivitySplPerVolt = 108.0;
    double leakageDb = -60.0;
};

struct MonitorModel
{
    Identity identity;
    double splAtMicFor4Dbu = 85.0;
    double delayMs = 3.0;
    ResponsePoints response;
};
} // namespace plus48
