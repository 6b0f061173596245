// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/OnScreen.h"
#include "UI/Picture.h"
#include "UI/StudioAtWork.h"

#include "SoundSource/ShippedPerformances.h"
#include "UI/Coach/CoachCard.h"
#include "UI/Coach/TakeFindingsView.h"
#include "UI/Controls/PushButton.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
/** A window beside a voice that is too loud. */
struct LoudWindow : test::StudioAtWork
{
    explicit LoudWindow (juce::Point<int> size = { 1440, 900 })
    {
        REQUIRE (studio.sourceActions.choose ("voice").wasOk());
        REQUIRE (studio.editor.editChannel ("Loud", [] (ChannelRig& channel) {
                                  channel.distanceMetres = 0.03;
                                  channel.builtIn.gainDb = 60.0;
                              })
                     .wasOk());
        screen = std::make_unique<test::OnScreen> (studio, size);
    }

    MainView& view() { return screen->view; }

    /** Its waveform is there, and the window has looked. */
    void recordLoud()
    {
        record (12.0);
        look();
    }

    void look()
    {
        for (int i = 0; i < 3; ++i)
            view().advance (0.1);
    }

    PushButton* button (const juce::String& id) { return test::find<PushButton> (view(), id); }

    std::unique_ptr<test::OnScreen> screen;
};
} // namespace

TEST_CASE ("After a clipped take the coach's place says what could be better; mended, heard and put away by key", "[ui][coach][after-take]")
{
    LoudWindow window;
    auto& studio = window.studio;
    CHECK (test::findA<CoachCard> (window.view()) != nullptr);
    CHECK (window.button ("fix 0") == nullptr);
    window.recordLoud();
    (void) test::picture (window.view(), "after-take");
    REQUIRE (test::findA<TakeFindingsView> (window.view()) != nullptr);
    CHECK (test::findA<CoachCard> (window.view()) == nullptr);

    // Mended: one step, and it says so.
    auto* const fix = window.button ("fix 0");
    REQUIRE (fix != nullptr);
    const auto before = studio.editor.setup();
    fix->press();
    window.look();
    CHECK_FALSE (studio.editor.setup() == before);
    REQUIRE (window.button ("fix 0") != nullptr);
    CHECK_FALSE (window.button ("fix 0")->isEnabled());
    window.screen->press (juce::KeyPress ('z', juce::ModifierKeys::ctrlModifier, 0));
    CHECK (studio.editor.setup() == before);

    // Heard: the place that it is about, for three seconds.
    window.recordLoud();
    auto* const hear = window.button ("hear 0");
    REQUIRE (hear != nullptr);
    const auto place = studio.afterTake.findings().findings.front().seconds;
    hear->press();
    window.run (0.5);
    CHECK (studio.transport.state() == Transport::State::playing);
    CHECK (studio.transport.loadedTake() == studio.afterTake.findings().take);
    CHECK (std::abs (studio.transport.playedSeconds() - std::max (0.0, place - 1.5)) < 1.0);

    // Sound runs faster here than a disk is read.
    for (int i = 0; i < 3000 && studio.transport.state() == Transport::State::playing; ++i)
    {
        window.run (0.1);
        juce::Thread::sleep (2);
    }

    CHECK (studio.transport.state() == Transport::State::ready);
    CHECK (std::abs (studio.transport.playedSeconds() - (std::max (0.0, place - 1.5) + AfterTake::heardSeconds)) < 0.5);

    // Esc: the coach is back.
    window.look();
    REQUIRE (window.button ("hear 0") != nullptr);
    window.screen->press (juce::KeyPress::escapeKey);
    window.look();
    CHECK (window.button ("hear 0") == nullptr);
    CHECK (test::findA<CoachCard> (window.view()) != nullptr);
}

TEST_CASE ("In a small window the coach's tab opens itself after a take", "[ui][coach][after-take]")
{
    LoudWindow window ({ 1024, 640 });
    auto* const panel = test::findA<CoachPanel> (window.view());
    REQUIRE (panel != nullptr);
    panel->showTab (CoachPanel::Tab::compare);
    window.recordLoud();
    (void) test::picture (window.view(), "after-take-small");
    CHECK (window.button ("fix 0") != nullptr);

    // What somebody chooses then stays.
    panel->showTab (CoachPanel::Tab::compare);
    window.look();
    CHECK (window.button ("fix 0") == nullptr);
}

TEST_CASE ("Why leads to the lesson", "[ui][coach][after-take]")
{
    test::StudioAtWork work;
    REQUIRE (work.studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (work.studio.editor.editChannel ("Quiet", [] (ChannelRig& channel) { channel.builtIn.gainDb = 32.0; }).wasOk());
    work.run (3.0);
    work.record (4.0);
    TakeFindingsView view (work.studio.afterTake);
    juce::String opened;

    // Nothing leads nowhere.
    view.setSize (312, 400);
    view.refresh();
    CHECK (test::find (view, "why 0") == nullptr);

    TakeFindingsView leading (work.studio.afterTake);
    leading.onWhy = [&] (const juce::String& id) { opened = id; };
    leading.setSize (312, 400);
    leading.refresh();
    auto* const why = test::find<PushButton> (leading, "why 0");
    REQUIRE (why != nullptr);
    why->press();
    CHECK (opened == "how-loud");
    CHECK (resourcesFolder().getChildFile ("Lessons/04-how-loud.json").loadFileAsString().contains ("\"" + opened + "\""));
}
