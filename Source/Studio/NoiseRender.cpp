// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoiseRender.h"

#include "VersionRender.h"

#include "Measurement/TakeNoise.h"
#include "Recording/WavFile.h"

namespace plus48
{
namespace
{
NoiseMutes allBut (NoiseSource source, NoiseMutes mutes)
{
    mutes.room = mutes.room || source != NoiseSource::room;
    mutes.mic = mutes.mic || source != NoiseSource::microphone;
    mutes.preamp = mutes.preamp || source != NoiseSource::preamp;
    mutes.converter = mutes.converter || source != NoiseSource::converter;
    return mutes;
}

TakeMetadata withOnly (TakeMetadata take, NoiseRender::Part part)
{
    if (! part.has_value())
        return take;

    take.rig.noiseMutes = allBut (*part, take.rig.noiseMutes);

    for (auto& change : take.rigChanges)
        change.rig.noiseMutes = allBut (*part, change.rig.noiseMutes);

    // Without dither the converter's steps would distort what is softer than they are.
    if (*part != NoiseSource::converter)
        take.bits = BitDepth::float32;

    return take;
}
} // namespace

NoiseRender::NoiseRender (Job jobToDo, const Catalogue& local) : toDo (std::move (jobToDo)), catalogue (local)
{
    for (std::size_t i = 0; i < numParts; ++i)
    {
        parts[i].version = i % 2;

        if (i >= 2)
            parts[i].part = static_cast<NoiseSource> (i / 2 - 1);
    }

    begin ("Plus48 noise");
}

NoiseRender::~NoiseRender()
{
    end();

    for (const auto& made : taken())
        made.file.deleteFile();
}

std::vector<NoiseRender::Made> NoiseRender::taken()
{
    const auto count = numMade.load (std::memory_order_acquire);
    std::vector<Made> made (parts.begin() + static_cast<std::ptrdiff_t> (numTaken), parts.begin() + static_cast<std::ptrdiff_t> (count));
    numTaken = count;
    return made;
}

juce::Result NoiseRender::make (Made& made, double from, double to)
{
    const auto take = withOnly (toDo.versions[made.version], made.part);
    made.dbfsA = takeNoiseFloorDbfsA (take, catalogue);

    if (! made.dbfsA.has_value())
        return juce::Result::ok();

    std::vector<std::vector<double>> rendered;

    if (const auto result = renderNoise (take, catalogue, rendered, watchOf (from, to)); result.failed())
        return result;

    if (isCancelled())
        return cancelled();

    made.file = toDo.folder.getChildFile (juce::Uuid().toString() + ".wav");
    return writeWavFile (made.file, rendered, { take.rig.sampleRate, take.bits, {}, {} }, Existing::replace);
}

juce::Result NoiseRender::run()
{
    if (const auto length = checkLength (toDo.versions.back()); length.failed())
        return length;

    for (std::size_t i = 0; i < numParts; ++i)
    {
        const auto part = [] (std::size_t index) { return static_cast<double> (index) / static_cast<double> (numParts); };

        if (const auto result = make (parts[i], part (i), part (i + 1)); result.failed())
            return result;

        numMade.store (i + 1, std::memory_order_release);
    }

    return juce::Result::ok();
}
} // namespace plus48
