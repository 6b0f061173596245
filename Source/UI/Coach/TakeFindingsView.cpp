// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/TakeFindingsView.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int findingsInset = 20, findingsRuleGap = 8, checkHeight = 24, checksTitleHeight = 24, recordHeight = 36, headlineHeight = 28;
constexpr float findingsLineHeight = 20.0f;
} // namespace

TakeFindingsView::TakeFindingsView (AfterTake& afterTakeToShow) : afterTake (afterTakeToShow)
{
    setTitle ("After the take");
    record.setComponentID ("record next");
    record.onPress = [this] {
        if (onRecord != nullptr)
            onRecord();
    };
    addChildComponent (record);
}

void TakeFindingsView::setTitled (bool shouldBeTitled)
{
    titled = shouldBeTitled;
    resized();
    repaint();
}

void TakeFindingsView::makeRows()
{
    const auto& findings = afterTake.findings();
    rows.clear();

    for (std::size_t i = 0; i < findings.findings.size(); ++i)
    {
        auto row = std::make_unique<FindingRow> (findings.findings[i], i);
        row->onFix = [this, i] { (void) afterTake.fix (i); };
        row->onHear = [this, i] { (void) afterTake.hear (i); };

        if (onWhy != nullptr)
            row->onWhy = [this, id = findings.findings[i].lessonId] { onWhy (id); };

        addAndMakeVisible (*row);
        rows.push_back (std::move (row));
    }

    shownTake = findings.take;
    const auto next = "Record take " + juce::String (findings.take + 1);
    record.setText (next);
    record.setNames (next, "Records the next take.", "R");
    record.setVisible (findings.findings.empty());
}

void TakeFindingsView::announce()
{
    const auto& findings = afterTake.findings();
    auto spoken = "Take " + juce::String (findings.take) + ". " + findings.praise.removeCharacters ("*");

    for (const auto& finding : findings.findings)
        spoken << " " << finding.headline << ", " << finding.number << ".";

    setDescription (spoken);
    juce::AccessibilityHandler::postAnnouncement (spoken, juce::AccessibilityHandler::AnnouncementPriority::medium);
}

void TakeFindingsView::refresh()
{
    if (! afterTake.isShown())
    {
        rows.clear();
        shownTake = 0;
        return;
    }

    if (shownTake != afterTake.findings().take)
    {
        makeRows();
        announce();
    }

    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i]->refresh (afterTake.isFixed (i), afterTake.isHeard (i));

    resized();
    repaint();
}

float TakeFindingsView::praiseHeight (int width) const
{
    return drawParagraph (nullptr, afterTake.findings().praise.replace ("**", "*"), type::body(), palette().t2, { 0.0f, 0.0f, static_cast<float> (width), 200.0f }, findingsLineHeight);
}

/** From top to bottom; the height of all of it. */
int TakeFindingsView::layOut (int width, bool shouldPlace)
{
    const auto inside = width - 2 * findingsInset;
    auto y = headHeight();
    std::vector<int> lines;

    for (const auto& row : rows)
    {
        if (y > headHeight())
        {
            lines.push_back (y + findingsRuleGap);
            y += 2 * findingsRuleGap + 1;
        }

        const auto height = row->idealHeight (inside);

        if (shouldPlace)
            row->setBounds (juce::Rectangle<int> (findingsInset, y, inside, height).expanded (Control::margin));

        y += height;
    }

    if (rows.empty())
    {
        y += headlineHeight + juce::roundToInt (praiseHeight (inside)) + 12;

        if (shouldPlace)
            record.setBody ({ findingsInset, y, juce::jmin (inside, record.idealWidth()), recordHeight });

        y += recordHeight;
    }

    const auto& fine = afterTake.findings().fine;

    if (rows.size() < TakeFindings::most && ! fine.empty())
    {
        lines.push_back (y + findingsRuleGap + 4);
        y += 2 * findingsRuleGap + 5;

        if (shouldPlace)
            checksTop = y;

        y += (rows.empty() ? 0 : checksTitleHeight) + checkHeight * static_cast<int> (fine.size());
    }

    if (shouldPlace)
        rules = std::move (lines);

    return y + findingsRuleGap;
}

int TakeFindingsView::idealHeight (int width) const { return const_cast<TakeFindingsView*> (this)->layOut (width, false); }

void TakeFindingsView::resized()
{
    if (afterTake.isShown())
        layOut (getWidth(), true);
}

void TakeFindingsView::paintHead (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto isFine = rows.empty();
    auto line = juce::Rectangle<int> (findingsInset, titled ? 16 : 0, getWidth() - 2 * findingsInset, 20).toFloat();
    const auto when = "Take " + juce::String (shownTake) + ", just now";
    drawText (g, when, type::caption(), p.t3, line.removeFromRight (std::ceil (textWidth (type::caption(), when))));

    if (! titled)
        return;

    drawIcon (g, isFine ? Icon::check : Icon::bulb, line.removeFromLeft (16.0f).withSizeKeepingCentre (16.0f, 16.0f), p.good);
    drawText (g, "Coach", type::title(), p.t1, line.withTrimmedLeft (8.0f));
}

void TakeFindingsView::paint (juce::Graphics& g)
{
    if (! afterTake.isShown())
        return;

    const auto& p = palette();
    const auto& findings = afterTake.findings();
    paintHead (g);
    g.setColour (p.line);

    for (const auto y : rules)
        g.fillRect (0, y, getWidth(), 1);

    auto area = getLocalBounds().reduced (findingsInset, 0).withTrimmedTop (headHeight()).toFloat();

    if (rows.empty())
    {
        drawText (g, "A fine take", type::headline(), p.t1, area.removeFromTop (26.0f));
        drawParagraph (&g, findings.praise.replace ("**", "*"), type::body(), p.t2, area.withTrimmedTop (2.0f), findingsLineHeight);
    }

    if (rows.size() >= TakeFindings::most)
        return;

    auto list = getLocalBounds().reduced (findingsInset, 0).withTop (checksTop).toFloat();

    if (! rows.empty() && ! findings.fine.empty())
        drawText (g, "Checked and fine", type::strong(), p.t1, list.removeFromTop (static_cast<float> (checksTitleHeight)).withTrimmedBottom (4.0f));

    for (const auto& check : findings.fine)
    {
        auto line = list.removeFromTop (static_cast<float> (checkHeight));
        drawIcon (g, Icon::check, line.removeFromLeft (14.0f).withSizeKeepingCentre (14.0f, 14.0f), p.good);
        drawTabular (g, check.value, type::button(), p.t1, line.removeFromRight (std::ceil (tabularWidth (type::button(), check.value))));
        drawText (g, check.name, textFont (12.0f, Weight::regular), p.t2, line.withTrimmedLeft (8.0f).withTrimmedRight (8.0f));
    }
}
} // namespace plus48::ui
