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
    CoachPanel panel { studio };
};
} // namespace

TEST_CASE ("The coach's button does what it says, in one step of undo", "[ui][coach]")
{
    Panel p;
    const auto runUntil = [&] (const char* headline) {
        for (int i = 0; i < 300 && p.studio.coach().headline != headline; ++i)
            p.work.run (0.1);

        CHECK (p.studio.coach().headline == headline);
    };

    // With the gain that the source brings along nothing is to be done: there is no button.
    (void) p.studio.chooseSource ("voice");
    runUntil ("Level is right");
    CHECK (test::find (p.panel, "coach") == nullptr);

    (void) p.studio.editChannel ("Gain", [] (ChannelRig& channel) { channel.builtIn.gainDb = 30.0; });
    runUntil ("Your mic is quiet");
    auto* button = test::find<PushButton> (p.panel, "coach");
    REQUIRE (button != nullptr);
    INFO (button->getTitle());
    REQUIRE (button->getTitle().startsWith ("Set gain to "));

    const auto wanted = button->getTitle().fromFirstOccurrenceOf ("to ", false, false).getDoubleValue();
    REQUIRE (p.studio.channel().builtIn.gainDb < wanted);
    test::Pointer (*button).click (button->getLocalBounds().getCentre().toFloat());
    CHECK (std::abs (p.studio.channel().builtIn.gainDb - wanted) < 1.0e-9);

    p.studio.undo();
    CHECK (std::abs (p.studio.channel().builtIn.gainDb - 30.0) < 1.0e-9);
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
        const auto shares = p.studio.figures().path (path).noise.shares();
        return "Room " + percentText (shares.room) + ", Mic " + percentText (shares.microphone) + ", Preamp " + percentText (shares.preamp) + ", Converter " + percentText (shares.converter);
    };

    CHECK (spoken() == expected (Path::a));
    (void) p.studio.hear (Path::b);
    p.panel.tick (0.3);
    CHECK (spoken() == expected (Path::b));
    CHECK (expected (Path::a) != expected (Path::b));

    CHECK (percentText (0.772) == "77%");
    CHECK (percentText (0.003) == "<1%");
    CHECK (percentText (0.0) == "0%");
}

TEST_CASE ("The verdict on external preamps is the engine's, in words", "[ui][coach]")
{
    const auto catalogue = Catalogue::shipped();
    PreampAdvice advice;
    advice.noiseImprovementDb = 0.64;
    advice.quietestPreampId = "clean";
    advice.loudestNoise = "room";
    CHECK (verdictText (advice, catalogue) == "*Not for noise.* Even the best one here would be only 0.6 dB quieter: the room is louder.");

    advice.noiseImprovementDb = 0.0;
    advice.loudestNoise = "microphone";
    CHECK (verdictText (advice, catalogue) == "*Not for noise.* None here would be quieter: the microphone is louder.");

    advice.verdict = PreampAdvice::Verdict::forNoise;
    advice.noiseImprovementDb = 5.2;
    CHECK (verdictText (advice, catalogue) == "*Yes, for the inputs.* Clean modern would be 5.2 dB quieter.");

    advice.verdict = PreampAdvice::Verdict::forGain;
    advice.gainShortfallDb = 6.0;
    CHECK (verdictText (advice, catalogue) == "*Yes, for gain.* With the knob all the way up, peaks stay 6.0 dB below the aim zone.");

    advice.verdict = PreampAdvice::Verdict::onlyForSound;
    CHECK (verdictText (advice, catalogue).startsWith ("*Only for its sound:*"));
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
    auto* b = test::find<PathTile> (p.panel, "tile B");
    REQUIRE (b != nullptr);
    b->press();
    CHECK (p.studio.channel().heard == Path::b);
}
