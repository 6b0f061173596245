// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/SystemFonts.h"

#include <juce_events/juce_events.h>

#if JUCE_LINUX || JUCE_BSD
#include <fontconfig/fontconfig.h>
#include <freetype/freetype.h>
#endif

#include <map>
#include <memory>

namespace plus48::ui
{
namespace
{
/** Goes when JUCE shuts down, before the library that the typefaces are of. */
struct OpenedFonts : juce::DeletedAtShutdown
{
    ~OpenedFonts() override { current = nullptr; }

    static OpenedFonts& get()
    {
        if (current == nullptr)
            current = new OpenedFonts();

        return *current;
    }

    std::map<juce::String, SystemTypeface> byFile;
    std::map<juce::juce_wchar, SystemTypeface> byCharacter;
    static inline OpenedFonts* current = nullptr;
};

#if JUCE_LINUX || JUCE_BSD

template <auto destroy>
struct Destroyer
{
    template <typename Object>
    void operator() (Object* object) const noexcept
    {
        destroy (object);
    }
};

using Pattern = std::unique_ptr<FcPattern, Destroyer<FcPatternDestroy>>;
using CharSet = std::unique_ptr<FcCharSet, Destroyer<FcCharSetDestroy>>;

/** Empty where no font has the character: fontconfig then offers one without it. */
juce::String fontFileWith (juce::juce_wchar character)
{
    const CharSet wanted (FcCharSetCreate());
    const Pattern pattern (FcPatternCreate());

    if (wanted == nullptr || pattern == nullptr || ! FcInit())
        return {};

    FcCharSetAddChar (wanted.get(), static_cast<FcChar32> (character));
    FcPatternAddString (pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*> ("sans-serif"));
    FcPatternAddCharSet (pattern.get(), FC_CHARSET, wanted.get());
    FcPatternAddBool (pattern.get(), FC_OUTLINE, FcTrue);
    FcPatternAddBool (pattern.get(), FC_COLOR, FcFalse);
    FcConfigSubstitute (nullptr, pattern.get(), FcMatchPattern);
    FcDefaultSubstitute (pattern.get());

    auto result = FcResultNoMatch;
    const Pattern match (FcFontMatch (nullptr, pattern.get(), &result));
    FcChar8* file = nullptr;
    FcCharSet* available = nullptr;

    if (match == nullptr || FcPatternGetString (match.get(), FC_FILE, 0, &file) != FcResultMatch
        || FcPatternGetCharSet (match.get(), FC_CHARSET, 0, &available) != FcResultMatch
        || ! FcCharSetHasChar (available, static_cast<FcChar32> (character)))
        return {};

    return juce::String::fromUTF8 (reinterpret_cast<const char*> (file));
}

float emsHighOf (const juce::MemoryBlock& file)
{
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    auto emsHigh = 1.0f;

    if (FT_Init_FreeType (&library) != 0)
        return emsHigh;

    if (FT_New_Memory_Face (library, static_cast<const FT_Byte*> (file.getData()), static_cast<FT_Long> (file.getSize()), 0, &face) == 0)
    {
        if (face->units_per_EM > 0)
            emsHigh = static_cast<float> (face->ascender - face->descender) / static_cast<float> (face->units_per_EM);

        FT_Done_Face (face);
    }

    FT_Done_FreeType (library);
    return emsHigh;
}

#else

// JUCE draws with the system's own text engine there, which finds other fonts by itself.
juce::String fontFileWith (juce::juce_wchar) { return {}; }
float emsHighOf (const juce::MemoryBlock&) { return 1.0f; }

#endif

SystemTypeface openFont (const juce::String& path)
{
    if (path.isEmpty())
        return {};

    auto& opened = OpenedFonts::get().byFile;

    if (const auto known = opened.find (path); known != opened.end())
        return known->second;

    juce::MemoryBlock bytes;
    SystemTypeface typeface;

    if (juce::File (path).loadFileAsData (bytes))
        typeface = { juce::Typeface::createSystemTypefaceFor (bytes.getData(), bytes.getSize()), emsHighOf (bytes) };

    opened[path] = typeface;
    return typeface;
}
} // namespace

SystemTypeface systemTypefaceWith (juce::juce_wchar character)
{
    auto& known = OpenedFonts::get().byCharacter;

    if (const auto found = known.find (character); found != known.end())
        return found->second;

    const auto typeface = openFont (fontFileWith (character));
    known[character] = typeface;
    return typeface;
}
} // namespace plus48::ui
