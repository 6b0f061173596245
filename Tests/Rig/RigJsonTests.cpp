// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Rig/Json.h"
#include "Rig/RigJson.h"
#include "TemporaryFolder.h"

#include <bit>
#include <limits>

using namespace plus48;

namespace
{
juce::Result readText (const juce::String& text, RigDraft& draft)
{
    juce::var json;
    REQUIRE (parseJson (text.toStdString(), json).wasOk());
    return readRig (json, draft);
}

/** What is said about a rig with these fields. */
juce::String error (const char* fields)
{
    RigDraft draft;
    const auto result = readText (juce::String ("{\"format\":\"plus48-rig\",\"version\":1,") + fields + "}", draft);
    INFO (fields);
    REQUIRE (result.failed());
    return result.getErrorMessage();
}

bool sameBits (double a, double b) { return std::bit_cast<std::uint64_t> (a) == std::bit_cast<std::uint64_t> (b); }
} // namespace

TEST_CASE ("A rig written and read again is the same rig, every double and the seed to the bit", "[rig]")
{
    Rig rig;
    rig.interfaceId = "studio-8";
    rig.sampleRate = 96000.0;
    rig.bits = BitDepth::float32;
    rig.roomDba = 0.1 + 0.2;
    rig.seed = std::numeric_limits<std::uint64_t>::max();
    rig.character = false;
    rig.noiseMutes.preamp = rig.noiseMutes.room = true;
    rig.channels.resize (2);

    auto& guitar = rig.channels[1];
    guitar.microphoneId = {};
    guitar.instrumentId = "passive-bass";
    guitar.distanceMetres = 1.0 / 3.0;
    guitar.phantom = guitar.booster = guitar.pad = guitar.lowCut = guitar.invertPolarity = true;
    guitar.builtIn = { Jack::instrument, 12.3456789012345678 };
    guitar.external = { "tube-60s", 41.0 / 7.0, -1.0 / 3.0, 450.0, { Jack::mic, 1.0e-7 } };
    guitar.activePath = Path::b;

    RigDraft draft;
    REQUIRE (readText (toJsonText (toJson (rig)), draft).wasOk());
    const auto copy = complete (draft, Catalogue::shipped());

    CHECK (copy.interfaceId == rig.interfaceId);
    CHECK (sameBits (copy.sampleRate, rig.sampleRate));
    CHECK (copy.bits == rig.bits);
    REQUIRE (copy.roomDba.has_value());
    CHECK (sameBits (*copy.roomDba, *rig.roomDba));
    CHECK (copy.seed == rig.seed);
    CHECK (copy.character == rig.character);
    CHECK (copy.noiseMutes.preamp);
    CHECK (copy.noiseMutes.room);
    CHECK_FALSE (copy.noiseMutes.mic);
    REQUIRE (copy.channels.size() == 2);
    CHECK (copy.channels[0].microphoneId == "stage-dynamic");
    CHECK (copy.channels[0].usesMicrophone());

    const auto& bass = copy.channels[1];
    CHECK (bass.instrumentId == guitar.instrumentId);
    CHECK_FALSE (bass.usesMicrophone());
    CHECK (sameBits (bass.distanceMetres, guitar.distanceMetres));
    CHECK ((bass.phantom && bass.booster && bass.pad && bass.lowCut && bass.invertPolarity));
    CHECK (bass.builtIn.jack == guitar.builtIn.jack);
    CHECK (sameBits (bass.builtIn.gainDb, guitar.builtIn.gainDb));
    CHECK (bass.external.preampId == guitar.external.preampId);
    CHECK (sameBits (bass.external.gainDb, guitar.external.gainDb));
    CHECK (sameBits (bass.external.trimDb, guitar.external.trimDb));
    CHECK (sameBits (bass.external.impedanceOhm, guitar.external.impedanceOhm));
    CHECK (bass.external.into.jack == guitar.external.into.jack);
    CHECK (sameBits (bass.external.into.gainDb, guitar.external.into.gainDb));
    CHECK (bass.activePath == guitar.activePath);

    // Written again it is the same text: nothing creeps in or gets lost.
    CHECK (toJsonText (toJson (copy)) == toJsonText (toJson (rig)));
}

TEST_CASE ("Seeds of any size survive", "[rig]")
{
    for (auto seed : { std::uint64_t { 0 }, std::uint64_t { 1 }, (std::uint64_t { 1 } << 53) - 1, (std::uint64_t { 1 } << 53) + 1, std::uint64_t { 1 } << 63 })
    {
        Rig rig;
        rig.seed = seed;
        RigDraft draft;
        REQUIRE (readText (toJsonText (toJson (rig)), draft).wasOk());
        CHECK (draft.seed == seed);
    }
}

TEST_CASE ("A rig that is off the mark is one sentence which names the field", "[rig]")
{
    CHECK (error ("\"room\": 150") == "room is 150; it should be a number from 0 to 120.");
    CHECK (error ("\"room\": \"loud\"") == "room is \"loud\"; it should be a number from 0 to 120.");
    CHECK (error ("\"seed\": -1") == "seed is -1; it should be a whole number from 0 to 18446744073709551615, in quotes if it is large.");
    CHECK (error ("\"seed\": 1.5").startsWith ("seed is 1.5; "));
    CHECK (error ("\"bits\": 24") == "bits is 24; it should be \"16\", \"24\" or \"32f\".");
    CHECK (error ("\"quiet\": [\"hiss\"]") == "quiet is a list; it should be a list of mic, preamp, converter and room, or of some of them.");
    CHECK (error ("\"channels\": []") == "channels is a list; it should be a list of 1 to 32 channels.");
    CHECK (error ("\"channels\": [1]") == "channels[0] should be an object that describes a channel.");
    CHECK (error ("\"channels\": [{\"distance\": 0}]") == "channels[0].distance is 0; it should be a number from 0.01 to 10.");
    CHECK (error ("\"channels\": [{}, {\"builtIn\": {\"jack\": \"usb\"}}]") == "channels[1].builtIn.jack is \"usb\"; it should be mic, line or instrument.");
    CHECK (error ("\"channels\": [{\"external\": 3}]") == "channels[0].external is 3; it should be an object.");
    CHECK (error ("\"channels\": [{\"phantom\": 1}]") == "channels[0].phantom is 1; it should be true or false.");
    CHECK (error ("\"channels\": [{\"microphone\": \"a\", \"instrument\": \"b\"}]").startsWith ("channels[0].instrument is \"b\"; "));
}

TEST_CASE ("Another format is refused, and so is a newer version, by name", "[rig]")
{
    RigDraft draft;
    CHECK (readText ("[]", draft).getErrorMessage() == "A rig should be a JSON object with \"format\": \"plus48-rig\".");
    CHECK (readText ("{\"version\":1}", draft).getErrorMessage() == "format is missing; it should be \"plus48-rig\".");
    CHECK (readText ("{\"format\":\"plus48-take\",\"version\":1}", draft).getErrorMessage() == "format is \"plus48-take\"; it should be \"plus48-rig\".");
    CHECK (readText ("{\"format\":\"plus48-rig\"}", draft).getErrorMessage() == "version is missing; it should be a whole number from 1.");
    CHECK (readText ("{\"format\":\"plus48-rig\",\"version\":2}", draft).getErrorMessage()
           == "version is 2, from a newer Plus48; this one reads rigs up to version 1.");
}

TEST_CASE ("Fields that nobody knows are passed over, and a failed reading leaves the draft alone", "[rig]")
{
    RigDraft draft;
    REQUIRE (readText ("{\"format\":\"plus48-rig\",\"version\":1,\"colour\":\"red\",\"channels\":[{\"hat\":true}],\"seed\":7}", draft).wasOk());
    CHECK (draft.seed == std::uint64_t { 7 });

    CHECK (readText ("{\"format\":\"plus48-rig\",\"version\":1,\"seed\":8,\"room\":-1}", draft).failed());
    CHECK (draft.seed == std::uint64_t { 7 });
}

TEST_CASE ("Files that hold no rig are named in the sentence", "[rig]")
{
    const test::TemporaryFolder folder;
    RigDraft draft;
    const auto errorAbout = [&] (const juce::File& file) { return readRigFile (file, draft).getErrorMessage(); };

    CHECK (errorAbout (folder.get().getChildFile ("none.json")) == "none.json does not exist; a rig saved by Plus48 would be right.");
    CHECK (errorAbout (folder.write ("empty.json", "")) == "empty.json is empty; a rig saved by Plus48 would be right.");
    CHECK (errorAbout (folder.write ("cut.json", "{\"format\": \"plus48-rig\",\n\"version\"")) == "cut.json is not JSON: line 2 has a name without a colon.");
    CHECK (errorAbout (folder.write ("odd.json", "{\"format\":\"plus48-rig\",\"version\":1,\"sampleRate\":8}"))
           == "odd.json: sampleRate is 8; it should be a number from 44100 to 192000.");
    CHECK (errorAbout (folder.write ("large.json", juce::String::repeatedString (" ", 1100000))) == "large.json is larger than 1 MB, which no rig is.");
}
