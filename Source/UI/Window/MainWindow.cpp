// SPDX-License-Identifier: GPL-3.0-or-later
#include "MainWindow.h"

#include "UI/Look/GearArt.h"
#include "UI/Look/Palette.h"

namespace plus48::ui
{
namespace
{
juce::Image appIcon()
{
    juce::Image icon (juce::Image::ARGB, 256, 256, true);
    juce::Graphics g (icon);
    drawAppIcon (g, { 256.0f, 256.0f });
    return icon;
}
} // namespace

MainWindow::MainWindow (Studio& studioToShow)
    : DocumentWindow ("Plus48", palette().bg, DocumentWindow::allButtons, false), studio (studioToShow)
{
    content = new MainView (studio);
    setUsingNativeTitleBar (true);
    setContentOwned (content, true);
    setResizable (true, false);
    setResizeLimits (minimumWindowWidth, minimumWindowHeight, 8192, 8192);
    setIcon (appIcon());
    showScale();
    place();
    addToDesktop();

    if (auto* const peer = getPeer())
        peer->setIcon (appIcon());

    setVisible (true);
    content->grabKeyboardFocus();
    content->start();
    studio.addListener (this);
    isPlaced = true;
}

MainWindow::~MainWindow() { studio.removeListener (this); }

void MainWindow::place()
{
    const auto bounds = juce::Rectangle<int>::fromString (studio.preferences().bounds);
    const auto* const display = juce::Desktop::getInstance().getDisplays().getPrimaryDisplay();
    const auto room = display != nullptr ? display->userArea : juce::Rectangle<int> (1440, 900);

    // A screen that is gone takes its windows with it: then it stands in the middle of the one there is.
    const auto isOnScreen = display != nullptr && juce::Desktop::getInstance().getDisplays().getRectangleList (true).intersectsRectangle (bounds.reduced (40));

    if (studio.preferences().bounds.isNotEmpty() && bounds.getWidth() >= minimumWindowWidth && bounds.getHeight() >= minimumWindowHeight && isOnScreen)
        setBounds (bounds);
    else
        setBounds (juce::Rectangle<int> (std::min (1440, room.getWidth()), std::min (900, room.getHeight())).withCentre (room.getCentre()));
}

void MainWindow::showScale()
{
    const auto wanted = studio.preferences().scale;

    if (std::abs (wanted - shownScale) < 0.001)
        return;

    shownScale = wanted;
    juce::Desktop::getInstance().setGlobalScaleFactor (static_cast<float> (wanted));
}

void MainWindow::studioChanged (Studio::Change change)
{
    if (change != Studio::Change::preferences)
        return;

    setBackgroundColour (palette().bg);
    showScale();
}

void MainWindow::keepBounds()
{
    if (! isPlaced || ! isVisible() || isMinimised())
        return;

    auto preferences = studio.preferences();
    preferences.bounds = getBounds().toString();
    studio.setPreferences (preferences);
}

void MainWindow::moved()
{
    DocumentWindow::moved();
    keepBounds();
}

void MainWindow::resized()
{
    DocumentWindow::resized();
    keepBounds();
}

void MainWindow::closeButtonPressed() { juce::JUCEApplicationBase::quit(); }
} // namespace plus48::ui
