// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "UI/FindComponent.h"
#include "UI/HearThrough/PairFacts.h"
#include "UI/HearThrough/VersionRow.h"
#include "UI/Picture.h"

using namespace plus48;
using namespace plus48::ui;
using RowVersion = HearThrough::Version;

namespace
{
const juce::String minusSign = juce::String::charToString (0x2212);

RowVersion tube()
{
    RowVersion version;
    version.id = 3;
    version.name = "Sixties tube, pushed";
    version.chain = "Broadcast dynamic, booster, Sixties tube 60 dB";
    return version;
}

struct Row
{
    explicit Row (const RowVersion& version) : row (version.id)
    {
        row.setSize (968, VersionRow::pitch);
        row.onHear = [this] { ++numHeard; };
        row.onPickA = row.onPickB = [this] { ++numPicked; };
        row.onAction = [this] { ++numActions; };
        row.show ({ version, 2, false, true, true, true });
    }

    Control* part (const juce::String& id) { return test::find<Control> (row, id); }

    VersionRow row;
    int numHeard = 0, numPicked = 0, numActions = 0;
};
} // namespace

TEST_CASE ("A version that is ready says its match, noise and difference, and can be heard and made A or B", "[ui][hear-through]")
{
    auto version = tube();
    version.state = RowVersion::State::ready;
    version.matchDb = 0.6;
    version.noiseDbfsA = -78.3;
    version.differenceDb = -25.2;
    version.differenceWords = "you can hear it";

    const VersionText text (version, 2);
    CHECK (text.match == "+0.6");
    CHECK (text.noise == minusSign + "78.3");
    CHECK (text.difference == minusSign + "25");
    CHECK (text.action.isEmpty());
    CHECK (text.spoken.startsWith ("Version 2, Sixties tube, pushed, Broadcast dynamic"));
    CHECK (text.spoken.contains ("you can hear it"));

    Row row (version);
    REQUIRE (row.part ("hear") != nullptr);
    CHECK (row.part ("hear")->valueText() == "heard");
    CHECK (row.part ("action") == nullptr);
    dynamic_cast<Pressable*> (row.part ("hear"))->press();
    dynamic_cast<Pressable*> (row.part ("make A"))->press();
    dynamic_cast<Pressable*> (row.part ("make B"))->press();
    CHECK (row.numHeard == 1);
    CHECK (row.numPicked == 2);
    CHECK (row.part ("make B")->getTitle() == "B: Version 2, Sixties tube, pushed");

    // What is turned down, what is silent, and what is the same to the bit.
    version.matchDb = -0.1;
    CHECK (VersionText (version, 2).match == minusSign + "0.1");
    version.matchDb = 0.02;
    CHECK (VersionText (version, 2).match == "0.0");
    version.matchDb.reset();
    version.noiseDbfsA.reset();
    version.differenceDb.reset();
    CHECK (VersionText (version, 2).match == "silent");
    CHECK (VersionText (version, 2).noise == "none");
    CHECK (VersionText (version, 2).difference == juce::String::fromUTF8 ("\xe2\x80\x93"));
    version.matchDb = 0.0;
    CHECK (VersionText (version, 2).difference == "none");
    version.id = HearThrough::asRecorded;
    CHECK (VersionText (version, 1).match == "reference");
}

TEST_CASE ("A version that is made tells how far it is and can only be cancelled", "[ui][hear-through]")
{
    auto version = tube();
    version.state = RowVersion::State::making;
    version.progress = 0.62;
    version.secondsLeft = 0.4;
    CHECK (VersionText (version, 5).stage == "Being made");
    CHECK (VersionText (version, 5).progress == "62 %, less than a second left");
    version.secondsLeft = 3.2;
    CHECK (VersionText (version, 5).progress == "62 %, about 3 s left");

    Row row (version);
    CHECK (row.part ("hear") == nullptr);
    CHECK (row.part ("make A") == nullptr);
    REQUIRE (row.part ("action") != nullptr);
    CHECK (row.part ("action")->getTitle() == "Cancel, Version 2");
    dynamic_cast<Pressable*> (row.part ("action"))->press();
    CHECK (row.numActions == 1);

    version.state = RowVersion::State::waiting;
    CHECK (VersionText (version, 5).stage == "Waiting");
    CHECK (VersionText (version, 5).action == "Cancel");
}

TEST_CASE ("A version that could not be made says why in red, what to do in grey, and has the one button for it", "[ui][hear-through]")
{
    auto version = tube();
    version.state = RowVersion::State::failed;
    version.problem = "The disk is full: this version needs 6 MB.";
    version.advice = "Your take is safe. Free some space, then try again.";
    CHECK (VersionText (version, 2).action == "Try again");
    CHECK (VersionText (version, 2).spoken.contains (version.problem + " " + version.advice));
    version.remedy = RowVersion::Remedy::turnPowerOn;
    CHECK (VersionText (version, 2).action == "Turn it on");
    version.remedy = RowVersion::Remedy::chooseAnother;
    CHECK (VersionText (version, 2).action == "Choose another");

    // Wide and narrow.
    Row row (version);

    for (const auto width : { 968, 664 })
    {
        row.row.setSize (width, VersionRow::pitch);
        const auto image = test::picture (row.row, "version-failed-" + juce::String (width));
        CHECK (test::pixelsLike (image, palette().red) > 60);
        CHECK (row.part ("hear") == nullptr);
    }

    row.row.show ({ tube(), 2 });
    CHECK (test::pixelsLike (test::picture (row.row), palette().red) == 0);
}

TEST_CASE ("What is heard has the colour of its letter, and none of either", "[ui][hear-through]")
{
    auto version = tube();
    version.state = RowVersion::State::ready;
    VersionRow row (version.id);
    row.setSize (968, VersionRow::pitch);
    const auto count = [&] (bool isA, bool isB, juce::Colour colour) {
        row.show ({ version, 2, isA, isB, true, true });
        return test::pixelsLike (row.createComponentSnapshot ({ 50, 16, 30, 28 }), colour);
    };

    CHECK (count (true, false, palette().a) > 10);
    CHECK (count (false, true, palette().b) > 10);
    CHECK (count (false, false, palette().t1) > 10);
    CHECK (count (false, false, palette().b) == 0);
}

TEST_CASE ("Of two versions the difference and the noise are said with the figures that were measured", "[ui][hear-through]")
{
    ComparedPair pair;
    pair.isOfTake = true;
    pair.state = TakeComparison::State::making;
    CHECK (factsOf (pair, {}).empty());

    pair.state = TakeComparison::State::ready;
    pair.differenceDb = 0.6;
    pair.differenceUnderDb = -25.0;
    pair.a.noiseDbfsA = -77.9;
    pair.b.noiseDbfsA = -78.3;
    pair.audibleDb = 10.0;
    const auto facts = factsOf (pair, "hiss, in the pauses");
    REQUIRE (facts.size() == 2);
    CHECK (facts[0].figure == "25 dB below the sound");
    CHECK (facts[0].words == "Hiss, in the pauses");
    CHECK (factsOf (pair, {})[0].words == "You can hear it");
    CHECK (facts[1].figure == "B is 1.0 dB quieter");
    CHECK (facts[1].words.isNotEmpty());

    CHECK (overtonesFact (0.02, 4.2) == PairFact { "Overtones", "B adds up to 4 %", "In the loudest moments; this is what people call warmth" });
    CHECK (overtonesFact (0.9, 0.2) == PairFact { "Overtones", "A adds up to 0.7 %", "Too little to hear" });
    CHECK (overtonesFact (0.02, 0.03).figure == "Alike");

    pair.differenceUnderDb.reset();
    CHECK (factsOf (pair, {})[0].figure == "None");
    pair.differenceDb.reset();
    CHECK (factsOf (pair, {})[0].words == "One of the two is silent");
}
