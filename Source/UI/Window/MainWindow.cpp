// SPDX-License-Identifier: GPL-3.0-or-later
#include "MainWindow.h"

#include "UI/Controls/Keyboard.h"
#include "UI/Look/GearArt.h"
#include "UI/Look/Palette.h"

namespace plus48::ui
{
namespace
{
/** A title bar, as window managers draw them: the window should not begin with its foot outside the screen. */
constexpr float roomForFrame = 32.0f;
constexpr int roomForEdge = 2;

/** As high as ever, however large the window is shown: in its units. */
int frameHeight() { return juce::roundToInt (roomForFrame / juce::Desktop::getInstance().getGlobalScaleFactor()); }

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

    keyboard::listen();
    setVisible (true);
    content->grabKeyboardFocus();
    content->start();
    studio.changes.addListener (this);
    isPlaced = true;
}

MainWindow::~MainWindow()
{
    // By now its frame is known for certain.
    keepBounds();
    studio.changes.removeListener (this);
}

void MainWindow::place()
{
    const auto& kept = studio.preferences.current().bounds;
    const auto bounds = juce::Rectangle<int>::fromString (kept);

    // Before there is a frame, a place means that of the frame: the one it had goes along.
    if (bounds.getWidth() >= minimumWindowWidth && bounds.getHeight() >= minimumWindowHeight && restoreWindowStateFromString (kept))
    {
        if (! isFullScreen())
            bringOntoScreen();

        return;
    }

    const auto area = room();
    setBounds (juce::Rectangle<int> (std::min (1440, area.getWidth()), std::min (900, area.getHeight())).withCentre (area.getCentre()).translated (0, -frameHeight()));
}

juce::Rectangle<int> MainWindow::room()
{
    const auto* const display = juce::Desktop::getInstance().getDisplays().getPrimaryDisplay();
    return (display != nullptr ? display->userArea : juce::Rectangle<int> (1440, 900)).withTrimmedTop (frameHeight()).reduced (roomForEdge, 0);
}

void MainWindow::bringOntoScreen()
{
    // The screen it was on may be gone, or smaller now.
    const auto& displays = juce::Desktop::getInstance().getDisplays();
    const auto wanted = getBounds();
    const auto* const display = displays.getDisplayForRect (wanted);
    const auto isThere = display != nullptr && display->userArea.intersects (wanted);
    const auto area = (isThere ? display->userArea : room().withTop (room().getY() - frameHeight()).expanded (roomForEdge, 0)).withTrimmedBottom (frameHeight()).withTrimmedRight (roomForEdge);

    if (! area.contains (wanted))
        setBounds (wanted.withSize (std::min (wanted.getWidth(), area.getWidth()), std::min (wanted.getHeight(), area.getHeight())).constrainedWithin (area));
}

void MainWindow::showScale()
{
    auto& desktop = juce::Desktop::getInstance();

    // So large that the smallest window still fits on the screen, and no larger.
    const auto whole = room().toDouble() * static_cast<double> (desktop.getGlobalScaleFactor());
    const auto largest = std::max (1.0, std::min (whole.getWidth() / minimumWindowWidth, whole.getHeight() / minimumWindowHeight));
    const auto wanted = std::min (studio.preferences.current().scale, largest);

    if (std::abs (wanted - shownScale) < 0.01)
        return;

    shownScale = wanted;
    desktop.setGlobalScaleFactor (static_cast<float> (wanted));

    if (! isPlaced)
        return;

    const auto area = room();
    setBounds (getBounds().withSize (std::min (getWidth(), area.getWidth()), std::min (getHeight(), area.getHeight())).constrainedWithin (area));

    if (wanted < studio.preferences.current().scale)
        studio.notices.notify ({ "This screen has room for " + juce::String (juce::roundToInt (100.0 * wanted)) + " %.", {}, {} });
}

void MainWindow::studioChanged (StudioChange change)
{
    if (change != StudioChange::preferences)
        return;

    setBackgroundColour (palette().bg);
    showScale();
}

void MainWindow::keepBounds()
{
    if (! isPlaced || ! isVisible() || isMinimised())
        return;

    auto preferences = studio.preferences.current();
    preferences.bounds = getWindowStateAsString();
    studio.preferences.set (preferences);
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

// The window manager gives the keyboard to the window, when it is on the screen; the keys are those of what is inside.
void MainWindow::focusGained (FocusChangeType) { content->takeFocus(); }

// Every key of the window ends here before it is a key press, wherever the keyboard is.
bool MainWindow::keyStateChanged (bool isDown)
{
    if (isDown)
        gate.follow();
    else
        keyboard::keyWasReleased();

    return DocumentWindow::keyStateChanged (isDown);
}

// What is let go of while another window has the keyboard is not told.
void MainWindow::activeWindowStatusChanged()
{
    keyboard::forgetHeldKeys();
    DocumentWindow::activeWindowStatusChanged();
}

void MainWindow::closeButtonPressed() { juce::JUCEApplicationBase::quit(); }
} // namespace plus48::ui
