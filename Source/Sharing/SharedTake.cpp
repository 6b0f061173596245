// SPDX-License-Identifier: GPL-3.0-or-later
#include "SharedTake.h"

#include "Comparison/RangeLoudness.h"
#include "Signal/Units.h"
#include "SoundSource/AudioFile.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** The watch of one of several equal steps. */
RenderWatch step (const RenderWatch& watch, std::size_t index, std::size_t count)
{
    if (watch.progress == nullptr)
        return watch;

    return { [&watch, index, count] (double done) { watch.progress ((static_cast<double> (index) + done) / static_cast<double> (count)); }, watch.isCancelled };
}

juce::Result readRecorded (const juce::File& file, SharedSound& sound)
{
    AudioFile recorded;
    juce::StringArray warnings;

    if (const auto read = readAudioFile (file, recorded, warnings); read.failed())
        return read;

    sound.sampleRate = recorded.sampleRate;

    for (const auto& channel : recorded.channels)
        sound.channels.emplace_back (channel.begin(), channel.end());

    return juce::Result::ok();
}

juce::Result readVersion (const SharedVersion& version, const Catalogue& local, SharedSound& sound, const RenderWatch& watch)
{
    sound.sampleRate = version.metadata.rig.sampleRate;
    const auto result = version.recorded != juce::File() ? readRecorded (version.recorded, sound) : renderTake (version.metadata, version.raw, local, sound.channels, watch);

    if (version.metadata.bits != BitDepth::float32)
        sound.exactBits = version.metadata.bits;

    return result;
}

juce::Result cutToPart (const SharedTake& take, std::vector<SharedSound>& sounds)
{
    auto shortest = sounds.front().numFrames();

    for (const auto& sound : sounds)
        shortest = std::min (shortest, sound.numFrames());

    const auto part = take.part.value_or (SharedPart { 0, static_cast<std::int64_t> (shortest) });

    if (part.first < 0 || part.count < 1 || part.first + part.count > static_cast<std::int64_t> (shortest))
        return juce::Result::fail ("The part to share lies outside of the take.");

    for (auto& sound : sounds)
        cutTo (sound, part);

    return juce::Result::ok();
}

void match (const SharedTake& take, SharedSounds& result)
{
    const auto range = [&] (std::size_t i) { return AudioRange::whole (result.sounds[i].channels, result.sounds[i].sampleRate); };
    result.pair = MatchedPair::of (range (0), range (1));

    if (take.isMatched && result.pair.has_value())
    {
        result.sounds[1].turn (result.pair->gainDb);
        result.gainsDb[1] += result.pair->gainDb;
    }
}

void turnUp (SharedSounds& result)
{
    const auto& loudest = result.sounds.front();
    const auto lufs = integratedLufs (AudioRange::whole (loudest.channels, loudest.sampleRate));
    auto peak = 0.0;

    for (const auto& sound : result.sounds)
        peak = std::max (peak, sound.peak());

    if (lufs.has_value() && peak > 0.0)
        result.turn (std::max (0.0, std::min (listeningLufs - *lufs, listeningPeakDbfs - dbFromGain (peak))));
}
/** Room for the dither, and the one step that integers have less above zero than below. */
double loudestIn (BitDepth bits) noexcept { return 1.0 - 2.0 / stepsOf (bits); }
} // namespace

void SharedSounds::turn (double gainDb)
{
    for (std::size_t i = 0; i < sounds.size(); ++i)
    {
        sounds[i].turn (gainDb);
        gainsDb[i] += gainDb;
    }
}

juce::Result readSharedTake (const SharedTake& take, const Catalogue& local, SharedSounds& result, const RenderWatch& watch)
{
    jassert (! take.versions.empty() && take.versions.size() <= 2);
    result = {};

    for (std::size_t i = 0; i < take.versions.size(); ++i)
    {
        SharedSound sound;

        if (const auto read = readVersion (take.versions[i], local, sound, step (watch, i, take.versions.size())); read.failed())
            return read;

        if (watch.isCancelled != nullptr && watch.isCancelled())
        {
            result = {};
            return juce::Result::ok();
        }

        result.sounds.push_back (std::move (sound));
    }

    if (const auto cut = cutToPart (take, result.sounds); cut.failed())
        return cut;

    for (const auto& sound : result.sounds)
    {
        const auto peak = sound.peak();
        result.peaksDbfs.push_back (peak > 0.0 ? std::optional (dbFromGain (peak)) : std::nullopt);
        result.gainsDb.push_back (0.0);
    }

    if (result.sounds.size() == 2)
        match (take, result);

    if (take.isTurnedUp)
        turnUp (result);

    return juce::Result::ok();
}

void avoidClipping (SharedSounds& sounds, BitDepth bits)
{
    if (bits == BitDepth::float32)
        return;

    auto highest = 0.0;

    for (const auto& sound : sounds.sounds)
        if (! sound.exactBits.has_value())
            highest = std::max (highest, sound.peak());

    if (highest > loudestIn (bits))
        sounds.turn (dbFromGain (loudestIn (bits) / highest));
}

SharedPart loudestPart (const SharedSound& sound, std::int64_t numSamples)
{
    const auto length = static_cast<std::int64_t> (sound.numFrames());

    if (numSamples >= length)
        return { 0, length };

    const auto energyAt = [&] (std::int64_t n) {
        auto energy = 0.0;

        for (const auto& channel : sound.channels)
            energy += channel[static_cast<std::size_t> (n)] * channel[static_cast<std::size_t> (n)];

        return energy;
    };

    auto energy = 0.0;

    for (std::int64_t n = 0; n < numSamples; ++n)
        energy += energyAt (n);

    auto most = energy;
    std::int64_t first = 0;

    for (std::int64_t n = numSamples; n < length; ++n)
    {
        energy += energyAt (n) - energyAt (n - numSamples);

        if (energy > most)
        {
            most = energy;
            first = n - numSamples + 1;
        }
    }

    return { first, numSamples };
}

void cutTo (SharedSound& sound, SharedPart part)
{
    const auto length = static_cast<std::int64_t> (sound.numFrames());
    const auto first = std::clamp<std::int64_t> (part.first, 0, length), end = std::clamp<std::int64_t> (part.first + part.count, first, length);

    for (auto& channel : sound.channels)
        channel = std::vector<double> (channel.begin() + first, channel.begin() + end);
}
} // namespace plus48
