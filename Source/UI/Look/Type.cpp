// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/Type.h"

#include "JuceCompatGui.h"
#include "Resources/EmbeddedFonts.h"
#include "UI/Look/FallbackTypeface.h"

#include <juce_events/juce_events.h>

#include <array>

namespace plus48::ui
{
namespace
{
enum Face
{
    regular,
    medium,
    semiBold,
    bold,
    displaySemiBold,
    displayBold,
    numFaces
};

/** Goes when JUCE shuts down, before the library that the typefaces are of. */
struct LoadedFaces : juce::DeletedAtShutdown
{
    ~LoadedFaces() override { current = nullptr; }

    std::array<juce::Typeface::Ptr, numFaces> faces;
    static inline LoadedFaces* current = nullptr;
};

/** From the files: ascent and descent over the units of an em. */
float emsHigh (Face face) { return face < displaySemiBold ? 3408.0f / 2816.0f : 2476.0f / 2048.0f; }

juce::Typeface::Ptr typefaceOf (Face face)
{
    static constexpr std::array<const char*, numFaces> names {
        "Fonts/Inter-Regular.otf",
        "Fonts/Inter-Medium.otf",
        "Fonts/Inter-SemiBold.otf",
        "Fonts/Inter-Bold.otf",
        "Fonts/InterDisplay-SemiBold.otf",
        "Fonts/InterDisplay-Bold.otf"
    };

    if (LoadedFaces::current == nullptr)
        LoadedFaces::current = new LoadedFaces();

    auto& loaded = LoadedFaces::current->faces[face];

    if (loaded == nullptr)
        if (const auto* file = embedded::Fonts::find (names[face]))
            loaded = withSystemFallback (juce::Typeface::createSystemTypefaceFor (file->data, file->size), emsHigh (face));

    return loaded;
}

juce::Font fontOf (Face face, float emPixels)
{
    return compat::fontOf (typefaceOf (face), emPixels, emsHigh (face));
}
} // namespace

juce::Font textFont (float emPixels, Weight weight)
{
    switch (weight)
    {
        case Weight::regular: return fontOf (regular, emPixels);
        case Weight::medium: return fontOf (medium, emPixels);
        case Weight::semiBold: return fontOf (semiBold, emPixels);
        case Weight::bold: break;
    }

    return fontOf (bold, emPixels);
}

juce::Font displayFont (float emPixels, Weight weight)
{
    return fontOf (weight == Weight::bold ? displayBold : displaySemiBold, emPixels);
}

namespace type
{
juce::Font caption() { return textFont (11.0f); }
juce::Font label() { return textFont (12.0f); }
juce::Font button() { return textFont (12.0f, Weight::semiBold); }
juce::Font body() { return textFont (13.0f, Weight::regular); }
juce::Font strong() { return textFont (13.0f, Weight::semiBold); }
juce::Font title() { return textFont (15.0f, Weight::semiBold); }
juce::Font number() { return textFont (20.0f, Weight::semiBold); }
juce::Font headline() { return displayFont (20.0f); }
juce::Font clock() { return displayFont (28.0f); }
juce::Font hero() { return displayFont (44.0f, Weight::bold); }
} // namespace type
} // namespace plus48::ui
