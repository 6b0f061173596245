// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <ostream>

namespace plus48
{
/** Where a command writes, and what it needs to know of its surroundings. */
struct Console
{
    std::ostream& out;
    std::ostream& err;

    /** Paths are seen from here. */
    juce::File folder;

    /** Whether `err` is a terminal, where progress may be shown. */
    bool showsProgress = false;

    void print (const juce::String& line) const { out << line.toRawUTF8() << '\n'; }

    /** For what is worth knowing but ends nothing. */
    void note (const juce::String& line) const { err << line.toRawUTF8() << '\n'; }
};

/** One line on a terminal that is written over and over, and gone at the end. */
class Progress
{
public:
    explicit Progress (const Console& consoleToUse) : console (consoleToUse) {}
    ~Progress() { clear(); }

    void show (const juce::String& text)
    {
        if (! console.showsProgress)
            return;

        clear();
        console.err << text.toRawUTF8() << std::flush;
        isShown = true;
    }

    void clear()
    {
        // Back to the start of the line, and erase to its end.
        if (isShown)
            console.err << "\r\x1b[K" << std::flush;

        isShown = false;
    }

private:
    const Console& console;
    bool isShown = false;

    JUCE_DECLARE_NON_COPYABLE (Progress)
};
} // namespace plus48
