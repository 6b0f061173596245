// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/UserPreferences.h"
#include "UI/Controls/Segments.h"
#include "UI/Controls/SlideBar.h"
#include "UI/Controls/ToggleSwitch.h"
#include "UI/Look/Palette.h"
#include "UI/Settings/SettingsSection.h"

namespace plus48::ui
{
/** [message thread] The theme that a preference means now. */
Theme themeFor (Preferences::Theme) noexcept;

/** Theme, size and motion of the window. [message thread] */
class AppearanceSection : public SettingsSection
{
public:
    explicit AppearanceSection (UserPreferences&);

    void studioChanged (StudioChange) override;

    Segments& themeSegments() noexcept { return theme; }
    SlideBar& sizeBar() noexcept { return size; }
    ToggleSwitch& motionSwitch() noexcept { return motion; }

private:
    /** The wheel scrolls the sheet: the window must not grow under way. */
    struct SizeBar : SlideBar
    {
        void mouseWheelMove (const juce::MouseEvent& event, const juce::MouseWheelDetails& wheel) override { juce::Component::mouseWheelMove (event, wheel); }
    };

    void layOut() override;
    void paint (juce::Graphics&) override;
    void refresh();
    void change (const std::function<void (Preferences&)>&);

    UserPreferences& preferences;
    Segments theme;
    SizeBar size;
    ToggleSwitch motion;
    juce::Rectangle<int> sizeArea, motionArea;
};
} // namespace plus48::ui
