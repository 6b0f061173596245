// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportRigs.h"
#include "ReportSections.h"
#include "ReportText.h"

#include "Comparison/DriveComparison.h"
#include "Measurement/DifferenceAudibility.h"
#include "SoundSource/SoundSource.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
/** Around the loudest passage of each: enough for its loudness, and quick. */
constexpr double excerptSeconds = 2.0;

/** A channel of a shipped performance, as the command `colour` has it without options. */
struct Excerpt
{
    juce::String name;
    Rig rig;
    std::vector<float> samples;
};

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

std::vector<Excerpt> excerpts (const Catalogue& catalogue)
{
    std::vector<Excerpt> all;
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

juce::String figure (const DriveFigures& figures)
{
    return figures.differenceDb.has_value() ? fixed (*figures.differenceDb, 1) : juce::String::fromUTF8 ("\xe2\x80\x93");
}
} // namespace

ReportSection preampColour (const Catalogue& catalogue)
{
    ReportSection section { "colour",
                            "What colour changes",
                            "Each performance through each preamp at its clean level, pushed and hot, less the same at the clean level with curves that bend nothing, equally loud: RMS over RMS in dB, over the two seconds around the highest sample. "
                            "From "
                                + fixed (DifferenceAudibility::easyDb, 0) + " dB it is easy to hear, to " + fixed (DifferenceAudibility::audibleDb, 0) + " dB you can hear it, to "
                                + fixed (DifferenceAudibility::inaudibleDb, 0) + " dB it is hard to hear, below that inaudible. An asterisk: the gain or the trim ends before. plus48-cli colour prints it, of any performance.",
                            {},
                            {} };

    const auto all = excerpts (catalogue);

    for (const auto& preamp : catalogue.preamps)
    {
        if (preamp.isInlineBooster())
            continue;

        ReportTable table { preamp.identity.name, { "", "clean", "pushed", "hot", "hot is" }, {} };

        for (const auto& excerpt : all)
        {
            const auto rig = withPreamp (excerpt.rig, preamp, preamp.gainMinDb);
            juce::StringArray row { excerpt.name };
            DriveComparison comparison (rig, rig.channels.front(), catalogue, excerpt.samples);
            const auto figures = comparison.all();

            for (const auto& each : figures)
                row.add (figure (each) + (each.reach.isReached() ? "" : "*"));

            row.add (DifferenceAudibility::inWords (figures.back().differenceDb.value_or (-300.0)));
            table.rows.push_back (row);
        }

        section.tables.push_back (table);
    }

    return section;
}
} // namespace plus48
