// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportRigs.h"
#include "ReportSections.h"
#include "ReportText.h"

#include "Measurement/ChainMeasurement.h"
#include "Preamp/CircuitModel.h"

namespace plus48
{
namespace
{
constexpr double harmonicBoundDb = 1.5;

/** At or below this a harmonic's figure is a limit, not a target. */
constexpr double inaudibleDb = -100.0;

/** A silent source at 40 dB of gain, as the catalogue's harmonics are stated. */
Rig onTheBench (const PreampModel& preamp, const Catalogue& catalogue)
{
    const auto& microphone = *catalogue.microphone (Rig {}.channels.front().microphoneId);
    return withPreamp (rigWith (microphone), preamp, std::clamp (harmonicsAtGainDb, preamp.gainMinDb, preamp.gainMaxDb));
}

HarmonicFigures harmonicsAt (const PreampModel& preamp, const Catalogue& catalogue, double dbu, double hz)
{
    return measureHarmonics (onTheBench (preamp, catalogue), catalogue, { .atDbu = dbu, .atHz = hz });
}

void add (FigureCard& card, const char* name, std::optional<double> claimed, double measured)
{
    if (! claimed.has_value())
        return;

    Figure figure { name, "dBc", *claimed, measured, harmonicBoundDb, 1 };

    if (*claimed <= inaudibleDb)
    {
        figure.isUpperLimit = true;
        figure.bound = 0.0;
    }

    card.figures.push_back (figure);
}

/** What the unit may leave 12 dB over its knee: sharp rails are harder than soft curves. A soft unit that is cleaner than 1 %
    until 12 dB below its rail has passed that, too.
*/
double aliasLimit (const PreampModel& preamp, const Catalogue& catalogue, double toneHz)
{
    if (CircuitModel::of (preamp).isRounded())
        return -108.0;

    const auto clipsAtRail = preamp.limit == Limit::rail || (preamp.maxOutDbu.has_value() && harmonicsAt (preamp, catalogue, *preamp.maxOutDbu - 12.0, referenceHz).thdPercent < 1.0);
    return clipsAtRail ? -100.0 : (toneHz < 6000.0 ? -120.0 : -110.0);
}

bool hasCharacter (const PreampModel& preamp) { return ! preamp.isInlineBooster(); }
} // namespace

ReportSection characterFigures (const Catalogue& catalogue)
{
    ReportSection section { "character", "Character", "Harmonics at 40 dB of gain behind the preamp, in dB below the fundamental, and the worst line that is none, 12 dB above the level of 1 % THD.", {}, {} };

    for (const auto& preamp : catalogue.preamps)
    {
        if (! hasCharacter (preamp))
            continue;

        const auto& targets = preamp.harmonics;
        const auto nominal = harmonicsAt (preamp, catalogue, 4.0, referenceHz);
        FigureCard card { preamp.identity.name, preamp.character, {} };
        add (card, "Second at +4 dBu", targets.h2At4Dbu, nominal.dbc[0]);
        add (card, "Third at +4 dBu", targets.h3At4Dbu, nominal.dbc[1]);

        if (targets.h2At20Dbu.has_value())
        {
            const auto driven = harmonicsAt (preamp, catalogue, 20.0, referenceHz);
            add (card, "Second at +20 dBu", targets.h2At20Dbu, driven.dbc[0]);
            add (card, "Third at +20 dBu", targets.h3At20Dbu, driven.dbc[1]);
            add (card, "Third at +20 dBu, 50 Hz", targets.h3At50HzAt20Dbu, harmonicsAt (preamp, catalogue, 20.0, 50.0).dbc[1]);
        }

        const auto alias = measureAliasing (onTheBench (preamp, catalogue), catalogue);
        card.figures.push_back ({ "Worst alias, of " + longHz (alias.toneHz), "dBc", aliasLimit (preamp, catalogue, alias.toneHz), alias.worstDbc, 0.0, 1, true });
        section.cards.push_back (card);
    }

    return section;
}

ReportSection characterSweeps (const Catalogue& catalogue)
{
    ReportSection section { "sweeps", "Colour against level and frequency", "Measured through the engine at 40 dB of gain. Colour is heard when a unit is driven; iron bends low notes first.", {}, {} };
    Chart level { "Distortion against output level", "THD of 997 Hz.", { "Output in dBu", -20.0, 30.0, 10.0 }, { "THD in dB re the fundamental", -140.0, 0.0, 20.0 }, {} };
    Chart frequency { "Third harmonic against frequency", "At +14 dBu behind the preamp.", { "Fundamental in Hz", 20.0, 5000.0, 1.0, true }, { "Third harmonic in dBc", -140.0, 0.0, 20.0 }, {} };
    int colour = 0;

    for (const auto& preamp : catalogue.preamps)
    {
        if (! hasCharacter (preamp))
            continue;

        ChartSeries overLevel { preamp.identity.name, {}, colour, ChartSeries::Style::line };
        ChartSeries overFrequency { preamp.identity.name, {}, colour, ChartSeries::Style::line };
        ++colour;

        for (auto dbu = -20.0; dbu <= preamp.maxOutDbu.value_or (30.0); dbu += 2.0)
            overLevel.points.emplace_back (dbu, dbFromGain (harmonicsAt (preamp, catalogue, dbu, referenceHz).thdPercent / 100.0));

        for (auto hz = 20.0; hz <= 5000.0; hz *= 1.3)
            overFrequency.points.emplace_back (hz, harmonicsAt (preamp, catalogue, 14.0, hz).dbc[1]);

        level.series.push_back (overLevel);
        frequency.series.push_back (overFrequency);
    }

    section.charts = { level, frequency };
    return section;
}
} // namespace plus48
