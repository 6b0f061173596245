// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/FallbackTypeface.h"

#include "UI/Look/SystemFonts.h"

#include <unordered_map>

namespace plus48::ui
{
#if PLUS48_JUCE_HAS_FONT_FALLBACK

juce::Typeface::Ptr withSystemFallback (const juce::Typeface::Ptr& typeface, float emsHigh)
{
    return typeface;
}

#else

namespace
{
/** JUCE 7 draws what a font lacks as the font's own box, so a character that looks like that box is missing. Its glyph numbers
    are the characters themselves, which tells later what each one is to be drawn with.
*/
class FallbackTypeface final : public juce::Typeface
{
public:
    FallbackTypeface (const juce::Typeface::Ptr& mainTypeface, float mainEmsHigh)
        : Typeface (mainTypeface->getName(), mainTypeface->getStyle()), main { mainTypeface, 1.0f }, emsHigh (mainEmsHigh)
    {
        constexpr auto notACharacter = 0x10ffff;
        mainTypeface->getOutlineForGlyph (notACharacter, box);
    }

    float getAscent() const override { return main.typeface->getAscent(); }
    float getDescent() const override { return main.typeface->getDescent(); }
    float getHeightToPointsFactor() const override { return main.typeface->getHeightToPointsFactor(); }

    float getStringWidth (const juce::String& text) override
    {
        return forEachRun (text, [] (const Face& face, const juce::String& run, float) { return face.scale * face.typeface->getStringWidth (run); });
    }

    void getGlyphPositions (const juce::String& text, juce::Array<int>& glyphs, juce::Array<float>& offsets) override
    {
        // One more offset than there are glyphs: the end of the line.
        offsets.add (0.0f);

        forEachRun (text, [&] (const Face& face, const juce::String& run, float x) {
            juce::Array<float> runOffsets;
            face.typeface->getGlyphPositions (run, glyphs, runOffsets);

            for (int i = 1; i < runOffsets.size(); ++i)
                offsets.add (x + face.scale * runOffsets[i]);

            return face.scale * runOffsets.getLast();
        });
    }

    bool getOutlineForGlyph (int glyph, juce::Path& path) override
    {
        const auto face = faceWith (glyph);

        if (! face.typeface->getOutlineForGlyph (glyph, path))
            return false;

        path.applyTransform (juce::AffineTransform::scale (face.scale));
        return true;
    }

    juce::EdgeTable* getEdgeTableForGlyph (int glyph, const juce::AffineTransform& transform, float fontHeight) override
    {
        const auto face = faceWith (glyph);
        return face.typeface->getEdgeTableForGlyph (glyph, juce::AffineTransform::scale (face.scale).followedBy (transform), fontHeight);
    }

    bool isHinted() const override { return main.typeface->isHinted(); }

private:
    struct Face
    {
        juce::Typeface::Ptr typeface;
        float scale = 1.0f;
    };

    const Face& faceWith (int character)
    {
        // All of these are in Inter, and nearly all that is ever drawn.
        if (character < 0x17f)
            return main;

        if (const auto known = chosen.find (character); known != chosen.end())
            return known->second;

        auto& face = chosen[character];
        face = main;
        juce::Path outline;
        main.typeface->getOutlineForGlyph (character, outline);

        if (outline == box)
            if (const auto other = systemTypefaceWith (static_cast<juce::juce_wchar> (character)); other.typeface != nullptr)
                face = { other.typeface, other.emsHigh / emsHigh };

        return face;
    }

    /** Calls `measure` for each stretch of text that one typeface has, with where it begins. Returns the width of all. */
    template <typename Measure>
    float forEachRun (const juce::String& text, Measure&& measure)
    {
        auto x = 0.0f;

        for (auto next = text.getCharPointer(); ! next.isEmpty();)
        {
            const auto start = next;
            const auto face = faceWith (static_cast<int> (next.getAndAdvance()));

            while (! next.isEmpty() && faceWith (static_cast<int> (*next)).typeface == face.typeface)
                ++next;

            x += measure (face, juce::String (start, next), x);
        }

        return x;
    }

    const Face main;
    const float emsHigh;
    juce::Path box;
    std::unordered_map<int, Face> chosen;
};
} // namespace

juce::Typeface::Ptr withSystemFallback (const juce::Typeface::Ptr& typeface, float emsHigh)
{
    return typeface == nullptr ? nullptr : new FallbackTypeface (typeface, emsHigh);
}

#endif
} // namespace plus48::ui
