// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "FindComponent.h"
#include "OnScreen.h"
#include "Picture.h"
#include "TestStudio.h"

#include "UI/Path/PlugDrag.h"
#include "UI/Path/PreampCard.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
/** The window with a guitar plugged in, or something else. */
struct Plugged
{
    explicit Plugged (const char* source = "electric-guitar", juce::Point<int> size = { 1440, 900 }) : window (studio.get(), size)
    {
        REQUIRE (studio->sourceActions.choose (source).wasOk());
        plug = test::findA<PlugDrag> (window.view);
        face = test::findA<Faceplate> (window.view);
        REQUIRE (plug != nullptr);
        REQUIRE (face != nullptr);
        centre = centreOf (Cable::fromSource);
    }

    juce::Point<float> centreOf (Cable cable) { return test::findA<CableLayer> (window.view)->plugArea (cable).getCentre(); }

    void drag (juce::Point<float> to) { drag (centre, to); }

    void drag (juce::Point<float> from, juce::Point<float> to)
    {
        test::Pointer pointer (*plug);
        pointer.press (from);
        pointer.moveTo (from.translated (-20.0f, 30.0f));
        pointer.moveTo (to);
        pointer.release (to);
    }

    /** By the word of the jack, which hears of the pointer before the plug does. `to` is in the coordinates of the path. */
    void dragByWord (juce::Point<float> to)
    {
        auto& word = face->jackWord();
        const auto end = word.getLocalPoint (plug, to);
        test::Pointer pointer (word);
        const auto start = word.getLocalBounds().getCentre().toFloat();
        pointer.press (start);
        plug->mouseDown (pointer.event (start, {}, 1));

        for (const auto at : { start.translated (60.0f, 40.0f), end })
        {
            pointer.moveTo (at);
            plug->mouseDrag (pointer.event (at, {}, 1));
        }

        pointer.release (end);
        plug->mouseUp (pointer.event (end, {}, 1));
    }

    void waitUntilBack() const
    {
        for (int i = 0; i < 100 && plug->isInHand(); ++i)
            test::letMessagesThrough();
    }

    Jack jack() { return studio->editor.channel().builtIn.jack; }
    Path path() { return studio->editor.channel().activePath; }

    test::TestStudio studio;
    test::OnScreen window;
    PlugDrag* plug = nullptr;
    Faceplate* face = nullptr;
    juce::Point<float> centre;
};
} // namespace

TEST_CASE ("A plug is dragged to another jack, and undo puts it back", "[ui][plugs]")
{
    Plugged plugged;
    REQUIRE (plugged.jack() == Jack::instrument);
    plugged.drag (plugged.plug->tagArea (Jack::line).getCentre());
    CHECK (plugged.jack() == Jack::line);
    CHECK_FALSE (plugged.plug->isInHand());

    // By its tip onto the jack itself: where it belongs.
    plugged.drag (plugged.centre.translated (-24.0f, 0.0f));
    CHECK (plugged.jack() == Jack::instrument);
    plugged.studio->editor.undo();
    CHECK (plugged.jack() == Jack::line);
}

TEST_CASE ("A plug that does not fit, or is let go beside every jack, springs back", "[ui][plugs]")
{
    Plugged plugged;
    const auto before = plugged.studio->editor.setup();
    plugged.drag (plugged.plug->tagArea (Jack::mic).getCentre());
    CHECK (plugged.plug->isInHand());
    plugged.waitUntilBack();
    CHECK_FALSE (plugged.plug->isInHand());
    plugged.drag ({ 20.0f, 20.0f });
    plugged.waitUntilBack();
    CHECK (plugged.studio->editor.setup() == before);
}

TEST_CASE ("Escape lets a plug go, and a press that does not move pulls nothing out", "[ui][plugs]")
{
    Plugged plugged;
    test::Pointer pointer (*plugged.plug);
    pointer.click (plugged.centre);
    CHECK_FALSE (plugged.plug->isInHand());
    pointer.press (plugged.centre);
    pointer.moveTo (plugged.centre.translated (40.0f, 60.0f));
    REQUIRE (plugged.plug->isInHand());
    CHECK (plugged.plug->keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    CHECK_FALSE (plugged.plug->isInHand());

    // The button is still down.
    const auto line = plugged.plug->tagArea (Jack::line).getCentre();
    pointer.moveTo (line);
    CHECK_FALSE (plugged.plug->isInHand());
    pointer.release (line);
    CHECK (plugged.jack() == Jack::instrument);
}

TEST_CASE ("A plug is dragged to another input, which is the selected one then", "[ui][plugs]")
{
    Plugged plugged;
    plugged.drag (plugged.face->areaOfInput (1).getCentre());
    CHECK (plugged.studio->editor.selectedInput() == 1);
    CHECK (plugged.studio->editor.source().name == "electric-guitar");
    CHECK (plugged.jack() == Jack::instrument);
}

TEST_CASE ("The pointer reaches the controls beside the plug", "[ui][plugs]")
{
    Plugged plugged;
    CHECK (plugged.plug->hitTest (static_cast<int> (plugged.centre.x), static_cast<int> (plugged.centre.y)));
    CHECK_FALSE (plugged.plug->hitTest (static_cast<int> (plugged.centre.x), static_cast<int> (plugged.centre.y) + 40));
}

TEST_CASE ("The microphone's plug goes into the external preamp and back to the interface, a step of undo each", "[ui][plugs]")
{
    Plugged plugged ("voice");
    REQUIRE (plugged.path() == Path::a);
    const auto before = plugged.studio->editor.setup();
    plugged.drag (plugged.plug->tagArea (std::nullopt).getCentre());
    CHECK (plugged.path() == Path::b);
    CHECK_FALSE (plugged.plug->isInHand());
    plugged.studio->editor.undo();
    CHECK (plugged.studio->editor.setup() == before);
    plugged.studio->editor.redo();
    REQUIRE (plugged.path() == Path::b);

    // From where it is now.
    const auto atPreamp = plugged.centreOf (Cable::fromSource);
    CHECK (atPreamp.x < plugged.centreOf (Cable::fromPreamp).x - 100.0f);
    plugged.drag (atPreamp, plugged.plug->tagArea (Jack::mic).getCentre());
    CHECK (plugged.path() == Path::a);
    CHECK (plugged.studio->editor.channel().builtIn == before.rig.channels.front().builtIn);
    plugged.studio->editor.undo();
    CHECK (plugged.path() == Path::b);
}

TEST_CASE ("The external preamp's own plug has the jacks of the interface, and not its own input", "[ui][plugs]")
{
    Plugged plugged ("voice");
    REQUIRE (plugged.studio->channelActions.hear (Path::b).wasOk());
    const auto before = plugged.studio->editor.setup();
    const auto plug = plugged.centreOf (Cable::fromPreamp);
    plugged.drag (plug, plugged.plug->tagArea (std::nullopt).getCentre());
    plugged.waitUntilBack();
    CHECK (plugged.studio->editor.setup() == before);
    plugged.drag (plug, plugged.plug->tagArea (Jack::mic).getCentre());
    CHECK (plugged.path() == Path::b);
    CHECK (plugged.studio->editor.channel().external.into.jack == Jack::mic);
}

TEST_CASE ("In a small window the words of the jacks are where a plug is dropped, and what it is pulled out by", "[ui][plugs]")
{
    for (const auto size : { juce::Point<int> { 1024, 640 }, { 1000, 540 } })
    {
        INFO (size.x << " x " << size.y);
        Plugged plugged ("electric-guitar", size);
        REQUIRE (plugged.jack() == Jack::instrument);

        for (const auto jack : { Jack::mic, Jack::line, Jack::instrument })
            CHECK (plugged.face->getBounds().toFloat().contains (plugged.face->areaOf (jack)));

        plugged.drag (plugged.face->areaOf (Jack::line).getCentre());
        CHECK (plugged.jack() == Jack::line);
        plugged.dragByWord (plugged.face->areaOf (Jack::instrument).getCentre());
        CHECK (plugged.jack() == Jack::instrument);

        // Over the word that is pressed for the list, which does not open.
        plugged.dragByWord (plugged.face->areaOf (Jack::mic).getCentre());
        CHECK (juce::Component::getCurrentlyModalComponent() == nullptr);
        plugged.waitUntilBack();
        CHECK (plugged.jack() == Jack::instrument);
        plugged.dragByWord (plugged.plug->tagArea (std::nullopt).getCentre());
        CHECK (plugged.path() == Path::b);
    }
}

TEST_CASE ("On path B the +48 V that counts has its lamp on the external preamp, and the interface's waits", "[ui][plugs]")
{
    Plugged plugged ("voice");
    REQUIRE (plugged.studio->equipment.chooseMicrophone ("quiet-condenser").wasOk());
    REQUIRE (plugged.studio->editor.channel().phantom);
    auto* const ofInterface = test::find<LedButton> (*plugged.face, "control phantom");
    auto* const card = test::findA<PreampCard> (plugged.window.view);
    REQUIRE (ofInterface != nullptr);
    REQUIRE (card != nullptr);
    CHECK (ofInterface->isOn());
    CHECK (test::find<LedButton> (*card, "control phantom") == nullptr);

    REQUIRE (plugged.studio->channelActions.hear (Path::b).wasOk());
    test::OnScreen::settle();
    CHECK_FALSE (ofInterface->isOn());
    CHECK (ofInterface->disabledReason().contains ("external preamp"));
    auto* const ofPreamp = test::find<LedButton> (*card, "control phantom");
    REQUIRE (ofPreamp != nullptr);
    CHECK (ofPreamp->isOn());

    // It is the switch as well.
    ofPreamp->press();
    CHECK_FALSE (plugged.studio->editor.channel().phantom);
    CHECK_FALSE (ofPreamp->isOn());
    REQUIRE (plugged.studio->channelActions.hear (Path::a).wasOk());
    test::OnScreen::settle();
    CHECK_FALSE (ofInterface->isOn());
    CHECK (ofInterface->isEnabled());
}
