// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/TakeEvents.h"
#include "Rig/Json.h"

using namespace plus48;

namespace
{
TakeRecipe recipeWithEverything()
{
    TakeRecipe recipe;
    recipe.name = "Voice";
    recipe.notes = "near the window";
    recipe.hasStar = true;
    recipe.bits = BitDepth::int16;
    recipe.numSamples = 5'000'000'000;
    recipe.latencySamples = 99;
    recipe.startTime = "2024-05-01T12:00:00.000+02:00";
    recipe.device = "USB Audio";
    recipe.rig.seed = 18446744073709551615ull;
    recipe.rig.channels.resize (2);
    recipe.rig.channels[1].fullScaleDbu = 0.1;
    recipe.rig.channels[1].heard = Path::b;
    recipe.measured = { -0.5, -19.25, {} };

    auto settings = ChannelSettings::from (recipe.rig.channels[1]);
    settings.builtInGainDb = 0.1 + 0.2;
    settings.pad = true;
    recipe.events.push_back ({ TakeEvent::Kind::settings, 10, 1, settings, Path::a, 0, GapReason::missing });
    recipe.events.push_back ({ TakeEvent::Kind::heard, 20, 1, {}, Path::a, 0, GapReason::missing });
    recipe.events.push_back ({ TakeEvent::Kind::xrun, 25, 0, {}, Path::a, 0, GapReason::missing, 0, 3 });
    recipe.events.push_back ({ TakeEvent::Kind::gap, 4'900'000'000, 0, {}, Path::a, 480, GapReason::overrun });
    settings.invertPolarity = true;
    recipe.events.push_back ({ TakeEvent::Kind::settings, 4'900'000'480, 1, settings, Path::a, 0, GapReason::missing });
    recipe.rigChanges.push_back ({ 30, recipe.rig });
    recipe.rigChanges[0].rig.channels[0].microphoneId = "passive-ribbon";
    recipe.deviceChanges.push_back ({ 4'900'000'000, "JACK" });
    recipe.deviceErrors.push_back ({ 4'900'000'100, "Broken pipe" });
    return recipe;
}

TakeRecipe readAgain (const TakeRecipe& recipe)
{
    juce::var json;
    REQUIRE (parseJson (toJsonText (toJson (recipe)).toStdString(), json).wasOk());
    TakeRecipe read;
    REQUIRE (readRecipe (json, read).wasOk());
    return read;
}
} // namespace

TEST_CASE ("A recipe is read as it was written, every double and 64-bit number to the bit", "[recording]")
{
    const auto before = recipeWithEverything();
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
    CHECK_FALSE (after.measured.noiseFloorDbfsA.has_value());
    CHECK (after.deviceChanges.size() == 1);
    REQUIRE (after.deviceErrors.size() == 1);
    CHECK (after.deviceErrors[0].message == "Broken pipe");
    REQUIRE (after.rigChanges.size() == 1);
    CHECK (after.rigChanges[0].rig.channels[0].microphoneId == "passive-ribbon");

    REQUIRE (after.events.size() == 5);
    CHECK (after.events[0].settings == before.events[0].settings);
    CHECK (after.events[1].heard == Path::a);
    CHECK (after.events[2].kind == TakeEvent::Kind::xrun);
    CHECK (after.events[2].count == 3);
    CHECK (after.events[3].length == 480);
    CHECK (after.events[3].reason == GapReason::overrun);
}

TEST_CASE ("The noise floor of a recipe is the chain's; the quietest passage that older ones call so is not taken for it", "[recording][noise]")
{
    auto take = recipeWithEverything();
    take.measured.noiseFloorDbfsA = -88.5;
    auto json = toJson (take);
    CHECK (json["measured"]["noiseFloorDbfsA"] == juce::var (-88.5));
    CHECK (readAgain (take).measured.noiseFloorDbfsA == std::optional<double> (-88.5));

    json["measured"].getDynamicObject()->removeProperty ("noiseFloorOf");
    json["measured"].getDynamicObject()->setProperty ("noiseFloorDbfsA", -32.6);
    TakeRecipe old;
    REQUIRE (readRecipe (json, old).wasOk());
    CHECK_FALSE (old.measured.noiseFloorDbfsA.has_value());
    CHECK (old.measured.peakDbfs == take.measured.peakDbfs);
}

TEST_CASE ("What a recipe says beyond what is known is kept, at any depth", "[recording]")
{
    auto json = toJson (recipeWithEverything());
    json.getDynamicObject()->setProperty ("mood", "good");
    json["rig"].getDynamicObject()->setProperty ("colour", "red");
    json["events"].getArray()->add (juce::var (42));

    TakeRecipe recipe;
    REQUIRE (readRecipe (json, recipe).wasOk());
    recipe.name = "Another";
    const auto again = toJson (recipe);
    CHECK (again["mood"].toString() == "good");
    CHECK (again["rig"]["colour"].toString() == "red");
    CHECK (again["events"].size() == json["events"].size());
    CHECK (again["name"].toString() == "Another");
    CHECK (json["name"].toString() == "Voice");
}

TEST_CASE ("A recipe is plain to read: one event for every control", "[recording]")
{
    const auto json = toJson (recipeWithEverything());
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
    auto json = toJson (recipeWithEverything());
    TakeRecipe recipe;
    CHECK (readRecipe (juce::var (3), recipe).failed());
    json.getDynamicObject()->setProperty ("version", 2);
    CHECK (readRecipe (json, recipe).wasOk());
    CHECK (recipe.version == 2);
    json.getDynamicObject()->setProperty ("version", 0);
    CHECK (readRecipe (json, recipe).failed());
    json.getDynamicObject()->setProperty ("version", 1);
    json["rig"].getDynamicObject()->setProperty ("sampleRate", "fast");
    CHECK (readRecipe (json, recipe).getErrorMessage().contains ("sampleRate"));
}
