// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeEvents.h"

#include <map>
#include <mutex>

namespace plus48
{
/** All events of a take that is recorded, as JSON: those that the message thread adds, and those that come out of the queue. */
class TakeEventList
{
public:
    explicit TakeEventList (const Rig& rigAtStart) : writer (rigAtStart) {}

    /** [message thread] Gaps and rigs come out of the queue. */
    void add (const TakeEvent&);
    void add (const RigChange&);
    void add (const DeviceChange&);

    /** [message thread] Each message once, and not more than a hundred: some drivers report the same error in every block. */
    void add (const DeviceError&);

    /** [message thread] The rig that this id in the queue will stand for. */
    void announce (int rigId, const RigChange&);

    /** [writer thread] */
    void addFromQueue (const TakeEvent&);

    /** [writer thread] What has been added since the last call. */
    juce::Array<juce::var> popNew();

    /** [writer thread] Everything, in the order of time. */
    juce::Array<juce::var> all();

private:
    std::mutex mutex;
    std::map<int, RigChange> announced;
    TakeEventWriter writer;
    juce::Array<juce::var> fresh, popped;
    juce::StringArray errors;
};
} // namespace plus48
