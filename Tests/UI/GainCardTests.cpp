// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/GainCard.h"
#include "UI/ListeningTestWindow.h"
#include "UI/Path/Faceplate.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
/** Sound and window, 30 times a second. */
void runWindow (test::TestWindow& window, double seconds)
{
    for (auto done = 0.0; done < seconds; done += 0.03)
    {
        window.run.run (0.03);
        window.view().advance (0.0);
    }
}

double gainDb (test::TestWindow& window) { return window.studio().editor.channel().builtIn.gainDb; }
} // namespace

TEST_CASE ("G listens, turns the knob and says so in the coach's place; Ctrl Z takes it back in one step", "[ui][setgain]")
{
    test::TestWindow window;
    REQUIRE (window.studio().editor.turn (ParameterId::builtInGain, 40.0).wasOk());
    CHECK (test::findA<GainCard> (window.view()) == nullptr);
    window.screen->type ('g');
    runWindow (window, 2.0);
    REQUIRE (test::findA<GainCard> (window.view()) != nullptr);
    CHECK (test::findA<CoachPanel> (window.view()) == nullptr);
    CHECK (test::find (window.view(), "stop listening") != nullptr);
    CHECK (gainDb (window) == 40.0);

    runWindow (window, GainSetting::listenSeconds);
    const auto* const result = window.studio().gainSetting.resultOfOne();
    REQUIRE (result != nullptr);
    CHECK (gainDb (window) == result->toDb);
    CHECK (gainDb (window) > 40.0);
    CHECK (test::findA<GainCard> (window.view())->getDescription() == window.studio().gainSetting.inWords (*result));
    CHECK (test::find (window.view(), "record after gain") != nullptr);
    CHECK (test::find (window.view(), "undo gain") != nullptr);

    window.screen->press (juce::KeyPress ('z', juce::ModifierKeys::ctrlModifier, 'z'));
    runWindow (window, 0.1);
    CHECK (gainDb (window) == 40.0);
    CHECK (test::findA<GainCard> (window.view()) == nullptr);
    CHECK (test::findA<CoachPanel> (window.view()) != nullptr);
}

TEST_CASE ("The button beside Armed does the same, Esc ends it, and a take waits for nobody's gain", "[ui][setgain]")
{
    test::TestWindow window;
    auto* const button = test::find<PushButton> (window.view(), "set gain");
    REQUIRE (button != nullptr);
    const auto before = gainDb (window);
    window.click (*button);
    runWindow (window, 0.5);
    CHECK (window.studio().gainSetting.isListening());

    window.screen->press (juce::KeyPress::escapeKey);
    runWindow (window, 0.1);
    CHECK_FALSE (window.studio().gainSetting.isListening());
    CHECK (test::findA<GainCard> (window.view()) == nullptr);
    CHECK (gainDb (window) == before);

    window.studio().transportActions.toggleRecording();
    runWindow (window, 0.3);
    CHECK_FALSE (button->isEnabled());
    window.studio().transportActions.toggleRecording();
    REQUIRE (window.run.wait ([&] { return window.studio().transport.state() == Transport::State::ready; }));
    runWindow (window, 0.1);
    CHECK (button->isEnabled());
}

TEST_CASE ("In the channels G still sets all gains", "[ui][setgain]")
{
    test::TestWindow window;
    window.screen->type ('c');
    window.screen->type ('g');
    CHECK (window.studio().gainSetting.isListening());
    CHECK_FALSE (window.studio().gainSetting.isOfOne());
}
