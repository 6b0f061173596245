// SPDX-License-Identifier: GPL-3.0-or-later
#include "TextRecorder.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace plus48::test
{
void TextRecorder::drawGlyph (int glyph, const juce::AffineTransform& transform)
{
    const auto& font = getFont();
    juce::Path outline;
    font.getTypefacePtr()->getOutlineForGlyph (glyph, outline);
    outline.applyTransform (juce::AffineTransform::scale (font.getHeight() * font.getHorizontalScale(), font.getHeight()).followedBy (stack->transform.getTransformWith (transform)));

    Letter letter;
    letter.character = static_cast<juce::juce_wchar> (glyph);
    letter.box = outline.getBounds();
    auto x = 0.0f;
    stack->transform.getTransformWith (transform).transformPoint (x, letter.baseline);
    letter.narrowed = font.getHorizontalScale();

    const auto clip = stack->clip != nullptr ? stack->clip->getClipBounds().toFloat() : juce::Rectangle<float>();
    letter.isCut = ! outline.isEmpty() && ! clip.expanded (1.0f).contains (letter.box);

    // Scrolled out of sight altogether is not cut.
    letter.isCovered = outline.isEmpty() ? false : ! clip.intersects (letter.box);
    letters.push_back (letter);
    LowLevelGraphicsSoftwareRenderer::drawGlyph (glyph, transform);
}

juce::Rectangle<int> TextRecorder::pixelsOf (const Letter& letter) const
{
    return letter.box.getSmallestIntegerContainer().getIntersection (picture.getBounds());
}

void TextRecorder::keepPixels (juce::Rectangle<int> area)
{
    for (int y = area.getY(); y < area.getBottom(); ++y)
    {
        const auto from = kept.size();
        kept.resize (from + static_cast<std::size_t> (area.getWidth()));
        std::memcpy (kept.data() + from, pixels.getPixelPointer (area.getX(), y), sizeof (std::uint32_t) * static_cast<std::size_t> (area.getWidth()));
    }
}

double TextRecorder::shareChanged (juce::Rectangle<int> area, const std::uint32_t* keptPixels) const
{
    int changed = 0;

    for (int y = area.getY(); y < area.getBottom(); ++y)
        for (int x = area.getX(); x < area.getRight(); ++x)
            changed += std::memcmp (keptPixels++, pixels.getPixelPointer (x, y), sizeof (std::uint32_t)) != 0;

    return static_cast<double> (changed) / std::max (1, area.getWidth() * area.getHeight());
}

template <typename Paint>
void TextRecorder::over (juce::Rectangle<float> area, Paint&& paint)
{
    below.clear();
    kept.clear();
    area = area.getIntersection (getClipBounds().toFloat().transformedBy (stack->transform.getTransform()));

    for (auto& letter : letters)
        if (! letter.isCovered && ! letter.box.isEmpty() && area.intersects (letter.box))
        {
            below.push_back (&letter);
            keepPixels (pixelsOf (letter));
        }

    paint();
    const auto* before = kept.data();

    for (auto* const letter : below)
    {
        const auto box = pixelsOf (*letter);
        const auto share = shareChanged (box, before);
        before += box.getWidth() * box.getHeight();

        if (share > 0.9)
            letter->isCovered = true;
        else if (share > 0.06)
            letter->isCrossed = true;
    }
}

void TextRecorder::fillRect (const juce::Rectangle<int>& area, bool replace)
{
    over (area.toFloat().transformedBy (stack->transform.getTransform()), [&] { LowLevelGraphicsSoftwareRenderer::fillRect (area, replace); });
}

void TextRecorder::fillRect (const juce::Rectangle<float>& area)
{
    over (area.transformedBy (stack->transform.getTransform()), [&] { LowLevelGraphicsSoftwareRenderer::fillRect (area); });
}

void TextRecorder::fillRectList (const juce::RectangleList<float>& areas)
{
    over (areas.getBounds().transformedBy (stack->transform.getTransform()), [&] { LowLevelGraphicsSoftwareRenderer::fillRectList (areas); });
}

void TextRecorder::fillPath (const juce::Path& path, const juce::AffineTransform& transform)
{
    over (path.getBoundsTransformed (stack->transform.getTransformWith (transform)), [&] { LowLevelGraphicsSoftwareRenderer::fillPath (path, transform); });
}

void TextRecorder::drawImage (const juce::Image& image, const juce::AffineTransform& transform)
{
    over (image.getBounds().toFloat().transformedBy (stack->transform.getTransformWith (transform)), [&] { LowLevelGraphicsSoftwareRenderer::drawImage (image, transform); });
}

std::vector<TextRecorder::Line> TextRecorder::lines() const
{
    std::vector<Line> result;
    const Letter* before = nullptr;

    for (const auto& letter : letters)
    {
        if (letter.isCovered)
        {
            before = nullptr;
            continue;
        }

        const auto goesOn = before != nullptr && std::abs (before->baseline - letter.baseline) < 0.5f && std::abs (before->narrowed - letter.narrowed) < 0.001f
                         && (letter.box.isEmpty() || (letter.box.getX() >= result.back().area.getRight() - 3.0f && letter.box.getX() < result.back().area.getRight() + 14.0f));

        if (! goesOn)
            result.push_back ({ {}, letter.box, letter.narrowed, false, false });

        auto& line = result.back();
        line.text << juce::String::charToString (letter.character);

        if (! letter.box.isEmpty())
            line.area = line.area.isEmpty() ? letter.box : line.area.getUnion (letter.box);

        line.isCut = line.isCut || letter.isCut;
        line.isCrossed = line.isCrossed || letter.isCrossed;
        before = &letter;
    }

    result.erase (std::remove_if (result.begin(), result.end(), [] (const Line& line) { return line.text.trim().isEmpty(); }), result.end());
    return result;
}

std::vector<std::pair<TextRecorder::Line, TextRecorder::Line>> TextRecorder::collisions() const
{
    std::vector<std::pair<Line, Line>> result;
    const auto all = lines();

    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t k = i + 1; k < all.size(); ++k)
            if (const auto both = all[i].area.getIntersection (all[k].area); both.getWidth() > 1.0f && both.getHeight() > 1.5f)
                result.push_back ({ all[i], all[k] });

    return result;
}
} // namespace plus48::test
