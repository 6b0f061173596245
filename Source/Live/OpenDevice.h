// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CallbackGate.h"
#include "DeviceFinder.h"

namespace plus48
{
/** A device that is open, with all that it needs: made and destroyed on the thread of its type, since either may
    take long, or for ever. In between it is the message thread's, which calls nothing that reaches into the
    device library without having been answered there before.
*/
struct OpenDevice
{
    // Destroyed from below.
    std::shared_ptr<DeviceFinder> finder;
    std::unique_ptr<juce::AudioIODeviceType> type;

    /** Once it is started; it stays for as long as the device may call. */
    std::unique_ptr<CallbackGate> gate;
    std::unique_ptr<juce::AudioIODevice> device;

    DeviceChoice choice;

    /** As the device said when it was opened: channels by its names, rates in Hz, sizes and latencies in samples. */
    juce::StringArray inputs, outputs;
    double sampleRate = 0.0;
    int blockSize = 0, inputLatency = 0, outputLatency = 0;
    std::vector<double> sampleRates;
    std::vector<int> blockSizes;

    /** [thread of the type] Waits, but not long, until what the device has sent to the message thread has arrived. */
    ~OpenDevice();
};

/** A device that was looked for. */
struct TriedDevice
{
    DeviceChoice choice;

    /** False: its library did not come back in time. */
    bool answers = true;

    bool isThere = false;

    /** What went wrong when it was opened, in the system's words. */
    juce::String error;

    /** Not 0: it runs at this rate in Hz, and no rig can. */
    double impossibleRate = 0.0;

    std::unique_ptr<OpenDevice> device;

    bool works() const { return device != nullptr; }

    /** [thread of the type] Looks for the device and opens it. */
    static TriedDevice open (const DeviceChoice&, std::shared_ptr<DeviceFinder>);
};
} // namespace plus48
