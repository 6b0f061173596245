// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Compare/ComparePanel.h"
#include "UI/Compare/CompareText.h"
#include "UI/Picture.h"
#include "UI/StudioAtWork.h"
#include "UI/Window/MainView.h"

using namespace plus48;
using namespace plus48::ui;
using State = TakeComparison::State;

TEST_CASE ("What has been done to the loudness of a take's versions is said with its figures", "[ui][compare]")
{
    ComparedPair pair;
    pair.isOfTake = true;
    pair.state = State::making;
    pair.progress = 0.62;
    CHECK (takeMatchText (true, pair) == "Making B: 62 %");

    pair.state = State::ready;
    pair.differenceDb = 2.4;
    pair.residualLu = -0.016;
    CHECK (takeMatchText (true, pair) == "B turned down 2.4 dB, 0.02 LU apart");
    CHECK (takeMatchText (false, pair) == "Off: B is 2.4 dB louder");
    pair.differenceDb = -0.6;
    CHECK (takeMatchText (true, pair) == "B turned up 0.6 dB, 0.02 LU apart");
    CHECK (takeMatchText (false, pair) == "Off: B is 0.6 dB quieter");
    pair.differenceDb = 0.01;
    CHECK (takeMatchText (true, pair) == "B as loud as A, 0.02 LU apart");
    CHECK (takeMatchText (false, pair) == "Off: B is as loud as A");

    // Of a take that was recorded through B it is A that is turned.
    pair.turned = Path::a;
    pair.differenceDb = 2.4;
    CHECK (takeMatchText (true, pair) == "A turned up 2.4 dB, 0.02 LU apart");
    pair.state = State::making;
    CHECK (takeMatchText (true, pair) == "Making A: 62 %");

    pair.state = State::ready;
    pair.differenceDb.reset();
    CHECK (takeMatchText (true, pair) == "One of the two is silent");
    pair.state = State::failed;
    pair.problem = "The disk is full.";
    CHECK (takeMatchText (true, pair) == "The disk is full.");
}

TEST_CASE ("How much is different between A and B is said against the sound and against the hiss", "[ui][compare]")
{
    ComparedPair pair;
    pair.state = State::ready;
    pair.differenceDb = 0.0;
    CHECK (differenceText (pair) == "Nothing at all: the two are the same.");

    pair.a.noiseDbfsA = -77.9;
    pair.b.noiseDbfsA = -77.3;
    pair.differenceUnderDb = -46.2;
    pair.differenceDbfs = -76.0;
    CHECK (differenceText (pair) == "What B adds is 46 dB below the sound of A, about as loud as the hiss.");
    pair.differenceDbfs = -60.0;
    CHECK (differenceText (pair) == "What B adds is 46 dB below the sound of A, louder than the hiss.");
    pair.differenceDbfs = -90.0;
    CHECK (differenceText (pair) == "What B adds is 46 dB below the sound of A, softer than the hiss.");
    pair.differenceUnderDb = -71.0;
    CHECK (differenceText (pair) == "Nothing you can hear.");

    pair.differenceDb.reset();
    pair.differenceUnderDb.reset();
    CHECK (differenceText (pair) == "One of the two is silent.");

    // A null that nobody has measured yet is none.
    pair.state = State::making;
    CHECK (differenceText (pair) == "As soon as both can be heard.");
    pair.state = State::failed;
    pair.problem = "The disk is full.";
    CHECK (differenceText (pair) == "The disk is full.");
}

TEST_CASE ("The noise of a take's versions is compared as they are heard, whichever of them is turned", "[ui][compare]")
{
    ComparedPair pair;
    pair.isOfTake = true;
    pair.state = State::ready;
    pair.audibleDb = 20.0;
    pair.a.noiseDbfsA = -78.0;
    pair.b.noiseDbfsA = -70.0;
    pair.differenceDb = 6.0;
    CHECK (noiseText (pair).a == juce::String::fromUTF8 ("\xe2\x88\x92"
                                                         "78.0"));
    CHECK (noiseText (pair).b == juce::String::fromUTF8 ("\xe2\x88\x92"
                                                         "76.0"));
    CHECK (noiseText (pair).message == "B is 2.0 dB noisier: a little, in the pauses.");
    CHECK (noiseText (pair).isAfterMatching);

    pair.turned = Path::a;
    CHECK (noiseText (pair).a == juce::String::fromUTF8 ("\xe2\x88\x92"
                                                         "72.0"));
    CHECK (noiseText (pair).b == juce::String::fromUTF8 ("\xe2\x88\x92"
                                                         "70.0"));
    CHECK (noiseText (pair).message == "B is 2.0 dB noisier: a little, in the pauses.");

    pair.state = State::making;
    CHECK (noiseText (pair).a.isEmpty());
    CHECK (noiseText (pair).message == "As soon as both can be heard.");
}

TEST_CASE ("A and B act on the take that plays, by key and by tile, and on the input again once it has ended", "[ui][compare]")
{
    test::StudioAtWork work;
    auto& studio = work.studio;
    MainView view (studio);
    view.setSize (1440, 900);
    work.tick = [&view] (double seconds) { view.advance (seconds); };
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    (void) work.record (2.0);
    REQUIRE (view.keyPressed (juce::KeyPress (juce::KeyPress::spaceKey)));
    work.waitFor ([&] { return studio.comparison.state() == State::ready; });

    auto* a = test::find<PathTile> (view, "tile A");
    auto* b = test::find<PathTile> (view, "tile B");
    REQUIRE (a != nullptr);
    REQUIRE (b != nullptr);
    CHECK (a->isHeard());

    REQUIRE (view.keyPressed (juce::KeyPress ('b', {}, 'b')));
    CHECK (b->isHeard());
    CHECK (studio.listening.path() == Path::b);
    CHECK (studio.editor.channel().activePath == Path::a);
    work.run (0.3);
    auto* match = test::find<ToggleSwitch> (view, "level match");
    REQUIRE (match != nullptr);
    CHECK (match->getHelpText().contains (" LU apart"));
    (void) test::picture (view, "compare-take-b");

    a->press();
    CHECK (studio.listening.path() == Path::a);
    REQUIRE (view.keyPressed (juce::KeyPress ('x', {}, 'x')));
    CHECK (studio.listening.path() == Path::b);

    auto* what = test::find<Segments> (view, "what is heard");
    REQUIRE (what != nullptr);
    CHECK (what->disabledReason().isEmpty());
    REQUIRE (view.keyPressed (juce::KeyPress ('d', {}, 'd')));
    CHECK (studio.comparison.heard() == TakeComparison::Heard::difference);
    CHECK (what->selected() == 2);
    CHECK_FALSE (a->isHeard());
    CHECK_FALSE (b->isHeard());
    auto* lift = test::find<Segments> (view, "difference lift");
    REQUIRE (lift != nullptr);
    REQUIRE (lift->keyPressed (juce::KeyPress (juce::KeyPress::rightKey)));
    CHECK (studio.comparison.differenceLiftDb() == 20.0);
    work.run (0.3);
    (void) test::picture (view, "compare-take-difference");
    b->press();
    CHECK_FALSE (studio.comparison.heard() == TakeComparison::Heard::difference);
    CHECK (what->selected() == 0);

    juce::Thread::sleep (100);
    work.run (3.0);
    CHECK (studio.transport.state() == Transport::State::ready);
    CHECK (a->isHeard());
    CHECK (what->disabledReason() == "Play a take first.");
    REQUIRE (view.keyPressed (juce::KeyPress ('b', {}, 'b')));
    CHECK (studio.editor.channel().activePath == Path::b);
}

TEST_CASE ("Which path hisses more is said of the sources that are heard by themselves, as loud as each other", "[ui][compare][noise]")
{
    ComparedPair pair;
    pair.isOfTake = true;
    pair.state = State::ready;
    pair.differenceDb = 2.0;
    pair.hasNoiseParts = true;
    pair.noiseProgress = 1.0;
    pair.a.noiseParts = { -80.0, -87.4, -83.7, std::nullopt };
    pair.b.noiseParts = { -78.0, -85.4, -79.7, -111.0 };
    CHECK (noiseOnlyText (pair, { false, false, true, false }) == "*Preamp alone:* B hisses 2.0 dB more.");
    CHECK (noiseOnlyText (pair, { true, false, false, false }) == "*Room alone:* A and B hiss alike.");
    CHECK (noiseOnlyText (pair, { true, true, false, false }) == "*Room and microphone:* A and B hiss alike.");
    CHECK (noiseOnlyText (pair, { false, false, false, true }) == "*Converter alone:* A has none.");
    CHECK (noiseOnlyText (pair, {}) == "*All of it:* B hisses 0.6 dB more.");
    pair.noiseProgress = 0.4;
    CHECK (noiseOnlyText (pair, {}) == "Making the noise: 40 %");
    pair.noiseProblem = "The disk is full.";
    CHECK (noiseOnlyText (pair, {}) == "The disk is full.");
}

TEST_CASE ("N leaves only the noise of the take that plays, each source is heard by itself by a press, and N again brings everything back", "[ui][compare][noise]")
{
    test::StudioAtWork work;
    auto& studio = work.studio;
    MainView view (studio);
    view.setSize (1440, 900);
    work.tick = [&view] (double seconds) { view.advance (seconds); };
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.editor.edit ("Room", [] (Setup& setup) { setup.rig.roomDba = 30.0; }).wasOk());
    (void) work.record (2.0);
    studio.transport.setLooping (true);
    REQUIRE (view.keyPressed (juce::KeyPress ('n', {}, 'n')));
    CHECK (studio.comparison.heard() == TakeComparison::Heard::everything);

    REQUIRE (view.keyPressed (juce::KeyPress (juce::KeyPress::spaceKey)));
    work.waitFor ([&] { return studio.comparison.state() == State::ready; });
    REQUIRE (view.keyPressed (juce::KeyPress ('n', {}, 'n')));
    CHECK (studio.comparison.heard() == TakeComparison::Heard::noise);
    work.waitFor ([&] { return studio.comparison.noise().hasLevels(); });
    work.run (0.4);

    auto* what = test::find<Segments> (view, "what is heard");
    auto* preamp = test::find<NoiseSoloButton> (view, "noise of preamp");
    auto* room = test::find<NoiseSoloButton> (view, "noise of room");
    REQUIRE (what != nullptr);
    REQUIRE (preamp != nullptr);
    REQUIRE (room != nullptr);
    CHECK (what->selected() == 1);
    CHECK (preamp->isShowing() == view.isShowing());
    CHECK_FALSE (preamp->isOn());
    CHECK (preamp->valueText().contains ("dBFS"));

    preamp->press();
    work.run (0.4);
    CHECK (preamp->isOn());
    CHECK (studio.comparison.noiseSolo() == NoiseVersions::Solo { false, false, true, false });
    (void) test::picture (view, "compare-take-noise");

    // Shift adds, without it there is only one, and the only one again is all of them.
    REQUIRE (room->keyPressed (juce::KeyPress (juce::KeyPress::returnKey, juce::ModifierKeys::shiftModifier, 0)));
    CHECK (studio.comparison.noiseSolo() == NoiseVersions::Solo { true, false, true, false });
    REQUIRE (room->keyPressed (juce::KeyPress (juce::KeyPress::returnKey)));
    CHECK (studio.comparison.noiseSolo() == NoiseVersions::Solo { true, false, false, false });
    room->press();
    CHECK (studio.comparison.noiseSolo() == NoiseVersions::Solo {});

    // A and B are heard as noise as well.
    REQUIRE (view.keyPressed (juce::KeyPress ('b', {}, 'b')));
    CHECK (studio.comparison.heard() == TakeComparison::Heard::noise);
    CHECK (studio.listening.path() == Path::b);
    REQUIRE (view.keyPressed (juce::KeyPress ('n', {}, 'n')));
    CHECK (studio.comparison.heard() == TakeComparison::Heard::everything);
    CHECK (what->selected() == 0);
    CHECK (studio.listening.path() == Path::b);
}

TEST_CASE ("In the preamps' menu every row that is moved to is heard at once, and Esc goes back", "[ui][compare][gear-menu]")
{
    test::StudioAtWork work;
    auto& studio = work.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    const auto before = studio.editor.setup();
    MainView view (studio);
    view.setSize (1440, 900);
    view.openMenu (PathPanel::Menu::preamp);
    auto* menu = [&]() -> GearMenu* {
        for (auto* child : view.getChildren())
            if (auto* found = dynamic_cast<GearMenu*> (child))
                return found;

        return nullptr;
    }();
    REQUIRE (menu != nullptr);
    CHECK (studio.editor.setup() == before);

    REQUIRE (menu->keyPressed (juce::KeyPress (juce::KeyPress::downKey)));
    const auto id = menu->list().highlighted();
    CHECK (id != before.rig.channels.front().external.preampId);
    CHECK (studio.editor.channel().external.preampId == id);
    CHECK (studio.editor.channel().activePath == Path::b);
    CHECK (menu->datasheet().button == "Use this preamp");
    CHECK (menu->datasheet().consequence == "You hear it now");
    (void) test::picture (view, "gear-menu-heard");

    REQUIRE (menu->keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    CHECK (studio.editor.setup() == before);
    CHECK_FALSE (studio.audition.isUnderWay());

    // Enter keeps it, on the path that was heard before.
    view.openMenu (PathPanel::Menu::preamp);
    menu = nullptr;

    for (auto* child : view.getChildren())
        if (auto* found = dynamic_cast<GearMenu*> (child))
            menu = found;

    REQUIRE (menu != nullptr);
    REQUIRE (menu->keyPressed (juce::KeyPress (juce::KeyPress::downKey)));
    REQUIRE (menu->keyPressed (juce::KeyPress (juce::KeyPress::returnKey)));
    CHECK (studio.editor.channel().external.preampId == id);
    CHECK (studio.editor.channel().activePath == Path::a);
}
