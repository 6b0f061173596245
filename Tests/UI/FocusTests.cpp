// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "OnScreen.h"
#include "StudioAtWork.h"

#include "UI/Settings/FileSheet.h"
#include "UI/Settings/SettingsSheet.h"

#include <algorithm>
#include <set>
#include <typeinfo>

using namespace plus48;
using namespace plus48::ui;
using test::OnScreen;

namespace
{
/** The component that is seen with this name. */
juce::Component* titled (juce::Component& parent, const juce::String& title)
{
    for (auto* const child : parent.getChildren())
    {
        if (! child->isVisible())
            continue;

        if (child->getTitle() == title)
            return child;

        if (auto* const found = titled (*child, title))
            return found;
    }

    return nullptr;
}

/** Everything that opens over the window. `open` is called with the keyboard on `opener`, where one is named. */
struct Layer
{
    juce::String name;
    juce::Point<int> size;
    juce::String opener;
    std::function<void (OnScreen&)> open;
};

void pressTitled (OnScreen& screen, const juce::String& title)
{
    auto* const control = dynamic_cast<Pressable*> (titled (screen, title));
    REQUIRE (control != nullptr);
    control->press();
}

std::vector<Layer> layers()
{
    constexpr juce::Point<int> large { 1440, 900 }, small { 1000, 540 };
    const auto menu = [] (PathPanel::Menu which) { return [which] (OnScreen& screen) { screen.view.openMenu (which); }; };

    return { { "the sources", large, {}, menu (PathPanel::Menu::source) },
             { "the microphones", large, {}, menu (PathPanel::Menu::microphone) },
             { "the preamps", large, {}, menu (PathPanel::Menu::preamp) },
             { "the interfaces", small, {}, menu (PathPanel::Menu::audioInterface) },
             { "the jack list", small, "Jack", [] (OnScreen& screen) { pressTitled (screen, "Jack"); } },
             { "listening", large, "Listening", [] (OnScreen& screen) { pressTitled (screen, "Listening"); } },
             { "listening in a small window", small, "Listening", [] (OnScreen& screen) { pressTitled (screen, "Listening"); } },
             { "a take's context menu", large, {}, [] (OnScreen& screen) { test::find<TakeRow> (screen.view, "take 1")->onMenu ({ 300, 700 }); } },
             { "the settings", large, {}, [] (OnScreen& screen) { screen.view.openSettings(); } },
             { "the keys", large, {}, [] (OnScreen& screen) { screen.view.openKeys(); } },
             { "the share sheet", large, "Share take 1", [] (OnScreen& screen) { pressTitled (screen, "Share take 1"); } },
             { "the file sheet", large, {}, [] (OnScreen& screen) { test::find<TakeRow> (screen.view, "take 1")->onExport(); } },
             { "lessons and words", large, "Learn", [] (OnScreen& screen) { pressTitled (screen, "Learn"); } },
             { "lessons and words in a small window", small, "Learn", [] (OnScreen& screen) { pressTitled (screen, "Learn"); } },
             { "the first start", large, {}, [] (OnScreen& screen) { screen.view.openFirstStart(); } } };
}

using Component = juce::Component::SafePointer<juce::Component>;

/** What is there now, over the window or beside its panels. A knob's bubble goes with the keyboard, so what was there may be gone. */
std::vector<Component> seen (const OnScreen& screen)
{
    std::vector<Component> all;

    for (auto* const parent : std::initializer_list<const juce::Component*> { &screen, &screen.view })
        for (auto* const child : parent->getChildren())
            if (child->isVisible() && child->getComponentID() != "notice")
                all.emplace_back (child);

    return all;
}

bool isIn (const juce::Component* outer, const juce::Component* inner) { return outer != nullptr && inner != nullptr && (outer == inner || outer->isParentOf (inner)); }

juce::String describe (const juce::Component* component)
{
    if (component == nullptr)
        return "nothing";

    return component->getTitle() + " '" + component->getName() + "' " + component->getComponentID() + " in " + (component->getParentComponent() != nullptr ? component->getParentComponent()->getTitle() : "");
}

/** The same things are seen, even where one was made anew. */
std::multiset<juce::String> descriptions (const std::vector<Component>& components)
{
    std::multiset<juce::String> all;

    for (const auto& component : components)
        all.insert (describe (component) + typeid (*component).name());

    return all;
}

/** A studio with a take, so that every control is there. */
struct Work : test::StudioAtWork
{
    Work()
    {
        REQUIRE (studio.sourceActions.choose ("voice").wasOk());
        record (0.5);
        studio.takes.select (1);
    }
};
} // namespace

TEST_CASE ("What opens over the window has the keyboard, keeps it under Tab, and gives it back", "[ui][keyboard][focus]")
{
    Work work;
    auto& studio = work.studio;

    for (const auto& layer : layers())
    {
        INFO (layer.name);
        OnScreen screen (studio, layer.size);
        screen.view.advance (0.03);

        if (layer.opener.isNotEmpty())
            titled (screen, layer.opener)->grabKeyboardFocus();
        else
            for (int i = 0; i < 3; ++i)
                screen.tab();

        OnScreen::settle();
        auto* const before = OnScreen::focused();
        REQUIRE (isIn (&screen.view, before));
        REQUIRE (before != &screen.view);
        const auto seenBefore = seen (screen);
        const auto describedBefore = descriptions (seenBefore);

        layer.open (screen);

        if (juce::Component::getCurrentlyModalComponent() == nullptr)
            OnScreen::settle();

        auto opened = seen (screen);

        for (const auto& component : seenBefore)
            std::erase (opened, component);

        REQUIRE_FALSE (opened.empty());
        const auto hasKeyboard = [&] {
            auto* const modal = juce::Component::getCurrentlyModalComponent();

            // A list that pops up gets the keys while what opened it keeps the ring.
            const auto* const at = modal != nullptr && OnScreen::focused() == before ? modal : OnScreen::focused();
            return std::any_of (opened.begin(), opened.end(), [&] (const auto& layerOnTop) { return isIn (layerOnTop, at); });
        };
        INFO ("focused: " << describe (OnScreen::focused()));
        CHECK (hasKeyboard());

        // Round, and back again.
        std::set<juce::Component*> stops;

        for (const auto forwards : { true, false })
            for (int i = 0; i < 60; ++i)
            {
                screen.tab (forwards);
                INFO ("after Tab: " << describe (OnScreen::focused()));
                REQUIRE (hasKeyboard());
                stops.insert (OnScreen::focused());
            }

        CAPTURE (stops.size());

        // None of the window's keys is its own.
        if (layer.name != "the file sheet")
        {
            const auto activePath = studio.editor.channel().activePath;
            screen.type ('r');
            screen.type ('x');
            CHECK (studio.transport.state() == Transport::State::ready);
            CHECK (studio.editor.channel().activePath == activePath);
        }

        // Letters begin a search there, which the first Esc ends.
        if (layer.name == "the microphones" || layer.name == "the preamps" || layer.name == "the interfaces")
        {
            CHECK (dynamic_cast<juce::TextEditor*> (OnScreen::focused()) != nullptr);
            screen.press (juce::KeyPress::escapeKey);
            OnScreen::settle();
        }

        screen.press (juce::KeyPress::escapeKey);
        OnScreen::settle();
        CHECK (descriptions (seen (screen)) == describedBefore);
        INFO ("afterwards: " << describe (OnScreen::focused()) << ", before: " << describe (before));
        CHECK (OnScreen::focused() == before);

        // Without a click first.
        screen.tab();
        INFO ("after Tab: " << describe (OnScreen::focused()));
        CHECK (OnScreen::focused() != before);
        CHECK (isIn (&screen.view, OnScreen::focused()));
        screen.tab (false);
        CHECK (OnScreen::focused() == before);
    }
}

TEST_CASE ("The sentence at the bottom is reached by Tab, and gives the keyboard back where it was", "[ui][keyboard][focus]")
{
    Work work;
    OnScreen screen (work.studio);
    auto& view = screen.view;
    const auto behindSheet = GENERATE (false, true);

    if (behindSheet)
        view.openSettings();

    for (int i = 0; i < 2; ++i)
        screen.tab();

    auto* const before = OnScreen::focused();
    auto wasPressed = false;
    work.studio.notices.notify ({ "A sentence.", "A button", [&] { wasPressed = true; } });
    OnScreen::settle();
    CHECK (OnScreen::focused() == before);

    auto* const action = test::find (view, "action");
    REQUIRE (action != nullptr);

    for (int i = 0; i < 80 && OnScreen::focused() != action; ++i)
        screen.tab();

    REQUIRE (OnScreen::focused() == action);
    screen.tab (false);
    auto* const left = OnScreen::focused();
    screen.tab();
    REQUIRE (OnScreen::focused() == action);

    // Either way it goes, the keyboard is where it came from.
    const auto pressesIt = GENERATE (false, true);
    screen.press (pressesIt ? juce::KeyPress::returnKey : juce::KeyPress::escapeKey);
    CHECK (wasPressed == pressesIt);
    CHECK_FALSE (test::find (view, "notice") != nullptr);
    INFO ("afterwards: " << describe (OnScreen::focused()) << ", before: " << describe (left));
    CHECK (OnScreen::focused() == left);
    CHECK ((test::findA<Overlay> (view) != nullptr) == behindSheet);
}

TEST_CASE ("A field that opens for a name or a figure gives the keyboard back to what had it", "[ui][keyboard][focus]")
{
    Work work;
    OnScreen screen (work.studio);
    auto& view = screen.view;

    for (int i = 0; i < 3; ++i)
        screen.tab();

    auto* const before = OnScreen::focused();
    const auto activePath = work.studio.editor.channel().activePath;
    const auto isTyping = [] { return dynamic_cast<juce::TextEditor*> (OnScreen::focused()) != nullptr; };

    SECTION ("renaming a take, from anywhere")
    {
        const auto ends = GENERATE (juce::KeyPress::returnKey, juce::KeyPress::escapeKey);
        const auto name = work.studio.library.find (1)->metadata.name;
        screen.press (juce::KeyPress::F2Key);
        REQUIRE (isTyping());
        screen.type ('x');
        screen.type ('1');
        CHECK (work.studio.editor.channel().activePath == activePath);
        screen.press (ends);
        CHECK (work.studio.library.find (1)->metadata.name == (ends == juce::KeyPress::returnKey ? "x1" : name));
        INFO ("afterwards: " << describe (OnScreen::focused()) << ", before: " << describe (before));
        CHECK (OnScreen::focused() == before);
    }

    SECTION ("renaming, and on by Tab")
    {
        screen.press (juce::KeyPress::F2Key);
        REQUIRE (isTyping());
        screen.type ('y');
        screen.tab();
        CHECK (work.studio.library.find (1)->metadata.name == "y");
        CHECK_FALSE (isTyping());
        INFO ("afterwards: " << describe (OnScreen::focused()));
        CHECK (isIn (test::find (view, "take 1"), OnScreen::focused()));
    }

    SECTION ("a figure on the knob")
    {
        auto* const knob = titled (screen, "Gain");
        REQUIRE (knob != nullptr);
        knob->grabKeyboardFocus();
        OnScreen::settle();
        const auto ends = GENERATE (juce::KeyPress::returnKey, juce::KeyPress::escapeKey);
        screen.type ('4');
        REQUIRE (isTyping());
        screen.type ('2');
        screen.press (ends);
        INFO ("afterwards: " << describe (OnScreen::focused()));
        CHECK (OnScreen::focused() == knob);
        CHECK ((work.studio.editor.channel().builtIn.gainDb == 42.0) == (ends == juce::KeyPress::returnKey));
    }
}

TEST_CASE ("The bin takes the keyboard, Esc goes back step by step, and the keyboard is where it was", "[ui][keyboard][focus]")
{
    Work work;
    work.record (0.5);
    work.studio.takes.remove (1);
    OnScreen screen (work.studio);
    auto& view = screen.view;
    auto* const row = test::find<PushButton> (view, "bin row");
    REQUIRE (row != nullptr);
    row->grabKeyboardFocus();
    OnScreen::settle();
    REQUIRE (OnScreen::focused() == row);
    screen.press (juce::KeyPress::returnKey);
    REQUIRE (test::find (view, "restore") != nullptr);
    INFO ("in the bin: " << describe (OnScreen::focused()));
    CHECK (OnScreen::focused() == test::find (view, "restore"));

    SECTION ("Esc")
    {
        screen.press (juce::KeyPress::escapeKey);
        CHECK (test::find (view, "restore") == nullptr);
        INFO ("afterwards: " << describe (OnScreen::focused()));
        CHECK (OnScreen::focused() == row);
    }

    SECTION ("Esc of the question is not that of the bin")
    {
        pressTitled (screen, "Empty the bin now");
        titled (screen, "Keep what is in the bin")->grabKeyboardFocus();
        OnScreen::settle();
        screen.press (juce::KeyPress::escapeKey);
        CHECK (test::find (view, "restore") != nullptr);
        INFO ("afterwards: " << describe (OnScreen::focused()));
        CHECK (OnScreen::focused() == titled (screen, "Empty the bin now"));
        screen.press (juce::KeyPress::escapeKey);
        CHECK (test::find (view, "restore") == nullptr);
        CHECK (OnScreen::focused() == row);
    }

    SECTION ("The last take comes out: the takes have the keyboard")
    {
        screen.press (juce::KeyPress::returnKey);
        OnScreen::settle();
        CHECK (work.studio.library.find (1) != nullptr);
        INFO ("afterwards: " << describe (OnScreen::focused()));
        CHECK (OnScreen::focused() == test::find (view, "takes"));
    }
}
