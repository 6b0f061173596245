// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeviceCallback.h"
#include "DeviceStatus.h"
#include "OpenDevice.h"

namespace plus48
{
/** The device that is open and plays, and whether it still calls. [message thread] */
class PlayingDevice
{
public:
    /** A device from which no callback comes for so long is lost. */
    static constexpr juce::uint32 watchdogMilliseconds = 500;

    /** Where nothing plays. True when the device does now; otherwise `error` is what it said. */
    bool start (TriedDevice&, juce::AudioIODeviceCallback&, std::uint64_t callbackCount, juce::String& error);

    /** No call of the device passes any more; it is the caller's, to be closed. */
    std::unique_ptr<OpenDevice> release();

    /** What plays; empty where nothing does. */
    const DeviceChoice& choice() const noexcept { return playing; }
    bool isSimulated() const;

    /** Nothing plays that records what is before a microphone. */
    bool hasNoRealInput() const;

    /** Compares the engine's count of callbacks with the last one. True when the device has called since. */
    bool hasCalled (std::uint64_t callbackCount, juce::uint32 nowMilliseconds);

    /** It has not called for too long. To be asked once each time somebody looks. */
    bool isSilent (juce::uint32 nowMilliseconds);
    juce::uint32 lastCallMilliseconds() const noexcept { return lastCallbackAt; }

    /** A JACK client without a single connection is not called, and that is the user's will. Of a server that died JUCE's client is gone. */
    bool hasNothingConnected() const;

    /** True when this error is to be said: each once as long as the device plays, and not without an end. */
    bool isNewError (const juce::String&);

    /** All that is known of the device. */
    void describe (DeviceStatus&) const;

private:
    std::unique_ptr<OpenDevice> device;
    DeviceChoice playing;
    std::uint64_t lastCount = 0;
    juce::uint32 lastCallbackAt = 0;

    /** How often it was found silent in a row. */
    int silentLooks = 0;
    juce::StringArray errors;
};
} // namespace plus48
