// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Resources/Embedded.h"
#include "Resources/EmbeddedFonts.h"

#include <juce_core/juce_core.h>

#include <algorithm>

using namespace plus48;

TEST_CASE ("Embedded files are those of the Resources folder to the byte, and a zero follows", "[equipment]")
{
    const juce::File folder (embedded::sourceFolder());
    auto numFiles = 0;

    for (const auto& file : folder.findChildFiles (juce::File::findFiles, true))
    {
        const auto name = file.getRelativePathFrom (folder).replaceCharacter ('\\', '/');
        const auto* const table = embedded::find (name.toRawUTF8());
        const auto* const font = embedded::Fonts::find (name.toRawUTF8());

        if (table == nullptr && font == nullptr)
            continue;

        INFO (name);
        const auto* const data = static_cast<const char*> (table != nullptr ? table->data : font->data);
        const auto size = table != nullptr ? table->size : font->size;
        juce::MemoryBlock bytes;
        REQUIRE (file.loadFileAsData (bytes));
        REQUIRE (size == bytes.getSize());
        CHECK (std::equal (data, data + size, bytes.begin()));
        CHECK (data[size] == 0);
        ++numFiles;
    }

    CHECK (numFiles >= 12);
    CHECK (embedded::find ("Equipment/nothing.csv") == nullptr);
}
