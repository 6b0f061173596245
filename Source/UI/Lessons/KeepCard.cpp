// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/KeepCard.h"

#include "UI/Lessons/GoalGauge.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr int cardScrollBarWidth = 8, top = 24, gap = 36;

/** Title, question, what one does there, the way on, and the ways back. */
constexpr int rightHeight = 214;

/** Two bars with their words below a title; and what was guessed, beside what it is. */
constexpr int barsHeight = 130, guessHeight = 96;

/** No line ends between a figure and its unit. */
juce::String withUnitsKept (juce::String text)
{
    const auto stuck = juce::String::charToString (0xa0);

    for (int i = text.length() - 2; i > 0; --i)
        if (text[i] == ' ' && juce::CharacterFunctions::isDigit (text[i - 1]) && juce::CharacterFunctions::isLetter (text[i + 1]))
            text = text.replaceSection (i, 1, stuck);

    return text;
}

/** Digits that are seen across a room, where there is room. */
float numberSize (int width) { return width > 380 ? 64.0f : 44.0f; }
} // namespace

KeepCard::KeepCard (LessonSession& sessionToShow) : session (sessionToShow)
{
    setTitle ("To keep");
    setComponentID ("keep card");
    begin.setComponentID ("lesson begin next");
    leave.setComponentID ("lesson back to my setup");
    again.setComponentID ("lesson again");
    begin.onPress = [this] {
        if (const auto* lesson = nextLesson(); lesson != nullptr && onBegin != nullptr)
            onBegin (juce::String (lesson->id));
    };
    again.setNames ("Do it again", "The lesson from its beginning.");
    again.onPress = [this] {
        if (onAgain != nullptr)
            onAgain();
    };
    leave.setText ("Back to my setup", "Your own setup comes back, as it was.");
    leave.onPress = [this] {
        if (onLeave != nullptr)
            onLeave();
    };

    for (auto* const child : std::initializer_list<juce::Component*> { &begin, &again, &leave })
        content.addAndMakeVisible (child);

    window.setViewedComponent (&content, false);
    window.setScrollBarsShown (true, false);
    window.setScrollBarThickness (cardScrollBarWidth);
    window.setWantsKeyboardFocus (false);
    addAndMakeVisible (window);
}

const Lesson* KeepCard::nextLesson() const
{
    const auto& all = session.library().all;
    const auto here = static_cast<std::size_t> (session.number());
    return session.isOn() && here < all.size() ? &all[here] : nullptr;
}

void KeepCard::refresh()
{
    if (! session.isOn() || session.step() != LessonSession::Step::keep)
        return;

    sentence = withUnitsKept (session.keepSentence());
    number = session.keepNumber();
    bars.clear();

    if (const auto kept = session.kept())
    {
        const auto& figure = *kept->condition.figure;
        const auto scale = GoalGauge::scaleOf (kept->condition);
        const auto add = [&] (const juce::String& name, const std::optional<double>& value, bool isAfter) {
            const auto share = value.has_value() ? static_cast<float> ((scale.clipValue (*value) - scale.getStart()) / scale.getLength()) : 0.0f;
            bars.push_back ({ name, value.has_value() && std::isfinite (*value) ? figure.inWords (*value) : GoalGauge::valueText (figure, value), share, isAfter });
        };
        add ("Before", kept->before, false);
        add ("After", kept->after, true);
        barsTitle = juce::String (figure.name) + ", as measured here";
    }

    guessed = session.guessed();
    guessTitle = guessed.isNotEmpty() ? session.lesson()->guess->question : juce::String();
    const auto& caption = session.lesson()->keepCaption;
    numberTitle = caption.substring (0, 1).toUpperCase() + caption.substring (1);

    const auto* next = nextLesson();
    begin.setVisible (next != nullptr);
    begin.setText (next != nullptr ? "Start lesson " + juce::String (session.number() + 1) : juce::String(), next != nullptr ? next->question : juce::String());
    content.setTitle (number + ". " + sentence);
    window.setViewPosition (0, 0);
    resized();
    content.repaint();
}

void KeepCard::resized()
{
    window.setBounds (getLocalBounds().withTrimmedTop (2).withTrimmedBottom (2).withTrimmedRight (4));
    const auto isNarrow = getWidth() < 1180;

    const auto place = [&] (int width) {
        auto area = juce::Rectangle<int> (0, top, width, 0).reduced (isNarrow ? 20 : 32, 0);
        const auto space = isNarrow ? 2 * 18 : 2 * gap;
        right = area.removeFromRight (isNarrow ? 264 : 300);
        area.removeFromRight (space);
        middle = area.removeFromRight (isNarrow ? 250 : 440);
        area.removeFromRight (space);
        left = area;
        return std::max ({ top + layOutSentence (nullptr), top + rightHeight, top + middleHeight() }) + top;
    };

    // Beside the bar that scrolls, where there is one.
    auto width = window.getWidth();
    auto height = place (width);

    if (height > window.getHeight())
        height = place (width -= cardScrollBarWidth);

    content.setSize (width, std::max (height, window.getHeight()));
    placeButtons();
}

void KeepCard::placeButtons()
{
    const auto bottom = content.getHeight() - top;
    begin.setBody ({ right.getX(), right.getY() + 86, right.getWidth(), 36 });
    leave.setBody ({ right.getRight() - std::min (leave.idealWidth(), right.getWidth()), bottom - 32, std::min (leave.idealWidth(), right.getWidth()), 32 });
    const auto room = leave.getX() - right.getX() - 4;

    // One above the other where words are long.
    const auto fits = again.idealWidth() <= room;
    again.setBody ({ right.getX() - (fits ? 12 : 0), bottom - (fits ? 32 : 68), again.idealWidth(), 32 });
}

int KeepCard::layOutSentence (juce::Graphics* g) const
{
    const auto& p = palette();
    auto area = left.toFloat().withHeight (1000.0f);
    const auto size = numberSize (left.getWidth());

    if (g != nullptr)
    {
        drawText (*g, "To keep", type::caption(), p.t3, area.withHeight (14.0f));
        drawText (*g, number, displayFont (size, Weight::bold), p.t1, area.withTrimmedTop (22.0f).withHeight (size + 8.0f));
    }

    area.removeFromTop (22.0f + size + 8.0f + 10.0f);
    return juce::roundToInt (std::ceil (32.0f + size + 8.0f + drawParagraph (g, sentence, left.getWidth() > 380 ? type::headline() : type::title(), p.t1, area, left.getWidth() > 380 ? 26.0f : 22.0f)));
}

int KeepCard::middleHeight() const { return (bars.empty() ? 0 : barsHeight) + (guessed.isEmpty() ? 0 : guessHeight); }

/** Takes what it fills off the area. */
void KeepCard::paintBars (juce::Graphics& g, juce::Rectangle<float>& area) const
{
    const auto& p = palette();

    if (bars.empty())
        return;

    drawText (g, barsTitle, type::strong(), p.t1, area.removeFromTop (18.0f));
    area.removeFromTop (14.0f);

    for (const auto& bar : bars)
    {
        const auto words = area.removeFromTop (18.0f);
        drawText (g, bar.name, type::label(), p.t2, words);
        drawTabular (g, bar.value, type::strong(), p.t1, words, juce::Justification::centredRight);
        area.removeFromTop (4.0f);
        const auto well = area.removeFromTop (10.0f);
        g.setColour (p.inset);
        g.fillRoundedRectangle (well, 3.0f);
        g.setColour (bar.isAfter ? p.good : p.t2);
        g.fillRoundedRectangle (well.reduced (2.0f).withWidth (std::max (2.0f, bar.share * (well.getWidth() - 4.0f))), 2.0f);
        area.removeFromTop (14.0f);
    }
}

/** What was thought before, and what came out. */
void KeepCard::paintGuess (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();

    if (guessed.isEmpty())
        return;

    drawText (g, guessTitle, type::strong(), p.t1, area.removeFromTop (18.0f));
    area.removeFromTop (14.0f);

    for (const auto& [name, value] : { std::pair<juce::String, juce::String> ("Your guess", guessed), std::pair<juce::String, juce::String> (numberTitle, number) })
    {
        const auto row = area.removeFromTop (26.0f);
        const auto valueWidth = std::ceil (tabularWidth (type::title(), value)) + 1.0f;
        drawText (g, name, type::label(), p.t2, row.withTrimmedRight (valueWidth + 12.0f));
        drawTabular (g, value, type::title(), p.t1, row, juce::Justification::centredRight);
        area.removeFromTop (6.0f);
    }
}

void KeepCard::paintContent (juce::Graphics& g) const
{
    const auto& p = palette();
    g.setColour (p.line);

    for (const auto x : { (left.getRight() + middle.getX()) / 2, (middle.getRight() + right.getX()) / 2 })
        g.fillRect (x, top, 1, content.getHeight() - 2 * top);

    layOutSentence (&g);
    auto measured = middle.toFloat().withHeight (static_cast<float> (middleHeight()));
    paintBars (g, measured);
    paintGuess (g, measured);

    auto area = right.toFloat().withHeight (static_cast<float> (rightHeight));
    const auto* next = nextLesson();
    drawText (g, next != nullptr ? "Next" : "That was the last lesson", type::caption(), p.t3, area.removeFromTop (14.0f));
    area.removeFromTop (8.0f);
    drawText (g, next != nullptr ? next->question : juce::String ("Back to your own setup"), right.getWidth() > 280 ? type::headline() : type::title(), p.t1, area.removeFromTop (26.0f));
    area.removeFromTop (4.0f);

    if (next != nullptr)
        drawText (g, next->summary + ".", type::body(), p.t2, area.removeFromTop (18.0f));
}

void KeepCard::paint (juce::Graphics& g) { drawPanel (g, getLocalBounds().toFloat()); }
} // namespace plus48::ui
