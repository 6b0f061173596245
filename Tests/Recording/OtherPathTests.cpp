// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/OtherPath.h"

using namespace plus48;

namespace
{
/** Input 8 is the interface's own, input 9 comes by optical link. */
TakeMetadata mixedTake()
{
    TakeMetadata metadata;
    metadata.rig.interfaceId = "studio-8";
    metadata.rig.channels.resize (2);
    metadata.rig.channels[1].activePath = Path::b;
    metadata.rig.channels[1].external.preampId = "eight-channel";
    metadata.trackInputs = { 8, 9 };

    for (int channel = 0; channel < 2; ++channel)
    {
        TakeEvent event;
        event.channel = channel;
        event.activePath = metadata.rig.channels[static_cast<std::size_t> (channel)].activePath;
        metadata.events.push_back (event);
    }

    return metadata;
}
} // namespace

TEST_CASE ("What came by optical link has one path, and keeps it where the others go over", "[recording][optical]")
{
    const auto catalogue = Catalogue::shipped();
    auto metadata = mixedTake();
    CHECK (hasOtherPath (metadata, 0, catalogue));
    CHECK_FALSE (hasOtherPath (metadata, 1, catalogue));
    CHECK (hasOtherPath (metadata, catalogue));

    const auto other = otherPathOf (metadata, catalogue);
    CHECK (other.rig.channels[0].activePath == Path::b);
    CHECK (other.rig.channels[1].activePath == Path::b);
    CHECK (other.events[0].activePath == Path::b);
    CHECK (other.events[1].activePath == Path::b);

    metadata.trackInputs = { 9, 10 };
    metadata.rig.channels[0] = metadata.rig.channels[1];
    CHECK_FALSE (hasOtherPath (metadata, catalogue));

    // The same preamp in front of the interface's own input, and a recipe of before, which does not tell.
    metadata.trackInputs = { 1, 2 };
    CHECK (hasOtherPath (metadata, catalogue));
    metadata.trackInputs.clear();
    CHECK (hasOtherPath (metadata, catalogue));
    CHECK (otherPathOf (metadata, catalogue).rig.channels[1].activePath == Path::a);
}

TEST_CASE ("A recipe keeps the inputs that its tracks came from", "[recording][optical]")
{
    auto metadata = mixedTake();
    metadata.events.clear();
    TakeMetadata read;
    REQUIRE (readMetadata (toJson (metadata), read).wasOk());
    CHECK (read.trackInputs == metadata.trackInputs);
}
