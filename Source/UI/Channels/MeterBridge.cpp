// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeterBridge.h"

#include "Studio/OpticalInputs.h"
#include "UI/Look/Badges.h"
#include "UI/Look/MeterArt.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr auto bridgeHeadHeight = 24.0f, numberHeight = 16.0f, lampHeight = 5.0f, barWidth = 16.0f;
} // namespace

BridgeBank::BridgeBank (StudioParts& studioToUse, int firstInput) : studio (studioToUse), first (firstInput) { follow(); }

int BridgeBank::numInputs() const { return std::clamp (studio.editor.setup().numInputs() - first, 0, StripActions::bankSize); }
bool BridgeBank::isShown() const { return studio.editor.selectedInput() / StripActions::bankSize == first / StripActions::bankSize; }

void BridgeBank::follow()
{
    setNames (studio.strips.bankOf (first).name, "Shows these inputs; a press on a meter selects its input.", juce::String::fromUTF8 ("Page \xe2\x86\x91 \xe2\x86\x93"));

    if (const auto now = shownNow(); std::exchange (shown, now) != now)
        repaint();
}

/** All but the bars: another one is painted anew. */
juce::String BridgeBank::shownNow() const
{
    const auto& setup = studio.editor.setup();
    const auto selected = isShown() ? studio.editor.selectedInput() : -1;
    const auto link = opticalInputs::linkOf (setup, studio.editor.audioInterface(), first);
    return valueText() + juce::String (selected) + juce::String (link.value_or (-1)) + juce::String (setup.channelOf (first).activePath == Path::b ? "B" : "A");
}

juce::String BridgeBank::valueText() const
{
    const auto group = studio.strips.bankOf (first);
    return juce::String (group.numArmed (studio.editor.setup())) + " of " + juce::String (group.inputs.size()) + " armed";
}

void BridgeBank::mouseDown (const juce::MouseEvent& event)
{
    pressedBar.reset();

    for (std::size_t i = 0; i < static_cast<std::size_t> (numInputs()); ++i)
        if (barArea (i).expanded (6.0f, 20.0f).contains (event.position))
            pressedBar = static_cast<int> (i);

    Pressable::mouseDown (event);
}

void BridgeBank::pressed()
{
    const auto place = std::exchange (pressedBar, std::nullopt).value_or (studio.editor.selectedInput() % StripActions::bankSize);
    studio.editor.selectInput (first + std::min (place, numInputs() - 1));
    Pressable::pressed();
}

juce::Rectangle<float> BridgeBank::barArea (std::size_t index) const
{
    const auto area = body().reduced (10.0f, 6.0f);
    const auto step = area.getWidth() / static_cast<float> (StripActions::bankSize);
    const auto top = area.getY() + bridgeHeadHeight + lampHeight + 3.0f;
    return { std::floor (area.getX() + (static_cast<float> (index) + 0.5f) * step - 0.5f * barWidth), top, barWidth, area.getBottom() - numberHeight - top };
}

void BridgeBank::tick()
{
    for (std::size_t i = 0; i < static_cast<std::size_t> (numInputs()); ++i)
    {
        const auto input = first + static_cast<int> (i);
        const auto& path = studio.meters.readings (input).path (studio.editor.setup().channelOf (input).activePath);
        const Bar now { static_cast<float> (std::max (-100.0, path.recorded.peakDb())), path.clips.any() };
        const auto area = barArea (i);
        const auto pixel = [&area] (float db) { return juce::roundToInt (meterPosition (db, area, false)); };

        if (now.isClipped != bars[i].isClipped)
            repaint (area.expanded (6.0f, 24.0f).getSmallestIntegerContainer());
        else if (pixel (now.db) != pixel (bars[i].db))
            repaint (area.getSmallestIntegerContainer());

        bars[i] = now;
    }
}

void BridgeBank::paintHead (juce::Graphics& g) const
{
    const auto& colours = palette();
    const auto& setup = studio.editor.setup();
    const auto link = opticalInputs::linkOf (setup, studio.editor.audioInterface(), first);
    const auto isB = setup.channelOf (first).activePath == Path::b;
    const auto group = studio.strips.bankOf (first);
    auto line = body().reduced (12.0f, 6.0f).withHeight (18.0f);
    drawTag (g, line.removeFromLeft (16.0f).withSizeKeepingCentre (16.0f, 16.0f), isB ? "B" : "A", isB ? colours.b : colours.a, isShown());
    line.removeFromLeft (6.0f);
    const auto font = isShown() ? type::button() : type::label();
    drawText (g, group.numbers(), font, isShown() ? colours.t1 : colours.t2, line.removeFromLeft (textWidth (font, group.numbers()) + 7.0f));

    const auto count = juce::String (group.numArmed (setup)) + " of " + juce::String (group.inputs.size());
    drawText (g, count, type::caption(), colours.t3, line.removeFromRight (textWidth (type::caption(), count) + 2.0f));
    const auto dot = line.removeFromRight (14.0f).getCentre();

    if (group.armed == StripGroup::Armed::all)
        fillCircle (g, dot, 4.0f, colours.red);
    else
        strokeCircle (g, dot, 3.5f, group.armed == StripGroup::Armed::some ? colours.red : colours.t3, 1.5f);

    const auto words = link.has_value() ? "Optical " + juce::String (*link + 1) : juce::String ("Interface");
    drawText (g, words, type::caption(), colours.t3, line);
}

void BridgeBank::paintBar (juce::Graphics& g, std::size_t index) const
{
    const auto& colours = palette();
    const auto area = barArea (index);
    const auto& bar = bars[index];
    const auto input = first + static_cast<int> (index);
    const auto isSelected = studio.editor.selectedInput() == input;
    g.setColour (colours.inset);
    g.fillRoundedRectangle (area, 3.0f);

    const auto top = area.getY() + meterPosition (juce::jlimit (meterBottomDb, 0.0f, bar.db), area, false);

    if (bar.db > meterBottomDb)
    {
        g.setColour (zoneColour (bar.db));
        g.fillRect (area.reduced (2.0f, 0.0f).withTop (std::round (top)).withTrimmedBottom (2.0f));
    }

    g.setColour (bar.isClipped ? colours.red : colours.inset);
    g.fillRoundedRectangle ({ area.getX(), area.getY() - lampHeight - 3.0f, barWidth, lampHeight }, 2.0f);
    const auto number = juce::Rectangle<float> (26.0f, numberHeight).withCentre ({ area.getCentreX(), area.getBottom() + 0.5f * numberHeight });
    drawText (g, juce::String (input + 1), isSelected ? type::button() : type::caption(), bar.isClipped ? colours.red : (isShown() ? colours.t1 : colours.t3), number, juce::Justification::centred);

    if (bar.isClipped || isSelected)
    {
        g.setColour (bar.isClipped ? colours.red : colours.t1);
        g.drawRoundedRectangle (area.getUnion (number).withTop (area.getY() - lampHeight - 6.0f).withSizeKeepingCentre (24.0f, area.getHeight() + numberHeight + lampHeight + 8.0f), 6.0f, 1.5f);
    }
}

void BridgeBank::paintBody (juce::Graphics& g)
{
    if (isShown())
        fillAndStroke (g, body().reduced (0.75f), 12.0f, palette().s2, palette().line2, 1.5f);
    else if (isHovered())
        fillAndStroke (g, body().reduced (0.75f), 12.0f, palette().s1, palette().line, 1.5f);

    if (g.clipRegionIntersects (body().withHeight (bridgeHeadHeight + 6.0f).toNearestInt()))
        paintHead (g);

    for (std::size_t i = 0; i < static_cast<std::size_t> (numInputs()); ++i)
        if (g.clipRegionIntersects (barArea (i).expanded (6.0f, 24.0f).toNearestInt()))
            paintBar (g, i);
}

void MeterBridge::setTwoRows (bool shouldBe)
{
    hasTwoRows = shouldBe;
    resized();
}

void MeterBridge::refresh()
{
    const auto count = static_cast<std::size_t> ((studio.editor.setup().numInputs() + StripActions::bankSize - 1) / StripActions::bankSize);

    if (banks.size() != count)
    {
        banks.clear();

        for (std::size_t i = 0; i < count; ++i)
            addAndMakeVisible (*banks.emplace_back (std::make_unique<BridgeBank> (studio, static_cast<int> (i) * StripActions::bankSize)));

        resized();
        return;
    }

    for (auto& bank : banks)
        bank->follow();
}

void MeterBridge::tick()
{
    for (auto& bank : banks)
        bank->tick();
}

void MeterBridge::resized()
{
    if (banks.empty())
        return;

    const auto area = getLocalBounds().reduced (10, 6);
    const auto columns = hasTwoRows ? 2 : std::max (2, static_cast<int> (banks.size()));
    const auto rows = hasTwoRows && banks.size() > 2 ? 2 : 1;
    const auto width = std::min (300, area.getWidth() / columns), height = area.getHeight() / rows;

    for (std::size_t i = 0; i < banks.size(); ++i)
    {
        const auto column = static_cast<int> (i) % columns, row = static_cast<int> (i) / columns;
        banks[i]->setBody (juce::Rectangle<int> (area.getX() + column * (area.getWidth() / columns), area.getY() + row * height, hasTwoRows ? area.getWidth() / columns : width, height).reduced (3, 1));
    }
}

void MeterBridge::paint (juce::Graphics& g) { drawPanel (g, getLocalBounds().toFloat()); }
} // namespace plus48::ui
