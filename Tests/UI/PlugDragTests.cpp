// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "FindComponent.h"
#include "OnScreen.h"
#include "Picture.h"
#include "TestStudio.h"

#include "UI/Path/PlugDrag.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
/** The window with a guitar plugged in. */
struct Plugged
{
    Plugged()
    {
        REQUIRE (studio->sourceActions.choose ("electric-guitar").wasOk());
        plug = test::findA<PlugDrag> (window.view);
        REQUIRE (plug != nullptr);
        centre = test::findA<CableLayer> (window.view)->plugArea().getCentre();
    }

    void drag (juce::Point<float> to)
    {
        test::Pointer pointer (*plug);
        pointer.press (centre);
        pointer.moveTo (centre.translated (-20.0f, 30.0f));
        pointer.moveTo (to);
        pointer.release (to);
    }

    void waitUntilBack() const
    {
        for (int i = 0; i < 100 && plug->isInHand(); ++i)
            test::letMessagesThrough();
    }

    Jack jack() { return studio->editor.channel().builtIn.jack; }

    test::TestStudio studio;
    test::OnScreen window { studio.get() };
    PlugDrag* plug = nullptr;
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
    const auto* face = test::findA<Faceplate> (plugged.window.view);
    plugged.drag (face->areaOfInput (1).getCentre());
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
