// SPDX-License-Identifier: GPL-3.0-or-later
#include "VersionRender.h"

#include "ChannelFigures.h"

#include "Measurement/NoiseAudibility.h"
#include "Measurement/TakeNoise.h"
#include "Recording/TakeEquipment.h"
#include "Recording/TakeRender.h"
#include "Recording/WavFile.h"
#include "SoundSource/AudioFile.h"

namespace plus48
{
namespace
{
/** A render, and what it is compared with, are held in memory as a whole: some 800 MB for so many samples. */
constexpr std::int64_t mostSamples = 30'000'000;

juce::String tooLong (const Rig& rig)
{
    const auto minutes = static_cast<double> (mostSamples) / static_cast<double> (rig.channels.size()) / rig.sampleRate / 60.0;
    return "This take is too long to be heard in another version: " + juce::String (static_cast<int> (minutes)) + " minutes at most.";
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

juce::Result checkLength (const TakeMetadata& take)
{
    const auto isTooLong = take.numSamples * static_cast<std::int64_t> (take.rig.channels.size()) > mostSamples;
    return isTooLong ? juce::Result::fail (tooLong (take.rig)) : juce::Result::ok();
}

VersionRender::VersionRender (Job jobToDo, const Catalogue& local) : toDo (std::move (jobToDo)), catalogue (local)
{
    begin ("Plus48 version");
}

VersionRender::~VersionRender()
{
    end();

    if (! isKept)
        toDo.file.deleteFile();
}

juce::Result VersionRender::run()
{
    const auto& version = toDo.version;

    if (const auto length = checkLength (version); length.failed())
        return length;

    std::vector<std::vector<double>> rendered;

    if (const auto result = renderTake (version, toDo.raw, catalogue, rendered, watchOf (0.0, 1.0)); result.failed())
        return result;

    if (const auto result = isCancelled() ? cancelled() : measure (rendered); result.failed())
        return result;

    return writeWavFile (toDo.file, rendered, { version.rig.sampleRate, version.bits, {}, {} }, Existing::replace);
}

juce::Result VersionRender::measure (const std::vector<std::vector<double>>& rendered)
{
    AudioFile recorded;
    juce::StringArray warnings;

    if (const auto read = readAudioFile (toDo.recorded, recorded, warnings); read.failed())
        return read;

    if (isCancelled())
        return cancelled();

    std::vector<std::vector<double>> original;

    for (const auto& channel : recorded.channels)
        original.emplace_back (channel.begin(), channel.end());

    const auto rate = toDo.version.rig.sampleRate;

    // What was recorded is heard as it is: it is the version that is turned.
    if (original.size() == rendered.size() && original.front().size() == rendered.front().size())
        figures.pair = MatchedPair::of (AudioRange::whole (original, rate), AudioRange::whole (rendered, rate));

    const auto equipment = equipmentFor (toDo.version, catalogue, warnings);
    const auto peak = toDo.asRecorded.measured.peakDbfs;
    figures.recordedNoiseDbfsA = takeNoiseFloorDbfsA (toDo.asRecorded, catalogue);
    figures.noiseDbfsA = takeNoiseFloorDbfsA (toDo.version, catalogue);
    figures.noiseOverThresholdDb = std::max (noiseOverThresholdDb (toDo.asRecorded.rig, equipment, peak), noiseOverThresholdDb (toDo.version.rig, equipment, peak));
    return isCancelled() ? cancelled() : juce::Result::ok();
}
} // namespace plus48
