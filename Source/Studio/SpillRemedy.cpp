// SPDX-License-Identifier: GPL-3.0-or-later
#include "SpillRemedy.h"

#include "Signal/Units.h"

#include <algorithm>
#include <limits>

namespace plus48
{
namespace
{
constexpr auto noSpill = -std::numeric_limits<double>::infinity();

/** As far down as headphones are turned where no other pair leaks less. */
constexpr double softerDb = 6.0;

juce::String wholeDecibels (double db) { return juce::String (juce::roundToInt (db)) + " dB"; }
} // namespace

SpillRemedy SpillRemedy::of (const Setup& setup, const MonitorSettings& heard, Pattern pattern, const SpillFormula& formula, const Catalogue& catalogue)
{
    // Of the same mix, so that only the difference of the two counts.
    const auto monitors = heard.monitorsOn && heard.monitorsDb > MonitorSettings::silentDb ? formula.monitorsSpl (heard.monitorsDb, pattern) : noSpill;
    const auto headphones = heard.headphonesDb > MonitorSettings::silentDb ? formula.headphonesSpl (heard.headphonesDb) : noSpill;
    SpillRemedy remedy;
    remedy.isFromMonitors = monitors > headphones;

    if (remedy.isFromMonitors)
    {
        remedy.lessDb = dbFromPower (powerFromDb (monitors) + powerFromDb (headphones)) - headphones;
        remedy.name = "Mute the monitors while recording";
        remedy.advice = "Muting the monitors while recording takes " + (remedy.lessDb < 200.0 ? wholeDecibels (remedy.lessDb) + " off." : juce::String ("all of it off."));
        remedy.apply = [] (Setup& fixed) { fixed.monitor.mutesMonitorsWhileRecording = true; };
        return remedy;
    }

    const auto& pairs = catalogue.headphones;
    const auto closest = std::min_element (pairs.begin(), pairs.end(), [] (const HeadphoneModel& left, const HeadphoneModel& right) { return left.leakageDb < right.leakageDb; });
    const auto now = formula.loudspeakers().headphones;

    if (closest != pairs.end() && closest->leakageDb < now.leakageDb - 1.0)
    {
        auto others = formula.loudspeakers();
        others.headphones = *closest;
        remedy.lessDb = headphones - SpillFormula (others).headphonesSpl (heard.headphonesDb);
        remedy.name = "Wear " + closest->identity.name;
        remedy.advice = closest->identity.name + " take " + wholeDecibels (remedy.lessDb) + " off.";
        remedy.apply = [id = closest->identity.id] (Setup& fixed) { fixed.headphonesId = id; };
        return remedy;
    }

    remedy.lessDb = softerDb;
    remedy.name = "Headphones " + wholeDecibels (softerDb) + " softer";
    remedy.advice = "Headphones " + wholeDecibels (softerDb) + " softer take " + wholeDecibels (softerDb) + " off.";
    remedy.apply = [level = setup.monitor.headphonesDb - softerDb] (Setup& fixed) { fixed.monitor.headphonesDb = level; };
    return remedy;
}
} // namespace plus48
