// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/TakeEvents.h"
#include "Rig/Json.h"

using namespace plus48;

namespace
{
TakeMetadata metadataWithEverything()
{
    TakeMetadata metadata;
    metadata.name = "Voice";
    metadata.notes = "near the window";
    metadata.hasStar = true;
    metadata.bits = BitDepth::int16;
    metadata.numSamples = 5'000'000'000;
    metadata.latencySamples = 99;
    metadata.startTime = "2024-05-01T12:00:00.000+02:00";
    metadata.device = "USB Audio";
    metadata.rig.seed = 18446744073709551615ull;
    metadata.rig.channels.resize (2);
    metadata.rig.channels[1].fullScaleDbu = 0.1;
    metadata.rig.channels[1].activePath = Path::b;
    metadata.measured = { -0.5, -19.25, {}, false, { 24.5, std::nullopt } };

    auto settings = ChannelSettings::from (metadata.rig.channels[1]);
    settings.builtInGainDb = 0.1 + 0.2;
    settings.pad = true;
    metadata.events.push_back ({ TakeEvent::Kind::settings, 10, 1, settings, Path::a, 0, GapReason::missing });
    metadata.events.push_back ({ TakeEvent::Kind::activePath, 20, 1, {}, Path::a, 0, GapReason::missing });
    metadata.events.push_back ({ TakeEvent::Kind::xrun, 25, 0, {}, Path::a, 0, GapReason::missing, 0, 3 });
    metadata.events.push_back ({ TakeEvent::Kind::gap, 4'900'000'000, 0, {}, Path::a, 480, GapReason::overrun });
    settings.invertPolarity = true;
    metadata.events.push_back ({ TakeEvent::Kind::settings, 4'900'000'480, 1, settings, Path::a, 0, GapReason::missing });
    metadata.rigChanges.push_back ({ 30, metadata.rig });
    metadata.rigChanges[0].rig.channels[0].microphoneId = "passive-ribbon";
    metadata.deviceChanges.push_back ({ 4'900'000'000, "JACK" });
    metadata.deviceErrors.push_back ({ 4'900'000'100, "Broken pipe" });
    return metadata;
}

TakeMetadata readAgain (const TakeMetadata& metadata)
{
    juce::var json;
    REQUIRE (parseJson (toJsonText (toJson (metadata)).toStdString(), json).wasOk());
    TakeMetadata read;
    REQUIRE (readMetadata (json, read).wasOk());
    return read;
}
} // namespace

TEST_CASE ("A recipe is read as it was written, every double and 64-bit number to the bit", "[recording]")
{
    const auto before = metadataWithEverything();
    const auto after = readAgain (before);

    CHECK (toJsonText (toJson (after)) == toJsonText (toJson (before)));
    CHECK (after.name == before.name);
    CHECK (after.notes == before.notes);
    CHECK (after.hasStar);
    CHECK (after.bits == BitDepth::int16);
    CHECK (after.numSamples == before.numSamples);
    CHECK (after.rig.seed == before.rig.seed);
    CHECK (after.rig.channels[1].fullScaleDbu == before.rig.channels[1].fullScaleDbu);
    CHECK (after.measured.loudnessLufs == before.measured.loudnessLufs);
    CHECK (after.measured.spillDb == before.measured.spillDb);
    CHECK_FALSE (after.measured.noiseFloorDbfsA.has_value());
    CHECK (after.deviceChanges.size() == 1);
    REQUIRE (after.deviceErrors.size() == 1);
    CHECK (after.deviceErrors[0].message == "Broken pipe");
    REQUIRE (after.rigChanges.size() == 1);
    CHECK (after.rigChanges[0].rig.channels[0].microphoneId == "passive-ribbon");

    REQUIRE (after.events.size() == 5);
    CHECK (after.events[0].settings == before.events[0].settings);
    CHECK (after.events[1].activePath == Path::a);
    CHECK (after.events[2].kind == TakeEvent::Kind::xrun);
    CHECK (after.events[2].count == 3);
    CHECK (after.events[3].length == 480);
    CHECK (after.events[3].reason == GapReason::overrun);
}

TEST_CASE ("The noise floor of a recipe is the chain's; the quietest passage that older ones call so is not taken for it", "[recording][noise]")
{
    auto take = metadataWithEverything();
    take.measured.noiseFloorDbfsA = -88.5;
    auto json = toJson (take);
    CHECK (json["measured"]["noiseFloorDbfsA"] == juce::var (-88.5));
    CHECK (readAgain (take).measured.noiseFloorDbfsA == std::optional<double> (-88.5));

    json["measured"].getDynamicObject()->removeProperty ("noiseFloorOf");
    json["measured"].getDynamicObject()->setProperty ("noiseFloorDbfsA", -32.6);
    TakeMetadata old;
    REQUIRE (readMetadata (json, old).wasOk());
    CHECK_FALSE (old.measured.noiseFloorDbfsA.has_value());
    CHECK (old.measured.peakDbfs == take.measured.peakDbfs);
}

TEST_CASE ("What a recipe says beyond what is known is kept, at any depth", "[recording]")
{
    auto json = toJson (metadataWithEverything());
    json.getDynamicObject()->setProperty ("mood", "good");
    json["rig"].getDynamicObject()->setProperty ("colour", "red");
    json["events"].getArray()->add (juce::var (42));

    TakeMetadata metadata;
    REQUIRE (readMetadata (json, metadata).wasOk());
    metadata.name = "Another";
    const auto again = toJson (metadata);
    CHECK (again["mood"].toString() == "good");
    CHECK (again["rig"]["colour"].toString() == "red");
    CHECK (again["events"].size() == json["events"].size());
    CHECK (again["name"].toString() == "Another");
    CHECK (json["name"].toString() == "Voice");
}

TEST_CASE ("A recipe is plain to read: one event for every control", "[recording]")
{
    const auto json = toJson (metadataWithEverything());
    CHECK (json["format"].toString() == "plus48-take");
    CHECK (static_cast<int> (json["version"]) == 1);
    CHECK (json["heard"].toString() == "A");
    CHECK (json["seed"].toString() == "18446744073709551615");
    CHECK (json["events"][0]["parameter"].toString() == "builtIn.gain");
    CHECK (json["events"][1]["parameter"].toString() == "pad");
    CHECK (json["events"][2]["value"].toString() == "A");
    CHECK (json["events"][3]["type"].toString() == "xrun");
    CHECK (static_cast<int> (json["events"][3]["count"]) == 3);
    CHECK (json["events"][4]["type"].toString() == "rig");
    CHECK (json["events"][5]["reason"].toString() == "the disk was too slow");
    CHECK (json["measured"]["noiseFloorDbfsA"].isVoid());
}

TEST_CASE ("Recipes that are none, or damaged, are told from those that are newer", "[recording]")
{
    auto json = toJson (metadataWithEverything());
    TakeMetadata metadata;
    CHECK (readMetadata (juce::var (3), metadata).failed());
    json.getDynamicObject()->setProperty ("version", 2);
    CHECK (readMetadata (json, metadata).wasOk());
    CHECK (metadata.version == 2);
    json.getDynamicObject()->setProperty ("version", 0);
    CHECK (readMetadata (json, metadata).failed());
    json.getDynamicObject()->setProperty ("version", 1);
    json["rig"].getDynamicObject()->setProperty ("sampleRate", "fast");
    CHECK (readMetadata (json, metadata).getErrorMessage().contains ("sampleRate"));
}
