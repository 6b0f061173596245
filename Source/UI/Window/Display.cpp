// SPDX-License-Identifier: GPL-3.0-or-later
#include "Display.h"

#include <juce_core/juce_core.h>

#include <utility>

namespace plus48::ui
{
bool displayIsThere()
{
#if JUCE_LINUX || JUCE_BSD
    juce::DynamicLibrary xlib;

    if (! xlib.open ("libX11.so.6"))
        return false;

    using Open = void* (*) (const char*);
    using Close = int (*) (void*);
    const auto open = reinterpret_cast<Open> (xlib.getFunction ("XOpenDisplay"));
    const auto close = reinterpret_cast<Close> (xlib.getFunction ("XCloseDisplay"));

    if (open == nullptr || close == nullptr)
        return false;

    auto* const display = open (nullptr);

    if (display != nullptr)
        close (display);

    return display != nullptr;
#else
    return true;
#endif
}

namespace
{
std::function<void()> whenDisplayIsLost;
} // namespace

void onDisplayLost (std::function<void()> then)
{
#if JUCE_LINUX || JUCE_BSD
    using Handler = int (*) (void*);
    using SetHandler = Handler (*) (Handler);
    juce::DynamicLibrary xlib;

    // JUCE has it open: it stays when this one is closed.
    if (! xlib.open ("libX11.so.6"))
        return;

    const auto setHandler = reinterpret_cast<SetHandler> (xlib.getFunction ("XSetIOErrorHandler"));

    if (setHandler == nullptr)
        return;

    whenDisplayIsLost = std::move (then);

    setHandler ([] (void*) {
        // Once: what is done then may come upon the display again.
        if (const auto act = std::exchange (whenDisplayIsLost, nullptr))
            act();

        return 0;
    });
#else
    juce::ignoreUnused (then);
#endif
}
} // namespace plus48::ui
