// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MainView.h"

#include "Studio/Studio.h"
#include "UI/Controls/KeyGate.h"

namespace plus48::ui
{
/** The window itself: its frame, its place on the screen, its scale. */
class MainWindow : public juce::DocumentWindow, private StudioListener
{
public:
    explicit MainWindow (Studio&);
    ~MainWindow() override;

    MainView& view() noexcept { return *content; }

    void closeButtonPressed() override;
    void moved() override;
    void resized() override;
    void focusGained (FocusChangeType) override;
    bool keyStateChanged (bool isDown) override;
    void activeWindowStatusChanged() override;

private:
    void studioChanged (StudioChange) override;
    void showScale();

    /** The screen's, less what panels and a title bar take; in the window's units. */
    static juce::Rectangle<int> room();
    void place();
    void bringOntoScreen();
    void keepBounds();

    Studio& studio;
    MainView* content = nullptr;
    KeyGate gate;
    double shownScale = 0.0;
    bool isPlaced = false;
};
} // namespace plus48::ui
