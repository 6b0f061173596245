// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace plus48
{
/** How the window likes to be: kept in the state document, not undone. */
struct Preferences
{
    enum class Theme
    {
        dark,
        light,
        system
    };

    /** What fills the window: one path from source to recorder, or the strips of all inputs. */
    enum class View
    {
        path,
        channels
    };

    Theme theme = Theme::dark;
    View view = View::path;

    /** 1 to 2. */
    double scale = 1.0;
    bool reducedMotion = false;

    /** The first start has been answered. */
    bool hasStarted = false;

    /** `x y width height`, as the window was, then whatever the window adds to it; empty at first. */
    juce::String bounds;

    /** Where shared files go, empty before the first; and who sends them to friends. */
    juce::String sharedFolder {}, sender {};

    bool operator== (const Preferences&) const = default;
};
} // namespace plus48
