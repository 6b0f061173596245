// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/VersionsPanel.h"

#include "UI/Look/Glossary.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
constexpr int headHeight = 52, addHeight = 52, cardHeight = 60, cardGap = 14, inset = 20, suggestionsFrom = 900;
} // namespace

/** What scrolls. */
class VersionsPanel::List : public juce::Component
{
public:
    /** A line, and under it a title; nothing where there is none. */
    int ruleY = 0, titleY = 0;

    void paint (juce::Graphics& g) override
    {
        g.setColour (palette().line);
        g.fillRect (inset, ruleY, getWidth() - 2 * inset, 1);

        if (titleY > 0)
            drawText (g, "Worth a try", type::caption(), palette().t3, juce::Rectangle<int> (inset, titleY, 200, 14).toFloat());
    }

    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override
    {
        return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::list);
    }
};

VersionsPanel::VersionsPanel (HearThrough& hearThroughToShow, Notices& noticesToUse) : hearThrough (hearThroughToShow), notices (noticesToUse), list (std::make_unique<List>())
{
    setTitle ("Versions");
    list->setTitle ("Versions");
    viewport.setViewedComponent (list.get(), false);
    viewport.setScrollBarsShown (true, false);
    viewport.setWantsKeyboardFocus (false);
    viewport.setScrollBarThickness (10);
    addAndMakeVisible (viewport);
    addRow.onPress = [this] { onAdd(); };
    list->addAndMakeVisible (addRow);
    juce::Desktop::getInstance().addFocusChangeListener (this);
    tick();
}

VersionsPanel::~VersionsPanel() { juce::Desktop::getInstance().removeFocusChangeListener (this); }

void VersionsPanel::globalFocusChanged (juce::Component* focused)
{
    if (focused == nullptr || ! list->isParentOf (focused))
        return;

    // What gets the keyboard is seen.
    const auto area = list->getLocalArea (focused, focused->getLocalBounds());
    const auto top = viewport.getViewPositionY(), bottom = top + viewport.getMaximumVisibleHeight();

    if (area.getY() < top)
        viewport.setViewPosition (0, area.getY());
    else if (area.getBottom() > bottom)
        viewport.setViewPosition (0, top + area.getBottom() - bottom);
}

juce::String VersionsPanel::stamp() const
{
    const auto& hearing = hearThrough;
    juce::String all;
    auto number = 0;

    for (const auto& version : hearing.versions())
        all << version.id << VersionText (version, ++number).spoken << juce::roundToInt (1000.0 * version.progress) << "\n";

    return all << hearing.heard() << " " << hearing.side (Path::a) << " " << hearing.side (Path::b);
}

void VersionsPanel::tick()
{
    auto next = stamp();

    if (next == shown)
        return;

    shown = std::move (next);
    const auto& hearing = hearThrough;
    const auto& versions = hearing.versions();
    const auto isSame = rows.size() == versions.size() && std::equal (rows.begin(), rows.end(), versions.begin(), [] (const auto& row, const auto& version) { return row->id() == version.id; });

    if (! isSame)
    {
        makeRows();
        makeSuggestions();
    }

    for (std::size_t i = 0; i < versions.size(); ++i)
    {
        const auto& version = versions[i];
        const auto isReady = version.state == HearThrough::Version::State::ready;
        VersionRow::Shown row { version, static_cast<int> (i) + 1 };
        row.hasPair = versions.size() > 1;
        row.isA = isReady && hearing.side (Path::a) == version.id;
        row.isB = isReady && row.hasPair && hearing.side (Path::b) == version.id;
        row.isHeard = hearing.heard() == version.id;
        rows[i]->show (row);
    }

    layOut();
    repaint();
}

void VersionsPanel::makeRows()
{
    const auto& versions = hearThrough.versions();
    auto before = std::move (rows);
    rows.clear();

    for (const auto& version : versions)
    {
        const auto id = version.id;
        const auto found = std::find_if (before.begin(), before.end(), [id] (const auto& row) { return row != nullptr && row->id() == id; });

        if (found != before.end())
        {
            rows.push_back (std::move (*found));
            continue;
        }

        auto& row = *rows.emplace_back (std::make_unique<VersionRow> (id));
        row.onHear = [this, id] { onHear (id); };
        row.onPickA = [this, id] { hearThrough.setSide (Path::a, id); };
        row.onPickB = [this, id] { hearThrough.setSide (Path::b, id); };
        row.onAction = [this, id] { act (id); };
        list->addAndMakeVisible (row);
    }

    // A row that is gone may be the one that was pressed, or have the keyboard: the one that takes its place gets it.
    for (std::size_t i = 0; i < before.size(); ++i)
    {
        if (before[i] == nullptr)
            continue;

        const auto hadFocus = before[i]->hasFocus();
        list->removeChildComponent (before[i].get());
        juce::MessageManager::callAsync ([gone = std::shared_ptr<VersionRow> (std::move (before[i]))] {});

        if (hadFocus && ! rows.empty() && isShowing())
            juce::MessageManager::callAsync ([safe = SafePointer<VersionsPanel> (this), i] {
                if (safe != nullptr && ! safe->rows.empty())
                    safe->rows[std::min (i, safe->rows.size() - 1)]->focusStop (0);
            });
    }
}

void VersionsPanel::makeSuggestions()
{
    const auto suggestions = hearThrough.suggestions();
    const auto isSame = cards.size() == suggestions.size()
                     && std::equal (cards.begin(), cards.end(), suggestions.begin(), [] (const auto& card, const auto& suggestion) { return card->getTitle() == "Add: " + suggestion.title; });

    if (isSame)
        return;

    // One of them may be what was pressed: the keyboard goes on to the one in its place.
    std::optional<std::size_t> focused;

    for (std::size_t i = 0; i < cards.size(); ++i)
    {
        auto& card = cards[i];

        if (card->hasKeyboardFocus (true))
            focused = i;

        list->removeChildComponent (card.get());
        juce::MessageManager::callAsync ([gone = std::shared_ptr<SuggestionCard> (std::move (card))] {});
    }

    cards.clear();

    for (const auto& suggestion : suggestions)
    {
        auto& card = *cards.emplace_back (std::make_unique<SuggestionCard> (suggestion.title, suggestion.words));
        card.setComponentID ("suggestion " + juce::String (cards.size()));
        card.onPress = [this, change = suggestion.change] { add (change); };
        list->addChildComponent (card);
    }

    layOut();

    if (! focused.has_value() || ! isShowing())
        return;

    if (showsSuggestions())
        cards[std::min (*focused, cards.size() - 1)]->grabKeyboardFocus();
    else
        addRow.grabKeyboardFocus();
}

void VersionsPanel::add (const TakeOverride& change)
{
    (void) notices.report (hearThrough.add (change));
    tick();
}

void VersionsPanel::act (int id)
{
    using Version = HearThrough::Version;
    const auto* version = hearThrough.find (id);

    if (version == nullptr)
        return;

    if (version->state != Version::State::failed)
        hearThrough.cancel (id);
    else if (version->remedy == Version::Remedy::chooseAnother)
        onReplace (id);
    else
        (void) notices.report (hearThrough.mend (id));

    tick();
}

std::optional<int> VersionsPanel::focusedVersion() const
{
    for (const auto& row : rows)
        if (row->hasFocus())
            return row->id();

    return {};
}

void VersionsPanel::focusVersion (int id)
{
    for (const auto& row : rows)
        if (row->id() == id && row->isShowing())
            row->focusStop (0);
}

bool VersionsPanel::moveFocus (int by)
{
    const auto found = std::find_if (rows.begin(), rows.end(), [] (const auto& row) { return row->hasFocus(); });
    const auto last = static_cast<int> (rows.size()) - 1;

    if (found == rows.end())
    {
        if (by < 0 && addRow.hasKeyboardFocus (true) && last >= 0)
        {
            rows.back()->focusStop (0);
            return true;
        }

        return false;
    }

    const auto next = static_cast<int> (found - rows.begin()) + by;

    if (next > last && addRow.isEnabled())
        addRow.grabKeyboardFocus();
    else
        rows[static_cast<std::size_t> (juce::jlimit (0, last, next))]->focusStop ((*found)->focusedStop());

    return true;
}

void VersionsPanel::resized()
{
    isNarrow = getWidth() < suggestionsFrom;
    viewport.setBounds (getLocalBounds().withTrimmedTop (headHeight).withTrimmedBottom (8));
    layOut();
}

void VersionsPanel::layOut()
{
    const auto width = getWidth();
    auto y = 0, order = 0;

    for (const auto& row : rows)
    {
        row->setBounds (0, y, width, VersionRow::pitch);
        row->setExplicitFocusOrder (++order);
        y += VersionRow::pitch;
    }

    list->ruleY = y + 4;
    addRow.setBody ({ 8, y + 8, width - 16, addHeight });
    addRow.setExplicitFocusOrder (++order);
    addRow.setDisabledReason (isFull() ? "Eight versions are the most: remove one first." : "");
    y += 8 + addHeight;
    list->titleY = showsSuggestions() ? y + 12 : 0;

    for (std::size_t i = 0; i < cards.size(); ++i)
    {
        const auto cardWidth = (width - 2 * inset - 2 * cardGap) / 3;
        cards[i]->setVisible (showsSuggestions());
        cards[i]->setBody ({ inset + static_cast<int> (i) * (cardWidth + cardGap), y + 36, cardWidth, cardHeight });
        cards[i]->setExplicitFocusOrder (++order);
    }

    list->setSize (width, showsSuggestions() ? y + 36 + cardHeight + 12 : y + 8);
    list->repaint();
}

void VersionsPanel::paint (juce::Graphics& g)
{
    drawPanel (g, getLocalBounds().toFloat());
    paintHeads (g);
}

void VersionsPanel::paintHeads (juce::Graphics& g) const
{
    const auto& p = palette();
    const VersionRow::Columns at (getWidth());
    drawText (g, "Versions", type::title(), p.t1, { 20.0f, 16.0f, 120.0f, 20.0f });

    const auto head = [&] (int x, int width, const char* first, const char* second, juce::Justification justification) {
        auto area = juce::Rectangle<int> (x, 12, width, 28).toFloat();
        drawText (g, first, type::caption(), p.t3, area.removeFromTop (14.0f), justification);
        drawText (g, second, type::caption(), p.t3, area, justification);
    };

    if (at.match.has_value())
        head (*at.match - 100, 100, "Loudness match", "dB", juce::Justification::centredRight);

    head (at.noise - 70, 70, "Noise", "dBFS (A)", juce::Justification::centredRight);
    head (at.difference, 120, "Difference", "to version 1, dB", juce::Justification::centredLeft);
    head (at.picks, 64, "Compare", "as", juce::Justification::centred);
}

juce::String VersionsPanel::helpAt (juce::Point<int> position) const
{
    const VersionRow::Columns at (getWidth());

    if (position.y >= headHeight)
        return {};

    if (at.match.has_value() && position.x >= *at.match - 100 && position.x < *at.match)
        return "What each version is turned by to be as loud as version 1, over the loop or the take.";

    if (position.x >= at.noise - 70 && position.x < at.noise)
        return glossary::explained ("dBFS (A)");

    if (position.x >= at.difference && position.x < at.picks - 8)
        return "What is left when version 1 is taken away from this one, both equally loud: how far it lies below version 1.";

    return {};
}
} // namespace plus48::ui
