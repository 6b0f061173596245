// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/AppearanceSection.h"

#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr double lowestPercent = 100.0, highestPercent = 200.0, stepPercent = 5.0;
constexpr int lowWidth = 30, highWidth = 48, valueWidth = 84;

juce::String percent (double value) { return juce::String (juce::roundToInt (value)) + " %"; }
} // namespace

Theme themeFor (Preferences::Theme preference) noexcept
{
    const auto isDark = preference == Preferences::Theme::dark || (preference == Preferences::Theme::system && juce::Desktop::getInstance().isDarkModeActive());
    return isDark ? Theme::dark : Theme::light;
}

AppearanceSection::AppearanceSection (UserPreferences& preferencesToUse) : SettingsSection ("Appearance"), preferences (preferencesToUse)
{
    theme.setNames ("Theme", "Dark, light, or as the system has it.");
    theme.setItems ({ { "Dark" }, { "Light" }, { "As the system" } });
    theme.onSelect = [this] (int index) { change ([&] (Preferences& next) { next.theme = static_cast<Preferences::Theme> (index); }); };

    size.setNames ("Size", "How large everything in the window is.");
    size.setRange (lowestPercent, highestPercent, stepPercent);
    size.setUnit (stepPercent, 6.0);
    size.setDefault (lowestPercent);
    size.textOf = percent;
    size.spokenTextOf = [] (double value) { return juce::String (juce::roundToInt (value)) + " percent"; };
    size.onChange = [this] (double) { repaint (sizeArea); };

    // Not before the hand is still: under it everything would move.
    size.onGestureEnd = [this] { change ([&] (Preferences& next) { next.scale = size.value() * 0.01; }); };

    motion.setNames ("Reduced motion", "Stops cable highlights and easing; meters stay live.");
    motion.onToggle = [this] (bool isOn) { change ([&] (Preferences& next) { next.reducedMotion = isOn; }); };

    for (auto* control : std::initializer_list<Control*> { &theme, &size, &motion })
        addAndMakeVisible (control);

    refresh();
}

void AppearanceSection::studioChanged (StudioChange changed)
{
    if (changed == StudioChange::preferences)
        refresh();
}

void AppearanceSection::change (const std::function<void (Preferences&)>& how)
{
    auto next = preferences.current();
    how (next);
    preferences.set (next);
}

void AppearanceSection::refresh()
{
    const auto& now = preferences.current();
    theme.setSelected (static_cast<int> (now.theme));
    size.setValue (now.scale * 100.0);
    motion.setOn (now.reducedMotion);
    repaint();
}

void AppearanceSection::layOut()
{
    setRowGap (12);
    theme.setBody (addRow ("Theme").reduced (0, 3));

    sizeArea = addRow ("Size");
    size.setBody (sizeArea.withTrimmedLeft (lowWidth).withTrimmedRight (highWidth + valueWidth).withSizeKeepingCentre (sizeArea.getWidth() - lowWidth - highWidth - valueWidth, 20));

    motionArea = addRow ("Reduced motion");
    motion.setBody (motionArea.removeFromLeft (36).withSizeKeepingCentre (36, 20));
    motionArea.removeFromLeft (12);
}

void AppearanceSection::paint (juce::Graphics& g)
{
    SettingsSection::paint (g);
    const auto& p = palette();
    auto area = sizeArea.toFloat();
    drawText (g, juce::String (juce::roundToInt (lowestPercent)), type::caption(), p.t3, area.removeFromLeft (static_cast<float> (lowWidth)));
    drawTabular (g, percent (size.value()), type::button(), p.t1, area.removeFromRight (static_cast<float> (valueWidth)), juce::Justification::centredRight);
    drawText (g, percent (highestPercent), type::caption(), p.t3, area.removeFromRight (static_cast<float> (highWidth)), juce::Justification::centredRight);

    // A mark every quarter, under the handle's way.
    const auto way = area.reduced (7.0f, 0.0f);
    g.setColour (p.line2);

    for (int quarter = 0; quarter <= 4; ++quarter)
        g.fillRect (way.getX() + way.getWidth() * static_cast<float> (quarter) * 0.25f - 0.5f, way.getCentreY() + 9.0f, 1.0f, 4.0f);

    drawText (g, "Stops cable highlights and easing; meters stay live", type::caption(), p.t3, motionArea.toFloat());
}
} // namespace plus48::ui
