// SPDX-License-Identifier: GPL-3.0-or-later
#include "EquipmentFigures.h"

#include "Equipment/ChoiceWords.h"
#include "Equipment/FieldSyntax.h"

#include <cmath>

namespace plus48
{
namespace
{
using juce::String;

/** Without what conversion between units has left behind the ninth decimal, or before a zero. */
double rounded (double value) { return std::round (value * 1.0e9) / 1.0e9 + 0.0; }

/** Collects figures in the order of the tables. */
class FigureList
{
public:
    /** The words are `BEFORE value UNIT`; without unit the figure is not shown in a line. */
    FigureList& number (const char* column, double value, const char* unit = "", const char* before = "")
    {
        const auto hasWords = *unit != 0;
        figures.push_back ({ column, rounded (value), hasWords ? (String (before) + " " + toText (rounded (value)) + " " + unit).trim() : String() });
        return *this;
    }

    FigureList& number (const char* column, const std::optional<double>& value, const char* unit = "", const char* before = "")
    {
        if (value.has_value())
            return number (column, *value, unit, before);

        figures.push_back ({ column, {}, {} });
        return *this;
    }

    FigureList& word (const char* column, const juce::var& value, const String& words = {})
    {
        figures.push_back ({ column, value, words });
        return *this;
    }

    FigureList& range (const char* minColumn, const char* maxColumn, double low, double high, const char* before)
    {
        number (minColumn, low);
        number (maxColumn, high);
        figures.back().words = String (before) + " " + toText (rounded (low)) + (low < high ? " to " + toText (rounded (high)) : String()) + " dB";
        return *this;
    }

    FigureList& list (const char* column, const std::vector<double>& values, const char* unit, const char* before = "")
    {
        juce::Array<juce::var> array;
        juce::StringArray texts;

        for (const auto value : values)
        {
            array.add (rounded (value));
            texts.add (toText (rounded (value)));
        }

        return word (column, array, (String (before) + " " + texts.joinIntoString ("/") + " " + unit).trim());
    }

    FigureList& noise (const AmplifierNoise& noise)
    {
        number ("ein_dbu_a", noise.einDbuA, "dBu(A)", "EIN");
        number ("output_noise_dbu_a", noise.outputDbuA, "dBu(A)", "output noise");
        number ("flicker_hz", noise.flickerHz);
        return number ("buzz_dbu_a", noise.buzzDbuA, "dBu(A)", "buzz");
    }

    Figures figures;
};

const char* powerWord (PowerNeed power) { return power == PowerNeed::none ? "no" : (power == PowerNeed::phantom ? "yes" : "no (plug-in power)"); }

juce::var toVar (const std::optional<ImpedancePeak>& peak)
{
    return peak.has_value() ? juce::var (toText (peak->ohm) + " ohm at " + toText (peak->hz) + " Hz Q " + toText (peak->q)) : juce::var();
}

FigureList inputFigures (const InterfaceModel& model)
{
    FigureList list;
    const auto& mic = model.mic;
    list.range ("mic_gain_min_db", "mic_gain_max_db", mic.preamp.gainMinDb, mic.preamp.gainMaxDb, "mic gain")
        .number ("mic_max_in_dbu_at_0db", mic.maxInDbuAt0Db, "dBu", "mic input up to")
        .range ("line_gain_min_db", "line_gain_max_db", model.line.preamp.gainMinDb, model.line.preamp.gainMaxDb, "line gain")
        .number ("line_max_in_dbu", model.line.maxInDbuAt0Db, "dBu", "line input up to");

    if (model.instrument.has_value())
        list.range ("inst_gain_min_db", "inst_gain_max_db", model.instrument->preamp.gainMinDb, model.instrument->preamp.gainMaxDb, "instrument gain")
            .number ("inst_max_in_dbu", model.instrument->maxInDbuAt0Db, "dBu", "instrument input up to")
            .number ("inst_ein_dbu_a", model.instrument->preamp.noise.einDbuA, "dBu(A)", "instrument EIN")
            .list ("inst_in_ohm", model.instrument->preamp.inputOhms, "ohm", "instrument input");

    return list.number ("pad_db", -mic.preamp.padDb)
        .noise (mic.preamp.noise)
        .list ("mic_in_ohm", mic.preamp.inputOhms, "ohm", "mic input")
        .list ("line_in_ohm", model.line.preamp.inputOhms, "ohm", "line input")
        .word ("response_hz_db", toText (mic.preamp.response));
}
} // namespace

String toText (const ResponsePoints& responsePoints)
{
    juce::StringArray texts;

    for (const auto& responsePoint : responsePoints)
        texts.add (toText (responsePoint.hz) + (responsePoint.dependsOnGain ? "@" + toText (responsePoint.gainDb) : String()) + ":" + toText (responsePoint.db));

    return texts.joinIntoString (";");
}

Figures figuresOf (const MicrophoneModel& model)
{
    return FigureList()
        .word ("kind", model.kind, model.kind)
        .word ("picture", words::of (model.picture, words::microphonePictures))
        .number ("sensitivity_mv_pa", model.sensitivityMvPerPa, "mV/Pa")
        .number ("self_noise_dba", model.selfNoiseDba, "dBA", "self-noise")
        .number ("output_ohm", model.outputOhm, "ohm")
        .number ("output_mh", 1000.0 * model.outputHenry)
        .word ("resonance", toVar (model.resonance))
        .number ("max_spl_db", model.maxSplDb, "dB SPL", "up to")
        .word ("pattern", words::of (model.pattern, words::patterns), words::of (model.pattern, words::patterns))
        .word ("needs_phantom", powerWord (model.power), model.power == PowerNeed::phantom ? "needs +48 V" : (model.power == PowerNeed::plugIn ? "needs plug-in power" : ""))
        .word ("response_hz_db", toText (model.response))
        .figures;
}

Figures figuresOf (const InstrumentModel& model)
{
    return FigureList()
        .word ("picture", words::of (model.picture, words::instrumentPictures))
        .number ("full_scale_dbu", model.fullScaleDbu, "dBu", "full scale")
        .number ("output_ohm", model.outputOhm, "ohm")
        .number ("inductance_h", model.inductanceHenry, model.isPickup() ? "H" : "")
        .number ("parallel_pf", 1.0e12 * model.parallelFarad, model.isPickup() ? "pF" : "")
        .number ("pot_ohm", model.potOhm)
        .figures;
}

Figures figuresOf (const PreampModel& model)
{
    return FigureList()
        .word ("character", model.character, model.character)
        .word ("topology", model.topology)
        .word ("device", words::of (model.device, words::devices))
        .word ("core", words::of (model.core, words::cores))
        .number ("extra_stage_above_db", model.extraStageAboveDb)
        .number ("channels", model.channels)
        .range ("gain_min_db", "gain_max_db", model.gainMinDb, model.gainMaxDb, "gain")
        .number ("trim_min_db", model.trimMinDb)
        .noise (model.noise)
        .list ("mic_in_ohm", model.inputOhms, "ohm")
        .number ("max_out_dbu", model.maxOutDbu, "dBu", "up to")
        .word ("limit", model.limit == Limit::soft ? "soft" : "rail")
        .number ("h2_dbc_at_4dbu", model.harmonics.h2At4Dbu)
        .number ("h3_dbc_at_4dbu", model.harmonics.h3At4Dbu)
        .number ("h2_dbc_at_20dbu", model.harmonics.h2At20Dbu)
        .number ("h3_dbc_at_20dbu", model.harmonics.h3At20Dbu)
        .number ("h3_dbc_50hz_at_20dbu", model.harmonics.h3At50HzAt20Dbu)
        .word ("response_hz_db", toText (model.response))
        .number ("adc_max_in_dbu", model.converterMaxInDbu)
        .number ("adc_dynamic_range_dba", model.converterDynamicRangeDba, "dB(A)", "own converter")
        .word ("supply", model.supply)
        .word ("booster", model.isBooster ? "yes" : "no")
        .figures;
}

Figures figuresOf (const InterfaceModel& model)
{
    FigureList list;
    list.number ("inputs", model.inputs, "inputs");

    for (auto& figure : inputFigures (model).figures)
        list.figures.push_back (std::move (figure));

    return list.number ("adc_dynamic_range_dba", model.converterDynamicRangeDba, "dB(A)", "converter")
        .number ("bits", model.bits, "bits")
        .word ("phantom", model.hasPhantom ? "yes" : (model.hasPlugInPower ? "no (plug-in power)" : "no"), model.hasPhantom ? "+48 V" : (model.hasPlugInPower ? "plug-in power" : ""))
        .word ("direct_monitor", model.hasDirectMonitor ? "yes" : "no")
        .number ("optical_inputs", model.opticalInputs, model.opticalInputs > 0 ? "optical inputs" : "")
        .number ("headphone_ohm", model.headphoneOhm)
        .number ("headphone_max_dbu", model.headphoneMaxDbu)
        .number ("line_out_max_dbu", model.lineOutMaxDbu)
        .figures;
}

Figures figuresOf (const HeadphoneModel& model)
{
    return FigureList()
        .number ("impedance_ohm", model.impedanceOhm, "ohm")
        .number ("sensitivity_db_spl_per_v", model.sensitivitySplPerVolt, "dB SPL at 1 V")
        .number ("leakage_db", model.leakageDb, "dB", "leakage")
        .figures;
}

Figures figuresOf (const MonitorModel& model)
{
    return FigureList()
        .number ("spl_at_mic_db_for_4dbu", model.splAtMicFor4Dbu, "dB SPL at the microphone for +4 dBu")
        .number ("delay_ms", model.delayMs, "ms later")
        .word ("response_hz_db", toText (model.response))
        .figures;
}
} // namespace plus48
