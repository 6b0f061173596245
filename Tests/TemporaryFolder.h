// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace plus48::test
{
/** A folder of a test's own, gone with everything in it at the end of the test. */
class TemporaryFolder
{
public:
    TemporaryFolder() { folder.createDirectory(); }
    ~TemporaryFolder() { folder.deleteRecursively(); }

    TemporaryFolder (const TemporaryFolder&) = delete;
    TemporaryFolder& operator= (const TemporaryFolder&) = delete;

    const juce::File& get() const noexcept { return folder; }

    juce::File write (const char* name, const juce::String& text) const { return write (name, text.toRawUTF8(), text.getNumBytesAsUTF8()); }

    juce::File write (const char* name, const void* data, size_t size) const
    {
        const auto file = folder.getChildFile (name);
        file.create();
        file.appendData (data, size);
        return file;
    }

private:
    const juce::File folder = juce::File::getSpecialLocation (juce::File::tempDirectory)
                                  .getChildFile ("plus48-test-" + juce::Uuid().toString());
};
} // namespace plus48::test
