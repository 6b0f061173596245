// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrackWaves.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"
#include "UI/Look/WaveArt.h"
#include "UI/Takes/TakeWave.h"

namespace plus48::ui
{
void TrackWaves::setTake (std::shared_ptr<const Peaks> newPeaks, const TakeMetadata& metadata)
{
    if (newPeaks == nullptr)
        return clear();

    juce::StringArray names, shownNames;

    for (int channel = 0; channel < newPeaks->numChannels(); ++channel)
        names.add (metadata.trackName (channel));

    for (const auto& lane : lanes)
        shownNames.add (lane.name);

    if (peaks == newPeaks && drawnLength == newPeaks->length() && names == shownNames)
        return;

    peaks = std::move (newPeaks);
    drawnLength = peaks->length();
    lanes.clear();
    found = {};

    for (int channel = 0; channel < peaks->numChannels(); ++channel)
    {
        TakeWave wave (*peaks, metadata.rig.sampleRate, channel);

        if (! wave.clips.empty() && ++found.numTracks == 1)
            found = { 1, channel, static_cast<int> (wave.clips.size()) };

        lanes.push_back ({ names[channel], std::move (wave.decibels), std::move (wave.clips) });
    }

    picture = {};
    repaint();
}

void TrackWaves::clear()
{
    if (lanes.empty())
        return;

    lanes.clear();
    peaks = nullptr;
    found = {};
    picture = {};
    repaint();
}

void TrackWaves::setBank (int newBank)
{
    if (std::exchange (bank, newBank) == newBank)
        return;

    picture = {};
    repaint();
}

void TrackWaves::setPlayhead (std::optional<float> next)
{
    if (next == playhead)
        return;

    const auto line = [this] { return juce::Rectangle<float> (playheadX() - 2.0f, 0.0f, 4.0f, static_cast<float> (getHeight())).getSmallestIntegerContainer(); };
    repaint (line());
    playhead = next;
    repaint (line());
}

void TrackWaves::mouseDown (const juce::MouseEvent& event)
{
    if (onSeek != nullptr && waveArea().contains (event.position))
        onSeek (juce::jlimit (0.0f, 1.0f, (event.position.x - waveArea().getX()) / waveArea().getWidth()));
}

void TrackWaves::draw (juce::Graphics& g) const
{
    const auto& colours = palette();
    const auto area = waveArea();
    const auto isNamed = static_cast<int> (lanes.size()) <= bankSize;
    const auto height = std::min (15.0f, area.getHeight() / static_cast<float> (std::max<std::size_t> (1, lanes.size())));

    for (std::size_t i = 0; i < lanes.size(); ++i)
    {
        const auto& lane = lanes[i];
        const auto isShown = isNamed || static_cast<int> (i) / bankSize == bank;
        const auto line = juce::Rectangle<float> (0.0f, static_cast<float> (i) * height, area.getRight(), height);
        const auto wave = line.withLeft (area.getX()).reduced (0.0f, isNamed ? 1.0f : 0.25f);
        drawWave (g, wave, lane.decibels, isShown ? colours.t2 : colours.t3);

        g.setColour (colours.red);

        for (const auto place : lane.clips)
            g.fillRect (juce::Rectangle<float> (wave.getX() + place * wave.getWidth() - 1.0f, wave.getY(), 3.0f, wave.getHeight()));

        if (isNamed)
            drawText (g, lane.name, type::caption(), lane.clips.empty() ? colours.t2 : colours.red, line.withWidth (static_cast<float> (nameWidth) - 8.0f));
        else if (i % bankSize == 0)
        {
            const auto last = std::min (i + bankSize, lanes.size());
            const auto block = line.withHeight (height * static_cast<float> (last - i));
            drawText (g, juce::String (i + 1) + juce::String::fromUTF8 ("\xe2\x80\x93") + juce::String (last), isShown ? type::button() : type::caption(), isShown ? colours.t1 : colours.t3, block.withWidth (60.0f));
            g.setColour (isShown ? colours.t1 : colours.line2);
            g.fillRoundedRectangle (block.withLeft (area.getX() - 12.0f).withWidth (2.5f).reduced (0.0f, 2.0f), 1.0f);
        }
    }
}

void TrackWaves::paint (juce::Graphics& g)
{
    const auto scale = g.getInternalContext().getPhysicalPixelScaleFactor();

    if (picture.isNull() || std::abs (scale - pictureScale) > 0.0f)
    {
        pictureScale = scale;
        picture = juce::Image (juce::Image::ARGB, std::max (1, juce::roundToInt (static_cast<float> (getWidth()) * scale)), std::max (1, juce::roundToInt (static_cast<float> (getHeight()) * scale)), true);
        juce::Graphics inside (picture);
        inside.addTransform (juce::AffineTransform::scale (scale));
        draw (inside);
    }

    g.drawImage (picture, getLocalBounds().toFloat());

    if (playhead.has_value())
    {
        g.setColour (palette().t1);
        g.fillRect (juce::Rectangle<float> (playheadX() - 0.75f, 0.0f, 1.5f, static_cast<float> (getHeight())));
    }
}
} // namespace plus48::ui
