// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Interface/AtomicSettings.h"
#include "Rig/Json.h"
#include "Rig/RigDraft.h"
#include "Rig/RigJson.h"

using namespace plus48;

namespace
{
/** Another value than the standard one, inside the limits. */
double otherValue (const ChannelParameter& parameter)
{
    if (parameter.isToggle())
        return parameter.standard > 0.5 ? 0.0 : 1.0;

    return parameter.limits.low + 0.37 * (parameter.limits.high - parameter.limits.low);
}
} // namespace

TEST_CASE ("Every parameter writes its own place in a rig, and no other", "[rig][parameters]")
{
    for (const auto& parameter : channelParameters())
    {
        ChannelRig rig;

        for (const auto& each : channelParameters())
            each.write (rig, each.standard);

        parameter.write (rig, otherValue (parameter));
        INFO (parameter.field);

        for (const auto& each : channelParameters())
            CHECK (each.read (rig) == (each.id == parameter.id ? otherValue (parameter) : each.standard));
    }
}

TEST_CASE ("Every parameter is read from JSON as it was written, and refused where it is none", "[rig][parameters]")
{
    for (const auto& parameter : channelParameters())
    {
        Rig rig;
        parameter.write (rig.channels[0], otherValue (parameter));
        RigDraft draft;
        INFO (parameter.field);
        REQUIRE (readRig (toJson (rig), draft).wasOk());
        CHECK (draft.channels[0][parameter.id] == otherValue (parameter));

        CHECK_FALSE (parameter.fromJson ("neither").has_value());
        CHECK_FALSE (parameter.fromJson (parameter.isToggle() ? juce::var (0.5) : juce::var (parameter.limits.high + 1.0)).has_value());
    }
}

TEST_CASE ("Every live parameter reaches the audio thread, and comes back into the rig", "[rig][parameters]")
{
    for (const auto& parameter : channelParameters())
    {
        if (! parameter.isLive())
            continue;

        ChannelRig rig;
        parameter.write (rig, otherValue (parameter));
        AtomicSettings atomic { ChannelSettings {} };
        atomic.set (ChannelSettings::from (rig));
        ChannelRig copy;
        atomic.read().writeTo (copy);
        INFO (parameter.field);
        CHECK (copy == rig);
    }
}

TEST_CASE ("Fields and options are there once", "[rig][parameters]")
{
    juce::StringArray fields, options;

    for (const auto& parameter : channelParameters())
    {
        CHECK (fields.addIfNotAlreadyThere (parameter.field));
        CHECK ((parameter.option == nullptr || options.addIfNotAlreadyThere (parameter.option)));
        CHECK (juce::String::fromUTF8 (parameter.about).isNotEmpty());
        CHECK (parameter.accepts (parameter.standard));
    }
}
