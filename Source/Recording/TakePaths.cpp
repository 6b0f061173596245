// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakePaths.h"

namespace plus48
{
namespace
{
/** Short enough that two of them and the rest fit into the 255 bytes of a name, whatever the script. */
juce::String part (const juce::String& text)
{
    auto legal = juce::File::createLegalFileName (text.replaceCharacters ("\n\r\t", "   ")).trim();

    while (legal.getNumBytesAsUTF8() > 80)
        legal = legal.dropLastCharacters (1);

    return legal.isEmpty() ? juce::String() : " - " + legal.trim();
}

TakePaths inSession (const juce::File& session, int number, const juce::String& stem)
{
    const auto title = TakePaths::title (number);
    return { session.getChildFile (stem + ".wav"),
             session.getChildFile (stem + ".json"),
             session.getChildFile ("Raw").getChildFile (title + ".wav"),
             session.getChildFile ("Unfinished").getChildFile (title + ".log") };
}
} // namespace

TakePaths TakePaths::of (const juce::File& session, int number, const juce::String& name, const juce::String& preampName)
{
    return inSession (session, number, title (number) + part (name) + part (preampName));
}

TakePaths TakePaths::of (const juce::File& recordedFile)
{
    return inSession (recordedFile.getParentDirectory(), numberOf (recordedFile), recordedFile.getFileNameWithoutExtension());
}

juce::String TakePaths::title (int number) { return "Take " + juce::String (number).paddedLeft ('0', 3); }

int TakePaths::numberOf (const juce::File& file)
{
    const auto stem = file.getFileNameWithoutExtension();

    if (! stem.startsWith ("Take "))
        return 0;

    const auto digits = stem.substring (5).initialSectionContainingOnly ("0123456789");
    const auto rest = stem.substring (5 + digits.length());
    const auto isOurs = digits.isNotEmpty() && digits.length() <= 8 && (rest.isEmpty() || rest.startsWith (" - "));
    return isOurs ? digits.getIntValue() : 0;
}

bool TakePaths::anyExists() const { return recorded.exists() || metadata.exists() || raw.exists() || log.exists(); }
} // namespace plus48
