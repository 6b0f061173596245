// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace plus48
{
/** Whether a file that is there already may be replaced. */
enum class Existing
{
    keep,
    replace
};

/** A file that appears complete or not at all.

    Everything is written to a hidden file beside it, which takes the name when
    it is complete and on disk. [any thread, one at a time] All messages are one sentence.
*/
class OutputFile
{
public:
    OutputFile (const juce::File& file, Existing);

    /** Removes what was not committed. */
    ~OutputFile();

    /** Whether the file could be made as far as one can tell before: asked ahead of long work. */
    juce::Result check() const;

    /** Begins the hidden file. On failure `stream()` must not be called. */
    juce::Result open();
    juce::FileOutputStream& stream() { return *output; }

    /** Data to the disk, then the name to the file. */
    juce::Result commit();

private:
    juce::Result takeName() const;

    juce::File target, hidden;
    Existing existing;
    std::unique_ptr<juce::FileOutputStream> output;

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (OutputFile)
};

/** [any thread] A whole text or table at once. */
juce::Result writeOutputFile (const juce::File&, const juce::String& text, Existing);
} // namespace plus48
