// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordButton.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
void RecordButton::setRecording (bool isRecording)
{
    if (recording == isRecording)
        return;

    recording = isRecording;
    valueHasChanged();
}

void RecordButton::setNumTracks (int newNumTracks)
{
    if (std::exchange (numTracks, newNumTracks) != newNumTracks)
        repaint();
}

int RecordButton::idealWidth() const { return 14 + 12 + 9 + static_cast<int> (std::ceil (textWidth (type::strong(), text()))) + 18; }

void RecordButton::paintBody (juce::Graphics& g)
{
    const auto& colours = palette();
    const auto area = body();
    const auto surface = recording ? colours.red : colours.s1;
    g.setColour (isHovered() ? mixed (colours.t1, surface, 0.12f) : surface);
    g.fillRoundedRectangle (area, cornerRadius());

    fillCircle (g, { area.getX() + 20.0f, area.getCentreY() }, 6.0f, recording ? colours.on : colours.red);
    drawText (g, text(), type::strong(), recording ? colours.on : colours.t1, area.withTrimmedLeft (35.0f));
}
} // namespace plus48::ui
