// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeviceList.h"

namespace plus48
{
/** Where AudioDevices looks for devices: this machine, or what a test plugs in. */
class DeviceFinder
{
public:
    DeviceFinder() = default;
    virtual ~DeviceFinder() = default;

    DeviceFinder (const DeviceFinder&) = delete;
    DeviceFinder& operator= (const DeviceFinder&) = delete;

    /** [any thread, one at a time for each type] As DeviceList has them. */
    virtual std::unique_ptr<juce::AudioIODeviceType> createType (const juce::String& type) { return DeviceList::createType (type); }

    /** [message thread] */
    virtual juce::StringArray soundFiles() { return DeviceList::soundFiles(); }

    /** [any thread, one at a time for each type] */
    std::vector<DeviceChoice> all (const juce::StringArray& types)
    {
        return DeviceList::all (types, [this] (const juce::String& type) { return createType (type); });
    }

    static std::shared_ptr<DeviceFinder> real() { return std::make_shared<DeviceFinder>(); }
};
} // namespace plus48
