// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "SharedFolder.h"

#include "Rig/Json.h"
#include "Rig/RigJson.h"
#include "Sharing/Recipe.h"
#include "Sharing/ShareNames.h"
#include "Sharing/ShareResult.h"
#include "Sharing/VersionWords.h"
#include "Signal/SignedText.h"

using namespace plus48;
using test::SharedFolder;

namespace
{
juce::String valueOf (const std::vector<RecipeRow>& rows, const juce::String& label)
{
    for (const auto& row : rows)
        if (row.label == label)
            return row.value;

    return {};
}

const auto minus = juce::String::charToString (0x2212);
} // namespace

TEST_CASE ("The recipe names every part of both chains, and each rig can be read again", "[sharing]")
{
    const SharedFolder folder;
    const auto performance = test::beats (96000);
    const std::vector<SharedVersion> versions { folder.recorded (SharedFolder::builtInRig (58.0), performance), folder.rendered (SharedFolder::externalRig ("class-a-transformer", 60.0), performance) };
    SharedSounds sounds;
    REQUIRE (readSharedTake ({ versions }, SharedFolder::catalogue, sounds).wasOk());
    const auto rows = recipeRows (versions, sounds, SharedFolder::catalogue);

    CHECK (valueOf (rows, "Take") == "4, voice, 0:02, 23 November");
    CHECK (valueOf (rows, "Distance") == "30 cm");
    CHECK (valueOf (rows, "Room") == "No noise");
    CHECK (valueOf (rows, "Microphone").startsWith ("Stage dynamic, "));
    CHECK (valueOf (rows, "Path A") == "Two-input home interface, mic input, 58 dB");
    CHECK (valueOf (rows, "Path B").startsWith ("British class-A, 60 dB, "));
    CHECK (valueOf (rows, "Path B").endsWith (", into LINE, 0 dB"));
    CHECK (valueOf (rows, "Peaks").startsWith ("A " + minus));
    CHECK (valueOf (rows, "Noise").contains (", B " + minus));
    CHECK (valueOf (rows, "Matched").endsWith ("0.00 LU apart"));
    CHECK (valueOf (rows, "Difference").endsWith ("dB below A"));
    CHECK (valueOf (rows, "Made with") == "Plus48 " PLUS48_VERSION ", seed 1");

    const auto text = recipeText (rows, versions);
    CHECK (text.contains ("Path A:     Two-input home interface"));

    for (std::size_t i = 0; i < 2; ++i)
    {
        const auto json = text.fromFirstOccurrenceOf (i == 0 ? "Rig A, for plus48-cli --rig:\n" : "Rig B, for plus48-cli --rig:\n", false, false).upToFirstOccurrenceOf ("\n}\n", true, false);
        juce::var value;
        RigDraft draft;
        REQUIRE (parseJson (json.toStdString(), value).wasOk());
        REQUIRE (readRig (value, draft).wasOk());
        CHECK (complete (draft, SharedFolder::catalogue) == versions[i].metadata.rig);
    }

    // One version by itself has one path, and nothing to match.
    SharedSounds one;
    REQUIRE (readSharedTake ({ { versions.front() } }, SharedFolder::catalogue, one).wasOk());
    const auto ofOne = recipeRows ({ versions.data(), 1 }, one, SharedFolder::catalogue);
    CHECK (valueOf (ofOne, "Path") == "Two-input home interface, mic input, 58 dB");
    CHECK (valueOf (ofOne, "Matched").isEmpty());
}

TEST_CASE ("Files are named after take, source and what tells the versions apart, and count up", "[sharing]")
{
    const SharedFolder folder;
    const auto performance = test::beats (4800);
    auto a = folder.recorded (SharedFolder::builtInRig(), performance), b = folder.rendered (SharedFolder::externalRig ("class-a-transformer"), performance);
    const auto stems = [&] (const std::vector<SharedVersion>& versions) { return soundFileStems (versions, SharedFolder::catalogue); };

    CHECK (stems ({ a }) == juce::StringArray { "Take 4 - Voice - Built-in" });
    CHECK (stems ({ a, b }) == juce::StringArray { "Take 4 - Voice - A built-in", "Take 4 - Voice - B British class-A" });

    b.metadata.rig = SharedFolder::builtInRig();
    b.metadata.rig.channels.front().microphoneId = "passive-ribbon";
    CHECK (stems ({ a, b })[1] == "Take 4 - Voice - B Ribbon");
    b.metadata.rig = SharedFolder::builtInRig (44.0);
    CHECK (stems ({ a, b })[1] == "Take 4 - Voice - B 44 dB");
    a.metadata.sources = { "Mia/Max: \"live\"" };
    CHECK (stems ({ a }) == juce::StringArray { "Take 4 - MiaMax live - Built-in" });

    const juce::StringArray both { "A", "B" };
    CHECK (freeFiles (folder.get(), both, ".wav")[1] == folder.get().getChildFile ("B.wav"));
    folder.write ("B.wav", "taken");
    CHECK (freeFiles (folder.get(), both, ".wav")[0] == folder.get().getChildFile ("A 2.wav"));
    CHECK (friendsPageStem (" Mia ") == "Blind test from Mia");
    CHECK (friendsPageStem ("") == "Blind test");
}

TEST_CASE ("Numbers, sizes and chains are written for people", "[sharing]")
{
    CHECK (neatNumber (-2.44, 1) == minus + "2.4");
    CHECK (neatNumber (58.0, 1) == "58");
    CHECK (neatNumber (-0.04, 1) == "0");
    CHECK (bytesInWords (4464000) == "4.5 MB");
    CHECK (bytesInWords (412300) == "412 kB");
    CHECK (bytesInWords (8928000) == "8.9 MB");
    CHECK (bytesInWords (214000000000) == "214 GB");
    CHECK (plainWords (SharedFolder::builtInRig (58.0), SharedFolder::catalogue) == "Stage dynamic, 30 cm away, plugged straight into Two-input home interface at 58 dB");
    CHECK (plainWords (SharedFolder::externalRig(), SharedFolder::catalogue) == "Stage dynamic, 30 cm away, through Sixties tube at 40 dB into Two-input home interface");
}
