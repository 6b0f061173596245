// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/FullPage.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
FullPage::FullPage (const juce::String& wayBack) : back (PushButton::Kind::ghost, wayBack, Icon::back)
{
    setOpaque (true);
    back.setComponentID ("back");
    back.setNames (wayBack, "Leaves this page.", "Esc");
    back.onPress = [this] { close(); };
    addAndMakeVisible (back);
}

void FullPage::setHeading (const juce::String& newTitle, const juce::String& newDetail)
{
    if (heading == newTitle && detail == newDetail)
        return;

    heading = newTitle;
    detail = newDetail;
    setTitle (heading + ", " + detail);
    repaint (0, 0, getWidth(), barHeight);
}

int FullPage::between (int height, int small, int drawn) noexcept
{
    const auto share = juce::jlimit (0.0, 1.0, (height - 640) / 260.0);
    return juce::roundToInt (small + share * (drawn - small));
}

juce::Rectangle<int> FullPage::column (int widest) const
{
    return getLocalBounds().withSizeKeepingCentre (std::min (widest, getWidth() - 32), getHeight());
}

void FullPage::placeInBar (PushButton& button) const
{
    button.setBody ({ getWidth() - 16 - button.idealWidth(), 12, button.idealWidth(), 32 });
}

void FullPage::placeBeside (PushButton& button, const PushButton& right) const
{
    button.setBody ({ right.getX() - 8 - button.idealWidth(), 12, button.idealWidth(), 32 });
}

void FullPage::paint (juce::Graphics& g)
{
    const auto& p = palette();
    g.fillAll (p.bg);

    const auto titleWidth = std::ceil (textWidth (type::title(), heading)), detailWidth = std::ceil (tabularWidth (type::label(), detail));
    auto line = juce::Rectangle<float> (titleWidth + 12.0f + detailWidth + 2.0f, 20.0f).withCentre ({ static_cast<float> (getWidth()) * 0.5f, 28.0f });
    drawText (g, heading, type::title(), p.t1, line.removeFromLeft (titleWidth + 1.0f));
    line.removeFromLeft (12.0f);
    drawTabular (g, detail, type::label(), p.t2, line.translated (0.0f, 1.0f));
    paintPage (g);
}

void FullPage::resized()
{
    back.setBody ({ 12, 12, back.idealWidth(), 32 });
    arrange();
}
} // namespace plus48::ui
