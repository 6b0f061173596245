// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Takes/BinList.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"
#include "UI/Takes/TakeText.h"

namespace plus48::ui
{
namespace
{
constexpr int rowHeight = 52, rowGap = 4, binInset = 8, textX = 12;
} // namespace

class BinList::Row : public juce::Component
{
public:
    Row (const SessionFolder::BinnedTake& binned, const Catalogue& catalogue)
        : number (binned.take.number), text (binned.take, catalogue)
    {
        const auto days = juce::jmax (1, SessionFolder::daysInBin - binned.daysSeen);
        stay = "Stays for " + juce::String (days) + (days == 1 ? " more day of use" : " more days of use");
        setTitle (text.spoken (binned.take.metadata.hasStar) + ", " + stay);
        restore.setComponentID ("restore");
        restore.setNames ("Restore " + text.title, "Puts the take back among the others.", "Enter");
        addAndMakeVisible (restore);
    }

    void paint (juce::Graphics& g) override
    {
        const auto& p = palette();
        g.setColour (p.s2);
        g.fillRoundedRectangle (getLocalBounds().toFloat(), 12.0f);

        auto area = getLocalBounds().withTrimmedLeft (textX).withRight (restore.getX() - 8).toFloat();
        auto line = area.removeFromTop (area.getHeight() * 0.5f).withTrimmedTop (7.0f);
        const auto put = [&] (const juce::String& words, juce::Colour colour, float room) {
            const auto width = juce::jmin (room, std::ceil (textWidth (type::strong(), words)));
            drawText (g, words, type::strong(), colour, line.removeFromLeft (width));
            line.removeFromLeft (6.0f);
        };

        put (text.title, p.t1, line.getWidth());

        if (text.name.isNotEmpty())
            put (text.name, p.t2, juce::jmax (0.0f, line.getWidth() - 48.0f));

        drawTabular (g, text.length, type::caption(), p.t3, line);
        drawText (g, stay + (text.setup.isNotEmpty() ? juce::String::fromUTF8 (" \xc2\xb7 ") + text.setup : juce::String()), type::caption(), p.t3, area.withTrimmedBottom (7.0f));
    }

    void resized() override
    {
        const auto width = restore.idealWidth();
        restore.setBody ({ getWidth() - width - 12, (getHeight() - 28) / 2, width, 28 });
    }

    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override
    {
        return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::listItem);
    }

    const int number;
    PushButton restore { PushButton::Kind::small, "Restore", Icon::undo };

private:
    const TakeText text;
    juce::String stay;
};

juce::String takesText (int count) { return juce::String (count) + (count == 1 ? " take" : " takes"); }

BinList::BinList (const Catalogue& catalogueToUse, TakeLibrary& libraryToUse, TakeActions& takesToUse) : catalogue (catalogueToUse), library (libraryToUse), takes (takesToUse)
{
    setComponentID ("bin");
    setTitle ("Bin");
    setHelpText ("Up and down choose, Enter restores, Esc goes back to the takes.");
}

BinList::~BinList() = default;

void BinList::refresh()
{
    const auto focused = focusedRow();
    auto binned = library.session().bin();
    rows.clear();

    for (auto take = binned.rbegin(); take != binned.rend(); ++take)
    {
        auto row = std::make_unique<Row> (*take, catalogue);
        const juce::Component::SafePointer<BinList> safe (this);

        // The row is gone afterwards, and its button with it.
        row->restore.onPress = [safe, number = take->take.number] {
            juce::MessageManager::callAsync ([safe, number] {
                if (auto* list = safe.getComponent())
                    list->takes.restore (number);
            });
        };
        addAndMakeVisible (*row);
        rows.push_back (std::move (row));
    }

    setSize (getWidth(), idealHeight());
    resized();

    if (focused >= 0 && ! rows.empty())
        focusRow (juce::jmin (focused, numRows() - 1));
}

int BinList::idealHeight() const noexcept { return numRows() * (rowHeight + rowGap); }

PushButton& BinList::restoreButton (int row) { return rows[static_cast<std::size_t> (row)]->restore; }

void BinList::focusRow (int row)
{
    if (row < 0 || row >= numRows())
        return;

    auto& chosen = *rows[static_cast<std::size_t> (row)];

    if (onReveal != nullptr)
        onReveal (chosen.getBounds());

    if (chosen.restore.isShowing())
        chosen.restore.grabKeyboardFocus();
}

int BinList::focusedRow() const
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i]->restore.hasKeyboardFocus (true))
            return static_cast<int> (i);

    return -1;
}

bool BinList::keyPressed (const juce::KeyPress& key)
{
    if (key == juce::KeyPress::downKey)
        focusRow (juce::jmin (focusedRow() + 1, numRows() - 1));
    else if (key == juce::KeyPress::upKey)
        focusRow (juce::jmax (focusedRow() - 1, 0));
    else if (key == juce::KeyPress::escapeKey && onClose != nullptr)
        onClose();
    else
        return false;

    return true;
}

void BinList::resized()
{
    for (int i = 0; i < numRows(); ++i)
        rows[static_cast<std::size_t> (i)]->setBounds (binInset, i * (rowHeight + rowGap), juce::jmax (0, getWidth() - 2 * binInset), rowHeight);
}

std::unique_ptr<juce::AccessibilityHandler> BinList::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::list);
}
} // namespace plus48::ui
