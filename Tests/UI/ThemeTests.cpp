// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Picture.h"
#include "StudioAtWork.h"

#include "UI/Window/MainView.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
using Open = std::function<void (MainView&)>;

void choose (Studio& studio, Preferences::Theme theme)
{
    auto preferences = studio.preferences.current();
    preferences.theme = theme;
    preferences.reducedMotion = true;
    studio.preferences.set (preferences);
}

std::unique_ptr<MainView> makeView (Studio& studio, juce::Point<int> size, const Open& open)
{
    auto view = std::make_unique<MainView> (studio);
    view->setSize (size.x, size.y);
    open (*view);
    return view;
}
} // namespace

TEST_CASE ("A theme chosen while the program runs looks as it does after a fresh start, in every part of the window", "[ui][theme]")
{
    test::StudioAtWork work;
    auto& studio = work.studio;
    choose (studio, Preferences::Theme::dark);
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    studio.takes.star (work.record (1.0), true);
    work.record (1.0);

    // That it was saved is not said any longer: nothing but the theme changes between two pictures.
    work.update (10.0);
    REQUIRE (studio.transport.justSaved().isEmpty());

    const std::vector<std::pair<juce::String, Open>> states {
        { "main", [] (MainView&) {} },
        { "first start", [] (MainView& view) { view.openFirstStart(); } },
        { "settings", [] (MainView& view) { view.openSettings(); } },
        { "keys", [] (MainView& view) { view.openKeys(); } },
        { "source", [] (MainView& view) { view.openMenu (PathPanel::Menu::source); } },
        { "microphone", [] (MainView& view) { view.openMenu (PathPanel::Menu::microphone); } },
        { "preamp", [] (MainView& view) { view.openMenu (PathPanel::Menu::preamp); } },
        { "interface", [] (MainView& view) { view.openMenu (PathPanel::Menu::audioInterface); } },
        { "listening", [] (MainView& view) { view.openListening(); } },
        { "notice", [&] (MainView&) { studio.notices.notify ({ "A sentence.", "A button", [] {} }); } },
        { "path B, recording", [&] (MainView&) { (void) studio.channelActions.hear (Path::b); if (studio.transport.state() == Transport::State::ready) studio.transportActions.toggleRecording(); } },
    };

    const auto size = GENERATE (juce::Point<int> (1440, 900), juce::Point<int> (1000, 540));

    for (const auto& [name, open] : states)
        for (const auto to : { Preferences::Theme::light, Preferences::Theme::dark })
        {
            INFO (name.toStdString() << (to == Preferences::Theme::light ? ", to light" : ", to dark") << ", " << size.x << " wide");
            choose (studio, to == Preferences::Theme::light ? Preferences::Theme::dark : Preferences::Theme::light);

            // What it does to the studio is done before either of the two is looked at.
            (void) makeView (studio, size, open);
            const auto running = makeView (studio, size, open);
            running->advance (0.0);
            (void) test::picture (*running);
            choose (studio, to);
            running->advance (0.0);
            const auto switched = test::picture (*running);

            const auto fresh = makeView (studio, size, open);
            fresh->advance (0.0);
            (void) test::picture (*fresh);
            fresh->advance (0.0);
            const auto expected = test::picture (*fresh);
            const auto changed = test::pixelsChanged (switched, expected, switched.getBounds());
            CHECK (changed == 0);

            if (changed > 0)
            {
                (void) test::picture (*running, "theme-" + name + "-running");
                (void) test::picture (*fresh, "theme-" + name + "-fresh");
            }
        }

    if (studio.transport.state() == Transport::State::recording)
        studio.transportActions.toggleRecording();

    work.waitFor ([&] { return studio.transport.state() == Transport::State::ready; });
}
