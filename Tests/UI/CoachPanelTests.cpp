// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/CoachPanel.h"
#include "UI/Picture.h"
#include "UI/StudioAtWork.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
struct Panel
{
    Panel()
    {
        panel.setSize (312, 376);
        work.tick = [this] (double seconds) { panel.tick (seconds); };
    }

    test::StudioAtWork work;
    Studio& studio { work.studio };
    CoachPanel panel { studio.changes, studio.editor, studio.channelActions, studio.figures, studio.coach, studio.listening, studio.comparedPairs, studio.claims, studio.afterTake };
};
} // namespace

TEST_CASE ("The coach's button does what it says, in one step of undo", "[ui][coach]")
{
    Panel p;
    const auto runUntil = [&] (const char* headline) {
        for (int i = 0; i < 300 && p.studio.coach.advice().headline != headline; ++i)
            p.work.run (0.1);

        CHECK (p.studio.coach.advice().headline == headline);
    };

    // With the gain that the source brings along nothing is to be done: there is no button.
    (void) p.studio.sourceActions.choose ("voice");
    runUntil ("Level is right");
    CHECK (test::find (p.panel, "coach") == nullptr);

    (void) p.studio.editor.editChannel ("Gain", [] (ChannelRig& channel) { channel.builtIn.gainDb = 30.0; });
    runUntil ("Your mic is quiet");
    auto* button = test::find<PushButton> (p.panel, "coach");
    REQUIRE (button != nullptr);
    INFO (button->getTitle());
    REQUIRE (button->getTitle().startsWith ("Set gain to "));

    const auto wanted = button->getTitle().fromFirstOccurrenceOf ("to ", false, false).getDoubleValue();
    REQUIRE (p.studio.editor.channel().builtIn.gainDb < wanted);
    test::Pointer (*button).click (button->getLocalBounds().getCentre().toFloat());
    CHECK (std::abs (p.studio.editor.channel().builtIn.gainDb - wanted) < 1.0e-9);

    p.studio.editor.undo();
    CHECK (std::abs (p.studio.editor.channel().builtIn.gainDb - 30.0) < 1.0e-9);
}

TEST_CASE ("Words that need more or fewer lines leave nothing behind where a rule was", "[ui][coach]")
{
    Panel p;

    // As a window does, only what asks for it is painted anew.
    juce::Component window;
    window.setBounds (p.panel.getBounds());
    window.addAndMakeVisible (p.panel);
    p.panel.setBufferedToImage (true);
    const auto paint = [&] { return test::picture (window); };

    auto wasOther = false;
    auto before = juce::Image();

    for (const auto* const source : { "voice", "electric-guitar", "acoustic-guitar", "voice" })
    {
        (void) p.studio.sourceActions.choose (source);
        p.work.run (1.0);
        const auto kept = paint();
        p.panel.setBufferedToImage (false);
        const auto fresh = paint();
        p.panel.setBufferedToImage (true);
        (void) paint();

        // JUCE's kept picture rounds at the edges of what is painted anew.
        INFO (source);
        CHECK (test::pixelsChanged (kept, fresh, fresh.getBounds(), 4) == 0);
        wasOther |= before.isValid() && test::pixelsChanged (before, fresh, fresh.getBounds()) > 0;
        before = fresh;
    }

    CHECK (wasOther);
}

TEST_CASE ("Shares of the noise follow the path that is heard", "[ui][coach]")
{
    Panel p;
    const auto spoken = [&] {
        for (auto* child : p.panel.getChildren())
            if (child->getTitle() == "Where your noise comes from")
                return child->getDescription();

        return juce::String();
    };
    const auto expected = [&] (Path path) {
        const auto shares = p.studio.figures.channel().path (path).noise.shares();
        const auto percents = percentTexts ({ shares.room, shares.microphone, shares.preamp, shares.converter });
        return "Room " + percents[0] + ", Mic " + percents[1] + ", Preamp " + percents[2] + ", Converter " + percents[3];
    };

    CHECK (spoken() == expected (Path::a));
    (void) p.studio.channelActions.hear (Path::b);
    p.panel.tick (0.3);
    CHECK (spoken() == expected (Path::b));
    CHECK (expected (Path::a) != expected (Path::b));

    CHECK (percentTexts ({ 0.772, 0.003, 0.0, 0.225 }) == std::array<juce::String, 4> { "77%", "<1%", "0%", "23%" });
    CHECK (percentTexts ({ 0.996, 0.004, 0.0, 0.0 }) == std::array<juce::String, 4> { "99%", "<1%", "0%", "0%" });
    CHECK (percentTexts ({ 0.334, 0.333, 0.333, 0.0 }) == std::array<juce::String, 4> { "34%", "33%", "33%", "0%" });
    CHECK (percentTexts ({ 0.286, 0.286, 0.286, 0.142 }) == std::array<juce::String, 4> { "29%", "29%", "28%", "14%" });
}

TEST_CASE ("The verdict on external preamps is the engine's, in words", "[ui][coach]")
{
    Panel p;
    const auto shown = [&] {
        p.panel.tick (0.3);

        for (auto* child : p.panel.getChildren())
            if (child->getTitle() == "Do I need an external preamp?")
                return child->getDescription();

        return juce::String();
    };

    // A bedroom, and a studio condenser.
    (void) p.studio.editor.edit ("Room", [] (Setup& setup) { setup.rig.roomDba = 30.0; });
    (void) p.studio.equipment.chooseMicrophone ("budget-condenser");
    CHECK (shown().startsWith ("No: your room is louder. "));
    CHECK (shown().contains (p.studio.figures.preampAdvice().reason));

    // The bargain interface and the quietest microphone, in silence.
    (void) p.studio.editor.edit ("Room", [] (Setup& setup) { setup.rig.roomDba.reset(); });
    (void) p.studio.equipment.chooseMicrophone ("broadcast-dynamic");
    (void) p.studio.equipment.chooseInterface ("cheap-2");
    CHECK (shown().startsWith ("Yes: your interface hisses most. "));
    CHECK (shown().contains (juce::String (p.studio.figures.preampAdvice().noiseImprovementDb, 1) + " dB"));

    // Eight musicians and two inputs.
    (void) p.studio.sourceActions.choose ("band");
    CHECK (shown().startsWith ("Yes: you need more inputs. "));

    PreampAdvice advice;
    advice.headline = "Only for how it sounds.";
    advice.reason = "None here takes any noise away.";
    CHECK (verdictText (advice) == "*Only for how it sounds.* None here takes any noise away.");
}

TEST_CASE ("In a small window coach, noise and comparison are tabs", "[ui][coach]")
{
    Panel p;
    CHECK (test::find (p.panel, "tabs") == nullptr);
    CHECK (test::find (p.panel, "tile A") == nullptr);

    p.panel.setSize (380, 292);
    p.panel.setWindowSize (WindowSize::small);
    auto* tabs = test::find<Segments> (p.panel, "tabs");
    REQUIRE (tabs != nullptr);
    CHECK (test::find (p.panel, "tile A") == nullptr);

    tabs->keyPressed (juce::KeyPress (juce::KeyPress::rightKey));
    tabs->keyPressed (juce::KeyPress (juce::KeyPress::rightKey));

    // A and B are in the slot's card there.
    CHECK (test::find (p.panel, "tile B") == nullptr);
    auto* match = test::find<ToggleSwitch> (p.panel, "level match");
    REQUIRE (match != nullptr);
    match->press();
    CHECK_FALSE (p.studio.editor.setup().isLevelMatched);
    CHECK (test::find<Segments> (p.panel, "what is heard") != nullptr);
}
