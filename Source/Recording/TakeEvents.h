// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeMetadata.h"

namespace plus48
{
/** A recipe's events as JSON: one object for every control that moved, so that they read by themselves. [any thread]

    { "position": 48000, "type": "control", "channel": 0, "parameter": "builtIn.gain", "value": 45 }
    { "position": 96000, "type": "heard", "channel": 0, "value": "B" }
    { "position": 99000, "type": "gap", "length": 4800, "reason": "the device was restarted" }
    { "position": 98000, "type": "xrun", "count": 1 }
    { "position": 98500, "type": "delay", "length": 24000 }
    { "position": 99000, "type": "device", "device": "USB Audio" }
    { "position": 99500, "type": "deviceError", "message": "..." }
    { "position": 120000, "type": "rig", "rig": { ... } }

    Parameters are named as in a rig, channels counted from 0.
*/
class TakeEventWriter
{
public:
    explicit TakeEventWriter (const Rig& rigAtStart) { startFrom (rigAtStart); }

    /** Appends an object for everything that is different from before; none when nothing is. */
    void write (const TakeEvent&, juce::Array<juce::var>&);
    void write (const RigChange&, juce::Array<juce::var>&);
    static juce::var toJson (const DeviceChange&);
    static juce::var toJson (const DeviceError&);

private:
    void startFrom (const Rig&);

    std::vector<ChannelSettings> settings;
    std::vector<Path> activePath;
};

/** The other way. What is not understood is passed over. */
void readEvents (const juce::var& list, TakeMetadata&);

/** Levels of the performance are no part of a rig file, but of what was recorded: one object a channel. */
juce::var performanceToJson (const Rig&);
void readPerformance (const juce::var& list, Rig&);
} // namespace plus48
