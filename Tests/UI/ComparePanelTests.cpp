// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Compare/ComparePanel.h"
#include "UI/Compare/CompareText.h"
#include "UI/Picture.h"
#include "UI/StudioAtWork.h"

using namespace plus48;
using namespace plus48::ui;

TEST_CASE ("A and B are heard where they are pressed", "[ui][compare]")
{
    test::StudioAtWork work;
    auto& studio = work.studio;
    ComparePanel panel (studio);
    panel.setSize (300, 376);

    auto* a = test::find<PathTile> (panel, "tile A");
    auto* b = test::find<PathTile> (panel, "tile B");
    REQUIRE (a != nullptr);
    REQUIRE (b != nullptr);
    CHECK (a->isHeard());
    CHECK (b->getTitle().startsWith ("B, British class-A, "));

    test::Pointer (*b).click (b->getLocalBounds().getCentre().toFloat());
    CHECK (studio.channel().heard == Path::b);
    CHECK (b->isHeard());
    CHECK_FALSE (a->isHeard());

    a->press();
    CHECK (studio.channel().heard == Path::a);

    // Somebody else switches: by key, by undo.
    REQUIRE (studio.hear (Path::b).wasOk());
    CHECK (b->isHeard());
    studio.undo();
    CHECK (a->isHeard());
}

TEST_CASE ("The switch makes both paths equally loud, or leaves them alone", "[ui][compare]")
{
    test::StudioAtWork work;
    auto& studio = work.studio;
    ComparePanel panel (studio);
    panel.setSize (300, 376);
    auto* match = test::find<ToggleSwitch> (panel, "level match");
    REQUIRE (match != nullptr);
    REQUIRE (match->isOn());

    match->press();
    CHECK_FALSE (studio.setup().isLevelMatched);
    (void) studio.editChannel ("Gain", [] (ChannelRig& channel) { channel.builtIn.gainDb = 50.0; });
    REQUIRE (studio.levelDifferenceDb().has_value());
    CHECK (std::abs (*studio.levelDifferenceDb()) > 3.0);
    panel.tick (0.3);
    CHECK (match->getHelpText().contains ("B is "));

    match->press();
    CHECK (studio.setup().isLevelMatched);
    CHECK (std::abs (*studio.levelDifferenceDb()) <= 0.1);
    panel.tick (0.3);
    CHECK (match->getHelpText().contains ("within 0.1 dB"));

    // Turning B by hand ends it, and the switch says so.
    (void) studio.editExternal ("Trim", [] (ExternalRig& external) { external.trimDb -= 3.0; });
    CHECK_FALSE (match->isOn());
}

TEST_CASE ("What is said of levels and noise is what the figures say", "[ui][compare]")
{
    CHECK (levelMatchText (true, 0.04, -12.0) == "B turned down 12.0 dB, within 0.1 dB");
    CHECK (levelMatchText (true, -0.1, 0.0) == "B as loud as A, within 0.1 dB");
    CHECK (levelMatchText (true, -3.21, 0.0) == "B still 3.2 dB quieter: its knobs end here");
    CHECK (levelMatchText (false, 3.21, 0.0) == "B is 3.2 dB louder");
    CHECK (levelMatchText (true, {}, 0.0) == "One of the two is silent");

    CHECK (noiseDifferenceText (-85.8, -86.4, 0.02) == "B is 0.6 dB quieter: nobody hears that.");
    CHECK (noiseDifferenceText (-80.1, -77.0, 0.0) == "B is 3.1 dB noisier: listen to the pauses.");

    // Twelve decibels louder and as much noisier is no difference.
    CHECK (noiseDifferenceText (-86.0, -74.0, 12.0) == "Equally loud, both are equally quiet.");
    CHECK (noiseDifferenceText (-86.0, -76.0, 12.0) == "Equally loud, B is 2.0 dB quieter: a little, in the pauses.");
}
