// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportExcerpts.h"
#include "ReportRigs.h"
#include "ReportSections.h"
#include "ReportText.h"

#include "Comparison/DriveComparison.h"
#include "Comparison/MatchedPair.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
/** How far apart a matched pair may stay, in LU. */
constexpr double mostResidualLu = 0.05;

using Channels = std::vector<std::vector<double>>;

Channels rendered (const Rig& rig, const std::vector<float>& samples, const Catalogue& catalogue)
{
    RenderJob job;
    job.rig = rig;
    job.performance = { samples };
    job.numSamples = static_cast<std::int64_t> (samples.size());
    return render (job, catalogue);
}

/** The excerpt into an interface's own input, half way up: a microphone's, or an instrument's where there is one. */
Rig throughInterface (const ReportExcerpt& excerpt, const InterfaceModel& model)
{
    const auto wanted = excerpt.rig.channels.front().usesMicrophone() ? Jack::mic : Jack::instrument;
    const auto jack = model.input (wanted) != nullptr ? wanted : Jack::line;
    const auto& preamp = model.input (jack)->preamp;
    return withInterface (excerpt.rig, model, jack, 0.5 * (preamp.gainMinDb + preamp.gainMaxDb));
}

juce::StringArray rowOf (const ReportExcerpt& excerpt, const InterfaceModel& model, const Catalogue& catalogue, double& worstLu)
{
    const auto rigOfA = throughInterface (excerpt, model);
    const auto a = rendered (rigOfA, excerpt.samples, catalogue);
    juce::StringArray row { excerpt.name };

    for (const auto& preamp : catalogue.preamps)
    {
        if (preamp.isInlineBooster())
            continue;

        auto rigOfB = withPreamp (rigOfA, preamp, preamp.gainMinDb);
        auto& external = rigOfB.channels.front().external;
        external.into.jack = model.input (Jack::line) != nullptr ? Jack::line : Jack::mic;
        external.into.gainDb = model.input (external.into.jack)->preamp.gainMinDb;
        const auto setting = DriveComparison (rigOfB, rigOfB.channels.front(), catalogue, excerpt.samples).setting (Drive::pushed);
        external.gainDb = setting.gainDb;
        external.trimDb = setting.trimDb;

        const auto b = rendered (rigOfB, excerpt.samples, catalogue);
        const auto pair = MatchedPair::of (AudioRange::whole (a, rigOfA.sampleRate), AudioRange::whole (b, rigOfA.sampleRate));
        row.add (pair.has_value() ? difference (pair->gainDb, 1) + ", " + juce::String (std::abs (pair->residualLu), 1, true) : fixed (NAN, 1));
        worstLu = std::max (worstLu, pair.has_value() ? std::abs (pair->residualLu) : INFINITY);
    }

    return row;
}
} // namespace

ReportSection levelMatch (const Catalogue& catalogue)
{
    ReportSection section { "matching",
                            "Equally loud",
                            "Each performance through each interface's own preamp half way up (A) and through each external preamp, pushed, into the same interface (B), by ITU-R BS.1770 over the two seconds around the highest sample: "
                            "what B is turned by, in dB, and how far apart the two are then, in LU, rendered and measured again.",
                            {},
                            {} };

    juce::StringArray columns { "" };

    for (const auto& preamp : catalogue.preamps)
        if (! preamp.isInlineBooster())
            columns.add (preamp.identity.name);

    FigureCard worst { "Farthest apart, of all performances and preamps", {}, {} };
    const auto all = excerptsOf (catalogue);

    for (const auto& model : catalogue.interfaces)
    {
        ReportTable table { model.identity.name, columns, {} };
        auto worstLu = 0.0;

        for (const auto& excerpt : all)
            table.rows.push_back (rowOf (excerpt, model, catalogue, worstLu));

        worst.figures.push_back ({ model.identity.name, "LU", mostResidualLu, worstLu, 0.0, 3, true });
        section.tables.push_back (std::move (table));
    }

    section.cards.push_back (std::move (worst));
    return section;
}
} // namespace plus48
