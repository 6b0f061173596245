// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/EarsPage.h"

#include "Signal/SignedText.h"
#include "Studio/LevelMatch.h"
#include "UI/Controls/Keyboard.h"
#include "UI/Lessons/LessonWords.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr int widest = 1040, stripTextWidth = 136;
} // namespace

EarsPage::EarsPage (LessonSession& sessionToShow)
    : session (sessionToShow), wave (sessionToShow.pair()), isOne (juce::String::charToString (0x2190), &Palette::t1), isTwo (juce::String::charToString (0x2192), &Palette::t1)
{
    setTitle ("Which one is the mended one?");
    setComponentID ("ears");
    one.onPress = [this] { hear (1); };
    two.onPress = [this] { hear (2); };
    play.setComponentID ("ears play");
    play.onPress = [this] { session.pair().setPlaying (! session.pair().isPlaying()); };
    isOne.setComponentID ("answer 1");
    isTwo.setComponentID ("answer 2");
    isOne.setText ("It is 1", "Answers this question, once and for all.", "Left");
    isTwo.setText ("It is 2", "Answers this question, once and for all.", "Right");
    isOne.onPress = [this] { answer (1); };
    isTwo.onPress = [this] { answer (2); };

    for (auto* const child : std::initializer_list<juce::Component*> { &one, &two, &play, &wave, &isOne, &isTwo })
        addAndMakeVisible (child);
}

bool EarsPage::isAsking() const { return session.isOn() && session.step() == LessonSession::Step::ears && ! session.ears().isDone() && session.pair().state() == LessonPair::State::ready; }

void EarsPage::hear (int which)
{
    if (! isAsking())
        return;

    sound = which;
    session.hearSound (which);
    showState();
}

void EarsPage::answer (int which)
{
    if (! isAsking())
        return;

    // Tells the window, which comes back to refresh().
    session.answer (which == 1);
    juce::AccessibilityHandler::postAnnouncement (footText(), juce::AccessibilityHandler::AnnouncementPriority::medium);
}

void EarsPage::refresh()
{
    sound = 1;
    wave.refresh();
    showState();
    repaint();
}

void EarsPage::tick()
{
    if (! isVisible())
        return;

    wave.tick();
    showState();
}

void EarsPage::showState()
{
    const auto asking = isAsking();
    const auto isDone = session.ears().isDone();
    const auto reason = asking ? juce::String() : (isDone ? juce::String ("All questions are answered.") : juce::String ("Both are being made."));

    for (auto* const control : std::initializer_list<Control*> { &one, &two, &isOne, &isTwo })
        control->setDisabledReason (reason);

    one.setHeard (asking && sound == 1);
    two.setHeard (asking && sound == 2);
    one.setWords (sound == 1 ? "You hear 1" : "Waiting", {});
    two.setWords (sound == 2 ? "You hear 2" : "Waiting", {});
    const auto isPlaying = session.pair().isPlaying();
    play.setIcon (isPlaying ? Icon::pause : Icon::play, 14.0f);
    play.setNames (isPlaying ? "Pause" : "Play", "Pauses what is heard, and goes on with it.", "Space");
}

bool EarsPage::keyPressed (const juce::KeyPress& key)
{
    // The page goes on with the next question at once: one press is one answer.
    if (keyboard::isRepeat() && ! key.isKeyCode (juce::KeyPress::tabKey))
        return true;

    const auto isPlain = ! key.getModifiers().isCtrlDown() && ! key.getModifiers().isAltDown();
    const auto digit = isPlain ? keyboard::digitOf (key).value_or (0) : 0;

    if (key.isKeyCode (juce::KeyPress::spaceKey))
        play.press();
    else if (key.isKeyCode (juce::KeyPress::leftKey))
        isOne.press();
    else if (key.isKeyCode (juce::KeyPress::rightKey))
        isTwo.press();
    else if (isPlain && keyboard::latinOf (key) == 'x')
        hear (sound == 1 ? 2 : 1);
    else if (digit == 1 || digit == 2)
        hear (digit);
    else
        return false;

    return true;
}

juce::String EarsPage::subtitle() const
{
    const auto& pair = session.pair();

    if (pair.state() != LessonPair::State::ready)
        return pair.state() == LessonPair::State::failed ? pair.problem() : "Getting both ready: " + juce::String (juce::roundToInt (100.0 * pair.progress())) + " %";

    const auto how = pair.match().has_value() ? "Equally loud, " + signedNumber (std::max (levelMatch::toleranceDb, std::abs (pair.match()->residualLu)), 1) + " dB apart at most." : juce::String ("Heard as they are: one of them is silent.");
    return how + " Switch as often as you like.";
}

juce::String EarsPage::footText() const
{
    const auto& ears = session.ears();
    const auto told = session.isOn() ? lessonWords::answerOf (session) : juce::String();
    const auto next = ears.isDone() ? lessonWords::resultOf (ears) : "Question " + juce::String (ears.question() + 1) + " of " + juce::String (ears.numQuestions()) + "." + (told.isEmpty() ? " After each answer you hear which it was." : "");
    return told.isEmpty() ? next : told + " " + next;
}

void EarsPage::resized()
{
    // Between the heights that were drawn for the smallest and the largest window.
    const auto share = juce::jlimit (0.0, 1.0, (getHeight() - 284) / 150.0);
    const auto at = [share] (int small, int drawn) { return juce::roundToInt (small + share * (drawn - small)); };
    auto area = getLocalBounds().withSizeKeepingCentre (std::min (widest, getWidth() - 32), getHeight()).withTrimmedTop (at (8, 20));
    titleArea = area.removeFromTop (at (46, 60));
    area.removeFromTop (at (4, 8));
    auto tiles = area.removeFromTop (at (56, 112));
    one.setBody (tiles.removeFromLeft ((tiles.getWidth() - 16) / 2));
    two.setBody (tiles.withTrimmedLeft (16));
    area.removeFromTop (at (8, 16));
    stripArea = area.removeFromTop (at (44, 52));
    auto strip = stripArea.reduced (10, 0);
    play.setBody (strip.removeFromLeft (32).withSizeKeepingCentre (32, 32));
    strip.removeFromLeft (14);
    strip.removeFromRight (stripTextWidth);
    wave.setBounds (strip.withSizeKeepingCentre (strip.getWidth(), at (34, 40)));
    area.removeFromTop (at (8, 16));
    auto answers = area.removeFromTop (at (42, 56));
    isOne.setBody (answers.removeFromLeft ((answers.getWidth() - 16) / 2));
    isTwo.setBody (answers.withTrimmedLeft (16));
    area.removeFromTop (at (6, 16));
    pipsArea = area.withHeight (48);
}

void EarsPage::paintPips (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    const auto& ears = session.ears();
    const auto total = ears.numQuestions();
    auto pips = area.removeFromTop (26.0f).withSizeKeepingCentre (40.0f * static_cast<float> (total), 26.0f);

    for (int i = 0; i < total; ++i)
    {
        const auto cell = pips.removeFromLeft (40.0f);

        if (i < ears.question())
        {
            const auto isRight = ears.wereRight()[static_cast<std::size_t> (i)];
            fillCircle (g, cell.getCentre(), 12.0f, p.s3);
            drawIcon (g, isRight ? Icon::check : Icon::cross, cell.withSizeKeepingCentre (16.0f, 16.0f), isRight ? p.good : p.t2);
        }
        else if (i == ears.question())
        {
            strokeCircle (g, cell.getCentre(), 12.0f, p.t1, 2.0f);
            drawText (g, juce::String (i + 1), textFont (12.0f, Weight::bold), p.t1, cell, juce::Justification::centred);
        }
        else
        {
            strokeCircle (g, cell.getCentre(), 6.0f, p.line2, 1.5f);
        }
    }

    drawText (g, footText(), type::label(), p.t2, area.withTrimmedTop (4.0f).withHeight (16.0f), juce::Justification::centred);
}

void EarsPage::paint (juce::Graphics& g)
{
    const auto& p = palette();
    drawPanel (g, getLocalBounds().toFloat());

    auto title = titleArea.toFloat();
    const auto headHeight = title.getHeight() - 22.0f;
    drawText (g, "Which one is the mended one?", displayFont (headHeight > 30.0f ? 28.0f : 20.0f), p.t1, title.removeFromTop (headHeight), juce::Justification::centred);
    drawText (g, subtitle(), type::body(), p.t2, title.withTrimmedTop (2.0f), juce::Justification::centred);

    auto strip = stripArea.toFloat();
    g.setColour (p.s2);
    g.fillRoundedRectangle (strip, 12.0f);
    strip = strip.removeFromRight (static_cast<float> (stripTextWidth)).withTrimmedRight (20.0f).withSizeKeepingCentre (static_cast<float> (stripTextWidth) - 20.0f, 34.0f);
    const auto isReady = session.pair().state() == LessonPair::State::ready;
    drawText (g, "The same stretch", type::strong(), p.t1, strip.removeFromTop (18.0f), juce::Justification::centredRight);
    drawText (g, isReady ? "Loop of " + signedNumber (session.pair().lengthSeconds(), 1) + " s" : juce::String(), type::caption(), p.t3, strip, juce::Justification::centredRight);
    paintPips (g, pipsArea.toFloat());
}
} // namespace plus48::ui
