// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/KeysSheet.h"

#include "UI/Look/Badges.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <array>

namespace plus48::ui
{
namespace
{
constexpr int keysSheetWidth = 760, columnGap = 40, keysTitleHeight = 28, rowHeight = 26, groupGap = 16, keysWidth = 112, underColumns = 8;
constexpr int keysContentWidth = keysSheetWidth - 2 * sheetMargin, columnWidth = (keysContentWidth - columnGap) / 2;

/** One line; a screen reader hears the keys, then what they do. */
class KeyRow : public juce::Component
{
public:
    explicit KeyRow (const KeyGroup::Row& rowToShow) : row (rowToShow)
    {
        setTitle (row.keys + ": " + row.action);
        setInterceptsMouseClicks (false, false);
    }

    void paint (juce::Graphics& g) override
    {
        auto area = getLocalBounds().toFloat();
        auto caps = area.removeFromLeft (static_cast<float> (keysWidth));

        for (const auto& key : juce::StringArray::fromTokens (row.keys, " ", {}))
        {
            const auto width = keyCapWidth (key);
            drawKeyCap (g, caps.removeFromLeft (width).withSizeKeepingCentre (width, 18.0f), key);
            caps.removeFromLeft (4.0f);
        }

        drawText (g, row.action, type::label(), palette().t2, area);
    }

    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override
    {
        return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::staticText);
    }

private:
    const KeyGroup::Row row;
};

int heightOf (const KeyGroup& group) { return keysTitleHeight + rowHeight * static_cast<int> (group.rows.size()); }
} // namespace

/** Groups stay whole, and go into the column that is shorter. */
class KeysSheet::Columns : public juce::Component
{
public:
    explicit Columns (const std::vector<KeyGroup>& groups)
    {
        std::array<int, 2> y { 16, 16 };
        auto left = 0;

        for (const auto& group : groups)
            left += heightOf (group) + groupGap;

        for (const auto& group : groups)
        {
            // In the order they came: the left column is filled to the half.
            const auto column = y[1] == 16 && (y[0] == 16 || 2 * y[0] + heightOf (group) < left + 32) ? std::size_t { 0 } : std::size_t { 1 };
            const auto x = sheetMargin + static_cast<int> (column) * (columnWidth + columnGap);
            titles.push_back ({ group.title, { x, y[column], columnWidth, keysTitleHeight } });
            y[column] += keysTitleHeight;

            for (const auto& row : group.rows)
            {
                auto& line = *rows.emplace_back (std::make_unique<KeyRow> (row));
                line.setBounds (x, y[column], columnWidth, rowHeight);
                addAndMakeVisible (line);
                y[column] += rowHeight;
            }

            y[column] += groupGap;
        }

        setSize (keysSheetWidth - sheetMargin, std::max (y[0], y[1]) + 4);
    }

    void paint (juce::Graphics& g) override
    {
        for (const auto& [text, area] : titles)
            drawText (g, text, type::strong(), palette().t1, area.toFloat());
    }

private:
    struct Title
    {
        juce::String text;
        juce::Rectangle<int> area;
    };

    std::vector<Title> titles;
    std::vector<std::unique_ptr<juce::Component>> rows;
};

KeysSheet::KeysSheet (const std::vector<KeyGroup>& groups)
    : columns (std::make_unique<Columns> (groups)), cross (PushButton::Kind::ghost, {}, Icon::cross)
{
    setTitle ("All keys and shortcuts");
    cross.setNames ("Close", "Closes the list of keys.", "Esc");
    cross.onPress = [this] { close(); };

    viewport.setViewedComponent (columns.get(), false);
    viewport.setScrollBarsShown (true, false);
    viewport.setWantsKeyboardFocus (false);
    viewport.setScrollBarThickness (10);
    addAndMakeVisible (viewport);
    addAndMakeVisible (cross);
}

KeysSheet::~KeysSheet() = default;

juce::Rectangle<int> KeysSheet::sheetArea() const
{
    const auto wanted = sheetHeaderHeight + 1 + columns->getHeight() + underColumns;
    return getLocalBounds().withSizeKeepingCentre (std::min (keysSheetWidth, getWidth() - 32), std::min (wanted, getHeight() - 48));
}

void KeysSheet::resized()
{
    const auto area = sheetArea();
    cross.setBody (sheetCrossArea (area));
    viewport.setBounds (area.withTrimmedTop (sheetHeaderHeight + 1).withTrimmedBottom (underColumns).withTrimmedRight (4));
}

bool KeysSheet::keyPressed (const juce::KeyPress& key)
{
    for (const auto scrolling : { juce::KeyPress::pageUpKey, juce::KeyPress::pageDownKey, juce::KeyPress::upKey, juce::KeyPress::downKey })
        if (key == juce::KeyPress (scrolling))
        {
            viewport.keyPressed (key);
            return true;
        }

    return Overlay::keyPressed (key);
}

void KeysSheet::paintSheet (juce::Graphics& g, juce::Rectangle<float> area)
{
    fillAndStroke (g, area, 16.0f, palette().s1, palette().line2, 1.0f);
    paintSheetHeader (g, area, getTitle());
}
} // namespace plus48::ui
