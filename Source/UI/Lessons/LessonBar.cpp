// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/LessonBar.h"

#include "UI/Lessons/KeyedText.h"
#include "UI/Lessons/LessonWords.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
/** How often figures in the texts are worked out anew, in seconds: some follow the clock. */
constexpr double textsEverySeconds = 0.5;
} // namespace

LessonBar::LessonBar (LessonSession& sessionToShow) : session (sessionToShow)
{
    setTitle ("Lesson");
    setComponentID ("lesson bar");
    next.setComponentID ("lesson next");
    showMe.setComponentID ("lesson show me");
    skip.setComponentID ("lesson skip");
    leave.setComponentID ("lesson leave");
    skip.setNames ("Skip", "Goes on without the rest of the questions.");
    leave.setNames ("Leave the lesson", "Your own setup comes back, as it was.", "Esc");

    const auto calls = [this] (std::function<void()> LessonBar::*what) {
        return [this, what] {
            if (this->*what != nullptr)
                (this->*what)();
        };
    };
    next.onPress = calls (&LessonBar::onNext);
    skip.onPress = calls (&LessonBar::onSkip);
    showMe.onPress = calls (&LessonBar::onShowMe);
    leave.onPress = calls (&LessonBar::onLeave);

    for (auto* const child : std::initializer_list<juce::Component*> { &gauge, &showMe, &skip, &next })
        addChildComponent (child);

    addAndMakeVisible (leave);
    refresh();
}

void LessonBar::setWindowSize (WindowSize newSize)
{
    size = newSize;
    resized();
    repaint();
}

void LessonBar::refresh()
{
    sinceRefresh = 0.0;

    if (! session.isOn())
    {
        announced.reset();
        return;
    }

    const auto before = words.headline + words.line + title + step;
    words = lessonWords::barOf (session);
    title = juce::String (session.number()) + juce::String::fromUTF8 ("\xe2\x80\x82") + session.lesson()->question;
    step = lessonWords::stepOf (session);
    refreshButtons();
    gauge.show (figure());

    if (words.headline + words.line + title + step != before)
        repaint();

    // A figure that moves is not told again and again.
    if (Place now { session.lesson()->id, session.step(), session.task(), session.isFound() }; now != announced)
    {
        announced = std::move (now);
        setDescription (spoken());
        juce::AccessibilityHandler::postAnnouncement (spoken(), juce::AccessibilityHandler::AnnouncementPriority::medium);
    }
}

juce::String LessonBar::spoken() const
{
    const auto figure = gauge.isVisible() && gauge.getTitle().isNotEmpty() ? " " + gauge.getTitle() + ": " + gauge.getDescription() : juce::String();
    return title + ". " + step + ". " + words.headline + (juce::String (".?:").containsChar (words.headline.getLastCharacter()) ? " " : ". ") + words.line + figure;
}

std::optional<LessonSession::LiveFigure> LessonBar::figure() const
{
    if (session.liveFigure().has_value())
        return session.liveFigure();

    if (const auto kept = session.kept())
        return LessonSession::LiveFigure { kept->condition, kept->after, kept->before, true, 1.0 };

    return std::nullopt;
}

void LessonBar::refreshButtons()
{
    const auto action = lessonWords::actionOf (session);
    next.setText (action, "Goes on with the lesson.");
    next.setVisible (action.isNotEmpty());
    showMe.setVisible (session.canShowMe());
    showMe.setNames ("Show me", session.canShowMe() ? session.solutionInWords() : juce::String());
    skip.setVisible (session.step() == Step::ears && ! session.ears().isDone());
    refreshGuess();
    gauge.setVisible (session.step() != Step::ears && session.askedGuess() == nullptr);
    resized();
}

/** The answers are the way on: where there are some, nothing is measured yet. */
void LessonBar::refreshGuess()
{
    const auto* const asked = session.askedGuess();
    const auto count = asked != nullptr ? asked->answers.size() : 0;

    while (static_cast<int> (guesses.size()) < count)
    {
        const auto answer = static_cast<int> (guesses.size());
        auto& button = *guesses.emplace_back (std::make_unique<KeyButton> (KeyButton::Kind::plain, juce::String (answer + 1)));
        button.setComponentID ("lesson guess " + juce::String (answer + 1));
        button.onPress = [this, answer] { session.guess (answer); };
        addChildComponent (button);
    }

    // One that was pressed may be gone only from sight.
    for (int i = 0; i < static_cast<int> (guesses.size()); ++i)
    {
        auto& button = *guesses[static_cast<std::size_t> (i)];
        button.setVisible (i < count);

        if (i < count)
            button.setText (asked->answers[i], asked->question + " What you guess is shown again at the end.");
    }
}

void LessonBar::tick (double seconds)
{
    if (! session.isOn())
        return;

    gauge.show (figure());
    sinceRefresh += seconds;

    if (sinceRefresh >= textsEverySeconds)
        refresh();
}

void LessonBar::resized()
{
    const auto small = isSmall();
    auto area = getLocalBounds();
    const auto buttonHeight = 36, top = (getHeight() - buttonHeight) / 2;
    auto right = getWidth() - 10;

    const auto place = [&] (Control& control, int width) {
        control.setBody ({ right - width, top, width, buttonHeight });
        right -= width + 4;
    };

    place (leave, 32);

    if (next.isVisible())
        place (next, next.idealWidth());

    for (auto* const button : { &skip, &showMe })
        if (button->isVisible())
            place (*button, button->idealWidth());

    for (auto button = guesses.rbegin(); button != guesses.rend(); ++button)
        if ((*button)->isVisible())
            place (**button, (*button)->idealWidth());

    // The words begin and the figure stands at the same place in every step, whatever buttons there are, unless their words are long.
    const auto gaugeWidth = size == WindowSize::full ? 280 : (small ? 180 : 240);
    const auto wordsLeft = small ? 212 : 300;
    const auto gaugeRight = std::min (getWidth() - (size == WindowSize::full ? 244 : 226), right - 8);
    gaugeArea = { gaugeRight - gaugeWidth, small ? 4 : 12, gaugeWidth, 49 };
    gauge.setBounds (gaugeArea);
    titleArea = area.withTrimmedLeft (small ? 16 : 20).withWidth (small ? 176 : 250);
    wordsArea = area.withLeft (wordsLeft).withRight (gaugeArea.getX() - (small ? 12 : 24));
}

void LessonBar::paint (juce::Graphics& g)
{
    if (! session.isOn())
        return;

    const auto& p = palette();
    g.setColour (p.s2);
    g.fillRoundedRectangle (getLocalBounds().toFloat(), 16.0f);
    g.setColour (p.line);
    g.fillRect (wordsArea.getX() - (isSmall() ? 12 : 24), isSmall() ? 12 : 16, 1, getHeight() - (isSmall() ? 24 : 32));
    paintSteps (g);
    paintWords (g);

    if (session.step() == Step::ears)
        paintScore (g);
}

void LessonBar::paintSteps (juce::Graphics& g) const
{
    const auto& p = palette();
    auto area = titleArea.toFloat();
    const auto wide = isSmall() && textWidth (type::strong(), title) > area.getWidth();

    // A long question has two lines in a small window.
    if (wide)
    {
        area.removeFromTop (4.0f);
        drawParagraph (&g, title, textFont (12.0f, Weight::semiBold), p.t1, area.removeFromTop (30.0f), 15.0f);
        area.removeFromTop (1.0f);
    }
    else
    {
        area.removeFromTop (isSmall() ? 8.0f : 13.0f);
        drawText (g, title, type::strong(), p.t1, area.removeFromTop (18.0f));
        area.removeFromTop (isSmall() ? 4.0f : 10.0f);
    }

    auto row = area.removeFromTop (16.0f);
    const auto current = static_cast<int> (session.step());
    const auto width = isSmall() ? 10.0f : 23.0f, gap = isSmall() ? 3.0f : 4.0f;

    for (int i = 0; i < LessonSession::numSteps; ++i)
    {
        g.setColour (i < current ? p.t2 : (i == current ? p.good : p.s4));
        g.fillRoundedRectangle (row.removeFromLeft (width).withSizeKeepingCentre (width, 4.0f), 2.0f);
        row.removeFromLeft (gap);
    }

    row.removeFromLeft (isSmall() ? 4.0f : 8.0f);
    drawText (g, step, type::caption(), p.t3, row);
}

void LessonBar::paintWords (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto area = wordsArea.toFloat();

    if (isSmall())
    {
        drawText (g, words.headline, displayFont (18.0f), p.t1, area);
        return;
    }

    // One line as it was drawn; more where it is longer than that, smaller where there are three.
    const KeyedText line (words.line);
    const auto narrow = type::body().withHorizontalScale (0.94f);
    const auto isNearlyOne = line.numLines (type::body(), area.getWidth()) == 2 && line.numLines (narrow, area.getWidth()) == 1;
    const auto numLines = isNearlyOne ? 1 : line.numLines (type::body(), area.getWidth());
    const auto isMany = numLines > 2;
    const auto font = isMany ? textFont (12.0f, Weight::regular) : (isNearlyOne ? narrow : type::body());
    const auto headHeight = numLines == 1 ? 26.0f : 22.0f, lineHeight = numLines == 1 ? 18.0f : (isMany ? 14.0f : 17.0f);
    const auto shown = numLines == 1 ? 1 : std::min (3, line.numLines (font, area.getWidth()));
    auto block = area.withSizeKeepingCentre (area.getWidth(), headHeight + lineHeight * static_cast<float> (shown));
    drawText (g, words.headline, type::headline(), p.t1, block.removeFromTop (headHeight));
    line.draw (g, font, p.t2, block, lineHeight);
}

void LessonBar::paintScore (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto& ears = session.ears();
    auto area = gaugeArea.toFloat();
    auto head = area.removeFromTop (16.0f);
    drawTabular (g, juce::String (ears.numRight()) + " of " + juce::String (static_cast<int> (ears.wereRight().size())), type::strong(), p.t1, head, juce::Justification::centredRight);
    drawText (g, "Right so far", type::label(), p.t2, head.withTrimmedRight (60.0f));

    if (isSmall())
        return;

    area.removeFromTop (4.0f);
    drawText (g, "All right by luck: " + ears.luckInWords() + ".", type::caption(), p.t3, area.removeFromTop (15.0f));
    drawText (g, "Hearing no difference is an answer too.", type::caption(), p.t3, area.removeFromTop (15.0f));
}
} // namespace plus48::ui
