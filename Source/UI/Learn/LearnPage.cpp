// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Learn/LearnPage.h"

#include "UI/Learn/GlossarySheet.h"
#include "UI/Learn/ResetProgressSheet.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr int cardsWidth = 420, gap = 12, footHeight = 32, listHeadHeight = 32, leastGlossary = 200;
constexpr auto subtitle = "Eleven short lessons on the real panel. Your setup and takes stay as they are.";
} // namespace

/** Where everything is, in the page's coordinates. */
struct LearnPage::Layout
{
    explicit Layout (juce::Rectangle<int> window)
    {
        const auto size = windowSizeFor (window.getWidth());
        const auto c = isCompact (size), narrow = size == WindowSize::small;
        const auto margin = c ? 8 : 16, side = narrow ? 16 : (c ? 24 : 32);
        roof = topBarHeight (size);
        panel = window.withTrimmedTop (roof + (c ? 0 : 8)).withTrimmedBottom (margin).reduced (margin, 0);
        head = panel.reduced (side, 0).withTrimmedTop (narrow ? 8 : 20).withHeight (40);
        right = panel.reduced (side, 0).withTrimmedTop (narrow ? 56 : 80).withTrimmedBottom (narrow ? 12 : side);
        left = right.removeFromLeft (narrow ? LearnRail::width : cardsWidth);
        right.removeFromLeft (16);
        rule = right.removeFromLeft (1);
        right.removeFromLeft (narrow ? 15 : 31);
        foot = right.removeFromBottom (footHeight);
        listHead = right.removeFromTop (listHeadHeight);
        right.removeFromTop (8);

        if (! narrow)
        {
            leftFoot = left.removeFromBottom (footHeight);
            left.removeFromBottom (gap);
        }
    }

    int roof;
    juce::Rectangle<int> panel, head, left, leftFoot, rule, listHead, right, foot;
};

LearnPage::LearnPage (const LessonLibrary& lessons, LessonProgress& ticks, std::optional<LessonReason> ofLastTake)
    : library (lessons), progress (ticks), reason (std::move (ofLastTake)), list (lessons), resetProgress (PushButton::Kind::ghost, juce::String::fromUTF8 ("Start over\xe2\x80\xa6"))
{
    setComponentID ("learn");
    setTitle ("Learn");
    port.setViewedComponent (&list, false);
    port.setScrollBarsShown (true, false);
    port.setWantsKeyboardFocus (false);
    port.setScrollBarThickness (10);

    firstScreen.setComponentID ("first screen");
    firstScreen.setNames ("Show the first screen again", "The three beginnings: your microphone, a demo voice, an instrument.");
    resetProgress.setComponentID ("ask to reset progress");
    resetProgress.setNames ("Start over", "Forgets which lessons are done, after a question.");
    cross.setNames ("Close", "Closes this page.", "Esc");

    auto order = 0;

    for (auto* const child : std::initializer_list<juce::Component*> { &port, &card, &glossary, &rail, &firstScreen, &resetProgress, &cross })
    {
        addAndMakeVisible (child);
        child->setExplicitFocusOrder (++order);
    }

    connect();
    refresh();
}

void LearnPage::connect()
{
    const auto beginChosen = [this] { begin (list.chosen()); };
    const auto toFirstScreen = [this] {
        if (onFirstScreen != nullptr)
            onFirstScreen();
    };

    list.onChoose = [this] (int number) { choose (number); };
    list.onBegin = [this] (int number) { begin (number); };
    card.onBegin = beginChosen;
    glossary.onAllWords = [this] { openAllWords(); };
    glossary.onLeave = [this] { list.grabKeyboardFocus(); };
    list.onKey = [this] (const juce::KeyPress& key) { return keyPressed (key); };
    firstScreen.onPress = toFirstScreen;
    resetProgress.onPress = [this] { askToResetProgress(); };
    cross.onPress = [this] { close(); };

    rail.begin.onPress = beginChosen;
    rail.words.onPress = glossary.onAllWords;
    rail.firstScreen.onPress = toFirstScreen;
    rail.resetProgress.onPress = resetProgress.onPress;
}

void LearnPage::refresh()
{
    next = lessonPlan::next (library, progress, reason);
    list.show (progress, next.number);
    resetProgress.setVisible (hasTicks() && ! isNarrow());
    rail.resetProgress.setVisible (hasTicks());
    choose (std::max (1, next.number));
}

void LearnPage::choose (int number)
{
    if (! juce::isPositiveAndNotGreaterThan (number - 1, static_cast<int> (library.all.size()) - 1))
        return;

    list.choose (number);
    const LessonWords words (library, progress, next, number);
    card.show (words);
    glossary.showWords (library.all[static_cast<std::size_t> (number - 1)].words, "Words of lesson " + juce::String (number));
    rail.begin.setWords (words.button);
    rail.begin.setNames (words.button + ": " + words.question, "Begins this lesson; your setup is kept and comes back.", "Enter");
    resized();
    reveal (number);
    repaint();
    juce::AccessibilityHandler::postAnnouncement (words.caption + ": " + words.question, juce::AccessibilityHandler::AnnouncementPriority::medium);
}

void LearnPage::reveal (int number)
{
    const auto row = list.rowArea (number);
    const auto top = port.getViewPositionY(), visible = port.getMaximumVisibleHeight();

    if (visible <= 0)
        return;

    // What fades out at the lower edge is not seen well.
    constexpr auto fade = 28;

    if (row.getY() < top)
        port.setViewPosition (0, row.getY());
    else if (row.getBottom() > top + visible - fade)
        port.setViewPosition (0, row.getBottom() + fade - visible);
}

void LearnPage::begin (int number)
{
    const auto index = static_cast<std::size_t> (number - 1);

    if (index < library.all.size() && onBegin != nullptr)
        onBegin (library.all[index].id);
}

void LearnPage::findWord()
{
    if (isNarrow())
        openAllWords();
    else
        glossary.searchField().beginEditing();
}

void LearnPage::openAllWords()
{
    if (auto* const host = findParentComponentOfClass<OverlayHost>())
        host->open (std::make_unique<GlossarySheet>());
}

void LearnPage::askToResetProgress()
{
    auto* const host = findParentComponentOfClass<OverlayHost>();

    if (host == nullptr || ! hasTicks())
        return;

    auto question = std::make_unique<ResetProgressSheet>();
    question->onReset = [this] {
        progress.reset();
        refresh();

        if (onStartedOver != nullptr)
            onStartedOver();
    };
    host->open (std::move (question));
}

bool LearnPage::hitTest (int, int y) { return y >= Layout (getLocalBounds()).roof; }

std::vector<Command> LearnPage::commandsOf (LearnPage* page)
{
    constexpr auto group = "Learn";
    const auto isArrow = [] (const juce::KeyPress& key) { return keyCode (juce::KeyPress::upKey) (key) || keyCode (juce::KeyPress::downKey) (key); };

    return {
        { group, juce::String::fromUTF8 ("\xe2\x86\x91 \xe2\x86\x93"), "Choose a lesson", isArrow, [page] (const juce::KeyPress& key) { page->choose (page->chosen() + (key.isKeyCode (juce::KeyPress::upKey) ? -1 : 1)); } },
        { group, "Enter", "Begin it", keyCode (juce::KeyPress::returnKey), [page] (const juce::KeyPress&) { page->begin (page->chosen()); } },
        { group, "/", "Find a word", letter ('/'), [page] (const juce::KeyPress&) { page->findWord(); } },
    };
}

bool LearnPage::keyPressed (const juce::KeyPress& key) { return runCommand (commands, key) || Overlay::keyPressed (key); }

void LearnPage::parentHierarchyChanged()
{
    if (isShowing() && ! hasKeyboardFocus (true))
        list.grabKeyboardFocus();
}

void LearnPage::placeLeft (juce::Rectangle<int> left, juce::Rectangle<int> foot)
{
    for (auto* const child : std::initializer_list<juce::Component*> { &card, &glossary, &firstScreen })
        child->setVisible (! isNarrow());

    resetProgress.setVisible (hasTicks() && ! isNarrow());
    rail.setVisible (isNarrow());

    if (isNarrow())
    {
        rail.setBounds (left.expanded (0, Control::margin));
        return;
    }

    // The card is as high as what is said in it, which needs its width.
    card.setSize (left.getWidth(), juce::jmax (1, card.getHeight()));
    card.setPictured (true);

    if (card.idealHeight() + gap + leastGlossary > left.getHeight())
        card.setPictured (false);

    card.setBounds (left.removeFromTop (card.idealHeight()));
    left.removeFromTop (gap);
    glossary.setBounds (left);
    firstScreen.setBody (foot.withWidth (firstScreen.idealWidth()));
    resetProgress.setBody (foot.removeFromRight (resetProgress.idealWidth()));
}

void LearnPage::resized()
{
    const Layout at (getLocalBounds());

    if (getWidth() == 0)
        return;

    cross.setBody (juce::Rectangle<int> (28, 28).withCentre ({ at.head.getRight() - 8, at.head.getCentreY() }));
    placeLeft (at.left, at.leftFoot);
    port.setBounds (at.right.withTrimmedRight (-12));
    const auto height = list.idealHeight();

    // A bar at the side is beside the rows.
    list.setSize (at.right.getWidth(), height);
    reveal (list.chosen());
}

void LearnPage::paintHead (juce::Graphics& g, const Layout& at) const
{
    const auto& p = palette();
    auto area = at.head.toFloat();
    const auto font = isNarrow() ? displayFont (22.0f) : displayFont (28.0f);
    drawText (g, getTitle(), font, p.t1, area.removeFromLeft (std::ceil (textWidth (font, getTitle())) + 2.0f));
    area.removeFromRight (32.0f);
    const auto cap = keyCapWidth ("Esc");
    drawKeyCap (g, area.removeFromRight (cap).withSizeKeepingCentre (cap, 18.0f), "Esc");
    drawText (g, subtitle, type::label(), p.t2, area.withTrimmedLeft (16.0f).withTrimmedRight (16.0f).translated (0.0f, 2.0f));
}

void LearnPage::paintListHead (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    const auto title = lessonsDoneInWords (library, progress), minutes = minutesInWords (library, progress);
    drawText (g, title, type::title(), p.t1, area.removeFromLeft (std::ceil (textWidth (type::title(), title)) + 2.0f));
    area.removeFromLeft (16.0f);
    drawText (g, minutes, type::label(), p.t2, area.removeFromRight (std::ceil (textWidth (type::label(), minutes)) + 2.0f), juce::Justification::centredRight);

    const auto count = library.all.size();
    const auto bars = area.withWidth (juce::jmin (240.0f, area.getWidth() - 16.0f)).withSizeKeepingCentre (juce::jmin (240.0f, area.getWidth() - 16.0f), 4.0f);
    const auto pitch = (bars.getWidth() + 2.0f) / static_cast<float> (std::max<std::size_t> (1, count));

    for (std::size_t i = 0; i < count; ++i)
    {
        const auto& lesson = library.all[i];
        g.setColour (progress.isDone (lesson.id) ? p.t2 : (&lesson == next.lesson ? p.good : p.s4));
        g.fillRoundedRectangle (bars.getX() + pitch * static_cast<float> (i), bars.getY(), pitch - 2.0f, bars.getHeight(), 2.0f);
    }
}

void LearnPage::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const Layout at (getLocalBounds());
    g.setColour (p.bg);
    g.fillRect (getLocalBounds().withTrimmedTop (at.roof));
    drawPanel (g, at.panel.toFloat());
    paintHead (g, at);
    paintListHead (g, at.listHead.toFloat());
    g.setColour (p.line);
    g.fillRect (at.rule);

    const auto* const words = numDone (library, progress) > 0 ? "Beside each: the number you kept. In any order, as often as you like."
                                                              : "In any order. Each ends with one number worth keeping.";
    drawText (g, words, type::caption(), p.t3, at.foot.toFloat());
}
} // namespace plus48::ui
