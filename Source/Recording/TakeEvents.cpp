// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeEvents.h"

#include "Rig/ChannelParameter.h"
#include "Rig/RigJson.h"
#include "Rig/Words.h"

#include <cmath>

namespace plus48
{
namespace
{
using Object = juce::DynamicObject::Ptr;

struct Reason
{
    GapReason reason;
    const char* words;
};

constexpr Reason reasons[] {
    { GapReason::deviceRestart, "the device was restarted" },
    { GapReason::overrun, "the disk was too slow" },
    { GapReason::missing, "the device left out samples" },
    { GapReason::unconnected, "nothing was connected" },
};

Object event (std::int64_t position, const char* type)
{
    Object object = new juce::DynamicObject();
    object->setProperty ("position", static_cast<juce::int64> (position));
    object->setProperty ("type", type);
    return object;
}

juce::var control (const TakeEvent& from, const char* parameter, const juce::var& value)
{
    const auto object = event (from.position, "control");
    object->setProperty ("channel", from.channel);
    object->setProperty ("parameter", parameter);
    object->setProperty ("value", value);
    return object.get();
}

void writeSettings (const TakeEvent& what, const ChannelSettings& before, juce::Array<juce::var>& list)
{
    // Numbers before switches, as takes have always been written.
    for (const auto kind : { ChannelParameter::Kind::number, ChannelParameter::Kind::toggle })
        for (const auto& parameter : channelParameters())
            if (parameter.kind == kind && parameter.isLive() && std::abs (parameter.readSetting (what.settings) - parameter.readSetting (before)) > 0.0)
                list.add (control (what, parameter.field, parameter.toJson (parameter.readSetting (what.settings))));
}

bool readControl (const juce::String& name, const juce::var& json, ChannelSettings& settings)
{
    for (const auto& parameter : channelParameters())
        if (parameter.isLive() && name == parameter.field)
            if (const auto value = parameter.fromJson (json))
            {
                parameter.writeSetting (settings, *value);
                return true;
            }

    return false;
}

/** One event for all controls of a channel that moved at the same place. */
void addSettings (std::vector<TakeEvent>& events, const TakeEvent& read)
{
    for (auto last = events.rbegin(); last != events.rend() && last->position == read.position; ++last)
        if (last->kind == TakeEvent::Kind::settings && last->channel == read.channel)
        {
            last->settings = read.settings;
            return;
        }

    events.push_back (read);
}
/** Reads one event after the other, and follows the controls, of which an event names only the one that moved. */
class EventReader
{
public:
    explicit EventReader (TakeMetadata& metadataToFill) : metadata (metadataToFill) { followControlsOf (metadata.rig); }

    void read (const juce::var& json)
    {
        const auto type = json["type"].toString();
        TakeEvent event;
        event.position = static_cast<juce::int64> (json["position"]);
        event.channel = static_cast<int> (json["channel"]);
        event.length = static_cast<juce::int64> (json["length"]);

        if (type == "gap")
            readGap (json, event);
        else if (type == "xrun")
            readXruns (json, event);
        else if (type == "delay")
            add (TakeEvent::Kind::delay, event);
        else if (type == "deviceError")
            metadata.deviceErrors.push_back ({ event.position, json["message"].toString() });
        else if (type == "device")
            metadata.deviceChanges.push_back ({ event.position, json["device"].toString() });
        else if (type == "rig")
            readRigChange (json, event.position);
        else if (juce::isPositiveAndBelow (event.channel, static_cast<int> (now.size())))
            readChannelEvent (type, json, event);
    }

private:
    void add (TakeEvent::Kind kind, TakeEvent event)
    {
        event.kind = kind;
        metadata.events.push_back (event);
    }

    void readGap (const juce::var& json, TakeEvent event)
    {
        for (const auto& reason : reasons)
            if (json["reason"].toString() == reason.words)
                event.reason = reason.reason;

        add (TakeEvent::Kind::gap, event);
    }

    void readXruns (const juce::var& json, TakeEvent event)
    {
        event.count = static_cast<int> (json["count"]);
        add (TakeEvent::Kind::xrun, event);
    }

    void readChannelEvent (const juce::String& type, const juce::var& json, TakeEvent event)
    {
        auto& settings = now[static_cast<std::size_t> (event.channel)];

        if (type == "heard")
        {
            event.activePath = pathFromWord (json["value"].toString()).value_or (Path::a);
            add (TakeEvent::Kind::activePath, event);
        }
        else if (type == "control" && readControl (json["parameter"].toString(), json["value"], settings))
        {
            event.settings = settings;
            addSettings (metadata.events, event);
        }
    }

    void readRigChange (const juce::var& json, std::int64_t position)
    {
        RigDraft draft;

        if (readRig (json["rig"], draft).failed())
            return;

        RigChange change { position, complete (draft, {}), json["equipment"] };
        readPerformance (json["performance"], change.rig);
        followControlsOf (change.rig);
        metadata.rigChanges.push_back (std::move (change));
    }

    void followControlsOf (const Rig& rig)
    {
        now.clear();

        for (const auto& channel : rig.channels)
            now.push_back (ChannelSettings::from (channel));
    }

    TakeMetadata& metadata;
    std::vector<ChannelSettings> now;
};
} // namespace

void TakeEventWriter::startFrom (const Rig& rig)
{
    settings.clear();
    activePath.clear();

    for (const auto& channel : rig.channels)
    {
        settings.push_back (ChannelSettings::from (channel));
        activePath.push_back (channel.activePath);
    }
}

void TakeEventWriter::write (const TakeEvent& what, juce::Array<juce::var>& list)
{
    const auto channel = static_cast<std::size_t> (what.channel);

    if (what.kind == TakeEvent::Kind::gap)
    {
        const auto object = event (what.position, "gap");
        object->setProperty ("length", static_cast<juce::int64> (what.length));

        for (const auto& reason : reasons)
            if (reason.reason == what.reason)
                object->setProperty ("reason", reason.words);

        list.add (object.get());
    }
    else if (what.kind == TakeEvent::Kind::xrun)
    {
        const auto object = event (what.position, "xrun");
        object->setProperty ("count", what.count);
        list.add (object.get());
    }
    else if (what.kind == TakeEvent::Kind::delay)
    {
        const auto object = event (what.position, "delay");
        object->setProperty ("length", static_cast<juce::int64> (what.length));
        list.add (object.get());
    }
    else if (what.kind == TakeEvent::Kind::rig || what.channel < 0 || channel >= settings.size())
    {
        jassertfalse;
    }
    else if (what.kind == TakeEvent::Kind::settings)
    {
        writeSettings (what, settings[channel], list);
        settings[channel] = what.settings;
    }
    else if (activePath[channel] != what.activePath)
    {
        const auto object = event (what.position, "heard");
        object->setProperty ("channel", what.channel);
        object->setProperty ("value", toWord (what.activePath));
        list.add (object.get());
        activePath[channel] = what.activePath;
    }
}

void TakeEventWriter::write (const RigChange& change, juce::Array<juce::var>& list)
{
    const auto object = event (change.position, "rig");
    object->setProperty ("rig", plus48::toJson (change.rig));
    object->setProperty ("performance", performanceToJson (change.rig));

    if (! change.equipment.isVoid())
        object->setProperty ("equipment", change.equipment);

    list.add (object.get());

    // Which path is heard does not change by itself.
    const auto activePathBefore = activePath;
    startFrom (change.rig);
    activePath = activePathBefore;
}

juce::var TakeEventWriter::toJson (const DeviceChange& change)
{
    const auto object = event (change.position, "device");
    object->setProperty ("device", change.device);
    return object.get();
}

juce::var TakeEventWriter::toJson (const DeviceError& error)
{
    const auto object = event (error.position, "deviceError");
    object->setProperty ("message", error.message);
    return object.get();
}

void readEvents (const juce::var& list, TakeMetadata& metadata)
{
    EventReader reader (metadata);

    for (int i = 0; i < list.size(); ++i)
        reader.read (list[i]);
}

juce::var performanceToJson (const Rig& rig)
{
    juce::Array<juce::var> list;

    for (const auto& channel : rig.channels)
    {
        const Object object = new juce::DynamicObject();

        if (channel.fullScaleDbu.has_value())
            object->setProperty ("fullScaleDbu", *channel.fullScaleDbu);
        else
            object->setProperty ("fullScaleSpl", channel.fullScaleSpl);

        if (channel.performedSpl.has_value())
            object->setProperty ("performedSpl", *channel.performedSpl);

        list.add (object.get());
    }

    return list;
}

void readPerformance (const juce::var& list, Rig& rig)
{
    for (std::size_t i = 0; i < rig.channels.size() && static_cast<int> (i) < list.size(); ++i)
    {
        const auto& json = list[static_cast<int> (i)];

        if (json.hasProperty ("fullScaleDbu"))
            rig.channels[i].fullScaleDbu = static_cast<double> (json["fullScaleDbu"]);

        if (json.hasProperty ("fullScaleSpl"))
            rig.channels[i].fullScaleSpl = static_cast<double> (json["fullScaleSpl"]);

        if (json.hasProperty ("performedSpl"))
            rig.channels[i].performedSpl = static_cast<double> (json["performedSpl"]);
    }
}
} // namespace plus48
