// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenMenu.h"

#include "UI/Compare/CompareText.h"
#include "UI/GearMenu/GearSearch.h"

using namespace plus48;
using Kind = ui::GearMenu::Kind;
using test::OpenMenu;

namespace
{
juce::StringArray rowsOf (OpenMenu& open)
{
    juce::StringArray ids;

    for (int i = 0; i < open.menu.list().numRows(); ++i)
        ids.add (open.menu.list().row (i).item().id);

    return ids;
}

/** As a person at the keyboard. */
void type (OpenMenu& open, const juce::String& words)
{
    for (const auto letter : words)
        if (! open.menu.keyPressed (juce::KeyPress (juce::CharacterFunctions::toLowerCase (letter), {}, letter)))
            open.menu.shelfBar().type (juce::String::charToString (letter));
}
} // namespace

TEST_CASE ("The first shelf has the generic gear; what people own comes when a letter is typed, by maker", "[ui][gear-menu][by-name]")
{
    OpenMenu open (Kind::audioInterface);
    CHECK (rowsOf (open).contains ("home-2"));
    CHECK_FALSE (rowsOf (open).contains ("motu-m2"));
    CHECK_FALSE (open.menu.shelfBar().isByName());

    type (open, "motu");
    CHECK (open.menu.shelfBar().isByName());
    CHECK (rowsOf (open) == juce::StringArray { "motu-m2", "motu-m4" });
    CHECK (open.menu.list().row (0).item().heading == "MOTU");
    CHECK (open.menu.list().row (1).item().heading.isEmpty());
    CHECK (open.menu.list().highlighted() == "motu-m2");
    CHECK (open.menu.datasheet().title == "MOTU M2");
    CHECK (open.menu.datasheet().subtitle == "Figures as published for MOTU M2, 2019; not a model of its sound");

    REQUIRE (open.press (juce::KeyPress::downKey));
    CHECK (open.menu.list().highlighted() == "motu-m4");
    REQUIRE (open.press (juce::KeyPress::returnKey));
    CHECK (open.studio->editor.setup().rig.interfaceId == "motu-m4");
    CHECK (open.timesClosed == 1);

    open.studio->editor.undo();
    CHECK (open.studio->editor.setup().rig.interfaceId == "home-2");
}

TEST_CASE ("What is not there is said, and cannot be chosen; an emptied search shows all", "[ui][gear-menu][by-name]")
{
    OpenMenu open (Kind::microphone);
    const auto before = open.studio->editor.setup();
    open.menu.shelfBar().field().type ("xyzzy");
    CHECK (open.menu.list().numRows() == 0);
    CHECK (open.menu.datasheet().title == "Not here");
    REQUIRE (open.press (juce::KeyPress::returnKey));
    CHECK (open.timesClosed == 0);
    CHECK (open.studio->editor.setup() == before);

    open.menu.shelfBar().field().type ({});
    CHECK (open.menu.list().numRows() == static_cast<int> (open.studio->catalogue.byName->microphones.size()));
}

TEST_CASE ("A menu opens on the shelf on which the gear in use stands", "[ui][gear-menu][by-name]")
{
    test::TestStudio studio;
    REQUIRE (studio->equipment.chooseMicrophone ("shure-sm7b").wasOk());
    ui::GearMenu menu (studio.get(), Kind::microphone, test::microphoneCard);
    CHECK (menu.shelfBar().isByName());
    CHECK (menu.list().highlighted() == "shure-sm7b");
    CHECK (menu.datasheet().isInUse);
}

TEST_CASE ("Published and assumed figures are told apart, and where the EIN is assumed neither row nor datasheet nor forecast speaks of noise", "[ui][gear-menu][by-name]")
{
    OpenMenu open (Kind::audioInterface);
    REQUIRE (open.studio->sourceActions.choose ("voice").wasOk());
    open.menu.shelfBar().field().type ("2i2 3rd");
    REQUIRE (open.menu.list().highlighted() == "focusrite-scarlett-2i2-3rd-gen");
    CHECK (test::rowOf (open.menu.datasheet(), "Input noise (EIN)")->basis == ui::Basis::published);
    CHECK (test::rowOf (open.menu.datasheet(), "Pad")->basis == ui::Basis::assumed);
    CHECK (open.menu.datasheet().effect.contains ("Noise") != open.menu.datasheet().effect.contains ("quiet"));

    open.menu.shelfBar().field().type ("umc22");
    REQUIRE (open.menu.list().highlighted() == "behringer-umc22");
    CHECK (open.menu.list().row (0).item().figure == "not published");
    CHECK_FALSE (open.menu.list().row (0).item().bar.has_value());
    CHECK (test::rowOf (open.menu.datasheet(), "Input noise (EIN)")->basis == ui::Basis::assumed);
    CHECK (open.menu.datasheet().effect.contains ("The input noise of Behringer U-Phoria UMC22 is not published, so nothing is said about it."));
    CHECK_FALSE (open.menu.datasheet().effect.contains ("lower."));
}

TEST_CASE ("A preamp by name is heard from the slot, and one without published distortion is said to be silent about it", "[ui][gear-menu][by-name]")
{
    OpenMenu open (Kind::preamp);
    REQUIRE (open.studio->sourceActions.choose ("voice").wasOk());
    open.menu.shelfBar().field().type ("512c");
    REQUIRE (open.menu.list().highlighted() == "api-512c");
    CHECK (open.menu.datasheet().words.contains ("not published"));
    REQUIRE (test::rowOf (open.menu.datasheet(), "Colour here") != nullptr);
    CHECK (test::rowOf (open.menu.datasheet(), "Colour here")->figure == "Not published, and none is modelled.");
    REQUIRE (open.press (juce::KeyPress::returnKey));
    CHECK (open.studio->editor.channel().external.preampId == "api-512c");
}

TEST_CASE ("A booster by name is put in, in place of another, and taken out", "[ui][gear-menu][by-name]")
{
    OpenMenu open (Kind::preamp);
    REQUIRE (open.studio->sourceActions.choose ("voice").wasOk());
    REQUIRE (open.studio->equipment.chooseBooster (true).wasOk());
    open.menu.shelfBar().field().type ("fethead");
    REQUIRE (open.menu.datasheet().button == "Put the booster in");
    open.menu.chooseHighlighted();
    CHECK (open.studio->editor.channel().booster);
    CHECK (open.studio->editor.channel().boosterId == "triton-audio-fethead");
    CHECK (open.menu.datasheet().button == "Take the booster out");
    open.menu.chooseHighlighted();
    CHECK_FALSE (open.studio->editor.channel().booster);
}

TEST_CASE ("The comparison says that it does not know where a figure is not published, instead of a figure", "[ui][compare][by-name]")
{
    ComparedPair pair;
    pair.a.noiseDbfsA = -80.0;
    pair.b.noiseDbfsA = -70.0;
    pair.differenceDb = 0.0;
    pair.audibleDb = 20.0;
    CHECK (ui::noiseText (pair).message.contains ("noisier"));

    pair.unknownNoise = "The input noise of it is not published, so nothing is said about it.";
    CHECK (ui::noiseText (pair).message == pair.unknownNoise);
    CHECK (ui::noiseText (pair).a.isEmpty());

    pair.unknownSound = "The distortion of it is not published, so nothing is said about it.";
    CHECK (ui::colourText (pair) == juce::StringArray { pair.unknownSound });
}

TEST_CASE ("Makers stand in the order of the alphabet, each once", "[ui][gear-menu][by-name]")
{
    std::vector<ui::GearItem> items (4);
    items[0].maker = "Shure";
    items[0].name = "SM58";
    items[1].maker = "AKG";
    items[1].name = "D112";
    items[2].maker = "Shure";
    items[2].name = "SM7B";
    items[3].maker = "Rode";
    items[3].name = "NT1-A";

    const auto sorted = ui::groupedByMaker (items, {});
    juce::StringArray names, headings;

    for (const auto& item : sorted)
    {
        names.add (item.name);
        headings.add (item.heading);
    }

    CHECK (names == juce::StringArray { "D112", "NT1-A", "SM7B", "SM58" });
    CHECK (headings == juce::StringArray { "AKG", "Rode", "Shure", "" });
}
