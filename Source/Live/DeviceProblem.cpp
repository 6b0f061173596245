// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeviceProblem.h"

namespace plus48
{
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
