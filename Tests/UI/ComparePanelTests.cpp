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
    ComparePanel panel (studio.changes, studio.editor, studio.channelActions, studio.listening, studio.comparedPairs);
    panel.setSize (300, 376);

    auto* a = test::find<PathTile> (panel, "tile A");
    auto* b = test::find<PathTile> (panel, "tile B");
    REQUIRE (a != nullptr);
    REQUIRE (b != nullptr);
    CHECK (a->isHeard());
    CHECK (b->getTitle().startsWith ("B, British class-A, "));

    test::Pointer (*b).click (b->getLocalBounds().getCentre().toFloat());
    CHECK (studio.editor.channel().activePath == Path::b);
    CHECK (b->isHeard());
    CHECK_FALSE (a->isHeard());

    a->press();
    CHECK (studio.editor.channel().activePath == Path::a);

    // Somebody else switches: by key, by undo.
    REQUIRE (studio.channelActions.hear (Path::b).wasOk());
    CHECK (b->isHeard());
    studio.editor.undo();
    CHECK (a->isHeard());
}

TEST_CASE ("The switch makes both paths equally loud, or leaves them alone", "[ui][compare]")
{
    test::StudioAtWork work;
    auto& studio = work.studio;
    ComparePanel panel (studio.changes, studio.editor, studio.channelActions, studio.listening, studio.comparedPairs);
    panel.setSize (300, 376);
    auto* match = test::find<ToggleSwitch> (panel, "level match");
    REQUIRE (match != nullptr);
    REQUIRE (match->isOn());

    match->press();
    CHECK_FALSE (studio.editor.setup().isLevelMatched);
    (void) studio.editor.editChannel ("Gain", [] (ChannelRig& channel) { channel.builtIn.gainDb = 50.0; });
    REQUIRE (studio.figures.levelDifferenceDb().has_value());
    CHECK (std::abs (*studio.figures.levelDifferenceDb()) > 3.0);
    panel.tick (0.3);
    CHECK (match->getHelpText().contains ("B is "));

    match->press();
    CHECK (studio.editor.setup().isLevelMatched);
    CHECK (std::abs (*studio.figures.levelDifferenceDb()) <= 0.1);
    panel.tick (0.3);
    CHECK (match->getHelpText().contains ("within 0.1 dB"));

    // Turning B by hand ends it, and the switch says so.
    (void) studio.editor.turn (ParameterId::externalTrim, studio.editor.channel().external.trimDb - 3.0);
    CHECK_FALSE (match->isOn());
}

TEST_CASE ("What is said of levels and noise is what the figures say", "[ui][compare]")
{
    CHECK (levelMatchText (true, 0.04, -12.0) == "B turned down 12.0 dB, within 0.1 dB");
    CHECK (levelMatchText (true, -0.1, 0.0) == "B as loud as A, within 0.1 dB");
    CHECK (levelMatchText (true, -3.21, 0.0) == "B still 3.2 dB quieter: its knobs end here");
    CHECK (levelMatchText (false, 3.21, 0.0) == "B is 3.2 dB louder");
    CHECK (levelMatchText (true, {}, 0.0) == "One of the two is silent");

    constexpr auto audible = 20.0, inaudible = -3.0;
    CHECK (compareNoise (-85.8, -86.4, 0.02, audible).message == "B is 0.6 dB quieter: too little to hear.");
    CHECK (compareNoise (-80.1, -77.0, 0.0, audible).message == "B is 3.1 dB noisier: listen to the pauses.");

    // Four decibels that nobody can hear, in both.
    CHECK (compareNoise (-113.7, -117.7, 0.0, inaudible).message == "B is 4.0 dB quieter: neither can be heard.");

    // Twelve decibels louder and as much noisier is no difference.
    CHECK (compareNoise (-86.0, -74.0, 12.0, audible).message == "Both are equally quiet.");
    CHECK (compareNoise (-86.0, -76.0, 12.0, audible).message == "B is 2.0 dB quieter: a little, in the pauses.");
    CHECK (compareNoise (-86.0, -76.0, 12.0, audible).isAfterMatching);
    CHECK (compareNoise (-86.0, -76.0, {}, audible).message == "A silent path cannot be compared.");
}

TEST_CASE ("The two noise figures and their sentence add up, whatever is rounded", "[ui][compare]")
{
    for (auto a = -82.14; a < -81.9; a += 0.013)
        for (auto b = -84.3; b < -79.7; b += 0.17)
            for (const auto difference : { 0.0, 0.08, 1.5, -2.46, 12.03 })
            {
                const auto compared = compareNoise (a, b, difference, 20.0);
                const auto number = [] (const juce::String& text) { return text.replace (juce::String::fromUTF8 ("\xe2\x88\x92"), "-").getDoubleValue(); };
                const auto shown = number (compared.b) - number (compared.a);
                const auto said = compared.message.startsWith ("Both") ? 0.0 : compared.message.fromFirstOccurrenceOf ("B is ", false, false).getDoubleValue();
                INFO (compared.a << " and " << compared.b << ": " << compared.message);
                CHECK (std::abs (std::abs (shown) - said) < 1.0e-6);
                CHECK (compared.message.contains ("noisier") == (shown > 0.05));

                // Without the word the figures are those of the recordings.
                CHECK (compared.isAfterMatching == (std::abs (difference) > 0.105));
            }
}

TEST_CASE ("What B is turned by is said with what is left, and the knobs' word stands until something was weighed", "[ui][compare][heard-match]")
{
    ComparedPair pair;
    pair.differenceDb = 0.0;
    CHECK (liveMatchText (true, pair) == "B as loud as A, within 0.1 dB");

    // Behind a turned knob, what was heard before goes on.
    pair.liveGainDb = -3.0;
    CHECK (liveMatchText (true, pair) == "B turned down 3.0 dB, being measured");
    pair.liveDifferenceLu = -0.32;
    pair.liveGainDb = 0.3;
    pair.liveResidualLu = -0.02;
    CHECK (liveMatchText (true, pair) == "B turned up 0.3 dB, 0.02 LU apart");
    pair.trimDb = -12.0;
    CHECK (liveMatchText (true, pair) == "B turned down 11.7 dB, 0.02 LU apart");
    CHECK (liveMatchText (false, pair) == "Off: B is 0.3 dB quieter");
    pair.liveDifferenceLu = 2.41;
    CHECK (liveMatchText (false, pair) == "Off: B is 2.4 dB louder");
    pair.differenceDb.reset();
    CHECK (liveMatchText (true, pair) == "One of the two is silent");
}
