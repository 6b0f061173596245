// SPDX-License-Identifier: GPL-3.0-or-later
#include "HowlWatch.h"

#include "Live/DeviceSignals.h"

#include <cmath>

namespace plus48
{
namespace
{
/** So much of it is needed: a single loud moment is no howl. Between the syllables of somebody who is as loud it is found too, as what was seen is forgotten only half as
    fast.
*/
constexpr double enoughSeconds = 0.1, mostSeconds = 0.2, forgottenPerSecond = 0.5;

/** Spill that is not heard is not judged: a quiet room has as much. */
constexpr double audibleSpl = 20.0;

/** As far below its limit a loop is brought by turning down. */
constexpr double marginDb = 6.0;
} // namespace

HowlWatch::HowlWatch (EngineBinding& engineToUse, SetupEditor& editorToUse, const SpillReadings& readingsToUse, const SpillFigures& figuresToUse)
    : engine (engineToUse), editor (editorToUse), readings (readingsToUse), figures (figuresToUse)
{
}

bool HowlWatch::isSuspicious() const
{
    if (readings.isAtFullScale())
        return true;

    const auto& setup = editor.setup();

    for (const auto input : setup.runningInputs())
    {
        const auto& now = readings.now (input);

        if (now.spill > now.performance && splFromPascals (std::sqrt (now.spill)) > audibleSpl)
            return true;
    }

    return false;
}

void HowlWatch::update (double seconds)
{
    const auto isSeen = isSuspicious();
    seenSeconds = std::clamp (seenSeconds + (isSeen ? seconds : -forgottenPerSecond * seconds), 0.0, mostSeconds);

    // What is measured is looked at first: the formula takes longer, and is hardly ever asked.
    if (seenSeconds <= 0.0 || figures.loop().db < leastLoopGainDb)
    {
        seenSeconds = 0.0;
        found.reset();
        return;
    }

    if (seenSeconds < enoughSeconds && ! found.has_value())
        return;

    const auto loop = figures.loop();
    found = Howl { loudestHz(), loop.db, engine.monitorHeard().monitorsOn && figures.headphonesLoop().db < leastLoopGainDb };
}

double HowlWatch::loudestHz()
{
    const auto rate = engine.sampleRate();
    const auto size = std::size_t { rate > 50000.0 ? 16384u : 8192u };

    if (transform == nullptr || transform->samples().size() != size)
        transform = std::make_unique<RealFft> (size);

    const auto samples = transform->samples();
    engine.engine().deviceSignals().air.read (samples);

    for (std::size_t n = 0; n < size; ++n)
        samples[n] *= 0.5 - 0.5 * std::cos (2.0 * pi * static_cast<double> (n) / static_cast<double> (size));

    transform->forward();
    const auto lines = transform->lines();
    std::size_t highest = 1;

    for (std::size_t line = 2; line + 1 < lines.size(); ++line)
        if (std::norm (lines[line]) > std::norm (lines[highest]))
            highest = line;

    // A parabola through the three highest lines, in dB: within a tenth of a line behind a Hann window.
    const auto db = [&] (std::size_t line) { return dbFromPower (std::norm (lines[line]) + 1.0e-30); };
    const auto below = db (highest - 1), here = db (highest), above = db (highest + 1);
    const auto curvature = below - 2.0 * here + above;
    const auto shift = curvature < 0.0 ? 0.5 * (below - above) / curvature : 0.0;
    return (static_cast<double> (highest) + shift) * rate / static_cast<double> (size);
}

HowlWatch::Cure HowlWatch::cure() const
{
    const auto isOfHeadphones = figures.headphonesLoop().db >= leastLoopGainDb;
    const auto areMonitorsOn = engine.monitorHeard().monitorsOn;

    if (! isOfHeadphones)
        return { "Mute monitors", [] (Setup& setup) { setup.monitor.monitorsOn = false; } };

    const auto level = std::max (MonitorSettings::silentDb, std::floor (editor.setup().monitor.headphonesDb - figures.headphonesLoop().db - marginDb));
    return { areMonitorsOn ? "Mute monitors, headphones down" : "Turn headphones down", [level] (Setup& setup) {
                setup.monitor.monitorsOn = false;
                setup.monitor.headphonesDb = level;
            } };
}

juce::Result HowlWatch::mute()
{
    const auto what = cure();
    return editor.edit (what.name, what.apply);
}
} // namespace plus48
