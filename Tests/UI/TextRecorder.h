// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <cstdint>
#include <vector>

namespace plus48::test
{
/** Paints into a picture and keeps, for each line of text, what becomes of it: whether an edge cuts it, something is drawn across it,
    or it had to be shortened or set narrower. Transparent layers are painted straight onto the picture. [message thread]
*/
class TextRecorder : public juce::LowLevelGraphicsSoftwareRenderer
{
public:
    explicit TextRecorder (const juce::Image& image) : LowLevelGraphicsSoftwareRenderer (image), picture (image) {}

    struct Line
    {
        juce::String text;

        /** On the picture, in pixels: what the letters fill. */
        juce::Rectangle<float> area;
        float narrowed = 1.0f;

        /** By the edge of the component that it is in, or by what is drawn over a part of it. */
        bool isCut = false, isCrossed = false;

        bool isShortened() const { return text.containsChar (0x2026); }
    };

    /** Lines that are still seen. */
    std::vector<Line> lines() const;

    /** Pairs of lines that lie over each other. */
    std::vector<std::pair<Line, Line>> collisions() const;

    void drawGlyph (int glyph, const juce::AffineTransform&) override;
    void fillRect (const juce::Rectangle<int>&, bool replace) override;
    void fillRect (const juce::Rectangle<float>&) override;
    void fillRectList (const juce::RectangleList<float>&) override;
    void fillPath (const juce::Path&, const juce::AffineTransform&) override;
    void drawImage (const juce::Image&, const juce::AffineTransform&) override;
    void beginTransparencyLayer (float) override { saveState(); }
    void endTransparencyLayer() override { restoreState(); }

private:
    struct Letter
    {
        juce::juce_wchar character = 0;
        juce::Rectangle<float> box;
        float baseline = 0.0f, narrowed = 1.0f;
        bool isCut = false, isCrossed = false, isCovered = false;
    };

    /** Paints, and looks which letters look different afterwards. */
    template <typename Paint>
    void over (juce::Rectangle<float> area, Paint&&);

    juce::Rectangle<int> pixelsOf (const Letter&) const;

    /** What the picture has there is kept, row by row; the share of its pixels that are others now than `kept`, 0 to 1. */
    void keepPixels (juce::Rectangle<int>);
    double shareChanged (juce::Rectangle<int>, const std::uint32_t* keptPixels) const;

    juce::Image picture;

    /** A picture of a window has millions of pixels, and what is painted over letters thousands of areas: looked at where they lie. */
    const juce::Image::BitmapData pixels { picture, juce::Image::BitmapData::readOnly };
    std::vector<Letter> letters;
    std::vector<Letter*> below;
    std::vector<std::uint32_t> kept;
};
} // namespace plus48::test
