// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/DeviceWords.h"

#include "Interface/RoundTrip.h"
#include "Live/SimulatedDevice.h"

namespace plus48::ui
{
juce::String deviceTypeTitle (const juce::String& type)
{
    return type == DeviceList::alsa ? "System audio" : type;
}

bool isSimulated (const DeviceChoice& choice) { return choice.type == SimulatedDevice::typeName; }

juce::String deviceTitle (const DeviceChoice& choice, bool isLong)
{
    const auto name = choice.name();

    if (choice.type == DeviceList::jack && name == "system")
        return isLong ? "The sound card of the JACK server" : "JACK";

    return isLong || choice.type != DeviceList::alsa ? name : name.upToFirstOccurrenceOf (";", false, false).upToFirstOccurrenceOf (",", false, false).trim();
}

juce::String kilohertz (double sampleRate)
{
    const auto tenths = juce::roundToInt (sampleRate * 0.01);
    return tenths % 10 == 0 ? juce::String (tenths / 10) : juce::String (sampleRate * 0.001, 1);
}

juce::String milliseconds (double value) { return juce::String (value, 1) + " ms"; }

double blockMs (const AudioDevices::Status& status)
{
    return status.sampleRate > 0.0 ? 1000.0 * status.blockSize / status.sampleRate : 0.0;
}

double deviceDelayMs (const AudioDevices::Status& status)
{
    if (status.sampleRate <= 0.0)
        return 0.0;

    const auto reported = status.inputLatency + status.outputLatency;
    return reported > 0 ? 1000.0 * reported / status.sampleRate : RoundTrip { status.blockSize, status.sampleRate }.totalMs();
}
} // namespace plus48::ui
