// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeEventList.h"

#include "TakeLog.h"

namespace plus48
{
void TakeEventList::add (const TakeEvent& event)
{
    if (event.kind == TakeEvent::Kind::gap || event.kind == TakeEvent::Kind::rig)
        return;

    const std::lock_guard lock (mutex);
    writer.write (event, fresh);
}

void TakeEventList::add (const RigChange& change)
{
    const std::lock_guard lock (mutex);
    writer.write (change, fresh);
}

void TakeEventList::add (const DeviceChange& change)
{
    const std::lock_guard lock (mutex);
    fresh.add (TakeEventWriter::toJson (change));
}

void TakeEventList::add (const DeviceError& error)
{
    constexpr auto atMost = 100;
    const std::lock_guard lock (mutex);

    if (errors.size() < atMost && errors.addIfNotAlreadyThere (error.message))
        fresh.add (TakeEventWriter::toJson (error));
}

void TakeEventList::announce (int rigId, const RigChange& change)
{
    const std::lock_guard lock (mutex);
    announced[rigId] = change;
}

void TakeEventList::addFromQueue (const TakeEvent& event)
{
    const std::lock_guard lock (mutex);

    if (event.kind != TakeEvent::Kind::rig)
        writer.write (event, fresh);
    else if (const auto rig = announced.find (event.rigId); rig != announced.end())
        writer.write (RigChange { event.position, rig->second.rig, rig->second.equipment }, fresh);
}

juce::Array<juce::var> TakeEventList::popNew()
{
    juce::Array<juce::var> events;
    const std::lock_guard lock (mutex);
    events.swapWith (fresh);
    popped.addArray (events);
    return events;
}

juce::Array<juce::var> TakeEventList::all()
{
    (void) popNew();
    auto events = popped;
    sortEvents (events);
    return events;
}
} // namespace plus48
