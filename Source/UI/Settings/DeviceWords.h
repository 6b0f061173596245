// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Live/AudioDevices.h"

/** What an audio device is called on screen, and its figures. */
namespace plus48::ui
{
/** "JACK", "System audio", "Simulated". */
juce::String deviceTypeTitle (const juce::String& type);

/** Without what ALSA adds behind the name; for lists, `isLong` keeps apart what differs there only. */
juce::String deviceTitle (const DeviceChoice&, bool isLong);

bool isSimulated (const DeviceChoice&);

/** "44.1", "48". */
juce::String kilohertz (double sampleRate);

/** "5.3 ms". */
juce::String milliseconds (double value);

/** A device block, in ms; and the device delay, from the inputs through the computer to the outputs: what the device says of itself, or else what a
    round trip takes with this block.
*/
double blockMs (const AudioDevices::Status&);
double deviceDelayMs (const AudioDevices::Status&);
} // namespace plus48::ui
