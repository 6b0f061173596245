// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/Palette.h"

namespace plus48::ui
{
namespace
{
// Text keeps a contrast of 4.5 on every surface, meters and lines one of 3.
constexpr Tokens<juce::uint32> dark {
    .bg = 0xff131211,
    .s1 = 0xff1c1a18,
    .s2 = 0xff262421,
    .s3 = 0xff35322e,
    .s4 = 0xff45413b,
    .inset = 0xff0d0c0b,
    .line = 0xff3a3732,
    .line2 = 0xff575249,
    .t1 = 0xfff6f3ed,
    .t2 = 0xffc2bcb1,
    .t3 = 0xffa19a8f,
    .on = 0xff14110e,
    .a = 0xff62b6ff,
    .b = 0xffff9d45,
    .red = 0xffff5548,
    .good = 0xff45d6a0,
    .quiet = 0xff2f7f66,
    .hot = 0xffffd64a,
    .noise = 0xffb9a8e6,
    .cap1 = 0xff5a554d,
    .cap2 = 0xff312e2a,
    .capLine = 0xff0d0c0b,
    .face1 = 0xff302d29,
    .face2 = 0xff262421,
    .cable = 0xff0d0c0b,
    .seg = 0xff45413b,
    .tile = 0xff0d0c0b,
    .rms = 0x38ffffff,
    .highlight = 0x12ffffff
};

constexpr Tokens<juce::uint32> light {
    .bg = 0xffddd9d1,
    .s1 = 0xffebe8e1,
    .s2 = 0xfff9f7f3,
    .s3 = 0xffe3dfd6,
    .s4 = 0xffd6d1c6,
    .inset = 0xffd9d5cb,
    .line = 0xffcdc8bd,
    .line2 = 0xff989184,
    .t1 = 0xff1a1917,
    .t2 = 0xff4b4740,
    .t3 = 0xff5f5a51,
    .on = 0xffffffff,
    .a = 0xff0a59a8,
    .b = 0xff8f4500,
    .red = 0xffba2017,
    .good = 0xff0a6b4c,
    .quiet = 0xff3e7c66,
    .hot = 0xff7f5a00,
    .noise = 0xff5f4ea0,
    .cap1 = 0xffffffff,
    .cap2 = 0xffdad5cb,
    .capLine = 0xff989184,
    .face1 = 0xffffffff,
    .face2 = 0xfff3f0ea,
    .cable = 0xffada799,
    .seg = 0xffffffff,
    .tile = 0xfff9f7f3,
    .rms = 0x2e000000,
    .highlight = 0xe6ffffff
};

Palette coloured (const Tokens<juce::uint32>& t) noexcept
{
    const auto c = [] (juce::uint32 argb) { return juce::Colour (argb); };

    return { c (t.bg), c (t.s1), c (t.s2), c (t.s3), c (t.s4), c (t.inset), c (t.line), c (t.line2), c (t.t1), c (t.t2), c (t.t3), c (t.on), c (t.a), c (t.b), c (t.red), c (t.good), c (t.quiet), c (t.hot), c (t.noise), c (t.cap1), c (t.cap2), c (t.capLine), c (t.face1), c (t.face2), c (t.cable), c (t.seg), c (t.tile), c (t.rms), c (t.highlight) };
}

Theme theme = Theme::dark;
} // namespace

const Palette& paletteOf (Theme wanted) noexcept
{
    static const auto darkPalette = coloured (dark), lightPalette = coloured (light);
    return wanted == Theme::dark ? darkPalette : lightPalette;
}

const Palette& palette() noexcept { return paletteOf (theme); }
Theme currentTheme() noexcept { return theme; }
void setTheme (Theme wanted) noexcept { theme = wanted; }

juce::Colour mixed (juce::Colour top, juce::Colour under, float share) noexcept
{
    return under.interpolatedWith (top, share);
}
} // namespace plus48::ui
