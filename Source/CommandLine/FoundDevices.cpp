// SPDX-License-Identifier: GPL-3.0-or-later
#include "FoundDevices.h"

#include "Errors.h"

#include "Equipment/FieldSyntax.h"
#include "Live/DeviceProblem.h"
#include "Live/SimulatedDevice.h"

namespace plus48
{
FoundDevices FoundDevices::look()
{
    FoundDevices found;
    DeviceSearch search (DeviceFinder::real());
    search.list (DeviceList::types(), [&] (DeviceSearch::Choices& choices) { found.choices = choices; });

    while (search.isBusy())
    {
        search.wait();
        search.deliver();
    }

    found.unanswered = search.unanswered();
    return found;
}

juce::StringArray FoundDevices::problems() const
{
    juce::StringArray messages;

    for (const auto& type : unanswered)
        messages.add (DeviceProblem::doesNotAnswer (type).message);

    return messages;
}

DeviceChoice FoundDevices::find (const juce::String& name)
{
    // It is always there, and needs no look at what may not be.
    if (name.equalsIgnoreCase (SimulatedDevice::typeName) || name.equalsIgnoreCase (SimulatedDevice::deviceName))
        return { SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName };

    const auto found = look();
    std::vector<DeviceChoice> matches;
    juce::StringArray names;

    for (const auto& device : found.choices)
    {
        names.add (device.name());

        if (device.name() == name)
            return device;

        if (device.name().containsIgnoreCase (name) || device.type.equalsIgnoreCase (name))
            matches.push_back (device);
    }

    if (name.isNotEmpty() && ! matches.empty())
        return matches.front();

    const auto why = found.problems().joinIntoString (" ");
    throw BadInput ("--device " + quoted (name) + " is not there; one of " + names.joinIntoString (", ") + " would be right." + (why.isNotEmpty() ? " " + why : juce::String()));
}
} // namespace plus48
