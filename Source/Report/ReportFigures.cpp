// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportRigs.h"
#include "ReportSections.h"
#include "ReportText.h"

#include "Equipment/ResponsePointCurve.h"
#include "Measurement/ChainMeasurement.h"
#include "Measurement/NoiseLevel.h"
#include "Measurement/TestBench.h"
#include "Signal/AWeighting.h"

namespace plus48
{
namespace
{
constexpr double levelBoundDb = 0.1, noiseBoundDb = 0.1;
constexpr double settleSeconds = 1.0;

/** What an overloaded converter may leave. */
constexpr double overloadAliasDbc = -60.0;

const MeasurementOptions noiseOptions { .noiseSeconds = 20.0 };

juce::String atGain (const juce::String& name, double gainDb) { return name + " at " + fixed (gainDb, 0) + " dB"; }

/** 94 dB SPL in front of the microphone. */
Figure levelFigure (Rig rig, const Catalogue& catalogue, const juce::String& name)
{
    rig.channels.front().fullScaleSpl = splOfOnePascal + 20.0;
    return { name, "dBFS", levelByFormula (rig, catalogue, splOfOnePascal), measureLevelDbfs (rig, catalogue), levelBoundDb };
}

Figure noiseFigure (const Rig& rig, const Catalogue& catalogue, const juce::String& name)
{
    const TestBench bench (rig, catalogue, 0);
    const auto recorded = bench.renderPerformance (bench.silence (settleSeconds + noiseOptions.noiseSeconds), { RenderStage::recorded, {}, settleSeconds });
    const auto measured = dbfsFromRms (noiseLevel (recorded, bench.sampleRate()).aWeighted);
    return { name, "dBFS(A)", NoiseBudget::of (formulaOf (rig, catalogue)).dbfsA(), measured, noiseBoundDb };
}

/** The response point that the measured response misses by most. */
Figure responseFigure (const std::vector<MeasuredPoint>& measured, const std::function<double (double)>& claimedDb, const std::vector<double>& responsePoints, double bound)
{
    Figure worst { "Response", "dB", 0.0, 0.0, bound };
    auto largest = -1.0;

    for (const auto& [hz, db] : measured)
    {
        if (std::find (responsePoints.begin(), responsePoints.end(), hz) == responsePoints.end())
            continue;

        const auto error = std::abs (db - claimedDb (hz));

        if (error > largest)
        {
            largest = error;
            worst.name = "Response at " + longHz (hz) + ", the worst of the points";
            worst.claimed = claimedDb (hz);
            worst.measured = db;
        }
    }

    return worst;
}

std::vector<double> frequenciesOf (const ResponsePoints& responsePoints)
{
    std::vector<double> hz;

    for (const auto& responsePoint : responsePoints)
        hz.push_back (responsePoint.hz);

    return hz;
}

/** Two responses behind each other, 0 dB at 997 Hz. */
std::function<double (double)> responseOf (const ResponsePoints& first, double gainDb, const ResponsePoints& second)
{
    return [a = curveThrough (first, gainDb), b = curveThrough (second)] (double hz) { return a.dbAt (hz) + b.dbAt (hz) - a.dbAt (referenceHz) - b.dbAt (referenceHz); };
}

/** The published EIN with the output noise behind it, and with what follows the preamp, all referred to the input. */
Figure einFigure (const Rig& rig, const Catalogue& catalogue, const PreampModel& preamp, double gainDb, double followingDbuA)
{
    double power = powerFromDb (followingDbuA - gainDb);

    for (const auto& [dbu, referredDb] : { std::pair (preamp.noise.einDbuA, 0.0), std::pair (preamp.noise.outputDbuA, gainDb), std::pair (preamp.noise.buzzDbuA, 0.0) })
        if (dbu.has_value())
            power += powerFromDb (*dbu - referredDb);

    return { atGain ("EIN", gainDb), "dBu(A)", dbFromPower (power), measureEquivalentInputNoise (rig, catalogue, noiseOptions).dbuA, noiseBoundDb };
}

Figure microphoneNoise (const Rig& rig, const Catalogue& catalogue, const MicrophoneModel& model)
{
    const TestBench bench (rig, catalogue, 0);
    const auto volts = noiseLevel (bench.renderPerformance (bench.silence (20.0), { RenderStage::microphone, {} }), bench.sampleRate()).aWeighted;
    const auto pascals = volts / (model.sensitivityMvPerPa * 1.0e-3);

    if (model.selfNoiseDba.has_value())
        return { "Self-noise", "dB SPL(A)", *model.selfNoiseDba, splFromPascals (pascals), noiseBoundDb };

    const auto thermal = thermalNoiseVolts (model.outputOhm, bandPower ([] (double) { return 1.0; },
                                                                        true));
    return { "Thermal noise", "dBu(A)", dbuFromVolts (thermal), dbuFromVolts (volts), noiseBoundDb };
}

double microphoneLevelDbu (Rig rig, const Catalogue& catalogue)
{
    rig.channels.front().fullScaleSpl = splOfOnePascal;
    const TestBench bench (rig, catalogue, 0);
    const auto output = bench.renderPerformance (bench.sine (referenceHz, 1.0), { RenderStage::microphone, TestBench::allMuted, 0.5 });

    double sum = 0.0;

    for (const auto sample : output)
        sum += sample * sample;

    return dbuFromVolts (std::sqrt (sum / static_cast<double> (output.size())));
}
} // namespace

ReportSection microphoneFigures (const Catalogue& catalogue)
{
    ReportSection section { "microphones", "Microphones", "The open-circuit voltage of a sine of 94 dB SPL, the noise of a silent room, and the response, before any preamp.", {}, {} };

    for (const auto& model : catalogue.microphones)
    {
        auto rig = rigWith (model);

        // Plug-in power comes from a sound card alone.
        if (model.power == PowerNeed::plugIn)
            if (const auto* card = catalogue.audioInterface ("sound-card"))
                rig = withInterface (rig, *card, Jack::mic, card->mic.preamp.gainMinDb);

        FigureCard card { model.identity.name, model.identity.id, {} };
        card.figures.push_back ({ "Level of 94 dB SPL", "dBu", dbuFromVolts (model.sensitivityMvPerPa * 1.0e-3), microphoneLevelDbu (rig, catalogue), levelBoundDb });
        card.figures.push_back (microphoneNoise (rig, catalogue, model));
        card.figures.push_back (responseFigure (measureMicrophoneResponse (rig, catalogue), responseOf (model.response, 0.0, {}), frequenciesOf (model.response), 0.5));
        section.cards.push_back (card);
    }

    return section;
}

ReportSection preampFigures (const Catalogue& catalogue)
{
    ReportSection section { "preamps", "External preamps", "Each into the line input of the default interface at 0 dB, whose noise and response are part of what is claimed. Level and noise floor with the stage dynamic, at the middle gain.", {}, {} };
    const auto& microphone = *catalogue.microphone (Rig {}.channels.front().microphoneId);
    const auto& line = catalogue.audioInterface (Rig {}.interfaceId)->line.preamp;

    for (const auto& preamp : catalogue.preamps)
    {
        FigureCard card { preamp.identity.name, preamp.topology, {} };
        const auto gains = threeGains (preamp);

        for (const auto gain : gains)
        {
            const auto rig = withPreamp (rigWith (microphone), preamp, gain);
            card.figures.push_back ({ atGain ("Gain", gain), "dB", gain, measureGainDb (rig, catalogue), levelBoundDb });
        }

        for (const auto gain : gains)
            card.figures.push_back (einFigure (withPreamp (rigWith (microphone), preamp, gain), catalogue, preamp, gain, *line.noise.outputDbuA));

        const auto rig = withPreamp (rigWith (microphone), preamp, gains[gains.size() / 2]);
        const auto gain = rig.channels.front().external.gainDb;
        card.figures.push_back (levelFigure (rig, catalogue, "Level of 94 dB SPL"));
        card.figures.push_back (noiseFigure (rig, catalogue, "Noise floor"));
        card.figures.push_back (responseFigure (measureInputResponse (rig, catalogue), responseOf (preamp.response, gain, line.response), frequenciesOf (preamp.response), 0.2));
        section.cards.push_back (card);
    }

    return section;
}

ReportSection interfaceFigures (const Catalogue& catalogue)
{
    ReportSection section { "interfaces", "Interfaces", "The mic input, the line input and the converter of each. Level and noise floor with the stage dynamic.", {}, {} };
    const auto& microphone = *catalogue.microphone (Rig {}.channels.front().microphoneId);

    for (const auto& model : catalogue.interfaces)
    {
        FigureCard card { model.identity.name, model.identity.id, {} };
        const auto& preamp = model.mic.preamp;
        const auto source = rigWith (microphone);
        const auto gains = threeGains (preamp);

        for (const auto gain : gains)
            card.figures.push_back (einFigure (withInterface (source, model, Jack::mic, gain), catalogue, preamp, gain, -300.0));

        const auto lowest = withInterface (source, model, Jack::mic, gains.front());
        card.figures.push_back (levelFigure (lowest, catalogue, "Level of 94 dB SPL, lowest gain"));
        card.figures.push_back ({ "Highest input, lowest gain", "dBu", model.mic.maxInDbuAt0Db - gains.front(), measureMaxInput (lowest, catalogue).dbu, levelBoundDb });
        card.figures.push_back (noiseFigure (withInterface (source, model, Jack::mic, gains.back()), catalogue, "Noise floor, highest gain"));

        auto line = withInterface (source, model, Jack::line, std::max (0.0, model.line.preamp.gainMinDb));
        card.figures.push_back (noiseFigure (line, catalogue, "Noise floor, line input"));

        line.noiseMutes.mic = line.noiseMutes.preamp = true;
        auto range = noiseFigure (line, catalogue, "Dynamic range, dithered");
        card.figures.push_back ({ range.name, "dB(A)", -range.claimed, -range.measured, noiseBoundDb });
        card.figures.push_back (responseFigure (measureInputResponse (lowest, catalogue), responseOf (preamp.response, gains.front(), {}), frequenciesOf (preamp.response), 0.2));

        const auto overload = measureOverloadAliasing (lowest, catalogue);
        card.figures.push_back ({ "Worst alias 12 dB over full scale, of " + longHz (overload.toneHz), "dBc", overloadAliasDbc, overload.worstDbc, 0.0, 1, true });

        const auto latency = measureLatency (lowest, catalogue);
        card.figures.push_back ({ "Latency", "samples", static_cast<double> (latency.reported), static_cast<double> (latency.measured), 0.0, 0 });
        section.cards.push_back (card);
    }

    return section;
}
} // namespace plus48
