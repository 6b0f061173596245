// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Notice/NoticeBar.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr int padding = 16, gap = 12, crossSize = 28, widest = 720;
constexpr int lineHeight = 20;
} // namespace

NoticeBar::NoticeBar (StudioChanges& changesToUse, Notices& noticesToUse) : changes (changesToUse), notices (noticesToUse)
{
    setComponentID ("notice");
    action.setComponentID ("action");
    action.onPress = [this] {
        // What it does may bring the next sentence.
        const auto notice = notices.current();
        notices.dismiss();

        if (notice.has_value() && notice->action != nullptr)
            notice->action();
    };

    close.setComponentID ("close");
    close.setNames ("Close", "Takes this sentence away.");
    close.onPress = [this] { notices.dismiss(); };

    addChildComponent (action);
    addAndMakeVisible (close);
    changes.addListener (this);
    refresh();
}

NoticeBar::~NoticeBar() { changes.removeListener (this); }

void NoticeBar::studioChanged (StudioChange change)
{
    if (change == StudioChange::notice)
        refresh();
}

void NoticeBar::refresh()
{
    const auto& notice = notices.current();
    setVisible (notice.has_value());

    if (! notice.has_value())
        return;

    age = 0.0;
    message = notice->message;
    setTitle (message);
    action.setVisible (notice->button.isNotEmpty());
    action.setText (notice->button);
    action.setNames (notice->button, message);
    juce::AccessibilityHandler::postAnnouncement (message, juce::AccessibilityHandler::AnnouncementPriority::medium);

    if (onShow != nullptr)
        onShow();

    resized();
    repaint();
}

void NoticeBar::tick (double seconds)
{
    // Whoever is reading or about to press is given time.
    if (! isVisible() || action.isVisible() || isMouseOver (true) || hasKeyboardFocus (true))
        return;

    age += seconds;

    if (age >= staysSeconds)
        notices.dismiss();
}

int NoticeBar::buttonsWidth() const { return gap + (action.isVisible() ? action.idealWidth() + 8 : 0) + crossSize; }

juce::Rectangle<int> NoticeBar::idealBounds (juce::Rectangle<int> window) const
{
    const auto beside = padding + buttonsWidth() + 8;
    const auto room = juce::jmin (widest, window.getWidth() - 32) - beside;
    const auto needed = juce::roundToInt (std::ceil (textWidth (type::body(), message))) + 2;
    const auto text = juce::jmin (room, needed);
    const auto height = drawParagraph (nullptr, message, type::body(), palette().t1, { 0.0f, 0.0f, static_cast<float> (text), 200.0f }, static_cast<float> (lineHeight));
    return juce::Rectangle<int> (text + beside, juce::jmax (44, juce::roundToInt (height) + 20)).withCentre (window.getCentre()).withBottomY (window.getBottom() - 16);
}

juce::Rectangle<float> NoticeBar::textArea() const { return getLocalBounds().withTrimmedLeft (padding).withTrimmedRight (buttonsWidth() + 8).toFloat(); }

void NoticeBar::resized()
{
    auto area = getLocalBounds().withTrimmedRight (8);
    close.setBody (area.removeFromRight (crossSize).withSizeKeepingCentre (crossSize, crossSize));
    area.removeFromRight (8);

    if (action.isVisible())
        action.setBody (area.removeFromRight (action.idealWidth()).withSizeKeepingCentre (action.idealWidth(), 32));
}

bool NoticeBar::keyPressed (const juce::KeyPress& key)
{
    if (key != juce::KeyPress::escapeKey)
        return false;

    notices.dismiss();
    return true;
}

void NoticeBar::paint (juce::Graphics& g)
{
    const auto& p = palette();
    fillAndStroke (g, getLocalBounds().toFloat().reduced (0.5f), 12.0f, p.s2, p.line2, 1.0f);

    const auto area = textArea();
    const auto height = drawParagraph (nullptr, message, type::body(), p.t1, area, static_cast<float> (lineHeight));
    drawParagraph (&g, message, type::body(), p.t1, area.withSizeKeepingCentre (area.getWidth(), height), static_cast<float> (lineHeight));
}

std::unique_ptr<juce::AccessibilityHandler> NoticeBar::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::staticText);
}
} // namespace plus48::ui
