// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeviceProblem.h"

#include "Rig/RigLimits.h"

namespace plus48
{
namespace
{
/** In kHz: `384`, `44.1`. */
juce::String kilohertz (double rate)
{
    const auto tenths = juce::roundToInt (rate * 0.01);
    return tenths % 10 == 0 ? juce::String (tenths / 10) : juce::String (rate * 0.001, 1);
}

juce::String possibleRates()
{
    juce::StringArray rates;

    for (const auto rate : limits::sampleRates)
        rates.add (kilohertz (rate));

    const auto last = rates[rates.size() - 1];
    rates.remove (rates.size() - 1);
    return rates.joinIntoString (", ") + " or " + last + " kHz";
}
} // namespace

DeviceProblem DeviceProblem::of (const TriedDevice& tried)
{
    if (! tried.answers)
        return doesNotAnswer (tried.choice.type);

    if (tried.impossibleRate > 0.0)
        return { tried.choice.name() + " runs at " + kilohertz (tried.impossibleRate) + " kHz; set it to " + possibleRates() + ".", Action::tryAgain };

    return cannotOpen (tried.choice, tried.isThere, tried.error);
}

DeviceProblem DeviceProblem::doesNotAnswer (const juce::String& type)
{
    if (type == DeviceList::jack)
        return { "JACK does not answer; end it and start it again.", Action::tryAgain };

    return { (type == DeviceList::alsa ? juce::String ("System audio (ALSA)") : type) + " does not answer; unplug the sound card and plug it in again.", Action::tryAgain };
}

DeviceProblem DeviceProblem::cannotOpen (const DeviceChoice& choice, bool isThere, const juce::String& why)
{
    if (! isThere && choice.type == DeviceList::jack)
        return { "JACK is not running, or has no device called " + choice.name() + ".", Action::tryAgain };

    if (! isThere || why.containsIgnoreCase ("No such device"))
        return { choice.name() + " is not connected.", Action::tryAgain };

    if (why.containsIgnoreCase ("busy") || why.containsIgnoreCase ("another application"))
        return { "Another program is using " + choice.name() + "; close it there.", Action::tryAgain };

    // What comes of a sound server that is not running, or has nothing to play through.
    if (why.containsIgnoreCase ("no channels") || why.containsIgnoreCase ("didn't start"))
        return { choice.name() + " does not answer; start it.", Action::tryAgain };

    return { choice.name() + " cannot be opened" + (why.isNotEmpty() ? " (" + why.trim().upToFirstOccurrenceOf ("\n", false, false) + ")" : juce::String()) + ".", Action::useSimulated };
}
} // namespace plus48
