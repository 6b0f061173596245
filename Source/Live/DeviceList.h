// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_audio_devices/juce_audio_devices.h>

#include <functional>
#include <memory>
#include <vector>

namespace plus48
{
/** Which device to open, and how. */
struct DeviceChoice
{
    /** `JACK`, `ALSA` or `Simulated`. */
    juce::String type;

    /** By the type's names; one of them may be empty. */
    juce::String input, output;

    /** In Hz and samples; 0: as the device has it. */
    double sampleRate = 0.0;
    int blockSize = 0;

    bool isSameDevice (const DeviceChoice& other) const { return type == other.type && input == other.input && output == other.output; }

    /** What it is called on screen. */
    juce::String name() const { return input.isNotEmpty() ? input : output; }
};

/** The audio devices of this machine, as the app sees them: no plug-ins of ALSA that are no devices. */
namespace DeviceList
{
inline constexpr const char* jack = "JACK";
inline constexpr const char* alsa = "ALSA";

/** [any thread, one at a time for each type] A fresh look at one kind of device, scanned; nullptr where there is none of the kind. */
std::unique_ptr<juce::AudioIODeviceType> createType (const juce::String& type);

using TypeCreator = std::function<std::unique_ptr<juce::AudioIODeviceType> (const juce::String&)>;

/** All kinds. */
juce::StringArray types();

/** [any thread, one at a time for each type] May take for ever: DeviceSearch asks it. Everything of these kinds that can be opened, in the order in which it should be tried:
    what has real inputs first, the simulated one last. JACK clients of our own are left out.
*/
std::vector<DeviceChoice> all (const juce::StringArray& types = DeviceList::types(), const TypeCreator& create = createType);

/** In the order of `all`. */
void sort (std::vector<DeviceChoice>&);

/** [any thread] Whether it could be found when the type was scanned. */
bool isThere (const DeviceChoice&, const juce::AudioIODeviceType&);

/** How near to real hardware an ALSA name is: 0 hardware, 1 a sound server, 2 the default; -1 is no device at all. */
int alsaRank (const juce::String& name);

/** [message thread] The files by which the system shows its sound cards: when they change, a card came or went. */
juce::StringArray soundFiles();
} // namespace DeviceList
} // namespace plus48
