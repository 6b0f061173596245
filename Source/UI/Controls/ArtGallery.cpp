// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/Gallery.h"
#include "UI/Look/Badges.h"
#include "UI/Look/CableArt.h"
#include "UI/Look/GearArt.h"
#include "UI/Look/Icons.h"
#include "UI/Look/MicrophoneArt.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/SourceArt.h"
#include "UI/Look/Type.h"
#include "UI/Look/WaveArt.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
juce::Path straight (float x, float y, float length)
{
    juce::Path path;
    path.startNewSubPath (x, y);
    path.lineTo (x + length, y);
    return path;
}

std::vector<float> sampleWave (float peakDb)
{
    std::vector<float> decibels;

    for (int i = 0; i < 168; ++i)
    {
        const auto phrase = std::abs (std::sin (static_cast<float> (i) * 0.09f)), word = std::abs (std::sin (static_cast<float> (i) * 0.61f));
        decibels.push_back (peakDb - 30.0f * (1.0f - phrase) - 8.0f * word);
    }

    return decibels;
}

void drawCables (juce::Graphics& g)
{
    const auto& p = palette();
    drawJack (g, { 60.0f, 90.0f }, 26.0f);
    drawJack (g, { 130.0f, 90.0f }, 26.0f);
    drawCable (g, straight (102.0f, 90.0f, 12.0f), p.a);
    drawXlrPlug (g, { 134.0f, 90.0f });
    drawJack (g, { 200.0f, 90.0f }, 26.0f, p.red);
    drawCable (g, straight (250.0f, 90.0f, 90.0f), p.a);
    drawCableHighlight (g, straight (250.0f, 90.0f, 90.0f), 0.7f);
    drawCable (g, straight (360.0f, 90.0f, 90.0f), p.b);
    drawSilentCable (g, straight (470.0f, 90.0f, 90.0f));
    drawWaitingCable (g, straight (580.0f, 90.0f, 60.0f), p.b);
    drawUnpluggedCable (g, straight (660.0f, 90.0f, 40.0f));
    drawTsPlug (g, { 810.0f, 90.0f });
    drawLinkPlug (g, { 830.0f, 82.0f });
    drawSoundArcs (g, { 860.0f, 90.0f }, p.a);
    drawCable (g, cablePath ({ 910.0f, 70.0f }, { 1000.0f, 110.0f }, 965.0f), p.a);
    drawTag (g, { 1024.0f, 80.0f, 18.0f, 18.0f }, "A", p.a, true);
    drawTag (g, { 1050.0f, 80.0f, 18.0f, 18.0f }, "B", p.b, false);
    drawKeyCap (g, { 1080.0f, 80.0f, keyCapWidth ("R"), 18.0f }, "R");
    drawKeyCap (g, { 1106.0f, 80.0f, keyCapWidth ("Space"), 18.0f }, "Space");
    drawBadge (g, { 1160.0f, 80.0f, badgeWidth ("+48V"), 18.0f }, "+48V", p.red);
    drawLogo (g, { 1220.0f, 74.0f, 28.0f, 28.0f });
    drawAppIcon (g, { 1270.0f, 58.0f, 64.0f, 64.0f });
}

void drawCards (juce::Graphics& g)
{
    const auto& p = palette();
    drawFaceplate (g, { 20.0f, 660.0f, 200.0f, 220.0f });
    drawText (g, "Interface", type::caption(), p.t3, { 36.0f, 668.0f, 80.0f, 20.0f });
    drawConverter (g, { 120.0f, 800.0f }, p.a);
    drawCard (g, { 236.0f, 660.0f, 160.0f, 220.0f }, p.s2);
    drawPreamp (g, { 262.0f, 724.0f, 108.0f, 52.0f }, false);
    drawPreamp (g, { 262.0f, 800.0f, 108.0f, 52.0f }, true);
    drawCard (g, { 412.0f, 660.0f, 140.0f, 220.0f }, p.s2);
    drawCardRing (g, { 412.0f, 660.0f, 140.0f, 220.0f }, p.red);
    drawRecorder (g, { 432.0f, 734.0f, 100.0f, 66.0f }, sampleWave (-29.0f), p.red, 0.78f);

    g.setColour (p.inset);
    g.fillRoundedRectangle (572.0f, 664.0f, 176.0f, 48.0f, 6.0f);
    drawWave (g, { 576.0f, 666.0f, 168.0f, 44.0f }, sampleWave (-2.0f), p.t2);

    juce::Path over, under;
    over.addRectangle (572.0f, 730.0f, 176.0f, 60.0f);
    under.addRectangle (572.0f, 800.0f, 176.0f, 60.0f);
    fillHatched (g, over, p.red.withAlpha (0.22f));
    fillDotted (g, under, p.noise.withAlpha (0.34f));

    drawParagraph (&g, juce::String (juce::CharPointer_UTF8 ("At 58 dB you peak at *\xe2\x88\x92"
                                                             "29 dBFS*, and the knob has only 2 dB left.")),
                   type::body(), p.t2, { 780.0f, 664.0f, 240.0f, 60.0f });
    drawText (g, "Your mic is quiet", type::headline(), p.t1, { 780.0f, 724.0f, 240.0f, 28.0f });
    drawTabular (g, "0:23.4", type::clock(), p.t1, { 780.0f, 756.0f, 240.0f, 32.0f });
    drawTabular (g, "1:11.1", type::clock(), p.t1, { 780.0f, 792.0f, 240.0f, 32.0f });
    drawText (g, "A", type::hero(), p.a, { 1040.0f, 660.0f, 60.0f, 60.0f });
    drawText (g, "B", type::hero(), p.b, { 1100.0f, 660.0f, 60.0f, 60.0f });
    drawText (g, "A title that is much too long for its card", type::title(), p.t1, { 780.0f, 836.0f, 180.0f, 20.0f });
}
} // namespace

ArtGallery::ArtGallery() { setSize (1440, 900); }

void ArtGallery::paint (juce::Graphics& g)
{
    const auto& p = palette();
    g.fillAll (p.bg);

    for (const auto y : { 20.0f, 150.0f, 300.0f, 450.0f })
        drawPanel (g, { 16.0f, y, 1408.0f, y < 100.0f ? 120.0f : 140.0f });

    drawCables (g);

    for (int i = 0; i <= static_cast<int> (MicrophonePicture::headset); ++i)
    {
        const auto picture = static_cast<MicrophonePicture> (i);
        const juce::Point<float> centre { 100.0f + 150.0f * static_cast<float> (i), 218.0f };
        drawMicrophone (g, picture, centre);
        fillCircle (g, centre + microphoneTail (picture), 2.0f, p.a);
    }

    for (int i = 0; i <= static_cast<int> (SourceKind::computer); ++i)
        drawSource (g, static_cast<SourceKind> (i), { 90.0f + 138.0f * static_cast<float> (i), 372.0f });

    for (int i = 0; i <= static_cast<int> (Icon::info); ++i)
    {
        const auto x = 36.0f + 47.0f * static_cast<float> (i);
        drawIcon (g, static_cast<Icon> (i), { x, 470.0f, 16.0f, 16.0f }, p.t1);
        drawIcon (g, static_cast<Icon> (i), { x, 510.0f, 32.0f, 32.0f }, p.t2);
    }

    drawCards (g);
}
} // namespace plus48::ui
