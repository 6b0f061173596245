// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Look/Palette.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <vector>

namespace plus48::ui
{
/** Lies over the panels and fades what a step of a lesson does not need to 60 %: each surface is covered by 40 % of its own colour, so that only what is drawn on it
    fades. All of it stays within reach of pointer and keyboard, and is full while it has either. [message thread]
*/
class LessonVeil : public juce::Component, private juce::FocusChangeListener
{
public:
    /** Whose pointer it follows. */
    explicit LessonVeil (juce::Component& windowContent);
    ~LessonVeil() override;

    /** Something that is covered, in the window's coordinates. What lies on another surface comes after it. */
    struct Surface
    {
        juce::Rectangle<int> area;
        float corner = 12.0f;
        enum class Colour
        {
            panel,
            card,
            faceplate
        } colour = Colour::panel;

        /** The pointer or the keyboard anywhere on it uncovers all of it. */
        bool isWhole = false;

        bool operator== (const Surface&) const = default;
    };

    /** What is covered, what is left out, and where the green rings are. Repaints only where something changes. */
    void show (std::vector<Surface>, std::vector<juce::Rectangle<int>> full, std::vector<juce::Rectangle<int>> rings);

    /** How much of a surface's colour lies over what is on it; in the light theme a little less, so that titles keep a contrast of 4.5. */
    static constexpr float coverOf (Theme theme) noexcept { return theme == Theme::light ? 0.38f : 0.4f; }

    void paint (juce::Graphics&) override;
    void mouseEnter (const juce::MouseEvent&) override;
    void mouseExit (const juce::MouseEvent&) override;

private:
    void globalFocusChanged (juce::Component*) override;

    /** The control or panel around it that becomes full with it; empty where none does. */
    juce::Rectangle<int> unitOf (const juce::Component*) const;
    void uncover (juce::Rectangle<int>& which, juce::Rectangle<int> next);
    void paintSurface (juce::Graphics&, const Surface&) const;

    juce::Component& window;
    std::vector<Surface> surfaces;
    std::vector<juce::Rectangle<int>> fullAreas, ringAreas;
    juce::Rectangle<int> underPointer, withKeyboard;
};
} // namespace plus48::ui
