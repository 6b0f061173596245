// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"
#include "Timing.h"

#include "Recording/WavFile.h"
#include "SoundSource/SoundSource.h"
#include "Studio/VersionRender.h"

#include <cstdio>

namespace plus48::bench
{
namespace
{
constexpr std::size_t numSeconds = 60;
constexpr int passes = 3;

/** One minute of a shipped voice, over and over. */
std::vector<std::vector<double>> performance (std::size_t numSamples)
{
    SoundSource source;
    juce::StringArray warnings;
    std::vector<std::vector<double>> minute (1, std::vector<double> (numSamples));

    std::vector<std::vector<float>> channels;

    if (SoundSource::open ("voice", {}, source, warnings).failed() || source.channelsAt (48000.0, static_cast<std::int64_t> (numSamples), channels).failed() || channels.empty())
        return {};

    const auto& voice = channels.front();

    for (std::size_t n = 0; n < numSamples; ++n)
        minute.front()[n] = static_cast<double> (voice[n % voice.size()]);

    return minute;
}

/** Wall time from the order to the file, as somebody waits for it. */
double seconds (const VersionRender::Job& job, const Catalogue& catalogue, juce::String& problem)
{
    auto best = 1.0e9;

    for (int pass = 0; pass < passes; ++pass)
    {
        const auto start = wallSeconds();
        VersionRender render (job, catalogue);

        while (! render.hasEnded())
            juce::Thread::sleep (1);

        best = std::min (best, wallSeconds() - start);
        problem = render.result().getErrorMessage();
    }

    return best;
}
} // namespace

void timeHearThrough()
{
    std::printf ("\nA version of a one-minute take: rendered, measured beside the take, written; seconds of wall time\n");

    const auto catalogue = Catalogue::shipped();
    const auto folder = juce::File::createTempFile ("hear-through");
    TakeMetadata take;
    take.rig.channels.front().microphoneId = "broadcast-dynamic";
    take.rig.channels.front().builtIn.gainDb = 55.0;
    take.rig.roomDba = 30.0;
    take.numSamples = static_cast<std::int64_t> (numSeconds * 48000);
    const auto raw = folder.getChildFile ("raw.wav"), recorded = folder.getChildFile ("recorded.wav");
    const auto sound = performance (static_cast<std::size_t> (take.numSamples));

    if (sound.empty() || ! folder.createDirectory() || writeWavFile (raw, sound, { 48000.0, BitDepth::float32, {}, {} }).failed() || writeWavFile (recorded, sound, { 48000.0, BitDepth::int24, {}, {} }).failed())
    {
        std::printf ("  no room in the folder for temporary files\n");
        return;
    }

    for (const auto& [name, preamp] : { std::pair<const char*, const char*> { "built-in", "" }, { "Sixties tube", "tube-60s" }, { "British class-A", "class-a-transformer" }, { "clean", "clean" } })
    {
        auto version = take;
        auto& channel = version.rig.channels.front();

        if (*preamp != 0)
        {
            channel.activePath = Path::b;
            channel.external.preampId = preamp;
            channel.external.gainDb = 55.0;
            channel.external.impedanceOhm = catalogue.preamp (preamp)->inputOhms.front();
        }

        juce::String problem;
        const auto time = seconds ({ take, version, recorded, raw, folder.getChildFile ("version.wav") }, catalogue, problem);
        std::printf ("  %-18s %6.2f s  %5.0f times real time   %s\n", name, time, static_cast<double> (numSeconds) / time, problem.toRawUTF8());
    }

    folder.deleteRecursively();
}
} // namespace plus48::bench
