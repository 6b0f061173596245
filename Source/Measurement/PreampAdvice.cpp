// SPDX-License-Identifier: GPL-3.0-or-later
#include "PreampAdvice.h"

#include "NoiseBudget.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
constexpr double quietPeakDbfs = -18.0;
constexpr double aimDbfs = -12.0;
constexpr double audibleDb = 3.0;
constexpr double converterMarginDb = 10.0;
constexpr double thdPercentHeard = 0.1;
constexpr double responseDbHeard = 0.5;

struct PathNow
{
    PathNow (const Rig& rig, const ChannelRig& channel, Path path, const Catalogue& catalogue, std::optional<double> performanceNoiseDba)
        : formula (ChannelPlan::from (rig, channel, catalogue), path, ChannelSettings::from (channel), rig.sampleRate, performanceNoiseDba),
          noise (NoiseBudget::of (formula))
    {
    }

    double gainDb() const { return dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz)); }

    /** Noise below a sine of one pascal or volt, whatever the gains behind it: lower is better. */
    double noiseReSignalDb() const { return noise.dbfsA() - gainDb(); }

    PathFormula formula;
    NoiseBudget noise;
};

/** The gain at which this peak is where peaks should be, as far as the knob goes. */
double usefulGain (const PathNow& path, double gainNowDb, const PreampModel& preamp, double peakAtDiaphragm)
{
    const auto peakDbfs = dbFromGain (peakAtDiaphragm) + path.gainDb();
    return std::clamp (gainNowDb + aimDbfs - peakDbfs, preamp.gainMinDb, preamp.gainMaxDb);
}

/** This preamp on path B, at a useful level: what is louder or quieter than path A can be made up for afterwards. */
ChannelRig with (const PreampModel& preamp, ChannelRig channel, const Rig& rig, const Catalogue& catalogue, double peakAtDiaphragm)
{
    auto& external = channel.external;
    external.preampId = preamp.identity.id;
    external.impedanceOhm = preamp.inputOhms.front();
    external.trimDb = 0.0;
    external.gainDb = preamp.gainMinDb;
    external.into.jack = Jack::line;
    const auto& line = catalogue.audioInterface (rig.interfaceId)->line.preamp;
    external.into.gainDb = std::clamp (0.0, line.gainMinDb, line.gainMaxDb);
    external.gainDb = usefulGain (PathNow (rig, channel, Path::b, catalogue, {}), external.gainDb, preamp, peakAtDiaphragm);
    return channel;
}

bool changesSound (const PreampModel& preamp)
{
    const auto part = [] (const std::optional<double>& dbc) { return dbc.has_value() ? powerFromDb (*dbc) : 0.0; };
    const auto thdPercent = 100.0 * std::sqrt (part (preamp.harmonics.h2At4Dbu) + part (preamp.harmonics.h3At4Dbu));

    const auto bends = std::any_of (preamp.response.begin(), preamp.response.end(), [] (const Landmark& landmark) { return std::abs (landmark.db) >= responseDbHeard; });
    return thdPercent > thdPercentHeard || bends;
}

juce::String loudestOf (const NoiseParts& parts)
{
    const std::pair<const char*, double> all[] { { "room", parts.room }, { "microphone", parts.microphone }, { "preamp", parts.preamp }, { "converter", parts.converter } };
    return std::max_element (std::begin (all), std::end (all), [] (auto& left, auto& right) { return left.second < right.second; })->first;
}
} // namespace

PreampAdvice PreampAdvice::of (const Rig& rig, const ChannelRig& channel, const Catalogue& catalogue, double peakAtDiaphragm, std::optional<double> performanceNoiseDba)
{
    PreampAdvice advice;
    const PathNow builtIn (rig, channel, Path::a, catalogue, performanceNoiseDba);

    // Both at a useful gain: a knob that stands too low is no reason to buy anything.
    const auto& input = catalogue.audioInterface (rig.interfaceId)->input (channel.builtIn.jack)->preamp;
    auto useful = channel;
    useful.builtIn.gainDb = usefulGain (builtIn, channel.builtIn.gainDb, input, peakAtDiaphragm);
    const auto noiseNow = PathNow (rig, useful, Path::a, catalogue, performanceNoiseDba).noiseReSignalDb();
    advice.loudestNoise = loudestOf (builtIn.noise.shares());

    for (const auto& preamp : catalogue.preamps)
    {
        if (preamp.isInlineBooster())
            continue;

        const auto better = noiseNow - PathNow (rig, with (preamp, channel, rig, catalogue, peakAtDiaphragm), Path::b, catalogue, performanceNoiseDba).noiseReSignalDb();

        if (better > advice.noiseImprovementDb)
        {
            advice.noiseImprovementDb = better;
            advice.quietestPreampId = preamp.identity.id;
        }
    }

    auto loudest = channel;
    loudest.builtIn.gainDb = input.gainMaxDb;
    const PathNow atMaximum (rig, loudest, Path::a, catalogue, performanceNoiseDba);
    advice.gainShortfallDb = std::max (0.0, quietPeakDbfs - (dbFromGain (peakAtDiaphragm) + atMaximum.gainDb()));

    const auto shares = atMaximum.noise.shares();
    const auto converterIsNear = shares.converter > powerFromDb (-converterMarginDb);
    const auto* chosen = catalogue.preamp (channel.external.preampId);

    if (advice.gainShortfallDb > 0.0 && converterIsNear)
        advice.verdict = Verdict::forGain;
    else if (advice.noiseImprovementDb >= audibleDb)
        advice.verdict = Verdict::forNoise;
    else if (chosen != nullptr && changesSound (*chosen))
        advice.verdict = Verdict::onlyForSound;

    return advice;
}
} // namespace plus48
