// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelsWindow.h"
#include "FindComponent.h"
#include "Picture.h"

#include "UI/Channels/SideRow.h"
#include "UI/Look/Palette.h"

#include <stdexcept>

using namespace plus48;
using namespace plus48::ui;

namespace
{
using Keys = juce::KeyPress;
const juce::ModifierKeys shift (juce::ModifierKeys::shiftModifier);

using Window = test::ChannelsWindow;

/** The control of a strip with this name. */
template <typename Type>
Type& control (ChannelStrip& strip, const juce::String& title)
{
    for (auto* const child : strip.getChildren())
        if (auto* const found = dynamic_cast<Type*> (child); found != nullptr && found->getTitle().startsWith (title))
            return *found;

    throw std::runtime_error (("No control is called " + title).toStdString());
}

/** Rows of the sound check whose tooltip begins with this. */
int numRowsThatHelp (juce::Component& parent, const juce::String& words)
{
    auto count = 0;

    for (auto* const child : parent.getChildren())
        count += numRowsThatHelp (*child, words) + (dynamic_cast<SideRow*> (child) != nullptr && child->getHelpText().startsWith (words) ? 1 : 0);

    return count;
}
} // namespace

TEST_CASE ("Keys of the Channels view: banks, strips, arming", "[ui][channels]")
{
    Window window (3);
    auto& editor = window.studio->editor;
    REQUIRE (editor.setup().numInputs() == 32);
    editor.selectInput (2);

    CHECK (window.view.keyPressed (Keys (Keys::pageDownKey)));
    CHECK (editor.selectedInput() == 10);
    CHECK (window.view.keyPressed (Keys ('5')));
    CHECK (editor.selectedInput() == 12);
    REQUIRE (window.strips().size() == 8);
    CHECK (window.strips().front()->input() == 8);

    CHECK_FALSE (editor.setup().isArmed (10));
    CHECK (window.view.keyPressed (Keys ('3', shift, 0)));
    CHECK (editor.setup().isArmed (10));
    CHECK (editor.selectedInput() == 12);
    CHECK (window.view.keyPressed (Keys ('a', shift, 'A')));
    CHECK (editor.setup().runningInputs().size() == 16);
    CHECK (window.view.keyPressed (Keys ('a', shift, 'A')));
    CHECK (editor.setup().runningInputs().size() == 8);

    // At the ends nothing moves.
    for (int i = 0; i < 5; ++i)
        CHECK (window.view.keyPressed (Keys (Keys::pageDownKey)));

    CHECK (editor.selectedInput() == 28);
    CHECK (window.view.keyPressed (Keys ('c')));
    CHECK_FALSE (window.view.showsChannels());
    CHECK_FALSE (window.view.channelsView().isVisible());

    // There the faceplate has them.
    CHECK (window.view.keyPressed (Keys ('2')));
    CHECK (editor.selectedInput() == 25);
}

TEST_CASE ("What is touched on a strip selects its input and turns there, and nowhere else", "[ui][channels]")
{
    Window window;
    auto& editor = window.studio->editor;
    editor.selectInput (0);
    const auto before = editor.setup();
    auto& strip = *window.strips()[1];

    control<LedButton> (strip, channelParameter (ParameterId::lowCut).name).press();
    CHECK (editor.selectedInput() == 1);
    CHECK (editor.setup().channelOf (1).lowCut != before.channelOf (1).lowCut);
    CHECK (editor.setup().channelOf (0) == before.channelOf (0));

    editor.selectInput (0);
    auto& knob = control<GainKnob> (*window.strips()[5], "Gain");
    const auto gain = editor.setup().channelOf (5).builtIn.gainDb;
    CHECK (knob.keyPressed (Keys (Keys::upKey)));
    CHECK (editor.selectedInput() == 5);
    CHECK (editor.setup().channelOf (5).builtIn.gainDb == Approx (gain + 1.0));
    CHECK (editor.setup().channelOf (0) == before.channelOf (0));

    control<Segments> (*window.strips()[3], "Path").onSelect (1);
    CHECK (editor.setup().channelOf (3).activePath == Path::b);
    CHECK (editor.selectedInput() == 3);

    control<ArmButton> (*window.strips()[4], "Armed").press();
    CHECK_FALSE (editor.setup().isArmed (4));
}

TEST_CASE ("A strip is renamed where its name stands, and empty it is named by what plays", "[ui][channels]")
{
    Window window;
    auto& name = control<StripName> (*window.strips()[0], "Name");
    CHECK (name.valueText() == "Kick");
    name.textField().onCommit ("Bass drum");
    CHECK (window.studio->strips.nameOf (0) == "Bass drum");
    CHECK (name.valueText() == "Bass drum");
    name.textField().onCommit ("");
    CHECK (name.valueText() == "Kick");
}

TEST_CASE ("A strip that clips is mended beside the strips, without going there", "[ui][channels][coach]")
{
    Window window;
    auto& editor = window.studio->editor;
    editor.selectInput (7);
    REQUIRE (editor.edit ("Loud", [] (Setup& setup) { setup.channelOf (1).builtIn.gainDb += 24.0; }).wasOk());
    const auto gain = editor.setup().channelOf (1).builtIn.gainDb;

    // Until one of its loud hits has been heard.
    for (int second = 0; second < 24 && test::find (window.view.channelsView(), "go there") == nullptr; ++second)
        window.run (1.0);

    auto* const mend = test::find<PushButton> (window.view.channelsView(), "coach");
    auto* const go = test::find<PushButton> (window.view.channelsView(), "go there");
    REQUIRE (mend != nullptr);
    REQUIRE (go != nullptr);
    CHECK (mend->getTitle() == "Turn " + window.studio->strips.nameOf (1) + " down");

    // The sound check's row of it says what helps, too, in the coach's words: the rows are asked in turns.
    window.run (4.0);
    CHECK (numRowsThatHelp (window.view.channelsView(), "Turn it down. ") >= 1);
    CHECK (window.studio->coach.remedyFor (1) == "Turn it down");

    // Both whole, where they stand beside each other.
    CHECK (mend->getWidth() == mend->idealWidth() + 2 * Control::margin);
    CHECK (go->getWidth() == go->idealWidth() + 2 * Control::margin);

    mend->press();
    CHECK (editor.setup().channelOf (1).builtIn.gainDb < gain - 10.0);
    CHECK (editor.selectedInput() == 7);
    window.run (6.0);
    CHECK (test::find (window.view.channelsView(), "go there") == nullptr);
}

TEST_CASE ("An optical strip says why it has no path A", "[ui][channels][optical]")
{
    Window window (1);
    window.studio->editor.selectInput (9);
    auto& paths = control<Segments> (*window.strips()[1], "Path");
    CHECK (paths.selected() == 1);
    (void) paths.keyPressed (Keys (Keys::leftKey));
    CHECK (window.studio->editor.channel().activePath == Path::b);
    CHECK (control<GainKnob> (*window.strips()[1], "Gain").isEnabled());
    CHECK_FALSE (control<LedButton> (*window.strips()[1], channelParameter (ParameterId::pad).name).isEnabled());
}

TEST_CASE ("The bridge appears from nine inputs on, strips lie beside each other, four in a narrower window", "[ui][channels]")
{
    for (const auto width : { 1440, 1280, 1024 })
        for (const auto numLinks : { 0, 1, 3 })
        {
            INFO (width << " wide, " << numLinks << " links");
            Window window (numLinks, width, width == 1024 ? 640 : 900);
            auto* const bridge = test::findA<MeterBridge> (window.view.channelsView());
            CHECK ((bridge != nullptr) == (numLinks > 0));

            const auto strips = window.strips();
            REQUIRE (strips.size() == (width == 1440 ? 8U : 4U));

            for (std::size_t i = 0; i < strips.size(); ++i)
            {
                CHECK (window.view.channelsView().getLocalBounds().contains (strips[i]->getBounds()));
                CHECK (strips[i]->getHeight() >= 330);

                if (i > 0)
                    CHECK (strips[i]->getX() >= strips[i - 1]->getRight());
            }

            (void) test::picture (window.view, "channels-" + juce::String (width) + "-" + juce::String (numLinks));
        }
}

TEST_CASE ("The bars of the bridge stay within their wells, however loud", "[ui][channels]")
{
    Window window (1);
    auto* const bridge = test::findA<MeterBridge> (window.view.channelsView());
    REQUIRE (bridge != nullptr);
    const auto head = window.view.getLocalArea (bridge, bridge->getLocalBounds()).withHeight (32);
    const auto before = test::pixelsLike (test::picture (window.view).getClippedImage (head), palette().hot, 30);
    REQUIRE (window.studio->editor.edit ("Loud", [] (Setup& setup) {
                                      for (int input = 0; input < 8; ++input)
                                          setup.channelOf (input).builtIn.gainDb += 6.0;
                                  })
                 .wasOk());
    window.run (4.0);
    CHECK (test::pixelsLike (test::picture (window.view).getClippedImage (head), palette().hot, 30) == before);
    CHECK (test::pixelsLike (test::picture (window.view).getClippedImage (head), palette().good, 6) == 0);
}

TEST_CASE ("A press on the bridge selects that input, and its bank is shown", "[ui][channels]")
{
    Window window (3);
    auto* const bridge = test::findA<MeterBridge> (window.view.channelsView());
    REQUIRE (bridge != nullptr);
    REQUIRE (bridge->getNumChildComponents() == 4);
    auto* const bank = dynamic_cast<BridgeBank*> (bridge->getChildComponent (2));
    REQUIRE (bank != nullptr);
    bank->press();
    CHECK (window.studio->editor.selectedInput() / 8 == 2);
    CHECK (window.strips().front()->input() == 16);
}
