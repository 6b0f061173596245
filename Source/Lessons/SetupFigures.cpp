// SPDX-License-Identifier: GPL-3.0-or-later
#include "SetupFigures.h"

#include "Interface/EffectiveMonitor.h"
#include "Measurement/ChainMeasurement.h"
#include "Measurement/DriveLevel.h"
#include "Measurement/LoopGain.h"
#include "Measurement/NoiseBudget.h"
#include "Measurement/PreampAdvice.h"
#include "Studio/GainAdvice.h"
#include "Studio/LevelMatch.h"
#include "Studio/ListeningFigures.h"
#include "Studio/RigRules.h"
#include "Studio/SoundAboveNoise.h"

#include <algorithm>

namespace plus48
{
namespace
{
Loudspeakers loudspeakersOf (const Setup& setup, const Catalogue& catalogue)
{
    return { *catalogue.monitor (setup.monitorsId), *catalogue.headphone (setup.headphonesId), *catalogue.audioInterface (setup.rig.interfaceId), setup.monitorPlacement };
}
} // namespace

SetupFigures::SetupFigures (const Setup& setupToMeasure, const Catalogue& catalogueToUse, const SourcePeaks& peaksToUse, PathsHeard heardSoFar, SecondHarmonics* whoMeasures)
    : setup (setupToMeasure), catalogue (catalogueToUse), peaks (peaksToUse), heard (heardSoFar), harmonics (whoMeasures)
{
}

std::vector<std::optional<double>> SetupFigures::values (const LessonFigure& figure) const
{
    std::vector<std::optional<double>> result;

    if (figure.of == LessonFigure::Of::setup)
        return { (this->*figure.measure) (0) };

    for (const auto input : armedInputs())
        result.push_back ((this->*figure.measure) (input));

    return result;
}

bool SetupFigures::meets (const std::vector<LessonCondition>& goal) const
{
    return std::all_of (goal.begin(), goal.end(), [this] (const LessonCondition& condition) { return meets (condition); });
}

std::optional<double> SetupFigures::peak (int input) const
{
    const auto level = expected (input);
    return level.has_value() ? std::optional (level->peakDbfs) : std::nullopt;
}

std::optional<double> SetupFigures::aboveNoise (int input) const
{
    const auto level = expected (input);
    return level.has_value() ? std::optional (SoundAboveNoise::of (level->averageDbfs, NoiseBudget::of (formulaOf (channelOf (input)))).db()) : std::nullopt;
}

std::optional<double> SetupFigures::noise (int input) const { return NoiseBudget::of (formulaOf (channelOf (input))).dbfsA(); }

std::optional<double> SetupFigures::headroom (int input) const
{
    const auto level = expected (input);

    if (! level.has_value())
        return std::nullopt;

    const auto formula = formulaOf (channelOf (input));
    auto least = std::numeric_limits<double>::infinity();

    // Behind the source the level follows from the recorded peak, which knows how the source's response shapes it.
    for (const auto stage : allPathStages)
    {
        const auto limit = stage == PathStage::external && ! formula.hasExternal() ? std::nullopt : formula.clipLevel (stage);

        if (! limit.has_value())
            continue;

        const auto reached = stage == PathStage::performance ? level->sourcePeakPascals
                                                             : gainFromDb (level->peakDbfs) / std::sqrt (formula.transferPower (stage, PathStage::recorded, referenceHz));
        least = std::min (least, dbFromGain (*limit / reached));
    }

    return least;
}

std::optional<double> SetupFigures::trebleLoss (int input) const { return formulaOf (channelOf (input)).trebleLossDb(); }

std::optional<double> SetupFigures::load (int input) const
{
    const auto channel = channelOf (input);
    return ChannelPlan::from (setup.rig, channel, catalogue).loadOhm (channel.activePath);
}

std::optional<double> SetupFigures::powered (int input) const { return formulaOf (channelOf (input)).isPowered() ? 1.0 : 0.0; }
std::optional<double> SetupFigures::gain (int input) const { return preampGain (channelOf (input), setup.rig, catalogue).nowDb; }
std::optional<double> SetupFigures::gainLow (int input) const { return preampGain (channelOf (input), setup.rig, catalogue).lowDb; }
std::optional<double> SetupFigures::gainHigh (int input) const { return preampGain (channelOf (input), setup.rig, catalogue).highDb; }
std::optional<double> SetupFigures::externalGain (int input) const { return channelOf (input).external.gainDb; }
std::optional<double> SetupFigures::externalTrim (int input) const { return channelOf (input).external.trimDb; }

std::optional<double> SetupFigures::distance (int input) const
{
    const auto channel = channelOf (input);
    return channel.usesMicrophone() ? std::optional (channel.distanceMetres) : std::nullopt;
}

std::optional<double> SetupFigures::activePath (int input) const { return channelOf (input).activePath == Path::b ? 1.0 : 0.0; }

std::optional<double> SetupFigures::secondHarmonic (int input) const
{
    const auto channel = channelOf (input);
    const auto sourcePeak = peaks.peakDbfs (setup.sourceOf (input), channel);

    if (channel.activePath != Path::b || ! sourcePeak.has_value() || ! formulaOf (channel).isPowered())
        return std::nullopt;

    auto alone = setup.rig;
    alone.channels = { channel };

    MeasurementOptions options;
    options.atDbu = loudestAtPreampDbu (setup.rig, channel, catalogue, gainFromDb (*sourcePeak)) + channel.external.gainDb + channel.external.trimDb;

    if (harmonics != nullptr)
        return harmonics->of (alone, options.atDbu);

    return measureHarmonics (alone, catalogue, options).dbc.front();
}

std::optional<double> SetupFigures::loudnessGap (int input) const { return levelMatch::differenceDb (setup.rig, setup.rig.channels[static_cast<std::size_t> (input)], catalogue); }

std::optional<double> SetupFigures::spill (int input) const
{
    const auto channel = channelOf (input);
    const auto* const model = channel.usesMicrophone() ? catalogue.microphone (channel.microphoneId) : nullptr;
    const auto level = expected (input);

    if (model == nullptr || ! level.has_value())
        return std::nullopt;

    const auto formula = formulaOf (channel);
    ListeningFigures::OpenMicrophone microphone;
    microphone.pattern = model->pattern;
    microphone.recordedGainDb = dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz));
    microphone.voiceSpl = splFromPascals (level->sourcePeakPascals);

    auto played = ListeningFigures::heardOfInputs ({ level->averageDbfs, level->peakDbfs }, monitor());

    // A performance's average hardly matters here: spill is judged by what is loudest.
    if (setup.backing.kind == Backing::Kind::sound)
        if (const auto loudest = peaks.peakDbfs ({ setup.backing.sound, 0 }, channel))
            played = ListeningFigures::Played::sum (played, { *loudest + setup.backing.levelDb, *loudest + setup.backing.levelDb });

    return ListeningFigures (catalogue, setup, monitor(), setup.rig.sampleRate, played, microphone).spillDbfs;
}

std::optional<double> SetupFigures::betterPreamp (int input) const
{
    const auto level = expected (input);

    if (! level.has_value())
        return std::nullopt;

    return PreampAdvice::of (setup.rig, channelOf (input), catalogue, { level->sourcePeakPascals, {}, 1 }).noiseImprovementDb;
}

std::optional<double> SetupFigures::loopGain (int) const
{
    return LoopGain::of (rigRules::runningRig (setup, catalogue), catalogue, SpillFormula (loudspeakersOf (setup, catalogue)), monitor()).db;
}

std::optional<double> SetupFigures::delay (int) const
{
    if (monitor().throughComputer)
        return InterfaceDelay (setup.rig.sampleRate, monitor().bufferSamples).totalMs;

    return monitor().direct ? std::optional (0.0) : std::nullopt;
}

std::optional<double> SetupFigures::inputs (int) const { return static_cast<double> (armedInputs().size()); }

ChannelRig SetupFigures::channelOf (int input) const { return rigRules::resolved (setup.rig.channels[static_cast<std::size_t> (input)], setup.rig, catalogue); }

PathFormula SetupFigures::formulaOf (const ChannelRig& channel) const
{
    return { ChannelPlan::from (setup.rig, channel, catalogue), channel.activePath, ChannelSettings::from (channel), setup.rig.sampleRate };
}

std::optional<ExpectedLevel> SetupFigures::expected (int input) const
{
    const auto channel = channelOf (input);
    return peaks.expectedLevel (setup.sourceOf (input), setup.rig, channel, formulaOf (channel));
}

MonitorSettings SetupFigures::monitor() const { return effectiveMonitor (setup.monitor, *catalogue.audioInterface (setup.rig.interfaceId)); }

std::vector<int> SetupFigures::armedInputs() const
{
    std::vector<int> result;

    for (int input = 0; input < setup.numInputs(); ++input)
        if (setup.isArmed (input))
            result.push_back (input);

    return result;
}
} // namespace plus48
