// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/SettingsSheet.h"

#include "UI/Look/Badges.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int footerHeight = 48, contentWidth = SettingsSheet::width - 2 * sheetMargin, topPadding = 11;

/** Above and below the line between two sections. */
constexpr int overLine = 20, underLine = 12;
} // namespace

/** What scrolls: the sections with lines between them. */
class SettingsSheet::Body : public juce::Component
{
public:
    explicit Body (const std::array<SettingsSection*, 5>& sectionsToShow) : sections (sectionsToShow)
    {
        for (auto* section : sections)
            addAndMakeVisible (section);
    }

    void arrange()
    {
        auto y = topPadding;
        lines.clear();

        for (auto* section : sections)
        {
            if (section != sections.front())
            {
                lines.push_back (y + overLine);
                y += overLine + underLine;
            }

            section->setTopLeftPosition (left, y);
            y += section->arrange (contentWidth);
        }

        setSize (SettingsSheet::width - sheetMargin, y + 20);
        repaint();
    }

    void paint (juce::Graphics& g) override
    {
        g.setColour (palette().line);

        for (const auto line : lines)
            g.fillRect (left, line, contentWidth, 1);
    }

private:
    /** The scrolled part begins behind the sheet's outline. */
    static constexpr int left = sheetMargin - 1;

    const std::array<SettingsSection*, 5>& sections;
    std::vector<int> lines;
};

SettingsSheet::SettingsSheet (StudioParts& studioToUse)
    : studio (studioToUse),
      device (studioToUse.devices, studioToUse.soundCheck, studioToUse.editor, studioToUse.routing, studioToUse.transport),
      audioInterface (studioToUse.catalogue, studioToUse.editor, studioToUse.devices),
      microphone (studioToUse.editor, studioToUse.soundCheck, studioToUse.devices, studioToUse.transport, studioToUse.sourceActions, studioToUse.calibrations),
      recording (studioToUse.catalogue, studioToUse.editor, studioToUse.takesFolder, studioToUse.devices, studioToUse.transport),
      appearance (studioToUse.preferences),
      sections { &device, &audioInterface, &microphone, &recording, &appearance },
      body (std::make_unique<Body> (sections)),
      cross (PushButton::Kind::ghost, {}, Icon::cross),
      keys ("All keys and shortcuts"),
      slid (studioToUse.preferences.current().reducedMotion ? 1.0 : 0.0)
{
    setTitle ("Settings");
    cross.setNames ("Close", "Closes the settings.", "Esc");
    cross.onPress = [this] { close(); };
    keys.setNames ("All keys and shortcuts", "Shows what every key does.", "?");
    keys.onPress = [this] {
        if (onShowKeys != nullptr)
            onShowKeys();
    };

    viewport.setViewedComponent (body.get(), false);
    viewport.setScrollBarsShown (true, false);
    viewport.setWantsKeyboardFocus (false);
    viewport.setScrollBarThickness (10);

    for (auto* child : std::initializer_list<juce::Component*> { &viewport, &keys, &cross })
        addAndMakeVisible (child);

    for (auto* section : sections)
        section->onHeightChange = [this] { arrangeSections(); };

    studio.changes.addListener (this);
    juce::Desktop::getInstance().addFocusChangeListener (this);
    arrangeSections();
}

SettingsSheet::~SettingsSheet()
{
    juce::Desktop::getInstance().removeFocusChangeListener (this);
    studio.changes.removeListener (this);
}

void SettingsSheet::studioChanged (StudioChange change)
{
    for (auto* section : sections)
        section->studioChanged (change);
}

void SettingsSheet::tick (double seconds)
{
    if (slid < 1.0)
    {
        slid = std::min (1.0, slid + seconds / slideSeconds);
        resized();
        repaint();
    }

    for (auto* section : sections)
        section->tick (seconds);
}

juce::Rectangle<int> SettingsSheet::sheetArea() const
{
    const auto eased = 1.0 - (1.0 - slid) * (1.0 - slid);
    return { getWidth() - juce::roundToInt (eased * width), 0, width, getHeight() };
}

void SettingsSheet::arrangeSections()
{
    body->arrange();
}

void SettingsSheet::resized()
{
    auto area = sheetArea();
    cross.setBody (sheetCrossArea (area));
    area.removeFromTop (sheetHeaderHeight + 1);
    auto footer = area.removeFromBottom (footerHeight).reduced (sheetMargin, 0);
    footer.removeFromLeft (18 + 8);
    keys.setBody (footer.withWidth (keys.idealWidth()).withSizeKeepingCentre (keys.idealWidth(), 20));
    viewport.setBounds (area.withTrimmedBottom (1).withTrimmedLeft (1).withTrimmedRight (4));
}

bool SettingsSheet::keyPressed (const juce::KeyPress& key)
{
    for (const auto scrolling : { juce::KeyPress::pageUpKey, juce::KeyPress::pageDownKey, juce::KeyPress::upKey, juce::KeyPress::downKey })
        if (key == juce::KeyPress (scrolling))
        {
            viewport.keyPressed (key);
            return true;
        }

    return Overlay::keyPressed (key);
}

void SettingsSheet::globalFocusChanged (juce::Component* focused)
{
    if (focused != nullptr && body->isParentOf (focused))
        reveal (*focused);
}

void SettingsSheet::reveal (const juce::Component& control)
{
    // With a little of what is round it.
    const auto area = body->getLocalArea (&control, control.getLocalBounds()).expanded (0, 16);
    const auto top = viewport.getViewPositionY(), bottom = top + viewport.getMaximumVisibleHeight();

    if (area.getY() < top)
        scrollTo (area.getY());
    else if (area.getBottom() > bottom)
        scrollTo (top + area.getBottom() - bottom);
}

void SettingsSheet::paintSheet (juce::Graphics& g, juce::Rectangle<float> area)
{
    const auto& p = palette();

    // Round on the left, and beyond the window on the right.
    juce::Path sheet;
    sheet.addRoundedRectangle (area.withRight (area.getRight() + 40.0f), 16.0f);
    g.setColour (p.s1);
    g.fillPath (sheet);
    g.setColour (p.line2);
    g.strokePath (sheet, juce::PathStrokeType (1.0f));

    paintSheetHeader (g, area, getTitle());

    auto footer = area.removeFromBottom (static_cast<float> (footerHeight));
    g.setColour (p.line);
    g.fillRect (footer.withHeight (1.0f));
    footer.reduce (static_cast<float> (sheetMargin), 0.0f);
    drawText (g, "Changes apply at once", type::caption(), p.t3, footer, juce::Justification::centredRight);
    drawKeyCap (g, footer.removeFromLeft (18.0f).withSizeKeepingCentre (18.0f, 18.0f), "?");
}
} // namespace plus48::ui
