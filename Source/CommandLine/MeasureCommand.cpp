// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"
#include "Errors.h"
#include "RigBuilder.h"

#include "Measurement/ChainMeasurement.h"
#include "Rig/RigJson.h"

namespace plus48
{
namespace
{
using juce::String;

std::vector<OptionSpec> specs()
{
    std::vector<OptionSpec> all {
        { "--in", "sine:HZ@DBFS", "the performance whose level is measured, default sine:997@-20" },
        { "--at-dbu", "DBU", "output level of the preamp at which harmonics are measured, default +4" },
        { "--at-hz", "HZ", "their fundamental, default 997" },
        { "--channel", "N", "which channel of a rig of several, default 1" },
        { "--seconds", "S", "how long noise is averaged, 1 to 600, default 30; an A-weighted level then scatters by 0.044 dB / sqrt (S)" },
        { "--json", {}, "print one JSON object" },
    };

    for (const auto& more : { fullScaleOptionSpecs(), std::vector<OptionSpec> { equipmentOptionSpec() }, chainOptionSpecs() })
        all.insert (all.end(), more.begin(), more.end());

    return all;
}

/** Every frequency asked for has to fit below half the sampling rate. */
double checkedHz (const char* option, double hz, const Rig& rig)
{
    if (hz >= 0.5 * rig.sampleRate)
        throw BadInput (String (option) + " " + toText (hz) + " Hz cannot be measured at " + toText (rig.sampleRate) + " Hz; less than half of it would be right.");

    return hz;
}

MeasurementOptions readMeasurement (const Options& options, const Rig& rig)
{
    MeasurementOptions measurement;

    if (const auto in = options.text ("--in"))
    {
        TestSignal signal;

        if (const auto parsed = TestSignal::parse (*in, signal); parsed.failed() || ! signal.hz.has_value())
            throw BadInput ("--in " + quoted (*in) + " cannot be measured; sine:HZ@DBFS would be right, such as sine:997@-20.");

        measurement.toneHz = checkedHz ("--in", *signal.hz, rig);
        measurement.toneDbfs = signal.dbfs;
    }

    measurement.atDbu = options.number ("--at-dbu", { -80.0, 60.0 }, "dBu").value_or (measurement.atDbu);
    measurement.atHz = checkedHz ("--at-hz", options.number ("--at-hz", { 20.0, 20000.0 }, "Hz").value_or (measurement.atHz), rig);
    measurement.noiseSeconds = options.number ("--seconds", { 1.0, 600.0 }, "seconds").value_or (measurement.noiseSeconds);
    measurement.channel = options.wholeNumber ("--channel", 1, static_cast<int> (rig.channels.size())).value_or (1) - 1;
    return measurement;
}

juce::var toPairs (const std::vector<MeasuredPoint>& points)
{
    juce::Array<juce::var> pairs;

    for (const auto& point : points)
        pairs.add (juce::Array<juce::var> { point.hz, point.db });

    return pairs;
}

juce::var toJson (const ChainFigures& figures, const MeasurementOptions& measurement, const Rig& rig, const std::vector<DriveReach>& reached)
{
    const auto& shares = figures.noise.shares;
    juce::Array<juce::var> harmonics;

    for (const auto dbc : figures.harmonics.dbc)
        harmonics.add (dbc);

    return JsonObject()
        .set ("level_dbfs", figures.levelDbfs)
        .set ("gain_db", figures.gainDb)
        .set ("ein_dbu_a", figures.ein.dbuA)
        .set ("ein_dbu", figures.ein.dbu)
        .set ("noise_dbfs_a", figures.noise.dbfsA)
        .set ("noise_dbfs", figures.noise.dbfs)
        .set ("noise_shares", JsonObject().set ("room", shares.room).set ("microphone", shares.microphone).set ("preamp", shares.preamp).set ("converter", shares.converter))
        .set ("max_input_dbu", figures.maxInput.dbu)
        .set ("max_input_reached", figures.maxInput.isDistortion ? "1 % THD" : "0 dBFS")
        .set ("harmonics_dbc", harmonics)
        .set ("harmonics_at_dbu", figures.harmonics.outputDbu)
        .set ("harmonics_at_hz", measurement.atHz)
        .set ("thd_percent", figures.harmonics.thdPercent)
        .set ("response_db", toPairs (figures.response))
        .set ("input_response_db", toPairs (figures.inputResponse))
        .set ("latency_samples", figures.latency.reported)
        .set ("measured_latency_samples", figures.latency.measured)
        .set ("worst_alias_dbc", figures.alias.worstDbc)
        .set ("channel", measurement.channel + 1)
        .set ("preamp_drive", reachToJson (reached))
        .set ("rig", toJson (rig));
}

String decibels (double value, const char* unit)
{
    return std::isfinite (value) ? String (value, 2) + " " + unit : String ("none");
}

String percent (double fraction) { return String (100.0 * fraction, 1) + " %"; }

/** The octaves of the response; all of it is in --json. */
String responseInWords (const std::vector<MeasuredPoint>& points)
{
    juce::StringArray words;

    for (const auto hz : { 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0, 10000.0, 20000.0 })
        for (const auto& point : points)
            if (std::abs (point.hz / hz - 1.0) < 0.01)
            {
                words.add (toText (hz) + " Hz " + String (point.db, 1));
                break;
            }

    return words.joinIntoString (", ");
}

void print (const ChainFigures& figures, const MeasurementOptions& measurement, const Console& console)
{
    const auto line = [&] (const char* name, const String& value) { console.print ("  " + String (name).paddedRight (' ', 20) + value); };

    const auto& shares = figures.noise.shares;
    const auto& h = figures.harmonics;

    line ("level", decibels (figures.levelDbfs, "dBFS") + ", of sine:" + toText (measurement.toneHz) + "@" + toText (measurement.toneDbfs));
    line ("gain", decibels (figures.gainDb, "dB"));
    line ("EIN", decibels (figures.ein.dbuA, "dBu(A)") + ", " + decibels (figures.ein.dbu, "dBu") + " (150 ohm)");
    line ("noise floor", decibels (figures.noise.dbfsA, "dBFS(A)") + ", " + decibels (figures.noise.dbfs, "dBFS"));
    line ("of which", "room " + percent (shares.room) + ", microphone " + percent (shares.microphone) + ", preamp " + percent (shares.preamp) + ", converter " + percent (shares.converter));
    line ("input up to", decibels (figures.maxInput.dbu, "dBu") + (figures.maxInput.isDistortion ? ", for 1 % THD" : ", for 0 dBFS"));
    line ("harmonics 2 to 5", String (h.dbc[0], 1) + ", " + String (h.dbc[1], 1) + ", " + String (h.dbc[2], 1) + ", " + String (h.dbc[3], 1) + " dBc, of "
                                  + toText (measurement.atHz) + " Hz at " + decibels (h.outputDbu, "dBu"));
    line ("THD", String (h.thdPercent, 5) + " %");
    line ("response in dB", responseInWords (figures.response));
    line ("latency", String (figures.latency.reported) + " samples, measured " + String (figures.latency.measured));
    line ("worst alias", decibels (figures.alias.worstDbc, "dBc"));
}

void run (const Options& options, const Console& console)
{
    const auto request = readChainOptions (options, console.folder);
    const auto catalogue = readCatalogue (options, console);
    std::vector<DriveReach> reached;
    const auto rig = buildRig (request, catalogue, nullptr, &reached);
    noteReach (reached, console);
    const auto measurement = readMeasurement (options, rig);

    Progress progress (console);
    progress.show ("Measuring ...");
    const auto figures = measureChain (rig, catalogue, measurement);
    progress.clear();

    if (options.has ("--json"))
    {
        printJson (console, toJson (figures, measurement, rig, reached));
        return;
    }

    console.print (describeChannel (rig, rig.channels[static_cast<std::size_t> (measurement.channel)], catalogue));
    print (figures, measurement, console);
}
} // namespace

Command measureCommand()
{
    return { "measure",
             {},
             "measure a chain: gain, noise, headroom, harmonics, response, latency",
             "Signals are rendered through the engine and what comes out is analysed. EIN is without the\n"
             "converter; shares of noise are A-weighted power; harmonics are measured behind the external\n"
             "preamp's trim, or behind the built-in preamp.\n",
             specs(),
             0,
             run };
}
} // namespace plus48
