// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/HistoryPage.h"

#include "ListeningTest/HistoryWords.h"
#include "UI/Controls/Keyboard.h"
#include "UI/ListeningTest/TestSaving.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int widest = 1200, headHeight = 56, adviceHeight = 92, inset = 8;
constexpr auto footWords = "Tests stay on this computer. A deleted one can be brought back for 30 days of use.";
} // namespace

/** What scrolls. It has the keyboard: up and down choose a row. */
class HistoryPage::List : public juce::Component
{
public:
    List()
    {
        setComponentID ("tests");
        setTitle ("Listening tests");
        setHelpText ("Up and down choose, Enter opens, Delete removes.");
        setWantsKeyboardFocus (true);
    }

    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override
    {
        return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::list);
    }
};

HistoryPage::HistoryPage (ListeningTestSession& sessionToUse, Notices& noticesToUse) : FullPage ("Back"), session (sessionToUse), notices (noticesToUse), list (std::make_unique<List>())
{
    setComponentID ("history");
    viewport.setViewedComponent (list.get(), false);
    viewport.setScrollBarsShown (true, false);
    viewport.setWantsKeyboardFocus (false);
    viewport.setScrollBarThickness (10);

    saveAll.setComponentID ("export all");
    saveAll.setNames ("Export all tests", "As CSV, JSON or text.");
    saveAll.onPress = [this] {
        std::vector<TestRecord> records;

        for (const auto& row : rows)
            records.push_back (row->shown().record);

        chooseFormatAndSave (saveAll, notices, std::move (records));
    };
    newTest.setComponentID ("new test");
    newTest.onPress = [this] { onNewTest(); };
    undo.setComponentID ("bring back");
    undo.setColours (&Palette::s4, nullptr);
    undo.setNames ("Bring it back", "Puts the test that was deleted last back among the others.", "Ctrl Z");
    undo.onPress = [this] { bringBack (removed); };
    binLink.setComponentID ("bin");
    binLink.onPress = [this] {
        if (const auto binned = history().bin(); ! binned.empty())
            bringBack (binned.front().test);
    };
    auto order = 0;

    for (auto* child : std::initializer_list<juce::Component*> { &viewport, &undo, &newTest, &binLink, &saveAll, &back })
    {
        addAndMakeVisible (child);
        child->setExplicitFocusOrder (++order);
    }

    read();
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::read()
{
    juce::StringArray problems;
    const auto now = juce::Time::getCurrentTime();
    rows.clear();

    for (const auto& test : history().tests (problems))
    {
        auto row = std::make_unique<HistoryRow> (test, now);
        const auto index = numTests();
        row->onOpen = [this, index] { press (index); };
        row->onSave = [this, index, shown = row.get()] { chooseFormatAndSave (*shown, notices, { rows[static_cast<std::size_t> (index)]->shown().record }); };

        // The row is gone afterwards, and its button with it.
        row->onRemove = [safe = juce::Component::SafePointer<HistoryPage> (this), index] {
            juce::MessageManager::callAsync ([safe, index] {
                if (safe != nullptr)
                    safe->remove (index);
            });
        };
        row->onChoose = [this, index] { choose (index); };
        list->addAndMakeVisible (*row);
        rows.push_back (std::move (row));
    }

    notices.notifyAll (problems);
    numBinned = static_cast<int> (history().bin().size());
    const auto count = numTests();
    setHeading ("Blind tests", count == 0 ? juce::String ("None yet") : juce::String (count) + " so far");
    saveAll.setVisible (count > 0);
    viewport.setVisible (count > 0);
    newTest.setText (count > 0 ? "New blind test" : "Start a blind test");
    newTest.setNames (count > 0 ? "New blind test" : "Start a blind test", "Of the take that plays, or else the chosen one.", "T");
    binLink.setVisible (numBinned > 0 && offered.isEmpty());
    binLink.setNames ("Bring the newest back", juce::String (numBinned) + (numBinned == 1 ? " deleted test is" : " deleted tests are") + " in the bin.");
    undo.setVisible (offered.isNotEmpty());
    choose (juce::jlimit (0, juce::jmax (0, count - 1), chosen));
    resized();
    repaint();
}

void HistoryPage::choose (int index)
{
    chosen = index;

    for (int i = 0; i < numTests(); ++i)
        rows[static_cast<std::size_t> (i)]->setChosen (i == chosen);

    if (! juce::isPositiveAndBelow (chosen, numTests()))
        return;

    const auto row = rows[static_cast<std::size_t> (chosen)]->getBounds();
    const auto top = viewport.getViewPositionY(), bottom = top + viewport.getMaximumVisibleHeight();

    if (row.getY() < top)
        viewport.setViewPosition (0, row.getY());
    else if (row.getBottom() > bottom && viewport.getMaximumVisibleHeight() > 0)
        viewport.setViewPosition (0, top + row.getBottom() - bottom);

    juce::AccessibilityHandler::postAnnouncement (rows[static_cast<std::size_t> (chosen)]->getTitle(), juce::AccessibilityHandler::AnnouncementPriority::medium);
}

void HistoryPage::press (int index)
{
    if (! juce::isPositiveAndBelow (index, numTests()))
        return;

    choose (index);
    const auto& test = rows[static_cast<std::size_t> (index)]->shown();
    const auto& callback = test.record.trials.isFinished() ? onOpen : onGoOn;

    if (callback != nullptr)
        callback (TestHistory::Test (test));
}

void HistoryPage::offer (const juce::String& words)
{
    offered = words;
    offerAge = 0.0;

    if (words.isNotEmpty())
        juce::AccessibilityHandler::postAnnouncement (words, juce::AccessibilityHandler::AnnouncementPriority::medium);
}

void HistoryPage::remove (int index)
{
    if (! juce::isPositiveAndBelow (index, numTests()))
        return;

    const auto test = rows[static_cast<std::size_t> (index)]->shown();

    if (notices.report (session.remove (test, removed)).wasOk())
        offer (deletedWords (test.record, juce::Time::getCurrentTime()));

    read();

    if (list->isShowing() && numTests() > 0)
        list->grabKeyboardFocus();
}

void HistoryPage::bringBack (const TestHistory::Test& binned)
{
    (void) notices.report (session.restore (binned));
    offer ({});
    read();
}

void HistoryPage::tick (double seconds)
{
    offerAge += seconds;

    // Whoever is about to press is given time.
    if (offered.isNotEmpty() && offerAge >= offerSeconds && ! undo.hasKeyboardFocus (true) && ! undo.isMouseOver (true))
    {
        // The rows stay, and the keyboard where it is.
        offer ({});
        undo.setVisible (false);
        binLink.setVisible (numBinned > 0);
        repaint();
    }
}

bool HistoryPage::keyPressed (const juce::KeyPress& key)
{
    if (key == juce::KeyPress (juce::KeyPress::upKey) || key == juce::KeyPress (juce::KeyPress::downKey))
        choose (juce::jlimit (0, juce::jmax (0, numTests() - 1), chosen + (key == juce::KeyPress (juce::KeyPress::upKey) ? -1 : 1)));
    else if (key == juce::KeyPress (juce::KeyPress::returnKey))
        numTests() > 0 ? press (chosen) : newTest.press();
    else if (key == juce::KeyPress (juce::KeyPress::deleteKey))
        remove (chosen);
    else if (key.getModifiers().isCtrlDown() && keyboard::latinOf (key) == 'z' && offered.isNotEmpty())
        bringBack (removed);
    else if (! key.getModifiers().isCtrlDown() && ! key.getModifiers().isAltDown() && keyboard::latinOf (key) == 't')
        newTest.press();
    else
        return FullPage::keyPressed (key);

    return true;
}

void HistoryPage::arrange()
{
    const auto height = getHeight(), count = numTests();
    placeInBar (saveAll);
    auto area = column (widest).withTrimmedTop (between (height, 64, 72)).withTrimmedBottom (16);

    if (count == 0)
    {
        newTest.setBody (juce::Rectangle<int> (newTest.idealWidth() + 12, 40).withCentre ({ getWidth() / 2, height * 336 / 900 + 190 }));
        panelArea = adviceArea = {};
        footArea = area.removeFromBottom (40);
    }
    else
    {
        const auto listHeight = count * HistoryRow::height;
        panelArea = area.removeFromTop (juce::jmin (headHeight + listHeight + 8, area.getHeight() - 16 - adviceHeight - 44));
        area.removeFromTop (16);
        adviceArea = area.removeFromTop (adviceHeight);
        footArea = area.removeFromTop (44);
        newTest.setBody (adviceArea.reduced (24, 0).removeFromRight (newTest.idealWidth() + 8).withSizeKeepingCentre (newTest.idealWidth() + 8, 40));
        viewport.setBounds (panelArea.withTrimmedTop (headHeight).withTrimmedBottom (8).reduced (inset, 0));
        list->setSize (viewport.getWidth(), listHeight);

        // A bar at the side is over the rows' edge, not over their buttons.
        for (int i = 0; i < count; ++i)
            rows[static_cast<std::size_t> (i)]->setBounds (0, i * HistoryRow::height, viewport.getWidth() - (listHeight > viewport.getHeight() ? 12 : 0), HistoryRow::height);
    }

    const auto words = juce::roundToInt (textWidth (type::caption(), footWords)) + 8, link = binLink.idealWidth();
    binLink.setBody ({ (getWidth() - words - link) / 2 + words, footArea.getCentreY() - 10, link, 20 });
    offerArea = juce::Rectangle<int> (400, 48).withCentre ({ getWidth() / 2, height - between (height, 40, 56) });
    undo.setBody (offerArea.reduced (8, 10).removeFromRight (undo.idealWidth()));
}

void HistoryPage::paintEmpty (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto width = static_cast<float> (getWidth()), unit = static_cast<float> (getHeight()) / 900.0f;
    const juce::Point<float> centre (0.5f * width, 336.0f * unit);
    fillCircle (g, centre, 36.0f, p.s1);
    drawIcon (g, Icon::ear, juce::Rectangle<float> (32.0f, 32.0f).withCentre (centre), p.t2);
    auto area = juce::Rectangle<float> (600.0f, 200.0f).withCentre ({ 0.5f * width, 0.0f }).withY (centre.y + 50.0f);
    drawText (g, "No tests yet", displayFont (28.0f), p.t1, area.removeFromTop (36.0f), juce::Justification::centred);
    area.removeFromTop (4.0f);
    drawText (g, "Pick two versions of a take, switch between them without knowing which is which,", textFont (15.0f, Weight::regular), p.t2, area.removeFromTop (24.0f), juce::Justification::centred);
    drawText (g, "and see whether you hear a difference.", textFont (15.0f, Weight::regular), p.t2, area.removeFromTop (24.0f), juce::Justification::centred);
}

void HistoryPage::paintPage (juce::Graphics& g)
{
    const auto& p = palette();
    const auto hasLink = binLink.isVisible();

    if (numTests() == 0)
    {
        paintEmpty (g);

        if (! hasLink)
            return;
    }
    else
    {
        drawPanel (g, panelArea.toFloat());
        const HistoryRow::Columns at (rows.front()->getWidth());
        const auto head = [&] (int x, int right, const char* words) {
            drawText (g, words, type::caption(), p.t3, juce::Rectangle<int> (panelArea.getX() + inset + x, panelArea.getY() + 18, right - x, 16).toFloat());
        };
        head (at.when, at.pair, "When");
        head (at.pair, at.question, "What was compared");

        if (! at.isNarrow)
            head (at.question, at.score, "Question");

        head (at.score, at.odds, "Score");
        head (at.odds, at.meaning, "By luck alone");
        head (at.meaning, at.actions, "What it means");
        g.setColour (p.line);
        g.fillRect (panelArea.reduced (20, 0).withTrimmedTop (48).withHeight (1));

        auto advice = adviceArea.toFloat();
        drawPanel (g, advice);
        advice = advice.reduced (24.0f, 0.0f).withRight (static_cast<float> (newTest.getX()));
        drawIcon (g, Icon::bulb, advice.removeFromLeft (18.0f), p.good);
        advice = advice.withTrimmedLeft (16.0f).withSizeKeepingCentre (advice.getWidth() - 16.0f, 40.0f);
        drawText (g, "One lucky test proves little", type::strong(), p.t1, advice.removeFromTop (18.0f));
        drawText (g, "If nobody could hear anything, about 1 test in 20 would still look like a hit. A result that comes twice is worth more.", type::body(), p.t2, advice.withTrimmedTop (2.0f));
    }

    const auto words = textWidth (type::caption(), footWords) + 8.0f;
    auto foot = footArea.toFloat();

    if (hasLink)
        drawText (g, footWords, type::caption(), p.t3, foot.withX (binLink.body().getX() + static_cast<float> (binLink.getX()) - words).withWidth (words));
    else
        drawText (g, footWords, type::caption(), p.t3, foot, juce::Justification::centred);

    if (offered.isEmpty())
        return;

    fillAndStroke (g, offerArea.toFloat().reduced (0.5f), 12.0f, p.s3, p.line2, 1.0f);
    drawText (g, offered, type::label(), p.t1, offerArea.toFloat().withTrimmedLeft (20.0f).withRight (static_cast<float> (undo.getX())));
}

} // namespace plus48::ui
