// SPDX-License-Identifier: GPL-3.0-or-later
#include "LevelDiagramView.h"

#include "LevelChips.h"

#include "Signal/SignedText.h"
#include "Studio/GainAdvice.h"
#include "UI/Look/GearArt.h"
#include "UI/Look/Glossary.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
/** The way that is gone in a tenth of a second: nearly all of it in 150 ms. */
constexpr double easing = 0.6;

/** A line of words, and how much of it is below the baseline. */
constexpr float labelHeight = 14.0f, labelDescent = 4.0f;

/** Finer than a pixel. */
constexpr double smallestStepDb = 0.15;

bool ease (double& now, double target)
{
    if (std::abs (target - now) < smallestStepDb)
        return false;

    // From silence it is there at once.
    now = now < DiagramLines::lowest - 20.0 || target < DiagramLines::lowest - 20.0 ? target : now + easing * (target - now);
    return true;
}

/** Lines of words that would lie on each other are moved apart, in the order of their heights. */
struct Label
{
    float y = 0.0f;
    juce::String text;
    juce::Colour colour;
    juce::Font font;
};

void spread (std::vector<Label>& labels, float distance, float lowestY)
{
    std::stable_sort (labels.begin(), labels.end(), [] (const Label& left, const Label& right) { return left.y < right.y; });

    for (std::size_t i = 1; i < labels.size(); ++i)
        labels[i].y = std::max (labels[i].y, labels[i - 1].y + distance);

    auto limit = lowestY;

    for (auto label = labels.rbegin(); label != labels.rend(); ++label)
    {
        label->y = std::min (label->y, limit);
        limit = label->y - distance;
    }
}
} // namespace

juce::String gainWords (double gainDb, const char* lessName, double lessDb)
{
    const auto gain = (gainDb >= 0.0 ? "+" : "") + gainNumber (gainDb) + " dB";
    return lessDb <= -0.05 ? gain + ", " + lessName + " " + gainNumber (lessDb) : gain;
}

int shownDifference (double upperDb, double lowerDb) { return static_cast<int> (std::round (upperDb) - std::round (lowerDb)); }

LevelDiagramView::LevelDiagramView()
{
    setInterceptsMouseClicks (false, false);
    setTitle ("Level diagram");
}

void LevelDiagramView::setLayout (const PathLayout& newLayout)
{
    layout = newLayout;
    repaint();
}

void LevelDiagramView::setWords (const Words& newWords)
{
    if (words == newWords)
        return;

    words = newWords;
    repaint();
}

void LevelDiagramView::setLevels (const std::vector<PathLevel>& levels)
{
    auto isOther = levels.size() != shown.size();

    if (isOther || jumps || shown.empty())
    {
        shown = levels;
        repaint();
        return;
    }

    // The noise of a silent path is no line that moves.
    const auto *shownSource = levelAt (shown, PathStage::source), *source = levelAt (levels, PathStage::source);
    const auto isSilent = shownSource != nullptr && source != nullptr && ! hasSignal (*shownSource) && ! hasSignal (*source);

    for (std::size_t i = 0; i < levels.size(); ++i)
    {
        isOther |= shown[i].stage != levels[i].stage || shown[i].clip != levels[i].clip || std::abs (shown[i].noise - levels[i].noise) > 0.01;
        shown[i].stage = levels[i].stage;
        shown[i].unit = levels[i].unit;
        shown[i].clip = levels[i].clip;
        shown[i].noise = levels[i].noise;
        const auto moves = ease (shown[i].peak, levels[i].peak) | ease (shown[i].average, levels[i].average);
        isOther |= moves && ! isSilent;
    }

    if (isOther)
        repaint();
}

void LevelDiagramView::setAboveNoise (const std::optional<SoundAboveNoise>& figure)
{
    const auto isSame = aboveNoise.has_value() == figure.has_value() && (! figure.has_value() || (aboveNoise->inWords() == figure->inWords() && std::abs (aboveNoise->db() - figure->db()) < smallestStepDb));

    if (isSame)
        return;

    aboveNoise = figure;
    repaint();
}

juce::Colour LevelDiagramView::pathColour() const { return words.isPathB ? palette().b : palette().a; }

juce::String LevelDiagramView::helpAt (juce::Point<int> position) const
{
    // The column of figures on the right is the recording's.
    const auto isOverFigures = position.x > layout.gap[3] + 8;
    return isOverFigures ? glossary::explained ("dBFS") : juce::String (glossary::diagram);
}

float LevelDiagramView::y (double db) const noexcept
{
    const auto proportion = (DiagramLines::highest - db) / (DiagramLines::highest - DiagramLines::lowest);
    return static_cast<float> (layout.diagramTop - getY()) + static_cast<float> (std::clamp (proportion, 0.0, 1.0) * layout.diagramHeight);
}

juce::Path LevelDiagramView::pathOf (const DiagramLines::Line& line) const
{
    juce::Path path;
    path.startNewSubPath (line.front().x, y (line.front().db));

    for (const auto& point : line)
        path.lineTo (point.x, y (point.db));

    return path;
}

juce::Path LevelDiagramView::areaBetween (const DiagramLines::Line& upper, const DiagramLines::Line& lower) const
{
    auto path = pathOf (upper);

    for (auto point = lower.rbegin(); point != lower.rend(); ++point)
        path.lineTo (point->x, y (point->db));

    path.closeSubPath();
    return path;
}

void LevelDiagramView::paint (juce::Graphics& g)
{
    const auto& colours = palette();

    for (const auto x : layout.gap)
    {
        if (! g.clipRegionIntersects ({ x - 1, 0, 3, getHeight() }))
            continue;

        juce::Path down;
        down.startNewSubPath (static_cast<float> (x), static_cast<float> (layout.lane + 44 - getY()));
        down.lineTo (static_cast<float> (x), y (DiagramLines::lowest));
        strokeDashed (g, down, colours.line, 1.0f, 2.0f, 4.0f);
    }

    // A meter or a cable above it moves more often than the lines do.
    if (! g.clipRegionIntersects (getLocalBounds().withTop (layout.diagramTop - getY() - 8)))
        return;

    const auto lines = diagramLines (shown, layout, words.inputGainDb);

    if (lines.clip.empty())
        return;

    paintLines (g, lines);
    paintTooMuch (g, lines);

    if (lines.hasSignal)
        for (const auto& dot : lines.dots)
        {
            fillCircle (g, { dot.x, y (dot.db) }, 5.5f, colours.s1);
            fillCircle (g, { dot.x, y (dot.db) }, 3.5f, pathColour());
        }

    paintLeftWords (g, lines);
    paintRightWords (g, lines);

    if (! layout.compact)
        paintMeasures (g, lines);
}

void LevelDiagramView::paintLines (juce::Graphics& g, const DiagramLines& lines) const
{
    const auto& colours = palette();
    const DiagramLines::Line ceiling { { lines.clip.front().x, DiagramLines::highest }, { lines.clip.back().x, DiagramLines::highest } };
    const DiagramLines::Line floor { { lines.noise.front().x, DiagramLines::lowest }, { lines.noise.back().x, DiagramLines::lowest } };

    fillHatched (g, areaBetween (ceiling, lines.clip), colours.red.withAlpha (0.22f));
    fillDotted (g, areaBetween (lines.noise, floor), colours.noise.withAlpha (0.34f));

    if (lines.hasSignal)
    {
        g.setColour (pathColour().withAlpha (0.18f));
        g.fillPath (areaBetween (lines.peak, lines.average));
    }

    stroke (g, pathOf (lines.clip), colours.red, 1.5f);
    strokeDashed (g, pathOf (lines.noise), colours.noise, 1.5f, 1.0f, 4.0f);

    if (lines.hasSignal)
        stroke (g, pathOf (lines.peak), pathColour(), 3.0f);
}

void LevelDiagramView::paintTooMuch (juce::Graphics& g, const DiagramLines& lines) const
{
    if (! lines.hasSignal)
        return;

    // Whatever of the signal lies above the red line is red itself.
    const juce::Graphics::ScopedSaveState state (g);
    const DiagramLines::Line ceiling { { lines.clip.front().x, DiagramLines::highest + 20.0 }, { lines.clip.back().x, DiagramLines::highest + 20.0 } };
    auto tooMuch = areaBetween (ceiling, lines.clip);
    tooMuch.applyTransform (juce::AffineTransform::translation (0.0f, -0.5f));
    g.reduceClipRegion (tooMuch);
    g.setColour (palette().red.withAlpha (0.30f));
    g.fillPath (areaBetween (lines.peak, lines.clip));
    stroke (g, pathOf (lines.peak), palette().red, 3.0f);
}

void LevelDiagramView::paintLeftWords (juce::Graphics& g, const DiagramLines& lines) const
{
    const auto& colours = palette();
    const auto font = textFont (11.0f, Weight::semiBold);
    std::vector<Label> labels { { y (lines.clip.front().db), "Clips above", colours.red, font }, { y (lines.noise.front().db), "Noise floor", colours.noise, font } };

    if (lines.hasSignal)
        labels.push_back ({ y (lines.peak.front().db), words.signal, pathColour(), font });

    spread (labels, 14.0f, y (DiagramLines::lowest) - 4.0f);

    for (const auto& label : labels)
        drawTextAt (g, label.text, label.font, label.colour, { static_cast<float> (layout.gap[0]) - 14.0f, label.y + 4.0f }, Anchor::end);

    if (! layout.compact && labels.front().y > y (DiagramLines::highest) + 24.0f)
        drawTextAt (g, "Level diagram", type::caption(), colours.t3, { static_cast<float> (layout.left (PathLayout::source)) + 12.0f, y (DiagramLines::highest) + 12.0f });
}

void LevelDiagramView::paintRightWords (juce::Graphics& g, const DiagramLines& lines) const
{
    const auto& colours = palette();
    const auto strong = textFont (11.0f, Weight::semiBold);
    const auto* recorded = levelAt (shown, PathStage::recorded);
    const auto* analogue = levelAt (shown, PathStage::analogue);

    if (recorded == nullptr || analogue == nullptr)
        return;

    const auto x = static_cast<float> (layout.gap[3]) + 12.0f;
    const auto fullScale = lines.clip.back().db;
    const auto aimHigh = y (fullScale + AimZone::high), aimLow = y (fullScale + AimZone::low);
    g.setColour (colours.good);
    g.fillRoundedRectangle (x, aimHigh, 6.0f, std::max (4.0f, aimLow - aimHigh), 2.0f);

    std::vector<Label> labels { { y (lines.noise.back().db), "Noise " + signedNumber (recorded->noise, 0), colours.noise, strong } };

    if (lines.hasSignal)
        labels.push_back ({ y (lines.peak.back().db), "Peaks " + signedNumber (recorded->peak, 0), pathColour(), strong });

    if (! layout.compact)
    {
        labels.push_back ({ y (fullScale), "0 dBFS", colours.red, strong });
        labels.push_back ({ 0.5f * (aimHigh + aimLow), "Aim " + signedNumber (AimZone::low, 0) + " to " + signedNumber (AimZone::high, 0), colours.good, strong });

        if (lines.hasSignal && aboveNoise.has_value())
            labels.push_back ({ y (averageOf (*aboveNoise, lines)), "Average " + signedNumber (aboveNoise->shownAverageDbfs(), 0), pathColour(), textFont (11.0f, Weight::medium) });
    }

    spread (labels, 14.0f, y (DiagramLines::lowest) - 4.0f);

    for (const auto& label : labels)
        drawTextAt (g, label.text, label.font, label.colour, { x + 16.0f, label.y + 4.0f });
}

void LevelDiagramView::paintBrace (juce::Graphics& g, float x, double upper, double lower, const juce::String& text) const
{
    const auto top = y (upper) + 5.0f, bottom = y (lower) - 5.0f;

    // Its words want room between the lines.
    if (bottom - top < 12.0f)
        return;

    juce::Path brace;
    brace.startNewSubPath (x - 4.0f, top);
    brace.lineTo (x + 4.0f, top);
    brace.startNewSubPath (x - 4.0f, bottom);
    brace.lineTo (x + 4.0f, bottom);
    brace.startNewSubPath (x, top);
    brace.lineTo (x, bottom);
    stroke (g, brace, palette().t3, 1.0f);
    drawTextAt (g, text, type::label(), palette().t1, { x + 12.0f, 0.5f * (top + bottom) + 4.0f });
}

void LevelDiagramView::paintMeasures (juce::Graphics& g, const DiagramLines& lines) const
{
    const auto* recorded = levelAt (shown, PathStage::recorded);

    if (lines.hasSignal && recorded != nullptr)
    {
        const auto x = lines.gainTo + 40.0f;
        const auto headroom = shownDifference (0.0, recorded->peak);

        if (headroom > 0 && headroom < 200)
            paintBrace (g, x, lines.clip.back().db, lines.peak.back().db, juce::String (headroom) + " dB of headroom");

        if (aboveNoise.has_value() && aboveNoise->db() > 0.0)
            paintBrace (g, x, averageOf (*aboveNoise, lines), lines.noise.back().db, aboveNoise->inWords());
    }

    for (const auto& label : gainLabels (lines))
        drawTextAt (g, label.text, type::label(), palette().t1, label.area.getBottomLeft().translated (0.0f, -labelDescent));
}

std::vector<LevelDiagramView::GainLabel> LevelDiagramView::gainLabels (const DiagramLines& lines) const
{
    std::vector<GainLabel> labels;
    const auto add = [&] (const juce::String& text, float from) { labels.push_back ({ text, clearOfLines (lines, from, from + tabularWidth (type::label(), text), labels) }); };
    const auto addCentred = [&] (const juce::String& text, float centre) { add (text, centre - 0.5f * tabularWidth (type::label(), text)); };
    const auto inputGain = gainWords (words.inputGainDb, "pad", words.padDb);

    if (words.preampGainDb.has_value())
    {
        addCentred ("Preamp: " + gainWords (*words.preampGainDb, "trim", words.trimDb), static_cast<float> (layout.centre (PathLayout::preamp)));
        addCentred (words.inputName + ": " + inputGain, 0.5f * (lines.gainFrom + lines.gainTo));
    }
    else
    {
        const auto text = inputGain + (words.padDb < 0.0 ? "" : " of gain");
        add (text, lines.gainFrom - 6.0f - tabularWidth (type::label(), text));
    }

    return labels;
}

juce::Rectangle<float> LevelDiagramView::clearOfLines (const DiagramLines& lines, float from, float to, const std::vector<GainLabel>& others) const
{
    constexpr auto preferredDb = -99.0;
    constexpr auto step = 2.0f, room = 2.0f, sideways = 8.0f, farthest = 160.0f;
    const auto top = y (DiagramLines::highest), bottom = y (DiagramLines::lowest);
    const juce::Rectangle<float> preferred (from, y (preferredDb) + labelDescent - labelHeight, to - from, labelHeight);

    const auto isClear = [&] (juce::Rectangle<float> area) {
        const auto isFree = [&] (const DiagramLines::Line& line) {
            const auto [lowest, highest] = extentOf (line, area.getX() - room, area.getRight() + room);
            return y (lowest) < area.getY() - room || y (highest) > area.getBottom() + room;
        };
        const auto isTaken = std::any_of (others.begin(), others.end(), [&] (const GainLabel& other) { return other.area.expanded (sideways, room).intersects (area); });

        return ! isTaken && area.getY() >= top && area.getBottom() <= bottom && isFree (lines.noise) && isFree (lines.clip) && (! lines.hasSignal || (isFree (lines.peak) && isFree (lines.average)));
    };

    // Under its box, at the nearest height; where lines take all of that, a little beside it.
    for (auto aside = 0.0f; aside < farthest; aside += sideways)
        for (const auto x : { aside, -aside })
            for (auto distance = 0.0f; distance < bottom - top; distance += step)
                for (const auto shift : { distance, -distance })
                    if (const auto moved = preferred.translated (x, shift); isClear (moved))
                        return moved;

    return preferred;
}
} // namespace plus48::ui
