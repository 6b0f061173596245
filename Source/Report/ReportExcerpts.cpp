// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportExcerpts.h"

#include "ReportRigs.h"

#include "Comparison/DriveComparison.h"
#include "SoundSource/SoundSource.h"

namespace plus48
{
namespace
{
/** Enough for its loudness, and quick. */
constexpr double excerptSeconds = 2.0;

Rig rigFor (const ShippedChannel& channel, const Catalogue& catalogue)
{
    if (channel.kind == SoundKind::acoustic)
    {
        auto rig = rigWith (*catalogue.microphone (Rig {}.channels.front().microphoneId));
        rig.channels.front().fullScaleSpl = channel.fullScaleSpl;
        rig.channels.front().performedSpl = channel.performedSpl;
        return rig;
    }

    Rig rig;
    rig.channels.front().microphoneId.clear();
    rig.channels.front().instrumentId = channel.suggestedInstrument;
    rig.channels.front().fullScaleDbu = channel.fullScaleDbu;
    return rig;
}
} // namespace

std::vector<ReportExcerpt> excerptsOf (const Catalogue& catalogue)
{
    std::vector<ReportExcerpt> all;
    ShippedPerformances shipped;

    if (ShippedPerformances::read (shipped).failed())
        return all;

    for (const auto& performance : shipped.all)
    {
        SoundSource source;
        juce::StringArray warnings;
        std::vector<std::vector<float>> channels;

        if (SoundSource::open (performance.id, {}, source, warnings).failed() || source.channelsAt (Rig {}.sampleRate, 0, channels).failed())
            continue;

        for (std::size_t i = 0; i < channels.size() && i < performance.channels.size(); ++i)
        {
            const auto part = loudestPart (channels[i], Rig {}.sampleRate, excerptSeconds);
            const auto& described = performance.channels[i];

            if (! part.empty())
                all.push_back ({ performance.name + (channels.size() > 1 ? ": " + described.name : juce::String()), rigFor (described, catalogue), { part.begin(), part.end() } });
        }
    }

    return all;
}
} // namespace plus48
