// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "JuceCompatGui.h"
#include "Picture.h"
#include "UI/Controls/TextField.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"
#include "UI/Look/VisualOrder.h"

using namespace plus48;
using namespace plus48::ui;
using namespace plus48::test;

namespace
{
juce::Image drawn (const juce::String& text)
{
    juce::Image image (juce::Image::RGB, 240, 28, true);
    juce::Graphics g (image);
    drawText (g, text, type::title(), juce::Colours::white, { 0.0f, 0.0f, 240.0f, 28.0f });
    return image;
}

bool areSame (const juce::Image& one, const juce::Image& other) { return pixelsChanged (one, other, one.getBounds()) == 0; }

juce::String ofCharacter (juce::juce_wchar character) { return juce::String::charToString (character); }

/** A character that no font has. */
juce::Image box() { return drawn (ofCharacter (0x10ffff)); }

const auto japanese = juce::String::fromUTF8 ("声の録音"), korean = juce::String::fromUTF8 ("목소리"), hebrew = juce::String::fromUTF8 ("קול"), emoji = juce::String::fromUTF8 ("🎤");
} // namespace

TEST_CASE ("Characters that Inter lacks are drawn in an installed font that has them, not as boxes", "[ui][fonts]")
{
    for (const auto& text : { japanese, korean, hebrew, emoji, juce::String::fromUTF8 ("Голос Φωνή Stimme") })
        for (auto c = text.getCharPointer(); ! c.isEmpty(); ++c)
        {
            INFO (text << ", U+" << juce::String::toHexString (static_cast<int> (*c)));

            if (! juce::CharacterFunctions::isWhitespace (*c))
                CHECK (! areSame (drawn (ofCharacter (*c)), box()));
        }
}

TEST_CASE ("A line in two scripts is as wide as its parts, and is cut with an ellipsis where it does not fit", "[ui][fonts]")
{
    const auto font = type::title();
    const auto whole = textWidth (font, "Take " + japanese + " 3");

    // Rounded to whole hundredths of the height, part by part.
    CHECK (whole == Approx (textWidth (font, "Take ") + textWidth (font, japanese) + textWidth (font, " 3")).margin (0.5));
    CHECK (textWidth (font, japanese) > 4.0f * 0.8f * 15.0f);

    juce::Image image (juce::Image::RGB, 100, 28, true);
    juce::Graphics g (image);
    drawText (g, "Take " + japanese + japanese + japanese, font, juce::Colours::white, { 0.0f, 0.0f, 60.0f, 28.0f });
    CHECK (pixelsChanged (image, juce::Image (juce::Image::RGB, 100, 28, true), { 0, 0, 60, 28 }) > 50);
    CHECK (pixelsChanged (image, juce::Image (juce::Image::RGB, 100, 28, true), { 62, 0, 38, 28 }) == 0);
}

TEST_CASE ("Hebrew and Arabic run from the right inside a line that runs from the left", "[ui][fonts]")
{
    // JUCE 8 does it while it draws.
#if ! PLUS48_JUCE_HAS_FONT_FALLBACK
    CHECK (visualOrder ("Take 4, voice") == "Take 4, voice");
    CHECK (visualOrder (hebrew) == juce::String::fromUTF8 ("לוק"));
    CHECK (visualOrder ("Take 4 " + hebrew + " 12") == juce::String::fromUTF8 ("Take 4 12 לוק"));
    CHECK (visualOrder (japanese) == japanese);
#endif
}

TEST_CASE ("A name can be typed and read in any script", "[ui][fonts]")
{
    juce::Image pictures[2];

    for (const auto isBox : { false, true })
    {
        TextField field;
        field.setSize (260, 36);
        field.setText (isBox ? juce::String::repeatedString (ofCharacter (0x10ffff), 4) : japanese);
        pictures[isBox ? 1 : 0] = picture (field, isBox ? "" : "field-japanese");
    }

    CHECK (! areSame (pictures[0], pictures[1]));
}

TEST_CASE ("Every script at every size, for the eye", "[ui][fonts]")
{
    struct Sheet : juce::Component
    {
        void paint (juce::Graphics& g) override
        {
            g.fillAll (palette().s1);
            auto y = 8.0f;

            for (const auto& font : { type::caption(), type::body(), type::title(), type::headline(), type::clock() })
            {
                drawText (g, "Take 4 " + japanese + " " + korean + " " + hebrew + " " + emoji + juce::String::fromUTF8 (" Голос"), font, palette().t1, { 12.0f, y, 476.0f, font.getHeight() + 6.0f });
                y += font.getHeight() + 10.0f;
            }

            drawParagraph (&g, "The name *" + japanese + "* and " + hebrew + " in a sentence that is long enough for two lines.", type::body(), palette().t2, { 12.0f, y, 300.0f, 80.0f });
        }
    };

    Sheet sheet;
    sheet.setSize (500, 260);
    CHECK (pixelsLike (picture (sheet, "scripts", 2.0f), palette().t1) > 500);
}
