// SPDX-License-Identifier: GPL-3.0-or-later
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

    object->setProperty ("distance", channel.distanceMetres);
    object->setProperty ("phantom", channel.phantom);
    object->setProperty ("booster", channel.booster);
    object->setProperty ("pad", channel.pad);
    object->setProperty ("lowCut", channel.lowCut);
    object->setProperty ("polarity", channel.invertPolarity ? "inverted" : "normal");

    const Object builtIn = new juce::DynamicObject();
    builtIn->setProperty ("jack", toWord (channel.builtIn.jack));
    builtIn->setProperty ("gain", channel.builtIn.gainDb);
    object->setProperty ("builtIn", builtIn.get());

    const Object external = new juce::DynamicObject();
    external->setProperty ("preamp", channel.external.preampId);
    external->setProperty ("gain", channel.external.gainDb);
    external->setProperty ("trim", channel.external.trimDb);
    external->setProperty ("impedance", channel.external.impedanceOhm);
    external->setProperty ("jack", toWord (channel.external.into.jack));
    external->setProperty ("lineGain", channel.external.into.gainDb);
    object->setProperty ("external", external.get());

    object->setProperty ("heard", toWord (channel.heard));
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
    object->setProperty ("quiet", juce::var (quietWords (rig.quiet)));

    juce::Array<juce::var> channels;

    for (auto& channel : rig.channels)
        channels.add (writeChannel (channel));

    object->setProperty ("channels", channels);
    return object.get();
}
} // namespace plus48
