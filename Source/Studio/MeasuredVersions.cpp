// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeasuredVersions.h"

#include "ChannelFigures.h"

#include "Measurement/NoiseAudibility.h"
#include "Measurement/TakeNoise.h"
#include "Recording/TakeEquipment.h"
#include "SoundSource/AudioFile.h"

namespace plus48
{
namespace
{
/** Of the first channel; nothing where it is silent. */
std::optional<double> peakDbfs (const std::vector<std::vector<double>>& samples)
{
    auto peak = 0.0;

    if (! samples.empty())
        for (const auto sample : samples.front())
            peak = std::max (peak, std::abs (sample));

    return peak > 0.0 ? std::optional (dbFromGain (peak)) : std::nullopt;
}

/** Of the path that is recorded, in the ears of whoever plays the take back. */
double noiseOverThresholdDb (const Rig& rig, const Catalogue& catalogue, std::optional<double> peakDbfs)
{
    const auto& channel = rig.channels.front();
    const PathFigures figures (rig, channel, channel.activePath, catalogue);

    if (! figures.formula.isPowered() || ! peakDbfs.has_value())
        return 0.0;

    const auto peak = gainFromDb (*peakDbfs - figures.gainDb());
    return NoiseAudibility::of (figures.formula, peak, playbackPeakSpl (figures.formula.isAcoustic(), peak, channel.distanceMetres)).overThresholdDb;
}
} // namespace

MeasuredVersions measureVersions (const std::vector<std::vector<double>>& reference, const std::vector<std::vector<double>>& other, const TakeMetadata& ofReference, const TakeMetadata& ofOther, const Catalogue& local)
{
    MeasuredVersions figures;
    const auto rate = ofOther.rig.sampleRate;

    if (reference.size() == other.size() && ! reference.empty() && reference.front().size() == other.front().size())
        figures.pair = MatchedPair::of (AudioRange::whole (reference, rate), AudioRange::whole (other, rate));

    juce::StringArray warnings;
    figures.recordedNoiseDbfsA = takeNoiseFloorDbfsA (ofReference, local);
    figures.noiseDbfsA = takeNoiseFloorDbfsA (ofOther, local);
    figures.noiseOverThresholdDb = std::max (noiseOverThresholdDb (ofReference.rig, equipmentFor (ofReference, local, warnings), peakDbfs (reference)), noiseOverThresholdDb (ofOther.rig, equipmentFor (ofOther, local, warnings), peakDbfs (other)));
    return figures;
}

juce::Result readSamples (const juce::File& file, std::vector<std::vector<double>>& samples)
{
    AudioFile audio;
    juce::StringArray warnings;

    if (const auto read = readAudioFile (file, audio, warnings); read.failed())
        return read;

    samples.clear();

    for (const auto& channel : audio.channels)
        samples.emplace_back (channel.begin(), channel.end());

    return juce::Result::ok();
}

VersionMeasurement::VersionMeasurement (Job jobToDo, const Catalogue& local) : toDo (std::move (jobToDo)), catalogue (local) { begin ("Plus48 pair"); }

juce::Result VersionMeasurement::run()
{
    std::vector<std::vector<double>> reference, other;

    if (const auto read = readSamples (toDo.reference, reference); read.failed())
        return read;

    if (const auto read = isCancelled() ? cancelled() : readSamples (toDo.other, other); read.failed())
        return read;

    if (isCancelled())
        return cancelled();

    figures = measureVersions (reference, other, toDo.ofReference, toDo.ofOther, catalogue);
    return juce::Result::ok();
}
} // namespace plus48
