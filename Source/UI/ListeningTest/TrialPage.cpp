// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/TrialPage.h"

#include "Signal/SignedText.h"
#include "UI/Controls/Keyboard.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Glossary.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
const auto leftArrow = juce::String::charToString (0x2190), rightArrow = juce::String::charToString (0x2192), apostrophe = juce::String::charToString (0x2019);

constexpr int widestTrial = 1040, trialStripTextWidth = 152;
} // namespace

TrialPage::TrialPage (ListeningTestSession& sessionToUse, const TakeLibrary& library, const Transport& transport)
    : FullPage ("Leave test"), session (sessionToUse), wave (library, transport, sessionToUse),
      left (leftArrow, isTell() ? &Palette::a : &Palette::t1), right (rightArrow, isTell() ? &Palette::b : &Palette::t1)
{
    setComponentID ("trial");
    back.setNames ("Leave test", "Keeps it, unfinished and not counted; it can go on from Earlier tests.", "Esc");
    addTiles();

    play.setComponentID ("play");
    play.onPress = [this] { session.togglePlaying(); };
    left.setComponentID ("answer left");
    right.setComponentID ("answer right");
    left.setText (isTell() ? "X is A" : "I like the first", "Answers this trial, once and for all.", "Left");
    right.setText (isTell() ? "X is B" : "I like the second", "Answers this trial, once and for all.", "Right");
    left.onPress = [this] { answer (Answer::left); };
    right.onPress = [this] { answer (Answer::right); };

    for (auto* child : std::initializer_list<juce::Component*> { &play, &left, &right, &wave })
        addAndMakeVisible (child);

    auto order = 0;

    for (auto& each : tiles)
        each.tile->setExplicitFocusOrder (++order);

    for (auto* child : std::initializer_list<juce::Component*> { &play, &left, &right, &back })
        child->setExplicitFocusOrder (++order);

    showState();
}

TrialPage::~TrialPage() = default;

void TrialPage::addTiles()
{
    const auto add = [this] (Sound sound, const char* letter, const char* key, juce::Colour Palette::*colour, juce::Colour Palette::*on) {
        auto tile = std::make_unique<SoundTile> (letter, key, colour, on);
        tile->onPress = [this, sound] { hear (sound); };
        addAndMakeVisible (*tile);
        tiles.push_back ({ sound, std::move (tile) });
    };

    if (isTell())
    {
        add (Sound::a, "A", "A", &Palette::a, &Palette::on);
        add (Sound::x, "X", "X", &Palette::t1, &Palette::bg);
        add (Sound::b, "B", "B", &Palette::b, &Palette::on);
    }
    else
    {
        add (Sound::first, "First", "1", &Palette::t1, &Palette::bg);
        add (Sound::second, "Second", "2", &Palette::t1, &Palette::bg);
    }
}

void TrialPage::hear (Sound sound)
{
    session.hear (sound);
    showState();
}

void TrialPage::answer (Answer given)
{
    session.answer (given);

    if (session.state() == ListeningTestSession::State::finished)
    {
        if (onFinished != nullptr)
            onFinished();

        return;
    }

    showState();
    repaint();
}

void TrialPage::showState()
{
    const auto isRunning = session.state() == ListeningTestSession::State::running;
    const auto& record = session.test().record;
    const auto reason = isRunning ? juce::String() : juce::String ("Both versions are being made.");

    for (auto& [sound, tile] : tiles)
    {
        const auto isHeard = isRunning && session.heard() == sound;
        tile->setHeard (isHeard);
        tile->setDisabledReason (reason);

        switch (sound)
        {
            case Sound::a: tile->setWords (record.a.name, record.a.detail); break;
            case Sound::b: tile->setWords (record.b.name, record.b.detail); break;
            case Sound::x: tile->setWords (isHeard ? "You hear X" : "X", "It is A or B, picked by chance"); break;
            case Sound::first:
            case Sound::second: tile->setWords (isHeard ? "You hear it" : "Press to hear it", "Shuffled anew in every trial"); break;
        }
    }

    left.setDisabledReason (reason);
    right.setDisabledReason (reason);
    setHeading (isTell() ? "Blind test" : "Which do you like?", "Trial " + juce::String (session.trial()) + " of " + juce::String (record.trials.number));

    const auto progress = session.readiness().progress;
    const auto next = isRunning                      ? (isTell() ? "Switch as often as you like. Then answer, even if you have to guess." : "Switch as often as you like. There is no right answer.")
                    : session.readiness().isLoopOnly ? juce::String ("Measuring the loudness of the loop")
                                                     : "Getting both versions ready: " + juce::String (juce::roundToInt (100.0 * progress)) + " %";

    if (std::exchange (subtitle, next) != next)
        repaint();
}

void TrialPage::tick (double)
{
    if (session.state() == ListeningTestSession::State::none)
    {
        if (onInterrupted != nullptr)
            onInterrupted();

        return;
    }

    wave.tick();
    const auto isPlaying = session.isPlaying();
    play.setIcon (isPlaying ? Icon::pause : Icon::play, 14.0f);
    play.setNames (isPlaying ? "Pause" : "Play", "Pauses what is heard, and goes on with it.", "Space");
    showState();
}

bool TrialPage::keyPressed (const juce::KeyPress& key)
{
    // The page goes on with the next trial at once: one press is one answer.
    if (keyboard::isRepeat() && ! key.isKeyCode (juce::KeyPress::tabKey))
        return true;

    if (key == juce::KeyPress (juce::KeyPress::spaceKey))
        session.togglePlaying();
    else if (key == juce::KeyPress (juce::KeyPress::leftKey))
        left.press();
    else if (key == juce::KeyPress (juce::KeyPress::rightKey))
        right.press();
    else if (const auto letter = key.getModifiers().isCtrlDown() || key.getModifiers().isAltDown() ? 0 : keyboard::latinOf (key); isTell() && (letter == 'a' || letter == 'x' || letter == 'b'))
        hear (letter == 'a' ? Sound::a : letter == 'x' ? Sound::x
                                                       : Sound::b);
    else if (const auto digit = keyboard::digitOf (key).value_or (0); ! isTell() && (digit == 1 || digit == 2))
        hear (digit == 1 ? Sound::first : Sound::second);
    else
        return FullPage::keyPressed (key);

    return true;
}

void TrialPage::arrange()
{
    const auto height = getHeight();
    const auto at = [height] (int small, int drawn) { return between (height, small, drawn); };

    // What does not fit into a low window is left out from the bottom: the tiles give way first.
    auto area = column (widestTrial).withTrimmedTop (at (60, 80) + juce::jmax (0, (height - 900) / 2));
    titleArea = area.removeFromTop (60);
    area.removeFromTop (at (12, 28));
    auto row = area.removeFromTop (juce::jmax (96, at (180, 264) - juce::jmax (0, 640 - height)));
    const auto count = static_cast<int> (tiles.size());
    const auto width = (row.getWidth() - 16 * (count - 1)) / count;

    for (auto& each : tiles)
    {
        each.tile->setBody (row.removeFromLeft (width));
        row.removeFromLeft (16);
    }

    area.removeFromTop (at (12, 16));
    stripArea = area.removeFromTop (at (56, 64));
    auto strip = stripArea.reduced (12, 0);
    play.setBody (strip.removeFromLeft (36).withSizeKeepingCentre (36, 36));
    strip.removeFromLeft (8);
    strip.removeFromRight (trialStripTextWidth + 12);
    wave.setBounds (strip.withSizeKeepingCentre (strip.getWidth(), 48));
    area.removeFromTop (at (14, 32));
    auto answers = area.removeFromTop (at (52, 64));
    left.setBody (answers.removeFromLeft ((answers.getWidth() - 16) / 2));
    right.setBody (answers.withTrimmedLeft (16));
    area.removeFromTop (at (14, 32));
    trialsArea = area.removeFromTop (54);
    area.removeFromTop (at (12, 58));
    fairArea = area.getHeight() >= 92 ? area.removeFromTop (at (88, 104)) : juce::Rectangle<int>();
}

void TrialPage::paintTrials (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    const auto total = session.test().record.trials.number, current = session.trial();
    auto pips = area.removeFromTop (28.0f).withSizeKeepingCentre (32.0f * static_cast<float> (total), 28.0f);

    for (int i = 1; i <= total; ++i)
    {
        const auto cell = pips.removeFromLeft (32.0f);

        if (i < current)
        {
            fillCircle (g, cell.getCentre(), 6.0f, p.t2);
        }
        else if (i == current)
        {
            strokeCircle (g, cell.getCentre(), 12.0f, p.t1, 2.0f);
            drawText (g, juce::String (i), textFont (12.0f, Weight::bold), p.t1, cell, juce::Justification::centred);
        }
        else
        {
            strokeCircle (g, cell.getCentre(), 5.5f, p.line2, 1.5f);
        }
    }

    drawText (g, isTell() ? "Your score stays hidden until the end, so it can" + apostrophe + "t sway you." : "What you chose stays hidden until the end, so it can" + apostrophe + "t sway you.", type::label(), p.t2, area.withTrimmedTop (6.0f), juce::Justification::centred);
}

void TrialPage::paintFairness (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    drawPanel (g, area);
    area = area.reduced (24.0f, 0.0f).withSizeKeepingCentre (area.getWidth() - 48.0f, 64.0f);
    drawText (g, "Why this test is fair", type::caption(), p.t3, area.removeFromTop (14.0f));
    area.removeFromTop (12.0f);

    const auto apart = session.test().record.loudnessDifferenceLu;
    const std::array<std::array<juce::String, 2>, 4> reasons { { { "Same loudness", apart.has_value() ? signedNumber (std::abs (*apart), 2) + " LU apart" : juce::String ("Within 0.1 LU") },
                                                                 { "Same moment", "Switching keeps your place" },
                                                                 { isTell() ? "X is shuffled" : "They are shuffled", "A coin toss for every trial" },
                                                                 { "Nothing to see", "Meters are hidden here" } } };
    const auto width = area.getWidth() / 4.0f;

    for (const auto& [title, line] : reasons)
    {
        auto cell = area.removeFromLeft (width);
        drawIcon (g, Icon::check, cell.removeFromLeft (16.0f).withHeight (18.0f), p.good);
        cell.removeFromLeft (10.0f);
        drawText (g, title, type::strong(), p.t1, cell.removeFromTop (18.0f));
        drawText (g, line, type::caption(), p.t3, cell.withHeight (16.0f).translated (0.0f, 2.0f));
    }
}

juce::String TrialPage::helpAt (juce::Point<int> position) const
{
    return fairArea.withWidth (fairArea.getWidth() / 4).contains (position) ? glossary::explained ("LU") : juce::String();
}

void TrialPage::paintPage (juce::Graphics& g)
{
    const auto& p = palette();
    const auto cap = keyCapWidth ("Space");
    const juce::Rectangle<float> corner (static_cast<float> (getWidth()) - 24.0f - 36.0f - 8.0f - cap, 19.0f, cap, 18.0f);
    drawKeyCap (g, corner, "Space");
    drawText (g, "pause", type::label(), p.t2, corner.translated (cap + 8.0f, 0.0f).withWidth (44.0f));

    auto title = titleArea.toFloat();
    drawText (g, isTell() ? "Which one is X?" : "Which do you like?", displayFont (28.0f), p.t1, title.removeFromTop (36.0f), juce::Justification::centred);
    drawText (g, subtitle, type::body(), p.t2, title.withTrimmedTop (2.0f), juce::Justification::centred);

    auto strip = stripArea.toFloat();
    g.setColour (p.s1);
    g.fillRoundedRectangle (strip, 12.0f);
    strip = strip.removeFromRight (static_cast<float> (trialStripTextWidth) + 12.0f).withTrimmedRight (16.0f).withSizeKeepingCentre (static_cast<float> (trialStripTextWidth) - 4.0f, 34.0f);
    drawTabular (g, "Take " + juce::String (session.test().record.take), type::strong(), p.t1, strip.removeFromTop (18.0f), juce::Justification::centredRight);
    drawText (g, wave.lengthText(), type::caption(), p.t3, strip, juce::Justification::centredRight);

    paintTrials (g, trialsArea.toFloat());

    if (! fairArea.isEmpty())
        paintFairness (g, fairArea.toFloat());
}
} // namespace plus48::ui
