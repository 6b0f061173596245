// SPDX-License-Identifier: GPL-3.0-or-later
#include "Display.h"

#include <juce_core/juce_core.h>

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
} // namespace plus48::ui
