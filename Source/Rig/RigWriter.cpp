// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelParameter.h"
#include "RigJson.h"
#include "Words.h"

namespace plus48
{
namespace
{
using Object = juce::DynamicObject::Ptr;

juce::var writeChannel (const ChannelRig& channel)
{
    const Object object = new juce::DynamicObject();

    if (channel.usesMicrophone())
        object->setProperty ("microphone", channel.microphoneId);
    else
        object->setProperty ("instrument", channel.instrumentId);

    const Object builtIn = new juce::DynamicObject();
    builtIn->setProperty ("jack", toWord (channel.builtIn.jack));

    const Object external = new juce::DynamicObject();
    external->setProperty ("preamp", channel.external.preampId);
    external->setProperty ("jack", toWord (channel.external.into.jack));

    for (const auto& parameter : channelParameters())
    {
        if (parameter.isUnset (parameter.read (channel)))
            continue;

        const auto& holder = parameter.holder() == "builtIn" ? builtIn : (parameter.holder() == "external" ? external : object);
        holder->setProperty (parameter.fieldInHolder(), parameter.toJson (parameter.read (channel)));
    }

    if (channel.boosterId != ChannelRig().boosterId)
        object->setProperty ("boosterModel", channel.boosterId);

    object->setProperty ("builtIn", builtIn.get());
    object->setProperty ("external", external.get());
    object->setProperty ("heard", toWord (channel.activePath));
    return object.get();
}

juce::var writeSeed (std::uint64_t seed)
{
    constexpr auto largestExactDouble = std::uint64_t { 1 } << 53;
    return seed <= largestExactDouble ? juce::var (static_cast<juce::int64> (seed)) : juce::var (juce::String (static_cast<juce::uint64> (seed)));
}
} // namespace

juce::var toJson (const Rig& rig)
{
    const Object object = new juce::DynamicObject();
    object->setProperty ("format", "plus48-rig");
    object->setProperty ("version", rigVersion);
    object->setProperty ("interface", rig.interfaceId);
    object->setProperty ("sampleRate", rig.sampleRate);

    // Absent means: as the interface says, which is not the same as what it says today.
    if (rig.bits)
        object->setProperty ("bits", toWord (*rig.bits));

    object->setProperty ("room", rig.roomDba ? juce::var (*rig.roomDba) : juce::var ("off"));
    object->setProperty ("seed", writeSeed (rig.seed));
    object->setProperty ("character", rig.character);
    object->setProperty ("quiet", juce::var (noiseMutesWords (rig.noiseMutes)));

    juce::Array<juce::var> channels;

    for (auto& channel : rig.channels)
        channels.add (writeChannel (channel));

    object->setProperty ("channels", channels);
    return object.get();
}
} // namespace plus48
