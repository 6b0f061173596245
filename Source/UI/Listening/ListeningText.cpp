// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListeningText.h"

#include "Signal/SignedText.h"

namespace plus48::ui::listeningText
{
namespace
{
/** Below that there is nothing to be said of a level, whichever its unit. */
constexpr double silentDb = -120.0;

juce::StringArray rounded (const std::array<double, 3>& values)
{
    juce::StringArray all;

    for (const auto value : values)
        all.add (juce::String (juce::roundToInt (value)));

    return all;
}
} // namespace

juce::String late (const InterfaceDelay& delay) { return juce::String (delay.totalMs, 1) + " ms late"; }

juce::String distance (const InterfaceDelay& delay) { return "like standing " + juce::String (delay.metres(), 1) + " m from the speaker"; }

juce::String shortDistance (const InterfaceDelay& delay) { return "like " + juce::String (delay.metres(), 1) + " m away"; }

juce::String samples (const InterfaceDelay& delay)
{
    const auto kilohertz = delay.totalMs > 0.0 ? delay.samples / delay.totalMs : 0.0;
    return juce::String (delay.samples) + " samples at " + neatNumber (kilohertz, 1) + " kHz";
}

juce::String hollow (const InterfaceDelay& delay)
{
    const auto at = rounded (delay.notchesHz());
    return "Both at once sound hollow: they cancel at " + at[0] + " Hz, " + at[1] + " Hz, " + at[2] + " Hz and so on";
}

juce::String shortHollow (const InterfaceDelay& delay)
{
    const auto at = rounded (delay.notchesHz());
    return "Both at once: hollow, without " + at[0] + ", " + at[1] + ", " + at[2] + " Hz";
}

juce::String timeADay (double hours)
{
    const auto counted = [] (double number, const char* unit, int decimals) { return neatNumber (number, decimals) + " " + unit + (neatNumber (number, decimals) == "1" ? "" : "s"); };

    if (hours >= 1.0)
        return counted (hours, "hour", 1);

    const auto minutes = std::floor (hours * 60.0);
    return minutes >= 1.0 ? counted (minutes, "minute", 0) : juce::String ("under a minute");
}

bool isSilent (double db) noexcept { return db < silentDb; }

juce::String level (double db) { return isSilent (db) ? juce::String ("silent") : signedNumber (db, 0); }

juce::String playing (const ListeningFigures& figures)
{
    return isSilent (figures.earSpl) ? juce::String ("no level") : signedNumber (figures.earSpl, 0) + " dB SPL on average";
}

juce::String warning (const ListeningFigures& figures)
{
    return figures.healthyHours.has_value() ? "Healthy for " + timeADay (*figures.healthyHours) + " a day (NIOSH)" : juce::String();
}

juce::String leakage (double leakageDb)
{
    return leakageDb <= -55.0 ? "Keeps sound in" : (leakageDb <= -45.0 ? "Spills a little" : "Airy; spills");
}

juce::String direct (const ListeningFigures& figures) { return figures.hasDirectMonitor ? "No delay" : "This interface has none"; }

juce::String placed (double distanceM, double db) { return juce::String (distanceM, 1) + " m, " + signedNumber (db, 0) + " dB"; }

juce::String turned (double angleDeg, double db) { return juce::String (juce::roundToInt (angleDeg)) + juce::String::charToString (0xb0) + ", " + signedNumber (db, 0) + " dB"; }

juce::String under (double db) { return juce::String (juce::roundToInt (std::abs (db))) + (db < 0.0 ? " dB over the voice" : " dB under the voice"); }

juce::String muted (const ListeningFigures& figures)
{
    if (! figures.microphone.has_value())
        return "Plugged straight in: no spill reaches it";

    if (! figures.monitor.monitorsOn)
        return "They are off: only the headphones spill";

    return isSilent (figures.mutedSpillDbfs) ? "Headphones only: no spill at all" : "Headphones only: spill falls to " + signedNumber (figures.mutedSpillDbfs, 0) + " dBFS";
}
} // namespace plus48::ui::listeningText
