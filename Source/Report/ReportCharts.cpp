// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportRigs.h"
#include "ReportSections.h"
#include "ReportText.h"

#include "Equipment/ResponsePointCurve.h"
#include "Measurement/ChainMeasurement.h"
#include "Measurement/NoiseLevel.h"
#include "Microphone/Room.h"

namespace plus48
{
namespace
{
using Style = ChartSeries::Style;

/** Close enough for a smooth curve. */
const std::vector<double>& chartHz()
{
    static const auto points = [] {
        std::vector<double> hz;

        for (int i = 0; i <= 160; ++i)
            hz.push_back (audioBandLowHz * std::pow (audioBandHighHz / audioBandLowHz, i / 160.0));

        return hz;
    }();

    return points;
}

MeasurementOptions chartOptions()
{
    MeasurementOptions options;
    options.responseHz = chartHz();
    return options;
}

/** Noise as if it were sound at the microphone: what 94 dB SPL makes of itself at the recorder, turned round. */
double asSound (double noiseDbfsA, const Rig& rig, const Catalogue& catalogue)
{
    return noiseDbfsA - levelByFormula (rig, catalogue, splOfOnePascal) + splOfOnePascal;
}

/** One preamp over its gain: the formula as a curve, the engine as points. */
template <typename RigAt>
void addNoise (Chart& chart, const juce::String& name, int colour, double lowDb, double highDb, const Catalogue& catalogue, RigAt&& rigAt)
{
    ChartSeries formula { name, {}, colour, Style::line };
    ChartSeries rendered { name, {}, colour, Style::dots, false };

    for (auto gain = lowDb; gain <= highDb; gain += 1.0)
    {
        const auto rig = rigAt (gain);
        formula.points.emplace_back (gain, asSound (NoiseBudget::of (formulaOf (rig, catalogue)).dbfsA(), rig, catalogue));
    }

    for (auto gain = lowDb; gain <= highDb; gain += 10.0)
    {
        const auto rig = rigAt (gain);
        rendered.points.emplace_back (gain, asSound (measureNoise (rig, catalogue, { .noiseSeconds = 5.0 }).dbfsA, rig, catalogue));
    }

    chart.series.push_back (formula);
    chart.series.push_back (rendered);
}

Chart noiseChart (const Catalogue& catalogue, const juce::String& microphoneId, ChartAxis y)
{
    const auto& microphone = *catalogue.microphone (microphoneId);
    Chart chart { microphone.identity.name, "Silent room. Curves are the formula, points the engine.", { "Gain in dB", 0.0, 80.0, 10.0 }, y, {} };
    int colour = 0;

    for (const auto* id : { "home-2", "cheap-2" })
        if (const auto* model = catalogue.audioInterface (id))
            addNoise (chart, model->identity.name, colour++, model->mic.preamp.gainMinDb, model->mic.preamp.gainMaxDb, catalogue, [&] (double gain) { return withInterface (rigWith (microphone), *model, Jack::mic, gain); });

    for (const auto* id : { "clean", "tube-60s" })
        if (const auto* preamp = catalogue.preamp (id))
            addNoise (chart, preamp->identity.name + ", external", colour++, preamp->gainMinDb, preamp->gainMaxDb, catalogue, [&] (double gain) { return withPreamp (rigWith (microphone), *preamp, gain); });

    const auto room = 20.0 + dbFromPower (Room::diffusePower (microphone.pattern));
    chart.series.push_back ({ "Noise of a quiet room (20 dBA), as it is picked up", { { chart.x.low, room }, { chart.x.high, room } }, 9, Style::dashed });
    return chart;
}

ChartSeries toSeries (const juce::String& name, int colour, const std::vector<MeasuredPoint>& response, double offsetDb = 0.0)
{
    ChartSeries series { name, {}, colour, colour < 10 ? Style::line : Style::dashed };

    for (const auto& [hz, db] : response)
        series.points.emplace_back (hz, db + offsetDb);

    series.colour %= 10;
    return series;
}

/** The measured curve, and the response points it is to go through, with the response of what follows. */
void addResponse (Chart& chart, const juce::String& name, const std::vector<MeasuredPoint>& measured, const ResponsePoints& responsePoints, double gainDb = 0.0, const ResponsePoints& behind = {})
{
    const auto colour = static_cast<int> (chart.series.size() / 2);
    const auto curve = curveThrough (responsePoints, gainDb), following = curveThrough (behind);
    ChartSeries claimed { name, {}, colour % 10, Style::dots, false };

    for (const auto& responsePoint : responsePoints)
        claimed.points.emplace_back (responsePoint.hz, curve.dbAt (responsePoint.hz) + following.dbAt (responsePoint.hz));

    chart.series.push_back (toSeries (name, colour, measured));
    chart.series.push_back (claimed);
}

/** Voltage at the jack, relative to the open-circuit voltage at 997 Hz. */
double loadingDb (const Rig& rig, const Catalogue& catalogue)
{
    const auto& channel = rig.channels.front();
    const auto& instrument = *catalogue.instrument (channel.instrumentId);
    const auto maxInDbu = catalogue.audioInterface (rig.interfaceId)->input (channel.builtIn.jack)->maxInDbuAt0Db;

    const MeasurementOptions quietly { .toneDbfs = -40.0 };
    const auto atConverter = measureLevelDbfs (rig, catalogue, quietly) + maxInDbu;
    return atConverter - measureGainDb (rig, catalogue) - (instrument.fullScaleDbu + quietly.toneDbfs);
}
} // namespace

ReportSection noiseAgainstGain (const Catalogue& catalogue)
{
    ReportSection section { "noise", "Noise against gain", "The recorded noise, A-weighted, as if it were sound at the microphone: lower is quieter. Preamps matter for a low-output dynamic microphone, and hardly for a condenser.", {}, {} };
    section.charts = { noiseChart (catalogue, "broadcast-dynamic", { "Noise in dB SPL(A)", 10.0, 60.0, 10.0 }),
                       noiseChart (catalogue, "pencil-condenser", { "Noise in dB SPL(A)", 10.0, 60.0, 10.0 }) };
    return section;
}

ReportSection responses (const Catalogue& catalogue)
{
    ReportSection section { "responses", "Responses", "Measured through the engine, 0 dB at 997 Hz; circles are the catalogue's response points.", {}, {} };
    Chart dynamics { "Dynamic and ribbon microphones", "On axis at 30 cm, open circuit.", ChartAxis::audioBand(), { "Level in dB", -24.0, 12.0, 6.0 }, {} };
    Chart condensers { "Condenser microphones", "On axis at 30 cm, open circuit.", ChartAxis::audioBand(), { "Level in dB", -9.0, 6.0, 3.0 }, {} };

    for (const auto& model : catalogue.microphones)
        addResponse (model.selfNoiseDba.has_value() && ! model.isRibbon ? condensers : dynamics, model.identity.name, measureMicrophoneResponse (rigWith (model), catalogue, chartOptions()), model.response);

    Chart preamps { "External preamps", "From the mic input through the line input of the default interface, at the highest gain.", ChartAxis::audioBand(), { "Level in dB", -3.0, 1.0, 0.5 }, {} };
    const auto& source = *catalogue.microphone (Rig {}.channels.front().microphoneId);

    const auto& line = catalogue.audioInterface (Rig {}.interfaceId)->line.preamp;

    for (const auto& preamp : catalogue.preamps)
        addResponse (preamps, preamp.identity.name, measureInputResponse (withPreamp (rigWith (source), preamp, preamp.gainMaxDb), catalogue, chartOptions()), preamp.response, preamp.gainMaxDb, line.response);

    Chart interfaces { "Interfaces", "From the mic input to the converter.", ChartAxis::audioBand(), { "Level in dB", -4.0, 1.0, 1.0 }, {} };

    for (const auto& model : catalogue.interfaces)
        addResponse (interfaces, model.identity.name, measureInputResponse (withInterface (rigWith (source), model, Jack::mic, model.mic.preamp.gainMinDb), catalogue, chartOptions()), model.mic.preamp.response);

    section.charts = { dynamics, condensers, preamps, interfaces };
    return section;
}

ReportSection guitarInThreeJacks (const Catalogue& catalogue)
{
    ReportSection section { "guitar", "A guitar into three jacks", "What the default interface's jacks make of a pickup's voltage: only an instrument input leaves it its resonance. Curves are rendered, circles are the formula.", {}, {} };

    for (const auto* id : { "single-coil-guitar", "humbucker-guitar" })
    {
        const auto* instrument = catalogue.instrument (id);
        const auto* audioInterface = catalogue.audioInterface (Rig {}.interfaceId);

        if (instrument == nullptr || audioInterface == nullptr)
            continue;

        Chart chart { instrument->identity.name, "Voltage at the jack, relative to the pickup's open-circuit voltage.", ChartAxis::audioBand(), { "Level in dB", -60.0, 20.0, 10.0 }, {} };
        int colour = 0;

        for (const auto& [jack, name] : { std::pair (Jack::instrument, "Instrument jack"), std::pair (Jack::line, "Line jack"), std::pair (Jack::mic, "Mic jack") })
        {
            const auto& input = *audioInterface->input (jack);
            Rig rig;
            rig.channels.front().microphoneId.clear();
            rig.channels.front().instrumentId = id;
            rig = withInterface (rig, *audioInterface, jack, input.preamp.gainMinDb);

            const auto ohm = input.preamp.inputOhms.front();
            const auto load = ohm >= 1.0e6 ? fixed (ohm * 1.0e-6, 1) + " megohm" : fixed (ohm * 1.0e-3, 0) + " kilohm";
            chart.series.push_back (toSeries (juce::String (name) + ", " + load, colour, measureResponse (rig, catalogue, chartOptions()), loadingDb (rig, catalogue)));

            ChartSeries formula { {}, {}, colour++, Style::dots, false };
            const auto path = formulaOf (rig, catalogue);

            for (auto hz = 25.0; hz < 20000.0; hz *= sqrtTwo)
                formula.points.emplace_back (hz, dbFromPower (path.transferPower (PathStage::source, PathStage::input, hz)));

            chart.series.push_back (formula);
        }

        section.charts.push_back (chart);
    }

    return section;
}
} // namespace plus48
