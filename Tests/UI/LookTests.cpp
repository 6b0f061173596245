// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Equipment/Catalogue.h"
#include "UI/Look/KnobArt.h"
#include "UI/Look/MeterArt.h"
#include "UI/Look/MicrophoneArt.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"
#include "UI/Look/WaveArt.h"

#include <cmath>

using namespace plus48;
using namespace plus48::ui;

namespace
{
double luminance (juce::Colour colour)
{
    const auto linear = [] (juce::uint8 part) {
        const auto value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow ((value + 0.055) / 1.055, 2.4);
    };

    return 0.2126 * linear (colour.getRed()) + 0.7152 * linear (colour.getGreen()) + 0.0722 * linear (colour.getBlue());
}

double contrast (juce::Colour one, juce::Colour other)
{
    const auto a = luminance (one) + 0.05, b = luminance (other) + 0.05;
    return a > b ? a / b : b / a;
}
} // namespace

TEST_CASE ("Text keeps a contrast of 4.5 and meters and lines one of 3, in both themes", "[ui]")
{
    for (const auto theme : { Theme::dark, Theme::light })
    {
        const auto& p = paletteOf (theme);

        for (const auto surface : { p.bg, p.s1, p.s2, p.inset })
            for (const auto text : { p.t1, p.t2, p.t3, p.a, p.b, p.noise })
                CHECK (contrast (text, surface) >= 4.5);

        // Words of warning stand on panels and cards.
        for (const auto surface : { p.s1, p.s2 })
            for (const auto text : { p.red, p.good, p.hot })
                CHECK (contrast (text, surface) >= 4.5);

        // Where buttons and fields have their words.
        CHECK (contrast (p.t2, p.s3) >= 4.5);
        CHECK (contrast (p.t1, p.s4) >= 4.5);

        for (const auto fill : { p.a, p.b, p.red, p.good })
            CHECK (contrast (p.on, fill) >= 4.5);

        for (const auto zone : { p.quiet, p.good, p.hot, p.red })
            CHECK (contrast (zone, p.inset) >= 3.0);
    }
}

TEST_CASE ("The fonts are in the program, and digits stand in equal cells", "[ui]")
{
    CHECK (type::body().getTypefaceName() == "Inter");
    CHECK (type::clock().getTypefaceName().startsWith ("Inter Display"));
    CHECK (textWidth (type::body(), "1111") < textWidth (type::body(), "0000") - 4.0f);
    CHECK (tabularWidth (type::body(), "1111") == Approx (tabularWidth (type::body(), "0000")));

    // The size is that of a style sheet: a capital of Inter is 0.727 em high.
    juce::GlyphArrangement glyphs;
    glyphs.addLineOfText (textFont (100.0f), "H", 0.0f, 0.0f);
    juce::Path outline;
    glyphs.createPath (outline);
    CHECK (outline.getBounds().getHeight() == Approx (72.7f).margin (0.5));
}

TEST_CASE ("A minus is a minus, and a hyphen stays one", "[ui]")
{
    const juce::String minus (juce::CharPointer_UTF8 ("\xe2\x88\x92"));
    CHECK (withMinus ("-6 dB") == minus + "6 dB");
    CHECK (withMinus ("from -18 to -6") == "from " + minus + "18 to " + minus + "6");
    CHECK (withMinus ("24-bit, class-A") == "24-bit, class-A");
}

TEST_CASE ("A paragraph takes as many lines as its width wants", "[ui]")
{
    const juce::String text = "At 58 dB you peak at *29 dBFS*, and the knob has only 2 dB left.";
    CHECK (drawParagraph (nullptr, text, type::body(), {}, { 1000.0f, 0.0f }) == 20.0f);
    CHECK (drawParagraph (nullptr, text, type::body(), {}, { 260.0f, 0.0f }) == 40.0f);
}

TEST_CASE ("Meters, knobs and waves measure what they show", "[ui]")
{
    const juce::Rectangle<float> bar { 10.0f, 20.0f, 14.0f, 120.0f };
    CHECK (meterPosition (0.0f, bar, false) == 0.0f);
    CHECK (meterPosition (-18.0f, bar, false) == Approx (36.0f));
    CHECK (meterPosition (-90.0f, bar, false) == 120.0f);
    CHECK (zoneColour (-18.1f) == palette().quiet);
    CHECK (zoneColour (-18.0f) == palette().good);
    CHECK (zoneColour (-6.0f) == palette().hot);
    CHECK (zoneColour (-1.0f) == palette().red);
    CHECK (knobDegrees (0.0f) == -135.0f);
    CHECK (knobDegrees (1.0f) == 135.0f);
    CHECK (waveHeight (0.0f) == 1.0f);
    CHECK (waveHeight (-50.0f) == Approx (0.1f));
}

TEST_CASE ("Every microphone of the catalogue has a picture of its own kind", "[ui]")
{
    const auto catalogue = Catalogue::shipped();
    const auto pictureOf = [&] (const char* id) { return catalogue.microphone (id)->picture; };
    CHECK (pictureOf ("stage-dynamic") == MicrophonePicture::handheld);
    CHECK (pictureOf ("broadcast-dynamic") == MicrophonePicture::broadcast);
    CHECK (pictureOf ("active-ribbon") == MicrophonePicture::ribbon);
    CHECK (pictureOf ("pencil-condenser") == MicrophonePicture::pencil);
    CHECK (pictureOf ("vintage-condenser") == MicrophonePicture::large);
    CHECK (pictureOf ("headset-electret") == MicrophonePicture::headset);
}
