// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TemporaryFolder.h"

#include "UI/Path/SourcePicture.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
ShippedPerformances performancesFrom (const char* json)
{
    const test::TemporaryFolder folder;
    REQUIRE (folder.get().getChildFile ("performances.json").replaceWithText (json));
    ShippedPerformances shipped;
    REQUIRE (ShippedPerformances::read (folder.get(), shipped).wasOk());
    return shipped;
}
} // namespace

TEST_CASE ("The data of a performance names the picture of its card, and neither its id nor its words do", "[ui][source][picture]")
{
    const auto shipped = performancesFrom (R"([ { "id": "song-7", "name": "Voice and band", "picture": "drums" },
                                                { "id": "drums", "name": "Drums", "picture": "acoustic-guitar" } ])");

    CHECK (sourceKindOf ({ "song-7" }, shipped) == SourceKind::drums);
    CHECK (sourceKindOf ({ "drums" }, shipped) == SourceKind::acousticGuitar);
    CHECK (sourceKindOf ({ "band" }, shipped) == SourceKind::file);
}

TEST_CASE ("A performance whose data names no picture, or one that is not known, can still be read and drawn", "[ui][source][picture]")
{
    const auto shipped = performancesFrom (R"([ { "id": "drums", "name": "Drums" },
                                                { "id": "speech", "voice": true },
                                                { "id": "group", "picture": "orchestra", "channel_levels": [ { "name": "Kick" }, { "name": "Snare" } ] } ])");

    CHECK (sourceKindOf ({ "drums" }, shipped) == SourceKind::file);
    CHECK (sourceKindOf ({ "speech" }, shipped) == SourceKind::voice);
    CHECK (sourceKindOf ({ "group" }, shipped) == SourceKind::band);
}

TEST_CASE ("Each shipped performance has a picture of its own, and what is none keeps its own as well", "[ui][source][picture]")
{
    ShippedPerformances shipped;
    REQUIRE (ShippedPerformances::read (shipped).wasOk());

    const std::pair<const char*, SourceKind> wanted[] { { "voice", SourceKind::voice }, { "acoustic-guitar", SourceKind::acousticGuitar }, { "electric-guitar", SourceKind::electricGuitar }, { "bass", SourceKind::bass }, { "keyboard", SourceKind::keyboard }, { "drums", SourceKind::drums }, { "band", SourceKind::band } };

    for (const auto& [id, kind] : wanted)
    {
        INFO (id);
        CHECK (sourceKindOf ({ id }, shipped) == kind);
    }

    CHECK (shipped.all.size() == std::size (wanted));
    CHECK (sourceKindOf ({ InputSource::live }, shipped) == SourceKind::voice);
    CHECK (sourceKindOf ({ "sine:1000" }, shipped) == SourceKind::tone);
    CHECK (sourceKindOf ({ "/home/me/song.wav" }, shipped) == SourceKind::file);
}
